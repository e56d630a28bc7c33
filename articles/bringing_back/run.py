"""One file, row by row: created, updated, unchanged or skipped (DESIGN §3.5). A bad row never stops the others.

Read twice, as the speakers come first; memory holds some rows, the speakers that are missing, and the links.
"""

import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TextIO

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection

from ..exporting.csv_file import BYTE_ORDER_MARK
from ..history.highlights import loaded
from ..models import Highlight
from . import placing
from .comparing import Wanted, differences, is_newer_here, is_undecided, told_since
from .csv_reading import read_csv
from .jsonl_reading import read_jsonl
from .links import Links
from .names import Names
from .records import BadRow, QuoteRecord
from .register import Speakers
from .reports import may_take_key, take_key
from .texts import Skipped, Texts
from .writing import SKIPPED, UNCHANGED, Work, write

STEP = 50  # rows in a transaction: some 30 ms
ACT = 2_000  # rows of an act in the history, which can be undone as one
_NO_RULE = "It is a suggestion, and the file does not say of which rule: only full files do."
_JUST_NOW = "Somebody changed it just now: run the import again."


@dataclass(frozen=True)
class Outcome:
    """What became of a row. Rows count from 1; `key` is the quote's id as far as it could be read."""

    row: int
    key: str
    action: str
    why: str = ""


@dataclass
class BringingBack:
    """The import of one file. Take the outcomes one by one; the counts are whole behind the last.

    `is_rehearsal`: say what would happen, write nothing.
    """

    path: Path
    actor: AbstractBaseUser | None
    clock: Callable[[], datetime]
    is_rehearsal: bool = False
    is_short: bool = False
    speakers: Speakers = field(default_factory=Speakers)
    links: Links = field(default_factory=Links)
    names: Names = field(default_factory=Names)
    acts: list[uuid.UUID] = field(default_factory=list)
    reports_taken: dict[int, None] = field(default_factory=dict)
    _texts: Texts = field(default_factory=Texts)
    _in_act: int = 0

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what became of each row. Raises NotOurs, OSError before the first."""
        for record in self._records():
            if isinstance(record, QuoteRecord):
                self.speakers.note(record)
                self.is_short |= record.is_short
        # Of their own, as quotes may name them when the import is taken back.
        common = {"actor": self.actor, "now": self.clock()}
        self.speakers.settle(**common, set_id=uuid.uuid4(), is_rehearsal=self.is_rehearsal)
        for some in self._steps():
            yield from self._step(some)
        for some in self.links.steps():
            began = time.monotonic()
            common = {"names": self.names, "actor": self.actor, "now": self.clock()}
            made = self.links.settle(some, **common, set_id=self._act(), is_rehearsal=self.is_rehearsal)
            self._wrote(made, began)

    def _records(self) -> Iterator[QuoteRecord | BadRow]:
        # What is no UTF-8 becomes half characters, which the row's reader names.
        with self.path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            yield from _reader(file)

    def _steps(self) -> Iterator[list[QuoteRecord | BadRow]]:
        """Some rows at a time, none twice among them."""
        step, keys = [], set()
        for record in self._records():
            if len(step) == STEP or record.key in keys:
                yield step
                step, keys = [], set()
            step.append(record)
            keys.add(record.key)
        if step:
            yield step

    def _step(self, some: list[QuoteRecord | BadRow]) -> Iterator[Outcome]:
        standing = self._standing([record.key for record in some if isinstance(record, QuoteRecord)])
        decided = [self._decide(record, standing) for record in some]
        works = [one for one in decided if isinstance(one, Work)]
        outdated: set[uuid.UUID] = set()
        if works and not self.is_rehearsal:
            began = time.monotonic()
            common = {"names": self.names, "actor": self.actor, "now": self.clock()}
            outdated = write(works, **common, set_id=self._act())
            self._wrote(len(works) - len(outdated), began)
        for one in decided:
            yield self._outcome(one, outdated) if isinstance(one, Work) else one

    def _outcome(self, work: Work, outdated: set[uuid.UUID]) -> Outcome:
        record = work.wanted.record
        is_outdated = record.key in outdated
        action, why = (SKIPPED, _JUST_NOW) if is_outdated else (work.action, "")
        return Outcome(record.row, str(record.key), action, why)

    def _standing(self, keys: list[uuid.UUID]) -> dict[uuid.UUID, Highlight]:
        rows = Highlight.objects.filter(uuid__in=keys).select_related("speaker__merged_into", "agency")
        return {row.uuid: row for row in loaded(rows.prefetch_related("voices__speaker__merged_into"))}

    def _decide(self, record: QuoteRecord | BadRow, standing: dict[uuid.UUID, Highlight]) -> Work | Outcome:
        if isinstance(record, BadRow):
            return Outcome(record.row, record.key, SKIPPED, record.why)
        try:
            return self._work(record, standing.get(record.key)) or Outcome(record.row, str(record.key), UNCHANGED)
        except Skipped as why:
            return Outcome(record.row, str(record.key), SKIPPED, str(why))

    def _work(self, record: QuoteRecord, here: Highlight | None) -> Work | None:
        """Return what is to be written, None when all is said here already. Raises Skipped."""
        spot = self._texts.spot(record, here)
        people = (tuple(map(self.speakers.who, told)) for told in (record.speakers, record.relayers))
        wanted = Wanted(record, spot, *people)
        is_suggested = record.status == Highlight.Status.SUGGESTED
        differing = differences(here, wanted) if here else set()
        if here and not is_undecided(here) and differing and is_newer_here(here, record):
            raise Skipped(told_since(here))
        if is_suggested and not record.rule:
            raise Skipped(_NO_RULE)
        if here is None and spot.article.pk not in self.reports_taken and may_take_key(spot, record.report):
            self.reports_taken[spot.article.pk] = None
            if not self.is_rehearsal:
                take_key(spot, record.report)
        self.links.note(record, spot.article)
        if here and (not differing or (is_suggested and is_undecided(here))):
            return None
        if here is None or is_undecided(here):
            self.names.foresee_users((record.annotator, record.reviewer))
        placed = placing.columns(record, spot, self._texts)
        return Work(wanted, placed, here, here and here.snapshot(), frozenset(differing))

    def _act(self) -> uuid.UUID:
        """The act that the next rows belong to: a new one when the last is full."""
        if not self.acts or self._in_act >= ACT:
            self.acts.append(uuid.uuid4())
            self._in_act = 0
        return self.acts[-1]

    def _wrote(self, rows: int, began: float) -> None:
        self._in_act += rows
        if connection.vendor == "sqlite" and not self.is_rehearsal:
            # Others get their turn to write (DESIGN §3.1).
            time.sleep(time.monotonic() - began)


def _reader(file: TextIO) -> Iterator[QuoteRecord | BadRow]:
    """A CSV file begins with its header, a JSON Lines file with a brace, or is empty when nothing was found."""
    head = file.read(2)
    file.seek(0)
    if head.lstrip(BYTE_ORDER_MARK).startswith("{") or not head:
        if head.startswith(BYTE_ORDER_MARK):
            file.read(1)
        return read_jsonl(file)
    return read_csv(file)
