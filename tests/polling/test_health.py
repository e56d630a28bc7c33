from datetime import UTC, datetime, timedelta

import pytest

from articles.models import Feed
from articles.polling.health import grade

# A Friday.
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
GOOD = {"last_ok_at": NOW - HOUR, "last_new_at": datetime(2026, 5, 3, 9, 0, tzinfo=UTC), "last_new": 12}
TUESDAY = NOW - 3 * DAY


def feed(**values) -> Feed:
    return Feed(**{"url": "https://a.example/rss", "attempted_at": NOW} | GOOD | values)


def failing(failures: int = 4, since: datetime = TUESDAY, **values) -> Feed:
    return feed(failures=failures, failing_since=since, **values)


def test_a_refusal_is_said_with_its_day_and_what_came_last():
    found = grade(failing(last_status=403, last_error="The server refuses."), NOW)
    assert (found.level, found.words) == (
        "failing",
        "refuses robots (403) since Tuesday; last good: 12 reports on 3 May",
    )


@pytest.mark.parametrize(
    ("row", "level", "words"),
    [
        (feed(), "well", "last good: 12 reports on 3 May"),
        (feed(last_new=1, last_new_at=NOW - 900 * DAY), "well", "last good: 1 report on 3 June 2024"),
        (feed(last_new_at=None), "well", "no reports yet"),
        (feed(attempted_at=None), "new", "not fetched yet"),
        (feed(enabled=False, failures=3), "off", "switched off"),
        (feed(silent_from=NOW - HOUR), "silent", "answers, but brings nothing new; last good: 12 reports on 3 May"),
        (feed(silent_from=NOW + HOUR), "well", "last good: 12 reports on 3 May"),
        (feed(last_error="Moved to a.example."), "hiccup", "moved to a.example"),
    ],
)
def test_a_feed_that_answers(row, level, words):
    found = grade(row, NOW)
    assert (found.level, found.words) == (level, words)


@pytest.mark.parametrize(
    ("failures", "since", "level"),
    [
        (1, NOW, "hiccup"),
        (2, NOW - HOUR, "hiccup"),
        (3, NOW - HOUR, "failing"),
        (1, NOW - DAY, "failing"),
        (40, NOW - 29 * DAY, "failing"),
        (40, NOW - 30 * DAY, "dead"),
    ],
)
def test_failures_grow_from_a_hiccup_to_a_death(failures, since, level):
    assert grade(failing(failures, since), NOW).level == level


def test_what_is_gone_is_dead_at_once():
    found = grade(failing(1, NOW, is_gone=True, last_status=410), NOW)
    assert (found.level, found.words) == ("dead", "is gone for good (410) since 08:00; last good: 12 reports on 3 May")


@pytest.mark.parametrize(
    ("status", "error", "words"),
    [
        (404, "", "is not there (404) since Tuesday"),
        (502, "", "its server fails (502) since Tuesday"),
        (None, "The server did not answer.", "the server did not answer since Tuesday"),
        (200, "RSS was expected.", "RSS was expected since Tuesday"),
        (418, "", "cannot be fetched since Tuesday"),
    ],
)
def test_why_it_fails_is_said_in_our_words(status, error, words):
    row = failing(last_status=status, last_error=error, last_ok_at=None, last_new_at=None)
    assert grade(row, NOW).words == f"{words}; never a good answer"
