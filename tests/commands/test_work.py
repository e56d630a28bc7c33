import os
import signal
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Feed
from tests import factories
from tests.feed_server import FeedServer, feed_server

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def process(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The commands take signals and priority of their process: give them back, and note the priority."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [signal.getsignal(number) for number in numbers]
    nice: list[int] = []
    monkeypatch.setattr(os, "setpriority", lambda which, who, priority: nice.append(priority))
    yield nice
    for number, handler in zip(numbers, handlers, strict=True):
        signal.signal(number, handler)


@pytest.fixture
def server(settings) -> Iterator[FeedServer]:
    with feed_server() as server:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        yield server


def said(*arguments: str, **options: object) -> list[str]:
    out = StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue().splitlines()


def test_work_fetches_what_is_due_and_stands_behind_the_web_page(server: FeedServer, process: list[int]) -> None:
    feed = factories.feed(server.address("/feed/1"))
    assert said("work", "--once", "--threads=2", verbosity=2) == [f"{feed.url}: 3 new"]
    assert process == [10]
    feed.refresh_from_db()
    assert (feed.title, feed.last_new, Article.objects.filter(feed=feed).count()) == ("Outlet 1", 3, 3)


def test_refresh_says_what_each_feed_brought_and_fails_when_one_did(server: FeedServer) -> None:
    good = factories.feed(server.address("/feed/1"), host="a.example")
    bad = factories.feed(server.address("/fail/2"), host="b.example")
    factories.feed(server.address("/feed/3"), host="c.example", enabled=False)
    out = StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("refresh_feeds", stdout=out)
    *lines, last = out.getvalue().splitlines()
    assert end.value.code == 1
    assert {line.split(" ", 1)[0] for line in lines} == {"[1/2]", "[2/2]"}
    assert {good.url, bad.url} == {line.split()[1].rstrip(":") for line in lines}
    assert last == "1 fetched, 1 failed, 0 left to other workers"


def test_refresh_takes_one_feed_though_it_is_not_due_and_switched_off(server: FeedServer) -> None:
    feed = factories.feed(server.address("/feed/1"), due_at="2099-01-01T00:00Z", enabled=False)
    factories.feed(server.address("/feed/2"), host="b.example")
    lines = said("refresh_feeds", f"--feed={feed.pk}")
    assert lines == [f"[1/1] {feed.url}: 3 new", "1 fetched, 0 failed, 0 left to other workers"]


def test_refresh_due_leaves_others_alone(server: FeedServer) -> None:
    factories.feed(server.address("/feed/1"), due_at="2099-01-01T00:00Z")
    assert said("refresh_feeds", "--due") == ["0 fetched, 0 failed, 0 left to other workers"]
    assert not server.asked


def test_a_feed_that_another_worker_fetches_is_left_to_it(server: FeedServer) -> None:
    factories.feed(server.address("/feed/1"), lease_token="0" * 32, leased_until="2099-01-01T00:00Z")
    assert said("refresh_feeds") == ["0 fetched, 0 failed, 1 left to other workers"]


def test_a_feed_that_there_is_not_is_one_sentence() -> None:
    with pytest.raises(CommandError, match="There is no feed 77"):
        call_command("refresh_feeds", "--feed=77")
    assert not Feed.objects.exists()
