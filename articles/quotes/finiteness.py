"""Whether a verb of saying really reports: somebody said so, once, and what follows is what was said."""

from .clauses import Content
from .lexicon import Strength, words
from .reading import QUOTE, Line

_SHORTEST_CLAUSE, _SUBJECT_REACH = 4, 14
_FINITE = words(
    "to will would can could is are was were has have had may might should must won't can't isn't aren't does did do"
)
_ARTICLES = frozenset({"a", "an"})


def strength_of(line: Line, at: int) -> Strength:
    """Return what the cue at the item `at` needs behind it: "called for" takes a demand, "called" only marks."""
    if line.low[at].startswith("call") and line.at(at + 1) in ("for", "on", "upon"):
        return Strength.OBJECT
    return line.lexicon.verbs[line.low[at]]


def is_denied(line: Line, at: int) -> bool:
    """Whether it says that somebody does not speak: "enggan menyebutkan", "declined to say"."""
    for other in range(at - 1, max(-1, at - 5), -1):
        low = line.low[other]
        if low in line.lexicon.negations:
            return True
        if (
            low in (",", QUOTE)
            or line.is_capital(other)
            or low in line.lexicon.pronouns
            or low in line.lexicon.coordinators
        ):
            return False
    return False


def is_finite(line: Line, at: int) -> bool:
    """Whether the verb says that something was said: no infinitive, no noun, no passive."""
    previous = line.at(at - 1)
    if line.lexicon.language == "id":
        return previous not in (
            "untuk",
            "guna",
            "agar",
            "bisa",
            "dapat",
            "harus",
            "ingin",
            "supaya",
            "akan",
            "perlu",
            "dan/atau",
        )
    if previous in (
        "to",
        "the",
        "a",
        "an",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "being",
        "of",
        "his",
        "her",
        "their",
        "its",
    ):
        return False
    if line.low[at] in line.lexicon.homographs and _is_noun(line, at):
        return False
    return not (line.low[at].endswith("ing") and previous in ("is", "of", "by", "for", "without", "from", "in"))


def _is_noun(line: Line, at: int) -> bool:
    """Whether a cue that may be a noun is one here: "in a Facebook post", "Teale's claim"."""
    return line.low[at - 1].endswith(("'s", "s'")) or not _ARTICLES.isdisjoint(line.low[max(at - 3, 0) : at])


def is_only_possible(line: Line, start: int, cue: int) -> bool:
    """Whether something may or should be said some day: "Dinas diharapkan dapat menjelaskan"."""
    modals = line.lexicon.modals
    return line.at(cue - 1) in modals or any(line.low[at] in modals for at in range(start, min(cue, start + 5)))


def is_pointing(line: Line, content: Content) -> bool:
    """Whether the words only point at something said elsewhere: "mengatakan hal itu saat …"."""
    words = line.low[content.first : content.first + 2]
    pointing = line.lexicon.pointing
    if words[0] == "hal":
        return len(words) > 1 and words[1] in pointing
    return words[0] in pointing and content.last - content.first < 3 and QUOTE not in words


def suffices(line: Line, content: Content, strength: Strength) -> bool:
    """Whether what follows a cue of this strength is something reported."""
    if strength is Strength.MARKS:
        near = range(content.first, min(content.last, content.first + 14))
        return any(line.low[at] == QUOTE for at in near)
    if strength is Strength.COMPLEMENTISER:
        return content.opened_by in (":", QUOTE, "that", "bahwa", "bahwasanya", ",", "whether") and (
            line.lexicon.language == "id" or content.opened_by != ","
        )
    if strength is Strength.SUBJECT:
        return content.opened_by == "that" or _has_subject(line, content)
    return True


def _has_subject(line: Line, content: Content) -> bool:
    """Whether the words are a clause that begins with its subject: "the ad will help", "voters to stay"."""
    first = content.first
    if (
        content.last - first < _SHORTEST_CLAUSE
        or line.low[first] in line.lexicon.prepositions - line.lexicon.determiners
    ):
        return False
    return any(line.low[at] in _FINITE for at in range(first + 1, min(content.last, first + _SUBJECT_REACH)))
