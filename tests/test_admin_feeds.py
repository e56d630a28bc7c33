"""The settings of one feed in Django's admin, and the list of all."""

import zlib
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.admin import feed_pages
from articles.importing.feed_parser import parse_feed
from articles.importing.feed_rules import Rules, rules_of
from articles.models import Feed, Original, SourceKey, Worker
from articles.polling import health
from articles.polling.listing.reading import read_list
from tests import factories
from tests.views.pages import select, texts

pytestmark = pytest.mark.django_db
LATER = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def feed():
    outlet = factories.outlet("SINDOnews")
    return Feed.objects.create(outlet=outlet, url="https://sindonews.com/feed", host="sindonews.com", due_at=LATER)


def at(feed):
    return reverse("admin:articles_feed_change", args=[feed.pk])


def submit(client, feed, **values):
    """Save the feed's form as it is, but for `values`."""
    [form] = select(client.get(at(feed)), "form#feed_form")
    fields = {name: value for name, value in form.form_values() if name not in ("_continue", "_addanother")}
    return client.post(at(feed), fields | values)


def test_a_feed_at_a_new_address_starts_afresh_and_at_the_old_one_waits_its_turn(client, admin, feed):
    Feed.objects.update(failures=3, etag="x")
    submit(client, feed, language="en")
    feed.refresh_from_db()
    assert (feed.due_at, feed.failures, feed.etag, feed.language) == (LATER, 3, "x", "en")
    submit(client, feed, url="http://Elsewhere.org/feed")
    feed.refresh_from_db()
    assert (feed.host, feed.failures, feed.etag) == ("elsewhere.org", 0, "")
    assert feed.due_at <= timezone.now()


@pytest.mark.parametrize("url", ["ftp://x.org/feed", "javascript:alert(1)", "x"])
def test_a_feed_has_a_web_address(client, admin, feed, url):
    assert select(submit(client, feed, url=url), ".field-url .errorlist")


def report_of(feed, html, **values):
    """A report that the feed brought, with its original."""
    article = factories.report(feed=feed, url="https://sindonews.com/a", **values)
    body = zlib.compress(html.encode())
    Original.objects.create(version=article.current_version(), body=body, media_type="text/html", charset="utf-8")
    return article


def test_settings_are_saved_as_the_worker_reads_them(client, admin, feed):
    said = {"interval": "15", "identity": "url", "full_text": "on", "language": "ms"}
    submit(client, feed, prefixes=" Baca juga \n\nIkuti kami\n", selectors=".promo\n", **said)
    feed.refresh_from_db()
    assert (feed.interval, feed.identity, feed.full_text, feed.language) == (timedelta(minutes=15), "url", True, "ms")
    assert rules_of(feed.clean_rules) == Rules(("Baca juga", "Ikuti kami"), (".promo",))
    submit(client, feed, prefixes="", selectors="", interval="", language="")
    feed.refresh_from_db()
    assert (feed.interval, feed.language, feed.clean_rules) == (None, "", {})


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"selectors": "p[["}, ".field-selectors"),
        ({"prefixes": "x" * 301}, ".field-prefixes"),
        ({"url": "https://other.org/feed?utm_source=x"}, ".field-url"),
        ({"interval": "7"}, ".field-interval"),
    ],
)
def test_a_bad_setting_is_said_in_one_sentence_at_its_field(client, admin, feed, values, where):
    Feed.objects.create(outlet=feed.outlet, url="http://other.org/feed", host="other.org", due_at=LATER)
    assert len(texts(submit(client, feed, **values), f"{where} .errorlist li")) == 1


def test_an_interval_and_a_language_that_are_none_of_those_offered_stay(client, admin, feed):
    Feed.objects.update(interval=timedelta(minutes=47), language="jv")
    submit(client, feed, title="Lain")
    feed.refresh_from_db()
    assert (feed.interval, feed.language, feed.title) == (timedelta(minutes=47), "jv", "Lain")


def test_a_feed_that_is_to_be_read_in_another_way_is_read_again(client, admin, feed):
    key = SourceKey.objects.create(key=f"guid:{feed.pk}:1", article=factories.report())
    for values in ({"full_text": "on"}, {"prefixes": "Baca juga"}, {"identity": "url"}):
        Feed.objects.update(etag="x", due_at=LATER)
        SourceKey.objects.update(page_tries_left=0)
        submit(client, feed, **values)
        feed.refresh_from_db()
        key.refresh_from_db()
        assert (feed.etag, key.page_tries_left) == ("", 3)
        assert feed.due_at <= timezone.now()


