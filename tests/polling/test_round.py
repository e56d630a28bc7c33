import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.importing.feed_records import FetchFailed, Validators
from articles.models import Article, Feed, FetchAttempt, Version
from articles.polling import storing, tools
from articles.polling.round import Outcome, poll
from articles.polling.wanted import want
from tests import factories

from .fakes import NOW, World, claim_feed, entry, is_ours, refused

pytestmark = pytest.mark.django_db


def polled(feed: Feed, world: World, *, now=NOW) -> Outcome:
    outcome = poll(claim_feed(feed, now=now), world.tools(now=now))
    feed.refresh_from_db()
    return outcome


def test_entries_become_reports_of_the_feed():
    feed = factories.feed(full_text=False)
    told = entry(1, url="http://a.example/1?utm_source=rss", byline="Rina", agency="Reuters", language="en-US")
    outcome = polled(feed, World(told, entry(2)))
    article = Article.objects.get(title="Berita 1")
    assert (outcome.is_ok, outcome.words) == (True, "2 new")
    assert (article.feed, article.outlet, article.agency.name) == (feed, feed.outlet, "Reuters")
    assert (article.byline, article.language, article.url) == ("Rina", "en", "http://a.example/1")
    assert article.published_at == article.sort_at == NOW - timedelta(hours=1)
    assert article.current_version().text == "Pembuka 1 dari berita ini.\n\nPenutup 1."
    assert article.current_version().reason == Version.Reason.FEED
    keys = set(article.source_keys.values_list("key", flat=True))
    assert keys == {f"guid:{feed.pk}:g1", "url:https://a.example/1"}


def test_a_round_moves_the_feed_on_and_gives_it_back():
    feed = factories.feed()
    polled(feed, World(entry(1), entry(2), entry(4), validators=Validators("tag", "date")))
    assert (feed.lease_token, feed.leased_until, feed.etag, feed.last_modified) == (None, None, "tag", "date")
    assert (feed.last_ok_at, feed.last_new_at, feed.last_new, feed.title) == (NOW, NOW, 3, "Berita")
    assert feed.rhythm == timedelta(hours=1, minutes=30)
    attempt = FetchAttempt.objects.get()
    assert (attempt.outcome, attempt.new, attempt.changed, attempt.http_status, attempt.bytes) == ("ok", 3, 0, 200, 10)


def test_the_same_again_costs_one_query_more_and_leaves_no_attempt(django_assert_num_queries):
    feed, world = factories.feed(), World(*[entry(number) for number in range(12)])
    polled(feed, world)
    claim = claim_feed(feed, now=NOW)
    # What is known of the keys; and the lease, the feed's row and its move in a transaction.
    with django_assert_num_queries(6):
        outcome = poll(claim, world.tools())
    assert outcome.words == "nothing new"
    assert (FetchAttempt.objects.count(), Article.objects.count(), Version.objects.count()) == (1, 12, 12)


def test_a_new_entry_is_looked_up_once_and_in_the_transaction_that_writes_it():
    two, three = (claim_feed(factories.feed(), now=NOW) for _ in range(2))
    with CaptureQueriesContext(connection) as of_two:
        poll(two, World(*[entry(number) for number in range(2)]).tools())
    with CaptureQueriesContext(connection) as of_three:
        poll(three, World(*[entry(number) for number in range(10, 13)]).tools())
    # Keys, text; report, version, original, keys; the transaction's two ends, and on PostgreSQL its door: 9. What the
    # search finds it by, which of its words are new, and these: 3. Behind it the rules read the text: what is there of
    # it, that it was read, another transaction: 8. The register once a round.
    assert len(of_three) - len(of_two) <= 9 + 3 + 8


def test_the_servers_word_for_nothing_new_is_believed():
    feed = factories.feed(etag="tag", last_modified="date", failures=2, failing_since=NOW)
    world = World(status=304, body=b"")
    outcome = polled(feed, world)
    assert world.sent == [Validators("tag", "date")]
    assert (outcome.words, feed.etag, feed.last_modified) == ("nothing new", "tag", "date")
    assert (feed.failures, feed.failing_since, feed.last_status, feed.last_ok_at) == (0, None, 304, NOW)
    assert not FetchAttempt.objects.exists()


def test_a_failure_is_kept_with_its_reason():
    feed, world = factories.feed(), World()
    world.feeds[feed.url] = refused()
    outcome = polled(feed, world)
    attempt = FetchAttempt.objects.get()
    assert (outcome.is_ok, outcome.words) == (False, "The server refuses.")
    assert (attempt.outcome, attempt.http_status, attempt.error) == ("failed", 403, "The server refuses.")
    assert (feed.failures, feed.last_error, feed.lease_token) == (1, "The server refuses.", None)


def test_what_we_refuse_is_told_apart():
    feed, world = factories.feed(), World()
    world.feeds[feed.url] = FetchFailed("refused", "This address is not public.")
    polled(feed, world)
    assert FetchAttempt.objects.get().outcome == "refused"


def test_a_feed_that_breaks_the_program_is_a_failure_of_that_feed(caplog):
    feed, world = factories.feed(), World()
    world.feeds[feed.url] = ValueError("secret of the server")
    outcome = polled(feed, world)
    assert outcome.words == "The program failed on this feed (ValueError): please report it."
    assert (feed.failures, feed.lease_token) == (1, None)


