"""Trying one address: a feed, a page that names feeds, or neither."""

from datetime import UTC, datetime

import pytest

from articles.importing.feed_records import Entry, FeedLink, FeedRead, Fetched, FetchFailed
from articles.polling.adding.checking import check

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FEED = FeedRead("rss", title="News", url_of_site="https://a.org/", entries=(Entry(), Entry()))


class World:
    """What is at which address: a feed, the links of a page, a failure, or where it moved to."""

    def __init__(self, **at):
        self.at, self.asked = at, []

    def fetch(self, address):
        self.asked.append(address)
        what = self.at.get(address, FetchFailed("http", "There is nothing here (404).", status=404))
        if isinstance(what, Exception):
            raise what
        if isinstance(what, str):
            return Fetched(200, what, moved_to=what)
        return Fetched(200, address)

    def parse_feed(self, body, *, address, **options):
        what = self.at[address]
        if not isinstance(what, FeedRead):
            raise FetchFailed("not_a_feed", "This is a web page, not a feed.")
        return what

    def feeds_of_page(self, body, *, address, **options):
        return self.at[address]


def checked(address="https://a.org/", **at):
    world = World(
        **{(f"https://a.org/{key}" if key != "front" else "https://a.org/"): what for key, what in at.items()}
    )
    return check(address, fetch=world.fetch, reader=world, now=NOW), world.asked


def test_a_feed_is_new_with_what_it_says_of_itself():
    found, asked = checked("https://a.org/f", f=FEED)
    assert (found.verdict, found.address, found.title, found.site) == (
        "new",
        "https://a.org/f",
        "News",
        "https://a.org/",
    )
    assert (found.reports, found.is_excerpt, len(asked)) == (2, True, 1)


def test_a_feed_that_moved_for_good_is_taken_where_it_is():
    found, _ = checked("https://a.org/f", f="https://a.org/g", g=FEED)
    assert (found.verdict, found.address) == ("new", "https://a.org/g") and "moved" in found.why


def test_of_a_page_the_first_feed_that_is_one_is_taken_and_the_others_offered():
    links = tuple(FeedLink(f"https://a.org/{name}", name) for name in ("gone", "f", "sport"))
    found, _ = checked(front=links, f=FEED)
    assert (found.verdict, found.address) == ("new", "https://a.org/f") and "page" in found.why
    assert [link.address for link in found.others] == ["https://a.org/gone", "https://a.org/sport"]


def test_a_site_that_names_none_is_asked_where_feeds_usually_are():
    found, asked = checked(front=(), **{"rss.xml": FEED})
    assert (found.address, len(asked)) == ("https://a.org/rss.xml", 4)


@pytest.mark.parametrize(
    ("links", "why"),
    [((), "no feed and names none"), ((FeedLink("https://a.org/gone"),), "cannot be read")],
)
def test_a_page_without_a_feed_is_not_a_feed(links, why):
    found, asked = checked("https://a.org/page", page=links)
    assert found.verdict == "not_a_feed" and why in found.why and len(asked) == 1 + len(links)


@pytest.mark.parametrize(
    ("failure", "verdict"),
    [("refused", "refused"), ("http", "unreachable"), ("gone", "unreachable"), ("too_slow", "unreachable"),
     ("too_large", "unreachable"), ("network", "unreachable"), ("not_a_feed", "not_a_feed")],
)  # fmt: skip
def test_a_failure_says_why(failure, verdict):
    found, _ = checked("https://a.org/f", f=FetchFailed(failure, "Because."))
    assert (found.verdict, found.why) == (verdict, "Because.")


def test_an_address_that_breaks_the_program_is_one_row_of_the_list():
    found, _ = checked("https://a.org/f", f=ZeroDivisionError())
    assert found.verdict == "unreachable" and "ZeroDivisionError" in found.why
