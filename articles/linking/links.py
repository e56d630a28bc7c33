"""What a person does to a link between two reports. Each act writes its own history, in one transaction."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils.functional import Promise

from .. import history
from ..models import Article, Change, ReportLink, Stale
from .reading import reads_on


class LinkedToItself(Exception):
    """A link needs two reports."""


class AlreadyLinked(Exception):
    """The two reports have a link of that type; `link` is the one that stands, whichever way it reads."""

    def __init__(self, link: ReportLink):
        super().__init__(f"{link} stands already")
        self.link = link


@dataclass(frozen=True)
class Act:
    """What was done: the link as it is now, and its entry in the history (None: it had been done before)."""

    link: ReportLink
    change: Change | None


@dataclass(frozen=True)
class Related:
    """A link as the page of one of its reports shows it: the other report, and the words before it."""

    link: ReportLink
    other: Article
    words: str | Promise


def link(
    one: Article,
    other: Article,
    *,
    type: str,
    author: AbstractBaseUser,
    now: datetime,
    key: uuid.UUID,
    reads_from: Article | None = None,
    note: str = "",
) -> Act:
    """Link two reports, in either order. `reads_from` is the one that the link is said of ("is a follow-up of the
    other"): `one` unless told; a symmetric type reads the same both ways.

    Idempotent: the same link under the same key is read back. Raises AlreadyLinked when another link of that type
    stands between the two, LinkedToItself.
    """
    if one == other:
        raise LinkedToItself
    low, high = sorted((one, other), key=lambda article: article.pk)
    ends = {"low": low, "high": high, "type": type}
    forward = type in ReportLink.SYMMETRIC or low == (reads_from or one)
    try:
        with transaction.atomic():
            made = ReportLink.objects.create(
                uuid=key, **ends, forward=forward, note=note, author=author, created_at=now
            )
            low.marks_changed()
            high.marks_changed()
            return Act(made, history.record(made, before=None, actor=author, now=now))
    except IntegrityError:
        if standing := ReportLink.objects.alive().filter(**ends).first():
            if standing.uuid == key:
                return Act(standing, None)
            raise AlreadyLinked(standing) from None
        if not ReportLink.objects.filter(uuid=key).exists():
            raise
    # The key made another link, or one removed since: a form that the browser's "back" brought up again.
    return link(one, other, type=type, author=author, now=now, key=uuid.uuid4(), reads_from=reads_from, note=note)


def remove(
    link: ReportLink,
    *,
    revision: int,
    actor: AbstractBaseUser,
    now: datetime,
    set_id: uuid.UUID | None = None,
    via: str = Change.Via.PAGE,
) -> Act:
    """Take the link away; undo and `restore` bring it back. `set_id` makes it part of an act on many.

    Raises Stale unless it stands, at `revision`.
    """
    if link.deleted_at is not None:
        raise Stale(link)
    with transaction.atomic():
        before = link.snapshot()
        link.revise(revision, deleted_at=now)
        return Act(link, history.record(link, before=before, actor=actor, now=now, set_id=set_id, via=via))


def restore(link: ReportLink, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Bring a removed link back. Raises Stale unless it is removed, at `revision`, AlreadyLinked when another link of
    its type took its place."""
    if link.deleted_at is None:
        raise Stale(link)
    try:
        with transaction.atomic():
            before = link.snapshot()
            link.revise(revision, deleted_at=None)
            return Act(link, history.record(link, before=before, actor=actor, now=now))
    except IntegrityError:
        ends = {"low": link.low_id, "high": link.high_id, "type": link.type}
        if standing := ReportLink.objects.alive().filter(**ends).first():
            raise AlreadyLinked(standing) from None
        raise


def links_of(article: Article) -> list[Related]:
    """Return the report's confirmed links from either end, newest report first, without those to hidden ones."""
    links = (
        ReportLink.objects.confirmed()
        .touching(article)
        .filter(low__hidden_at=None, high__hidden_at=None)
        .select_related("low__outlet", "high__outlet", "author")
    )
    found = [seen_from(article, link) for link in links]
    return sorted(found, key=lambda related: (related.other.sort_at, related.other.pk, related.link.pk), reverse=True)


def seen_from(article: Article, link: ReportLink) -> Related:
    """Return `link` as the page of `article`, one of its two reports, shows it."""
    return Related(link, link.high if link.low_id == article.pk else link.low, reads_on(link, article))
