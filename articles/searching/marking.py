"""Where the words of a query stand in a text, and the stretch of it to show. Pure.

The same words that the index finds are marked: exact ones, forms of them in the text's language, beginnings, phrases.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ..canonical import PARAGRAPH_BREAK, Span
from ..words import folded_word, is_one_form, pieces_in, words_in
from .query import Words

# Code points of a snippet, and how many hits are looked at to choose it.
BUDGET = 240
_LOOKED_AT = 12
_BEFORE = 60


@dataclass(frozen=True)
class Hit:
    """A stretch of a text that is one of the words or phrases that were asked for, the `part`-th of them."""

    start: int
    end: int
    part: int


@dataclass(frozen=True)
class Snippet:
    """A stretch of a text with its hits, which are counted from the text's beginning; cut off in front, behind."""

    span: Span
    hits: tuple[Hit, ...]
    is_cut_before: bool
    is_cut_behind: bool


def hits_in(text: str, parts: Sequence[Words], language: str) -> Iterator[Hit]:
    """Yield the hits in order, none within another. What is to be left out is no hit."""
    finder = _finder(tuple(part for part in parts if not part.is_without), language)
    behind = 0
    for hit in finder.hits(text):
        if hit.start >= behind:
            yield hit
            behind = hit.end


def snippet(text: str, parts: Sequence[Words], language: str, *, budget: int = BUDGET) -> Snippet | None:
    """Return the first stretch of at most `budget` code points in which most of what was asked for stands, or None."""
    hits = tuple(islice(hits_in(text, parts, language), _LOOKED_AT))
    if not hits:
        return None
    best = max(hits, key=lambda hit: (len({other.part for other in _within(hits, hit, budget - _BEFORE)}), -hit.start))
    gap = text.rfind(PARAGRAPH_BREAK, 0, best.start)
    paragraph = gap + len(PARAGRAPH_BREAK) if gap >= 0 else 0
    begin = max(paragraph, best.start - _BEFORE)
    if begin > paragraph:
        begin = _behind_space(text, begin, best.start)
    end = _end(text, begin, best.end, budget)
    shown = tuple(hit for hit in hits if begin <= hit.start and hit.end <= end)
    return Snippet(Span(begin, end), shown, begin > paragraph, text[end : end + 1] not in ("", "\n"))


def _within(hits: Sequence[Hit], first: Hit, length: int) -> list[Hit]:
    return [hit for hit in hits if first.start <= hit.start and hit.end <= first.start + length]


def _behind_space(text: str, begin: int, at_most: int) -> int:
    space = text.find(" ", begin, at_most)
    return space + 1 if space >= 0 else begin


def _end(text: str, begin: int, at_least: int, budget: int) -> int:
    """The end of the paragraph, or of the last word that the budget has room for."""
    paragraph = text.find(PARAGRAPH_BREAK, begin)
    last = len(text) if paragraph < 0 else paragraph
    if last - begin <= budget:
        return last
    space = text.rfind(" ", at_least, begin + budget)
    return max(space if space >= 0 else begin + budget, at_least) if at_least - begin <= budget else begin + budget


@lru_cache(maxsize=32)
def _finder(parts: tuple[Words, ...], language: str) -> "_Finder":
    return _Finder(parts, language)


class _Meaning(NamedTuple):
    """What a piece of a text may be: the first word of phrases, and a word that was asked for."""

    phrases: tuple[tuple[int, tuple[str, ...]], ...]
    part: int | None


class _Piece(NamedTuple):
    """A piece that may be a hit, by its place in the run of signs that it stands in."""

    start: int
    end: int
    meaning: _Meaning


class _Finder:
    """Knows of every run of signs between spaces that it has met which hits it may hold, mostly none: the words of one
    text are those of the next.

    A list of search shows fifty texts. Cutting all of them into pieces, none of which goes over a space, and looking at
    each took a quarter of the page: 17 ms.
    """

    def __init__(self, parts: tuple[Words, ...], language: str) -> None:
        self.parts, self.language = parts, language
        self.idle: set[str] = set()
        self.known: dict[str, tuple[_Piece, ...]] = {}

    def hits(self, text: str) -> Iterator[Hit]:
        runs = set(text.split()) - self.idle
        for start, run in sorted(place for one in runs for place in self._places(text, one)):
            for piece in self.known[run]:
                if hit := _hit(text, start + piece.start, start + piece.end, piece.meaning):
                    yield hit

    def _places(self, text: str, run: str) -> Iterator[tuple[int, str]]:
        """Yield where the run stands between spaces, unless it holds no hit."""
        if run not in self.known and not self._learn(run):
            return
        start = text.find(run)
        while start >= 0:
            end = start + len(run)
            if (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
                yield start, run
            start = text.find(run, end)

    def _learn(self, run: str) -> bool:
        """Cut a run that was not met before; return whether it may hold a hit."""
        pieces = tuple(
            _Piece(piece.start(), piece.end(), meaning)
            for piece in pieces_in(run)
            if (meaning := self._meaning_of(folded_word(piece[0])))
        )
        if pieces:
            self.known[run] = pieces
        else:
            self.idle.add(run)
        return bool(pieces)

    def _meaning_of(self, word: str) -> _Meaning | None:
        if not word:
            return None
        phrases = tuple(
            (at, part.words) for at, part in enumerate(self.parts) if part.is_exact and part.words[0] == word
        )
        single = next((at for at, part in enumerate(self.parts) if self._is(word, part)), None)
        return _Meaning(phrases, single) if phrases or single is not None else None

    def _is(self, word: str, part: Words) -> bool:
        if part.is_exact:
            return False
        wanted = part.words[0]
        return word.startswith(wanted) if part.is_prefix else is_one_form(wanted, word, self.language)


def _hit(text: str, start: int, end: int, meaning: _Meaning) -> Hit | None:
    for at, words in meaning.phrases:
        ahead = list(islice(words_in(text, start), len(words)))
        if tuple(word.text for word in ahead) == words:
            return Hit(start, ahead[-1].end, at)
    return None if meaning.part is None else Hit(start, end, meaning.part)
