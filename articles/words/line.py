"""What is indexed of a text: one line of words, the same on both engines. Pure.

The words stand in their order, so that a phrase is a part of the line; behind them the stems, each once, each with a
mark that no word can hold and the letter of its language. A break, which no word is either, keeps a phrase from running
out of a title into the text below it.
"""

from collections.abc import Iterable
from functools import lru_cache

from .cutting import words_in
from .forms import forms_of

# Raise it when words are cut or stemmed otherwise than before: older lines are then made anew (`index_words`).
WORDS_VERSION = 1

BREAK = "¶"
_STEM = "≈"
# Of a text, in UTF-8, with its stems: some 35,000 words. PostgreSQL takes no more than twice of it in a row; SQLite
# would, but then the two would find different reports. What stands behind it is not found by its words.
LONGEST = 500_000


def line_of(*texts: str, language: str) -> str:
    """Return the line of `texts`, each of which has an end of its own, with a space at both ends; '' for no words."""
    words: list[str] = []
    stems: dict[str, None] = {}
    for text in texts:
        cut = cut_text(text, language) if text else ((), ())
        words += [BREAK, *cut[0]] if words and cut[0] else cut[0]
        stems |= dict.fromkeys(cut[1])
    return f" {' '.join([*words, *stems])} " if words else ""


# Who stores a text cuts it before the write transaction, and finds it here in it.
@lru_cache(maxsize=32)
def cut_text(text: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a text in order, and their stems as a line holds them, each once; as far as LONGEST goes."""
    words: list[str] = []
    stems: dict[str, None] = {}
    seen: set[str] = set()
    left = LONGEST
    for word, _start, _end in words_in(text):
        new = [] if word in seen else [stem_token(form, language) for form in forms_of(word, language)]
        new = [stem for stem in new if stem not in stems]
        left -= sum(len(one.encode()) + 1 for one in (word, *new))
        if left < 0:
            break
        seen.add(word)
        words.append(word)
        stems |= dict.fromkeys(new)
    return tuple(words), tuple(stems)


def stem_token(form: str, language: str) -> str:
    """Return the stem as the line holds it."""
    return f"{_STEM}{language[0]}{form}"


def words_of(line: str) -> list[str]:
    """Return the words of a line, with its breaks, without its stems."""
    return line.partition(f" {_STEM}")[0].split()


def phrase_in(words: Iterable[str]) -> str:
    """Return what a line holds somewhere when the words stand in it side by side."""
    return f" {' '.join(words)} "
