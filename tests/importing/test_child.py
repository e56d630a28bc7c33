import contextlib
import os
import threading
from datetime import UTC, datetime

import pytest

from articles.importing.child import Child
from articles.importing.feed_records import FeedLink, FetchFailed

NOW = datetime(2026, 5, 3, tzinfo=UTC)
FEED = b'<rss version="2.0"><channel><title>Kabar</title><item><title>Satu</title></item></channel></rss>'
HERE = {"address": "https://example.org/", "now": NOW}


@pytest.fixture(scope="module")
def child():
    with Child() as child:
        yield child


def test_feeds_and_pages_are_read_in_another_process(child):
    assert child.parse_feed(FEED, **HERE).entries[0].title == "Satu"
    page = b'<link rel=alternate type="application/rss+xml" href=/feed><article>' + b"<p>Putin berkata lagi.</p>" * 9
    assert child.feeds_of_page(page, address="https://example.org/") == (FeedLink("https://example.org/feed"),)
    with pytest.raises(FetchFailed) as caught:
        child.read_page_of(b"", **HERE)
    assert caught.value.failure == "not_a_page"


def test_a_refusal_comes_as_it_is(child):
    with pytest.raises(FetchFailed) as caught:
        child.parse_feed(b"<html><body>x", **HERE)
    assert (caught.value.failure, caught.value.reason) == ("not_a_feed", "This is a web page, not a feed.")


def test_many_threads_share_one_child(child):
    titles = []

    def read(number: int) -> None:
        titles.append(child.parse_feed(FEED.replace(b"Satu", b"%d" % number), **HERE).entries[0].title)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, titles)) == list(range(20))


def test_what_takes_too_long_is_killed_and_the_next_is_read():
    with Child() as child:
        child.parse_feed(FEED, **HERE)
        child._seconds = 0.3
        with pytest.raises(FetchFailed) as caught:
            child.parse_feed(b"<" * 9_000_000, **HERE)
        assert "too long" in caught.value.reason
        child._seconds = 20
        assert child.parse_feed(FEED, **HERE).title == "Kabar"


def test_a_child_that_dies_takes_nobody_along(child):
    child.parse_feed(FEED, **HERE)
    os.kill(child._process.pid, 9)
    child._process.wait()
    assert child.parse_feed(FEED, **HERE).title == "Kabar"


def test_an_answer_of_millions_of_elements_costs_no_more_memory_than_there_is(child):
    with contextlib.suppress(FetchFailed):
        child.parse_feed(
            b'{"version":"https://jsonfeed.org/version/1","items":[' + b"{}," * 3_000_000 + b"{}]}", **HERE
        )
    assert child.parse_feed(FEED, **HERE).title == "Kabar"
