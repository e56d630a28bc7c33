"""An import that writes nothing and answers like one that does."""

import itertools
from dataclasses import replace

from ..canonical import join_paragraphs
from ..models import Version
from . import known_reports
from .describe import one_line
from .notices import error_page
from .records import CleanReport
from .store import Stored
from .verdicts import Known, judge


class Rehearsal:
    """Remembers what a run would have stored so far: the second file with one text is unchanged here too.

    `known`: what stands there, read for all at once; else it is read report by report.
    """

    def __init__(self, known: known_reports.AtOnce | None = None) -> None:
        self._known = known or known_reports
        self._keys: dict[str, int] = {}
        self._reports: dict[int, Known] = {}
        self._new_ids = itertools.count(-1, -1)

    def store(self, report: CleanReport, *, key: str) -> Stored:
        """Answer as `store.store` would after everything that was rehearsed before. Reads, never writes."""
        text, outlet = join_paragraphs(report.paragraphs), one_line(report.outlet)
        known = self._under_key(key)
        same_text = [] if known else self._with_text(text)
        verdict = judge(
            text,
            outlet=outlet,
            key=key,
            under_key=known,
            same_text=same_text,
            error=error_page(report),
            notes=report.notes,
        )
        if verdict.action == "created":
            self._remember(key, Known(next(self._new_ids), one_line(report.title), outlet, text))
        elif verdict.held:
            self._remember(key, replace(verdict.known, set_aside=(*verdict.known.set_aside, text)))
        elif verdict.action == "updated":
            self._remember(key, replace(verdict.known, outlet=outlet or verdict.known.outlet, current=text))
        elif verdict.is_new_key:
            self._remember(key, replace(verdict.known, outlet=verdict.known.outlet or outlet))
        return Stored.of(verdict)

    def _remember(self, key: str, known: Known) -> None:
        self._keys[key] = known.id
        self._reports[known.id] = known

    def _under_key(self, key: str) -> Known | None:
        if key in self._keys:
            return self._reports[self._keys[key]]
        known = self._known.under_key(key)
        return known and self._reports.get(known.id, known)

    def _with_text(self, text: str) -> list[Known]:
        stored = {known.id: known for known in self._known.with_digest(Version.digest(text))}
        now = (stored | self._reports).values()
        # New ones have negative ids, the later the lower: by absolute value, and behind those that are there.
        return sorted(
            (known for known in now if text == known.current), key=lambda known: (known.id < 0, abs(known.id))
        )
