"""What a person corrects of a report: its title, outlet, date, byline …, and whether it is shown.

Each act writes its own history, in one transaction. What a person set is noted in `edited_fields`, which imports leave
alone (describe.py).
"""

import itertools
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from .. import history
from ..models import Article, Change, Outlet, Stale
from .describe import sort_at, zone_of
from .records import Published

# Imports may bring these; that a report is hidden, or which agency it is from, they never say.
NOTED = (*Article.EDITABLE, "outlet", *Article.PUBLISHED)

# So many reports at once keep the writer's lock for some 30 ms.
_STEP = 20


@dataclass(frozen=True)
class Act:
    """What was done: the report as it is now, and its entry in the history (None: nothing was to be changed)."""

    article: Article
    change: Change | None


@dataclass(frozen=True)
class BulkAct:
    """An act on many reports: its set in the history, and how many it changed."""

    set_id: uuid.UUID
    changed: int


def mend(
    article: Article,
    *,
    revision: int,
    actor: AbstractBaseUser,
    now: datetime,
    set_id: uuid.UUID | None = None,
    via: str = Change.Via.PAGE,
    **values,
) -> Act:
    """Write `values`, columns of the report; those that it has already count as not said.

    Raises Stale unless the report is still at `revision`.
    """
    with transaction.atomic():
        standing = Article.objects.select_for_update().get(pk=article.pk)
        if standing.revision != revision:
            raise Stale(standing)
        before = standing.snapshot()
        changed = {name: value for name, value in values.items() if getattr(standing, name) != value}
        if not changed:
            return Act(standing, None)
        for name, value in changed.items():
            setattr(standing, name, value)
        changed["edited_fields"] = sorted({*standing.edited_fields, *(name for name in changed if name in NOTED)})
        changed["sort_at"] = sort_at(standing)
        standing.revise(revision, **changed)
        change = history.record(standing, before=before, actor=actor, now=now, set_id=set_id, via=via)
    return Act(standing, change)


def hide(article: Article, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Take the report out of every list and page; its marks and links stay. Raises Stale like `mend`."""
    return mend(article, revision=revision, actor=actor, now=now, hidden_at=article.hidden_at or now)


def mend_all(keys: Sequence[int], *, actor: AbstractBaseUser, now: datetime, **values) -> BulkAct:
    """Write `values` to all the reports with those ids, as one act; others get their turn to write in between."""
    set_id, changed, rest = uuid.uuid4(), 0, iter(sorted(keys))
    while step := list(itertools.islice(rest, _STEP)):
        began = time.monotonic()
        with transaction.atomic():
            for article in Article.objects.select_for_update().filter(pk__in=step).order_by("pk"):
                act = mend(
                    article,
                    revision=article.revision,
                    actor=actor,
                    now=now,
                    set_id=set_id,
                    via=Change.Via.BULK,
                    **values,
                )
                changed += act.change is not None
        time.sleep(time.monotonic() - began)
    return BulkAct(set_id, changed)


def date_columns(published: Published) -> dict[str, object]:
    """Return the columns of a date that a person says: the words that a source dated itself with no longer hold."""
    instant = published.instant
    offset = instant.utcoffset() if instant else None
    return {
        "published_precision": published.precision,
        "published_day": published.day,
        "published_at": instant,
        "published_offset_min": None if offset is None else round(offset.total_seconds() / 60),
        "published_raw": "",
    }


def published_of(article: Article) -> Published:
    """Return the report's date; an instant in the source's own offset, in UTC where that is not known."""
    instant = article.published_at
    if instant:
        instant = instant.astimezone(timezone(timedelta(minutes=article.published_offset_min or 0)))
    return Published(article.published_precision, instant, article.published_day, article.published_raw)


def likely_offset(outlet: Outlet | None, *, now: datetime) -> timedelta:
    """Return the offset in which that outlet most likely gives a time."""
    return now.astimezone(zone_of(outlet)).utcoffset()
