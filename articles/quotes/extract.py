"""The whole way from a text to its suggested quotes."""

from collections.abc import Iterable
from datetime import date

from .dates import statement_date
from .drafts import Draft
from .focus import Focus
from .lexicon import Lexicon
from .lexicon.english import ENGLISH
from .lexicon.indonesian import INDONESIAN
from .marks import pair
from .naming import People, Speaker
from .nesting import nested_in
from .noticing import is_headline, learn_heads_of_state, learn_other_names, learn_pairs, subject_in_focus
from .reading import QUOTE, Line, Marked, capitals, sentences
from .regions import regions
from .statements import read_line
from .suggestion import Kind, KnownName, QuoteSuggestion
from .tokens import tokenise

_LEXICONS: dict[str, Lexicon] = {"id": INDONESIAN, "en": ENGLISH}
LANGUAGES = tuple(_LEXICONS)
# Words in marks without a cue are a statement from so many words on.
_FEWEST_WORDS = 4
_BESIDE_MARKS = frozenset({QUOTE, ".", ",", "—", "–", "-"})


def suggest_quotes(
    text: str, *, language: str, names: Iterable[KnownName] = (), published: date | None = None
) -> list[QuoteSuggestion]:
    """Return the attributed statements of `text` in its order; `language` is one of `LANGUAGES`.

    `names` are the people of the register (aliases and dated titles count); `published` says which titles are held and
    which day "Rabu" is. Raises KeyError for another language. Linear in the length of the text.
    """
    lexicon = _LEXICONS[language]
    report = _Report(Focus(People.with_register(lexicon, names, published)))
    tokens = tokenise(text)
    outer, inner = regions(tokens, lexicon, pair(tokens))
    marked, known = Marked.of(tokens, outer), capitals(tokens, lexicon)
    inside = Marked.of(tokens, {quoted.first: quoted for quoted in inner})
    for sentence in sentences(tokens, lexicon, marked):
        report.read(Line(tokens, lexicon, sentence, marked, known), inside, opens_paragraph=sentence.opens_paragraph)
    found = [_suggestion(line, draft, published) for line, draft in report.statements]
    return sorted(found, key=lambda quote: (quote.start, quote.end))


class _Report:
    """A report read so far: its statements, who is in focus, and whose words a following quotation may go on with."""

    def __init__(self, focus: Focus):
        self.statements: list[tuple[Line, Draft]] = []
        self._focus = focus
        self._before: Draft | None = None
        # Statements of which nobody knows yet who made or passed them on.
        self._nameless: list[Draft] = []

    def read(self, line: Line, inside: Marked, *, opens_paragraph: bool) -> None:
        """Read the next sentence; `inside` are the marks within quotations."""
        if opens_paragraph and is_headline(line):
            self._before = None
            return
        drafts = read_line(line, self._focus) if line.telling else []
        drafts = drafts or self._alone(line)
        if line.telling:
            learn_heads_of_state(line, self._focus)
            learn_pairs(line, self._focus)
            learn_other_names(line, self._focus)
        if drafts or opens_paragraph:
            self._before = drafts[-1] if drafts else None
        if not drafts:
            subject_in_focus(line, self._focus)
            return
        for draft in tuple(drafts):
            drafts += nested_in(line, draft, inside, self._focus)
        self._name(drafts)
        self.statements += [(line, draft) for draft in drafts]

    def _alone(self, line: Line) -> list[Draft]:
        """Return the statement of a line that is nothing but words in marks."""
        if not line.quoted or not _BESIDE_MARKS.issuperset(line.low):
            return []
        at = next(iter(line.quoted))
        first, last = line.quoted[at].inside
        before = self._before
        if before is not None and before.kind is Kind.DIRECT and last - first > 1:
            written, cue, relayed = before.as_written, before.cue, list(before.relayed_by)
            return [Draft(at, at + 1, Kind.DIRECT, before.speakers, written, cue, "direct-goes-on", relayed)]
        if last - first < _FEWEST_WORDS:
            return []
        speakers = [self._focus.person] if self._focus.person else []
        return [Draft(at, at + 1, Kind.DIRECT, speakers, "", "", "direct-alone")]

    def _name(self, drafts: list[Draft]) -> None:
        """Name who spoke before anybody was named: a report may begin with "…," jelasnya, and then say whose words."""
        self._nameless += [draft for draft in drafts if _is_nameless(draft)]
        if not self._nameless:
            return
        own = [draft.speakers for draft in drafts if draft.rule != "nested"]
        named = next((speakers for speakers in own if speakers and speakers[0].is_person), None)
        if named is not None:
            for draft in self._nameless:
                _fill(draft, named)
            self._nameless.clear()


def _is_nameless(draft: Draft) -> bool:
    return (not draft.speakers and draft.as_written == "-nya") or (draft.rule == "nested" and not draft.relayed_by)


def _fill(draft: Draft, speakers: list[Speaker]) -> None:
    if draft.speakers:
        draft.relayed_by = [speaker for speaker in speakers if speaker not in draft.speakers]
    else:
        draft.speakers = list(speakers)


def _suggestion(line: Line, draft: Draft, published: date | None) -> QuoteSuggestion:
    start, end = _span(draft.line or line, draft)
    return QuoteSuggestion(
        start=start,
        end=end,
        kind=draft.kind,
        speakers=_names(draft.speakers),
        as_written=draft.as_written,
        cue=draft.cue,
        relayed_by=_names(draft.relayed_by),
        agency=draft.agency,
        statement_date=statement_date(line, published),
        rule=draft.rule,
    )


def _names(speakers: list[Speaker]) -> tuple[str, ...]:
    names = tuple([speaker.name for speaker in speakers])
    return names if len(names) < 2 else tuple(dict.fromkeys(names))


def _span(line: Line, draft: Draft) -> tuple[int, int]:
    """Return the code points of a statement: a direct one without its marks and the comma of the attribution."""
    tokens = line.tokens
    if draft.kind is Kind.INDIRECT:
        return tokens.starts[line.first[draft.first]], tokens.ends[line.last[draft.last - 1] - 1]
    opening, closing = line.quoted.get(draft.first), line.quoted.get(draft.last - 1)
    first = opening.inside[0] if opening else line.first[draft.first]
    last = closing.inside[1] if closing else line.last[draft.last - 1]
    while last > first + 1 and tokens.words[last - 1] == ",":
        last -= 1
    return tokens.starts[first], tokens.ends[last - 1]
