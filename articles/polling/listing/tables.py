"""CSV with or without a header, and one address a line → rows. Pure."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .cells import row, web_address
from .records import ListedFeed, check_count

_SEPARATORS = ("\t", ";", ",")
# What a column may be called, in small letters, without spaces and signs.
_NAMES = {
    "address": ("url", "feedurl", "xmlurl", "address", "feedaddress", "feed", "rss", "rssurl", "link", "alamat"),
    "outlet": ("outlet", "publisher", "source", "media", "newspaper", "penerbit", "sumber"),
    "language": ("language", "lang", "bahasa"),
    "title": ("title", "name", "feedtitle", "judul", "nama"),
    "full_text": ("fulltext",),
}  # fmt: skip
_COLUMN = {name: column for column, names in _NAMES.items() for name in names}
# Without a header: the address wherever it stands, the others in this order.
_ORDER = ("outlet", "language", "title", "full_text")
# So many lines a cell in quotes may run on; a quotation mark that nobody closed would swallow the rest of the list.
_MOST_LINES = 5
_LOOKED_AT = 200
# Longer ones are no lines of a list.
_MOST_CHARS = 20_000
_REST_OF_ADDRESS = re.compile(r"^\S*[/=&?]\S*$|^\S+\.(?:xml|rss|rdf|atom|json|php|html?)$")


def read_table(text: str) -> list[ListedFeed]:
    """Return a row for each line that says something; lines that begin with # say nothing."""
    lines = text.splitlines()
    told = [line for line in lines if _says(line)]
    check_count(len(told) - 1)
    separator = _separator(told[:_LOOKED_AT])
    columns: dict[str, int] = {}
    rows = []
    for number, (line, cells) in enumerate(_records(lines, separator)):
        if number == 0 and (columns := _header(cells)):
            continue
        rows.append(_row(line, cells, columns))
    return rows


def _says(line: str) -> bool:
    return bool(line.strip(' \t;,"')) and not line.lstrip().startswith("#")


def _separator(lines: Sequence[str]) -> str:
    """Return the sign between the cells; '' when each line is an address, whatever signs are in it."""
    for sign in _SEPARATORS:
        if lines and len(cells := _cells(lines[0], sign)) > 1 and _header(cells):
            return sign
    votes: Counter[str] = Counter()
    for line in lines:
        for sign in filter(line.__contains__, _SEPARATORS):
            votes[sign] += 1 if _is_row(_cells(line, sign)) else -_is_address(line)
    [(sign, count)] = votes.most_common(1) or [("", 0)]
    return sign if count > 0 else ""


def _is_row(cells: Sequence[str]) -> bool:
    """Tell whether one of several cells is an address, and none the rest of one that holds a comma itself."""
    at = next((at for at, cell in enumerate(cells) if _is_address(cell)), None)
    if at is None or len(cells) < 2:
        return False
    return not any(_REST_OF_ADDRESS.search(cell) for cell in (*cells[:at], *cells[at + 1 :]) if "://" not in cell)


def _records(lines: Sequence[str], separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line from 1, cells) of each record."""
    at = 0
    while at < len(lines):
        length = _length(lines, at) if separator else 1
        record = "\n".join(lines[at : at + length])
        if _says(record):
            yield at + 1, _cells(record, separator) if separator else [record.strip()]
        at += length


def _length(lines: Sequence[str], at: int) -> int:
    """How many lines the record has that begins there: more when a cell in quotes runs on, and no address stands in the
    way."""
    quotes = lines[at].count('"')
    for more in range(1, _MOST_LINES):
        if quotes % 2 == 0:
            return more
        if at + more >= len(lines) or "://" in lines[at + more]:
            return 1
        quotes += lines[at + more].count('"')
    return 1


def _cells(record: str, separator: str) -> list[str]:
    if len(record) > _MOST_CHARS:
        return [record[:_MOST_CHARS]]
    try:
        found = next(csv.reader(record.splitlines(keepends=True), delimiter=separator, skipinitialspace=True), [])
    except csv.Error:  # a cell longer than the reader takes
        return [record]
    return [cell.strip() for cell in found]


def _header(cells: Sequence[str]) -> dict[str, int]:
    """Return which column stands where, if this row names them and holds no address itself; else nothing."""
    names = [re.sub(r"[\W_]", "", cell.lower()) for cell in cells]
    columns: dict[str, int] = {}
    for at, name in enumerate(names):
        if name in _COLUMN:
            columns.setdefault(_COLUMN[name], at)
    return columns if "address" in columns and not any(map(_is_address, cells)) else {}


def _row(line: int, cells: Sequence[str], columns: dict[str, int]) -> ListedFeed:
    if columns:
        said = {name: cells[at] for name, at in columns.items() if at < len(cells)}
        return row(line, said.pop("address", ""), **said)
    at = next((at for at, cell in enumerate(cells) if _is_address(cell)), 0)
    rest = [*cells[:at], *cells[at + 1 :]]
    return row(line, cells[at] if cells else "", **dict(zip(_ORDER, rest, strict=False)))


def _is_address(cell: str) -> bool:
    try:
        return bool(web_address(cell))
    except ValueError:
        return False
