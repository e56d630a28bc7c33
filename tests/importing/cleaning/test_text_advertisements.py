"""Advertisements in words under a search engine's heading."""

from articles.importing.clean_text import clean

PROSE = tuple(
    f"The harbour ministers of the two cities spoke for nearly three hours and left without naming a day: {number}."
    for number in ("one", "two", "three")
)
HEAD = "Ferry talks end without a date\nJune 4, 2012"
ADVERTISEMENTS = (
    "Flights to Lund\nCompare fares. Book now & save.\nwww.example.com.au\nOak desks\nFrom $29.\nwww.example.org"
)


def test_all_lines_to_the_last_address_go():
    report = clean("\n".join([HEAD, "Ads by Google", ADVERTISEMENTS, *PROSE]))
    assert report.paragraphs == PROSE
    assert "advertisement" in {removed.why for removed in report.removed}


def test_without_an_address_the_heading_goes_alone():
    assert clean("\n".join([HEAD, PROSE[0], "Ads by Google", *PROSE[1:]])).paragraphs == PROSE
