import gzip
import time
import zlib
from datetime import UTC, datetime, timedelta

import pytest

from articles.importing.feed_records import FetchFailed, Validators
from articles.importing.fetching import Limits, fetch
from tests.scripted_server import ScriptedServer, scripted_server

NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)
# A busy machine is no slow server: only what is to be too slow gets little time.
SMALL, SOON = Limits(seconds=20, size=100_000), Limits(seconds=0.3, size=100_000)


@pytest.fixture
def server(settings):
    with scripted_server() as server:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        yield server


def failed(address: str, limits: Limits = SMALL, **options) -> FetchFailed:
    with pytest.raises(FetchFailed) as caught:
        fetch(address, now=NOW, limits=limits, **options)
    return caught.value


def endless(piece: bytes, *, pause: float = 0):
    """Script the piece again and again until the fetcher hangs up."""

    def script(connection, head):
        while True:
            connection.sendall(piece)
            time.sleep(pause)

    return script


def test_an_answer_comes_with_what_the_server_says_of_it(server: ScriptedServer):
    address = server.answer(
        "/feed", b"<rss/>", headers='Content-Type: Text/XML; Charset="UTF-8"\r\nETag: W/"1"\r\nLast-Modified: Sun\r\n'
    )
    got = fetch(address, now=NOW)
    assert (got.status, got.body, got.media_type, got.charset) == (200, b"<rss/>", "text/xml", "utf-8")
    assert (got.address, got.moved_to, got.validators) == (address, "", Validators('W/"1"', "Sun"))


def test_we_say_who_asks_and_take_gzip_only(server: ScriptedServer):
    fetch(server.answer("/feed"), now=NOW)
    head = server.requests[0].lower()
    assert b"user-agent: newsreader/" in head and b"+http://127.0.0.1:8000" in head
    assert b"accept-encoding: gzip\r\n" in head
    assert b"cookie" not in head and b"authorization" not in head


def test_validators_are_sent_back_and_304_is_unchanged(server: ScriptedServer):
    address = server.answer("/feed", status="304 Not Modified", headers="ETag: new\r\n")
    got = fetch(address, now=NOW, validators=Validators("old", "Sun, 03 May 2026 10:00:00 GMT"))
    assert b"if-none-match: old\r\n" in server.requests[0].lower()
    assert b"if-modified-since: sun, 03 may 2026 10:00:00 gmt\r\n" in server.requests[0].lower()
    assert got.is_unchanged and got.validators == Validators("new", "Sun, 03 May 2026 10:00:00 GMT")


def test_304_to_a_question_without_validators_is_no_answer(server: ScriptedServer):
    assert failed(server.answer("/feed", status="304 Not Modified")).failure == "http"


@pytest.mark.parametrize("validator", ["a\u00e4", "x" * 5_000])
def test_a_validator_that_cannot_be_sent_back_is_forgotten(server: ScriptedServer, validator):
    got = fetch(server.answer("/feed", headers=f"ETag: {validator}\r\n"), now=NOW)
    assert got.validators == Validators()


@pytest.mark.parametrize("status, failure", [(404, "http"), (403, "http"), (500, "http"), (410, "gone"), (204, "http")])
def test_an_answer_that_is_none_says_its_status(server: ScriptedServer, status, failure):
    found = failed(server.answer("/feed", b"SECRET", status=f"{status} SECRET"))
    assert (found.failure, found.status) == (failure, status)
    assert "SECRET" not in found.reason


@pytest.mark.parametrize(
    "said, wait",
    [
        ("120", timedelta(seconds=120)),
        ("Sun, 03 May 2026 12:05:00 GMT", timedelta(minutes=5)),
        ("Fri, 01 May 2026 12:05:00 GMT", timedelta()),
        ("99999999999999999", timedelta(days=365)),
        ("soon", None),
        ("-5", None),
    ],
)
def test_retry_after_is_a_moment(server: ScriptedServer, said, wait):
    found = failed(server.answer("/feed", status="503 Busy", headers=f"Retry-After: {said}\r\n"))
    assert found.retry_after == (None if wait is None else NOW + wait)