def test_a_feed_that_is_switched_on_again_begins_afresh(client, admin, feed):
    Feed.objects.update(enabled=False, failures=9, is_gone=True, last_error="Gone.", failing_since=LATER)
    submit(client, feed, enabled="on")
    feed.refresh_from_db()
    assert (feed.failures, feed.is_gone, feed.last_error, feed.failing_since) == (0, False, "", None)
    assert feed.due_at <= timezone.now()


def test_fetch_now_asks_and_tells_what_became_of_it(client, admin, feed):
    there = reverse("admin:articles_feed_fetch", args=[feed.pk])
    page = client.post(there, follow=True)
    assert "waiting for a worker" in texts(page, "#fetching .now")[0] and select(page, "#fetching[hx-get]")
    assert "no worker has been seen" in texts(page, "#fetching .warning")[0]
    Worker.objects.create(name="w", started_at=timezone.now(), seen_at=timezone.now())
    assert not select(client.get(there, headers={"HX-Request": "true"}), ".warning")
    Feed.objects.update(attempted_at=timezone.now(), last_ok_at=timezone.now())
    assert texts(client.get(at(feed)), "#fetching .now")[0].endswith("nothing new.")
    feed.attempts.create(started_at=timezone.now(), ms=5, http_status=200, outcome="ok", new=3, changed=1)
    part = client.get(there, headers={"HX-Request": "true"})
    assert texts(part, ".now")[0].endswith("3 new, 1 changed.") and not select(part, "[hx-get]")


def test_a_feed_that_is_switched_off_is_not_asked_for(client, admin, feed):
    Feed.objects.update(enabled=False)
    page = client.post(reverse("admin:articles_feed_fetch", args=[feed.pk]), follow=True)
    feed.refresh_from_db()
    assert feed.wanted_at is None and not select(page, "#fetching button")


def test_the_attempts_are_listed_the_newest_first(client, admin, feed):
    for day, error in ((1, "The server refuses robots (403)."), (2, "")):
        when = datetime(2026, 11, day, tzinfo=UTC)
        feed.attempts.create(started_at=when, ms=5, http_status=403, outcome="failed", bytes=7, new=1, error=error)
    rows = texts(client.get(at(feed)), "#attempts tbody tr")
    assert [row.split()[0] for row in rows] == ["2026-11-02", "2026-11-01"]
    assert rows[1].endswith("The server refuses robots (403).")


class ReaderHere:
    """Reads in this process what a child would read: starting one takes seconds."""

    parse_feed = staticmethod(parse_feed)

    def __init__(self, *, seconds):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


def test_the_rules_are_tried_on_stored_reports_and_nothing_is_saved(client, admin, feed, monkeypatch):
    monkeypatch.setattr(feed_pages, "Child", ReaderHere)
    words = "<p>Presiden Rusia Vladimir Putin bertemu Presiden China Xi Jinping pada hari Rabu di Moskwa.</p>" * 2
    article = report_of(feed, f"{words}<p class='promo'>Ikuti kami di kanal berita kami setiap hari.</p>")
    there = reverse("admin:articles_feed_rules", args=[feed.pk])
    part = client.post(there, {"selectors": ".promo"}, headers={"HX-Request": "true"})
    assert texts(part, "summary") == [f"{article.title} · 1 paragraph taken out"]
    assert texts(part, "del") == ["Ikuti kami di kanal berita kami setiap hari."]
    assert len(texts(part, ".kept")) == 2
    page = client.post(there, {"prefixes": "presiden rusia"})
    assert len(texts(page, "#rules del")) == 2 and texts(page, "h1") == ["What the rules do"]
    feed.refresh_from_db()
    assert feed.clean_rules == {}


def test_a_rule_that_does_not_parse_is_said_without_reading_anything(client, admin, feed):
    answer = client.post(reverse("admin:articles_feed_rules", args=[feed.pk]), {"selectors": "p[["})
    assert answer.status_code == 422 and "no CSS selector" in texts(answer, "#rules .errornote")[0]


def test_without_a_report_the_preview_says_what_to_do(client, admin, feed):
    answer = client.post(reverse("admin:articles_feed_rules", args=[feed.pk]), {"selectors": "p"})
    assert "no report yet" in texts(answer, "#rules")[0]


