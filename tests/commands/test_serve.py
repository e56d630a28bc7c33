import signal
import socket
import sys
from collections.abc import Iterator

import pytest
from django.core.management import call_command

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
