"""Pages of the desk by the first or last quote shown, never by a count: the hundredth costs what the first does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ..models import Highlight, QuoteWords
from ..models.highlight import HighlightQuerySet
from .arrangement import ORDERS, PUBLISHED, Order
from .quote_filter import QuoteFilter
from .ranking import best_first

PAGE = 50
COUNTED = 1_000  # "more than" beyond that: counting all of a large archive costs more than the page

_RELATED = ("article__outlet", "speaker__merged_into", "agency", "author")
# Of all columns of fifty quotes, and of what belongs to them, Django makes values, which takes as long as the query.
_SHOWN = (
    *("uuid", "start", "words", "status", "anchor", "kind", "cue", "note", "speaker_as_written"),
    *("sort_at", "created_at", "updated_at", "article", "speaker", "agency", "author"),
    *(f"article__{name}" for name in ("uuid", "language", "title", "outlet", "published_at", "published_offset_min")),
    *("article__published_day", "article__published_precision", "article__outlet__name"),
    *(f"{who}__{name}" for who in ("speaker", "speaker__merged_into") for name in ("uuid", "name", "hue")),
    *("speaker__merged_into", "agency__name", "author__username"),
)
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    """Some quotes in their order; `newer` and `older` are the cursors of the pages before and behind, '' at an end."""

    quotes: list[Highlight]
    newer: str = ""
    older: str = ""


def cursor_of(quote: Highlight, order: Order) -> str:
    """Return where `quote` stands in the order: it may have changed, or be gone, when the next page is asked for."""
    at = (getattr(quote, order.column) - _EPOCH) // timedelta(microseconds=1)
    return f"{at}.{quote.article_id}.{quote.start}.{quote.pk}"


def quote_at(cursor: str, order: Order) -> Highlight | None:
    """Return what a cursor tells of a quote, as an unsaved one; None for what is no cursor."""
    try:
        at, article, start, pk = (int(part) for part in cursor.split("."))
        if not all(0 <= number < 2**63 for number in (article, start, pk)) or start >= 2**31:
            return None
        instant = _EPOCH + timedelta(microseconds=at)
    except (ValueError, OverflowError):
        return None
    return Highlight(pk=pk, article_id=article, start=start, **{order.column: instant})


def page_of(
    parts: Sequence[HighlightQuerySet],
    *,
    order: Order = ORDERS[PUBLISHED],
    older: Highlight | None = None,
    newer: Highlight | None = None,
) -> Page:
    """Return the first PAGE quotes; those behind `older`, or those before `newer`, which need not match any more.

    `parts` are the quotes apart, as QuoteFilter.in_parts has them: each has its order in an index. One query for
    each of them, with all that a row of the desk says of a quote but its voices and tags.
    """
    if newer is not None:
        found = _rows([part.filter(order.beyond(newer, upwards=True)) for part in parts], order, upwards=True)
        if len(found) > PAGE:
            shown = found[:PAGE][::-1]
            return Page(shown, cursor_of(shown[0], order), cursor_of(shown[-1], order))
        # The beginning: a whole page of it, though some of that was seen.
    is_first = older is None
    found = _rows([_any_time(part, order) if is_first else part.filter(order.beyond(older)) for part in parts], order)
    shown = found[:PAGE]
    before = "" if is_first else cursor_of(shown[0] if shown else older, order)
    return Page(shown, before, cursor_of(shown[-1], order) if len(found) > PAGE else "")


def best_page(asked: QuoteFilter, shown: str) -> Page:
    """Return the page behind the `shown` best hits of the filter's words, ranked among the newest ones."""
    parts = asked.in_parts()
    newest = parts[0] if len(parts) == 1 else asked.quotes()
    newest = _any_time(newest, ORDERS[PUBLISHED]).order_by(*ORDERS[PUBLISHED].by())
    best = best_first(newest, asked.words.searched, QuoteWords, shown=shown, size=PAGE)
    found = _with_what_is_shown(Highlight.objects.all()).in_bulk(best.keys)
    return Page([found[pk] for pk in best.keys if pk in found], "0" if shown else "", best.next)


def around(
    parts: Sequence[HighlightQuerySet], quote: Highlight, order: Order
) -> tuple[Highlight | None, Highlight | None]:
    """Return the quotes that stand before and behind `quote`, whether it is one of them or not; None at an end."""
    before = _rows([part.filter(order.beyond(quote, upwards=True)) for part in parts], order, upwards=True, count=1)
    behind = _rows([part.filter(order.beyond(quote)) for part in parts], order, count=1)
    return next(iter(before), None), next(iter(behind), None)


def _any_time(quotes: HighlightQuerySet, order: Order) -> HighlightQuerySet:
    """Says nothing, but makes SQLite begin in the index of the order: by its statistics it would read and sort the
    whole table, nearly all quotes being confirmed. 8 ms instead of 57 with 100,000."""
    return quotes.filter(**{f"{order.column}__lte": _LATEST})


def _with_what_is_shown(quotes: HighlightQuerySet) -> HighlightQuerySet:
    return quotes.select_related(*_RELATED).only(*_SHOWN)


def _rows(
    parts: Sequence[HighlightQuerySet], order: Order, *, upwards: bool = False, count: int = PAGE + 1
) -> list[Highlight]:
    """Return the first of all parts together."""
    first = [
        quote for part in parts for quote in _with_what_is_shown(part).order_by(*order.by(upwards=upwards))[:count]
    ]
    return order.sorted(first, upwards=upwards)[:count] if len(parts) > 1 else first
