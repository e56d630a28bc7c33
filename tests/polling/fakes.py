"""A world to fetch from: addresses that answer, or fail, as a test says."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from articles.importing.feed_records import Entry, FeedRead, Fetched, FetchFailed
from articles.importing.records import CleanReport, Published
from articles.models import Feed
from articles.polling.leases import Claim, claim_due
from articles.polling.tools import Tools

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


def claim_feed(feed: Feed, *, now: datetime) -> Claim | None:
    """Take this feed, whether it is due or not; None when somebody has it, or another one of its host."""
    return next(iter(claim_due(1, now=now, waiting=Feed.objects.filter(pk=feed.pk))), None)


def is_ours(claim: Claim) -> bool:
    """Whether the claim holds still."""
    return Feed.objects.filter(pk=claim.feed.pk, lease_token=claim.token).exists()


def entry(number: int = 1, *words: str, **values) -> Entry:
    """An entry of a page and a day of its own, the whole text in it."""
    values = {
        "guid": f"g{number}",
        "url": f"https://a.example/{number}",
        "title": f"Berita {number}",
        "paragraphs": words or (f"Pembuka {number} dari berita ini.", f"Penutup {number}."),
        "published": Published("minute", NOW - timedelta(hours=number)),
        "is_excerpt": False,
    } | values
    return Entry(**values)


class World:
    """`feeds`: what an address brings: entries, or what is raised. `pages` likewise: paragraphs. `asked`: every address
    that was, in order."""

    def __init__(self, *entries: Entry, url: str = "", **answer) -> None:
        self.feeds: dict[str, object] = {url: list(entries)}
        self.pages: dict[str, object] = {}
        self.answer: dict[str, object] = answer
        self.asked: list[str] = []
        self.sent: list[object] = []

    def fetch(self, address: str, *, accept: str, validators: object = None, **options) -> Fetched:
        self.asked.append(address)
        self.sent.append(validators)
        known = self.pages if accept == "page" else self.feeds
        answer = known.get(address, known.get(""))
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Callable):
            answer()
        return Fetched(
            **{"status": 200, "address": address, "body": b"x" * 10, "media_type": "text/html"} | self.answer
        )

    def parse_feed(self, body: bytes, *, address: str, **options) -> FeedRead:
        found = self.feeds.get(address, self.feeds.get(""))
        return FeedRead("rss", title="Berita", entries=tuple(found) if isinstance(found, list) else ())

    def read_page_of(self, body: bytes, *, address: str, **options) -> CleanReport:
        return CleanReport("Judul halaman", tuple(self.pages[address]), byline="Wartawan")

    def tools(self, *, now: datetime = NOW) -> Tools:
        return Tools(fetch=self.fetch, parser=self, now=lambda: now)


def refused() -> FetchFailed:
    return FetchFailed("http", "The server refuses.", status=403)
