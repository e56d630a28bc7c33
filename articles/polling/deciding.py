"""What follows from one attempt: when the feed is due again, and what its row says from now on. Pure: `now` and chance
(0 to 1, so that feeds which failed together do not come back together) are passed in.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..importing.feed_records import Failure, Validators
from .rhythm import LONGEST, SHORTEST, UNKNOWN, pace, rhythm_of, strange_after

# A server may tell us to stay away for longer than the longest back-off; but nobody is away for good without a person.
_LONGEST_WISH = timedelta(days=7)
# Answers that say "too often" or "too much at the moment".
_OVERLOADED = {429, 503}


@dataclass(frozen=True)
class State:
    """What the feed's row says, under the names of its columns."""

    url: str
    due_at: datetime
    interval: timedelta | None = None
    etag: str = ""
    last_modified: str = ""
    failures: int = 0
    failing_since: datetime | None = None
    attempted_at: datetime | None = None
    last_ok_at: datetime | None = None
    last_new_at: datetime | None = None
    last_new: int = 0
    last_status: int | None = None
    last_error: str = ""
    is_gone: bool = False
    moved_from: str = ""
    rhythm: timedelta | None = None
    silent_from: datetime | None = None
    title: str = ""
    site: str = ""


@dataclass(frozen=True)
class Brought:
    """An answer that was understood. `entries`: when its entries were published, as far as they say; None for "nothing
    new" (304). `is_unfinished`: something is still to be got, pages of reports."""

    status: int
    validators: Validators = Validators()
    new: int = 0
    moved_to: str = ""
    entries: tuple[datetime, ...] | None = None
    title: str = ""
    site: str = ""
    is_unfinished: bool = False


@dataclass(frozen=True)
class Failed:
    """No answer that could be used; `reason` is one sentence of ours."""

    failure: Failure
    reason: str
    status: int | None = None
    retry_after: datetime | None = None


def decide(state: State, became: Brought | Failed, *, now: datetime, chance: float, taken: str = "") -> State:
    """Return the row after an attempt that ended `now`. `taken`: the sentence for a move to another feed's address."""
    attempted = replace(state, attempted_at=now, last_status=became.status)
    if isinstance(became, Failed):
        return _failed(attempted, became, now, chance)
    return _brought(attempted, became, now, chance, taken)


def _failed(state: State, failed: Failed, now: datetime, chance: float) -> State:
    failures = state.failures + 1
    wait = _back_off(failures, chance)
    if failed.status in _OVERLOADED:
        wait = max(wait, pace(state.rhythm, quiet=timedelta(), interval=state.interval), UNKNOWN)
    if failed.failure == "gone":
        wait = LONGEST
    due = now + wait
    if failed.retry_after:
        due = max(due, min(failed.retry_after, now + _LONGEST_WISH))
    return replace(
        state,
        due_at=due,
        failures=failures,
        failing_since=state.failing_since or now,
        last_error=failed.reason,
        is_gone=failed.failure == "gone",
    )


def _back_off(failures: int, chance: float) -> timedelta:
    """10 minutes, 20, 40 … up to a day, and of that three quarters to the whole."""
    longest = min(SHORTEST * 2 ** min(failures - 1, 20), LONGEST)
    return longest * (0.75 + 0.25 * chance)


def _brought(state: State, brought: Brought, now: datetime, chance: float, taken: str) -> State:
    state = replace(
        state,
        etag=brought.validators.etag,
        last_modified=brought.validators.last_modified,
        failures=0,
        failing_since=None,
        last_ok_at=now,
        last_error=taken,
        is_gone=False,
    )
    if brought.entries is not None:
        state = _read(state, brought, now)
    if brought.new:
        state = replace(state, last_new_at=now, last_new=brought.new)
    if brought.moved_to and not taken and brought.moved_to != state.url:
        state = replace(state, url=brought.moved_to, moved_from=state.url)
    usual = pace(state.rhythm, quiet=_quiet(state, now), interval=state.interval)
    wait = SHORTEST if brought.is_unfinished else usual
    # A tenth more or less: feeds that were added together do not stay together.
    return replace(state, due_at=now + wait * (0.9 + 0.2 * chance))


def _read(state: State, brought: Brought, now: datetime) -> State:
    """Learn the rhythm. Dates in the future say nothing of it."""
    past = [instant for instant in brought.entries or () if instant <= now]
    rhythm = rhythm_of(past) or state.rhythm
    after = strange_after(rhythm)
    silent_from = max(past) + after if past and after else state.silent_from
    title, site = brought.title or state.title, brought.site or state.site
    return replace(state, rhythm=rhythm, silent_from=silent_from, title=title, site=site)


def _quiet(state: State, now: datetime) -> timedelta:
    """Return how long ago the newest report came: by its own date, if we could read one."""
    after = strange_after(state.rhythm)
    newest = state.silent_from - after if state.silent_from and after else state.last_new_at
    return max(now - newest, timedelta()) if newest else timedelta()
