"""Pages of the desk by the last quote shown, never by a count: the hundredth page costs what the first does."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db.models import Q

from ..models import Highlight
from ..models.highlight import HighlightQuerySet

PAGE = 50
COUNTED = 1_000  # "more than" beyond that: counting all of a large archive costs more than the page

# Says nothing, but makes SQLite begin in the index `highlight_desk`: by its statistics it would read and sort the whole
# table, nearly all quotes being confirmed. 8 ms instead of 57 with 100,000.
_ANY_TIME = Q(sort_at__lte=datetime(9999, 1, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Page:
    """Some quotes, newest first; `older` is the cursor of the next page, the last quote shown, or None at the end."""

    quotes: list[Highlight]
    older: UUID | None


def page_of(quotes: HighlightQuerySet, *, after: Highlight | None = None) -> Page:
    """Return the PAGE quotes that come behind `after`, which need not match any more, or may be in the bin by now.

    Five queries, with all that a row of the desk says; the report's text, which it does not show, stays where it is.
    """
    quotes = quotes.filter(_ANY_TIME if after is None else _behind(after))
    quotes = quotes.select_related("article__outlet", "speaker__merged_into", "agency")
    quotes = quotes.prefetch_related("voices__speaker__merged_into", "tags")
    found = list(quotes.newest_first()[: PAGE + 1])
    return Page(found[:PAGE], found[PAGE - 1].uuid if len(found) > PAGE else None)


def _behind(quote: Highlight) -> Q:
    """Return the condition "comes later in `newest_first`": -sort_at, then report, start and id upwards."""
    same_report = Q(article=quote.article_id) & (Q(start__gt=quote.start) | Q(start=quote.start, id__gt=quote.id))
    same_time = Q(sort_at=quote.sort_at) & (Q(article__gt=quote.article_id) | same_report)
    # The first condition adds nothing: it lets both engines begin in the index where the page begins.
    return Q(sort_at__lte=quote.sort_at) & (Q(sort_at__lt=quote.sort_at) | same_time)


def count_of(quotes: HighlightQuerySet) -> int:
    """Return how many there are, COUNTED + 1 for all that are more."""
    return quotes.order_by()[: COUNTED + 1].count()
