"""Rows of cells → the bytes of a CSV file: RFC 4180, CRLF, UTF-8, a header always. Pure.

Two modes, and the byte order mark tells a reader which one it has. *Raw* writes the cells as they are. *Spreadsheet*
begins with the mark, and puts a `'` where a spreadsheet might read a formula: before the cell, and behind every `;`,
tab and line break in it, as a spreadsheet that cuts at those (Excel with a European list separator does, within quotes
too) begins a cell there. Where a `'` stands in such a place already, another one is put before it: so taking one `'`
away from each of these places always restores the cell.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence

BYTE_ORDER_MARK = "\ufeff"
GUARD = "'"
# What Excel, LibreOffice and Google Sheets take for the beginning of a formula (OWASP, "CSV injection"), with the twins
# that Unicode calls compatible: full width, as an East Asian Excel reads alike, small, raised, lowered.
FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋"
# Where a cell may begin for a spreadsheet that cuts elsewhere than we do.
_CUT = r"[;\t\r\n]"
# What may stand before a formula without making it text: spaces, controls, what is invisible, quotes, commas.
_PASSED = r"\x00-\x08\x0b\x0c\x0e-\x20\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
_PASSED += r"\ufe00-\ufe0f\ufeff\","
_RISK = re.compile(rf"[{GUARD}\t\r\n]|[{_PASSED};\t\r\n]*[{re.escape(FORMULA)}]")
_RISK_BEHIND_CUT = re.compile(rf"({_CUT})(?={GUARD}|[{_PASSED}]*[{re.escape(FORMULA)}])")
_GUARDS = re.compile(rf"(\A|{_CUT}){GUARD}")


class _Echo:
    """What csv.writer writes to: hands the line back, as `writerow` returns what `write` does."""

    def write(self, line: str) -> str:
        return line


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[str]], *, raw: bool = False) -> Iterator[bytes]:
    """Yield the file line by line, the header first. A line holds one row, line breaks within its cells included."""
    writer = csv.writer(_Echo(), lineterminator="\r\n")
    yield ("" if raw else BYTE_ORDER_MARK).encode() + writer.writerow(header).encode()
    for row in rows:
        yield writer.writerow(row if raw else [guarded(cell) for cell in row]).encode()


def guarded(cell: str) -> str:
    """Return the cell as the spreadsheet mode writes it.

    >>> guarded("=1+1"), guarded("’t"), guarded("'t"), guarded("a; =1")
    ("'=1+1", '’t', "''t", "a;' =1")
    """
    # Most cells begin with a letter or a digit, and are cut nowhere: this costs a fifth of what the patterns do.
    if ";" in cell or "\n" in cell or "\t" in cell or "\r" in cell:
        cell = _RISK_BEHIND_CUT.sub(rf"\1{GUARD}", cell)
    return cell if cell[:1].isalnum() or not _RISK.match(cell) else GUARD + cell


def restored(cell: str) -> str:
    """Return the cell that `guarded` was given: how a reader of the spreadsheet mode takes the `'` away."""
    return _GUARDS.sub(r"\1", cell)
