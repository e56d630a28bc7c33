"""Statements in front of their cue: "…," kata X; P, menurut X; P, kata X, P."""

from .behind import content_before
from .drafts import Draft, sentence_end
from .frames import SOURCE_BEHIND, SUFFIXED, Frame
from .lexicon import words
from .mentions import PRONOUN
from .naming import Speaker
from .reading import QUOTE, Line
from .scare import is_title
from .suggestion import Kind

# What is shorter than that is no clause: "Pelabuhan, kata dia, sudah …" goes on behind its attribution.
_SHORTEST_CLAUSE = 4
_FEWEST_ITEMS = 3
# Words in marks behind other words of the sentence are a statement of their own from so many words on.
_LONG_QUOTE = 8
# A second part of a quotation begins so soon behind its attribution.
_NEAR = 18
_DASHES = (",", "—", "–")
# Behind an English attribution's comma: the sentence goes on, or says who the speaker is.
_GOES_ON = words("and but or is was are were has had have will would if because")
_ARTICLES = frozenset({"a", "an"})


def trailed(line: Line, frame: Frame, speakers: list[Speaker], zone: tuple[int, int, int]) -> list[Draft]:
    """Return the statement that a cue behind it reports, if there is one.

    `zone`: the items where what it may report begins and ends, and where the next attribution begins.
    """
    begin, end, following = zone
    while begin < end and line.low[begin] in _DASHES:
        begin += 1
    if begin >= end:
        return []
    if line.low[end - 1] == QUOTE:
        return _quoted(line, frame, speakers, begin, end)
    rule, last = "indirect-cue-behind", end
    is_short = end - begin < _SHORTEST_CLAUSE
    is_begun = is_short or (line.lexicon.language == "en" and not content_before(line, end))
    if (
        line.at(frame.end) == ","
        and frame.end + 2 < following
        and (is_begun or not _is_aside(line, frame.end + 1, frame))
    ):
        rule, last = "indirect-inserted", sentence_end(line, following)
    if last - begin < _FEWEST_ITEMS:
        return []
    kind = Kind.PARTIAL if QUOTE in line.low[begin:end] else Kind.INDIRECT
    return [Draft(begin, last, kind, speakers, frame.speaker.text, frame.cue_text(line), rule)]


def _quoted(line: Line, frame: Frame, speakers: list[Speaker], begin: int, end: int) -> list[Draft]:
    """Return the words in marks that end right before the attribution."""
    cue, written = frame.cue_text(line), frame.speaker.text
    first = _quote_start(line, begin, end)
    if first >= 0:
        return [Draft(first, end, Kind.DIRECT, speakers, written, cue, _direct_rule(frame))]
    if is_title(line, end - 1):
        return [Draft(begin, end, Kind.INDIRECT, speakers, written, cue, "indirect-cue-behind")]
    return [Draft(end - 1, end, Kind.PARTIAL, speakers, written, cue, "partial-cue-behind")]


def _direct_rule(frame: Frame) -> str:
    if frame.form is SUFFIXED:
        return "direct-suffixed"
    if frame.form is SOURCE_BEHIND:
        return "direct-source"
    return "direct-pronoun" if frame.speaker.head is PRONOUN else "direct-cue-behind"


def _quote_start(line: Line, begin: int, end: int) -> int:
    """Return where the direct quotation begins that ends before the item `end`; -1 if the marks are in a sentence."""
    first = end - 1
    while first > begin and line.low[first - 1] == QUOTE:
        first -= 1
    before = begin
    while before < first and (line.low[before] in line.lexicon.connectives or line.low[before] == ","):
        before += 1
    if before == first or line.low[first - 1] == ":":
        return first
    inside = line.quoted[end - 1].inside
    is_whole = inside[1] - inside[0] >= _LONG_QUOTE and line.tokens.words[inside[0]][0].isupper()
    return first if is_whole and not is_title(line, end - 1) else -1


def _is_aside(line: Line, at: int, frame: Frame) -> bool:
    """Whether what follows an attribution's comma belongs to it: a place, a day, a source, who the speaker is."""
    low, lexicon = line.at(at), line.lexicon
    if lexicon.language == "en" and low in _GOES_ON:
        return False
    if lexicon.language == "en" and (low.endswith("ing") or (low in _ARTICLES and frame.speaker.head is not PRONOUN)):
        return True
    words = (lexicon.days, lexicon.prepositions, lexicon.quoting, lexicon.verbs)
    return low == QUOTE or any(low in known for known in words)


def goes_on(line: Line, frame: Frame, speakers: list[Speaker], drafts: list[Draft]) -> tuple[int, list[Draft]]:
    """Take up "…," kata X, "…": return where the line goes on, and the second part if there is one."""
    at = frame.end
    while at < min(line.end, frame.end + _NEAR) and line.low[at] != QUOTE:
        if line.low[at] == "." and line.at(at + 1) != ",":
            break
        is_verb = line.low[at] in line.lexicon.verbs
        if is_verb and (line.lexicon.language == "id" or line.at(at + 1) in (":", ",", QUOTE)):
            return frame.end, []
        at += 1
    is_part = line.at(at) == QUOTE and line.at(at - 1) in (",", ".", ";", ":", "—", "–")
    if not (is_part and line.at(at + 1) in ("", ".", ",") and drafts and drafts[-1].kind is Kind.DIRECT):
        return frame.end, []
    cue = frame.cue_text(line)
    return at + 1, [Draft(at, at + 1, Kind.DIRECT, speakers, frame.speaker.text, cue, "direct-goes-on")]
