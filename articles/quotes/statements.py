"""From the cues of a sentence to its statements: which words belong to which cue, and who passes on whose words."""

from .agencies import agency_of
from .clauses import Content
from .drafts import Draft, before_comma, relay
from .focus import Focus
from .frames import BEHIND, SOURCE_BEHIND, SUFFIXED, Frame, frames_of
from .leading import Leading
from .lexicon import MARKS
from .naming import Speaker
from .reading import Line
from .trailing import goes_on, trailed

_TRAILING = (BEHIND, SUFFIXED, SOURCE_BEHIND)


def read_line(line: Line, focus: Focus) -> list[Draft]:
    """Return the statements of a line in the order in which they are attributed, and put who spoke in focus."""
    frames = frames_of(line)
    if not frames:
        return []
    frames = _without_doubles(line, frames)
    trailing = [frame for frame in frames if frame.form in _TRAILING]
    leading = Leading(line, focus, [frame for frame in frames if frame.form not in _TRAILING], trailing)
    drafts = _attributed_behind(line, focus, leading, trailing) if trailing else leading.read(line.end)
    agency = agency_of(line) if drafts else ""
    for draft in drafts:
        draft.agency = draft.agency or agency
    return drafts


def _attributed_behind(line: Line, focus: Focus, leading: Leading, trailing: list[Frame]) -> list[Draft]:
    """Return the statements of a line that has attributions behind what they report: each governs what precedes it."""
    drafts: list[Draft] = []
    begin = line.begin
    for number, frame in enumerate(trailing):
        inner = leading.read(frame.begin)
        speakers = focus.resolve(frame.speaker)
        if _is_outlet(line, frame):
            _credit([*inner, *drafts[-1:]], speakers[0].name)
            drafts += inner
            begin = frame.end
            continue
        if inner:
            _pass_on(inner, frame, speakers)
            drafts += inner
        else:
            following = trailing[number + 1].begin if number + 1 < len(trailing) else line.end
            drafts += trailed(line, frame, speakers, (begin, before_comma(line, frame.begin), following))
        focus.spoke(speakers)
        leading.speakers = speakers
        begin, more = goes_on(line, frame, speakers, drafts)
        drafts += more
    # What an inserted attribution goes on with is its own content already.
    if not (drafts and drafts[-1].rule == "indirect-inserted"):
        drafts += leading.read(line.end)
    return drafts


def _is_outlet(line: Line, frame: Frame) -> bool:
    names = frame.speaker.names
    return bool(names) and all(line.lexicon.is_outlet(name.casefold()) for name in names)


def _credit(drafts: list[Draft], agency: str) -> None:
    for draft in drafts:
        draft.agency = draft.agency or agency


def _pass_on(drafts: list[Draft], frame: Frame, speakers: list[Speaker]) -> None:
    """Make the speaker behind a sentence the one who relays what it reports.

    Where nobody was named for "ia" yet, it is the one whom the relayer speaks for: "kata juru bicara Putin, Peskov".
    """
    for draft in drafts:
        principal = _principal(frame)
        if not draft.speakers and principal:
            draft.speakers = [Speaker(principal)]
        relay(draft, speakers)


def _principal(frame: Frame) -> str:
    """Return the name at the end of the relayer's office: Putin for "juru bicara Putin"; "" if there is none."""
    words = frame.speaker.role.split()
    first = len(words)
    while first > 0 and words[first - 1].istitle():
        first -= 1
    return " ".join(words[first:]) if first else ""


def _without_doubles(line: Line, frames: list[Frame]) -> list[Frame]:
    """Drop cues that stand inside another one's speaker, and the claim of weaker ones on the same words in marks."""
    for number, frame in enumerate(frames):
        if frame.strength is MARKS and frame.content:
            others = frames[number + 1 : number + 4]
            if any(other.content and _has_marks(line, other.content) for other in others):
                frame.content = None
    kept: list[Frame] = []
    for frame in frames:
        if not (kept and kept[-1].form in _TRAILING and frame.cue < kept[-1].end):
            kept.append(frame)
    return kept


def _has_marks(line: Line, content: Content) -> bool:
    return any(content.first <= at < content.last for at in line.quoted)
