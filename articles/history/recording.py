"""Writing down an act: a row a thing, with what the thing was and what it is now."""

import uuid
from datetime import datetime
from typing import Protocol

from django.contrib.auth.models import AbstractBaseUser

from ..models import Article, Change, Highlight, ReportLink, Speaker, Tag, Version


class Recorded(Protocol):
    """A row whose acts are recorded."""

    uuid: uuid.UUID

    def snapshot(self) -> dict: ...


RECORDED = {
    "article": Article,
    "highlight": Highlight,
    "report_link": ReportLink,
    "speaker": Speaker,
    "tag": Tag,
    "version": Version,
}
_TYPE_OF = {model: name for name, model in RECORDED.items()}


def record(
    row: Recorded,
    *,
    before: dict | None,
    actor: AbstractBaseUser | None,
    now: datetime,
    set_id: uuid.UUID | None = None,
    via: str = Change.Via.PAGE,
    gone: bool = False,
    after: dict | None = None,
) -> Change:
    """Write what `row` was (`before`, None for a new one) and what it is now (None when `gone`; `after`, where its
    snapshot was taken already).

    Belongs into the transaction of the act itself.
    """
    after = None if gone else after or row.snapshot()
    change = entry(row, before=before, after=after, actor=actor, now=now, set_id=set_id or uuid.uuid4(), via=via)
    change.save()
    return change


def entry(
    row: Recorded,
    *,
    before: dict | None,
    after: dict | None,
    actor: AbstractBaseUser | None,
    now: datetime,
    set_id: uuid.UUID,
    via: str = Change.Via.PAGE,
    undoes: uuid.UUID | None = None,
) -> Change:
    """Return the unsaved row of an act on `row`, for acts on many things to be written at once.

    The last row of a set stands for it in lists.
    """
    return Change(
        set=set_id,
        undoes=undoes,
        at=now,
        actor=actor,
        via=via,
        object_type=_TYPE_OF[type(row)],
        object_uuid=row.uuid,
        before=before,
        after=after,
    )
