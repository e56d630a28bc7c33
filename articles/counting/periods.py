"""Days → the stretches of time that a plot has room for: without gaps, however few have anything in them. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST = 240  # columns that can still be told apart: three pixels each on a desktop's plot, one and a half on a phone's


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included."""

    unit: Unit
    first: date
    last: date


def unit_for(first: date, last: date, *, finest: Unit = Unit.MONTH) -> Unit:
    """Return the finest unit, from `finest` on, of which that range has no more than MOST; a plot of a few months in
    weeks, of a few weeks in days.

    >>> unit_for(date(1985, 1, 1), date(2026, 8, 1))
    <Unit.QUARTER: 'quarter'>
    """
    days = (last - first).days + 1
    fits = {
        Unit.DAY: days <= 62,
        Unit.WEEK: days <= 2 * 366,
        Unit.MONTH: _months(first, last) <= MOST,
        Unit.QUARTER: _months(first, last) <= 3 * MOST,
        Unit.YEAR: True,
    }
    units = list(Unit)
    return next(unit for unit in units[units.index(finest) :] if fits[unit])


def periods(first: date, last: date, unit: Unit) -> list[Period]:
    """Return the periods of that unit from the one that `first` is in to that of `last`, whole ones."""
    return list(_walk(first, last, unit))


def start_of(day: date, unit: Unit) -> date:
    """Return the first day of the period that `day` is in; weeks begin on Monday."""
    if unit == Unit.DAY:
        return day
    if unit == Unit.WEEK:
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    if unit == Unit.MONTH:
        return day.replace(day=1)
    if unit == Unit.QUARTER:
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return date(day.year, 1, 1)


def ticks(stretch: list[Period], *, most: int = 12) -> dict[int, bool]:
    """Return which periods an axis names, each with whether a narrow one leaves it out: at the turns of months and
    years, `most` of them at the most."""
    turns = [at for at, one in enumerate(stretch) if _is_turn(one, len(stretch))] or [0]
    step = -(-len(turns) // most)
    named = turns[::step]
    return {at: len(named) > most // 2 and number % 2 == 1 for number, at in enumerate(named)}


def _is_turn(one: Period, count: int) -> bool:
    if one.unit == Unit.WEEK:
        return one.first.day <= 7
    if one.unit == Unit.MONTH:
        return count <= 14 or (one.first.month == 1 if count > 36 else one.first.month % 3 == 1)
    return one.unit != Unit.QUARTER or one.first.month == 1


def _walk(first: date, last: date, unit: Unit) -> Iterator[Period]:
    start = start_of(first, unit)
    while True:
        following = _after(start, unit)
        yield Period(unit, start, following - timedelta(days=1) if following else date.max)
        if following is None or following > last:
            return
        start = following


def _after(start: date, unit: Unit) -> date | None:
    """Return the first day of the period behind the one that begins at `start`; None at the end of the calendar."""
    days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.QUARTER: 92, Unit.YEAR: 366}[unit]
    try:
        return start_of(start + timedelta(days=days), unit)
    except OverflowError:
        return None


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1
