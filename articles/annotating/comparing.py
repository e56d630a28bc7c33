"""Two versions of a text side by side: which paragraph became which, and which words of it changed. Pure.

The time is bounded: words that are too much to compare are shown as removed and added whole, and behind paragraph
`MOST_PARAGRAPHS` nothing is shown at all.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..canonical import PARAGRAPH_BREAK
from .subsequence import common_words
from .wording import Piece, cost, pieces

# Two paragraphs with fewer words in common (as bags) are two paragraphs, not one that was edited.
_ALIKE = 0.4
# Of either text; no report has a tenth of it.
MOST_PARAGRAPHS = 2_000
# Looked at to pair the paragraphs of one gap, by pairs and by words: a quarter of a second.
_MOST_PAIRS = 10_000
_MOST_PAIRING = 500_000
# Of all changed paragraphs together, by wording.cost: the words of twenty with 3,000 letters take 0.7 s.
_MOST_WORDS = 10_000_000
# So many unchanged paragraphs in a row are folded away, but for one at each end.
_FOLDED = 4


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of one or both texts: `old` and `new` are its numbers there (from 1), None where it is not."""

    kind: Literal["kept", "changed", "removed", "added"]
    old: int | None
    new: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Stretch:
    """Paragraphs in a row; `is_folded`: nothing changed in them, and there are many."""

    is_folded: bool
    paragraphs: tuple[Paragraph, ...]


def compared(old_text: str, new_text: str) -> list[Paragraph]:
    """Return the paragraphs of both texts in reading order, each once."""
    old, new = (_paragraphs(text)[:MOST_PARAGRAPHS] for text in (old_text, new_text))
    budget = _MOST_WORDS
    found = []
    for one, other in _pairs(old, new):
        if one is None:
            found.append(Paragraph("added", None, other + 1, (Piece("added", new[other]),)))
        elif other is None:
            found.append(Paragraph("removed", one + 1, None, (Piece("removed", old[one]),)))
        elif old[one] == new[other]:
            found.append(Paragraph("kept", one + 1, other + 1, (Piece("kept", new[other]),)))
        else:
            budget -= cost(old[one], new[other])
            whole = [Piece("removed", old[one]), Piece("added", new[other])]
            words = pieces(old[one], new[other]) if budget > 0 else whole
            found.append(Paragraph("changed", one + 1, other + 1, tuple(words)))
    return found


def stretches(paragraphs: Sequence[Paragraph]) -> list[Stretch]:
    """Fold what did not change, so that what did is seen at once; its neighbours stay, to say where one is."""
    found: list[Stretch] = []
    for is_kept, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind == "kept"):
        row = tuple(run)
        if is_kept and len(row) >= _FOLDED:
            found += [Stretch(False, row[:1]), Stretch(True, row[1:-1]), Stretch(False, row[-1:])]
        else:
            found.append(Stretch(False, row))
    return found


def is_too_long(text: str) -> bool:
    """Whether `compared` leaves its end out."""
    return text.count(PARAGRAPH_BREAK) >= MOST_PARAGRAPHS


def _paragraphs(text: str) -> list[str]:
    return text.split(PARAGRAPH_BREAK) if text else []


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the numbers of paragraphs that belong together: equal ones, and between those the ones that are alike."""
    at = other_at = 0
    for one, other in [*common_words(old, new), (len(old), len(new))]:
        yield from _in_gap(old, new, range(at, one), range(other_at, other))
        if one < len(old):
            yield one, other
        at, other_at = one + 1, other + 1


def _in_gap(old: list[str], new: list[str], olds: range, news: range) -> Iterator[tuple[int | None, int | None]]:
    last, other_last = olds.start, news.start
    for one, other in [*_alike(old, new, olds, news), (olds.stop, news.stop)]:
        yield from ((gone, None) for gone in range(last, one))
        yield from ((None, come) for come in range(other_last, other))
        if one < olds.stop:
            yield one, other
        last, other_last = one + 1, other + 1


def _alike(old: list[str], new: list[str], olds: range, news: range) -> list[tuple[int, int]]:
    """Return the pairs, rising in both, whose likenesses add up to most."""
    if len(olds) * len(news) > _MOST_PAIRS:
        return []
    bags = [Counter(old[at].split()) for at in olds], [Counter(new[at].split()) for at in news]
    sizes = [sum(map(len, side)) for side in bags]
    if sizes[0] * len(news) + sizes[1] * len(olds) > _MOST_PAIRING:
        return []
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    like = [[_likeness(one, other) for other in bags[1]] for one in bags[0]]
    for one in range(len(olds) - 1, -1, -1):
        for other in range(len(news) - 1, -1, -1):
            together = like[one][other] + best[one + 1][other + 1] if like[one][other] else 0.0
            best[one][other] = max(best[one + 1][other], best[one][other + 1], together)
    found, one, other = [], 0, 0
    while one < len(olds) and other < len(news):
        if like[one][other] and best[one][other] == like[one][other] + best[one + 1][other + 1]:
            found.append((olds[one], news[other]))
            one, other = one + 1, other + 1
        elif best[one][other] == best[one + 1][other]:
            one += 1
        else:
            other += 1
    return found


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words in common, 0 when too few."""
    share = 2 * (one & other).total() / max(one.total() + other.total(), 1)
    return share if share >= _ALIKE else 0.0
