"""Several who import the same at once: a lease that ran out, a feed that came by two addresses, a person beside."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from articles.importing.feed_records import Entry, FeedRead
from articles.importing.records import CleanReport
from articles.importing.store import Stored
from articles.models import Article, Feed, Outlet, SourceKey, Version
from articles.polling import storing
from articles.polling.leases import Claim
from articles.polling.storing import LeaseLost, Tally, store_entries
from tests import factories

from .fakes import NOW, World, claim_feed, entry

pytestmark = pytest.mark.django_db(transaction=True)


def imported_at_once(claims: list[Claim], entries: list[Entry]) -> list[Tally]:
    """Let each of `claims` store all entries, all at the same moment."""
    barrier, tools, read = threading.Barrier(len(claims)), World().tools(), FeedRead("rss", entries=tuple(entries))

    def run(claim: Claim) -> Tally:
        try:
            barrier.wait()
            return store_entries(claim, read, tools=tools)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(claims)) as pool:
        return list(pool.map(run, claims))


def test_twenty_parallel_imports_of_one_feed_store_each_entry_once(caplog: pytest.LogCaptureFixture) -> None:
    claim = claim_feed(factories.feed(), now=NOW)
    entries = [entry(number, agency="Reuters", byline="Rina") for number in range(3)]
    tallies = imported_at_once([claim] * 20, entries)
    assert (sum(tally.new for tally in tallies), sum(tally.unchanged for tally in tallies)) == (3, 57)
    assert (Article.objects.count(), Version.objects.count(), SourceKey.objects.count()) == (3, 3, 6)
    assert Outlet.objects.filter(name="Reuters").count() == 1
    assert not caplog.records


def test_two_hundred_double_imports_store_no_report_twice(caplog: pytest.LogCaptureFixture) -> None:
    """By two feeds of one outlet, each under names of its own: what is shared is the address, or the text alone."""
    claims = [claim_feed(factories.feed(), now=NOW) for _ in range(2)]
    entries = [entry(number, **({} if number % 2 else {"url": ""})) for number in range(200)]
    tallies = imported_at_once(claims, entries)
    assert sum(tally.new for tally in tallies) == 200
    assert (Article.objects.count(), Version.objects.count()) == (200, 200)
    assert SourceKey.objects.filter(key__startswith="guid:").count() == 400
    assert not caplog.records


def test_a_feed_that_is_deleted_while_its_entries_are_stored_stops_there(monkeypatch, caplog) -> None:
    feed, store = factories.feed(), storing.store

    def deleting(report: CleanReport, **options: object) -> Stored:
        stored = store(report, **options)
        Feed.objects.all().delete()
        return stored

    monkeypatch.setattr(storing, "store", deleting)
    with pytest.raises(LeaseLost):
        imported_at_once([claim_feed(feed, now=NOW)], [entry(number) for number in range(3)])
    assert Article.objects.get().feed is None
    assert not caplog.records


def test_an_edit_that_two_bring_at_once_is_one_version() -> None:
    claim = claim_feed(factories.feed(), now=NOW)
    imported_at_once([claim], [entry(1)])
    tallies = imported_at_once([claim] * 8, [entry(1, "Kalimat yang diubah oleh redaksi.")])
    assert sum(tally.changed for tally in tallies) == 1
    assert list(Version.objects.order_by("number").values_list("number", "state")) == [(1, "past"), (2, "current")]
