"""Type-ahead."""

import pytest
from django.urls import reverse

from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def signed_in(client):
    client.force_login(factories.user("reader"))


def ask(client, kind, typed):
    return client.get(reverse("names"), {"for": kind, "q": typed})


def test_speakers_are_found_by_any_word_of_name_or_alias(client):
    putin = factories.speaker(aliases=("Poetin", "Владимир Путин"))
    factories.speaker("Xi Jinping")
    for typed in ("vlad", "PUT", "poe", "пут", "vladimir p"):
        page = ask(client, "speakers", typed)
        assert texts(page, "[role=option]") == ["Vladimir Putin"]
        assert select(page, "[role=option]")[0].get("data-value") == str(putin.uuid)
    assert texts(ask(client, "speakers", "utin"), "[role=option]") == []


def test_agencies_come_before_publishers_and_tags_by_name(client):
    factories.outlet("Reformasi")
    factories.outlet("Reuters", kind="agency")
    factories.tag("NATO")
    assert texts(ask(client, "agencies", "re"), "[role=option]") == ["Reuters", "Reformasi"]
    assert texts(ask(client, "tags", "na"), "[role=option]") == ["NATO"]


def test_eight_at_most_and_nothing_of_another_kind(client):
    for n in range(20):
        factories.tag(f"t{n}")
    assert len(texts(ask(client, "tags", "t"), "[role=option]")) == 8
    assert ask(client, "passwords", "x").status_code == 404


def test_outlets_are_offered_by_name_whatever_their_kind(client):
    factories.outlet("Reuters", kind="agency")
    factories.outlet("Reformasi")
    assert texts(ask(client, "outlets", "re"), "[role=option]") == ["Reformasi", "Reuters"]
