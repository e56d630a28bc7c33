"""Marks find their places when another text becomes the report's current one (DESIGN §3.3).

A mark is always aligned from the text in which a person saw it: where it was marked, or where a person confirmed it
since. So errors never add up, and what is found can be found again at any time.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, QuerySet

from ..models import Article, Highlight, Version
from ..models.chunks import chunks
from .anchoring import Anchoring, Place, State

Anchor = Highlight.Anchor

_CARRIED = (State.SAME, State.MOVED)


@dataclass(frozen=True)
class _Seen:
    """A place in a version that a person looked at."""

    version: int
    start: int
    end: int


@dataclass(frozen=True)
class _Mark:
    """What is needed of a highlight; `confirmed` is where a person placed it since it was marked."""

    pk: int
    marked: _Seen
    confirmed: _Seen | None
    anchor: str


class Places:
    """Where marks of a report stand in `text`. What was asked before a write transaction is answered at once in it."""

    def __init__(self, article: Article, text: str):
        self._article, self.text = article, text
        self._alignments: dict[int, Anchoring] = {}
        self._found: dict[_Seen, Place] = {}

    def find(self, seen: _Seen) -> Place:
        if seen not in self._found:
            if seen.version not in self._alignments:
                old = self._article.versions.values_list("text", flat=True).get(pk=seen.version)
                self._alignments[seen.version] = Anchoring(old, self.text)
            self._found[seen] = self._alignments[seen.version].locate(seen.start, seen.end)
        return self._found[seen]


@dataclass(frozen=True)
class _Outcome:
    """What is written of a mark, as distances from the place it was aligned from, so that many marks share one."""

    anchor: str
    is_confirmed: bool
    start_by: int | None = None
    end_by: int | None = None

    @classmethod
    def of(cls, mark: _Mark, places: Places) -> "_Outcome":
        """A person's word goes first; then what was marked, word for word; then a proposal."""
        if mark.confirmed and (place := places.find(mark.confirmed)).state in _CARRIED:
            return cls._at(place, mark.confirmed, Anchor.CONFIRMED, is_confirmed=True)
        marked = places.find(mark.marked)
        if mark.confirmed and marked.state not in _CARRIED:
            return cls._at(place, mark.confirmed, place.state, is_confirmed=True)
        return cls._at(marked, mark.marked, marked.state, is_confirmed=False)

    @classmethod
    def _at(cls, place: Place, seen: _Seen, anchor: str, *, is_confirmed: bool) -> "_Outcome":
        if place.state == State.GONE:
            return cls(Anchor.GONE.value, is_confirmed)
        return cls(str(anchor), is_confirmed, place.start - seen.start, place.end - seen.end)

    def columns(self, version: Version) -> dict[str, object]:
        if self.start_by is None:
            return {"anchor": self.anchor, "now_version": None, "now_start": None, "now_end": None}
        start, end = ("placed_start", "placed_end") if self.is_confirmed else ("start", "end")
        where = {"now_start": F(start) + self.start_by, "now_end": F(end) + self.end_by}
        return {"anchor": self.anchor, "now_version": version, **where}


def foreseen(article: Article, text: str) -> Places:
    """Work out where the report's marks will stand in `text`: it takes long, so before the transaction that writes."""
    places = Places(article, text)
    for mark in _marks(article.highlights):
        _Outcome.of(mark, places)
    return places


def place_marks(
    article: Article, version: Version, *, places: Places | None = None, only: Iterable[int] | None = None
) -> None:
    """Let the report's marks (`only` these, by id) stand in `version`, its current one, also those in the bin.

    A detached mark stays detached. Belongs into a transaction that has locked the report's row.
    """
    if places is None or places.text != version.text:
        places = Places(article, version.text)
    highlights = article.highlights if only is None else article.highlights.filter(pk__in=list(only))
    groups: dict[tuple[_Outcome, bool], list[int]] = defaultdict(list)
    for mark in _marks(highlights):
        outcome = _Outcome.of(mark, places)
        # Whoever has a proposal before their eyes answers to that one.
        is_asked = {mark.anchor, outcome.anchor} & set(Highlight.UNSETTLED)
        groups[outcome, bool(is_asked)].append(mark.pk)
    # One statement a shift, of which there are as many as edits: 500 marks one by one held the lock for 0.4 s.
    for (outcome, is_asked), keys in groups.items():
        values = outcome.columns(version) | ({"revision": F("revision") + 1} if is_asked else {})
        for chunk in chunks(keys):
            Highlight.objects.filter(pk__in=chunk).update(**values)


def bring_along() -> int:
    """Place marks that stand in a text which is no longer current, as an older release left them; return in how many
    reports there were any."""
    reports = list(Article.objects.with_marks_left_behind().order_by("pk"))
    for article in reports:
        places = foreseen(article, article.current_version().text)
        with transaction.atomic():
            article.marks_changed()
            place_marks(article, article.current_version(), places=places)
    return len(reports)


def _marks(highlights: QuerySet[Highlight]) -> list[_Mark]:
    rows = highlights.exclude(anchor=Anchor.DETACHED).values_list(
        "pk", "anchor", "version", "start", "end", "placed_version", "placed_start", "placed_end"
    )
    return [
        _Mark(pk, _Seen(*place[:3]), _Seen(*place[3:]) if place[3] else None, anchor) for pk, anchor, *place in rows
    ]
