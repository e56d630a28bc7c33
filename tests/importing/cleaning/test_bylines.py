"""Lines that say who wrote a report."""

import pytest

from articles.importing.clean_text import clean
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
        ("Oleh Ana Budi dan kantor berita", "Ana Budi"),
        ("By Ana Budi and KK staff reporters", "Ana Budi"),
        ("Ana Budi dengan afp, dpa, rtr", "Ana Budi"),
        ("Ana Budi with Citra Dewi in Moscow", "Ana Budi, Citra Dewi"),
        ("By Ana Budi & Euronews with AP", "Ana Budi"),
        ("Text: Ana Budi", "Ana Budi"),
        ("Oleh : Ana Budi | Dibaca 1.204 kali", "Ana Budi"),
        ("Laporan Reporter KABAR-KOTA.COM, Ana Budi", "Ana Budi"),
        ("[ab/uh]", "ab/uh"),
        ("Penulis: Ana Budi | Editor: Citra Dewi", "Ana Budi"),
        ("Penulis: Ana Budi | Internasional", "Ana Budi"),
        ("By: Ana Budi - Reporter / @anabudi", "Ana Budi"),
        ("Ana Budi, BEIJING", "Ana Budi"),
        ("Ana Budi Moscow @anabudi", "Ana Budi"),
        ("From Ana Budi Citra", "Ana Budi Citra"),
        ("Ana Budi (now) and Citra Dewi (earlier)", "Ana Budi, Citra Dewi"),
        ("ANA BUDI | CITRA D.", "ANA BUDI, CITRA D."),
        ("Ana Budi, author of Kabar World", "Ana Budi"),
    ],
)
def test_line_signs_with_names_alone(line, names):
    assert byline(list(read_byline(line, outside_text=True))) == names


@pytest.mark.parametrize(
    "line",
    [
        "By the sea, in Moscow and elsewhere, ferries wait",
        "(lihat peta)",
        "War in Ukraine",
        "Putin with Xi in Moscow",
        "Text Messages Leak",
        "Ana Budi with Citra Dewi",
    ],
)
def test_other_words_sign_nothing(line):
    assert read_byline(line, outside_text=True) == ()


def test_who_wrote_counts_before_who_edited():
    assert byline([Credit("editor", "Citra Dewi"), Credit("author", "Ana Budi")]) == "Ana Budi"
    assert byline([Credit("uploader", "admin2")]) == ""


def test_name_with_its_post_signs_a_part_of_the_text_too():
    assert byline(list(read_byline("By Ana Budi, Riga correspondent", outside_text=False))) == "Ana Budi"
    for line in (
        "By Riga standards, a correspondent",
        "By Ana Budi, who was in Riga as a correspondent",
        "By Ana Budi",
    ):
        assert read_byline(line, outside_text=False) == ()


def test_name_over_what_its_bearer_is_signs_below_a_caption():
    text = "The mayors of the two cities opened the harbour on Sunday, a year later than they had promised to do it."
    signed = (
        "Ships wait at the pier. PHOTO: AFP\nTan Jia Hui\nChina Correspondent\nPublished\nJun 06, 2019, 05:15 PM SGT"
    )
    report = clean(f"Harbour opens at last\n{signed}\n{text}\nShips came.")
    assert (report.byline, report.paragraphs) == ("Tan Jia Hui", (text, "Ships came."))


def test_a_place_line_with_the_next_author_glued_to_it_signs_for_both():
    head = "Harbour opens at last\nAna Budi\nin BeijingandCitra Dewi\nPublished: 6:00pm, 19 May 2024"
    text = "The mayors of the two cities opened the harbour on Sunday, a year later than they had promised to do it."
    report = clean(f"{head}\n{text}\nShips came.")
    assert (report.byline, report.paragraphs) == ("Ana Budi, Citra Dewi", (text, "Ships came."))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana BudiThe Washington Post", ["Ana Budi"]),
        ("Ana BudiContact Reporter", ["Ana Budi"]),
        ("Ana Citra Budi,TIME", ["Ana Citra Budi"]),
        ("Ana Budi anabudi", ["Ana Budi"]),
        ("Ana Budi | ana@kabar.com By Ana Budi | ana@kabar.com", ["Ana Budi"]),
        ("Ana Budi@in/ana-budi/WATCH LIVE", ["Ana Budi"]),
        ("By Ana Budi and Citra Dewi | WASHINGTON", ["Ana Budi and Citra Dewi"]),
        ("Redaksi Solopos.com / Ana Budi | SOLOPOS.com", ["Ana Budi"]),
        ("Tim Liputan News\\Ana Budi", ["Ana Budi"]),
        ("INTERFAX | HARBOUR OBSERVER", [""]),
        ("Laporan oleh Ana Budi", ["Ana Budi"]),
        ("Ana Budi By Ana Budi Fox News", ["Ana Budi"]),
        ("Livemint, Edited By Ana Budi (with inputs from Reuters)", ["Ana Budi"]),
    ],
)
def test_who_signs_without_a_label(line, names):
    assert [credit.name for credit in read_byline(line, outside_text=True)] == names


@pytest.mark.parametrize("line", ["McDonaldTown", "War in Ukraine | WASHINGTON", "NATO | EU", "Ana Budi budiana"])
def test_line_that_looks_like_a_signature_is_none(line):
    assert read_byline(line, outside_text=True) == ()
