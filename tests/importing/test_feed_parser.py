import json
import re
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.importing import feed_parser
from articles.importing.feed_parser import parse_feed
from articles.importing.feed_records import Entry, FeedRead, FetchFailed
from articles.importing.records import Published

FEEDS = sorted(path for path in (Path(__file__).parents[1] / "data" / "feeds").iterdir() if path.suffix != ".golden")
ADDRESS = "https://served.example/rss/feed"
NOW = datetime(2026, 5, 3, tzinfo=UTC)


MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def read(body: bytes | str, **options) -> FeedRead:
    return parse_feed(body.encode() if isinstance(body, str) else body, address=ADDRESS, now=NOW, **options)


def rss(items: str) -> str:
    return f'<rss version="2.0"><channel><title>F</title>{items}</channel></rss>'


def plain(read: FeedRead) -> dict:
    """Return the feed as its golden file has it: what is not said is left out."""
    entries = [_said(entry, without=("body", "media_type")) for entry in read.entries]
    return _said(read, without=("entries", "warnings")) | {"entries": entries}


def _said(record, without: tuple[str, ...]) -> dict:
    values = {field.name: getattr(record, field.name) for field in fields(record) if field.name not in without}
    shown = {name: _shown(value) for name, value in values.items()}
    return {name: value for name, value in shown.items() if value not in ("", [])}


def _shown(value):
    if isinstance(value, Published):
        return f"{value.instant.isoformat() if value.instant else value.day or '?'} ({value.raw})" if value.raw else ""
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_a_feed_says_what_its_golden_file_says(path):
    golden = json.loads(path.with_name(path.name + ".golden").read_text())
    assert plain(read(path.read_bytes())) == golden


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_a_feed_cut_off_anywhere_is_read_or_refused(path):
    body = path.read_bytes()
    for end in range(0, len(body), max(1, len(body) // 12)):
        assert_clean(body[:end])


def assert_clean(body: bytes) -> None:
    """Assert that the bytes are read or refused, and that no field holds markup or a sign that is none."""
    try:
        feed = read(body)
    except FetchFailed as failure:
        assert failure.failure == "not_a_feed"
        return
    for text in (feed.title, feed.url_of_site, feed.language, *(text for one in feed.entries for text in texts(one))):
        assert not MARKUP.search(text)


def texts(entry: Entry) -> list[str]:
    dates = [entry.published.raw, entry.updated.raw]
    one_line = [entry.guid, entry.url, entry.title, entry.byline, entry.agency, entry.language, entry.media_type]
    return [*one_line, *dates, *entry.paragraphs]


PIECES = [
    "<rss>", "<item>", "<b>", "<entry>", ">", "&a;", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "&lt;",
    "&#0;", "&amp;lt;b&amp;gt;", "&#x202e;", "<img src=x onerror=y", "<svg/onload=z>", "<!--", "-->", "]>", "teks",
    "<!DOCTYPE r [<!ENTITY a '&b;'>", "<content type='xhtml'>", "<link href='javascript:x'/>", "<pubDate>6 Nop 2019",
    "\x00", "\u202e", " ", "&",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_whatever_stands_in_a_feed_no_field_holds_markup(pieces):
    assert_clean(("<rss version='2.0'><channel><item><title>" + "".join(pieces)).encode())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"<rss>", b"{", b"\xff\xfe<\x00", b"<?xml encoding='utf-16'?>"]))
def test_any_bytes_are_read_or_refused(body, begin):
    assert_clean(begin + body)


@pytest.mark.parametrize(
    "body, reason",
    [
        (b"", "The answer is empty."),
        (b"<!doctype html><html><body>SECRET</body></html>", "This is a web page, not a feed."),
        (b"SECRET", "What came from this address is no feed."),
        (b'{"items": "SECRET"}', "What came from this address is no feed."),
        (b"<opml><body><outline text='SECRET'/></body></opml>", "What came from this address is no feed."),
        (b"[" * 100_000, "What came from this address is no feed."),
    ],
)
def test_what_is_no_feed_is_refused_in_our_words(body, reason):
    with pytest.raises(FetchFailed) as caught:
        read(body)
    assert caught.value.reason == reason


def test_a_feed_without_entries_is_a_feed():
    doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://x.invalid/">'
    assert read(f"{doctype}<rss><channel><title>Kosong</title></channel></rss>").title == "Kosong"
    assert read(f"{'<!-- a -->' * 200}<rss/>").entries == ()


def test_entities_are_put_in_once_and_never_fetched_or_unfolded():
    named = '<!ENTITY w "World"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&w;&w;"><!ENTITY z "<b>">'
    found = read(f"<!DOCTYPE rss [{named}]>" + rss("<item><title>Hello &w; &x; &y; &z;</title></item>"))
    assert found.entries[0].title == "Hello World &x; &y; &z;"


def test_of_an_endless_feed_the_first_entries_are_read(monkeypatch):
    monkeypatch.setattr(feed_parser, "MOST_ENTRIES", 20)
    found = read(rss("".join(f"<item><title>{number}</title></item>" for number in range(1_003))))
    assert len(found.entries) == 20 and found.entries[-1].title == "19"
    assert found.warnings == ("The feed has 1,003 entries; the first 20 were read.",)


@pytest.mark.parametrize(
    "item, address",
    [
        ("<link>http://a.example/1</link><guid>http://a.example/2</guid>", "http://a.example/1"),
        ("<link/><guid>http://a.example/2</guid>", "http://a.example/2"),
        ("<guid>12345</guid>", ""),
        ("<link>/a?b=1&amp;c=2</link>", "https://served.example/a?b=1&c=2"),
        ("<link>//a.example/1</link>", "https://a.example/1"),
        ("<link>javascript:alert(1)</link>", ""),
        ("<link><![CDATA[ http://a.example/?a=1&b=2 ]]></link>", "http://a.example/?a=1&b=2"),
        ("<link>http://a.example/\"&gt;&lt;b&gt;x</link>", "http://a.example/%22%3E%3Cb%3Ex"),
    ],
)  # fmt: skip
def test_an_entrys_address_is_of_the_web_or_none(item, address):
    assert read(rss(f"<item><title>T</title>{item}</item>")).entries[0].url == address


def test_an_id_stays_the_same_when_the_feed_moves():
    body = b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a/7</id></entry></feed>'
    ids = {parse_feed(body, address=f"https://{host}.example/", now=NOW).entries[0].guid for host in "ab"}
    assert ids == {"a/7"}
