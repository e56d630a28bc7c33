"""Lines in brackets that are the report's, and those that are the page's."""

import pytest

from articles.importing.cleaning.asides import keep_asides
from articles.importing.cleaning.page_reading import read_page


def is_kept(line: str) -> bool:
    page = read_page(line)
    keep_asides(page)
    return bool(page.kept)


@pytest.mark.parametrize(
    "line",
    [
        "($1 = 77.0580 roubles)",
        "($1 = 6.8751 Chinese yuan renminbi)",
        "(1 euro = $1.0840)",
        "(SOUNDBITE OF ARCHIVED RECORDING)",
        '(SOUNDBITE OF KABAR\'S "TWO MOONS")',
        "(LAUGHTER)",
        "[applause]",
        "(tepuk tangan)",
    ],
)
def test_what_a_dollar_is_worth_and_what_was_heard_stay(line):
    assert is_kept(line)


@pytest.mark.parametrize(
    "line", ["(Reuters)", "(ab/cd)", "(1 of 9)", "(Photo: Ana Budi)", "A dollar ($1 = 77 roubles)"]
)
def test_other_lines_are_not_kept_for_their_brackets(line):
    assert not is_kept(line)
