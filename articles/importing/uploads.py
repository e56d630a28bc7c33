"""Text files that somebody hands in: taken in, shown with what would become of each, applied.

Judged and stored like the files that a command finds (seeds.py): one file of this name is one report, however it came.
"""

import json
import os
import time
import uuid
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from .. import history
from ..canonical import canonical, join_paragraphs
from ..models import Change, Upload, Version
from .describe import one_line
from .known_reports import AtOnce
from .previews import RemovedLines, removed_lines
from .records import CleanReport
from .refusal import Unreadable
from .rehearsal import Rehearsal
from .seed_files import NAME_IN_REASONS
from .seed_parser import check_size, read_file
from .seeds import NAME_IS_TAKEN, read_report
from .store import Stored, store

MOST_FILES = 50
# A hundred long pages; the cleaner needs some seconds a megabyte, and the page waits for it.
MOST_BYTES = 5_000_000

_HEAD_BYTES = 4


class Incoming(Protocol):
    """A file as Django hands it over."""

    name: str
    size: int

    def read(self) -> bytes: ...


@dataclass(frozen=True)
class TextFile:
    """A file as it waits; `refused` says why nothing of it was kept."""

    name: str
    body: bytes = b""
    refused: str = ""

    @property
    def key(self) -> str:
        return f"file:{canonical(self.name)}"


@dataclass(frozen=True)
class Row:
    """One file (`number` from 1) and what would become of it. `report` is None when it cannot be read."""

    number: int
    name: str
    stored: Stored
    report: CleanReport | None = None
    removed: Sequence[RemovedLines] = ()

    @property
    def can_apply(self) -> bool:
        return self.stored.action in ("created", "updated")


