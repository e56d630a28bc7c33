"""A suggestion of words that a person marked is not shown: it waits out of sight, and comes back if the mark goes.

It follows from the marks alone, so taking an act back restores it without its being part of the act.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db.models import F

from ..canonical import Span
from ..models import Article, Highlight, Version
from ..models.chunks import chunks
from .drafts import Settled, Who, covers
from .ledger import count_waiting

Status = Highlight.Status
AT_ONCE = 500  # reports: an act on many quotes holds the only writer of SQLite
_WHO = ("speaker__merged_into", "speaker", "speaker_as_written")


def cover(articles: Collection[int], *, now: datetime) -> None:
    """Hide and show the undecided suggestions of the reports as their marks want it.

    Belongs into the transaction that made, changed or removed a mark, which has locked the reports' rows.
    """
    keys = sorted(articles)
    for at in range(0, len(keys), AT_ONCE):
        _cover(keys[at : at + AT_ONCE], now)


def _cover(articles: Sequence[int], now: datetime) -> None:
    suggested = Highlight.objects.filter(article__in=articles, status=Status.SUGGESTED)
    suggested = suggested.filter(now_version__state=Version.State.CURRENT).order_by("pk")
    rows = list(suggested.values_list("pk", "article", "deleted_at", "now_version", "now_start", "now_end", *_WHO))
    # Most reports have none: that must cost one small statement.
    if not rows:
        return
    marks = _marks({row[3] for row in rows})
    hide, show, touched = [], [], set()
    for pk, article, deleted_at, version, start, end, *who in rows:
        is_covered = any(covers(one, Span(start, end), _who(*who)) for one in marks.get(version, ()))
        if is_covered != (deleted_at is not None):
            (hide if is_covered else show).append(pk)
            touched.add(article)
    for found, deleted_at in ((hide, now), (show, None)):
        for keys in chunks(found, AT_ONCE):
            Highlight.objects.filter(pk__in=keys).update(deleted_at=deleted_at, revision=F("revision") + 1)
    if touched:
        count_waiting(Article.objects.filter(pk__in=touched))


def _marks(versions: Collection[int]) -> Mapping[int, list[Settled]]:
    """Return what people marked and where it stands in each of those texts."""
    found: defaultdict[int, list[Settled]] = defaultdict(list)
    marks = Highlight.objects.alive().filter(now_version__in=versions, status=Status.CONFIRMED).order_by("pk")
    for version, start, end, words, *who in marks.values_list("now_version", "now_start", "now_end", "words", *_WHO):
        found[version].append(Settled(Span(start, end), words, _who(*who), is_refused=False))
    return found


def _who(into: int | None, speaker: int | None, as_written: str) -> Who:
    return Who(into or speaker, as_written)
