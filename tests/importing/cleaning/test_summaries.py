"""The points over a report's text, under a heading that says so."""

import pytest

from articles.importing.cleaning.page_reading import read_page
from articles.importing.cleaning.summaries import keep_summary

POINTS = ["Mayor offers to help end the ferry dispute, island sceptical", "Two more towns join the harbour talks"]
TEXT = (
    "LUND, July 4 (Reuters) - The mayor of Lund said on Thursday that he was ready to speak to both sides of the "
    "dispute over the ferry, which has not run since the spring."
)


def kept(*lines: str) -> list[str]:
    page = read_page("\n".join(lines))
    keep_summary(page)
    return [page.text(i) for i in sorted(page.kept)]


@pytest.mark.parametrize("heading", [["Summary"], ["Summary", "Companies"], ["Key points"], ["POIN PENTING"]])
def test_points_under_their_heading_are_the_reports(heading):
    assert kept(*heading, *POINTS, "", TEXT) == POINTS


@pytest.mark.parametrize(
    "below",
    [
        pytest.param([*POINTS, "", "Copyright 1995 - 2017. All rights reserved by the harbour of Lund."], id="footer"),
        pytest.param([*POINTS], id="nothing below"),
        pytest.param(
            ["The ferry at its pier (Ana Budi for Kabar Kota)", "By Ana Budi and Citra Dewi", TEXT], id="head"
        ),
        pytest.param([POINTS[0], TEXT], id="one alone"),
    ],
)
def test_other_lines_under_such_a_heading_are_not_kept(below):
    assert kept("Highlights", *below) == []


def test_without_a_heading_nothing_is_kept():
    assert kept("Lund", *POINTS, TEXT) == []
