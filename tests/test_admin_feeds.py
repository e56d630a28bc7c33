"""The settings of one feed in Django's admin, and the list of all."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Feed
from tests import factories
from tests.views.pages import select

pytestmark = pytest.mark.django_db
LATER = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.fixture
def admin(client):
    user = factories.user("admin", username="chief")
    client.force_login(user)
    return user


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
