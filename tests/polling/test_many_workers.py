"""Two workers as they are started, on this run's engine; one is killed. `bench/feeds.py` is the large form."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.utils import timezone

from articles.models import Article, Feed, SourceKey, Version
from articles.polling.presence import is_anyone_at_work
from tests import factories
from tests.feed_server import FeedServer, feed_server
from tests.installations import database_url

pytestmark = pytest.mark.django_db(transaction=True)
FEEDS, HANGING, FAILING, DEADLINE = 16, 1, 1, 90


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as server:
        yield server


def start(server: FeedServer) -> subprocess.Popen:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "newsreader.settings",
        "DATABASE_URL": database_url(),
        "NEWSREADER_ALLOW_PRIVATE": f"127.0.0.1:{server.port}",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", "work", "--threads=4"], cwd=settings.BASE_DIR, env=environment
    )


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + DEADLINE
    while not is_so():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def test_two_workers_of_which_one_is_killed_fetch_every_feed_and_no_report_twice(server: FeedServer) -> None:
    paths = [f"/{'hang' if n < HANGING else 'fail' if n < HANGING + FAILING else 'feed'}/{n}" for n in range(FEEDS)]
    for number, path in enumerate(paths):
        factories.feed(server.address(path), host=f"h{number}.example")
    answering = Feed.objects.exclude(url__contains="/hang/")
    killed, other = workers = [start(server) for _ in range(2)]
    try:
        until(lambda: answering.filter(attempted_at__isnull=False).exists())
        assert is_anyone_at_work(timezone.now())
        killed.kill()
        killed.wait(DEADLINE)
        # As two minutes later: the leases of the killed one have run out, and the other has renewed its own.
        answering.filter(attempted_at=None).update(leased_until=timezone.now())
        until(lambda: not answering.filter(attempted_at=None).exists())
        began = time.monotonic()
        other.send_signal(signal.SIGTERM)
        assert other.wait(DEADLINE) == 0
        assert time.monotonic() - began < DEADLINE / 3
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
    good = FEEDS - HANGING - FAILING
    assert answering.filter(failures=0, last_status=200).count() == good
    assert answering.filter(failures=1, last_status=500).count() == FAILING
    assert Article.objects.count() == Version.objects.count() == good * 2 + good // 2
    assert SourceKey.objects.filter(key__startswith="guid:").count() == good * 3
    assert not answering.filter(lease_token__isnull=False).exists()
