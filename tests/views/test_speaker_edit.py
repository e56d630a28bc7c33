"""Changing a speaker, merging two, separating them: with plain forms."""

from datetime import date

import pytest
from django.urls import reverse

from articles.models import Change, Speaker
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
ROLE = {"role_title": "Presiden Rusia", "role_language": "id", "role_from": "2012-05-07", "role_to": ""}


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


@pytest.fixture
def putin():
    return factories.speaker("V. Putin", aliases=("Putin", "Wowa"), hue=0)


def address(speaker, act="edit"):
    return reverse(f"speaker_{act}", args=[speaker.uuid])


def filled(speaker, **values):
    return {"revision": speaker.revision, "name": speaker.name, "kind": "person", "hue": 0, **values}


def undo(client, answer):
    page = client.get(answer["Location"])
    return client.post(reverse("undo"), dict(select(page, "#toasts form")[0].form_values()))


def test_what_the_form_shows_is_what_saving_it_keeps(client, analyst, putin):
    putin.roles.create(title="Presiden Rusia", language="id", from_day=date(2012, 5, 7))
    putin.aliases.filter(text="Wowa").update(language="de", script="Latn")
    before = putin.snapshot()
    form = select(client.get(address(putin)), "form.speaker-form")[0]
    answer = client.post(form.get("action"), form.form_values() and _lists(form))
    assert answer.status_code == 303
    assert Speaker.objects.get().snapshot() == before
    assert not Change.objects.exists()


def _lists(form):
    values: dict[str, list[str]] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    return values


def test_names_roles_and_colour_are_changed_at_once_and_taken_back_at_once(client, analyst, putin):
    before = putin.snapshot()
    data = filled(putin, name=" Vladimir  Putin ", hue=11, alias=["Poetin", "", "POETIN"], kind="body", **ROLE)
    answer = client.post(address(putin), data)
    assert answer["Location"] == reverse("speaker", args=[putin.uuid])
    saved = Speaker.objects.get()
    assert (saved.name, saved.hue, saved.kind, saved.revision) == ("Vladimir Putin", 11, "body", 1)
    assert [alias.text for alias in saved.aliases.all()] == ["Poetin"]
    assert saved.role_on(date(2020, 1, 1)) == "Presiden Rusia"
    undo(client, answer)
    assert Speaker.objects.get().snapshot() | {"revision": 0} == before


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": "  "}, "A speaker needs a name."),
        ({"name": "\u200b"}, "A speaker needs a name."),
        ({"hue": 12}, "Choose a colour."),
        ({"kind": "planet"}, "Choose a kind."),
        (ROLE | {"role_to": "2012-05-06"}, "“Presiden Rusia” begins on 2012-05-07, after its last day, 2012-05-06."),
        (ROLE | {"role_from": "yesterday"}, "“yesterday” is not a day: write it like 2012-05-07."),
        (ROLE | {"role_title": ""}, "A role needs a title: “Presiden Rusia”. To take it away, empty the whole line."),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_nothing_is_saved(client, analyst, putin, values, said):
    answer = client.post(address(putin), filled(putin, alias=["Wladimir"]) | values)
    assert answer.status_code == 422
    assert said in texts(answer, ".error")
    assert "Wladimir" in [field.get("value") for field in select(answer, "[name=alias]")]
    assert not Change.objects.exists()


def test_a_stale_form_is_told_what_happened_and_kept(client, analyst, putin):
    other = factories.user(username="budi")
    client.force_login(other)
    client.post(address(putin), filled(putin, name="Vladimir Putin", alias=["Putin"]))
    client.force_login(analyst)
    answer = client.post(address(putin), filled(putin, name="Wladimir Putin"))
    assert answer.status_code == 409
    assert "budi" in texts(answer, ".alert .act")[0]
    assert "name: from V. Putin to Vladimir Putin" in texts(answer, ".alert .act li")
    assert select(answer, "[name=name]")[0].get("value") == "Wladimir Putin"
    form = select(answer, "form.speaker-form")[0]
    assert client.post(form.get("action"), _lists(form)).status_code == 303
    assert Speaker.objects.get().name == "Wladimir Putin"


