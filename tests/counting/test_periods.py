"""Days → periods: without gaps, never more than a plot has room for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.counting.periods import MOST, Unit, periods, start_of, ticks, unit_for

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(DAYS, DAYS, st.sampled_from(Unit))
def test_periods_follow_one_another_hold_the_range_and_are_few(one, other, finest):
    first, last = sorted([one, other])
    unit = unit_for(first, last, finest=finest)
    if unit == Unit.YEAR and last.year - first.year > MOST:
        return
    stretch = periods(first, last, unit)
    assert stretch[0].first <= first and last <= stretch[-1].last
    assert len(stretch) <= MOST + 1
    for before, behind in zip(stretch, stretch[1:], strict=False):
        assert before.last + timedelta(days=1) == behind.first
    assert all(start_of(period.first, unit) == start_of(period.last, unit) == period.first for period in stretch[:-1])
    assert 1 <= len(ticks(stretch)) <= 12


@pytest.mark.parametrize(
    ("months", "finest", "unit", "count"),
    [(1, "month", "month", 1), (500, "month", "quarter", 167), (240, "month", "month", 240), (1, "day", "day", 31)],
)
def test_the_unit_grows_with_the_range(months, finest, unit, count):
    first = date(2000, 1, 1)
    last = date(2000 + (months - 1) // 12, (months - 1) % 12 + 1, 28 if months > 1 else 31)
    stretch = periods(first, last, unit_for(first, last, finest=Unit(finest)))
    assert (stretch[0].unit, len(stretch)) == (unit, count)
