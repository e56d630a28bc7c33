"""Strangers' bytes are parsed in a process that may die: little memory, little time, no network, no files, no secrets.

    with Child() as child:
        read = child.parse_feed(body, address="https://example.org/feed", now=now)

The process is started with the first job and used again; one that takes too long or too much is killed, and the next
job gets a new one. One job at a time: further threads wait for their turn.
"""

import os
import pickle
import select
import struct
import subprocess
import sys
import threading
import time
from datetime import datetime
from pathlib import Path
from types import TracebackType

from .feed_records import Failure, FeedLink, FeedRead, FetchFailed
from .feed_rules import Rules
from .records import CleanReport

SECONDS = 20
_HEAD = struct.Struct(">Q")
_ROOT = Path(__file__).parents[2]
_MODULE = "articles.importing.child_process"
# After so many jobs a new process begins, whatever the parsers may have left in the old one.
_MOST_JOBS = 500
_TOO_SLOW = "Reading this took too long: it is broken, or made to be."
_TOO_MUCH = "Reading this took too much memory: it is broken, or made to be."


class Child:
    """The parsers of `feed_parser` and `page_parser` under the same names, from any thread, in another process.

    Raises what they raise; FetchFailed also when a job takes more than `seconds` or the process dies of it.
    """

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._jobs = 0

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a later job would start a new one."""
        with self._turn:
            self._kill()

    def parse_feed(
        self,
        body: bytes,
        *,
        address: str,
        media_type: str = "",
        charset: str = "",
        now: datetime,
        rules: Rules | None = None,
    ) -> FeedRead:
        """As `feed_parser.parse_feed`."""
        options = {"address": address, "media_type": media_type, "charset": charset, "now": now, "rules": rules}
        return self._done("parse_feed", body, options, "not_a_feed")

    def read_page_of(
        self, body: bytes, *, address: str, charset: str = "", now: datetime, rules: Rules | None = None
    ) -> CleanReport:
        """As `page_parser.read_page_of`."""
        options = {"address": address, "charset": charset, "now": now, "rules": rules}
        return self._done("read_page_of", body, options, "not_a_page")

    def feeds_of_page(self, body: bytes, *, address: str, charset: str = "") -> tuple[FeedLink, ...]:
        """As `page_parser.feeds_of_page`."""
        return self._done("feeds_of_page", body, {"address": address, "charset": charset}, "not_a_page")

    def _done(self, name: str, body: bytes, options: dict, failure: Failure):
        job = pickle.dumps((name, body, options))
        with self._turn:
            process = self._started()
            try:
                kind, value = pickle.loads(_exchanged(process, job, time.monotonic() + self._seconds))
            except TimeoutError:
                self._kill()
                raise FetchFailed(failure, _TOO_SLOW) from None
            except (OSError, EOFError):
                self._kill()
                raise FetchFailed(failure, _TOO_MUCH) from None
            except BaseException:
                # Interrupted half-way: the answer to this job must not become the next one's.
                self._kill()
                raise
            self._jobs += 1
            if kind == "full" or self._jobs >= _MOST_JOBS:
                self._kill()
        if kind == "failed":
            raise FetchFailed(*value)
        if kind == "full":
            raise FetchFailed(failure, _TOO_MUCH)
        return value

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._kill()
            # Of the environment nothing: there are the database's address and the signing key in it.
            self._process = subprocess.Popen(
                [sys.executable, "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                cwd=_ROOT,
                env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
                start_new_session=True,  # Ctrl-C is for the parent, which ends its jobs in its own way
            )
            os.set_blocking(self._process.stdin.fileno(), False)
            self._jobs = 0
        return self._process

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process.stdin.close()
            self._process.stdout.close()
            self._process = None


def _exchanged(process: "subprocess.Popen[bytes]", job: bytes, end: float) -> bytes:
    """Send the job and return the answer. Raises TimeoutError at `end`, OSError or EOFError when the process dies."""
    to, back = process.stdin.fileno(), process.stdout.fileno()
    waiting = memoryview(_HEAD.pack(len(job)) + job)
    while waiting:
        if not select.select([], [to], [], _left(end))[1]:
            raise TimeoutError
        waiting = waiting[os.write(to, waiting[: 1 << 16]) :]
    (size,) = _HEAD.unpack(_taken(back, _HEAD.size, end))
    return _taken(back, size, end)


def _taken(pipe: int, size: int, end: float) -> bytes:
    taken = bytearray()
    while len(taken) < size:
        if not select.select([pipe], [], [], _left(end))[0]:
            raise TimeoutError
        piece = os.read(pipe, min(size - len(taken), 1 << 20))
        if not piece:
            raise EOFError
        taken += piece
    return bytes(taken)


def _left(end: float) -> float:
    return max(0.0, end - time.monotonic())
