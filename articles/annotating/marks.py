"""Text and highlights → the runs that a page draws, overlaps included. Pure.

A run is a stretch in which the same marks lie; the runs of a paragraph, put together, are its text, each once. Every
mark has a lane in its paragraph: marks that overlap lie in different lanes, shorter ones mostly higher, so that a
mark's line stays at one height from its first run to its last.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..canonical import Span

# How many lanes are drawn; marks in deeper ones stand on their cards only. Five lines under a word can still be told
# apart at 19 px, six run into the next line of text.
DRAWN = 5


@dataclass(frozen=True)
class Mark:
    """What is drawn of a highlight: where it stands (code points into the version's text) and what names it."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Drawn:
    """A mark within one run: its lane (0 is next to the words) and whether it begins here."""

    key: str
    lane: int
    begins: bool


@dataclass(frozen=True)
class Run:
    """A stretch of a paragraph with the marks that lie on it, outermost (lowest lane last) first."""

    start: int
    text: str
    marks: tuple[Drawn, ...]


def runs(text: str, paragraph: Span, marks: Sequence[Mark]) -> list[Run]:
    """Cut `paragraph` of `text` where a mark begins or ends. A mark that runs over its edges is cut there."""
    inside = [mark for mark in marks if mark.start < paragraph.end and mark.end > paragraph.start]
    lane_of = lanes(inside)
    edges = {paragraph.start, paragraph.end}
    for mark in inside:
        edges |= {max(mark.start, paragraph.start), min(mark.end, paragraph.end)}
    cuts = sorted(edges)
    return [
        Run(start, text[start:end], _drawn_at(start, paragraph, inside, lane_of))
        for start, end in zip(cuts, cuts[1:], strict=False)
    ]


def _drawn_at(start: int, paragraph: Span, marks: Sequence[Mark], lane_of: dict[str, int]) -> tuple[Drawn, ...]:
    here = [mark for mark in marks if mark.start <= start < mark.end and lane_of[mark.key] < DRAWN]
    here.sort(key=lambda mark: lane_of[mark.key], reverse=True)
    return tuple(Drawn(mark.key, lane_of[mark.key], begins=start == max(mark.start, paragraph.start)) for mark in here)


def lanes(marks: Sequence[Mark]) -> dict[str, int]:
    """Give each mark the lowest lane in which no mark that it overlaps lies: shortest first, equal ones in order."""
    lane_of: dict[str, int] = {}
    placed: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start, mark.key)):
        taken = {lane_of[other.key] for other in placed if other.start < mark.end and mark.start < other.end}
        lane_of[mark.key] = next(lane for lane in range(len(placed) + 1) if lane not in taken)
        placed.append(mark)
    return lane_of
