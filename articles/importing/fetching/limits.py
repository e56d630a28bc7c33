"""How much of a stranger's answer is taken, and for how long it is waited for."""

import time
from dataclasses import dataclass

from ..feed_records import FetchFailed


@dataclass(frozen=True)
class Limits:
    """Of one fetch: seconds of the wall clock in all, bytes of the answer both packed and unpacked, redirects."""

    seconds: float = 30
    size: int = 10_000_000
    redirects: int = 8


class Deadline:
    """The end of one fetch, on a clock that nobody sets."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left, more than 0. Raises FetchFailed when none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.missed()
        return left

    def missed(self) -> FetchFailed:
        """Return what to raise when something took until the end."""
        return FetchFailed("too_slow", f"The answer was not complete after {self._seconds:g} seconds.")
