import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import OutputWrapper

from articles.management.commands import serve


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """`serve` takes the process's signals for itself: give them back."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, handlers, strict=True):
        signal.signal(number, handler)


def test_a_busy_port_is_one_sentence_that_names_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as end:
            call_command("serve", port=port)
    assert end.value.code == (
        f"Port {port} is in use by another program: choose another one, for example ./run --port 8001."
    )


def test_an_impossible_port_is_one_sentence() -> None:
    with pytest.raises(SystemExit, match="Port 65536 cannot be used"):
        call_command("serve", port=65536)


@pytest.mark.django_db(transaction=True)
def test_a_server_that_ends_by_itself_ends_the_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "_gunicorn", lambda host, port: [sys.executable, "-c", "raise SystemExit(3)"])
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(SystemExit, match="ended by itself"):
        call_command("serve", port=port)


@pytest.mark.django_db(transaction=True)
def test_it_listens_on_this_machine_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    bound = []

    def _gunicorn(host: str, port: int) -> list[str]:
        bound.append(host)
        return [sys.executable, "-c", "raise SystemExit(3)"]

    monkeypatch.setattr(serve, "_gunicorn", _gunicorn)
    for options in ({}, {"host": "0.0.0.0"}):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with pytest.raises(SystemExit, match="ended by itself"):
            call_command("serve", port=port, **options)
    assert bound == ["127.0.0.1", "0.0.0.0"]


def test_a_worker_that_ends_is_started_again_after_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, err = [1000.0], StringIO()
    monkeypatch.setattr(serve.time, "monotonic", lambda: clock[0])
    kept = serve.Kept([sys.executable, "-c", "raise SystemExit(3)"], OutputWrapper(err))
    for pause in (5, 10, 20):
        kept.look()
        first = kept.process
        first.wait(30)
        kept.look()
        assert kept.process is None
        assert err.getvalue().splitlines()[-1] == f"Fetching feeds ended by itself (code 3); again in {pause} s."
        clock[0] += pause - 1
        kept.look()
        assert kept.process is None
        clock[0] += 1
    assert len(err.getvalue().splitlines()) == 3


@pytest.mark.django_db(transaction=True)
def test_the_web_page_outlives_its_worker_and_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A web page that ends by itself after the worker did, and a worker that would go on for long."""
    started = []
    start = serve._start
    monkeypatch.setattr(serve, "_start", lambda command: started.append(start(command)) or started[-1])
    monkeypatch.setattr(serve, "_gunicorn", lambda host, port: [sys.executable, "-c", WEB, str(port)])
    monkeypatch.setattr(serve, "_work", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(SystemExit, match="ended by itself"):
        call_command("serve", port=port)
    web, worker = started
    assert (web.returncode, worker.returncode) == (0, -signal.SIGTERM)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("at", [1, 2], ids=["as the web page starts", "as the worker starts"])
def test_told_to_end_while_it_starts_a_process_it_ends_that_one_too(at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen] = []

    class Interrupted(subprocess.Popen):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)
            started.append(self)
            if len(started) == at:
                os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(serve.subprocess, "Popen", Interrupted)
    monkeypatch.setattr(serve, "_answers", lambda port: True)
    for name in ("_gunicorn", "_work"):
        monkeypatch.setattr(serve, name, lambda *where: [sys.executable, "-c", "import time; time.sleep(600)"])
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    call_command("serve", port=port, stdout=StringIO())
    assert [process.returncode for process in started] == [-signal.SIGTERM] * at


# Answers one request, and ends a moment later.
WEB = """
import socket, sys, time
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as listening:
    peer, _ = listening.accept()
    peer.recv(1000)
    peer.sendall(b"HTTP/1.0 200 OK\\r\\n\\r\\n")
    peer.close()
time.sleep(1)
"""
