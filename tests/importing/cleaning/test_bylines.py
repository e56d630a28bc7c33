"""Lines that say who wrote a report."""

import pytest

from articles.importing.cleaning.bylines import read_byline
from articles.importing.cleaning.credits import Credit, byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Budi, in Moscow and Citra Dewi, China Correspondent", "Ana Budi and Citra Dewi"),
        ("By Ana Budi in International", "Ana Budi"),
        ("By Ana Budi", "Ana Budi"),
        ("By Ana Budi and", "Ana Budi"),
        ("By Ana Budi Fox News", "Ana Budi"),
        ("ANA BUDI and CITRA DEWI, Kabar staff writers", "ANA BUDI and CITRA DEWI"),
        ("[ab/uh]", "ab/uh"),
        ("Penulis: Ana Budi | Editor: Citra Dewi", "Ana Budi"),
    ],
)
def test_line_signs_with_names_alone(line, names):
    assert byline(list(read_byline(line, outside_text=True))) == names


@pytest.mark.parametrize(
    "line", ["By the sea, in Moscow and elsewhere, ferries wait", "(lihat peta)", "War in Ukraine"]
)
def test_other_words_sign_nothing(line):
    assert read_byline(line, outside_text=True) == ()


def test_who_wrote_counts_before_who_edited():
    assert byline([Credit("editor", "Citra Dewi"), Credit("author", "Ana Budi")]) == "Ana Budi"
    assert byline([Credit("uploader", "admin2")]) == ""