@pytest.fixture
def ailing(feed):
    """Feeds in every state."""
    now = timezone.now()

    def make(name, **values):
        values = {"attempted_at": now, "outlet": feed.outlet, "due_at": LATER} | values
        return Feed.objects.create(url=f"https://{name}.org/f", host=f"{name}.org", **values)

    failing = {"failures": 5, "failing_since": now - timedelta(days=2), "last_error": "No answer."}
    return {
        "well": make("well", last_ok_at=now),
        "failing": make("failing", **failing),
        "dead": make("dead", **failing | {"is_gone": True}),
        "off": make("off", enabled=False, **failing),
        "silent": make("silent", silent_from=now - timedelta(days=1), last_ok_at=now),
    }


def test_the_page_of_the_needy_has_the_worst_first(client, admin, ailing):
    page = client.get(reverse("admin:articles_feed_attention"))
    assert texts(page, "tbody td strong") == ["dead", "failing", "silent"]
    assert "3 feeds of 6" in texts(page, "#attention")[0]


def test_the_header_tells_an_administrator_and_nobody_else_that_feeds_ail(client, admin, ailing):
    there = f".bar nav a[href='{reverse('admin:articles_feed_attention')}']"
    for name in ("failing", "dead", "silent"):
        Feed.objects.update(enabled=False)
        Feed.objects.filter(pk=ailing[name].pk).update(enabled=True)
        assert texts(client.get("/"), there) == ["Feeds need you"]
    Feed.objects.filter(pk__in=[ailing[name].pk for name in ("failing", "dead", "silent")]).update(enabled=False)
    Feed.objects.filter(pk__in=[ailing["well"].pk]).update(enabled=True)
    assert not select(client.get("/"), there)
    Feed.objects.update(enabled=True)
    client.force_login(factories.user("analyst"))
    assert not select(client.get("/"), there)


def test_what_the_header_counts_is_what_the_grades_say(ailing):
    now = timezone.now()
    told = set(Feed.objects.filter(health.ailing(now)))
    assert told == {
        feed for feed in Feed.objects.all() if health.grade(feed, now).level in ("dead", "failing", "silent")
    }


@pytest.mark.parametrize(("chosen", "count"), [("all", 3), ("failing", 1), ("well", 0), ("x", 0)])
def test_one_of_the_needy_or_all_are_tried_now(client, admin, ailing, chosen, count):
    value = str(ailing[chosen].pk) if chosen in ailing else chosen
    there = reverse("admin:articles_feed_attention")
    part = client.post(there, {"feed": value}, headers={"HX-Request": "true"})
    assert Feed.objects.filter(wanted_at__isnull=False).count() == count
    assert texts(part, "tbody td:last-child").count("waiting for a worker") == count
    assert client.post(there, {"feed": value}).status_code == 303


def test_the_list_is_filtered_by_health(client, admin, ailing):
    for level, names in {
        "failing": ["failing"],
        "off": ["off"],
        "new": ["sindonews"],
        "x": [*ailing, "sindonews"],
    }.items():
        page = client.get(reverse("admin:articles_feed_changelist"), {"health": level} if level != "x" else {})
        shown = sorted(row.split(".org")[0].split("//")[1] for row in texts(page, "#result_list tbody th"))
        assert shown == sorted("sindonews.com/feed" if name == "sindonews" else name for name in names)


@pytest.mark.parametrize(
    ("action", "condition", "count"),
    [
        ("fetch_now", {"wanted_at__isnull": False}, 5),
        ("switch_on", {"enabled": True}, 6),
        ("switch_off", {"enabled": False}, 6),
    ],
)
def test_actions_act_on_the_chosen_feeds(client, admin, ailing, action, condition, count):
    chosen = list(Feed.objects.values_list("pk", flat=True))
    values = {"action": action, "_selected_action": chosen}
    answer = client.post(reverse("admin:articles_feed_changelist"), values, follow=True)
    assert texts(answer, ".messagelist .success")
    assert Feed.objects.filter(**condition).count() == count


def test_the_chosen_feeds_are_exported(client, admin, ailing):
    values = {"action": "export_chosen", "_selected_action": [ailing["dead"].pk]}
    answer = client.post(reverse("admin:articles_feed_changelist"), values)
    assert [row.address for row in read_list(answer.content)] == ["https://dead.org/f"]
