import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.importing.feed_records import FetchFailed
from articles.importing.feed_rules import Rules
from articles.importing.page_parser import feeds_of_page, read_page_of

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages_html").glob("*.html"))
NOW = datetime(2026, 5, 3, tzinfo=UTC)
SENTENCES = [
    "MOSKOW - Presiden Rusia Vladimir Putin bertemu dengan Presiden China Xi Jinping di Kremlin, Moskow, Rabu.",
    "Dalam pertemuan itu, Putin mengatakan bahwa kerja sama kedua negara akan terus diperkuat pada tahun mendatang.",
    "“Kami akan terus bekerja sama,” kata Putin kepada para wartawan yang menunggu di luar ruang pertemuan itu.",
    "Ushakov menambahkan bahwa pertemuan berikutnya akan digelar di Beijing sebelum akhir tahun ini juga.",
]
TEXT = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
HEAD = """<title>Putin Bertemu Xi - Kabar Kota</title>
<meta property="article:published_time" content="2021-12-15T23:51:00+07:00"><meta name=author content="Ana Budi">"""


def page(body: str, head: str = HEAD) -> bytes:
    return f"<!doctype html><html lang=id-ID><head>{head}</head><body>{body}</body></html>".encode()


def read(body: bytes, **options):
    return read_page_of(body, address="https://example.org/a", now=NOW, **options)


def test_the_report_is_found_on_its_page():
    menu = "".join(f"<li><a href=/{n}>Rubrik {n}</a>" for n in range(20))
    body = f"<nav><ul>{menu}</ul></nav><article><h1>Putin Bertemu Xi</h1>{TEXT}</article><footer>Hak cipta</footer>"
    report = read(page(body))
    assert (report.title, list(report.paragraphs)) == ("Putin Bertemu Xi", SENTENCES)
    assert (report.published.isoformat(), report.byline, report.language) == (
        "2021-12-15T23:51+07:00",
        "Ana Budi",
        "id",
    )


def test_what_a_page_says_for_machines_is_taken_from_json_ld_too():
    said = """{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
    "headline":"Putin &amp; Xi","datePublished":"2021-12-15T23:51+07:00","author":[{"name":"Ana"},{"name":"Budi"}]}]}"""
    report = read(page(f"<article>{TEXT}</article>", f"<script type='application/ld+json'>{said}</script>"))
    assert (report.title, report.byline) == ("Putin & Xi", "Ana, Budi")
    assert report.published.isoformat() == "2021-12-15T23:51+07:00"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_of_each_layout_gives_what_its_golden_file_says(path):
    assert shown(read(path.read_bytes())) == json.loads(path.with_suffix(".golden").read_text())


def shown(report) -> dict:
    names = ("title", "byline", "outlet", "language")
    published = {"published": report.published.isoformat(), "paragraphs": list(report.paragraphs)}
    return {name: getattr(report, name) for name in names} | published


def test_a_feeds_own_rules_clean_its_pages():
    body = f"<article><h1>Putin Bertemu Xi</h1>{TEXT}<p class=promo>{SENTENCES[0]} Promo.</p></article>"
    rules = Rules(prefixes=("Ushakov",), selectors=(".promo",))
    assert list(read(page(body), rules=rules).paragraphs) == SENTENCES[:3]


@pytest.mark.parametrize("body", [b"", b"\0", b"<html></html>", b"\x89PNG\r\n" + bytes(500), b"{}", b"<p>" * 50_000])
def test_what_holds_no_report_is_no_page(body):
    with pytest.raises(FetchFailed) as caught:
        read(body)
    assert caught.value.failure == "not_a_page"


def test_a_site_names_its_feeds_in_its_head_and_in_its_text():
    head = """<link rel="alternate" type="application/rss+xml" title="Komentar" href="/comments/feed">
    <link rel=ALTERNATE type="application/atom+xml" title="Berita &amp; Kabar" href="atom.xml">
    <link rel=alternate type="application/json" href="/wp-json/x"><link rel=alternate hreflang=en href=/en>
    <link rel=alternate type="application/feed+json" href="//example.org/feed.json">
    <link rel=alternate type="application/rss+xml" href="javascript:alert(1)">"""
    body = "<a href=/rss/dunia>Dunia</a><a href=/feedback>x</a><a href=https://other.example/rss>y</a>"
    found = feeds_of_page(page(body, head), address="https://example.org/x/")
    assert [(link.address, link.title) for link in found] == [
        ("https://example.org/x/atom.xml", "Berita & Kabar"),
        ("https://example.org/feed.json", ""),
        ("https://example.org/rss/dunia", "Dunia"),
        ("https://example.org/comments/feed", "Komentar"),
    ]


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"<rss/>", b"<link>" * 10_000])
def test_what_names_no_feed_gives_none(body):
    assert feeds_of_page(body, address="https://example.org/") == ()
