"""A version's text with its marks, paragraph by paragraph: what the reading page shows."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from ..canonical import Span
from ..models import Highlight, Speaker, Version, Voice
from .cards import Card, cards_of
from .marks import Mark, Run, runs

# So many speakers have a number key; the first of them are the register's own first, so that the keys never move.
KEYS, FIXED_KEYS = 9, 4


@dataclass(frozen=True)
class Passage:
    """One paragraph (`number` from 1): its runs, the cards of what begins in it, and of all that lies in it by uuid."""

    number: int
    span: Span
    runs: list[Run]
    beginning: list[Card]
    by_key: dict[str, Card]

    @property
    def lanes(self) -> int:
        """How many marks lie over each other where it is deepest."""
        return max((drawn.lane + 1 for run in self.runs for drawn in run.marks), default=0)


def passages(version: Version, cards: Sequence[Card]) -> list[Passage]:
    """Return all passages of `version`, given its cards in reading order."""
    spans = version.paragraphs()
    # Each passage looks at its own cards only: 500 marks in 50 paragraphs are not looked at 25,000 times.
    starts = [span.start for span in spans]
    inside: list[list[Card]] = [[] for _ in spans]
    for card in cards:
        first = max(bisect_right(starts, card.start) - 1, 0)
        for at in range(first, bisect_left(starts, card.end)):
            inside[at].append(card)
    return [_passage(at + 1, span, version.text, inside[at]) for at, span in enumerate(spans)]


def passage(version: Version, number: int, *, weak: Collection[str] = ()) -> Passage:
    """Return the passage of that number (from 1) alone; `weak` rules' suggestions are folded.

    Raises IndexError when the text has no such paragraph.
    """
    if number < 1:
        raise IndexError(number)
    span = version.paragraphs()[number - 1]
    return _passage(number, span, version.text, cards_of(version, within=span, weak=weak))


def _passage(number: int, span: Span, text: str, cards: Sequence[Card]) -> Passage:
    inside = [card for card in cards if card.start < span.end and card.end > span.start]
    marks = [Mark(card.key, card.start, card.end) for card in inside]
    beginning = [card for card in inside if card.start >= span.start]
    return Passage(number, span, runs(text, span, marks), beginning, {card.key: card for card in inside})


def stands_on(highlight: Highlight, version: Version | None) -> list[int]:
    """Return the numbers of the paragraphs of `version`, the report's current one, on which the highlight stands or is
    proposed to; none for one that stands nowhere in it."""
    if version is None or highlight.now_version_id != version.pk:
        return []
    return touched(version, Span(highlight.now_start, highlight.now_end))


def touched(version: Version, span: Span) -> list[int]:
    """Return the numbers of the paragraphs on which `span` lies."""
    return [
        number
        for number, paragraph in enumerate(version.paragraphs(), start=1)
        if span.start < paragraph.end and paragraph.start < span.end
    ]


@dataclass(frozen=True)
class AtHand:
    """A speaker with a number key, by uuid, name and colour, and how many quotes of this report are theirs."""

    key: str
    name: str
    css_class: str
    quotes: int


@dataclass(frozen=True)
class Tally:
    """How many confirmed quotes stand in a version, and how many of its marks name whom (by id, joint ones too)."""

    quotes: int
    named: Mapping[int, int]

    @classmethod
    def of(cls, version: Version) -> "Tally":
        """Count in the database."""
        marks = Highlight.objects.standing_in(version).order_by()
        joint = Voice.objects.filter(part=Voice.Part.JOINT, highlight__in=marks).order_by()
        named: Counter[int] = Counter()
        for rows in (marks, joint):
            who = Coalesce("speaker__merged_into", "speaker")
            known = rows.filter(speaker__isnull=False).annotate(who=who)
            named.update(dict(known.values_list("who").annotate(Count("id"))))
        return cls(marks.exclude(kind="").count(), named)

    @classmethod
    def among(cls, cards: Sequence[Card]) -> "Tally":
        """Count all cards of a version; what is suggested, or only proposed to stand there, does not count."""
        cards = [card for card in cards if card.is_drawn]
        named = Counter(hop.speaker.pk for card in cards for hop in card.speakers if hop.speaker)
        return cls(sum(1 for card in cards if card.kind), named)

    def speakers_at_hand(self) -> tuple[AtHand, ...]:
        """Return the speakers on the number keys 1–9: the register's first four, then who else speaks here."""
        register = Speaker.objects.unmerged()
        fixed = register.values("pk")[:FIXED_KEYS]
        speakers = register.filter(Q(pk__in=fixed) | Q(pk__in=self.named)).only("uuid", "name", "hue")[:KEYS]
        return tuple(AtHand(str(one.uuid), one.name, one.css_class, self.named.get(one.pk, 0)) for one in speakers)
