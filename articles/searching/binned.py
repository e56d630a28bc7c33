"""The bin: marks and links that were removed, newest first, each with who removed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import OuterRef, Q, QuerySet, Subquery

from ..models import Change, Highlight, ReportLink

PAGE = 50


@dataclass(frozen=True)
class Cursor:
    """The last thing shown: what lies before it comes next. Links stand before marks removed at the same instant."""

    at: datetime
    is_link: bool
    pk: int

    @classmethod
    def of(cls, thing: Highlight | ReportLink) -> Self:
        return cls(thing.deleted_at, isinstance(thing, ReportLink), thing.pk)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the cursor that an address carries, None for one that is none."""
        try:
            at, kind, pk = text.rsplit("~", 2)
            found = cls(datetime.fromisoformat(at), kind == "link", int(pk))
        except ValueError:
            return None
        return found if found.at.tzinfo and 0 <= found.pk < 2**63 else None

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{'link' if self.is_link else 'mark'}~{self.pk}"

    def older(self, rows: QuerySet, *, are_links: bool) -> QuerySet:
        same_time = Q(deleted_at=self.at)
        if are_links == self.is_link:
            same_time &= Q(pk__lt=self.pk)
        elif are_links:
            return rows.filter(deleted_at__lt=self.at)
        return rows.filter(deleted_at__lte=self.at).filter(Q(deleted_at__lt=self.at) | same_time)


@dataclass(frozen=True)
class BinPage:
    """Some marks and links, newest first; `older` is the cursor of the next page, '' at the end."""

    things: list[Highlight | ReportLink]
    older: str


def bin_page(*, removed_by: Sequence[AbstractBaseUser] = (), after: Cursor | None = None) -> BinPage:
    """Return PAGE things of the bin, in a fixed number of queries; each has the Change that removed it as `removal`."""
    marks = Highlight.objects.binned().select_related("article__outlet", "speaker__merged_into", "agency")
    links = ReportLink.objects.binned().select_related("low__outlet", "high__outlet")
    found = [
        *_page(marks.prefetch_related("voices__speaker__merged_into", "tags"), removed_by, after, are_links=False),
        *_page(links, removed_by, after, are_links=True),
    ]
    found.sort(key=lambda thing: (thing.deleted_at, isinstance(thing, ReportLink), thing.pk), reverse=True)
    things = found[:PAGE]
    removals = Change.objects.select_related("actor").in_bulk([thing.removal_id for thing in things])
    for thing in things:
        thing.removal = removals.get(thing.removal_id)
    return BinPage(things, str(Cursor.of(things[-1])) if len(found) > PAGE else "")


def _page(
    rows: QuerySet, removed_by: Sequence[AbstractBaseUser], after: Cursor | None, *, are_links: bool
) -> list[Highlight | ReportLink]:
    # Nothing is done to what lies in the bin: the newest act on it is the one that put it there.
    newest = Change.objects.filter(object_uuid=OuterRef("uuid")).order_by("-id")
    if removed_by:
        rows = rows.alias(remover=Subquery(newest.values("actor")[:1])).filter(remover__in=[u.pk for u in removed_by])
    if after:
        rows = after.older(rows, are_links=are_links)
    rows = rows.annotate(removal_id=Subquery(newest.values("id")[:1]))
    return list(rows.order_by("-deleted_at", "-id")[: PAGE + 1])
