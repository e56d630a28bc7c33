"""RFC 4180, and cells that no spreadsheet runs; whatever the cells hold, a reader gets them back."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.exporting.csv_file import BYTE_ORDER_MARK, FORMULA, csv_lines, guarded, restored

from .payloads import PAYLOADS, cells_of, is_inert

# Any text that can be stored, and often what the format itself and formulas are made of.
_SIGNS = [
    *FORMULA,
    "'",
    ",",
    ";",
    '"',
    "\t",
    "\r",
    "\n",
    "\r\n",
    " ",
    "\ufeff",
    "\u3000",
    "=1+1",
    "🤝🏽",
    "é",
    "\0",
    "a",
]
CELLS = st.lists(st.sampled_from(_SIGNS) | st.text(max_size=3), max_size=9).map("".join)
TABLES = st.integers(1, 3).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=3))
SEPARATORS = [",", ";", "\t"]


def _file(rows: list[list[str]], *, raw: bool) -> bytes:
    return b"".join(csv_lines(["a", "b"], rows, raw=raw))


def _read(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode(), newline="")))[1:]


@settings(deadline=None)
@given(TABLES)
def test_a_raw_file_gives_every_cell_back(rows: list[list[str]]) -> None:
    assert _read(_file(rows, raw=True)) == rows


@settings(deadline=None)
@given(TABLES)
def test_a_spreadsheet_file_gives_every_cell_back_once_the_guards_are_taken_away(rows: list[list[str]]) -> None:
    assert [[restored(cell) for cell in row] for row in _read(_file(rows, raw=False))] == rows


@settings(deadline=None)
@given(CELLS)
@pytest.mark.parametrize("separator", SEPARATORS)
def test_no_cell_of_a_spreadsheet_file_is_a_formula_wherever_it_is_cut(separator: str, text: str) -> None:
    cells = cells_of(_file([["id", text]], raw=False), separator=separator)
    assert all(is_inert(cell) for cell in cells[2:])


@pytest.mark.parametrize("separator", SEPARATORS)
def test_every_payload_is_inert_wherever_the_file_is_cut(separator: str) -> None:
    for payload in PAYLOADS:
        cells = cells_of(_file([["id", payload]], raw=False), separator=separator)
        assert all(is_inert(cell) for cell in cells[2:]), payload
        assert restored(guarded(payload)) == payload


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'"])
def test_a_cell_that_begins_like_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "a=1",
        "’tis",
        "2021-12-15",
        "“-”",
        "dia berkata, 'kami'",
        "satu; dua",
        "satu\n\ndua",
        "a|=1",
        " 'a",
        "1; '2'",
    ],
)
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


def test_a_guard_stands_where_a_cell_may_begin() -> None:
    assert guarded("daftar:\n- satu; =2\t@x") == "daftar:\n'- satu;' =2\t'@x"


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
