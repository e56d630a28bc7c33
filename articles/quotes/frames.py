"""Cues of saying in a sentence, each with its speaker and what it reports."""

from dataclasses import dataclass
from enum import Enum

from .behind import closes_there, is_apposition_before, is_behind_content, trails
from .clauses import Content, content_after, content_from
from .finiteness import DEMANDING, is_denied, is_finite, is_only_possible, is_pointing, strength_of, suffices
from .lexicon import CLAUSE, COMPLEMENTISER, MARKS, OBJECT, Strength
from .mentions import BODY, PRONOUN, Mention
from .nominal import claimed
from .phrases import mention_at, speakers_at
from .plain_phrases import plain_source, plain_subject
from .reading import QUOTE, Line
from .subjects import first_subject, subject_before


class Form(Enum):
    VERB = "X mengatakan P; X said P"
    BEHIND = "P, kata X; P, said X; P, X said"
    SUFFIXED = "P, ujarnya"
    SOURCE = "Menurut X, P; according to X, P"
    SOURCE_BEHIND = "P, menurut X; P, according to X"


# As for `Strength`: quicker than an enum's attribute.
VERB, BEHIND, SUFFIXED, SOURCE, SOURCE_BEHIND = Form


@dataclass(slots=True)
class Frame:
    """A cue: the items `cue` to `cue_end`; `speaker` None where the cue before it in the sentence has it.

    `begin` and `end` are the items of the whole attribution, content aside.
    """

    form: Form
    cue: int
    cue_end: int
    speaker: Mention | None
    content: Content | None
    begin: int
    end: int
    strength: Strength = CLAUSE

    def cue_text(self, line: Line) -> str:
        return line.text(self.cue, self.cue_end)


def frames_of(line: Line) -> list[Frame]:
    """Return the cues of a sentence from left to right."""
    found: list[Frame] = []
    lexicon = line.lexicon
    if lexicon.cues.isdisjoint(line.telling):
        return found
    start = line.begin
    behind = 0
    for at in line.places_of(lexicon.cues):
        if at < behind:
            continue
        low, frame = line.low[at], None
        if low in lexicon.verbs or low in lexicon.inverted or low in lexicon.suffixed:
            frame = _read_cue(line, at, start, found)
        elif low in lexicon.passives:
            frame = _passive(line, at)
        elif low not in lexicon.nominals:
            frame = _source(line, at)
        if frame is None and low in lexicon.nominals:
            frame = _claim(line, at)
        if frame:
            found.append(frame)
            if frame.form in (VERB, SOURCE) and frame.content and not _is_relative(line, at):
                start = frame.content.first
            behind = frame.cue_end
    return found


def _claim(line: Line, at: int) -> Frame | None:
    """Read "Teale's claim that P"."""
    found = claimed(line, at)
    if found is None:
        return None
    speaker, content = found
    return Frame(VERB, at, at + 1, speaker, content, speaker.first, content.first)


def _is_relative(line: Line, at: int) -> bool:
    """Whether a cue stands in a clause about its speaker: "X, who has called for …, said"."""
    before = at - 1
    while before > 0 and line.low[before] in line.lexicon.fillers and line.low[before] not in line.lexicon.relatives:
        before -= 1
    return line.lexicon.language == "en" and line.at(before) in ("who", "which")


def _read_cue(line: Line, at: int, start: int, before: list[Frame]) -> Frame | None:
    lexicon, low = line.lexicon, line.low[at]
    if low in lexicon.not_cues and line.at(at + 1) in lexicon.not_cues[low]:
        return None
    if at == line.begin and low in lexicon.asides:
        return None
    if low in lexicon.suffixed:
        return _suffixed(line, at)
    if low in lexicon.inverted and (frame := _behind(line, at)):
        return frame
    if low in lexicon.verbs:
        return _verb(line, at, start, before)
    return _passive_root(line, at)


def _suffixed(line: Line, at: int) -> Frame | None:
    end = at + 1
    if at == 0 or (line.at(at - 1) in line.lexicon.connectives and at <= 2):
        if line.low[at] not in ("menurutnya", "katanya", "ujarnya", "akunya"):
            return None
        content = content_after(line, at, line.end)
        speaker = Mention(at, end, PRONOUN, "-nya")
        return Frame(SOURCE, at, end, speaker, content, at, end) if line.at(end) in (",", QUOTE, ":") else None
    if not is_behind_content(line, at):
        return None
    return Frame(SUFFIXED, at, end, Mention(at, end, PRONOUN, "-nya"), None, at, end)


def _behind(line: Line, at: int) -> Frame | None:
    """Read "…, kata X" and "…," said X."""
    if not is_behind_content(line, at) and not (at == 0 and line.lexicon.language == "id"):
        return None
    begin = at + 1
    while line.at(begin) in line.lexicon.fillers:
        begin += 1
    speaker = speakers_at(line, begin, line.end)
    if speaker is None and line.at(at - 1) == QUOTE:
        speaker = plain_source(line, begin)
    if speaker is None:
        return None
    is_quoted = line.at(at - 1) == QUOTE
    if line.lexicon.language == "en" and not is_quoted and not closes_there(line, speaker.last):
        return None
    if line.lexicon.language == "en" and is_apposition_before(line, at):
        return None
    if line.at(speaker.last) == QUOTE and line.at(at - 1) == "," and line.at(at - 2) != QUOTE:
        # "The mayor, for her part, said the plan “…”"
        return None
    if at == 0:
        content = content_after(line, speaker.last - 1, line.end)
        return (
            Frame(SOURCE, at, begin, speaker, content, at, speaker.last)
            if line.at(speaker.last) in (",", QUOTE)
            else None
        )
    return Frame(BEHIND, at, at + 1, speaker, None, at, speaker.last)


