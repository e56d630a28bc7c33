"""A suggestion of words that a person marked is not shown: it waits out of sight, and comes back if the mark goes.

It follows from the marks alone, so taking an act back restores it without its being part of the act.
"""

from collections.abc import Collection
from datetime import datetime

from django.db.models import F

from ..canonical import Span
from ..models import Article, Highlight, Version
from .drafts import Who, covers
from .ledger import count_waiting
from .suggesting import settled_in


def cover(articles: Collection[int], *, now: datetime) -> None:
    """Hide and show the undecided suggestions of the reports as their marks want it.

    Belongs into the transaction that made, changed or removed a mark, which has locked the reports' rows.
    """
    suggested = Highlight.objects.filter(article__in=articles, status=Highlight.Status.SUGGESTED)
    # Most reports have none: that must cost one small statement.
    if not (versions := set(suggested.values_list("now_version", flat=True))):
        return
    current = Version.objects.filter(pk__in=versions - {None}, state=Version.State.CURRENT)
    for version in current.defer("text").select_related("article"):
        if _cover(version, now):
            count_waiting(Article.objects.filter(pk=version.article_id))


def _cover(version: Version, now: datetime) -> bool:
    mine = Highlight.objects.filter(now_version=version, status=Highlight.Status.SUGGESTED)
    rows = list(
        mine.values_list(
            "pk", "now_start", "now_end", "speaker__merged_into", "speaker", "speaker_as_written", "deleted_at"
        )
    )
    marks = [one for one in settled_in(version.article, version)[1] if not one.is_refused]
    hide, show = [], []
    for pk, start, end, into, speaker, as_written, deleted_at in rows:
        is_covered = any(covers(one, Span(start, end), Who(into or speaker, as_written)) for one in marks)
        if is_covered != (deleted_at is not None):
            (hide if is_covered else show).append(pk)
    for keys, deleted_at in ((hide, now), (show, None)):
        if keys:
            Highlight.objects.filter(pk__in=keys).update(deleted_at=deleted_at, revision=F("revision") + 1)
    return bool(hide or show)
