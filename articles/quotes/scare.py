"""Marks that quote nobody: titles, signs, nicknames, and a scare word in somebody's sentence."""

from .reading import Line

# "dalam diskusi daring bertajuk “…”", "film “…”".
_REACH = 2
# So few words in marks are a scare word when the sentence round them is longer.
_SCARE_WORDS = 2
_LONG_CLAUSE = 4


def is_title(line: Line, at: int) -> bool:
    """Whether the words in marks at the item `at` are a name: a title, a sign, a nickname stands before them."""
    if _is_whose(line, at) and line.tokens.words[line.quoted[at].inside[0]][0].isupper():
        return True
    return any(line.at(at - back) in line.lexicon.before_titles for back in range(1, _REACH + 1))


def _is_whose(line: Line, at: int) -> bool:
    """Whether a name in the genitive ends before the item `at`: CBS' “Face the Nation”, HBN's “Morning Talk”."""
    is_plural = line.at(at - 1) == "'" and at > 1 and line.is_capital(at - 2)
    return is_plural or (at > 0 and line.low[at - 1].endswith("'s") and line.is_capital(at - 1))


def is_scare_word(line: Line, at: int, clause_items: int) -> bool:
    """Whether the words in marks at the item `at` are too few, in a clause of so many items, to be somebody's words."""
    return size(line, at) <= _SCARE_WORDS and clause_items > _LONG_CLAUSE


def size(line: Line, at: int) -> int:
    """Return how many tokens stand in the marks at the item `at`."""
    first, last = line.quoted[at].inside
    return last - first