def test_an_entry_that_breaks_the_program_stops_no_other_and_is_tried_again(monkeypatch, caplog):
    feed, world, store = factories.feed(), World(entry(1), entry(2), validators=Validators("tag")), storing.store
    monkeypatch.setattr(
        storing, "store", lambda report, **o: 1 / 0 if report.title == "Berita 2" else store(report, **o)
    )
    assert polled(feed, world).words == "1 new, 1 on which the program failed"
    assert feed.etag == ""
    monkeypatch.undo()
    assert polled(feed, world).words == "1 new"
    assert (feed.etag, Article.objects.count()) == ("tag", 2)


def test_a_lost_database_is_no_failure_of_the_feed(monkeypatch):
    feed = factories.feed()
    claim = claim_feed(feed, now=NOW)

    def lose(*args, **options):
        raise OperationalError("gone")

    monkeypatch.setattr(storing, "store", lose)
    with pytest.raises(OperationalError):
        poll(claim, World(entry(1)).tools())
    feed.refresh_from_db()
    assert (feed.failures, feed.attempted_at) == (0, None)
    assert is_ours(claim)


def test_without_the_lease_nothing_is_stored():
    feed, world = factories.feed(), World(entry(1))
    claim = claim_feed(feed, now=NOW)
    Feed.objects.update(lease_token=None)
    assert poll(claim, world.tools()).words == "another worker has it by now"
    feed.refresh_from_db()
    assert (feed.attempted_at, Article.objects.count()) == (None, 0)


def test_a_feed_that_is_deleted_while_it_is_fetched_leaves_nothing():
    feed = factories.feed()
    claim, world = claim_feed(feed, now=NOW), World(entry(1))
    world.feeds[feed.url] = lambda: Feed.objects.all().delete()
    assert not poll(claim, world.tools()).is_ok
    assert not Article.objects.exists()


def test_a_large_answer_that_has_no_room_waits_for_its_turn(monkeypatch):
    monkeypatch.setattr(tools, "PATIENCE", 0.01)
    feed, world = factories.feed(failures=1), World(entry(1))
    made = world.tools()

    def fetch(address: str, *, room: Callable[[int], None], **options):
        room(tools.SMALL + 1)
        return world.fetch(address, **options)

    with ThreadPoolExecutor(1) as other, contextlib.ExitStack() as held:
        other.submit(lambda: held.enter_context(made.room())(tools.SMALL + 1)).result()
        outcome = poll(claim_feed(feed, now=NOW), replace(made, fetch=fetch))
        other.submit(held.close).result()
    feed.refresh_from_db()
    assert outcome.words == "put off: another large answer was being read"
    assert (feed.failures, feed.attempted_at, feed.lease_token) == (1, None, None)
    assert NOW < feed.due_at < NOW + timedelta(minutes=6)
    assert poll(claim_feed(feed, now=NOW), replace(made, fetch=fetch)).words == "1 new"


def test_a_permanent_redirect_is_recorded_with_its_host():
    feed = factories.feed("https://old.example/rss")
    polled(feed, World(entry(1), moved_to="https://new.example/rss"))
    assert (feed.url, feed.host, feed.moved_from) == (
        "https://new.example/rss",
        "new.example",
        "https://old.example/rss",
    )


def test_a_move_to_another_feeds_address_is_said_once_and_not_made():
    other, feed = factories.feed("https://new.example/rss"), factories.feed("https://old.example/rss")
    world = World(moved_to=other.url, status=304, body=b"")
    for _ in range(2):
        outcome = polled(feed, world)
    assert outcome.words.startswith("nothing new; Moved to https://new.example/rss, which is the address of another")
    assert (feed.url, feed.failures, FetchAttempt.objects.count()) == ("https://old.example/rss", 0, 1)


def test_a_person_who_gave_another_address_meanwhile_is_not_overruled():
    feed = factories.feed("https://old.example/rss")
    claim = claim_feed(feed, now=NOW)
    Feed.objects.update(url="https://right.example/rss", due_at=NOW)
    poll(claim, World(entry(1), moved_to="https://new.example/rss").tools())
    feed.refresh_from_db()
    assert (feed.url, feed.due_at, feed.lease_token) == ("https://right.example/rss", NOW, None)


def test_who_asks_again_during_a_round_gets_another():
    feed = factories.feed()
    world = World(url=feed.url)
    # By the clock of this machine, as the round itself says when it began.
    world.feeds[feed.url] = lambda: want(feed, timezone.now() + timedelta(minutes=1))
    polled(feed, world)
    assert feed.due_at == feed.wanted_at - timedelta(days=365)


def test_only_the_newest_hundred_attempts_of_a_feed_are_kept():
    feed, other, world = factories.feed(), factories.feed(), World()
    made = [FetchAttempt(feed=feed, started_at=NOW - timedelta(days=1 + day), ms=1, outcome="ok") for day in range(120)]
    FetchAttempt.objects.bulk_create([*made, FetchAttempt(feed=other, started_at=NOW, ms=1, outcome="ok")])
    world.feeds[feed.url] = refused()
    polled(feed, world)
    assert feed.attempts.count() == 100
    assert feed.attempts.latest("started_at").outcome == "failed"
    assert other.attempts.count() == 1


def test_what_is_held_is_told_as_such():
    feed = factories.feed()
    polled(feed, World(entry(1, "Kalimat panjang yang diulang. " * 20)))
    outcome = polled(feed, World(entry(1, "Access denied.")))
    assert (outcome.words, FetchAttempt.objects.latest("pk").outcome) == ("1 held for an administrator", "held")
