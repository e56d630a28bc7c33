"""Rows of cells → the bytes of a CSV file: RFC 4180, CRLF, UTF-8, a header always. Pure.

Two modes, and the byte order mark tells a reader which one it has. *Spreadsheet* begins with the mark and puts a `'`
before every cell that a spreadsheet might run as a formula, and before every cell that begins with `'` itself, so that
taking one `'` away from a cell that begins with it always restores the cell. *Raw* does neither.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence

BYTE_ORDER_MARK = "\ufeff"
GUARD = "'"
# What Excel, LibreOffice and Google Sheets take for the beginning of a formula (OWASP, "CSV injection"), the full-width
# twins that an East Asian Excel reads alike, and the guard itself.
GUARDED = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", GUARD)


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

    >>> guarded("=1+1"), guarded("’t"), guarded("'t")
    ("'=1+1", '’t', "''t")
    """
    return GUARD + cell if cell.startswith(GUARDED) else cell


def restored(cell: str) -> str:
    """Return the cell that `guarded` was given: how a reader of the spreadsheet mode takes the `'` away."""
    return cell.removeprefix(GUARD)
