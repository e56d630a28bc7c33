"""The bin: what was removed, and bringing it back."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.actions import discard
from articles.linking.links import link, remove
from articles.models import Change, Highlight, ReportLink
from articles.searching import binned
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


def removed_mark(actor, at=None, words="Kami berteman"):
    highlight = factories.highlight(factories.report(), words)
    return discard(highlight, revision=0, actor=actor, now=at or timezone.now()).highlight


def removed_link(actor, at=None):
    one, other, now = factories.report("Kompak"), factories.report("Lain"), at or timezone.now()
    made = link(one, other, type="follow_up", author=actor, now=now, key=uuid.uuid4()).link
    return remove(made, revision=0, actor=actor, now=now).link


def test_what_was_removed_is_shown_newest_first_with_who_did_it(client, analyst):
    now = timezone.now()
    removed_link(factories.user(username="tono"), now - timedelta(hours=1))
    removed_mark(analyst, now)
    factories.highlight(factories.report())
    page = client.get(reverse("bin"))
    rows = texts(page, ".binned > div")
    assert rows[0].startswith("“Kami berteman”")
    assert "removed by rina" in rows[0]
    assert rows[1].startswith("Kompak Follow-up of Lain")
    assert "removed by tono" in rows[1]
    assert len(rows) == 2


@pytest.mark.parametrize("thing", [removed_mark, removed_link])
def test_a_thing_is_restored_as_an_act_of_its_own_that_can_be_undone(client, analyst, thing):
    row = thing(factories.user())
    (form,) = select(client.get(reverse("bin")), ".binned form")
    answer = client.post(form.get("action"), dict(form.form_values()))
    assert (answer.status_code, answer["Location"]) == (303, reverse("bin"))
    assert type(row).objects.alive().get() == row
    change = Change.objects.latest("id")
    assert (change.actor, change.before["deleted"], change.after["deleted"]) == (analyst, True, False)
    assert not select(client.get(reverse("bin")), ".binned")
    history.undo(history.newest_act(analyst), actor=analyst, now=timezone.now())
    assert not type(row).objects.alive().exists()


@pytest.mark.parametrize(("thing", "name"), [(removed_mark, "highlight_restore"), (removed_link, "link_restore")])
def test_what_somebody_restored_meanwhile_or_of_another_revision_is_refused(client, analyst, thing, name):
    row = thing(analyst)
    address = reverse(name, args=[row.uuid])
    assert client.post(address, {"revision": "0"}).status_code == 409
    assert client.post(address).status_code == 409
    assert client.post(address, {"revision": "1"}).status_code == 303
    again = client.post(address, {"revision": "2"})
    assert again.status_code == 409
    assert "meanwhile" in texts(again, "main p")[0]
    assert Change.objects.filter(object_uuid=row.uuid).latest("id").after["revision"] == 2


def test_a_link_whose_place_is_taken_is_refused_in_words(client, analyst):
    row = removed_link(analyst)
    link(row.low, row.high, type="follow_up", author=analyst, now=timezone.now(), key=uuid.uuid4())
    answer = client.post(reverse("link_restore", args=[row.uuid]), {"revision": row.revision})
    assert answer.status_code == 409
    assert "this link's place is taken" in texts(answer, "main p")[0]
    assert ReportLink.objects.alive().count() == 1


def test_what_belongs_to_a_hidden_report_is_not_in_the_bin(client, analyst):
    for row in (removed_mark(analyst), removed_link(analyst)):
        article = row.article if isinstance(row, Highlight) else row.high
        article.hidden_at = timezone.now()
        article.save()
        name = "highlight_restore" if isinstance(row, Highlight) else "link_restore"
        assert client.post(reverse(name, args=[row.uuid]), {"revision": row.revision}).status_code == 404
    assert not select(client.get(reverse("bin")), ".binned")


def test_the_bin_is_filtered_by_who_removed_it(client, analyst):
    removed_mark(factories.user(username="tono"), words="Xi")
    removed_mark(analyst)
    assert texts(client.get(reverse("bin") + "?person=tono"), ".binned .words")[0] == "“Xi”"
    assert len(select(client.get(reverse("bin") + "?person=tono&person=rina"), ".binned")) == 2
    answer = client.get(reverse("bin") + "?person=nobody")
    assert answer.status_code == 422
    assert not select(answer, ".binned")


def test_pages_of_marks_and_links_follow_each_other(client, analyst, monkeypatch):
    monkeypatch.setattr(binned, "PAGE", 2)
    now = timezone.now()
    rows = [
        thing(analyst, now - timedelta(hours=hours)) for hours in (0, 0, 1) for thing in (removed_mark, removed_link)
    ]
    seen, address = [], reverse("bin") + "?person=rina"
    while address:
        page = client.get(address)
        seen += [row.get("id") for row in select(page, ".binned")]
        older = select(page, "a[rel=next]")
        address = older[0].get("href") if older else ""
    assert len(seen) == len(set(seen)) == len(rows)
    assert {name.split("-", 1)[1] for name in seen[-2:]} == {str(row.uuid) for row in rows[-2:]}


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "2026-01-01~mark~1",
        "2026-01-01T00:00:00+00:00~mark~-1",
        "~~",
        "0001-01-01T00:00:00+00:00~link~99999999999999999999",
    ],
)
def test_a_cursor_that_is_none_begins_at_the_newest(client, analyst, cursor):
    removed_mark(analyst)
    assert select(client.get(reverse("bin"), {"older": cursor}), ".binned")


def test_the_queries_do_not_grow(client, analyst, django_assert_num_queries, django_assert_max_num_queries):
    def fill():
        removed_mark(analyst)
        removed_link(analyst)

    fill()
    with django_assert_max_num_queries(16) as few:
        client.get(reverse("bin"))
    for _ in range(5):
        fill()
    with django_assert_num_queries(len(few)):
        client.get(reverse("bin"))


def test_a_reader_looks_and_restores_nothing(client, analyst):
    row = removed_mark(analyst)
    client.force_login(factories.user("reader"))
    assert len(select(client.get(reverse("bin")), ".binned")) == 1
    assert client.post(reverse("highlight_restore", args=[row.uuid]), {"revision": 1}).status_code == 403


def test_an_empty_bin_says_so_and_htmx_gets_the_list_alone(client, analyst):
    assert texts(client.get(reverse("bin")), ".nothing h2") == ["The bin is empty"]
    assert "<html" not in client.get(reverse("bin"), headers=HTMX).content.decode()
