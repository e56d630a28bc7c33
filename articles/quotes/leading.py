"""Statements behind their cue, and cues inside them: coordinated, nested and relayed ones."""

from .agencies import outlet_in
from .drafts import Draft, before_comma, relay, sentence_end
from .focus import Focus
from .frames import SOURCE, Frame
from .lexicon import MARKS, OBJECT
from .mentions import NAME, PRONOUN
from .naming import Speaker
from .reading import QUOTE, Line
from .scare import is_scare_word, is_title, size
from .suggestion import Kind

# What stands between an outer cue and the inner speaker: "mengatakan (bahwa) Putin mengatakan".
_NEAR = 2
# "dan pada saat yang sama": what stands between a joining word and its verb.
_LONGEST_ADVERBIAL = 5
# So many items of its own make an outer layer a statement too.
_OWN_ITEMS = 10
_WITH_NEW_SUBJECT = frozenset({"sedangkan", "sementara", "while", "though", "although", ";"})
_PARTS = _WITH_NEW_SUBJECT | frozenset(["dan", "serta", "sambil", "seraya", "sembari", "tetapi", "and", "but"])


class Leading:
    """The cues of a line that stand before what they report, resolved from left to right."""

    def __init__(self, line: Line, focus: Focus, frames: list[Frame], trailing: list[Frame]):
        self._line, self._focus = line, focus
        self._frames, self._trailing = frames, trailing
        self._done = 0
        # Who spoke last in this line: the subject of "…," X said, adding that …
        self.speakers: list[Speaker] = []
        # The cue in whose content the next one may stand, and its statement.
        self._outer: Frame | None = None
        self._outer_draft: Draft | None = None

    def read(self, end: int) -> list[Draft]:
        """Return the statements of the cues before the item `end` that have not been read yet."""
        drafts: list[Draft] = []
        self._outer = self._outer_draft = None
        while self._done < len(self._frames) and self._frames[self._done].cue < end:
            frame = self._frames[self._done]
            self._done += 1
            place = self._place(frame)
            if place == "nested":
                self._read_nested(frame, end, drafts)
            elif place != "inside":
                self._read_own(frame, end, drafts, is_beside=place == "beside")
        return [draft for draft in drafts if draft.last > draft.first]

    def _read_own(self, frame: Frame, end: int, drafts: list[Draft], *, is_beside: bool) -> None:
        speakers = self.speakers if frame.speaker is None else self._focus.resolve(frame.speaker)
        if is_beside and self._outer_draft is not None:
            self._cut(self._outer_draft, frame)
        draft = self._draft(frame, end, speakers)
        is_named = frame.speaker is not None and frame.speaker.head in (NAME, PRONOUN)
        if draft or (is_named and self._line.at(self._line.begin) not in self._line.lexicon.arguing):
            self._focus.spoke(speakers)
        if draft:
            drafts.append(draft)
        if frame.content or frame.speaker:
            self._outer, self._outer_draft, self.speakers = frame, draft, speakers

    def _read_nested(self, frame: Frame, end: int, drafts: list[Draft]) -> None:
        """Read a statement inside another one's content: the outer speaker passes it on, or the outlet is quoted."""
        speakers = self._focus.resolve(frame.speaker)
        draft = self._draft(frame, end, speakers) if speakers != self.speakers else None
        if draft is None:
            return
        outlet = self._outlet()
        if outlet:
            draft.agency = outlet
        else:
            relay(draft, self.speakers)
        if self._outer_draft in drafts and draft.first - self._outer_draft.first < _OWN_ITEMS:
            drafts.remove(self._outer_draft)
        drafts.append(draft)

    def _outlet(self) -> str:
        """Return the outlet that the outer speaker is or works for: "Penyiar CCTV melaporkan bahwa Xi mengatakan"."""
        speaker = self._outer.speaker if self._outer else None
        if speaker is None:
            return ""
        if found := outlet_in(self._line, speaker):
            return found
        is_outlet = self._line.at(speaker.first) in self._line.lexicon.outlet_nouns
        return self.speakers[0].name if is_outlet and self.speakers else ""

    def _place(self, frame: Frame) -> str:
        """Tell how a cue stands to the one before it: first, beside it, nested in its content, or just inside."""
        outer, line = self._outer, self._line
        if outer is None or outer.content is None:
            return "first"
        joined = _joined_by(line, frame.cue)
        is_participle = line.at(joined) == "," and line.low[frame.cue].endswith("ing")
        is_inside = frame.speaker is not None and frame.speaker.first >= outer.content.first
        if is_inside and line.at(joined) in _PARTS:
            # "meminta warga pulang dan mengingatkan bahwa …": the one who asks reminds, too.
            frame.speaker = None
        if frame.speaker is not None and frame.speaker.first >= outer.content.first:
            before = line.at(frame.speaker.first - 1)
            if before in _PARTS and frame.speaker.first > outer.content.first and self._is_new(frame, before):
                return "beside"
            is_near = frame.speaker.first - outer.content.first <= _NEAR or line.at(frame.cue - 1) == "dengan"
            is_speech = frame.strength is not MARKS and line.low[frame.cue] not in line.lexicon.orders
            return "nested" if is_near and frame.content and is_speech else "inside"
        return "beside" if line.at(joined) in _PARTS or is_participle else "inside"

    def _is_new(self, frame: Frame, before: str) -> bool:
        """Whether a clause behind "dan" or "tetapi" has a person of its own: a country's is part of what is said."""
        if before in _WITH_NEW_SUBJECT:
            return True
        names, countries = frame.speaker.names, self._line.lexicon.countries
        is_country = any(name.casefold() in countries for name in names)
        return not is_country and (bool(names) or self._line.lexicon.language == "en")

    def _cut(self, draft: Draft, frame: Frame) -> None:
        """End the outer statement before the cue that stands beside it."""
        line, first = self._line, self._outer.content.first
        last = frame.speaker.first if frame.speaker and frame.speaker.first > first else _joined_by(line, frame.cue) + 1
        while last > first:
            low = line.low[last - 1]
            if not (low == "," or low in _PARTS or low in line.lexicon.fillers):
                break
            last -= 1
        shorter = self._draft(self._outer, last, draft.speakers)
        if shorter is None:
            draft.last = draft.first
        else:
            draft.first, draft.last, draft.kind, draft.rule = shorter.first, shorter.last, shorter.kind, shorter.rule

    def _draft(self, frame: Frame, end: int, speakers: list[Speaker]) -> Draft | None:
        """Return what a cue reports, up to the attribution behind it or the item `end`; None if that is nothing."""
        content, line = frame.content, self._line
        behind = next((other.begin for other in self._trailing if other.cue > frame.cue), end)
        if content is None or (last := min(content.last, before_comma(line, behind), end)) <= content.first:
            return None
        last = sentence_end(line, last)
        first = content.first
        marks = [at for at in line.quoted if first <= at < last]
        is_name = frame.strength is MARKS and content.opened_by not in (",", ":", QUOTE)
        if marks and not is_name and all(low in (QUOTE, ",", ".") for low in line.low[first:last]):
            rule = "direct-source" if frame.form is SOURCE else "direct-cue-before"
            return self._made(first, last, Kind.DIRECT, speakers, frame, rule)
        chosen = self._quoted_words(frame, marks, last - first)
        if chosen is not None:
            return self._made(chosen, chosen + 1, Kind.PARTIAL, speakers, frame, "partial-verb")
        if frame.strength is MARKS:
            return None
        return self._made(first, last, Kind.INDIRECT, speakers, frame, self._rule(frame))

    def _made(self, first: int, last: int, kind: Kind, speakers: list[Speaker], frame: Frame, rule: str) -> Draft:
        written = frame.speaker.text if frame.speaker else ""
        return Draft(first, last, kind, speakers, written, frame.cue_text(self._line), rule)

    def _quoted_words(self, frame: Frame, marks: list[int], items: int) -> int | None:
        """Return the words in marks that a reported clause of so many items holds; None if they are nobody's."""
        marks = [at for at in marks if not is_title(self._line, at)]
        if not marks:
            return None
        longest = max(marks, key=lambda at: size(self._line, at))
        if frame.strength is not MARKS and is_scare_word(self._line, longest, items):
            return None
        return longest

    def _rule(self, frame: Frame) -> str:
        if frame.form is SOURCE:
            return "indirect-source"
        if frame.speaker and frame.speaker.head is PRONOUN:
            return "indirect-pronoun"
        if frame.strength is OBJECT:
            return "indirect-object"
        return "indirect-that" if frame.content.opened_by in self._line.lexicon.complementisers else "indirect-verb"


def _joined_by(line: Line, cue: int) -> int:
    """Return the item in front of a cue and its adverbials: the "dan" of "dan pada gilirannya menyalahkan"."""
    at = cue - 1
    while at > 0 and line.low[at] in line.lexicon.fillers:
        at -= 1
    for before in range(at, max(at - _LONGEST_ADVERBIAL, 0), -1):
        if not line.word[before].islower() or line.low[before] in line.lexicon.verbs:
            break
        if line.low[before] in line.lexicon.prepositions and line.low[before - 1] in _PARTS:
            return before - 1
    return at
