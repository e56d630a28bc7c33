"""{% figure sheet %}: a sheet as a plot, with the table of the same numbers below it and its file."""

from django import template
from django.utils.translation import gettext as _

from ..counting.sheets import Cell, Head, Shape, Sheet
from ..drawing import plots

register = template.Library()

HITS = 400  # columns to point at; of more, one would hit another than one means
TOLD = 6  # of the largest, in the description


@register.inclusion_tag("includes/_figure.html")
def figure(sheet: Sheet, file: str = "", level: int = 2) -> dict:
    """`file` is the address of its CSV; `level` that of its heading."""
    geometry = {Shape.ROWS: _rows, Shape.BARS: _bars, Shape.FLOW: _flow}[sheet.shape]
    context = {"sheet": sheet, "file": file, "level": level, "told": _told(sheet), "is_empty": not sheet.total}
    return context | (geometry(sheet) if sheet.total else {})


def _rows(sheet: Sheet) -> dict:
    values = [[line.cells[at].value for line in sheet.lines] for at in range(len(sheet.columns))]
    named = sheet.ticks()
    labels = [(line.head.short if at in named else "", named.get(at, False)) for at, line in enumerate(sheet.lines)]
    totals = [f"{total:,}" for total in sheet.totals()]
    plot = plots.rows([column.label for column in sheet.columns], values, labels, totals=totals)
    classes = [column.css_class or sheet.css_class or "speaker-none" for column in sheet.columns]
    people = [bool(column.css_class) for column in sheet.columns]
    rows = zip(plot.names, plot.totals, plot.outlines, plot.bases, classes, people, strict=True)
    boxes = [box for row in plot.boxes for box in row]
    hits = [_hit(sheet, box, sheet.lines[box.at[1]].cells[box.at[0]]) for box in boxes] if len(boxes) <= HITS else []
    return {"plot": plot, "rows": list(rows), "hits": [hit for hit in hits if hit["query"]]}


def _hit(sheet: Sheet, box: plots.Box, cell: Cell) -> dict:
    """The whole height of a row is what one points at: the column itself may be a pixel high."""
    column, line = box.at
    said = _("%(name)s, %(period)s: %(count)s")
    names = {"name": sheet.columns[column].label, "period": sheet.lines[line].head.label, "count": f"{cell.value:,}"}
    top = (column + 1) * plots.ROW - plots.ROOM
    return {"box": box, "y": top, "height": plots.ROOM, "query": cell.query, "title": said % names}


def _bars(sheet: Sheet) -> dict:
    plot = plots.bars([line.head.label for line in sheet.lines], [line.total for line in sheet.lines])
    classes = [sheet.lines[box.at[0]].head.css_class or sheet.css_class or "speaker-none" for box in plot.boxes]
    hits = [
        {
            "box": plots.Box("0", at * plots.BAR, "100%", plots.BAR),
            "y": at * plots.BAR,
            "height": plots.BAR,
            "query": line.head.query,
            "title": f"{line.head.label}: {line.total:,}",
        }
        for at, line in enumerate(sheet.lines)
        if line.head.query
    ]
    names = zip(plot.names, [line.head.css_class for line in sheet.lines], strict=True)
    return {"plot": plot, "names": list(names), "boxes": list(zip(plot.boxes, classes, strict=True)), "hits": hits}


ENDS = (0.3, 0.7)  # of the width: between them the bands, beside them the names


def _flow(sheet: Sheet) -> dict:
    values = [
        (one, other, cell.value)
        for one, line in enumerate(sheet.lines)
        for other, cell in enumerate(line.cells)
        if cell.value
    ]
    names = [line.head.label for line in sheet.lines], [column.label for column in sheet.columns]
    plot = plots.flow(*names, values, ends=ENDS)

    def classes(heads: tuple[Head, ...]) -> list[str]:
        return [head.css_class or "speaker-none" for head in heads]

    lefts, rights = classes(tuple(line.head for line in sheet.lines)), classes(sheet.columns)
    return {
        "plot": plot,
        "lefts": list(zip(plot.left, plot.left_boxes, lefts, strict=True)),
        "rights": list(zip(plot.right, plot.right_boxes, rights, strict=True)),
        # The one who said it lends the colour: on the right.
        "ribbons": [(ribbon, rights[ribbon.right]) for ribbon in plot.ribbons],
        "ends": (plots.percent(ENDS[0]), plots.percent(ENDS[1] - ENDS[0])),
        "hits": [],
    }


def _told(sheet: Sheet) -> str:
    """Return what the plot shows, for who does not see it: the largest numbers, the table has them all."""
    if sheet.shape == Shape.BARS:
        found = [(line.total, line.head.label) for line in sheet.lines]
    else:
        found = [
            (cell.value, f"{sheet.columns[at].label}, {line.head.label}")
            for line in sheet.lines
            for at, cell in enumerate(line.cells)
        ]
    largest = sorted((one for one in found if one[0]), key=lambda one: -one[0])[:TOLD]
    said = _("%(total)s in all. Most: %(largest)s. The table below has every number.")
    return said % {
        "total": f"{sheet.total:,}",
        "largest": "; ".join(f"{label}: {value:,}" for value, label in largest),
    }
