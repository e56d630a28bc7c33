"""Undo from the pages."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.models import Change, Highlight
from tests import factories

from .pages import texts

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
    assert str(redo) in answer["HX-Trigger"]
    client.post(reverse("undo"), {"set": redo}, headers=HTMX)
    assert Highlight.objects.alive().count() == 1


def test_without_a_script_undo_returns_to_the_page_it_stood_on(client, analyst):
    _, change = made(analyst)
    page = "http://testserver/quotes/"
    assert client.post(reverse("undo"), {"set": change.set}, HTTP_REFERER=page)["Location"] == page
    elsewhere = client.post(reverse("undo"), HTTP_REFERER="https://elsewhere.example/")
    assert "elsewhere" not in elsewhere.content.decode()


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
