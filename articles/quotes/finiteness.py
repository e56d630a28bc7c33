"""Whether a verb of saying really reports: somebody said so, once, and what follows is what was said."""

from .clauses import Content
from .lexicon import COMPLEMENTISER, MARKS, OBJECT, SUBJECT, Strength, words
from .reading import QUOTE, Line

_SHORTEST_CLAUSE, _SUBJECT_REACH = 4, 14
_FINITE = words(
    "to will would can could is are was were has have had may might should must won't can't isn't aren't does did do"
)
_ARTICLES = frozenset({"a", "an"})
# "called for", "called on".
DEMANDING = frozenset({"for", "on", "upon"})
_INDONESIAN_INFINITIVES = words("untuk guna agar bisa dapat harus ingin supaya akan perlu dan/atau")
_NOT_FINITE_BEHIND = words("to the a an is was are were be been being of his her their its")
_BEFORE_PARTICIPLES = words("is of by for without from in")
# So far behind the cue begin the marks, and so far behind the speaker stand the modals, that count for it.
_MARKS_REACH, _MODALS_REACH = 14, 5
_OPENED_BY = frozenset({":", QUOTE, "that", "bahwa", "bahwasanya", "whether", ","})


def strength_of(line: Line, at: int) -> Strength:
    """Return what the cue at the item `at` needs behind it: "called for" takes a demand, "called" only marks."""
    low = line.low[at]
    if low.startswith("call") and line.at(at + 1) in DEMANDING:
        return OBJECT
    return line.lexicon.verbs[low]


def is_denied(line: Line, at: int) -> bool:
    """Whether it says that somebody does not speak: "enggan menyebutkan", "declined to say"."""
    negations, stops = line.lexicon.negations, line.lexicon.before_negation
    for other in range(at - 1, max(-1, at - 5), -1):
        low = line.low[other]
        if low in negations:
            return True
        if low in stops or low == "," or low == QUOTE or line.is_capital(other):
            return False
    return False


def is_finite(line: Line, at: int) -> bool:
    """Whether the verb says that something was said: no infinitive, no noun, no passive."""
    previous = line.at(at - 1)
    if line.lexicon.language == "id":
        return previous not in _INDONESIAN_INFINITIVES
    # "the Washington Post"
    if previous in _NOT_FINITE_BEHIND or (line.is_capital(at) and not line.is_initial(at)):
        return False
    low = line.low[at]
    if low in line.lexicon.homographs and _is_noun(line, at):
        return False
    return not (previous in _BEFORE_PARTICIPLES and low.endswith("ing"))


def _is_noun(line: Line, at: int) -> bool:
    """Whether a cue that may be a noun is one here: "in a Facebook post", "Teale's claim"."""
    return line.low[at - 1].endswith(("'s", "s'")) or not _ARTICLES.isdisjoint(line.low[max(at - 3, 0) : at])


def is_only_possible(line: Line, start: int, cue: int) -> bool:
    """Whether something may or should be said some day: "Dinas diharapkan dapat menjelaskan"."""
    modals = line.lexicon.modals
    return line.at(cue - 1) in modals or not modals.isdisjoint(line.low[start : min(cue, start + _MODALS_REACH)])


def is_pointing(line: Line, content: Content) -> bool:
    """Whether the words only point at something said elsewhere: "mengatakan hal itu saat …"."""
    words = line.low[content.first : content.first + 2]
    pointing = line.lexicon.pointing
    if words[0] == "hal":
        return len(words) > 1 and words[1] in pointing
    return words[0] in pointing and content.last - content.first < 3 and QUOTE not in words


def suffices(line: Line, content: Content, strength: Strength) -> bool:
    """Whether what follows a cue of this strength is something reported."""
    if strength is MARKS:
        return QUOTE in line.low[content.first : min(content.last, content.first + _MARKS_REACH)]
    if strength is COMPLEMENTISER:
        is_opened = content.opened_by in _OPENED_BY
        return is_opened and (content.opened_by != "," or line.lexicon.language == "id")
    if strength is SUBJECT:
        return content.opened_by == "that" or _has_subject(line, content)
    return True


def _has_subject(line: Line, content: Content) -> bool:
    """Whether the words are a clause that begins with its subject: "the ad will help", "voters to stay"."""
    first, lexicon = content.first, line.lexicon
    low = line.low[first]
    if content.last - first < _SHORTEST_CLAUSE or (low in lexicon.prepositions and low not in lexicon.determiners):
        return False
    return not _FINITE.isdisjoint(line.low[first + 1 : min(content.last, first + _SUBJECT_REACH)])
