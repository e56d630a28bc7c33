"""Rows of cells with tabs between, in a report and beside it."""

import pytest

from articles.importing.cleaning.page_reading import read_page
from articles.importing.cleaning.tables import keep_tables

PROSE = (
    "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day for the ferry."
)
ROWS = ["Lund\tyes\tyes", "Tartu\tno\tyes", "Riga\tyes\tno"]


NAMED = "Who sails from where"


def kept(*lines: str) -> list[str]:
    raw = "\n".join(lines)
    page = read_page(raw)
    keep_tables(page, raw)
    return [page.text(i) for i in sorted(page.kept)]


@pytest.mark.parametrize("blank", ["", "\n"])
def test_rows_with_as_many_cells_stay_with_their_headings(blank):
    table = f"{blank}\n".join(["Town\tMarch", *ROWS])
    assert kept(PROSE, table, PROSE) == ["Town March", *(row.replace("\t", " ") for row in ROWS)]


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, *ROWS[:2], PROSE),
        (*ROWS, PROSE, PROSE),
        (PROSE, PROSE, *ROWS),
        (PROSE, ROWS[0], "Tartu\tno", ROWS[2], PROSE),
        (PROSE, *(row.replace("\t", " ") for row in ROWS), PROSE),
    ],
)
def test_few_or_unequal_rows_and_those_beside_the_text_are_no_table_of_it(lines):
    assert kept(*lines) == []


def test_the_line_that_says_what_a_table_shows_stays():
    assert kept(PROSE, NAMED, "", *ROWS, PROSE)[0] == NAMED


def test_two_tables_stay():
    wide = [f"{row}\tperhaps" for row in ROWS]
    assert len(kept(PROSE, *ROWS, *wide, PROSE)) == len(ROWS) + len(wide)