def take_in(files: Sequence[Incoming], *, user: AbstractBaseUser, now: datetime) -> Upload:
    """Keep the files until they are applied, and drop what others left for a day. No report is made of them yet.

    A file that is too large is not read. Raises Unreadable for none, too many, or too much together.
    """
    if not files:
        raise Unreadable(_("Choose at least one file."))
    if len(files) > MOST_FILES:
        said = _("These are %(count)d files, more than the %(most)d of one upload: choose fewer at once.")
        raise Unreadable(said % {"count": len(files), "most": MOST_FILES})
    refusals = [_refusal(file) for file in files]
    size = sum(file.size for file, refused in zip(files, refusals, strict=True) if not refused)
    if size > MOST_BYTES:
        said = _(
            "These files have %(size).1f MB together, more than the %(most)d MB of one upload: choose fewer at once."
        )
        raise Unreadable(said % {"size": size / 1_000_000, "most": MOST_BYTES // 1_000_000})
    taken = [
        TextFile(_base_name(file.name), b"" if refused else file.read(), refused)
        for file, refused in zip(files, refusals, strict=True)
    ]
    body = packed(taken)
    with transaction.atomic():
        Upload.objects.expired(now=now).delete()
        return Upload.objects.create(user=user, kind=Upload.Kind.TEXTS, body=body, created_at=now)


def _refusal(file: Incoming) -> str:
    try:
        check_size(file.size, name=NAME_IN_REASONS)
    except Unreadable as refusal:
        return refusal.reason
    return ""


def _base_name(name: str) -> str:
    """The last part of a name: some browsers send folders. Django lets only printable characters through."""
    return os.path.basename(name.replace("\\", "/")) or "?"


def packed(files: Sequence[TextFile]) -> bytes:
    """Return the files as an upload's body: names and sizes as JSON behind its length, then the bytes, compressed."""
    head = json.dumps([[file.name, len(file.body), file.refused] for file in files]).encode()
    parts = (len(head).to_bytes(_HEAD_BYTES), head, *(file.body for file in files))
    return zlib.compress(b"".join(parts))


def unpacked(body: bytes) -> list[TextFile]:
    data = zlib.decompress(body)
    start = _HEAD_BYTES + int.from_bytes(data[:_HEAD_BYTES])
    files = []
    for name, size, refused in json.loads(data[_HEAD_BYTES:start]):
        files.append(TextFile(name, data[start : start + size], refused))
        start += size
    return files


def rehearsed(files: Sequence[TextFile]) -> list[Row]:
    """Return what would become of each file. Reads, never writes; as many queries for many files as for one."""
    read = [_read(file) for file in files]
    reports = [report for report in read if isinstance(report, CleanReport)]
    digests = {Version.digest(join_paragraphs(report.paragraphs)) for report in reports}
    rehearsal = Rehearsal(AtOnce(keys={file.key for file in files}, digests=digests))
    texts: dict[str, tuple[str, ...]] = {}
    rows = []
    for number, (file, report) in enumerate(zip(files, read, strict=True), start=1):
        if not isinstance(report, CleanReport):
            rows.append(Row(number, file.name, report))
            continue
        stored = _taken_name(file, report, texts) or rehearsal.store(report, key=file.key)
        _remember(file, report, stored, texts)
        removed = removed_lines(read_file(file.body, name=NAME_IN_REASONS), report)
        rows.append(Row(number, file.name, stored, report, removed))
    return rows


def applied(
    files: Sequence[TextFile],
    *,
    chosen: Collection[int],
    outlets: Mapping[int, str],
    actor: AbstractBaseUser,
    now: datetime,
    set_id: uuid.UUID,
) -> Iterator[Row]:
    """Store the files with the `chosen` numbers (from 1), and answer one by one; a bad one stops no other.

    `outlets`: by number, whose a report is that does not say so. Applying again changes nothing. The reports that are
    new are one act, `set_id`; undo takes them out of sight. A text that an older report gets stays: it is a version.
    """
    texts: dict[str, tuple[str, ...]] = {}
    for number, file in enumerate(files, start=1):
        if number not in chosen:
            continue
        report = _read(file)
        if not isinstance(report, CleanReport):
            yield Row(number, file.name, report)
            continue
        began = time.monotonic()
        stored = _taken_name(file, report, texts) or _store(
            file, report, outlet=outlets.get(number, ""), actor=actor, now=now, set_id=set_id
        )
        _remember(file, report, stored, texts)
        if stored.action in ("created", "updated"):
            # Others get their turn to write (DESIGN §3.1).
            time.sleep(time.monotonic() - began)
        yield Row(number, file.name, stored, report)


def _read(file: TextFile) -> CleanReport | Stored:
    """Return the report in the file, or what became of it without one."""
    if file.refused:
        return Stored("skipped", why=file.refused)
    try:
        return read_report(file.body, found=file.name)
    except Unreadable as refusal:
        return Stored("skipped", why=refusal.reason)


def _taken_name(file: TextFile, report: CleanReport, texts: dict[str, tuple[str, ...]]) -> Stored | None:
    """Refuse the second of two files with one name and two texts: it would be the first one's next version."""
    is_other = texts.get(file.key, report.paragraphs) != report.paragraphs
    return Stored("skipped", why=NAME_IS_TAKEN) if is_other else None


def _remember(file: TextFile, report: CleanReport, stored: Stored, texts: dict[str, tuple[str, ...]]) -> None:
    if stored.action != "skipped":
        texts[file.key] = report.paragraphs


def _store(
    file: TextFile, report: CleanReport, *, outlet: str, actor: AbstractBaseUser, now: datetime, set_id: uuid.UUID
) -> Stored:
    said = "" if one_line(report.outlet) else one_line(outlet)
    with transaction.atomic():
        stored = store(
            replace(report, outlet=said) if said else report,
            key=file.key,
            body=file.body,
            media_type="text/plain",
            reason=Version.Reason.FILE,
            now=now,
            actor=actor,
        )
        if stored.action == "created":
            if said:
                stored.article.revise(stored.article.revision, edited_fields=["outlet"])
            via = {"set_id": set_id, "via": Change.Via.IMPORT}
            history.record(stored.article, before=None, actor=actor, now=now, **via)
        return stored
