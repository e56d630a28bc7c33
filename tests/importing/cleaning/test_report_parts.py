"""Lines of few words that are a report's own, by what stands beside them."""

import pytest

from articles.importing.cleaning.page_reading import read_page
from articles.importing.cleaning.report_parts import parts_of

PROSE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day for it."


def parts(between: str, *, above: str = PROSE) -> list[str]:
    page = read_page(f"{above}\n\n{between}\n\n{PROSE} Then they left.")
    found = parts_of(page, page.open())
    return [page.text(i) for i in sorted(found)]


@pytest.mark.parametrize(
    "lines",
    [
        "Port ferries trains\nLund 12 14\nTver 9 11",
        "Guest Nights\nAna Budi 4\nCitra Dewi 3\nJan Lund 1",
        "Saturday, 24 June 2023\nSunday, 25 June 2023",
        "24 Juni\n25 Juni",
        "1 Sep 2025 - 16:00\n(16:00 GMT)\n1 Sep 2025 - 12:10\n(12:10 GMT)",
        "4:37 p.m. ET, March 21, 2023\n8:10 a.m. ET, March 21, 2023",
        "Pukul 05.20\nPukul 06.45",
        "1998: head of the harbour\n1999-2008: mayor of Lund",
        "Name: Ana Budi\nAge: 74\nPost: mayor",
        "Ana Budi — mayor of Lund\nCitra Dewi — mayor of Tver\nJan Lund — captain",
        "- fish\n- salt",
    ],
)
def test_parts_of_the_report_are_known(lines):
    # The line above a table says what its columns are; a paragraph there stays anyway.
    assert [part for part in parts(lines) if part != PROSE] == lines.split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        "Lund 12 14",
        "Saturday, 24 June 2023",
        "Age: 74",
        "Why the south waits for its ferry",
        "Three Harbours, One Ferry: What We Know\nMayor of Tver Says No\nStorm Closes the Old Quay Again",
    ],
)
def test_single_lines_and_titles_are_not(lines):
    assert parts(lines) == []


@pytest.mark.parametrize("opening", ["These are the towns that agreed:", "Berikut kota yang menyetujuinya."])
def test_what_a_sentence_opens_is_its_list(opening):
    assert parts(f"{opening}\nThe harbour town of Lund in the south\nThe old town of Tver") == [
        *([opening] if opening.endswith((":", ".")) else []),
        "The harbour town of Lund in the south",
        "The old town of Tver",
    ]


@pytest.mark.parametrize("label", ["Read more:", "Read more on the old harbour:", "Artikel lain yang mungkin menarik:"])
def test_a_label_over_links_opens_no_list(label):
    assert parts(f"{label}\nMayor of Tver says no to the new ferry") == []


def test_an_answer_is_the_reports_where_who_gives_it_says_more():
    long = f"MAYOR BUDI: {PROSE}"
    assert parts("MAYOR BUDI: Thank you.", above=long) == [long, "MAYOR BUDI: Thank you."]
    assert parts("MAYOR BUDI: Thank you.") == []
