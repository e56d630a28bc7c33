from datetime import UTC, datetime, timedelta

import pytest

from articles.importing.feed_records import Validators
from articles.polling.deciding import Brought, Failed, State, decide

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OLD, NEW, OTHER = "https://a.example/old", "https://a.example/new", "https://a.example/other"
HOURLY = tuple(NOW - number * HOUR for number in range(10))


def after(became: Brought | Failed, *, chance: float = 0.5, taken: str = "", **values) -> State:
    state = State(**{"url": OLD, "due_at": NOW} | values)
    return decide(state, became, now=NOW, chance=chance, taken=taken)


def failed(**values) -> Failed:
    return Failed(**{"failure": "http", "reason": "The server refuses.", "status": 403} | values)


def test_what_was_brought_makes_the_feed_well_and_teaches_its_rhythm():
    brought = Brought(200, Validators("tag", "date"), new=3, entries=HOURLY, title="Berita", site="https://a.example/")
    state = after(brought, failures=7, failing_since=NOW - DAY, last_error="The server refuses.", is_gone=True)
    assert (state.failures, state.failing_since, state.last_error, state.is_gone) == (0, None, "", False)
    assert (state.last_ok_at, state.last_new_at, state.last_new, state.attempted_at) == (NOW, NOW, 3, NOW)
    assert (state.etag, state.last_modified, state.title, state.site) == ("tag", "date", "Berita", "https://a.example/")
    assert state.rhythm == HOUR
    assert state.due_at == NOW + 30 * MINUTE
    assert state.silent_from == NOW + 4 * DAY


def test_nothing_new_moves_only_when_it_was_asked_and_is_due():
    before = {"rhythm": HOUR, "last_new_at": NOW - HOUR, "last_new": 4, "title": "Berita", "etag": "tag"}
    state = after(Brought(304, Validators("tag")), **before)
    assert {name: getattr(state, name) for name in before} == before
    assert (state.last_ok_at, state.due_at, state.last_status) == (NOW, NOW + 30 * MINUTE, 304)


def test_a_feed_that_ended_years_ago_is_asked_once_a_day_and_counts_as_silent():
    state = after(Brought(200, new=9, entries=tuple(instant - 1000 * DAY for instant in HOURLY)))
    assert state.due_at - NOW == DAY
    assert state.silent_from == NOW - 996 * DAY


def test_dates_in_the_future_say_nothing_of_the_rhythm():
    state = after(Brought(200, entries=(*HOURLY, NOW + 900 * DAY)))
    assert state.silent_from == NOW + 4 * DAY


@pytest.mark.parametrize(("failures", "minutes"), [(0, 10), (1, 20), (2, 40), (5, 320), (8, 1440), (500, 1440)])
def test_failures_back_off_up_to_a_day(failures, minutes):
    assert after(failed(), failures=failures, chance=1).due_at == NOW + minutes * MINUTE
    assert after(failed(), failures=failures, chance=0).due_at == NOW + 0.75 * minutes * MINUTE


def test_what_failed_keeps_since_when_and_what_was_good_before():
    state = after(failed(), failing_since=NOW - DAY, failures=3, last_ok_at=NOW - DAY, etag="tag", last_new=5)
    assert (state.failing_since, state.failures, state.last_status) == (NOW - DAY, 4, 403)
    assert (state.last_ok_at, state.etag, state.last_new) == (NOW - DAY, "tag", 5)
    assert state.last_error == "The server refuses."


@pytest.mark.parametrize(("asked", "given"), [(3 * HOUR, 3 * HOUR), (2 * DAY, 2 * DAY), (4000 * DAY, 7 * DAY)])
def test_retry_after_is_honoured_within_reason(asked, given):
    assert after(failed(status=503, retry_after=NOW + asked)).due_at == NOW + given


def test_retry_after_never_shortens_the_back_off():
    assert after(failed(retry_after=NOW + MINUTE), failures=8, chance=1).due_at == NOW + DAY


def test_who_says_too_often_is_not_asked_within_the_hour():
    assert after(failed(status=429)).due_at == NOW + HOUR


def test_what_is_gone_is_asked_once_a_day():
    state = after(failed(failure="gone", status=410))
    assert state.is_gone
    assert state.due_at == NOW + DAY


def test_a_permanent_redirect_is_followed_and_recorded():
    state = after(Brought(200, moved_to=NEW))
    assert (state.url, state.moved_from) == (NEW, OLD)


def test_a_move_to_another_feeds_address_changes_nothing_and_is_said():
    state = after(Brought(200, moved_to=OTHER), taken="Moved to where another feed is.")
    assert (state.url, state.moved_from, state.last_error) == (OLD, "", "Moved to where another feed is.")
    assert (state.failures, state.last_ok_at) == (0, NOW)


def test_what_is_unfinished_comes_soon_again():
    assert after(Brought(200, is_unfinished=True), interval=DAY).due_at == NOW + 10 * MINUTE


def test_feeds_that_were_fetched_together_are_due_apart():
    due = {after(Brought(304), chance=chance, interval=HOUR).due_at for chance in (0, 0.5, 1)}
    assert due == {NOW + 54 * MINUTE, NOW + 60 * MINUTE, NOW + 66 * MINUTE}
