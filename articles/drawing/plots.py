"""Numbers → geometry of plots. Pure; the templates draw it with classes and attributes alone (strict CSP).

Along the width everything is a share of it, in percent; down the height, pixels. So a plot fills any width and its
words keep their size, from a phone to a desktop, without scrolling sideways. What a narrow plot has no room for (every
second name of an axis) is marked `is_minor` and put away by the style sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

ROW = 68  # pixels of a row of columns: its name, the number over the highest, the columns
ROOM = 30  # of these, for the columns
NAME = 14
FIRST = 16  # from the top of a row of columns to its name's line
AXIS = 22
BAR = 30  # of a bar with its name above it
THICK = 10
TICKS = 4
LONGEST, LONGEST_BESIDE = 40, 14  # characters of a name, above its row; beside a flow on a phone
GAP = 0.18  # of the width of one column, between it and the next
NARROW = 0.17  # of the width of a narrow plot, a word of the axis with its air
FLOW = 30  # pixels of somebody in a flow, at least


@dataclass(frozen=True)
class Label:
    """A word on an axis or beside a mark. `anchor` is start, middle or end."""

    x: str
    y: float
    text: str
    anchor: str = "start"
    is_minor: bool = False
    short: str = ""  # for a narrow plot, where the text is too long for one


@dataclass(frozen=True)
class Box:
    """A column, bar, or stretch to point at; `at` says of which number it is: (line, column) or (line, 0)."""

    x: str
    y: float
    width: str
    height: float
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Rows:
    """Columns over time, a row for each name."""

    height: float
    names: tuple[Label, ...]
    totals: tuple[Label, ...]
    boxes: tuple[tuple[Box, ...], ...]
    outlines: tuple[str, ...]
    peaks: tuple[Label, ...]
    bases: tuple[float, ...]
    ticks: tuple[Label, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Bars:
    """Bars of a common beginning, one below the other, each with its name above it."""

    height: float
    names: tuple[Label, ...]
    totals: tuple[Label, ...]
    boxes: tuple[Box, ...]
    grid: tuple[str, ...]
    ticks: tuple[Label, ...]


@dataclass(frozen=True)
class Ribbon:
    """A band from the left to the right, as the outline of a path in units of percent and pixels."""

    path: str
    left: int
    right: int


@dataclass(frozen=True)
class Flow:
    """Who on the left goes to whom on the right, as bands as broad as their number."""

    height: float
    left: tuple[Label, ...]
    right: tuple[Label, ...]
    left_boxes: tuple[Box, ...]
    right_boxes: tuple[Box, ...]
    ribbons: tuple[Ribbon, ...]


def percent(share: float) -> str:
    """Return a share of the width as an attribute.

    >>> percent(1 / 3), percent(1.0)
    ('33.333%', '100%')
    """
    return f"{round(share * 100, 3):g}%"


def cut(text: str, longest: int = LONGEST) -> str:
    """Return the text, cut where there is no room for more: the table has it whole.

    >>> cut("Sergei Lavrov"), cut("Sergei Lavrov", 8)
    ('Sergei Lavrov', 'Sergei…')
    """
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def round_ticks(largest: int, *, most: int = TICKS) -> list[int]:
    """Return round numbers from 0 to at least `largest`, evenly spaced, `most` steps at the most.

    >>> round_ticks(7), round_ticks(0), round_ticks(2300)
    ([0, 2, 4, 6, 8], [0, 1], [0, 1000, 2000, 3000])
    """
    if largest <= 0:
        return [0, 1]
    step, scale = 1, 1
    while step * most < largest:
        step = next((part * scale for part in (1, 2, 5) if part * scale > step), scale * 10)
        if step == scale * 10:
            scale *= 10
    return list(range(0, (-(-largest // step) + 1) * step, step))


def rows(
    names: Sequence[str], values: Sequence[Sequence[int]], labels: Sequence[tuple[str, bool]], *, totals: Sequence[str]
) -> Rows:
    """Return columns for `values` (a sequence a name, a number a label), all rows to one scale.

    `labels` are the words below each column ('' for none), with whether a narrow plot leaves that out.
    """
    count = max(len(labels), 1)
    largest = max((value for row in values for value in row), default=0)
    wide = 1 / count
    boxes = [_columns(row, at, largest, wide) for at, row in enumerate(values)]
    peaks = [peak for at, row in enumerate(values) for peak in _peak(row, (at + 1) * ROW, largest, wide)]
    height = len(values) * ROW + AXIS
    return Rows(
        height=height,
        names=tuple(Label("0", at * ROW + FIRST, cut(name)) for at, name in enumerate(names)),
        totals=tuple(Label("100%", at * ROW + FIRST, total, "end") for at, total in enumerate(totals)),
        boxes=tuple(boxes),
        outlines=tuple("".join(map(_outline_of, row)) for row in boxes),
        peaks=tuple(peaks),
        bases=tuple((at + 1) * ROW for at in range(len(values))),
        ticks=_ticks(labels, height - 5),
        marks=tuple(percent((at + 0.5) * wide) for at, (text, _minor) in enumerate(labels) if text),
    )


def _ticks(labels: Sequence[tuple[str, bool]], y: float) -> tuple[Label, ...]:
    """Return the words of the axis; what would run into the word before it in a narrow plot is left out there."""
    count, ticks, free = len(labels), [], 0.0
    for at, (text, is_minor) in enumerate(labels):
        place, anchor = (at + 0.5) / count, _anchor(at, count)
        begins = place - {"start": 0, "middle": NARROW / 2, "end": NARROW}[anchor]
        if text:
            ticks.append(Label(percent(place), y, text, anchor, is_minor or begins < free))
            free = free if ticks[-1].is_minor else begins + NARROW
    return tuple(ticks)


def _columns(row: Sequence[int], at: int, largest: int, wide: float) -> tuple[Box, ...]:
    base, width = (at + 1) * ROW, percent(wide * (1 - GAP))
    highs = [round(max(ROOM * value / largest, 1.5), 1) if value else 0 for value in row]
    return tuple(
        Box(percent((column + GAP / 2) * wide), round(base - high, 1), width, high, (at, column))
        for column, high in enumerate(highs)
        if high
    )


def _outline_of(box: Box) -> str:
    """One path for a row instead of hundreds of boxes: in a box of 100 by the height, which the template stretches."""
    x, width = box.x.removesuffix("%"), box.width.removesuffix("%")
    return f"M{x} {box.y}h{width}v{box.height}h-{width}z"


def _anchor(at: int, count: int) -> str:
    """A word at the edge stays inside the plot."""
    place = (at + 0.5) / count
    return "start" if place < 0.06 else "end" if place > 0.94 else "middle"


def _peak(row: Sequence[int], base: float, largest: int, wide: float) -> list[Label]:
    """Return the number over the row's highest column: by it the others can be read."""
    highest = max(row, default=0)
    if not highest:
        return []
    column = row.index(highest)
    y = round(base - max(ROOM * highest / largest, 1.5) - 4, 1)
    return [Label(percent((column + 0.5) * wide), y, f"{highest:,}", _anchor(column, len(row)))]


