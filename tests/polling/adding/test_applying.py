"""Ticked rows become feeds, once."""

from dataclasses import replace

import pytest

from articles.models import Feed, Outlet, Upload
from articles.polling.adding.applying import apply
from articles.polling.adding.candidates import Checked
from articles.polling.adding.trying import take, try_all
from articles.polling.adding.waiting import as_of_now, take_in, unpacked
from tests import factories
from tests.factories import SEEN

pytestmark = pytest.mark.django_db


def ready(*lines):
    """An upload with its rows tried: each address is a feed."""
    made = take_in("\n".join(lines).encode(), user=factories.user("admin"), now=SEEN)
    found = Checked("new", title="News", site="https://www.a.org/", is_excerpt=True)
    try_all(made.pk, take(made), check=lambda address: replace(found, address=address))
    return Upload.objects.get(pk=made.pk)


def rows(upload):
    return as_of_now(unpacked(bytes(Upload.objects.get(pk=upload.pk).body)))


def results(done):
    return [row.result for row in done]


def test_a_ticked_row_is_a_feed_that_is_due():
    upload = ready("https://a.org/f;Antara;id", "bad row;")
    assert results(apply(upload, rows(upload), now=SEEN)) == ["added"]
    feed = Feed.objects.get()
    assert (feed.url, feed.host, feed.title, feed.site) == ("https://a.org/f", "a.org", "News", "https://www.a.org/")
    assert (feed.outlet.name, feed.outlet.domain, feed.language, feed.full_text) == ("Antara", "a.org", "id", True)
    assert (feed.due_at, feed.enabled, feed.attempted_at) == (SEEN, True, None)
    assert [row.result for row in rows(upload)] == ["added", ""]


def test_adding_again_changes_nothing():
    upload = ready("https://a.org/f", "https://b.org/f")
    before = rows(upload)
    apply(upload, before, now=SEEN)
    assert results(apply(upload, before, now=SEEN)) == ["known", "known"]
    assert apply(upload, rows(upload), now=SEEN) == []
    again = ready("http://a.org/f#x", "https://b.org/f")
    assert apply(again, rows(again), now=SEEN) == []
    assert (Feed.objects.count(), Outlet.objects.count()) == (2, 1)


def test_what_is_not_ticked_or_cannot_be_is_left():
    upload = ready("https://a.org/f", "bad row")
    untouched = [replace(row, is_chosen=row.listed.problem != "") for row in rows(upload)]
    assert apply(upload, untouched, now=SEEN) == []
    assert not Feed.objects.exists()


def test_many_rows_are_added_in_steps_and_each_says_what_became_of_it():
    upload = ready(*(f"https://a{number}.org/f" for number in range(45)))
    chosen = rows(upload)
    factories.outlet("a44.org")
    Feed.objects.create(outlet=factories.outlet("x"), url="http://a44.org/f", host="a44.org", due_at=SEEN)
    assert results(apply(upload, chosen, now=SEEN)) == ["added"] * 44 + ["known"]
    assert all(row.feed for row in unpacked(bytes(Upload.objects.get(pk=upload.pk).body)).rows)
