"""What somebody types into the box → what is asked for, or a sentence that says where it is wrong. Pure.

    putin xi               both words, in any form ("mengatakan" finds "dikatakan")
    "teman baik"           these words, so and side by side; so does a piece of several words: Moskow/NATO
    put*                   words that begin so
    -ekonomi  -"teman baik"  without
    speaker:putin  outlet:"Pikiran Rakyat"  -kind:indirect      what OPERATORS names

All must hold. A query that is not understood as a whole is not searched at all: what is left out of it would find more
than was asked for. Positions are code points of what was typed, counted from 1.
"""

import re
from dataclasses import dataclass, field
from enum import Enum

from ..words import folded_words, is_stop_word

OPERATORS = (
    *("speaker", "relayed", "about", "agency", "outlet", "kind", "cue", "tag", "annotator", "has", "is"),
    *("after", "before", "month", "language"),
)
# Of these there is one value for all, or their opposite has a name of its own.
_NOT_LEFT_OUT = ("is", "after", "before")
LONGEST = 1_000
_MOST_PARTS = 50
_SHORTEST_PREFIX = 2

_MINUS = "-−–"
_CLOSING = {'"': '"＂', "＂": '"＂', "“": '”“"', "„": '“”"', "‟": '”"', "”": '”"', "«": "»", "»": "«»"}
_QUOTES = "".join(_CLOSING)
_NAME = re.compile(r"([^\W\d_]+):", re.UNICODE)
_BARE = re.compile(rf"[^\s{_QUOTES}]+")


class Why(Enum):
    """What is wrong with a piece."""

    OPEN_QUOTE = "no closing quotation mark"
    NO_WORD = "no letter and no digit"
    UNKNOWN = "no such operator"
    NO_VALUE = "an operator without a value"
    NOT_LEFT_OUT = "an operator that cannot be left out"
    STAR = "a star elsewhere than behind one word"
    SHORT_PREFIX = "too few letters before the star"
    TOO_LONG = "longer than LONGEST, or more than so many parts"


@dataclass(frozen=True)
class Problem:
    """A piece that is not understood, and where it begins."""

    at: int
    piece: str
    why: Why


@dataclass(frozen=True)
class Words:
    """Words to be found: one in any form, several (`is_exact`, also of one) so and side by side, or how one begins."""

    words: tuple[str, ...]
    is_exact: bool = False
    is_prefix: bool = False
    is_without: bool = False
    typed: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)

    def __str__(self) -> str:
        if self.typed:
            return self.typed
        words = " ".join(self.words) + "*" * self.is_prefix
        return "-" * self.is_without + (f'"{words}"' if self.is_exact else words)

    @property
    def is_stop_word(self) -> bool:
        """Whether it leaves a query that has other words: not where it is asked for exactly, or to be missing."""
        return not (self.is_exact or self.is_prefix or self.is_without) and is_stop_word(self.words[0])


@dataclass(frozen=True)
class Operator:
    """`name:value`: one of OPERATORS, and what it is asked for as it was typed."""

    name: str
    value: str
    is_without: bool = False
    typed: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)

    def __str__(self) -> str:
        if self.typed:
            return self.typed
        quote = next((mark for mark in '"«' if not set(_CLOSING[mark]) & set(self.value)), '"')
        return f"{'-' * self.is_without}{self.name}:{quote}{self.value}{_CLOSING[quote][0]}"


