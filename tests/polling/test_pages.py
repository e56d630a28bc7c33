"""The texts of reports of which a feed has the beginning only."""

import uuid
from datetime import timedelta

import pytest

from articles.importing.feed_records import Validators
from articles.importing.records import Published
from articles.models import Article, HostLease, SourceKey
from articles.polling import storing
from articles.polling.leases import LEASE, claim_host
from tests import factories

from .fakes import NOW, World, entry, refused
from .test_round import polled
from .test_storing import BEGINNING, LONG, texts

pytestmark = pytest.mark.django_db
URL = "https://pages.example/1"
EXCERPT = entry(1, *BEGINNING, is_excerpt=True, url=URL)


def world(*entries, page: object = LONG) -> World:
    made = World(*(entries or (EXCERPT,)), validators=Validators("tag"))
    made.pages = {told.url: page for told in entries or (EXCERPT,)}
    return made


def test_the_page_gives_the_text_and_its_original_is_kept():
    polled(factories.feed(full_text=True), world())
    article = Article.objects.get()
    assert (texts(article), article.title, article.byline) == (["\n\n".join(LONG)], "Berita 1", "Wartawan")
    assert article.current_version().original.media_type == "text/html"
    assert not HostLease.objects.exists()


@pytest.mark.parametrize(
    ("feed", "told"),
    [({"full_text": False}, EXCERPT), ({"full_text": True}, entry(1, *LONG, url=URL)), ({}, entry(1, url=""))],
    ids=["not wanted", "no excerpt", "no address"],
)
def test_no_page_is_asked_for_where_none_is_needed(feed, told):
    made = world(told)
    polled(factories.feed("https://a.example/rss", **feed), made)
    assert made.asked == ["https://a.example/rss"]


def test_a_page_is_asked_for_once():
    feed, made = factories.feed(full_text=True), world()
    for _ in range(3):
        polled(feed, made)
    assert made.asked.count(URL) == 1


def test_a_page_that_fails_is_tried_three_times_and_the_beginning_stands():
    feed, made = factories.feed(full_text=True), world(page=refused())
    assert polled(feed, made).words == "1 new, 1 without their page so far"
    assert feed.etag == "", "the feed must not say “nothing new” while pages are missing"
    for _ in range(4):
        polled(feed, made)
    assert (made.asked.count(URL), feed.etag) == (3, "tag")
    assert texts(Article.objects.get()) == [BEGINNING[0]]


def test_a_page_that_comes_later_renews_the_report():
    feed = factories.feed(full_text=True)
    polled(feed, world(page=refused()))
    assert polled(feed, world()).words == "1 changed"
    assert texts(Article.objects.get()) == [BEGINNING[0], "\n\n".join(LONG)]
    assert SourceKey.objects.get(key__startswith="guid:").page_tries_left == 0


@pytest.mark.parametrize("page", [("Access denied.",), ("Berlangganan untuk membaca artikel ini.", *LONG), ()])
def test_a_notice_is_no_page(page):
    polled(factories.feed(full_text=True), world(page=page))
    assert texts(Article.objects.get()) == [BEGINNING[0]]


def test_a_page_that_is_gone_when_the_entry_was_edited_takes_no_text_away():
    feed = factories.feed(full_text=True)
    polled(feed, world())
    edited = entry(1, "Ringkasan yang baru.", is_excerpt=True, url=URL)
    polled(feed, world(edited, page=refused()))
    assert texts(Article.objects.get()) == ["\n\n".join(LONG)]


def test_an_entry_that_says_it_was_changed_has_its_page_read_again():
    feed = factories.feed(full_text=True)
    polled(feed, world())
    changed = entry(1, *BEGINNING, is_excerpt=True, url=URL, updated=Published("minute", NOW - timedelta(days=1)))
    made = world(changed, page=(*LONG[:4], "Kalimat yang lain sekarang.", *LONG[5:]))
    assert polled(feed, made).words == "1 changed"
    assert made.asked.count(URL) == 1


def test_pages_wait_for_a_host_that_somebody_else_is_at():
    feed, made = factories.feed(full_text=True), world()
    assert claim_host("pages.example", uuid.uuid4(), now=NOW)
    assert polled(feed, made).words == "1 new, 1 without their page so far"
    assert URL not in made.asked
    assert feed.due_at < NOW + timedelta(minutes=12)
    polled(feed, made, now=NOW + LEASE)
    assert texts(Article.objects.get()) == [BEGINNING[0], "\n\n".join(LONG)]


def test_a_long_list_of_pages_is_got_in_several_rounds(monkeypatch):
    monkeypatch.setattr(storing, "MOST_PAGES", 2)
    told = [entry(number, f"Awal {number}.", is_excerpt=True, url=f"{URL}/{number}") for number in range(5)]
    feed, made = factories.feed(full_text=True), world(*told, page=LONG)
    assert polled(feed, made).words == "5 new, 3 without their page so far"
    assert feed.due_at < NOW + timedelta(minutes=12)
    for _ in range(3):
        polled(feed, made)
    assert len(made.asked) == 5 + 4
    assert {len(texts(article)) for article in Article.objects.all()} == {1, 2}
