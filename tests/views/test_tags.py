"""The page of tags: counts, renaming, merging, deleting."""

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.actions import discard
from articles.models import Change, Tag
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


def address(name):
    return reverse("tag_rename", args=[Tag.objects.get(name=name).uuid])


def rows(client):
    page = client.get(reverse("tags"))
    return list(zip(texts(page, "tbody th"), texts(page, "tbody td.number"), strict=True))


def test_each_tag_says_how_many_quotes_carry_it_and_leads_to_them(client, analyst):
    article = factories.report()
    factories.highlight(article, tags=["a & b", "NATO"])
    factories.highlight(article, tags=["NATO"])
    binned = factories.highlight(article, tags=["NATO"])
    discard(binned, revision=0, actor=analyst, now=timezone.now())
    factories.tag("unused")
    assert rows(client) == [("a & b", "1"), ("NATO", "2"), ("unused", "0")]
    page = client.get(reverse("tags"))
    assert select(page, "tbody th a")[0].get("href") == "/quotes/?tag=a%20%26%20b"
    assert texts(page, "form[action$='/delete/'] button") == ["Delete"]
    assert reverse("tags") in client.get(reverse("quotes")).content.decode()


def test_a_tag_is_renamed_and_the_undo_of_the_message_brings_the_old_name_back(client, analyst):
    factories.highlight(factories.report(), tags=["nato-otan"])
    answer = client.post(address("nato-otan"), {"name": "  NATO  pact "})
    assert (answer.status_code, answer["Location"]) == (303, reverse("tags"))
    page = client.get(reverse("tags"))
    assert texts(page, "#toasts p") == ["1 mark carries “NATO pact” now."]
    client.post(reverse("undo"), dict(select(page, "#toasts form")[0].form_values()))
    assert rows(client) == [("nato-otan", "1")]


def test_the_name_of_another_tag_asks_whether_to_merge_and_says_what_that_does(client, analyst):
    article = factories.report()
    for _ in range(12):
        factories.highlight(article, tags=["nato-otan"], author=analyst)
    factories.highlight(article, tags=["nato-otan"], kind="")
    factories.tag("NATO")
    answer = client.post(address("nato-otan"), {"name": "nato"})
    assert answer.status_code == 409
    said = texts(answer, ".alert p")
    assert said[0] == "There is a tag “NATO” already. Merge the two?"
    assert said[1].startswith("12 quotes will carry “NATO” instead of “nato-otan”. So will 1 other mark")
    assert not Change.objects.exists()
    form = select(answer, "form.rename")[0]
    assert client.post(form.get("action"), dict(form.form_values()))["Location"] == reverse("tags")
    assert rows(client) == [("NATO", "12")]
    history.undo(history.newest_act(analyst), actor=analyst, now=timezone.now())
    assert rows(client) == [("NATO", "0"), ("nato-otan", "12")]


def test_merging_into_another_tag_than_the_one_that_was_asked_about_is_asked_again(client, analyst):
    first, second = factories.tag("a"), factories.tag("b")
    answer = client.post(address("a"), {"name": "b", "into": first.uuid})
    assert answer.status_code == 409
    assert client.post(address("a"), {"name": "b", "into": second.uuid}).status_code == 303
    assert rows(client) == [("b", "0")]


@pytest.mark.parametrize("name", ["", "   ", "a|b", "\u200b", "x" * 81])
def test_a_name_that_is_none_is_refused_in_words(client, analyst, name):
    factories.tag("a")
    answer = client.post(address("a"), {"name": name})
    assert answer.status_code == 422
    assert texts(answer, ".error")
    assert Tag.objects.get().name == "a"


def test_an_unused_tag_is_deleted_and_a_used_one_is_not(client, analyst):
    unused = factories.tag("unused")
    factories.highlight(factories.report(), tags=["NATO"])
    used = Tag.objects.get(name="NATO")
    assert client.post(reverse("tag_delete", args=[unused.uuid])).status_code == 303
    assert client.post(reverse("tag_delete", args=[unused.uuid])).status_code == 404
    answer = client.post(reverse("tag_delete", args=[used.uuid]))
    assert answer.status_code == 409
    assert "it stays" in texts(answer, "main p")[0]
    assert rows(client) == [("NATO", "1")]


def test_a_reader_sees_the_tags_and_changes_none(client):
    factories.tag("a")
    client.force_login(factories.user("reader"))
    assert rows(client) == [("a", "0")]
    assert not select(client.get(reverse("tags")), "main form, main td a")
    assert client.get(address("a")).status_code == client.post(address("a"), {"name": "b"}).status_code == 403


def test_the_queries_do_not_grow(client, analyst, django_assert_num_queries, django_assert_max_num_queries):
    article = factories.report()
    factories.highlight(article, tags=["t0"])
    with django_assert_num_queries(3):
        client.get(reverse("tags"))
    factories.highlight(article, tags=[f"t{number}" for number in range(1, 9)])
    with django_assert_num_queries(3):
        client.get(reverse("tags"), headers=HTMX)


def test_no_tags_is_said(client, analyst):
    assert texts(client.get(reverse("tags")), ".nothing h2") == ["No tags yet"]