@dataclass(frozen=True)
class Query:
    """What is asked for, all of it; `problems` hold what was not understood: then nothing may be searched."""

    parts: tuple[Words | Operator, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        return " ".join(map(str, self.parts))

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def words(self) -> "Query":
        """The same without its operators."""
        return Query(tuple(part for part in self.parts if isinstance(part, Words)), self.problems)

    @property
    def operators(self) -> tuple[Operator, ...]:
        return tuple(part for part in self.parts if isinstance(part, Operator))

    @property
    def searched(self) -> tuple[Words, ...]:
        """The words that are searched: all, if there are stop words only."""
        words = self.words.parts
        needed = tuple(part for part in words if not part.is_stop_word)
        return needed if any(not part.is_without for part in needed) else words

    @property
    def left_out(self) -> tuple[Words, ...]:
        """The stop words that are not searched."""
        return tuple(part for part in self.words.parts if part not in self.searched)

    def without(self, part: Words) -> "Query":
        return Query(tuple(other for other in self.parts if other is not part), self.problems)


def parse(typed: str) -> Query:
    """Return what is asked for; never raises."""
    if len(typed) > LONGEST:
        return Query(problems=(Problem(LONGEST + 1, typed[LONGEST : LONGEST + 20], Why.TOO_LONG),))
    reader = _Reader(typed)
    while not reader.is_at_end:
        reader.read_part()
    if len(reader.parts) > _MOST_PARTS:
        beyond = reader.parts[_MOST_PARTS]
        reader.problems.append(Problem(beyond.at, beyond.typed, Why.TOO_LONG))
    return Query(tuple(reader.parts[:_MOST_PARTS]), tuple(reader.problems))


class _Reader:
    """Reads one piece after the other from left to right."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.parts: list[Words | Operator] = []
        self.problems: list[Problem] = []

    @property
    def is_at_end(self) -> bool:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at >= len(self.text)

    def read_part(self) -> None:
        began = self.at
        is_without = self.text[self.at] in _MINUS and self.text[self.at + 1 : self.at + 2].strip() != ""
        self.at += is_without
        name = _NAME.match(self.text, self.at)
        is_operator = name and self._is_operator(name)
        part = self._operator(name, is_without) if is_operator else self._words(is_without)
        piece = self.text[began : self.at]
        if isinstance(part, Why):
            self.problems.append(Problem(began + 1, piece, part))
        else:
            kind, values = part
            self.parts.append(kind(**values, is_without=is_without, typed=piece, at=began + 1))

    def _is_operator(self, name: re.Match[str]) -> bool:
        """Whether a name and a colon ask for something: not in "https://…", nor where a sentence goes on behind it."""
        behind = self.text[name.end() : name.end() + 1]
        return name[1].casefold() in OPERATORS or behind.isalnum() or (behind != "" and behind in _QUOTES)

    def _operator(self, match: re.Match[str], is_without: bool) -> tuple[type, dict] | Why:
        name = match[1].casefold()
        self.at = match.end()
        value = self._quoted() if self._is_quote() else self._bare()
        if value is None:
            return Why.OPEN_QUOTE
        if name not in OPERATORS:
            return Why.UNKNOWN
        if is_without and name in _NOT_LEFT_OUT:
            return Why.NOT_LEFT_OUT
        return (Operator, {"name": name, "value": value.strip()}) if value.strip() else Why.NO_VALUE

    def _words(self, is_without: bool) -> tuple[type, dict] | Why:
        is_phrase = self._is_quote()
        piece = self._quoted() if is_phrase else self._bare()
        if piece is None:
            return Why.OPEN_QUOTE
        is_prefix = piece.endswith("*") and not is_phrase
        words = tuple(folded_words(piece))
        if "*" in piece and (piece.count("*") > 1 or not is_prefix or len(words) > 1):
            return Why.STAR
        if not words:
            return Why.NO_WORD
        if is_prefix and len(words[0]) < _SHORTEST_PREFIX:
            return Why.SHORT_PREFIX
        return Words, {"words": words, "is_exact": is_phrase or len(words) > 1, "is_prefix": is_prefix}

    def _is_quote(self) -> bool:
        return self.text[self.at : self.at + 1] in _CLOSING

    def _quoted(self) -> str | None:
        """Return what stands between the quotation mark here and the one that closes it; None if none does."""
        closing = _CLOSING[self.text[self.at]]
        end = next((at for at in range(self.at + 1, len(self.text)) if self.text[at] in closing), None)
        inside = self.text[self.at + 1 : end]
        self.at = len(self.text) if end is None else end + 1
        return None if end is None else inside

    def _bare(self) -> str:
        match = _BARE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return match[0] if match else ""
