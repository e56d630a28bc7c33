"""A person changes how a feed is read, and expects that what it still has is read so."""

import pytest

from articles.importing.feed_records import Validators
from articles.models import Article, Feed
from articles.polling.afresh import read_again
from tests import factories

from .fakes import NOW, entry
from .test_pages import EXCERPT, URL, world
from .test_round import polled
from .test_storing import BEGINNING, LONG, texts

pytestmark = pytest.mark.django_db


def changed(feed: Feed, **values: object) -> None:
    for name, value in values.items():
        setattr(feed, name, value)
    read_again(feed, now=NOW)
    feed.save()


def test_who_wants_the_whole_text_later_gets_it_for_what_the_feed_still_has():
    feed, made = factories.feed(full_text=False), world()
    polled(feed, made)
    changed(feed, full_text=True)
    assert (feed.etag, feed.due_at) == ("", NOW)
    assert polled(feed, made).words == "1 changed"
    assert texts(Article.objects.get()) == [BEGINNING[0], "\n\n".join(LONG)]
    polled(feed, made)
    assert made.asked.count(URL) == 1


def test_pages_are_read_by_the_new_rules():
    feed = factories.feed(full_text=True)
    polled(feed, world(page=("Baca juga: berita lain.", *LONG)))
    changed(feed, clean_rules={"prefixes": ["Baca juga"]})
    assert polled(feed, world()).words == "1 changed"


def test_entries_that_need_no_page_are_left_as_they_are():
    feed, made = factories.feed(full_text=False), world(entry(1, *LONG))
    polled(feed, made)
    changed(feed, full_text=True)
    assert polled(feed, made).words == "nothing new"
    assert made.asked == [feed.url, feed.url]


def test_a_round_that_began_before_does_not_hide_it():
    feed, made = factories.feed(full_text=False), world()
    made.feeds[feed.url] = lambda: Feed.objects.update(full_text=True)
    polled(feed, made)
    assert (feed.etag, feed.due_at) == ("", NOW)


def test_another_identity_rule_makes_no_report_a_second_time():
    feed = factories.feed(identity="guid")
    polled(feed, world(EXCERPT))
    changed(feed, identity="url")
    polled(feed, world(entry(1, "Kata yang lain sama sekali.", is_excerpt=True, url=URL)))
    assert Article.objects.count() == 1


def test_names_that_all_changed_make_no_report_a_second_time():
    feed = factories.feed()
    polled(feed, world(entry(1), entry(2)))
    polled(feed, world(*(entry(n, "Berita yang diubah.", guid=f"https://a.example/{n}") for n in (1, 2))))
    assert [len(texts(article)) for article in Article.objects.all()] == [2, 2]


def test_a_feed_that_says_something_else_at_each_fetch_makes_no_storm_of_versions(monkeypatch):
    monkeypatch.setattr("articles.polling.storing.MOST_VERSIONS", 3)
    feed = factories.feed()
    for number in range(6):
        made = world(entry(1, *LONG, f"Dibaca {number} kali."))
        outcome = polled(feed, made, now=NOW)
    assert (len(texts(Article.objects.get())), feed.etag) == (3, "")
    assert outcome.words == "1 changed too often today and wait"
    polled(feed, made, now=NOW.replace(day=NOW.day + 2))
    assert texts(Article.objects.get())[-1].endswith("Dibaca 5 kali.")
    assert feed.etag == Validators("tag").etag
