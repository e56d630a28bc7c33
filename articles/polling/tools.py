"""What a round needs of the world: the network, a process that reads what came from it, a place at the database."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol

from django.db import InterfaceError, OperationalError, close_old_connections, connection

from ..importing.feed_records import FeedRead, Fetched, FetchFailed
from ..importing.records import CleanReport
from .clock import database_now

# The database is not there, or somebody keeps it for too long: nothing is wrong with what was to be stored.
DATABASE_LOST = (OperationalError, InterfaceError)


# Bytes of an answer that has room beside others; and the seconds that a larger one waits for those before it.
SMALL, PATIENCE = 1_000_000, 5.0


class NoRoom(FetchFailed):
    """Another large answer is being read; this one has to come again."""

    def __init__(self) -> None:
        super().__init__("too_large", "Another large answer was being read.")


class Room:
    """Memory for answers: many small ones at once, and one large one, from its first byte too many until everything
    that was read in it is stored. Ten megabytes for each of many threads, several times over, would be too much."""

    def __init__(self) -> None:
        # Of a thread: a large feed may have large pages.
        self._large = threading.RLock()

    @contextlib.contextmanager
    def __call__(self) -> Iterator[Callable[[int], None]]:
        """Yield what is told how large the answer is so far. Raises NoRoom there."""
        with contextlib.ExitStack() as held:

            def grow(size: int) -> None:
                nonlocal is_large
                if size <= SMALL or is_large:
                    return
                if not self._large.acquire(timeout=PATIENCE):
                    raise NoRoom
                is_large = True
                held.callback(self._large.release)

            is_large = False
            yield grow


class Fetch(Protocol):
    def __call__(self, address: str, **options: Any) -> Fetched: ...


class Parser(Protocol):
    """Both raise FetchFailed for what they cannot read."""

    def parse_feed(self, body: bytes, **options: Any) -> FeedRead: ...

    def read_page_of(self, body: bytes, **options: Any) -> CleanReport: ...


@dataclass(frozen=True)
class Tools:
    fetch: Fetch
    parser: Parser
    rules_of: Callable[[object], object] = lambda kept: None
    now: Callable[[], datetime] = database_now
    # Who asks the database does so inside of it, and nothing else.
    desk: Callable[[], AbstractContextManager] = contextlib.nullcontext
    room: Room = field(default_factory=Room)


class Desk:
    """Places at the database for threads that spend their time elsewhere: so many connections, whatever the threads.

    With `is_polite` a place stays empty for as long as it was taken: others get their turn to write (DESIGN §3.1).
    """

    def __init__(self, places: int, *, is_polite: bool = False) -> None:
        self._count, self._places = places, threading.Semaphore(places)
        self._is_polite, self._taken = is_polite, threading.local()

    def __call__(self) -> "Desk":
        return self

    def __enter__(self) -> None:
        self._places.acquire()
        self._taken.since = time.monotonic()
        close_old_connections()

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            connection.close()
            if self._is_polite:
                time.sleep(time.monotonic() - self._taken.since)
        finally:
            self._places.release()

    def close(self, *, seconds: float) -> None:
        """Let nobody in any more, and wait so long for those who are."""
        until = time.monotonic() + seconds
        for _ in range(self._count):
            self._places.acquire(timeout=max(0, until - time.monotonic()))
