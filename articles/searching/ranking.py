"""Best first: the newest hits, those that hold the words as they were typed before those that hold other forms.

In a title, or in the marked words themselves, a word counts more than in the text below it, or in a note. Among equals
the newest comes first. Of more than RANKED hits the newest are ranked: ordering all of a common word would cost more
than the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from ..words import BREAK
from .finding import Lines
from .query import Words

RANKED = 1_000
_FIRST, _ELSEWHERE, _FORM = 4, 3, 1


@dataclass(frozen=True)
class RankedPage:
    """The keys of some rows, best first; `next` is how many stand before the next page, '' at the end."""

    keys: list[int]
    next: str


def best_first(newest: QuerySet, parts: Sequence[Words], lines: Lines, *, shown: str, size: int) -> RankedPage:
    """Return up to `size` of the rows, which come newest first, behind the `shown` ones that stand before them."""
    keys = list(newest.values_list("pk", flat=True)[:RANKED])
    texts = dict(lines.objects.filter(pk__in=keys).values_list("pk", "words"))
    wanted = [part for part in parts if not part.is_without]
    ranked = sorted(keys, key=lambda pk: -_score(texts.get(pk, ""), wanted))
    at = int(shown) if shown.isdecimal() and len(shown) < 5 else 0
    return RankedPage(ranked[at : at + size], str(at + size) if len(ranked) > at + size else "")


def _score(line: str, parts: Sequence[Words]) -> int:
    first, _break, others = line.partition(f" {BREAK} ")
    return sum(_score_of(part, f"{first} ", f" {others}") for part in parts)


def _score_of(part: Words, first: str, others: str) -> int:
    wanted = f" {' '.join(part.words)}" + ("" if part.is_prefix else " ")
    return _FIRST if wanted in first else _ELSEWHERE if wanted in others else _FORM
