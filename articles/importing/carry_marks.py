"""Marks keep standing where the outlet changed nothing: in paragraphs that are word for word the same.

The others stay at the version that they last stood in, until they are re-anchored (DESIGN §3.3).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from django.db.models import F

from ..canonical import PARAGRAPH_BREAK, Span, paragraph_spans
from ..models import Article, Highlight, Version


def carry_marks(article: Article, *, to: Version) -> None:
    """Let the marks of `article` that `carried` finds a place for stand in the version `to`. Belongs into the
    transaction that makes it.

    Aligned is always the text that the person marked, never the one before: errors do not add up.
    """
    for version in article.versions.exclude(pk=to.pk):
        marks = version.highlights.values_list("pk", "start", "end")
        places = carried(version.text, to.text, [Span(start, end) for _, start, end in marks])
        shifted: dict[int, list[int]] = defaultdict(list)
        for (pk, start, _), place in zip(marks, places, strict=True):
            if place:
                shifted[place.start - start].append(pk)
        # One statement a shift, of which there are as many as edits: 500 marks one by one held the lock for 0.4 s.
        for shift, pks in shifted.items():
            Highlight.objects.filter(pk__in=pks).update(
                now_version=to,
                now_start=F("start") + shift,
                now_end=F("end") + shift,
                anchor=Highlight.Anchor.MOVED if shift else Highlight.Anchor.SAME,
            )


def carried(old: str, new: str, spans: Sequence[Span]) -> list[Span | None]:
    """Return where the words at each of `spans` in `old` stand in `new`. Pure.

    None unless every paragraph that they touch is unchanged and stands once in either text, and the words hang together
    as before.
    """
    shift_of = _shifts(old, new)
    return [_shifted(old, new, span, shift_of) for span in spans]


def _shifts(old: str, new: str) -> dict[Span, int | None]:
    """Return how far each paragraph of `old` moved, None for one that is not surely there."""
    counts, new_counts = Counter(old.split(PARAGRAPH_BREAK)), Counter(new.split(PARAGRAPH_BREAK))
    new_start = {new[place.start : place.end]: place.start for place in paragraph_spans(new)}
    shifts: dict[Span, int | None] = {}
    for place in paragraph_spans(old):
        paragraph = old[place.start : place.end]
        is_sure = counts[paragraph] == new_counts[paragraph] == 1
        shifts[place] = new_start[paragraph] - place.start if is_sure else None
    return shifts


def _shifted(old: str, new: str, span: Span, shift_of: dict[Span, int | None]) -> Span | None:
    shifts = {shift for place, shift in shift_of.items() if place.start < span.end and span.start < place.end}
    shift = shifts.pop() if len(shifts) == 1 else None
    if shift is None or new[span.start + shift : span.end + shift] != old[span.start : span.end]:
        return None
    return Span(span.start + shift, span.end + shift)
