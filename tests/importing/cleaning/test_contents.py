"""A table of contents goes, and the subheadings that it names stay."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four")]
HEAD = "Ferry talks end without a date\nJune 4, 2022"
SUBHEADINGS = ["What the north wants", "What the south wants"]
REPORT = [PROSE[0], SUBHEADINGS[0], *PROSE[1:3], SUBHEADINGS[1], PROSE[3]]


@pytest.mark.parametrize("heading", ["Daftar Isi", "Table of contents", "In this article:"])
def test_contents_go_and_subheadings_stay(heading):
    assert clean("\n".join([HEAD, heading, *SUBHEADINGS, *REPORT])).paragraphs == tuple(REPORT)


def test_a_heading_whose_lines_do_not_come_back_is_none():
    said = ["Contents", "The box held a letter and a key."]
    assert said[1] in clean("\n".join([HEAD, *REPORT[:3], *said, *REPORT[3:]])).paragraphs


def test_ten_thousand_headings_are_read_in_a_moment():
    assert clean("\n".join([HEAD, *PROSE, *["Contents"] * 9_000])).paragraphs[:4] == tuple(PROSE)


def test_what_the_contents_name_is_a_subheading_below_a_link_too():
    report = [
        *REPORT[:2],
        PROSE[1],
        "Lihat Juga :",
        "The old ferry leaves for the last time",
        "",
        SUBHEADINGS[1],
        "",
        PROSE[2],
    ]
    page = clean("\n".join([HEAD, "Daftar Isi", *SUBHEADINGS, "", *report]))
    assert page.paragraphs == (PROSE[0], SUBHEADINGS[0], PROSE[1], SUBHEADINGS[1], PROSE[2])