def _passive(line: Line, at: int) -> Frame | None:
    """Read "P, diakui X, P": a passive between commas, with its agent."""
    begin = at + 1 + (line.at(at + 1) == "oleh")
    if line.at(at - 1) != ",":
        return None
    speaker = mention_at(line, begin, line.end)
    if speaker is None or line.at(speaker.last) != ",":
        return None
    return Frame(BEHIND, at, at + 1, speaker, None, at, speaker.last)


def _passive_root(line: Line, at: int) -> Frame | None:
    """Read "yang dia sebut “…”": the root with its agent before it."""
    if line.at(at - 1) not in line.lexicon.pronouns:
        return None
    begin = at + 1 + (line.at(at + 1) in ("sebagai", "adalah"))
    if line.at(begin) != QUOTE:
        return None
    speaker = mention_at(line, at - 1, at)
    return Frame(VERB, at, at + 1, speaker, Content(begin, begin + 1, "sebagai"), at - 1, at + 1, MARKS)


def _verb(line: Line, at: int, start: int, before: list[Frame]) -> Frame | None:
    if not is_finite(line, at) or is_denied(line, at):
        return None
    strength = strength_of(line, at)
    content = _reported(line, at, strength)
    is_english = line.lexicon.language == "en"
    is_participle = is_english and line.low[at].endswith("ing") and line.at(at - 1) == ","
    # "…, X said, adding that …": it goes on with what X said.
    speaker = None if is_participle and before else subject_before(line, start, at)
    if speaker is None and start > line.begin and line.at(at - 1) == "," and not is_participle:
        speaker = subject_before(line, line.begin, at)
    if speaker is None and is_participle and not before:
        speaker = first_subject(line, line.begin, at)
    if speaker is None and is_english and not is_participle and strength is CLAUSE:
        speaker = plain_subject(line, start, at)
    if is_english and speaker and strength is COMPLEMENTISER and speaker.head is BODY:
        strength = CLAUSE
    if is_english and speaker and trails(line, at, speaker):
        return Frame(BEHIND, at, at + 1, speaker, None, speaker.first, at + 1, strength)
    if speaker and is_only_possible(line, speaker.last, at):
        return None
    if content is None or is_pointing(line, content) or not suffices(line, content, strength):
        return Frame(VERB, at, at + 1, speaker, None, at, at + 1, strength) if speaker else None
    if speaker is None and not before and content.opened_by != QUOTE:
        return None
    if is_participle and strength is OBJECT and not content.opened_by:
        # "…, rejecting a plan": what was done by the words before, and no words of their own.
        return None
    return Frame(VERB, at, at + 1, speaker, content, speaker.first if speaker else at, content.first, strength)


def _reported(line: Line, at: int, strength: Strength) -> Content | None:
    """Return what follows the verb at the item `at`; None as well where there are no marks and it needs them."""
    if strength is MARKS and not line.quoted:
        return None
    cue_end = at + 1 + (strength is OBJECT and line.at(at + 1) in DEMANDING)
    return content_after(line, cue_end - 1, line.end)


def _source_words(line: Line, at: int) -> tuple[str, ...] | None:
    """Return "menurut" or "according to", whichever begins at the item `at`."""
    for source in line.lexicon.sources:
        if source[0] == line.low[at] and source == tuple(line.low[at : at + len(source)]):
            return source
    return None


def _source(line: Line, at: int) -> Frame | None:
    """Read "Menurut X, P", "P, menurut X, P" and "P, menurut X"; the same with "according to"."""
    lexicon = line.lexicon
    source = _source_words(line, at)
    if source is None or source[0] in ("berdasarkan", "mengutip"):
        return None
    cue_end = at + len(source)
    begin = cue_end
    if line.at(begin) in lexicon.nouns and lexicon.language == "id":
        begin += 1
    speaker = mention_at(line, begin, line.end) or plain_source(line, begin)
    if speaker is None:
        return None
    # A capital inside a sentence: a headline that lost its full stop stands before it.
    is_first = (line.is_capital(at) and source[0] == "menurut") or all(
        line.low[other] in lexicon.connectives or line.low[other] in (",", "-", "—") for other in range(at)
    )
    if not is_first:
        return Frame(SOURCE_BEHIND, at, cue_end, speaker, None, at, speaker.last)
    comma = speaker.last
    while comma < line.end and line.low[comma] != "," and comma < speaker.last + 25:
        comma += 1
    content = content_from(line, comma + 1, line.end) if line.at(comma) == "," else None
    if content is None and lexicon.language == "id" and speaker.head is PRONOUN:
        content = content_after(line, speaker.last - 1, line.end)
    return Frame(SOURCE, at, cue_end, speaker, content, at, comma) if content else None
