"""Three workers as they are started, on this run's engine; one is killed. `bench/feeds.py` is the large form."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.utils import timezone

from articles.models import Article, Feed, SourceKey, Version, Worker
from articles.polling.presence import is_anyone_at_work
from tests import factories
from tests.feed_server import FeedServer, feed_server
from tests.installations import database_url

pytestmark = pytest.mark.django_db(transaction=True)
FEEDS, HANGING, FAILING, DEADLINE = 60, 3, 3, 90


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


def test_three_workers_of_which_one_is_killed_fetch_every_feed_and_no_report_twice(server: FeedServer) -> None:
    paths = [f"/{'hang' if n < HANGING else 'fail' if n < HANGING + FAILING else 'feed'}/{n}" for n in range(FEEDS)]
    for number, path in enumerate(paths):
        factories.feed(server.address(path), host=f"h{number}.example")
    workers = [start(server) for _ in range(3)]
    try:
        until(lambda: Feed.objects.filter(attempted_at__isnull=False).count() > 5)
        assert is_anyone_at_work(timezone.now())
        workers[0].kill()
        workers[0].wait(DEADLINE)
        # As two minutes later: the leases of the killed one have run out, and the others have renewed theirs.
        Feed.objects.filter(attempted_at=None).exclude(url__contains="/hang/").update(leased_until=timezone.now())
        until(lambda: Feed.objects.filter(attempted_at=None).count() == HANGING)
        began = time.monotonic()
        for worker in workers[1:]:
            worker.send_signal(signal.SIGTERM)
        assert [worker.wait(DEADLINE) for worker in workers[1:]] == [0, 0]
        assert time.monotonic() - began < 10
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
    good = FEEDS - HANGING - FAILING
    assert Article.objects.count() == Version.objects.count() == good * 2 + good // 2
    assert SourceKey.objects.filter(key__startswith="guid:").count() == good * 3
    assert Feed.objects.filter(failures=1, last_status=500).count() == FAILING
    killed = Feed.objects.filter(lease_token__isnull=False)
    assert all("/hang/" in feed.url for feed in killed)
    assert Worker.objects.count() == 1, "the killed one said no goodbye"
