"""`manage.py serve`: the parent of the processes that make up a running Newsreader; ends them when it is ended."""

import errno
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser, OutputWrapper

THIS_MACHINE, EVERYWHERE = "127.0.0.1", "0.0.0.0"
GRACE = 10  # seconds that requests in progress get at the end
NAP = 0.1  # seconds between two looks at what the processes do, and at whether we were told to end
# Seconds until a worker that ended by itself is started again: at first, and when it does so again and again.
FIRST_PAUSE, LONGEST_PAUSE = 5, 300


class Command(BaseCommand):
    help = "Serve Newsreader on this machine until Ctrl-C."
    requires_system_checks = ()  # prepare runs them

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=_port_of_public_url(), help="where to listen")
        # Only a container, whose own network lies behind this, has a use for the other.
        parser.add_argument("--no-worker", action="store_true", help="fetch no feeds: `manage.py work` runs elsewhere")
        parser.add_argument("--host", choices=(THIS_MACHINE, EVERYWHERE), default=THIS_MACHINE, help="on which address")

    def handle(self, *, port: int, host: str, no_worker: bool, **options: object) -> None:
        _check_port(host, port)
        call_command("prepare", stdout=self.stdout, stderr=self.stderr)
        ending = Ending()
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, ending)
        worker = None if no_worker else Kept(_work(), self.stderr)
        web = _start(_gunicorn(host, port))
        try:
            while not ending.is_asked and web.poll() is None and not _answers(port):
                time.sleep(NAP)
            if web.poll() is None and not ending.is_asked:
                self._say_where()
            while web.poll() is None and not ending.is_asked:
                if worker:
                    worker.look()
                time.sleep(NAP)
        finally:
            _end([web, *([worker.process] if worker and worker.process else [])])
        if not ending.is_asked:
            sys.exit("The server ended by itself: see above.")

    def _say_where(self) -> None:
        if settings.IS_SECURE and not settings.PROXIES:
            self.stdout.write("Set NEWSREADER_PROXIES=1, or all visitors count as one (docs/operating.md).")
        self.stdout.write(f"Newsreader is at {settings.PUBLIC_URL} (Ctrl-C ends it)")
        self.stdout.flush()


class Ending:
    """Whether a signal asked us to end. Only noted: an exception could fall between a process and its name here."""

    is_asked = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.is_asked = True


def _port_of_public_url() -> int:
    """The port in NEWSREADER_URL; 8000 when it has none: then a proxy stands in front of us."""
    return urlsplit(settings.PUBLIC_URL).port or 8000


def _check_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as gunicorn does: a port in TIME_WAIT is free
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:  # OverflowError: above 65535
            taken = getattr(error, "errno", None) == errno.EADDRINUSE
            why = "is in use by another program" if taken else f"cannot be used ({error})"
            sys.exit(f"Port {port} {why}: choose another one, for example ./run --port 8001.")


def _gunicorn(host: str, port: int) -> list[str]:
    options = {"bind": f"{host}:{port}", "workers": 2, "worker-class": "gthread", "threads": 4}
    options |= {"timeout": 60, "graceful-timeout": GRACE, "keep-alive": 5, "log-level": "warning"}
    arguments = [f"--{name}={value}" for name, value in options.items()]
    # Two instances of one user collide on gunicorn's control socket, which lies outside the data folder.
    return [sys.executable, "-m", "gunicorn", "--no-control-socket", *arguments, "newsreader.wsgi"]


def _work() -> list[str]:
    return [sys.executable, "manage.py", "work"]


class Kept:
    """A process that is started again when it ends by itself; the web page goes on meanwhile."""

    def __init__(self, command: list[str], stderr: OutputWrapper) -> None:
        self.process: subprocess.Popen | None = None
        self._command, self._stderr = command, stderr
        self._pause, self._start_at, self._started_at = float(FIRST_PAUSE), 0.0, 0.0

    def look(self) -> None:
        """Start it if it is time to."""
        now = time.monotonic()
        if self.process and self.process.poll() is not None:
            if now - self._started_at > LONGEST_PAUSE:
                self._pause = FIRST_PAUSE
            said = f"Fetching feeds ended by itself (code {self.process.returncode}); again in {self._pause:.0f} s."
            self._stderr.write(said)
            self.process, self._start_at = None, now + self._pause
            self._pause = min(2 * self._pause, LONGEST_PAUSE)
        if self.process is None and now >= self._start_at:
            self.process, self._started_at = _start(self._command), now


def _start(command: list[str]) -> subprocess.Popen:
    # In a group of its own: Ctrl-C reaches only this process, which then ends its children in order.
    return subprocess.Popen(command, cwd=settings.BASE_DIR, stdin=subprocess.DEVNULL, process_group=0)


def _answers(port: int) -> bool:
    """Return whether a worker answers, whatever it says: the socket alone is open before there is one."""
    connection = http.client.HTTPConnection(THIS_MACHINE, port, timeout=30)
    try:
        connection.request("GET", "/")
        return bool(connection.getresponse().status)
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _end(children: list[subprocess.Popen]) -> None:
    """End the children that run: first asking, then after the grace by force."""
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)
    for child in children:
        child.terminate()
    deadline = time.monotonic() + GRACE + 2
    for child in children:
        try:
            child.wait(max(0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
