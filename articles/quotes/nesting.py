"""Statements that somebody reports inside a quotation: “Nakhoda mengaku tertidur,” ujar Yusuf Latif."""

from .drafts import Draft
from .focus import Focus
from .frames import SOURCE, VERB, Frame, frames_of
from .lexicon import CLAUSE
from .mentions import PLURAL, PRONOUN
from .reading import QUOTE, Capitals, Line, Marked, sentences
from .suggestion import Kind

# What is shorter than that is no statement of its own.
_FEWEST_WORDS = 3


def nested_in(line: Line, draft: Draft, inside: Marked, focus: Focus) -> list[Draft]:
    """Return the statements of named others that a direct quotation reports; the outer speaker passes them on."""
    if draft.kind is not Kind.DIRECT or draft.first not in line.quoted:
        return []
    first, last = line.quoted[draft.first].inside
    found: list[Draft] = []
    lowered, nesting = line.tokens.lowered, line.lexicon.nesting
    if nesting.isdisjoint(lowered[first:last]):
        return found
    for sentence in sentences(line.tokens, line.lexicon, inside, first, last):
        if nesting.isdisjoint(lowered[sentence.first : sentence.last]):
            continue
        inner = Line(line.tokens, line.lexicon, sentence, inside, Capitals(line.proper, line.spoken))
        for frame in frames_of(inner):
            nested = _nested(inner, frame, draft, focus)
            if nested:
                found.append(nested)
    return found


def _nested(inner: Line, frame: Frame, draft: Draft, focus: Focus) -> Draft | None:
    content, speaker = frame.content, frame.speaker
    if frame.form not in (VERB, SOURCE) or content is None or speaker is None:
        return None
    if speaker.head in (PRONOUN, PLURAL) or frame.strength is not CLAUSE:
        return None
    if content.last - content.first < _FEWEST_WORDS or any(
        low == QUOTE for low in inner.low[content.first : content.last]
    ):
        return None
    speakers = focus.resolve(speaker)
    if speakers == draft.speakers:
        return None
    relayed = [one for one in draft.speakers if one not in speakers] + draft.relayed_by
    return Draft(
        content.first,
        content.last,
        Kind.INDIRECT,
        speakers,
        speaker.text,
        frame.cue_text(inner),
        "nested",
        relayed,
        line=inner,
    )
