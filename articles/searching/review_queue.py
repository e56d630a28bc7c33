"""The suggestions of all reports in the order of review: newest report first, in it the rule that is right most often.

Paged by the last one shown, never by a count. Rates move while somebody reviews; who goes on from a suggestion goes on
from where it stands now.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from ..canonical import Span, paragraph_spans
from ..models import Highlight
from ..models.highlight import HighlightQuerySet
from ..quotes import RULES
from ..rates import Rate

PAGE = 20
# Makes SQLite begin in the index `highlight_desk` (searching/paging.py).
_ANY_TIME = Q(sort_at__lte=datetime(9999, 1, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Queued:
    """A suggestion with the paragraphs it stands in, cut at its edges, and the record of its rule."""

    highlight: Highlight
    before: str
    words: str
    behind: str
    told: str
    rate: Rate

    @property
    def key(self) -> UUID:
        return self.highlight.uuid


@dataclass(frozen=True)
class Page:
    """Some of the queue; `older` is the cursor of the next page, the last suggestion shown, or None at the end."""

    items: list[Queued]
    older: UUID | None


class Queue:
    """What waits of a filter, in the order of review by `rates` of the rules."""

    def __init__(self, suggestions: HighlightQuerySet, rates: Mapping[str, Rate]) -> None:
        self._rates = rates
        self._rank = _ranks(rates)
        cases = [When(rule=rule, then=Value(rank)) for rule, rank in self._rank.items()]
        rank = Case(*cases, default=Value(len(self._rank)), output_field=IntegerField())
        self._all = suggestions.alias(rank=rank)

    def page(self, *, behind: Highlight | None = None) -> Page:
        """Return what comes behind that suggestion, which may be decided by now; the first ones without."""
        rows = self._behind(behind).select_related("article__outlet", "speaker__merged_into", "agency", "now_version")
        rows = rows.prefetch_related("voices__speaker__merged_into", "speaker__aliases", "voices__speaker__aliases")
        found = list(self._ordered(rows)[: PAGE + 1])
        shown = [self.queued(one) for one in found[:PAGE]]
        return Page(shown, shown[-1].key if len(found) > PAGE else None)

    def next(self, behind: Highlight) -> UUID | None:
        """Return the suggestion that comes behind that one, None at the end."""
        return self._ordered(self._behind(behind)).values_list("uuid", flat=True).first()

    def queued(self, one: Highlight) -> Queued:
        text, start, end = one.now_version.text, one.now_start, one.now_end
        around = _paragraphs(text, start, end)
        told = RULES.get(one.rule, one.rule)
        rate = self._rates.get(one.rule, Rate(0, 0))
        return Queued(one, text[around.start : start], text[start:end], text[end : around.end], told, rate)

    def _ordered(self, rows: QuerySet) -> QuerySet:
        return rows.order_by("-sort_at", "-article_id", "rank", "now_start", "id")

    def _behind(self, one: Highlight | None) -> QuerySet:
        if one is None:
            return self._all.filter(_ANY_TIME)
        rank, at = self._rank.get(one.rule, len(self._rank)), one.now_start or 0
        here = Q(rank__gt=rank) | Q(rank=rank) & (Q(now_start__gt=at) | Q(now_start=at, id__gt=one.pk))
        older = Q(article__lt=one.article_id) | Q(article=one.article_id) & here
        later = Q(sort_at__lt=one.sort_at) | Q(sort_at=one.sort_at) & older
        return self._all.filter(later, sort_at__lte=one.sort_at)


def _ranks(rates: Mapping[str, Rate]) -> dict[str, int]:
    """Number the rules by what to expect of them, best first; equal ones share a number."""
    likely = {rule: round(rates.get(rule, Rate(0, 0)).likely, 4) for rule in {*RULES, *rates}}
    numbers = {value: number for number, value in enumerate(sorted(set(likely.values()), reverse=True))}
    return {rule: numbers[value] for rule, value in sorted(likely.items())}


def _paragraphs(text: str, start: int, end: int) -> Span:
    touched = [span for span in paragraph_spans(text) if span.start < end and start < span.end]
    return Span(touched[0].start, touched[-1].end) if touched else Span(start, end)
