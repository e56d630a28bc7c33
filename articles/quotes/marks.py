"""Which quotation marks belong together: pairs, nested pairs, marks that lost their partner. Linear in the text.

Outlets write “so”, "so", ”so” and „so“ and mix them; a mark's direction is told by the spaces round it first and by its
shape second. Pairs are made inside a paragraph, so that one lost mark never turns the rest of a report inside out.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from .tokens import Tokens

DOUBLE = frozenset('"“”„‟«»＂') | {"``", "''"}
SINGLE = frozenset("'‘’‚‛`")
MARKS = DOUBLE | SINGLE
_OPENING_SHAPES = frozenset("“„«‟") | {"``"}
_CLOSING_SHAPES = frozenset("»")
_OPENS_BEHIND = frozenset("([{—–") | MARKS
_CLOSES_BEFORE = frozenset(".,;:?!)]}—–…") | MARKS
# Deeper nesting is a row of lost marks.
_DEEPEST = 3
_OPEN, _CLOSE, _EITHER = 1, -1, 0


class Quoted(NamedTuple):
    """Words in marks. `opening` and `closing` are tokens, -1 for a mark that was lost; `inside` is half-open."""

    opening: int
    closing: int
    inside: tuple[int, int]

    @property
    def first(self) -> int:
        return self.opening if self.opening >= 0 else self.inside[0]

    @property
    def last(self) -> int:
        """The token behind it."""
        return self.closing + 1 if self.closing >= 0 else self.inside[1]


@dataclass(slots=True)
class Pairing:
    """The marks of a text: pairs in the order of their closing marks, and single marks that found no partner."""

    pairs: list[Quoted] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    unopened: list[int] = field(default_factory=list)


def pair(tokens: Tokens) -> Pairing:
    """Pair the quotation marks of every paragraph."""
    found = Pairing()
    open_marks: list[int] = []
    for number in tokens.signs:
        word = tokens.words[number]
        if word in MARKS:
            if word in DOUBLE:
                _read_double(tokens, number, open_marks, found)
            else:
                _read_single(tokens, number, open_marks, found)
        elif open_marks and word[0] == "\n":
            _give_up(tokens, open_marks, found)
    _give_up(tokens, open_marks, found)
    return found


def _read_double(tokens: Tokens, number: int, open_marks: list[int], found: Pairing) -> None:
    direction = _direction(tokens, number)
    has_open = any(tokens.words[mark] in DOUBLE for mark in open_marks)
    if direction == _EITHER:
        word = tokens.words[number]
        opens = word in _OPENING_SHAPES or (not has_open and word not in _CLOSING_SHAPES)
        direction = _OPEN if opens else _CLOSE
    if direction == _OPEN:
        if len(open_marks) == _DEEPEST:
            lost = open_marks.pop(0)
            if tokens.words[lost] in DOUBLE:
                found.unclosed.append(lost)
        open_marks.append(number)
    elif has_open:
        while tokens.words[open_marks[-1]] in SINGLE:
            open_marks.pop()
        _close(open_marks.pop(), number, found)
    else:
        found.unopened.append(number)


def _read_single(tokens: Tokens, number: int, open_marks: list[int], found: Pairing) -> None:
    """A single mark counts only in a pair: alone it is an apostrophe."""
    direction = _direction(tokens, number)
    if direction == _OPEN:
        if len(open_marks) < _DEEPEST and tokens.words[number] != "’":
            open_marks.append(number)
    elif open_marks and tokens.words[open_marks[-1]] in SINGLE and not _is_possessive(tokens, number):
        _close(open_marks.pop(), number, found)


def _is_possessive(tokens: Tokens, number: int) -> bool:
    """Whether the mark may belong to the word before it: the workers' rights."""
    text, start, end = tokens.text, tokens.starts[number], tokens.ends[number]
    return text[start - 1 : start] == "s" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _close(opening: int, closing: int, found: Pairing) -> None:
    if closing > opening + 1:
        found.pairs.append(Quoted(opening, closing, (opening + 1, closing)))


def _give_up(tokens: Tokens, open_marks: list[int], found: Pairing) -> None:
    found.unclosed += [mark for mark in open_marks if tokens.words[mark] in DOUBLE]
    open_marks.clear()


def _direction(tokens: Tokens, number: int) -> int:
    text, start, end = tokens.text, tokens.starts[number], tokens.ends[number]
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = not before or before.isspace() or before in _OPENS_BEHIND
    closes = not after or after.isspace() or after in _CLOSES_BEFORE
    if opens == closes:
        return _EITHER
    return _OPEN if opens else _CLOSE
