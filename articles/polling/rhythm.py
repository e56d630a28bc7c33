"""How often a feed is asked, and from when on its silence is strange. Pure: from the dates of its entries."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median

SHORTEST, LONGEST = timedelta(minutes=10), timedelta(days=1)
# Until a feed has shown its rhythm.
UNKNOWN = timedelta(hours=1)
# Asked twice between two reports, a report is seen after a quarter of their distance on average. A feed that has been
# quiet for long is asked the more seldom the longer: an archive, or a column that ended.
_ASKED_BETWEEN, _SHARE_OF_QUIET = 2, 20
# Nights, weekends and holidays are no silence.
_STRANGE_AFTER, _AT_LEAST = 12, timedelta(days=4)


def rhythm_of(instants: Iterable[datetime]) -> timedelta | None:
    """Return the usual time between two reports: the median gap; None from fewer than three.

    The median, because one pinned report from last year or a burst of ten at once says nothing of the others.
    """
    ordered = sorted(set(instants))
    gaps = [(later - earlier).total_seconds() for earlier, later in zip(ordered, ordered[1:], strict=False)]
    return timedelta(seconds=median(gaps)) if len(gaps) >= 2 else None


def pace(rhythm: timedelta | None, *, quiet: timedelta, interval: timedelta | None = None) -> timedelta:
    """Return how long to wait before asking again: between ten minutes and a day, unless a person set `interval`.

    `quiet`: how long ago the newest report came.
    """
    if interval:
        return interval
    if rhythm is None:
        return min(max(UNKNOWN, quiet / _SHARE_OF_QUIET), LONGEST)
    return min(max(SHORTEST, rhythm / _ASKED_BETWEEN, quiet / _SHARE_OF_QUIET), LONGEST)


def strange_after(rhythm: timedelta | None) -> timedelta | None:
    """Return how long a silence is before it is strange; None when the rhythm is not known."""
    return None if rhythm is None else max(_AT_LEAST, rhythm * _STRANGE_AFTER)
