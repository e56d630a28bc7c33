"""A statement while its sentence is being read: items of a line, not yet code points."""

from dataclasses import dataclass, field

from .naming import Speaker
from .reading import Line
from .suggestion import Kind


@dataclass(slots=True)
class Draft:
    """A statement of a line: the items `first` to `last`, not included."""

    first: int
    last: int
    kind: Kind
    speakers: list[Speaker]
    as_written: str
    cue: str
    rule: str
    relayed_by: list[Speaker] = field(default_factory=list)
    agency: str = ""
    # The line whose items these are, where it is another one: the sentence inside a quotation.
    line: Line | None = None


def relay(draft: Draft, speakers: list[Speaker]) -> None:
    """Say that `speakers` pass the statement on, unless it is their own."""
    if speakers and not any(speaker in draft.speakers for speaker in speakers):
        draft.relayed_by += [speaker for speaker in speakers if speaker not in draft.relayed_by]


def before_comma(line: Line, at: int) -> int:
    """Return the item `at`, or the comma or dash before it where the words in front of it end."""
    while at > 0 and line.low[at - 1] in (",", "—", "–"):
        at -= 1
    return at


def sentence_end(line: Line, last: int) -> int:
    """Return where the words end that end before the item `last`: without the full stop."""
    while last > 0 and line.low[last - 1] in (".", "?", "!", "…", ";", ","):
        last -= 1
    return last
