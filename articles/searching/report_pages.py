"""Keyset paging: a page begins behind the last row of the one before (sort_at, id), never by OFFSET (DESIGN §3.13)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Q, QuerySet

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


def page_of(rows: QuerySet, after: Cursor | None, *, size: int) -> Page:
    """Return up to `size` of `rows`, newest first, behind `after`. The rows have `sort_at` and `id`."""
    if after:
        rows = rows.filter(Q(sort_at__lt=after.sort_at) | Q(sort_at=after.sort_at, id__lt=after.pk))
    items = list(rows.order_by("-sort_at", "-id")[: size + 1])
    shown = items[:size]
    return Page(shown, Cursor(shown[-1].sort_at, shown[-1].pk) if len(items) > size else None)


@dataclass(frozen=True)
class Neighbours:
    """The reports next to one in a list: `newer` stands above it, `older` below; None at the list's ends."""

    newer: Article | None
    older: Article | None


def neighbours_of(article: Article, reports: QuerySet) -> Neighbours:
    """Return what stands next to `article` among `reports`, of which it need not be one (any more)."""
    older = page_of(reports, Cursor(article.sort_at, article.pk), size=1).items
    above = Q(sort_at__gt=article.sort_at) | Q(sort_at=article.sort_at, id__gt=article.pk)
    return Neighbours(reports.filter(above).order_by("sort_at", "id").first(), older[0] if older else None)
