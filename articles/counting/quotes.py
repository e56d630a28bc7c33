"""Counting quotes: the same ones as everywhere, asked in a way that reads the index `highlight_counted` alone.

200,000 quotes by speaker and day: 0.2 s on SQLite instead of 1 s through `HighlightQuerySet.quotes`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Count, QuerySet, Value
from django.db.models.functions import Coalesce

from ..models import Article, Highlight, Speaker, Voice
from ..models.highlight import HighlightQuerySet

NOBODY = 0
_UNCOUNTED = [status for status in Highlight.Status.values if status != Highlight.Status.CONFIRMED]
# Not the column itself: SQLite would follow the index of speakers, for its order, and look up every row.
SPEAKER = Coalesce("speaker", Value(NOBODY))
BY = Coalesce("highlight__speaker", Value(NOBODY))


def counted() -> HighlightQuerySet:
    """Return `quotes()`, asked so that SQLite does not begin in an index of the status, which nearly all share."""
    return _counted().filter(article__hidden_at__isnull=True)


def counted_alone() -> HighlightQuerySet:
    """Return the same, for who asks nothing of the report: looked up in the list of the few that are hidden."""
    return _counted().exclude(article__in=_hidden())


def _counted() -> HighlightQuerySet:
    return Highlight.objects.alive().exclude(kind="").exclude(status__in=_UNCOUNTED).order_by()


def _hidden() -> QuerySet[Article]:
    return Article.objects.filter(hidden_at__isnull=False)


def stands_for() -> Mapping[int, int]:
    """Return whom each merged speaker stands for, by id: few rows, so no query has to join them."""
    return dict(Speaker.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into"))


def quotes_by_speaker() -> Counter[int]:
    """Return how many quotes each speaker said, alone or jointly. Three queries."""
    into = stands_for()
    counts: Counter[int] = Counter()
    for speaker, count in counted_alone().annotate(who=SPEAKER).values_list("who").annotate(Count("pk")):
        counts[into.get(speaker, speaker)] += count
    del counts[NOBODY]
    pairs = voices(Voice.Part.JOINT).annotate(by=BY).values_list("highlight", "speaker", "by")
    # One person may stand in a quote twice, under a name that was merged since.
    joint = {(quote, into.get(who, who)) for quote, who, by in pairs if into.get(who, who) != into.get(by, by)}
    counts.update(who for _quote, who in joint)
    return counts


def quotes_by_relayer() -> Counter[int]:
    """Return how many quotes each speaker passed on. Two queries."""
    into = stands_for()
    told = voices(Voice.Part.RELAYED).values_list("highlight", "speaker")
    return Counter(who for _quote, who in {(quote, into.get(who, who)) for quote, who in told})


def names_as_written() -> Counter[str]:
    """Return how many quotes keep each name as it is written, nobody of the register standing there. Two queries.

    Who stands in a quote twice is counted twice there: an odd quote, and a number to choose by.
    """
    first = counted_alone().filter(speaker__isnull=True).exclude(speaker_as_written="")
    counts = Counter(dict(first.values_list("speaker_as_written").annotate(Count("pk"))))
    counts.update(counted_voices().filter(speaker__isnull=True).values_list("as_written", flat=True))
    return counts


def voices(part: str) -> QuerySet[Voice]:
    """Return the voices of counted quotes, of speakers of the register."""
    return counted_voices().filter(part=part, speaker__isnull=False)


def counted_voices() -> QuerySet[Voice]:
    """Return the voices of counted quotes, also of nobody known."""
    found = Voice.objects.filter(highlight__deleted_at__isnull=True)
    found = found.exclude(highlight__kind="").exclude(highlight__status__in=_UNCOUNTED).order_by()
    return found.exclude(highlight__article__in=_hidden())


def between(
    quotes: QuerySet, first: date | None, last: date | None, *, day: str = "article__published_day"
) -> QuerySet:
    """Return those of reports published on these days, both included; an undated report is in no range."""
    bounds = {f"{day}__gte": first, f"{day}__lte": last}
    return quotes.filter(**{name: value for name, value in bounds.items() if value})


def named(keys: Iterable[int]) -> Mapping[int, Speaker]:
    """Return the speakers of those ids."""
    return Speaker.objects.in_bulk(set(keys) - {NOBODY})