def bars(names: Sequence[str], values: Sequence[int]) -> Bars:
    """Return a bar for each name, as long as its number, with an axis of round numbers below."""
    ticks = round_ticks(max(values, default=0))
    whole = ticks[-1]
    height = len(values) * BAR + AXIS
    return Bars(
        height=height,
        names=tuple(Label("0", at * BAR + NAME, cut(name)) for at, name in enumerate(names)),
        totals=tuple(Label("100%", at * BAR + NAME, f"{value:,}", "end") for at, value in enumerate(values)),
        boxes=tuple(
            Box("0", at * BAR + NAME + 4, percent(max(value / whole, 0.002)), THICK, (at, 0))
            for at, value in enumerate(values)
            if value
        ),
        grid=tuple(percent(tick / whole) for tick in ticks),
        ticks=tuple(
            Label(
                percent(tick / whole),
                height - 5,
                f"{tick:,}",
                _edge(tick, whole),
                is_minor=0 < tick < whole and at % 2 == 1,
            )
            for at, tick in enumerate(ticks)
        ),
    )


def _edge(tick: int, whole: int) -> str:
    return "start" if tick == 0 else "end" if tick == whole else "middle"


def flow(
    left: Sequence[str], right: Sequence[str], values: Sequence[tuple[int, int, int]], *, ends: tuple[float, float]
) -> Flow:
    """Return the bands of `values` (left, right, number), between the shares `ends` of the width where names end.

    Nobody is lower than their name is high; bands of one person lie in the order of those they go to.
    """
    sums = ([0] * len(left), [0] * len(right))
    for one, other, value in values:
        sums[0][one] += value
        sums[1][other] += value
    largest = max([*sums[0], *sums[1]], default=0)
    # A pixel for each, until the highest would be too high.
    scale = min(1.0, 120 / largest) if largest else 1.0
    tops = [_stacked([value * scale for value in side]) for side in sums]
    height = max((ends_at for _tops, ends_at in tops), default=0)
    return Flow(
        height=round(height, 1),
        left=tuple(
            _beside(name, sums[0][at], scale, tops[0][0][at], "end", ends[0] - 0.02) for at, name in enumerate(left)
        ),
        right=tuple(
            _beside(name, sums[1][at], scale, tops[1][0][at], "start", ends[1] + 0.02) for at, name in enumerate(right)
        ),
        left_boxes=_posts(sums[0], tops[0][0], scale, ends[0] - 0.01),
        right_boxes=_posts(sums[1], tops[1][0], scale, ends[1]),
        ribbons=tuple(_ribbons(values, tops[0][0], tops[1][0], scale)),
    )


