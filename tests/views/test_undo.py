"""Undo from the pages."""

import json
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.tags import merge
from articles.models import Change, Highlight
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def analyst(client):
    user = factories.user()
    client.force_login(user)
    return user


def made(actor):
    highlight = factories.highlight(factories.report(), author=actor)
    return highlight, history.record(highlight, before=None, actor=actor, now=timezone.now())


def test_my_newest_act_is_undone_and_the_answer_offers_to_redo_it(client, analyst):
    made(analyst)
    answer = client.post(reverse("undo"), headers=HTMX)
    assert answer.status_code == 204
    assert "passage-1-changed" in answer["HX-Trigger"]
    redo = Change.objects.exclude(undoes=None).get().set
    said = json.loads(answer["HX-Trigger"])["said"]
    assert said == {"text": "Taken back: marked “Kami berteman”", "undo": str(redo), "button": "Redo: mark"}
    client.post(reverse("undo"), {"set": redo}, headers=HTMX)
    assert Highlight.objects.alive().count() == 1


def test_without_a_script_undo_returns_to_the_page_it_stood_on(client, analyst):
    _, change = made(analyst)
    page = "http://testserver/quotes/"
    assert client.post(reverse("undo"), {"set": change.set}, HTTP_REFERER=page)["Location"] == page
    elsewhere = client.post(reverse("undo"), HTTP_REFERER="https://elsewhere.example/")
    assert "elsewhere" not in elsewhere.content.decode()


def test_every_button_names_the_act_without_a_script_too(client, analyst):
    highlight, _change = made(analyst)
    client.post(reverse("highlight_discard", args=[highlight.uuid]), {"revision": 0})
    page = client.get(reverse("reports"))
    assert texts(page, "#toasts form button") == ["Undo: removal"]
    sent = dict(select(page, "#toasts form")[0].form_values())
    client.post(reverse("undo"), sent)
    page = client.get(reverse("reports"))
    assert texts(page, "#toasts p") == ["Taken back: removed “Kami berteman”"]
    assert texts(page, "#toasts form button") == ["Redo: removal"]


def test_an_act_on_many_is_named_with_how_many(client, analyst):
    marks, now = [factories.highlight(factories.report(), tags=["nato-otan"]) for _ in range(3)], timezone.now()
    act = merge(marks[0].tags.get(), factories.tag("NATO"), actor=analyst, now=now)
    assert history.button_of(act.set_id) == "Undo: merging of tags"
    changes = history.undo(act.set_id, actor=analyst, now=now)
    assert history.told(changes) == "merged the tag “nato-otan” into “NATO” with 3 marks"
    assert history.button_of(changes[0].set) == "Redo: merging of tags"


@pytest.mark.parametrize("asked", [{}, {"set": uuid.uuid4()}, {"set": "x"}])
def test_nothing_to_undo_is_said(client, analyst, asked):
    assert client.post(reverse("undo"), asked, headers=HTMX).status_code == 409
    assert texts(client.post(reverse("undo"), asked), "main p")[0] == "There is nothing to undo."


def test_what_somebody_changed_since_is_not_undone(client, analyst):
    highlight, change = made(analyst)
    before, rina = highlight.snapshot(), factories.user(username="rina")
    highlight.revise(0, now=timezone.now(), note="hers")
    history.record(highlight, before=before, actor=rina, now=timezone.now())
    answer = client.post(reverse("undo"), {"set": change.set})
    assert answer.status_code == 409
    assert "rina changed that highlight since" in texts(answer, "main p")[0]


def test_a_reader_undoes_nothing(client):
    client.force_login(factories.user("reader"))
    assert client.post(reverse("undo")).status_code == 403
    assert client.get(reverse("undo")).status_code == 405
