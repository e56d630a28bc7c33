"""RFC 4180, and cells that no spreadsheet runs; whatever the cells hold, a reader gets them back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.exporting.csv_file import BYTE_ORDER_MARK, GUARDED, csv_lines, guarded, restored

# Any text that can be stored, and often what the format itself is made of.
CELLS = st.lists(st.sampled_from([*GUARDED, ",", '"', "\n", "\r\n", "=1+1", "🤝🏽", "é", "\0", ""]) | st.text()).map(
    "".join
)
TABLES = st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width)))


def _file(rows: list[list[str]], *, raw: bool) -> bytes:
    return b"".join(csv_lines(["a", "b"], rows, raw=raw))


def _read(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode(), newline="")))[1:]


@given(TABLES)
def test_a_raw_file_gives_every_cell_back(rows: list[list[str]]) -> None:
    assert _read(_file(rows, raw=True)) == rows


@given(TABLES)
def test_a_spreadsheet_file_gives_every_cell_back_once_the_guards_are_taken_away(rows: list[list[str]]) -> None:
    assert [[restored(cell) for cell in row] for row in _read(_file(rows, raw=False))] == rows


@given(CELLS)
def test_no_cell_of_a_spreadsheet_file_begins_like_a_formula(cell: str) -> None:
    assert not guarded(cell).startswith(tuple(set(GUARDED) - {"'"}))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'"])
def test_a_cell_that_begins_like_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("cell", ["", "a=1", " =1", "’tis", "2021-12-15", "“-”"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


def test_lines_end_in_crlf_and_cells_are_quoted_only_where_they_must_be() -> None:
    assert _file([["x", 'say "hi"'], ["a,b", "one\ntwo"], ["", "c d"]], raw=True) == (
        b'a,b\r\nx,"say ""hi"""\r\n"a,b","one\ntwo"\r\n,c d\r\n'
    )


@pytest.mark.parametrize("raw", [False, True])
def test_the_byte_order_mark_tells_the_mode(raw: bool) -> None:
    assert _file([], raw=raw).startswith(BYTE_ORDER_MARK.encode()) is not raw


@pytest.mark.parametrize("raw", [False, True])
def test_a_file_without_rows_has_its_header(raw: bool) -> None:
    assert _file([], raw=raw).removeprefix(BYTE_ORDER_MARK.encode()) == b"a,b\r\n"
