"""Dates of a report that goes from day to day, and those of links and comments."""

import pytest

from articles.importing.cleaning.chronologies import keep_chronology
from articles.importing.cleaning.page_reading import read_page

EVENT = "The two mayors met at the harbour and agreed on a ferry"


def kept(*headings: str, above: str = "", below: str = EVENT) -> list[str]:
    entries = [f"{above}{heading}\n\n{below}, part {n}." for n, heading in enumerate(headings)]
    page = read_page(f"{EVENT} long ago.\n\n" + "\n\n".join(entries))
    keep_chronology(page)
    return [page.text(i) for i in sorted(page.kept)]


@pytest.mark.parametrize(
    "headings",
    [
        ("March 2013", "October 2013", "May 2014"),
        ("Feb. 4, 2022", "March 20-22, 2023", "May 16-17, 2024"),
        ("Sabtu, 24 Juni 2023", "Minggu, 25 Juni 2023", "Senin, 26 Juni 2023"),
        ("24 Juni", "25 Juni", "26 Juni"),
        ("-- 2013", "-- 2014", "-- 2015"),
        ("2022", "2019", "2013"),
    ],
)
def test_dates_in_order_and_what_happened_then_stay(headings):
    assert [text for text in kept(*headings) if not text.startswith(EVENT)] == list(headings)
    assert len(kept(*headings)) == 2 * len(headings)


def test_two_dates_are_no_chronology():
    assert kept("March 2013", "October 2013") == []


def test_dates_out_of_order_are_those_of_links():
    assert kept("4 March 2013", "9 October 2011", "2 May 2014") == []


def test_dates_under_titles_and_names_are_not_the_reports():
    assert kept("March 2013", "October 2013", "May 2014", above="Ferry for the north\n\n") == []


def test_dates_without_a_sentence_below_are_not():
    assert kept("March 2013", "October 2013", "May 2014", below="Ferry") == []
