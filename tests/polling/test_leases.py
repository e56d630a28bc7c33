import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection

from articles.models import Feed, HostLease
from articles.polling.leases import LEASE, claim_due, claim_host, release, renew
from tests import factories
from tests.factories import SEEN

from .fakes import claim_feed, is_ours

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def test_those_that_are_due_are_taken_the_longest_waiting_first():
    late, later = factories.feed(due_at=SEEN - MINUTE), factories.feed(due_at=SEEN)
    factories.feed(due_at=SEEN + MINUTE)
    factories.feed(due_at=SEEN - 2 * MINUTE, enabled=False)
    assert [claim.feed for claim in claim_due(5, now=SEEN)] == [late, later]


def test_what_is_taken_is_nobody_elses():
    factories.feed()
    (claim,) = claim_due(5, now=SEEN)
    assert is_ours(claim)
    assert claim_due(5, now=SEEN) == []
    assert claim_feed(claim.feed, now=SEEN) is None


def test_no_more_are_taken_than_asked_for():
    for _ in range(3):
        factories.feed()
    assert [len(claim_due(2, now=SEEN)) for _ in range(3)] == [2, 1, 0]


def test_one_feed_of_a_host_at_a_time_and_others_do_not_wait_behind_it():
    for number in range(250):
        factories.feed(f"https://crowded.example/{number}", due_at=SEEN - MINUTE)
    other = factories.feed()
    assert [claim.feed.host for claim in claim_due(5, now=SEEN)] == ["crowded.example", other.host]


def test_a_lease_that_ran_out_is_taken_over_and_its_token_is_void():
    factories.feed()
    (old,) = claim_due(1, now=SEEN)
    (new,) = claim_due(1, now=SEEN + LEASE)
    assert (new.feed, is_ours(new), is_ours(old)) == (old.feed, True, False)


def test_a_feed_of_the_host_of_a_lease_that_ran_out_may_go_first():
    factories.feed("https://a.example/1", due_at=SEEN)
    second = factories.feed("https://a.example/2", due_at=SEEN + MINUTE)
    (old,) = claim_due(1, now=SEEN)
    assert claim_feed(second, now=SEEN + MINUTE) is None
    assert is_ours(claim_feed(second, now=SEEN + LEASE))
    assert not is_ours(old)


def test_a_lease_that_is_renewed_does_not_run_out():
    factories.feed()
    (claim,) = claim_due(1, now=SEEN)
    renew([claim.token], now=SEEN + MINUTE)
    assert claim_due(1, now=SEEN + LEASE) == []
    assert len(claim_due(1, now=SEEN + MINUTE + LEASE)) == 1


def test_what_is_given_back_is_free():
    factories.feed()
    (claim,) = claim_due(1, now=SEEN)
    assert claim_host("pages.example", claim.token, now=SEEN)
    release([claim.token])
    assert not HostLease.objects.exists()
    assert len(claim_due(1, now=SEEN)) == 1


def test_a_host_whose_pages_are_fetched_is_left_alone():
    feed = factories.feed("https://a.example/rss")
    assert claim_host("a.example", uuid.uuid4(), now=SEEN)
    assert not claim_host("a.example", uuid.uuid4(), now=SEEN)
    assert claim_feed(feed, now=SEEN) is None
    assert claim_host("a.example", uuid.uuid4(), now=SEEN + LEASE)
    assert claim_feed(feed, now=SEEN + 2 * LEASE)


def test_pages_wait_while_a_feed_of_their_host_is_fetched():
    factories.feed("https://a.example/rss")
    (claim,) = claim_due(1, now=SEEN)
    assert claim_host("a.example", claim.token, now=SEEN)
    assert not claim_host("a.example", uuid.uuid4(), now=SEEN)


@pytest.mark.django_db(transaction=True)
def test_of_many_who_take_at_once_each_feed_is_one_workers_and_each_host_too():
    for number in range(40):
        factories.feed(f"https://h{number % 10}.example/{number}")
    barrier = threading.Barrier(6)

    def take() -> list[Feed]:
        try:
            barrier.wait()
            return [claim.feed for _ in range(4) for claim in claim_due(3, now=SEEN)]
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        taken = [feed for future in [pool.submit(take) for _ in range(6)] for feed in future.result()]
    assert sorted(feed.host for feed in taken) == [f"h{number}.example" for number in range(10)]
