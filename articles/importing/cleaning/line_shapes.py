"""What a line is by itself, in steps: how long, how it ends, which words have capitals, what signs and words it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .lexicon import english, indonesian
from .page_lines import LONGEST_READ

# Upper bounds of the steps, in words.
_SIZES = (1, 2, 4, 7, 11, 17, 30)
_LITTLE_SMALL, _MUCH_SMALL = 0.2, 0.35
_FEW_CAPITALS, _MANY_CAPITALS = 0.25, 0.6
_PARAGRAPH_WORDS, _LONG_WORDS, _SENTENCE_WORDS = 18, 30, 6
# Of longer lines the words tell nothing: every report has its own.
_READ_WORDS, _PAIRED_WORDS, _LABEL_WORDS = 25, 12, 4
_NUMBERS_OF_ROW = 2

_CLOSERS = re.compile(r"[\"”’')\]]*$")
_STOPPED = re.compile(r"[.!?…][\"”’')\]]*$")
_NUMBER = re.compile(r"[+\-−±]?[$€£]?\d[\d.,:/%]*[%a-z]*|[-–—]")
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"\w{4,}")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says|(?:di|me|ber|ter)\w{4,})\b")
_SMALL_WORDS = english.FUNCTION_WORDS | indonesian.FUNCTION_WORDS
_SIGNS = {
    "year": re.compile(r".*\d{4}"),
    "clock": re.compile(r".*\d{1,2}[:.]\d\d"),
    "bar": re.compile(r".*\|"),
    "slash": re.compile(r".*/"),
    "quotes": re.compile(r".*[\"“”]"),
    "opens with a quote": re.compile(r"[\"“‘]"),
    "bullet": re.compile(r"[-–—•*·▪]"),
    "numbered": re.compile(r"\d+[.)]"),
}


@dataclass(frozen=True)
class Shape:
    """A line by itself. `count`: its words; `size`, `small`: steps of that and of the share of function words.

    `end`: the last sign, "a" for any letter, "0" for any digit, with a "q" where quotes or brackets close it. `case`:
    how many words behind the first have a capital. `is_paragraph`, `is_prose`: it is long and stops, or only stops.
    """

    text: str
    count: int
    size: int
    small: int
    end: str
    case: str
    tokens: tuple[str, ...]
    long_words: frozenset[str]
    is_paragraph: bool
    is_prose: bool
    is_row: bool


def shape_of(text: str) -> Shape:
    """Return the shape of the line; of an endless one, of its head."""
    text = text[:LONGEST_READ]
    parts = text.split()
    is_stopped = bool(_STOPPED.search(text))
    is_paragraph = len(parts) >= _LONG_WORDS or (is_stopped and len(parts) >= _PARAGRAPH_WORDS)
    return Shape(
        text=text,
        count=len(parts),
        size=step(len(parts), _SIZES),
        small=_small(parts),
        end=_end(text),
        case=_case(parts),
        tokens=tuple(_WORD.findall(text.casefold())),
        long_words=frozenset(_LONG_WORD.findall(text.casefold())),
        is_paragraph=is_paragraph,
        is_prose=is_paragraph or (is_stopped and len(parts) >= _SENTENCE_WORDS),
        is_row=is_row_of_numbers(text),
    )


def step(value: float, bounds: Sequence[float]) -> int:
    """Return how many of the rising `bounds` lie below the value."""
    return sum(value > bound for bound in bounds)


def is_row_of_numbers(text: str) -> bool:
    """Tell whether the line has two numbers or more that stand alone, as rows of tables do."""
    return sum(bool(_NUMBER.fullmatch(part)) for part in text.split()) >= _NUMBERS_OF_ROW


def own_traits(shape: Shape) -> Iterator[str]:
    """Give the traits that the line has wherever it stands: its form, its signs, its words."""
    size, end, case = shape.size, shape.end, shape.case
    yield from (f"size={size}", f"end={end}", f"size={size} end={end}", f"case={case}")
    yield from (f"case={case} size={size} end={end}", f"small={shape.small} size={size}")
    yield f"verb={bool(_VERB.search(shape.text.casefold()))} size={size}"
    if shape.text.isupper():
        yield from ("capitals", f"capitals size={size}")
    for name, sign in _SIGNS.items():
        if sign.match(shape.text):
            yield f"{name} size={size}"
    yield from _wording(shape)


def _wording(shape: Shape) -> Iterator[str]:
    tokens = shape.tokens
    if not tokens:
        return
    if shape.count <= _READ_WORDS:
        yield from (f"word={token}" for token in sorted(set(tokens)))
    if shape.count <= _PAIRED_WORDS:
        yield from (f"pair={one} {two}" for one, two in zip(tokens, tokens[1:], strict=False))
    if shape.count <= _LABEL_WORDS:
        yield f"line={' '.join(tokens)}"
    yield from (f"first={tokens[0]}", f"first={tokens[0]} size={shape.size}")
    yield from (f"opens={' '.join(tokens[:2])}", f"last={tokens[-1]}")


def _small(parts: list[str]) -> int:
    share = sum(part.casefold().strip(".,") in _SMALL_WORDS for part in parts) / max(1, len(parts))
    return 0 if share == 0 else 1 if share < _LITTLE_SMALL else 2 if share < _MUCH_SMALL else 3


def _end(text: str) -> str:
    core = _CLOSERS.sub("", text)
    last = core[-1:]
    kind = "a" if last.isalpha() else "0" if last.isdigit() else last
    return kind + ("q" if len(core) < len(text) else "")


def _case(parts: list[str]) -> str:
    stripped = [word for part in parts if (word := part.strip("\"“‘'("))[:1].isalpha()]
    if len(stripped) < 2:
        return "one word"
    share = sum(word[0].isupper() for word in stripped[1:]) / (len(stripped) - 1)
    return "low" if share < _FEW_CAPITALS else "mid" if share < _MANY_CAPITALS else "high"
