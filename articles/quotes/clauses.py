"""What is reported: where the content of a cue begins and ends."""

from typing import NamedTuple

from .lexicon import CLAUSE
from .reading import BRACKET, QUOTE, Line

# Behind an addressee, a place and a day, "bahwa" is looked for this far.
_REACH = 26
_THAT, _BAHWA = frozenset({"that"}), frozenset({"bahwa", "bahwasanya"})
# So many words about the manner stand before a colon.
_MANNER = 3
# A comment of the reporter stands behind so many words at least.
_SHORT_CLAUSE = 4
_LISTENERS = frozenset(["him", "her", "them", "us", "me", "you", "reporters", "lawmakers", "voters", "supporters"])
_OPENING = frozenset({",", ":", "—", "–"})
_ENDS = frozenset({".", "?", "!", "…", ";", ",", "—", "–"})
_BREAKS = frozenset({QUOTE, ":", ";"})
_SUMMED_UP = frozenset({"to", "that", "from", "for"})
# Behind them a cue has its listener bare: told reporters.
_TELLING = ("tell", "told", "assur", "inform", "remind", "convinc")
_WARNING = ("warn", "advis", "promis")


class Content(NamedTuple):
    """The items `first` to `last` (not included); `opened_by` is "bahwa", "that", ",", ":", QUOTE or ""."""

    first: int
    last: int
    opened_by: str


def content_after(line: Line, cue: int, stop: int) -> Content | None:
    """Return what the cue at the item `cue` reports, up to the item `stop`; None if nothing follows it."""
    at = cue + 1
    fillers = line.lexicon.fillers
    while at < stop and (line.low[at] in fillers or line.low[at] == BRACKET):
        at += 1
    first, opened_by = _opening(line, at, stop)
    return content_from(line, first, stop, opened_by)


def content_from(line: Line, first: int, stop: int, opened_by: str = "") -> Content | None:
    """Return the content that begins at the item `first`, up to the item `stop`; None if there is none."""
    while first < stop and line.low[first] in _OPENING:
        opened_by = opened_by or line.low[first]
        first += 1
    last = _before_comment(line, first, stop)
    while last > first and line.low[last - 1] in _ENDS:
        last -= 1
    if first >= last:
        return None
    if line.low[first] == QUOTE:
        opened_by = opened_by if opened_by not in ("", ",", ":") else QUOTE
    return Content(first, last, opened_by)


def _before_comment(line: Line, first: int, stop: int) -> int:
    """Return where the reporter's own words begin behind the reported ones: ", a claim that …", ", citing …"."""
    if line.lexicon.language != "en":
        return stop
    at = first + _SHORT_CLAUSE - 1
    while (at := line.find(",", at + 1, stop - 2)) >= 0:
        low, following = line.low[at + 1], line.low[at + 2]
        if low == "but" and (following in line.lexicon.determiners or line.is_capital(at + 2)):
            return at
        if low in ("a", "an") and not line.is_capital(at - 1) and _describes(line, at + 2, stop):
            return at
        if low in ("citing", "referring") or (low in ("a", "an") and following in line.lexicon.nouns):
            return at
    return stop


def _describes(line: Line, at: int, stop: int) -> bool:
    """Whether a noun that sums up the words before goes on from the item `at`: ", a blow to …", ", a shift that …"."""
    return any(line.low[other] in _SUMMED_UP for other in range(at + 1, min(at + 3, stop)))


def _opening(line: Line, at: int, stop: int) -> tuple[int, str]:
    """Return where the content begins, behind addressee, day, place and complementiser, and what opens it."""
    if at >= stop:
        return at, ""
    complementiser = _complementiser(line, at, stop)
    if complementiser >= 0:
        return complementiser + 1, line.low[complementiser]
    low = line.low[at]
    manner = line.low[at : min(stop, at + _MANNER)]
    if ":" in manner and QUOTE not in manner[: manner.index(":")]:
        # "menjawab singkat: “…”"
        return at + manner.index(":"), ""
    if low == QUOTE:
        return at, ""
    if low == ",":
        return at + 1, ","
    if line.lexicon.language == "en":
        return _behind_english_adjuncts(line, at, stop)
    if low in line.lexicon.addressee or low in line.lexicon.days:
        for other in range(at + 1, min(stop, at + _REACH)):
            if line.low[other] in (",", ":"):
                following = line.at(other + 1)
                if following in line.lexicon.days or following == BRACKET:
                    continue
                return other + 1, line.low[other]
            if line.low[other] == QUOTE:
                return other, ""
    return at, ""


def _complementiser(line: Line, at: int, stop: int) -> int:
    """Return the item of "bahwa" or "that" if only adjuncts stand before it, -1 if there is none."""
    lexicon = line.lexicon
    if line.low[at] in lexicon.complementisers:
        return at
    if not _opens_adjunct(line, at):
        return -1
    is_english = lexicon.language == "en"
    wanted = _THAT if is_english else _BAHWA
    for other in range(at, min(stop, at + _REACH)):
        low = line.low[other]
        if low in wanted:
            return other
        if low in _BREAKS or (low == "," and is_english and line.at(other + 1).endswith("ing")):
            return -1
        # A noun behind its article is no cue: "in a written statement that".
        is_verb = other > at and lexicon.verbs.get(low) is CLAUSE
        if is_verb and line.low[other - 1] not in lexicon.determiners:
            return -1
    return -1


def _opens_adjunct(line: Line, at: int) -> bool:
    """Whether an addressee, a day or a place begins at the item `at`."""
    lexicon, low = line.lexicon, line.low[at]
    if low in lexicon.addressee or low in lexicon.days:
        return True
    if lexicon.language == "en":
        return low == "," or _is_addressee(line, at)
    following = line.at(at + 1)
    return low == BRACKET or (low == "," and (following in lexicon.prepositions or following in lexicon.days))


def _is_addressee(line: Line, at: int) -> bool:
    """Whether the listener stands bare behind the cue: told reporters, warned Congress, assured him."""
    cue = line.at(at - 1)
    if cue.startswith(_TELLING):
        return line.low[at] not in (",", ":", QUOTE)
    return cue.startswith(_WARNING) and (line.is_capital(at) or line.low[at] in _LISTENERS)


def _behind_english_adjuncts(line: Line, at: int, stop: int) -> tuple[int, str]:
    """Skip "reporters on Tuesday", "in a statement," and "Monday" behind said and told."""
    lexicon = line.lexicon
    if _is_addressee(line, at):
        at += 1 + (line.low[at] in lexicon.determiners)
        while at < stop and (line.is_capital(at) or line.low[at] in ("and", "of")):
            at += 1
    for _ in range(3):
        if at < stop and line.low[at] in lexicon.days:
            at += 1
        elif at + 1 < stop and line.low[at] == "on" and line.low[at + 1] in lexicon.days:
            at += 2
        elif at < stop and line.low[at] in lexicon.addressee:
            comma = _end_of_adjunct(line, at, stop)
            if comma < 0:
                break
            at = comma
        else:
            break
    return at, ""


def _end_of_adjunct(line: Line, at: int, stop: int) -> int:
    """Return where the content may begin behind "in a statement": a comma, a colon or words in marks; -1 if never."""
    for other in range(at + 1, min(stop, at + 14)):
        low = line.low[other]
        if low in (",", ":"):
            return other + 1
        if low == QUOTE:
            return other
    return -1
