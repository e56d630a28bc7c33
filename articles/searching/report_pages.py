"""Keyset paging: a page begins behind the last row of the one before (sort_at, id), never by OFFSET (DESIGN §3.13)."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import FilteredRelation, Q, QuerySet
from django.urls import reverse

from ..models import Article


@dataclass(frozen=True)
class Cursor:
    """The row behind which a page begins: its place in time and, among equals, its id."""

    sort_at: datetime
    pk: int

    @classmethod
    def parse(cls, text: str) -> "Cursor | None":
        """Return the cursor written as "2021-12-15T16:51:00Z,12"; None for anything else: the list then begins anew."""
        when, _, pk = text.partition(",")
        try:
            sort_at = datetime.fromisoformat(when)
            return cls(sort_at.astimezone(UTC), int(pk))
        except (ValueError, OverflowError):
            return None

    def __str__(self) -> str:
        return f"{self.sort_at.astimezone(UTC).isoformat().replace('+00:00', 'Z')},{self.pk}"


@dataclass(frozen=True)
class Page:
    """Rows of one page, and the cursor of the next, None on the last."""

    items: list
    next: Cursor | None


@dataclass(frozen=True)
class Entry:
    """A report of the list: its row is kept under its stamp, the rest is the reader's own."""

    pk: int
    uuid: UUID
    sort_at: datetime
    marks_stamp: int
    is_read: bool
    is_later: bool


def entries_of(reports: QuerySet, user: AbstractBaseUser, after: Cursor | None, *, size: int) -> Page:
    """Return a page of entries, in one query."""
    mine = FilteredRelation("readings", condition=Q(readings__user=user))
    columns = ("pk", "uuid", "sort_at", "marks_stamp", "mine__read_at", "mine__later")
    page = page_of(reports.alias(mine=mine).values_list(*columns, named=True), after, size=size)
    return replace(
        page, items=[Entry(*row[:4], row.mine__read_at is not None, bool(row.mine__later)) for row in page.items]
    )


def page_of(rows: QuerySet, after: Cursor | None, *, size: int) -> Page:
    """Return up to `size` of `rows`, newest first, behind `after`. The rows have `sort_at` and `id`."""
    if after:
        rows = rows.filter(Q(sort_at__lt=after.sort_at) | Q(sort_at=after.sort_at, id__lt=after.pk))
    items = list(rows.order_by("-sort_at", "-id")[: size + 1])
    shown = items[:size]
    return Page(shown, Cursor(shown[-1].sort_at, shown[-1].pk) if len(items) > size else None)


@dataclass(frozen=True)
class Neighbour:
    """What a page says of the report before or behind its own."""

    address: str
    title: str
    language: str


@dataclass(frozen=True)
class Neighbours:
    """The reports next to one in a list: `newer` stands above it, `older` below; None at the list's ends."""

    newer: Neighbour | None
    older: Neighbour | None


def neighbours_of(article: Article, reports: QuerySet) -> Neighbours:
    """Return what stands next to `article` among `reports`, of which it need not be one (any more)."""
    at = {"sort_at": article.sort_at}
    above = Q(sort_at__gt=article.sort_at) | Q(**at, id__gt=article.pk)
    below = Q(sort_at__lt=article.sort_at) | Q(**at, id__lt=article.pk)
    return Neighbours(
        _nearest(reports.filter(above), "sort_at", "id"), _nearest(reports.filter(below), "-sort_at", "-id")
    )


def _nearest(reports: QuerySet, *order: str) -> Neighbour | None:
    for key, title, language in reports.order_by(*order).values_list("uuid", "title", "language")[:1]:
        return Neighbour(reverse("report", args=[key]), title, language)
    return None
