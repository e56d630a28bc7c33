"""The page at an address: read, or why not, in words for the person who waits."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from articles.importing import page_by_address
from articles.importing.carried_page import opened, sealed
from articles.importing.feed_records import Fetched, FetchFailed
from articles.importing.page_by_address import PageFound, found_at, page_at
from articles.importing.records import CleanReport, Published
from articles.importing.refusal import Unreadable
from tests.scripted_server import scripted_server

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TEXT = "Presiden Rusia Vladimir Putin bertemu Presiden China Xi Jinping pada hari Rabu di Moskwa, kata Ushakov."
PAGE = f"""<html lang="id"><head><title>Putin Bertemu Xi</title><meta property="og:site_name" content="Beritabaru.co">
<meta property="article:published_time" content="2021-12-15T23:51:00+07:00"></head>
<body><article><h1>Putin Bertemu Xi</h1>{f"<p>{TEXT}</p>" * 3}</article><script>alert(1)</script></body></html>"""
REPORT = CleanReport("Judul", (TEXT,), published=Published("minute", NOW, NOW.date(), "Rabu"), warnings=("Look.",))

ANSWER = Fetched(200, "https://a.org/b?utm_source=x", b"<p>", charset="utf-8")


class World:
    """One answer, and the report that is read from it; either may fail."""

    def __init__(self, report=REPORT, *, answer=ANSWER):
        self.report, self.answer = report, answer

    def fetch(self, address):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def read_page_of(self, body, **options):
        if isinstance(self.report, Exception):
            raise self.report
        return self.report


def found(*arguments, **values):
    world = World(*arguments, **values)
    return found_at("https://t.co/x", fetch=world.fetch, reader=world, now=NOW)


def test_a_page_is_known_by_the_address_where_it_was_found():
    assert found() == PageFound("https://a.org/b", b"<p>", "text/html", "utf-8", REPORT)


@pytest.mark.parametrize(
    ("world", "why"),
    [
        (World(answer=FetchFailed("http", "The server refuses robots (403).")), "(403). If your browser shows it"),
        (World(FetchFailed("not_a_page", "No text of a report.")), "No text of a report. If your browser"),
        (World(replace(REPORT, paragraphs=())), "No text"),
        (World(replace(REPORT, paragraphs=("404 Not Found",))), "went wrong"),
        (World(replace(REPORT, paragraphs=(TEXT, "Subscribe to read the rest."))), "subscribers only"),
    ],
)
def test_what_is_no_report_is_refused_with_what_to_do(world, why):
    with pytest.raises(Unreadable, match="paste its text") as caught:
        found_at("https://a.org/b", fetch=world.fetch, reader=world, now=NOW)
    assert why in caught.value.reason


def test_an_address_that_is_refused_is_no_reason_to_paste():
    with pytest.raises(Unreadable) as caught:
        found(answer=FetchFailed("refused", "The address leads into a private network."))
    assert caught.value.reason == "The address leads into a private network."


def test_a_page_is_fetched_and_read_by_the_guard_and_the_child(settings):
    with scripted_server() as server:
        address = server.answer("/a", PAGE.encode(), headers="Content-Type: text/html; charset=utf-8\r\n")
        with pytest.raises(Unreadable, match="private network"):
            page_at("http://127.0.0.1/", now=NOW)
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        page = page_at(address, now=NOW)
    assert (page.report.title, page.report.outlet, page.body) == ("Putin Bertemu Xi", "Beritabaru.co", PAGE.encode())
    assert page.report.published.isoformat() == "2021-12-15T23:51+07:00"
    assert opened(sealed(page)) == page


def test_so_many_wait_for_pages_at_once_and_no_more(monkeypatch):
    monkeypatch.setattr(page_by_address._places, "acquire", lambda blocking: False)
    with pytest.raises(Unreadable, match="in a moment"):
        page_at("https://a.org/", now=NOW)


def test_a_page_travels_unchanged_or_not_at_all(monkeypatch):
    page = PageFound("https://a.org/b", bytes(range(256)) * 50, "text/html", "", REPORT)
    assert opened(sealed(page)) == page
    for text in ("", "x", sealed(page)[:-1], "A" + sealed(page)):
        with pytest.raises(Unreadable, match="fetch it again"):
            opened(text)
    monkeypatch.setattr("time.time", lambda: NOW.timestamp())
    old = sealed(page)
    monkeypatch.setattr("time.time", lambda: NOW.timestamp() + 90_000)
    with pytest.raises(Unreadable, match="fetch it again"):
        opened(old)