def _stacked(heights: Sequence[float]) -> tuple[list[float], float]:
    tops, y = [], 0.0
    for high in heights:
        room = max(high, FLOW)
        tops.append(y + (room - high) / 2)
        y += room + 6
    return tops, y


def _beside(name: str, value: int, scale: float, top: float, anchor: str, x: float) -> Label:
    y = round(top + value * scale / 2 + 4, 1)
    return Label(percent(x), y, cut(name), anchor, short=cut(name, LONGEST_BESIDE))


def _posts(sums: Sequence[int], tops: Sequence[float], scale: float, x: float) -> tuple[Box, ...]:
    return tuple(
        Box(percent(x), round(top, 1), "1%", round(max(value * scale, 1), 1), (at, 0))
        for at, (value, top) in enumerate(zip(sums, tops, strict=True))
    )


def _ribbons(
    values: Sequence[tuple[int, int, int]], left: Sequence[float], right: Sequence[float], scale: float
) -> list[Ribbon]:
    """Return the outlines, in a box of 100 by the height: the template stretches it between the names."""
    from_left, at_right = list(left), list(right)
    places: dict[tuple[int, int], list[float]] = {}
    for one, other, value in sorted(values):
        places[one, other] = [from_left[one], 0.0]
        from_left[one] += value * scale
    for one, other, value in sorted(values, key=lambda flow: (flow[1], flow[0])):
        places[one, other][1] = at_right[other]
        at_right[other] += value * scale
    return [Ribbon(_outline(*places[one, other], max(value * scale, 0.8)), one, other) for one, other, value in values]


def _outline(left: float, right: float, high: float) -> str:
    y1, y2, y3, y4 = (round(y, 1) for y in (left, right, right + high, left + high))
    return f"M0 {y1}C50 {y1} 50 {y2} 100 {y2}V{y3}C50 {y3} 50 {y4} 0 {y4}Z"
