"""From names as written to a speaker: the preview, the act, its undo."""

import pytest
from django.urls import reverse

from articles.models import Highlight, Speaker
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
ADDRESS = "/speakers/new/"
TWO = f"{ADDRESS}?written=Menlu+Lavrov&written=Lavrov"


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


@pytest.fixture
def quotes(analyst):
    article = factories.report()
    for name in ("Menlu Lavrov", "Lavrov", "Lavrov", "S. Lavrov", "Kremlin"):
        factories.highlight(article, speaker_as_written=name, author=analyst)
    return article


def sent(page, **values):
    """What the form would send, those values chosen."""
    form: dict[str, list] = {}
    for name, value in select(page, "form.speaker-form")[0].form_values():
        form.setdefault(name, []).append(value)
    return form | values


def test_the_preview_shows_what_follows_and_offers_what_is_written_alike(client, quotes):
    page = client.get(TWO)
    assert texts(page, "[role=status] strong") == ["3 quotes follow."]
    assert len(select(page, "#main table.desk tbody tr")) == 3
    assert select(page, "#name")[0].get("value") == "Lavrov"
    boxes = {box.get("value"): box.get("checked") for box in select(page, "form.spellings input")}
    assert boxes == {"Menlu Lavrov": "checked", "Lavrov": "checked", "S. Lavrov": None}
    assert texts(page, "form.speaker-form button") == ["Add, with 3 quotes"]


def test_the_quotes_follow_the_new_speaker_and_come_back_with_one_undo(client, quotes):
    answer = client.post(ADDRESS, sent(client.get(TWO), name="Sergei Lavrov", hue="6"))
    lavrov = Speaker.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, reverse("speaker", args=[lavrov.uuid]))
    assert (lavrov.name, lavrov.hue, lavrov.highlights.count()) == ("Sergei Lavrov", 6, 3)
    page = client.get(answer["Location"])
    assert texts(page, "#toasts p") == ["3 quotes are ones of “Sergei Lavrov” now."]
    assert texts(page, "#toasts button")[0] == "Undo: new speaker"
    form = dict(select(page, "#toasts form")[0].form_values())
    undone = client.post(reverse("undo"), form, headers={"Referer": f"http://testserver{answer['Location']}"})
    assert undone["Location"] == reverse("speakers")
    assert not Speaker.objects.exists()
    assert Highlight.objects.filter(speaker_as_written="Lavrov", speaker=None).count() == 2


@pytest.mark.parametrize("by_name", [False, True])
def test_somebody_of_the_register_may_be_meant(client, quotes, by_name):
    known = factories.speaker("Sergei Lavrov")
    factories.speaker("Igor Lavrov")
    page = client.get(TWO)
    assert str(known.uuid) in [radio.get("value") for radio in select(page, "[name=who]")]
    who = {"who": "other", "other": "sergei lavrov"} if by_name else {"who": str(known.uuid)}
    assert client.post(ADDRESS, sent(page, **who)).status_code == 303
    assert known.highlights.count() == 3
    assert sorted(alias.text for alias in known.aliases.all()) == ["Lavrov", "Menlu Lavrov"]


def test_a_set_that_moved_is_shown_again_and_nothing_is_done(client, quotes):
    data = sent(client.get(TWO), name="Sergei Lavrov")
    factories.highlight(quotes, speaker_as_written="Lavrov")
    answer = client.post(ADDRESS, data)
    assert answer.status_code == 409
    assert "The quotes changed since you looked" in texts(answer, ".alert")[0]
    assert select(answer, "#name")[0].get("value") == "Sergei Lavrov"
    assert not Speaker.objects.exists()
    assert client.post(ADDRESS, sent(answer)).status_code == 303
    assert Speaker.objects.get().highlights.count() == 4


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "A speaker needs a name."),
        ({"who": "other", "other": ""}, "Say who."),
        ({"who": "other", "other": "Biden"}, "Nobody else in the register is called “Biden”."),
        ({"who": "1f0e0000-0000-0000-0000-000000000000"}, "Nobody else"),
    ],
)
def test_who_is_asked_until_it_can_be_done(client, quotes, values, said):
    answer = client.post(ADDRESS, sent(client.get(TWO), **values))
    assert answer.status_code == 422
    assert any(text.startswith(said) for text in texts(answer, ".error, .alert"))
    assert not Speaker.objects.exists()


def test_a_speaker_is_added_without_any_quote(client, analyst):
    page = client.get(f"{ADDRESS}?name=Mao+Ning")
    assert select(page, "#name")[0].get("value") == "Mao Ning"
    assert client.post(ADDRESS, sent(page)).status_code == 303
    assert Speaker.objects.get().name == "Mao Ning"
    assert client.post(ADDRESS, sent(client.get(ADDRESS), name="mao ning"), follow=True).status_code == 200


def test_a_text_that_is_no_name_is_left_out(client, analyst):
    page = client.get(ADDRESS, {"written": ["x" * 201, "\0", "  "]})
    assert texts(page, ".alert") == ["A text so long is no name: it was left out."]
    assert client.post(ADDRESS, {"written": "x" * 201, "name": "x", "kind": "person", "hue": 1}).status_code == 422


def test_a_reader_adds_nobody(client):
    client.force_login(factories.user("reader"))
    assert client.get(ADDRESS).status_code == client.post(ADDRESS, {"name": "x"}).status_code == 403
