"""What is indexed of a text: one line of words, the same on both engines. Pure.

The words stand in their order, so that a phrase is a part of the line; behind them the stems, each once, each with a
mark that no word can hold and the letter of its language. A break, which no word is either, keeps a phrase from running
out of a title into the text below it.
"""

from collections.abc import Iterable
from functools import lru_cache

from .cutting import folded_words
from .forms import forms_of

# Raise it when words are cut or stemmed otherwise than before: older lines are then made anew (indexing.py).
WORDS_VERSION = 1

BREAK = "¶"
_STEM = "≈"
# Of a line, in UTF-8, with its stems: some 35,000 words. PostgreSQL takes no more than twice of it; SQLite would, but
# then the two would find different reports. What stands behind is not found by its words.
LONGEST = 500_000


def line_of(*texts: str, language: str) -> str:
    """Return the line of `texts`, of which each has an end of its own, with a space at both ends; '' for no words."""
    words = [word for text in texts if text for word in (*folded_words(text), BREAK)][:-1]
    line = _line(words, language)
    while len(line.encode()) > LONGEST:
        words = words[: len(words) * LONGEST // len(line.encode()) * 9 // 10]
        line = _line(words, language)
    return line


def _line(words: list[str], language: str) -> str:
    stems = dict.fromkeys(
        stem_token(form, language) for word in dict.fromkeys(words) for form in forms_of(word, language)
    )
    return f" {' '.join([*words, *stems])} " if words else ""


def stem_token(form: str, language: str) -> str:
    """Return the stem as the line holds it."""
    return f"{_STEM}{language[0]}{form}"


def words_of(line: str) -> list[str]:
    """Return the words of a line, with its breaks, without its stems."""
    return line.partition(f" {_STEM}")[0].split()


def phrase_in(words: Iterable[str]) -> str:
    """Return what a line holds somewhere when the words stand in it side by side."""
    return f" {' '.join(words)} "


# An import asks before its write transaction what it will write in it.
@lru_cache(maxsize=64)
def kept_line_of(*texts: str, language: str) -> str:
    """The same as `line_of`, kept for a moment."""
    return line_of(*texts, language=language)
