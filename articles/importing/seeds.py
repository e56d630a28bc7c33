"""Text files → reports: found, read, cleaned, stored, one after the other."""

import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..models import Version
from .clean_text import clean
from .records import CleanReport
from .refusal import Unreadable
from .rehearsal import Rehearsal
from .seed_files import NAME_IN_REASONS, NoFile, SeedFile, find_files
from .seed_parser import read_file
from .store import Stored, store

logger = logging.getLogger(__name__)

NAME_IS_TAKEN = "another report has this name"


@dataclass(frozen=True)
class Imported:
    """What became of one file. `report` is what was read in it; None when nothing could be."""

    found: str
    stored: Stored
    report: CleanReport | None = None


def import_seeds(paths: Iterable[str | Path], *, now: datetime, dry_run: bool = False) -> Iterator[Imported]:
    """Import the files that `paths` name and answer one by one, as they are done; a bad one stops no other.

    Two files of one name in different folders are one report if they have the same text; else the second is skipped,
    or every run would make them each other's next version.
    """
    rehearsal = Rehearsal() if dry_run else None
    texts: dict[str, tuple[str, ...]] = {}
    for file in find_files(paths):
        if isinstance(file, NoFile):
            yield Imported(file.found, Stored("skipped", why=file.reason))
            continue
        try:
            body = file.read()
            report = read_report(body, found=file.found)
        except Unreadable as refusal:
            yield Imported(file.found, Stored("skipped", why=refusal.reason))
            continue
        if texts.get(file.key, report.paragraphs) != report.paragraphs:
            yield Imported(file.found, Stored("skipped", why=NAME_IS_TAKEN), report)
            continue
        stored = rehearsal.store(report, key=file.key) if rehearsal else _store(report, file, body, now)
        if stored.action != "skipped":
            texts[file.key] = report.paragraphs
        yield Imported(file.found, stored, report)


def read_report(body: bytes, *, found: str) -> CleanReport:
    """Return the report in a text file. Raises Unreadable, and nothing else; `found` names the file to us."""
    try:
        return clean(read_file(body, name=NAME_IN_REASONS))
    except Unreadable:
        raise
    except Exception as error:
        # Pages come in every shape; one that breaks the cleaner must not keep the others out.
        logger.exception("The cleaner failed on %s", found)
        raise Unreadable(f"the program failed on this file ({type(error).__name__}); please report it") from error


def _store(report: CleanReport, file: SeedFile, body: bytes, now: datetime) -> Stored:
    began = time.monotonic()
    stored = store(report, key=file.key, body=body, media_type="text/plain", reason=Version.Reason.FILE, now=now)
    if stored.action in ("created", "updated"):
        # Others get their turn to write (DESIGN §3.1).
        time.sleep(time.monotonic() - began)
    return stored
