import socket
import threading
from datetime import UTC, datetime

import pytest

from articles.importing.feed_records import FetchFailed
from articles.importing.fetching import Limits, fetch
from tests.scripted_server import scripted_server

NOW = datetime(2026, 5, 3, tzinfo=UTC)


def info(*addresses: str, port: int = 80) -> list[tuple]:
    return [
        (socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
        for address in addresses
    ]


@pytest.fixture
def opened(monkeypatch) -> list:
    """Note each address that a connection is opened to, and open none."""
    opened = []

    def connect(sock, address):
        opened.append(address[0])
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", connect)
    return opened


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["93.184.216.34", "10.0.0.1"],
        ["10.0.0.1", "93.184.216.34"],
        ["93.184.216.34", "::1"],
        ["::ffff:8.8.8.8"],
    ],
)
def test_a_name_of_which_one_address_is_private_is_not_connected_to(monkeypatch, opened, addresses):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: info(*addresses))
    with pytest.raises(FetchFailed) as caught:
        fetch("http://example.org/", now=NOW)
    assert caught.value.failure == "refused" and opened == []


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch, opened):
    answers = [info("93.184.216.34", "2606:4700::1"), info("127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: answers.pop(0))
    with pytest.raises(FetchFailed) as caught:
        fetch("http://example.org/", now=NOW)
    assert caught.value.failure == "network"
    assert opened == ["93.184.216.34", "2606:4700::1"] and len(answers) == 1


def test_a_redirect_is_resolved_and_checked_like_an_address(monkeypatch, settings):
    with scripted_server() as server, scripted_server() as canary:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        look_up = socket.getaddrinfo
        monkeypatch.setattr(
            socket, "getaddrinfo", lambda host, *a, **o: look_up("127.0.0.1" if "evil" in host else host, *a, **o)
        )
        for target in (f"http://evil.example:{canary.port}/", "http://evil.example/", canary.address("/")):
            server.answer("/", status="302 Found", headers=f"Location: {target}\r\n")
            with pytest.raises(FetchFailed) as caught:
                fetch(server.address("/"), now=NOW)
            assert caught.value.failure == "refused"
        assert canary.requests == []


def test_a_resolver_that_never_answers_ends_with_the_time(monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: over.wait(5) and [])
    with pytest.raises(FetchFailed) as caught:
        fetch("http://example.org/", now=NOW, limits=Limits(seconds=0.1))
    over.set()
    assert caught.value.failure == "too_slow"


def test_a_name_that_nobody_knows_is_said_so(monkeypatch):
    def unknown(*args, **options):
        raise socket.gaierror(-2, "SECRET")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchFailed) as caught:
        fetch("http://example.org/", now=NOW)
    assert caught.value.failure == "network" and "SECRET" not in caught.value.reason


def test_no_proxy_of_the_environment_is_asked(monkeypatch, settings):
    with scripted_server() as server, scripted_server() as proxy:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address())
        assert fetch(server.answer("/", b"x"), now=NOW).body == b"x"
        assert proxy.requests == []
