"""The file of quotes that the desk's buttons and `manage.py export_quotes` both hand out.

It is spooled whole before the first byte is sent: the length is known, and a file that was cut off never looks whole.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from django.utils.text import slugify

from ..models.highlight import HighlightQuerySet
from .colleagues import by_name, pseudonyms
from .csv_file import csv_lines
from .jsonl_file import jsonl_lines
from .lines import Line, lines
from .markdown_file import sheet_lines
from .objects import objects
from .options import CSV, JSONL, MARKDOWN, FileOptions
from .rows import cells, header
from .sheet import sheet_quotes
from .snapshot import one_snapshot

IN_MEMORY = 1_000_000  # bytes; about 1,000 quotes. More goes to a file in the system's temporary folder.
NAME = 80  # characters of a file name before its date
TYPES = {
    CSV: "text/csv; charset=utf-8",
    JSONL: "application/jsonl; charset=utf-8",
    MARKDOWN: "text/markdown; charset=utf-8",
}
_SUFFIXES = {CSV: "csv", JSONL: "jsonl", MARKDOWN: "md"}


@dataclass(frozen=True)
class QuotesFile:
    """`file` stands at its beginning; closing it removes it. `quotes` counts the quotes in it."""

    file: BinaryIO
    quotes: int


@dataclass
class _Counted:
    """Lines on their way into the file."""

    lines: Iterable[Line]
    count: int = field(default=0)

    def __iter__(self) -> Iterator[Line]:
        for line in self.lines:
            self.count += 1
            yield line


def quotes_file(quotes: HighlightQuerySet, options: FileOptions) -> QuotesFile:
    """Return `quotes` as a file, in one snapshot of the database."""
    with ExitStack() as on_failure:
        file = on_failure.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY))
        colleague = pseudonyms() if options.pseudonyms else by_name
        counted = _Counted(lines(quotes, colleague=colleague, is_whole=options.format == JSONL))
        with one_snapshot():
            for part in _parts(counted, options):
                file.write(part)
        on_failure.pop_all()
    file.seek(0)
    return QuotesFile(file, counted.count)


def _parts(counted: Iterable[Line], options: FileOptions) -> Iterator[bytes]:
    if options.format == JSONL:
        return jsonl_lines(objects(counted))
    if options.format == MARKDOWN:
        return sheet_lines(sheet_quotes(counted, profile=options.profile))
    rows = (cells(line, profile=options.profile) for line in counted)
    return csv_lines(header(options.profile), rows, raw=options.raw)


def file_name(day: date, hints: Iterable[str] = (), *, format: str = CSV) -> str:
    """Return a name that says what the file holds: quotes-xi-jinping-direct-2026-11-22.csv.

    A hint that has no ASCII letters, or for which there is no room, is left out.
    """
    name = "quotes"
    for hint in filter(None, map(slugify, hints)):
        if len(name) + len(hint) < NAME:
            name = f"{name}-{hint}"
    return f"{name}-{day}.{_SUFFIXES[format]}"
