from datetime import UTC, datetime, timedelta

import pytest

from articles.polling.rhythm import pace, rhythm_of, strange_after

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def at(*hours_ago: float) -> list[datetime]:
    return [NOW - hours * HOUR for hours in hours_ago]


def test_the_rhythm_is_the_median_gap_in_whatever_order_entries_come():
    assert rhythm_of(at(3, 0, 1, 2)) == HOUR


def test_one_old_pinned_report_changes_no_rhythm():
    assert rhythm_of(at(0, 1, 2, 3, 9000)) == HOUR


def test_reports_published_at_one_instant_count_as_one():
    assert rhythm_of(at(0, 0, 0, 0, 5, 5, 10)) == 5 * HOUR


@pytest.mark.parametrize("hours", [(), (1,), (1, 2), (1, 1, 1)])
def test_fewer_than_two_gaps_are_no_rhythm(hours):
    assert rhythm_of(at(*hours)) is None


@pytest.mark.parametrize(
    ("rhythm", "quiet", "expected"),
    [
        (MINUTE, MINUTE, 10 * MINUTE),
        (2 * HOUR, HOUR, HOUR),
        (30 * DAY, DAY, DAY),
        (None, MINUTE, HOUR),
        # Quiet for long: asked ever more seldom, never less than once a day.
        (HOUR, 10 * DAY, 12 * HOUR),
        (HOUR, 3000 * DAY, DAY),
        (None, 3000 * DAY, DAY),
    ],
)
def test_the_pace_follows_the_rhythm_between_ten_minutes_and_a_day(rhythm, quiet, expected):
    assert pace(rhythm, quiet=quiet) == expected


def test_what_a_person_set_is_the_pace():
    assert pace(MINUTE, quiet=100 * DAY, interval=5 * MINUTE) == 5 * MINUTE


def test_a_silence_is_strange_by_the_feeds_own_rhythm_but_never_within_a_weekend():
    assert strange_after(7 * DAY) == 84 * DAY
    assert strange_after(MINUTE) == 4 * DAY
    assert strange_after(None) is None
