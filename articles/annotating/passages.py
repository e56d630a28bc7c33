"""A version's text with its marks, paragraph by paragraph: what the reading page draws."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from ..canonical import Span
from ..models import Highlight, Speaker, Version, Voice
from .marks import Mark, Run, runs

# So many speakers have a number key; the first of them are the register's own first, so that the keys never move.
KEYS, FIXED_KEYS = 9, 4


@dataclass(frozen=True)
class Passage:
    """One paragraph (`number` from 1): its runs, the highlights that begin in it, and all that lie in it by uuid."""

    number: int
    span: Span
    runs: list[Run]
    beginning: list[Highlight]
    by_key: dict[str, Highlight]

    @property
    def lanes(self) -> int:
        """How many marks lie over each other where it is deepest."""
        return max((drawn.lane + 1 for run in self.runs for drawn in run.marks), default=0)


def marks_of(version: Version, *, within: Span | None = None) -> list[Highlight]:
    """Return the confirmed highlights that stand in `version`, in reading order, outer ones first."""
    highlights = Highlight.objects.alive().filter(now_version=version, status=Highlight.Status.CONFIRMED)
    if within:
        highlights = highlights.filter(now_start__lt=within.end, now_end__gt=within.start)
    return list(highlights.with_attribution().order_by("now_start", "-now_end", "id"))


def passages(version: Version, highlights: Sequence[Highlight]) -> list[Passage]:
    """Return all passages of `version`, given its highlights."""
    return [
        _passage(number, span, version.text, highlights) for number, span in enumerate(version.paragraphs(), start=1)
    ]


def passage(version: Version, number: int) -> Passage:
    """Return the passage of that number (from 1) alone. Raises IndexError when the text has no such paragraph."""
    if number < 1:
        raise IndexError(number)
    span = version.paragraphs()[number - 1]
    return _passage(number, span, version.text, marks_of(version, within=span))


def _passage(number: int, span: Span, text: str, highlights: Sequence[Highlight]) -> Passage:
    inside = [h for h in highlights if h.now_start < span.end and h.now_end > span.start]
    marks = [Mark(str(h.uuid), h.now_start, h.now_end) for h in inside]
    beginning = [h for h in inside if h.now_start >= span.start]
    return Passage(number, span, runs(text, span, marks), beginning, {str(h.uuid): h for h in inside})


def touched(version: Version, span: Span) -> list[int]:
    """Return the numbers of the paragraphs on which `span` lies."""
    return [
        number
        for number, paragraph in enumerate(version.paragraphs(), start=1)
        if span.start < paragraph.end and paragraph.start < span.end
    ]


def quotes_in(version: Version) -> int:
    """Return how many confirmed quotes stand in `version`."""
    return Highlight.objects.quotes().filter(now_version=version).count()


@dataclass(frozen=True)
class AtHand:
    """A speaker with a number key, and how many quotes of this report are theirs."""

    speaker: Speaker
    quotes: int


def speakers_at_hand(version: Version) -> list[AtHand]:
    """Return the speakers on the number keys 1–9: the register's first four, then who else speaks in this version."""
    marks = Highlight.objects.alive().filter(now_version=version, status=Highlight.Status.CONFIRMED)
    joint = Voice.objects.filter(part=Voice.Part.JOINT, highlight__in=marks)
    counts: Counter[int] = Counter()
    for rows in (marks, joint):
        counts.update(dict(rows.filter(speaker__isnull=False).order_by().values_list("speaker").annotate(Count("id"))))
    register = Speaker.objects.unmerged().prefetch_related("aliases")
    fixed = list(register[:FIXED_KEYS])
    others = register.filter(pk__in=set(counts) - {speaker.pk for speaker in fixed})[: KEYS - FIXED_KEYS]
    return [AtHand(speaker, counts[speaker.pk]) for speaker in [*fixed, *others]]