def test_permanent_redirects_are_told_up_to_the_first_that_is_not(server: ScriptedServer):
    server.answer("/a", status="301 Moved", headers="Location: /b\r\n")
    server.answer("/b", status="308 Moved", headers="Location: c\r\n")
    server.answer("/c", status="302 Found", headers="Location: ?d#e\r\n")
    server.answer("/c?d", b"x")
    got = fetch(server.address("/a"), now=NOW)
    assert (got.address, got.moved_to) == (server.address("/c?d"), server.address("/c"))


def test_a_redirect_that_is_not_permanent_moves_nothing(server: ScriptedServer):
    server.answer("/a", status="307 Moved", headers="Location: /b\r\n")
    server.answer("/b", status="301 Moved", headers="Location: /c\r\n")
    server.answer("/c", b"x")
    assert fetch(server.address("/a"), now=NOW).moved_to == ""


def test_redirects_in_a_circle_or_without_end_are_refused(server: ScriptedServer):
    server.answer("/a", status="302 Found", headers="Location: /b\r\n")
    server.answer("/b", status="302 Found", headers="Location: /a\r\n")
    assert failed(server.address("/a")).failure == "refused"
    assert len(server.requests) == 2
    for number in range(10):
        server.answer(f"/{number}", status="302 Found", headers=f"Location: /{number + 1}\r\n")
    assert failed(server.address("/0")).failure == "refused"
    assert len(server.requests) == 2 + 9


@pytest.mark.parametrize("location", ["", "file:///etc/passwd", "http://10.0.0.1/", "gopher://127.0.0.1/", "http://["])
def test_a_redirect_leads_only_where_an_address_may(server: ScriptedServer, location):
    found = failed(server.answer("/a", status="302 Found", headers=f"Location: {location}\r\n"))
    assert found.failure == ("refused" if location else "http")


def test_a_packed_answer_is_unpacked_however_it_is_announced(server: ScriptedServer):
    packed = gzip.compress(b"<rss/>", mtime=0)
    for path, headers in (("/said", "Content-Encoding: gzip\r\n"), ("/unsaid", "")):
        assert fetch(server.answer(path, packed, headers=headers), now=NOW).body == b"<rss/>"
    assert fetch(server.answer("/lied", b"<rss/>", headers="Content-Encoding: gzip\r\n"), now=NOW).body == b"<rss/>"
    assert fetch(server.answer("/two", packed + packed + b"rest"), now=NOW).body == b"<rss/><rss/>"


@pytest.mark.parametrize("head", [b"", b"\xff\xfe", b" \n"])
def test_a_packing_that_was_not_asked_for_is_undone_or_refused(server: ScriptedServer, head):
    deflate, raw = zlib.compress(b"<rss/>"), zlib.compressobj(wbits=-15)
    raw = raw.compress(b"<rss/>") + raw.flush()
    for packed in (deflate, raw):
        address = server.answer("/deflate", packed, headers="Content-Encoding: deflate\r\n")
        assert fetch(address, now=NOW).body == b"<rss/>"
    assert failed(server.answer("/br", b"\x0b\x02\x80", headers="Content-Encoding: br\r\n")).failure == "network"
    plain = server.answer("/lied", head + b"<rss/>", headers="Content-Encoding: br\r\n")
    assert fetch(plain, now=NOW).body == head + b"<rss/>"


WELL = """
HTTP/1.1 200 OK|Content-Length: 4||body
HTTP/1.1 200|Content-Length: 4||body
HTTP/1.0 200 OK||body
HTTP/1.1 203 Changed|Content-Length: 4||body
HTTP/1.1 200 OK|content-length:4|Connection: keep-alive||body
HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|bo|2|dy|0||
HTTP/1.1 200 OK|Transfer-Encoding: chunked||4;x=y|body|0|Trailer: x||
HTTP/1.1 200 OK|Content-Length: 4|Set-Cookie: a=b|Refresh: 0; url=http://10.0.0.1/||bodyand more
HTTP/1.1 200 OK|Content-Length: 4, 4||body
HTTP/1.1 200 OK|X: \xff\xfe|Content-Type: ;;;|ETag:|Content-Length: 4||body
"""