def test_a_shared_alias_is_kept_and_said(client, analyst, putin):
    factories.speaker("Igor Putin")
    answer = client.post(address(putin), filled(putin, alias=["igor putin"]), follow=True)
    assert "“igor putin” is a name of Igor Putin too" in texts(answer, "#toasts p")[0]
    assert [alias.text for alias in putin.aliases.all()] == ["igor putin"]


def test_merging_is_shown_first_then_done_and_taken_back(client, analyst, putin):
    xi = factories.speaker("Xi")
    factories.highlight(factories.report(), speaker=putin, relayed_by=[putin])
    preview = client.get(address(putin, "merge") + "?into=xi")
    said = texts(preview, ".follows li")
    assert said[0] == "1 quote is shown, counted and exported as one of Xi."
    assert said[2] == "Xi answers to V. Putin, Putin, Wowa as well."
    answer = client.post(address(putin, "merge"), dict(select(preview, "form.preview")[0].form_values()))
    assert answer["Location"] == reverse("speaker", args=[xi.uuid])
    putin.refresh_from_db()
    assert putin.merged_into == xi
    undo(client, answer)
    putin.refresh_from_db()
    assert putin.merged_into is None


def test_two_are_separated_again_on_the_page_of_both(client, analyst, putin):
    xi = factories.speaker("Xi")
    Speaker.objects.filter(pk=putin.pk).update(merged_into=xi)
    form = select(client.get(reverse("speaker", args=[xi.uuid])), "form[action$='/separate/']")[0]
    answer = client.post(form.get("action"), dict(form.form_values()))
    assert answer["Location"] == reverse("speaker", args=[putin.uuid])
    assert Speaker.objects.unmerged().count() == 2
    assert client.post(form.get("action"), dict(form.form_values())).status_code == 409


@pytest.mark.parametrize(
    ("into", "said"),
    [
        ("", "Say who."),
        ("Biden", "Nobody else in the register is called “Biden”."),
        ("V. Putin", "Nobody else"),
        ("Li", "Several"),
    ],
)
def test_into_whom_is_asked_until_it_is_one(client, analyst, putin, into, said):
    factories.speaker("Li"), factories.speaker("LI")
    answer = client.post(address(putin, "merge"), {"into": into, "revision": 0})
    assert answer.status_code == 422
    assert texts(answer, ".error")[0].startswith(said)


def test_who_may_be_meant_is_offered(client, analyst, putin):
    igor, wladimir = factories.speaker("Igor Putin"), factories.speaker("Wladimir")
    page = client.get(address(putin, "merge"))
    assert [link.get("href") for link in select(page, "form.rename a.who")] == [
        f"?into={igor.uuid}".join([address(putin, "merge"), ""])
    ]
    page = client.get(address(putin, "merge") + "?into=wlad")
    assert page.status_code == 422
    assert texts(page, "form.rename a.who") == [wladimir.name]


def test_a_second_hop_and_a_stale_merge_are_refused_with_the_reason(client, analyst, putin):
    xi, li = factories.speaker("Xi"), factories.speaker("Li")
    stale = client.post(address(putin, "merge"), {"into": xi.uuid, "revision": 7})
    assert stale.status_code == 409
    Speaker.objects.filter(pk=li.pk).update(merged_into=putin)
    answer = client.post(address(putin, "merge"), {"into": xi.uuid, "revision": 0})
    assert (answer.status_code, "separate the two first" in answer.content.decode()) == (409, True)
    assert "separate the two first" in texts(client.get(address(putin, "merge")), ".alert")[0]


def test_a_reader_changes_nothing(client, putin):
    client.force_login(factories.user("reader"))
    for act in ("edit", "merge"):
        assert client.get(address(putin, act)).status_code == 403
    for act in ("edit", "merge", "separate"):
        assert client.post(address(putin, act), filled(putin)).status_code == 403
