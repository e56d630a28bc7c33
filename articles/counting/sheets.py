"""Numbers with names on both sides: what a plot draws, a table lists and a file holds. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """Columns over time, a row for each column of the sheet; a bar for each line; or bands from lines to columns."""

    ROWS = "rows"
    BARS = "bars"
    FLOW = "flow"


@dataclass(frozen=True)
class Head:
    """What a column or line is about: its name, a shorter one for axes, the query of the desk that shows it, and the
    colour class of a speaker."""

    label: str
    short: str = ""
    query: str = ""
    css_class: str = ""


@dataclass(frozen=True)
class Cell:
    """A number, with the query of the desk that shows what was counted; '' for nothing to show."""

    value: int
    query: str = ""


@dataclass(frozen=True)
class Line:
    head: Head
    cells: tuple[Cell, ...]

    @property
    def total(self) -> int:
        return sum(cell.value for cell in self.cells)


@dataclass(frozen=True)
class Sheet:
    """`shape` is how it is drawn, `corner` names what the lines are, `page` the page that queries are of, `note` says
    what is not in it."""

    name: str
    title: str
    shape: Shape
    corner: str
    columns: tuple[Head, ...]
    lines: tuple[Line, ...]
    page: str = "quotes"
    note: str = ""
    css_class: str = ""
    # Of columns over time: which lines an axis names, and whether a narrow one leaves that out.
    named: tuple[tuple[int, bool], ...] = ()

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)

    @property
    def listed(self) -> list[Line]:
        """The lines of the table: those with anything in them."""
        return [line for line in self.lines if line.total]

    def ticks(self) -> dict[int, bool]:
        return dict(self.named)

    def totals(self) -> list[int]:
        """Return the sum of each column."""
        return [sum(line.cells[at].value for line in self.lines) for at in range(len(self.columns))]

    def records(self) -> list[list[str]]:
        """Return the rows of the file, below `header`: every line, also the empty ones."""
        return [[line.head.label, *(str(cell.value) for cell in line.cells)] for line in self.lines]

    def header(self) -> list[str]:
        return [self.corner, *(column.label for column in self.columns)]


def most(counts: dict, *, shown: int) -> Sequence:
    """Return the keys of the largest counts, the largest first; of equal ones the smaller key.

    >>> most({"a": 1, "b": 3, "c": 3}, shown=2)
    ['b', 'c']
    """
    return sorted(counts, key=lambda key: (-counts[key], key is None, key or 0))[:shown]
