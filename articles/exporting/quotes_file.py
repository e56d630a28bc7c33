"""The file of quotes that the desk's button and `manage.py export_quotes` both hand out.

It is spooled whole before the first byte is sent: the length is known, and a file that was cut off never looks whole.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from django.utils.text import slugify

from ..models.highlight import HighlightQuerySet
from .csv_file import csv_lines
from .rows import SHORT, header, rows
from .snapshot import one_snapshot

IN_MEMORY = 4_000_000  # bytes; about 5,000 quotes. More goes to a file in the system's temporary folder.
NAME = 80  # characters of a file name before its date


@dataclass(frozen=True)
class QuotesFile:
    """`file` stands at its beginning; closing it removes it. `quotes` counts its rows."""

    file: BinaryIO
    quotes: int


def quotes_csv(quotes: HighlightQuerySet, *, profile: str = SHORT, raw: bool = False) -> QuotesFile:
    """Return `quotes` as a CSV file, in one snapshot of the database."""
    with ExitStack() as on_failure:
        file = on_failure.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY))
        lines = 0
        with one_snapshot():
            for line in csv_lines(header(profile), rows(quotes, profile=profile), raw=raw):
                file.write(line)
                lines += 1
        on_failure.pop_all()
    file.seek(0)
    return QuotesFile(file, lines - 1)


def file_name(day: date, hints: Iterable[str] = ()) -> str:
    """Return a name that says what the file holds: quotes-xi-jinping-direct-2026-11-22.csv.

    A hint that has no ASCII letters, or for which there is no room, is left out.
    """
    name = "quotes"
    for hint in filter(None, map(slugify, hints)):
        if len(name) + len(hint) < NAME:
            name = f"{name}-{hint}"
    return f"{name}-{day}.csv"
