"""Noun phrases of which no list knows the noun: "The charity says", "according to a decree published in May"."""

from .lexicon import words
from .mentions import BODY, Mention
from .reading import BRACKET, QUOTE, Line
from .subjects import FAR, LONGEST_PHRASE, last_of_subject, left_edges, may_begin

# A noun phrase of which no word is known has so many words at most; none of these ends one.
_LONGEST_PLAIN = 10
_NO_NOUNS = words(
    "it this that these those which who whom what there here as not also had has have having is are was were be been "
    "being own to will would can could may might must should do does did and or but than so very more most i we you he "
    "she they them him her us me"
)
_AGENTS = frozenset({"by", "to"})
_ENDS_SOURCE = frozenset({",", ".", ";", ":", "?", "!", "—", "–", QUOTE, BRACKET})
_BEHIND_NOUNS = words("in on at by from with that which who")


def plain_subject(line: Line, start: int, cue: int) -> Mention | None:
    """Return the English noun phrase right before the cue, whatever its noun: "The charity says", "Two doctors at the
    hospital said"."""
    start = max(start, cue - FAR)
    last = last_of_subject(line, start, cue)
    noun = line.low[last]
    # "Teale's repeated promise": a cue that is a noun there has no subject.
    if last < start or noun in _NO_NOUNS or not noun[0].isalpha() or noun.endswith(("ed", "'s", "s'")):
        return None
    wide, narrow = left_edges(line, start, last)
    first = wide if may_begin(line, wide) else narrow
    while first <= last and line.low[first] in line.lexicon.days | line.lexicon.connectives:
        first += 1
    if first > last or last - first >= _LONGEST_PLAIN or line.at(first - 1) in _AGENTS:
        return None
    if first < last or noun.endswith("s") or line.is_capital(last) or line.at(first - 1) == QUOTE:
        return Mention(first, last + 1, BODY, line.text(first, last + 1))
    return None


def plain_source(line: Line, start: int) -> Mention | None:
    """Return the English noun phrase behind "according to", whatever its noun: "a decree published in May"."""
    if line.lexicon.language != "en" or line.at(start) in _NO_NOUNS or not line.at(start)[:1].isalpha():
        return None
    stop = core = start
    while stop < line.end and stop - start < LONGEST_PHRASE and line.low[stop] not in _ENDS_SOURCE:
        is_past_core = core < stop or line.low[stop].endswith("ed") or line.low[stop] in _BEHIND_NOUNS
        core += not is_past_core
        stop += 1
    return Mention(start, stop, BODY, line.text(start, core)) if core > start else None
