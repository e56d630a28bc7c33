"""A text → its words as the search compares them. Pure; both engines index these words and never cut text themselves.

Decided once, for texts and queries alike:

* A word is a run of letters and digits of any script, folded: compatibility forms as their plain ones, no capitals.
* Accents go ("Erdoğan" is "erdogan", "ё" is "е"); the marks of Cyrillic й, ў, ї stay: they are letters.
  The points of Arabic and Hebrew go, which most texts leave out; marks that are vowels elsewhere (Devanagari …) stay.
* An apostrophe between letters joins ("Jum'at" is "jumat"); the English possessive goes ("Putin's" is "putin").
* Hyphens, dots, slashes, dashes part: "undang-undang" is two words, "Beritabaru.co" too, "1.000" as well. Typed into a
  query such a piece asks for its words side by side, so it finds what it says.
* Scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese): each character is a word.
* Emoji and every other sign are no words. Invisible characters are not there.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

# Code points of a word that count: longer ones are addresses and noise, and PostgreSQL refuses a word of 2 kB.
LONGEST = 64

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\uff07"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
# Accents, and points of Arabic and Hebrew. What follows is kept: й, ў, ї.
_ACCENT = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
_LETTERS_WITH_MARKS = re.compile("[иу]\u0306|і\u0308")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$", re.IGNORECASE)
_JOINED = re.compile(rf"[{_APOSTROPHES}{_INVISIBLE}]")


class Word(NamedTuple):
    """A folded word, and where it stands in the text that it was cut from: code points, half-open."""

    text: str
    start: int
    end: int


def words_in(text: str, start: int = 0) -> Iterator[Word]:
    """Cut `text` into its words from `start` on, in order. Lazily: who looks for the first ones pays for no more."""
    for piece in pieces_in(text, start):
        if word := folded_word(piece[0]):
            yield Word(word, piece.start(), piece.end())


def pieces_in(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield the stretches from which `folded_word` makes the words, or ''. `start` is where one begins."""
    return _pattern().finditer(text, start)


def folded_words(text: str) -> list[str]:
    """Return the words of `text` without their places."""
    return [word for piece in _pattern().findall(text) if (word := folded_word(piece))]


@lru_cache(maxsize=1 << 16)
def folded_word(piece: str) -> str:
    """Return one word of a text folded; '' for what has no letter and no digit. What is folded stays as it is."""
    word = _POSSESSIVE.sub("", piece)
    # A folded character may fold once more: a few of ten thousands do.
    while (once := _folded_once(word)) != word:
        word = once
    return word


def _folded_once(word: str) -> str:
    word = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", _JOINED.sub("", word)).casefold())
    if not word.isascii():
        kept = {match.start() + 1 for match in _LETTERS_WITH_MARKS.finditer(word)}
        word = "".join(c for at, c in enumerate(word) if at in kept or not _ACCENT.match(c))
        word = unicodedata.normalize("NFKC", word)
        word = "".join(c for c in word if c.isalnum() or unicodedata.category(c)[0] == "M")
        while word and not word[0].isalnum():
            word = word[1:]
    return word[:LONGEST]


@cache
def _pattern() -> re.Pattern[str]:
    """Made when it is first needed: which characters are marks takes some milliseconds to find out."""
    marks = _ranges([code for code in (*range(0x300, 0x20000), *range(0xE0100, 0xE01F0)) if _is_mark(code)])
    letter = rf"[^\W_{_SPACELESS}{_APOSTROPHES}]"
    # Between two letters, accents on them as signs of their own included; digits have no apostrophe.
    joining = rf"(?<=(?:[^\W\d_]|[{marks}]))[{_APOSTROPHES}](?=[^\W\d_{_SPACELESS}])"
    rest = rf"(?:{letter}|[{marks}{_INVISIBLE}]|{joining})*"
    return re.compile(rf"{letter}{rest}|[{_SPACELESS}][{marks}{_INVISIBLE}]*")


def _is_mark(code: int) -> bool:
    return unicodedata.category(chr(code))[0] == "M"


def _ranges(codes: list[int]) -> str:
    """Return those code points as the inside of a character class."""
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)
