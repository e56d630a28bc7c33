import itertools
import sys
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from types import FrameType

import pytest
from django.db import OperationalError
from django.utils import timezone

from articles.importing.feed_records import Fetched
from articles.models import Article, Feed, Worker
from articles.polling import leases, presence, worker
from articles.polling.presence import is_anyone_at_work, say_present
from articles.polling.tools import Tools
from tests import factories

from .fakes import World, entry

pytestmark = pytest.mark.django_db(transaction=True)
DEADLINE = 30


def tools(world: World, *, fetch: Callable | None = None) -> Tools:
    return Tools(fetch=fetch or world.fetch, parser=world, now=timezone.now)


def worked(made: Tools, *, threads: int = 4) -> list[str]:
    """Work until nothing is due, and return what was said."""
    said: list[str] = []
    worker.Worker(made, threads=threads, say=lambda outcome: said.append(outcome.words)).run(once=True)
    return said


def test_everything_that_is_due_is_fetched_once():
    feeds = [factories.feed() for _ in range(12)]
    world = World(entry(1))
    assert sorted(worked(tools(world))) == ["1 new"] + ["nothing new"] * 11
    assert sorted(world.asked) == sorted(feed.url for feed in feeds)
    assert not Feed.objects.filter(lease_token__isnull=False).exists()
    assert Article.objects.get().source_keys.count() == 13


def test_a_host_has_one_visitor_at_a_time_and_the_threads_work_side_by_side():
    for number in range(12):
        factories.feed(f"https://h{number % 3}.example/{number}")
    world, lock, visiting, seen = World(), threading.Lock(), [], []

    def fetch(address: str, **options) -> Fetched:
        host = address.split("/")[2]
        with lock:
            visiting.append(host)
            seen.append(sorted(visiting))
        time.sleep(0.01)
        with lock:
            visiting.remove(host)
        return world.fetch(address, **options)

    worked(tools(world, fetch=fetch), threads=6)
    assert len(world.asked) == 12
    assert all(len(hosts) == len(set(hosts)) for hosts in seen)
    assert max(map(len, seen)) > 1


def test_a_worker_that_is_stopped_ends_at_once_and_gives_back_what_it_holds():
    hanging, go_on = [threading.Event() for _ in range(3)], threading.Event()
    for _ in hanging:
        factories.feed()
    begun = iter(hanging)

    def fetch(address: str, **options) -> Fetched:
        next(begun).set()
        go_on.wait(DEADLINE)
        raise AssertionError

    made = worker.Worker(tools(World(), fetch=fetch), threads=3)
    stopper = threading.Thread(target=lambda: (*(event.wait(DEADLINE) for event in hanging), made.stop()))
    stopper.start()
    began = time.monotonic()
    made.run()
    assert time.monotonic() - began < DEADLINE / 2  # it does not wait for them
    go_on.set()
    stopper.join()
    assert Feed.objects.filter(lease_token__isnull=True, failures=0, attempted_at=None).count() == 3
    assert not Worker.objects.exists()


def test_a_signal_may_stop_a_worker_at_any_moment(monkeypatch):
    """Every line of the waiting is a moment at which a signal can come, in the same thread."""
    monkeypatch.setattr(worker, "IDLE", 0.01)
    for moment in range(60, 260):
        made, lines = worker.Worker(tools(World()), threads=1), itertools.count()

        def stop_at(frame: FrameType, event: str, argument: object, *, made=made, lines=lines, moment=moment):
            if frame.f_code.co_filename in {worker.__file__, threading.__file__} and next(lines) == moment:
                made.stop()
            return stop_at

        began = time.monotonic()
        sys.settrace(stop_at)
        try:
            made.run()
        finally:
            sys.settrace(None)
        assert time.monotonic() - began < DEADLINE / 2


def test_a_database_that_is_away_for_a_moment_ends_no_worker(monkeypatch, caplog):
    factories.feed()
    calls = iter([True, True, False])
    take = leases.claim_due

    def claim_due(most: int, **options) -> list:
        if next(calls, False):
            raise OperationalError("the server closed the connection")
        return take(most, **options)

    monkeypatch.setattr(worker, "claim_due", claim_due)
    monkeypatch.setattr(worker, "FIRST_PAUSE", 0.01)
    assert worked(tools(World(entry(1)))) == ["1 new"]
    assert "does not answer" in caplog.text


def test_a_feed_that_could_not_be_stored_is_fetched_again(caplog):
    factories.feed()
    world = World(entry(1))

    def fetch(address: str, **options) -> Fetched:
        fetched = world.fetch(address, **options)
        if len(world.asked) == 1:
            raise OperationalError("the server closed the connection")
        return fetched

    assert worked(tools(world, fetch=fetch)) == ["1 new"]
    assert len(world.asked) == 2


def test_a_worker_is_seen_while_it_works_and_renews_its_leases(monkeypatch):
    monkeypatch.setattr(presence, "EVERY", timedelta(0))
    feed = factories.feed()
    found = []

    def fetch(address: str, **options) -> Fetched:
        before = Feed.objects.get().leased_until
        until = time.monotonic() + DEADLINE
        while Feed.objects.get().leased_until <= before and time.monotonic() < until:
            time.sleep(0.01)
        found.append((Feed.objects.get().leased_until > before, is_anyone_at_work(timezone.now())))
        return world.fetch(address, **options)

    world = World(entry(1))
    monkeypatch.setattr(worker, "IDLE", 0.01)
    assert worked(tools(world, fetch=fetch)) == ["1 new"]
    assert found == [(True, True)]
    feed.refresh_from_db()
    assert feed.leased_until is None


def test_nobody_is_at_work_when_the_last_sign_is_a_minute_old():
    now = timezone.now()
    say_present("one", now=now)
    assert is_anyone_at_work(now + timedelta(seconds=59))
    assert not is_anyone_at_work(now + timedelta(seconds=60))
    say_present("two", now=now + timedelta(days=2))
    assert [row.name for row in Worker.objects.all()] == ["two"]
