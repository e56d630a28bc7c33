"""The other side of `child`: reads jobs from its input, writes answers to its output, ends when the input does."""

import os
import pickle
import resource
import signal
import struct
import sys
from typing import BinaryIO

from .feed_parser import parse_feed
from .feed_records import FetchFailed
from .page_parser import feeds_of_page, read_page_of

# Seconds: whoever gave a job has given it up by then, or was killed and can end nobody any more.
LONGEST = 30.0
MEMORY = 512 * 1024 * 1024  # bytes of address space
_HEAD = struct.Struct(">Q")
_JOBS = {"parse_feed": parse_feed, "read_page_of": read_page_of, "feeds_of_page": feeds_of_page}
# What parsing never needs. `open` for reading stays: libraries read their own tables late.
_REFUSED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.fork",
    "ctypes.",
    "ftplib.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def _refuse(event: str, arguments: tuple) -> None:
    if event.startswith(_REFUSED) or (event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING):
        raise PermissionError("parsing needs neither network nor files")


def _answer(job: bytes) -> tuple[str, object]:
    try:
        name, body, options = pickle.loads(job)
        return "done", _JOBS[name](body, **options)
    except FetchFailed as failure:
        return "failed", (failure.failure, failure.reason)
    except (MemoryError, RecursionError):
        return "full", None


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer jobs until there are no more; a job that takes LONGEST ends the process."""
    while head := jobs.read(_HEAD.size):
        signal.setitimer(signal.ITIMER_REAL, LONGEST)
        try:
            answer = pickle.dumps(_answer(jobs.read(*_HEAD.unpack(head))))
        except MemoryError:
            answer = pickle.dumps(("full", None))
        signal.setitimer(signal.ITIMER_REAL, 0)
        answers.write(_HEAD.pack(len(answer)) + answer)
        answers.flush()


def main() -> None:
    """Take the limits, then work."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not stand among the answers
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
