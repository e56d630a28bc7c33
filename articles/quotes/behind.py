"""Whether an attribution stands behind, or in the middle of, what it attributes: "P, said X", "P, X said, P"."""

from .lexicon import words
from .mentions import Mention
from .reading import BRACKET, QUOTE, Line
from .scare import is_title
from .subjects import subject_before

# What opens an adjunct behind an English attribution.
_ADJUNCTS = words(
    "in on at during after before to via as when while from with through last this earlier late who whose by about "
    "without despite amid again repeatedly"
)
_LONGEST_ADJUNCT = 14
_ENDS_CONTENT = frozenset({",", QUOTE, "?", "!", "–", "—", "…", "..."})
_ENDS_ATTRIBUTED = frozenset({",", QUOTE, "?", "!", "—", "–"})
_ENDS_ATTRIBUTION = frozenset({"", ",", ".", ";", ":", "—", "–", QUOTE, BRACKET})
_ENDS_CLAUSE = frozenset({"", ",", ".", ";", QUOTE, ":"})


def is_behind_content(line: Line, at: int) -> bool:
    """Whether something that may be reported ends right before the item `at`."""
    before = line.at(at - 1)
    return before in _ENDS_CONTENT or (before == BRACKET and line.at(at - 2) == QUOTE)


def closes_there(line: Line, at: int) -> bool:
    """Whether an English inverted cue may end before the item `at`: nothing but a comma, an adjunct or the end."""
    low = line.at(at)
    return low in _ENDS_ATTRIBUTION or low in _ADJUNCTS or low in line.lexicon.days


def is_apposition_before(line: Line, at: int) -> bool:
    """Whether nothing but a name and what it is stands before the cue: "Ana Budi, of the police, said officers"."""
    if line.at(at - 1) != ",":
        return False
    subject = subject_before(line, line.begin, at)
    return subject is not None and subject.first == line.begin and bool(subject.names) and line.at(subject.last) == ","


def trails(line: Line, at: int, speaker: Mention) -> bool:
    """Whether "X said" stands behind what X said, or in the middle of it."""
    previous = line.at(speaker.first - 1)
    if previous not in _ENDS_ATTRIBUTED:
        return False
    if previous == QUOTE and is_title(line, speaker.first - 1):
        return False
    following = at + 1
    while line.at(following) in line.lexicon.fillers:
        following += 1
    low = line.at(following)
    # "If the truce collapses, analysts say, the war could spill over": whatever stands before, it is theirs.
    after = line.at(following + 1)
    is_inserted = low == "," and after not in (QUOTE, "") and not after.endswith("ing")
    if previous == "," and low == ":" and after == QUOTE:
        return False
    if previous == "," and not is_inserted and not content_before(line, speaker.first - 1):
        return False
    if low in _ENDS_CLAUSE:
        return low != QUOTE or previous == QUOTE
    if previous == QUOTE:
        return low not in line.lexicon.complementisers
    is_adjunct = low in _ADJUNCTS or low in line.lexicon.days
    rest = line.low[following:]
    rest = rest[: rest.index(",")] if "," in rest else rest
    return is_adjunct and len(rest) < _LONGEST_ADJUNCT and "that" not in rest and QUOTE not in rest


def content_before(line: Line, comma: int) -> bool:
    """Whether what ends at the comma can be a reported clause: no adverbial like "In Florida,"."""
    first = 0
    while first < comma and (line.low[first] in line.lexicon.connectives or line.low[first] == ","):
        first += 1
    if line.low[first] in line.lexicon.asides:
        return False
    return comma - first >= 3 and (line.low[first] not in line.lexicon.openers or comma - first > 7)
