"""The day on which something was said, where the sentence tells it: "Jumat (30/12/2022)", "on Wednesday"."""

import re
from datetime import date, timedelta

from .reading import BRACKET, Line

_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?")
_WEEK = 7
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_INDONESIAN_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")


def statement_date(line: Line, published: date | None) -> date | None:
    """Return the day that a sentence names for what is said in it, outside the reported words; None if none is sure.

    A weekday alone is the last such day up to `published`; a day without a year the last such day up to then.
    """
    if line.lexicon.days.isdisjoint(line.telling):
        return None
    for at in line.places_of(line.lexicon.days):
        following = at + 1
        if line.at(following) == BRACKET:
            written = line.text(following, following + 1)
            if found := _NUMERIC.search(written):
                return _day(int(found[1]), int(found[2]), int(found[3]) if found[3] else 0, published)
        if published is not None:
            return _weekday(line.low[at], published)
    return None


def _day(day: int, month: int, year: int, published: date | None) -> date | None:
    if not year and published is None:
        return None
    try:
        if year:
            return date(year, month, day)
        found = date(published.year, month, day)
        return found if found <= published else date(published.year - 1, month, day)
    except ValueError:
        return None


def _weekday(low: str, published: date) -> date | None:
    names = _INDONESIAN_DAYS if low in _INDONESIAN_DAYS else _ENGLISH_DAYS
    number = next((number for number, name in enumerate(names) if low.startswith(name)), None)
    if number is None:
        return None
    return published - timedelta(days=(published.weekday() - number) % _WEEK)