@pytest.mark.parametrize("answer", WELL.strip().splitlines())
def test_an_answer_is_taken_in_every_form_that_http_has(server: ScriptedServer, answer):
    assert fetch(server.raw("/", answer.replace("|", "\r\n").encode("latin-1")), now=NOW).body == b"body"


@pytest.mark.parametrize(
    "status", [201, 202, 204, 205, 206, 300, 305, 400, 401, 402, 405, 418, 429, 451, 502, 503, 504, 520, 599]
)
def test_a_status_that_brings_no_feed_is_told_as_such(server: ScriptedServer, status):
    found = failed(server.answer("/", b"" if status in (204, 205) else b"SECRET", status=f"{status} SECRET"))
    assert (found.failure, found.status) == ("http", status)
    assert "SECRET" not in found.reason and str(status) in found.reason


def test_a_bomb_is_dropped_when_it_has_passed_the_limit(server: ScriptedServer):
    bomb = zlib.compressobj(9, wbits=31)
    packed = bomb.compress(bytes(30_000_000)) + bomb.flush()
    assert failed(server.answer("/bomb", packed)).failure == "too_large"
    assert failed(server.answer("/nested", gzip.compress(bytes(100_001)))).failure == "too_large"


def test_a_body_ends_at_the_limit_of_size(server: ScriptedServer):
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    assert failed(server.raw("/endless", head, then=endless(b"x" * 10_000))).failure == "too_large"
    assert len(fetch(server.answer("/most", bytes(100_000)), now=NOW, limits=SOON).body) == 100_000


@pytest.mark.parametrize("before", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"])
def test_dripping_bytes_end_with_the_time(server: ScriptedServer, before):
    start = time.monotonic()
    assert failed(server.raw("/slow", before, then=endless(b"x", pause=0.05)), SOON).failure == "too_slow"
    assert time.monotonic() - start < 10  # the bytes never end


def test_the_time_counts_for_all_redirects_together(server: ScriptedServer):
    for number in range(5):
        redirect = f"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /{number + 1}\r\n\r\n".encode()
        server.scripts[f"/{number}"] = _after(0.1, redirect)
    assert failed(server.address("/0"), SOON).failure == "too_slow"


def _after(seconds: float, answer: bytes):
    def script(connection, head):
        time.sleep(seconds)
        connection.sendall(answer)

    return script


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 500_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + gzip.compress(b"<rss/>", mtime=0)[:20],
    ],
)
def test_an_answer_that_breaks_the_rules_is_no_answer(server: ScriptedServer, answer):
    assert failed(server.raw("/", answer), limits=Limits(seconds=2)).failure == "network"


def test_a_hundred_and_something_before_the_answer_is_passed_over(server: ScriptedServer):
    address = server.raw("/", b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" * 3, b"HTTP/1.1 200 OK\r\n\r\nbody")
    assert fetch(address, now=NOW).body == b"body"
    forever = server.raw("/forever", then=endless(b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.01))
    assert failed(forever, SOON).failure == "too_slow"


@pytest.mark.parametrize("accept, failure", [("feed", "not_a_feed"), ("page", "not_a_page")])
def test_a_picture_is_not_worth_its_megabytes(server: ScriptedServer, accept, failure):
    address = server.raw("/", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", then=endless(b"x" * 1000))
    assert failed(address, accept=accept).failure == failure


def test_a_server_that_speaks_no_tls_is_told_from_one_that_does(server: ScriptedServer):
    found = failed(server.answer("/").replace("http:", "https:"), limits=Limits(seconds=2))
    assert found.failure == "network"
