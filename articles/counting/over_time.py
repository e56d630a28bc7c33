"""Counts by day → a sheet of periods, the most frequent as columns of their own."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .periods import Period, Unit, periods, start_of, ticks, unit_for
from .sheets import Cell, Head, Line, Shape, Sheet, most

SHOWN = 8  # columns; the rest is one more

Key = Hashable
Queried = Callable[[Head, Period | None], str]


@dataclass(frozen=True)
class Span:
    """The days that are asked for; either may be open."""

    first: date | None = None
    last: date | None = None


def by_period(
    counts: Iterable[tuple[Key, date | None, int]],
    *,
    name: str,
    title: str,
    heads: Callable[[Sequence[Key]], Mapping[Key, Head]],
    query: Queried,
    span: Span = Span(),
    finest: Unit = Unit.MONTH,
    **values: object,
) -> Sheet:
    """Return the sheet of `counts`: whose, on which day, how many. What has no day is told in its note.

    `heads` names the keys that get a column; `query` is that of the desk for one of them in a period.
    """
    dated, undated = Counter(), 0
    totals: Counter = Counter()
    for key, day, count in counts:
        if day is None:
            undated += count
        else:
            dated[key, day] += count
            totals[key] += count
    if not dated:
        return Sheet(name, title, Shape.ROWS, _("Month"), (), (), note=_undated(undated), **values)
    shown = nobody_last(most(totals, shown=SHOWN if len(totals) > SHOWN + 1 else SHOWN + 1))
    stretch = _stretch(dated, span, finest)
    names = heads(shown)
    columns = [names[key] for key in shown]
    if len(totals) > len(shown):
        columns.append(Head(_("all others")))
    cells = _cells(dated, shown, stretch[0].unit)
    lines = tuple(_line(period, columns, cells, query) for period in stretch)
    named = tuple(ticks(stretch).items())
    values |= {"named": named, "note": _undated(undated)}
    return Sheet(name, title, Shape.ROWS, _corner(stretch[0].unit), tuple(columns), lines, **values)


def nobody_last(keys: Sequence[Key]) -> list[Key]:
    """Return the keys in their order, who is nobody known (0, None) behind those who are."""
    return sorted(keys, key=lambda key: not key)


def label_of(period: Period) -> str:
    """Return how a table names the period."""
    first = period.first
    if period.unit in (Unit.DAY, Unit.WEEK):
        return date_format(first, "j M Y")
    if period.unit == Unit.MONTH:
        return date_format(first, "M Y")
    if period.unit == Unit.QUARTER:
        return _("%(year)s, quarter %(number)d") % {"year": first.year, "number": (first.month + 2) // 3}
    return str(first.year)


def _short(period: Period) -> str:
    """Return how an axis names it."""
    first = period.first
    if period.unit == Unit.DAY:
        return date_format(first, "j M")
    if period.unit in (Unit.QUARTER, Unit.YEAR):
        return str(first.year)
    return date_format(first, "M y").replace(" ", " ’")


def _corner(unit: Unit) -> str:
    return {
        Unit.DAY: _("Day"),
        Unit.WEEK: _("Week from"),
        Unit.MONTH: _("Month"),
        Unit.QUARTER: _("Quarter"),
        Unit.YEAR: _("Year"),
    }[unit]


def _stretch(dated: Counter, span: Span, finest: Unit) -> list[Period]:
    """Return all periods of what is asked for, as far as anything was counted in it where it is open."""
    days = [day for _key, day in dated]
    first, last = span.first or min(days), span.last or max(days)
    return periods(first, last, unit_for(first, last, finest=finest))


def _cells(dated: Counter, shown: Sequence[Key], unit: Unit) -> Counter:
    """Return how many are in each column of each period, by the period's first day."""
    place = {key: at for at, key in enumerate(shown)}
    starts: dict[date, date] = {}
    cells: Counter = Counter()
    for (key, day), count in dated.items():
        start = starts.get(day) or starts.setdefault(day, start_of(day, unit))
        cells[start, place.get(key, len(shown))] += count
    return cells


def _line(period: Period, columns: Sequence[Head], cells: Counter, query: Queried) -> Line:
    values = [cells[period.first, at] for at in range(len(columns))]
    head = Head(label_of(period), _short(period), query(Head(""), period) if any(values) else "")
    return Line(
        head,
        tuple(
            Cell(value, query(column, period) if value and column.query else "")
            for value, column in zip(values, columns, strict=True)
        ),
    )


def _undated(count: int) -> str:
    said = ngettext("%(count)d without a date is not in it.", "%(count)d without a date are not in it.", count)
    return said % {"count": count} if count else ""
