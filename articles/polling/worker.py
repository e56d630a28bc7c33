"""The loop: take what is due, let threads fetch it, say now and then that we are there, end when asked to.

Threads are for the network; what comes from it is read in a child process, and stored by a few threads at a time.
Whatever happens here loses nothing: leases that nobody gives back run out, and storing again changes nothing.
"""

import logging
import os
import queue
import random
import socket
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from django.db import close_old_connections, connection

from ..models import FeedQuerySet
from . import presence
from .leases import Claim, claim_due, release, renew
from .round import Outcome, poll
from .tools import DATABASE_LOST, Desk, Tools

logger = logging.getLogger(__name__)

# Seconds. How long nothing is due before we look again; how long a lost database gets before we ask again, at first
# and in the end; how long those who store get at the end.
IDLE, FIRST_PAUSE, _LONGEST_PAUSE, _GRACE = 2.0, 1.0, 30.0, 3.0

# At the database at once: SQLite has one writer anyway, which the web page must be able to be too.
_PLACES = {"sqlite": 1, "postgresql": 4}

Say = Callable[[Outcome], None]


class Worker:
    """Fetches what is due, or `waiting`, `threads` feeds at a time, until `stop` (which a signal handler may call)."""

    def __init__(
        self, tools: Tools, *, threads: int, say: Say = lambda outcome: None, waiting: FeedQuerySet | None = None
    ) -> None:
        self._desk = Desk(_PLACES[connection.vendor], is_polite=connection.vendor == "sqlite")
        self.name = f"{socket.gethostname()} {os.getpid()} {uuid.uuid4().hex[:6]}"
        self._tools, self._say = replace(tools, desk=self._desk), say
        self._threads, self._waiting = threads, waiting
        self._jobs: queue.SimpleQueue[Claim] = queue.SimpleQueue()
        self._under_way: set[uuid.UUID] = set()
        self._to_release: set[uuid.UUID] = set()
        self._lock = threading.Lock()
        # A signal may come while the same thread holds an Event's lock; a SimpleQueue's `put` is made for that.
        self._woken: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._is_stopped = False
        self._seen = 0.0

    def stop(self) -> None:
        """End soon: what is being fetched is given up."""
        self._is_stopped = True
        self._woken.put(None)

    def run(self, *, once: bool = False) -> None:
        """Work until stopped; with `once` until nothing is due and everything is done."""
        for number in range(self._threads):
            # Daemons: one that waits for a slow server keeps nobody from ending.
            threading.Thread(target=self._fetch_on, name=f"fetch {number}", daemon=True).start()
        try:
            pause = FIRST_PAUSE
            while not self._is_stopped:
                try:
                    is_done = self._step(once)
                    pause = FIRST_PAUSE
                except DATABASE_LOST as error:
                    pause = self._wait_for_database(error, pause)
                    continue
                if is_done:
                    return
        finally:
            self._end()

    def _step(self, once: bool) -> bool:
        """Look once after everything; return whether there is nothing left to do."""
        close_old_connections()
        now = self._tools.now()
        self._say_present(now)
        self._sleep(0)
        with self._lock:
            # Looked at first: what fails from here on wakes us.
            is_busy, idle = bool(self._under_way or self._to_release), self._threads - len(self._under_way)
        self._release()
        claims = claim_due(idle, now=now, waiting=self._waiting) if idle else []
        for claim in claims:
            with self._lock:
                self._under_way.add(claim.token)
            self._jobs.put(claim)
        if once and not claims and not is_busy:
            return True
        if not claims:
            # A little earlier or later than the other workers.
            self._sleep(IDLE * random.uniform(0.8, 1.2))
        return False

    def _sleep(self, seconds: float) -> None:
        """Return when somebody wakes us, or woke us since the last time; after `seconds` at the latest."""
        if self._is_stopped:
            return
        try:
            self._woken.get(timeout=seconds)
            while True:
                self._woken.get_nowait()
        except queue.Empty:
            return

    def _say_present(self, now: datetime) -> None:
        if time.monotonic() - self._seen < presence.EVERY.total_seconds() and self._seen:
            return
        presence.say_present(self.name, now=now)
        with self._lock:
            tokens = list(self._under_way)
        if tokens:
            renew(tokens, now=now)
        self._seen = time.monotonic()

    def _release(self, *others: uuid.UUID) -> None:
        """Give back what failed, and `others`."""
        with self._lock:
            tokens = self._to_release | set(others)
        if tokens:
            release(tokens)
            with self._lock:
                self._to_release -= tokens

    def _wait_for_database(self, error: Exception, pause: float) -> float:
        """Wait, and return how long to wait the next time."""
        logger.warning("The database does not answer (%s); asking again in %d s", type(error).__name__, pause)
        connection.close()
        until = time.monotonic() + pause
        while not self._is_stopped and (left := until - time.monotonic()) > 0:
            self._sleep(left)
        return min(2 * pause, _LONGEST_PAUSE)

    def _fetch_on(self) -> None:
        while True:
            claim = self._jobs.get()
            if not self._is_stopped:
                self._fetch(claim)

    def _fetch(self, claim: Claim) -> None:
        try:
            outcome = poll(claim, self._tools)
            if not self._is_stopped:
                self._say(outcome)
        except DATABASE_LOST as error:
            # The feed is due still: its lease is given back when the database is there again, or runs out.
            logger.warning("%s could not be stored (%s)", claim.feed, type(error).__name__)
            with self._lock:
                self._to_release.add(claim.token)
        except Exception:
            logger.exception("%s could not be done", claim.feed)
        finally:
            with self._lock:
                self._under_way.discard(claim.token)
            self._woken.put(None)

    def _end(self) -> None:
        """Give back what we hold. Rounds that store just now get a moment; who stores later finds the lease gone."""
        self._is_stopped = True
        self._desk.close(seconds=_GRACE)
        try:
            with self._lock:
                tokens = list(self._under_way)
            self._release(*tokens)
            presence.say_goodbye(self.name)
        except DATABASE_LOST as error:
            logger.warning("The leases could not be given back (%s): they run out by themselves", type(error).__name__)
        finally:
            connection.close()
