"""Marking words with a script and without, editing, removing: what works and what is refused."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.annotating.actions import discard
from articles.models import Change, Highlight, Speaker
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def article():
    return factories.report(paragraphs=["“Kami berteman 🙂,” kata Putin.", "Xi setuju. Xi setuju."])


@pytest.fixture
def analyst(client):
    user = factories.user()
    client.force_login(user)
    return user


def new(article):
    return reverse("highlight_new", args=[article.uuid])


def chosen(article, words, **values):
    """What the form posts for `words` chosen with the mouse."""
    start = article.current_version().text.index(words)
    return {"key": uuid.uuid4(), "start": start, "end": start + len(words), "words": words} | values


def test_the_form_for_chosen_words_shows_them_and_proposes_a_kind(client, analyst, article):
    factories.speaker()
    page = client.get(new(article), {"start": 1, "end": 16}, headers=HTMX)
    assert texts(page, "blockquote") == ["Kami berteman 🙂"]
    assert select(page, "input[name=kind][checked]")[0].get("value") == "direct"
    assert texts(page, ".speakers label .who") == ["Vladimir Putin"]
    assert not select(page, "header.bar")


def test_words_marked_with_the_mouse_come_back_as_their_paragraph(client, analyst, article):
    putin = factories.speaker()
    said = {"speaker": [putin.uuid, "Kremlin"], "kind": "direct", "tags": ["NATO; Ukraina"], "relayed_by": "Ushakov"}
    answer = client.post(new(article), chosen(article, "Kami berteman 🙂", **said), headers=HTMX)
    assert answer.status_code == 200
    assert texts(answer, ".passage > p") == ["“Kami berteman 🙂,” kata Putin."]
    assert texts(answer, "mark") == ["Kami berteman 🙂"]
    assert select(answer, ".card")[0].get("autofocus") is not None
    assert "marks-changed" in answer["HX-Trigger"] and '"undo"' in answer["HX-Trigger"]
    highlight = Highlight.objects.get()
    assert [str(voice) for voice in highlight.voices.all()] == ["Kremlin", "Ushakov"]
    assert sorted(tag.name for tag in highlight.tags.all()) == ["NATO", "Ukraina"]


def test_a_mark_over_two_paragraphs_tells_the_second_one(client, analyst, article):
    words = "kata Putin.\n\nXi setuju."
    answer = client.post(new(article), chosen(article, words) | {"words": words.replace("\n", "\r\n")}, headers=HTMX)
    assert "passage-2-changed" in answer["HX-Trigger"]
    assert Highlight.objects.get().words == words


def test_pasted_words_are_marked_without_a_script(client, analyst, article):
    page = client.get(new(article), {"paragraph": 1})
    assert texts(page, "#paragraph-text") == ["“Kami berteman 🙂,” kata Putin."]
    data = {"key": uuid.uuid4(), "paragraph": 1, "words": "kata Putin", "kind": "indirect"}
    answer = client.post(new(article), data)
    assert answer.status_code == 303
    assert answer["Location"] == Highlight.objects.get(words="kata Putin").get_absolute_url()
    assert texts(client.get(article.get_absolute_url()), ".toasts .toast p") == ["Marked."]


def test_pasted_words_that_stand_twice_ask_which(client, analyst, article):
    data = {"key": uuid.uuid4(), "paragraph": 2, "words": "Xi setuju"}
    answer = client.post(new(article), data)
    assert answer.status_code == 422
    assert "2 times" in texts(answer, "#words-error")[0]
    assert client.post(new(article), data | {"occurrence": 2}).status_code == 303
    assert Highlight.objects.get().start == article.current_version().text.rindex("Xi setuju")


def test_pasted_words_that_are_not_there_are_kept_in_the_form(client, analyst, article):
    answer = client.post(new(article), {"key": uuid.uuid4(), "paragraph": 1, "words": "kata Xi", "note": "keep me"})
    assert answer.status_code == 422
    assert texts(answer, "textarea") == ["kata Xi", "keep me"]


def test_words_that_do_not_stand_at_the_offsets_are_refused(client, analyst, article):
    data = chosen(article, "Kami berteman", note="keep me") | {"words": "Kami bermusuhan"}
    answer = client.post(new(article), data, headers=HTMX)
    assert answer.status_code == 409
    assert texts(answer, "[role=alert]") == [
        "The text is not what your page shows: reload the page and mark the words again."
    ]
    assert "keep me" in texts(answer, "textarea")
    assert not Highlight.objects.exists()


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("key", {"key": "x"}),
        ("kind", {"speaker": "Lavrov", "kind": ""}),
        ("tags", {"tags": "a|b"}),
        ("kind", {"kind": "shouted"}),
        ("speaker", {"speaker": "7b0c46ac-0000-4000-8000-000000000000", "kind": "direct"}),
    ],
)
def test_a_form_with_a_fault_comes_back(client, analyst, article, field, values):
    answer = client.post(new(article), chosen(article, "Kami berteman") | values, headers=HTMX)
    assert answer.status_code == 422
    assert answer["HX-Retarget"] == "closest .card"
    assert not Highlight.objects.exists()


def test_a_name_of_two_speakers_asks_which(client, analyst, article):
    factories.speaker("Sergei Ivanov", aliases=("Ivanov",))
    factories.speaker("Igor Ivanov", aliases=("Ivanov",))
    answer = client.post(new(article), chosen(article, "Kami berteman", speaker="ivanov", kind="direct"), headers=HTMX)
    assert answer.status_code == 422
    assert "Several speakers" in texts(answer, ".error")[0]


def test_an_alias_means_its_speaker_and_a_new_name_joins_the_register_when_asked(client, analyst, article):
    putin = factories.speaker(aliases=("Poetin",))
    data = chosen(article, "Kami berteman", speaker=["poetin", "Lavrov"], kind="direct", enrol="on")
    client.post(new(article), data, headers=HTMX)
    highlight = Highlight.objects.get()
    assert highlight.speaker == putin
    assert highlight.voices.get().speaker == Speaker.objects.get(name="Lavrov")


def test_sending_the_same_form_twice_marks_once(client, analyst, article):
    data = chosen(article, "Kami berteman")
    assert [client.post(new(article), data, headers=HTMX).status_code for _ in range(2)] == [200, 200]
    assert Highlight.objects.count() == 1


def test_an_edit_shows_what_was_said_and_changes_it(client, analyst, article):
    putin, xi = factories.speaker(), factories.speaker("Xi Jinping")
    highlight = factories.highlight(article, speaker=putin, joint=[xi, "Kremlin"], tags=("NATO",))
    address = reverse("highlight_edit", args=[highlight.uuid])
    page = client.get(address, headers=HTMX)
    ticked = [box.get("value") for box in select(page, "input[name=speaker][checked]")]
    assert ticked == [str(putin.uuid), str(xi.uuid), "Kremlin"]
    assert client.post(address, {"revision": 0, "kind": "indirect", "note": "new"}, headers=HTMX).status_code == 200
    highlight.refresh_from_db()
    assert (highlight.kind, highlight.note, highlight.speaker, highlight.revision) == ("indirect", "new", None, 1)


def test_a_stale_edit_shows_theirs_and_keeps_mine_also_as_a_second_quote(client, analyst, article):
    highlight = factories.highlight(article, note="theirs", revision=3)
    address = reverse("highlight_edit", args=[highlight.uuid])
    answer = client.post(address, {"revision": 2, "kind": "direct", "note": "mine"}, headers=HTMX)
    assert answer.status_code == 409
    assert texts(answer, ".theirs .note") == ["theirs"]
    assert texts(answer, "textarea") == ["mine"]
    form = {field.get("name"): field.get("value") for field in select(answer, "input[type=hidden]")}
    assert client.post(new(article), form | {"kind": "direct", "note": "mine"}, headers=HTMX).status_code == 200
    assert client.post(address, form | {"kind": "direct", "note": "over"}, headers=HTMX).status_code == 200
    assert sorted(Highlight.objects.values_list("note", flat=True)) == ["mine", "over"]


def test_a_removed_mark_can_be_brought_back(client, analyst, article):
    highlight = factories.highlight(article, author=analyst)
    answer = client.post(reverse("highlight_discard", args=[highlight.uuid]), {"revision": 0}, headers=HTMX)
    assert not select(answer, "mark")
    assert client.post(reverse("undo"), headers=HTMX).status_code == 204
    assert Highlight.objects.alive().get() == highlight


def test_a_stale_removal_asks_again_and_then_removes(client, analyst, article):
    highlight = factories.highlight(article, revision=3, note="theirs")
    address = reverse("highlight_discard", args=[highlight.uuid])
    answer = client.post(address, {"revision": 2})
    assert answer.status_code == 409
    assert texts(answer, ".theirs .note") == ["theirs"] and not select(answer, "textarea")
    assert texts(answer, "form.annotate button") == ["Remove it all the same"]
    assert Highlight.objects.alive().exists()
    form = {field.get("name"): field.get("value") for field in select(answer, "form.annotate input[type=hidden]")}
    assert client.post(address, {"revision": form["revision"]}).status_code == 303
    assert not Highlight.objects.alive().exists()


def test_an_edit_of_what_was_removed_meanwhile_keeps_mine_as_a_new_mark(client, analyst, article):
    highlight, rina = factories.highlight(article, note="theirs"), factories.user(username="rina")
    discard(highlight, revision=0, actor=rina, now=timezone.now())
    address = reverse("highlight_edit", args=[highlight.uuid])
    answer = client.post(address, {"revision": 0, "kind": "direct", "note": "mine"})
    assert answer.status_code == 409
    assert texts(answer, "[role=alert] p")[0].startswith("rina removed this mark on ")
    assert texts(answer, "textarea") == ["mine"]
    assert texts(answer, "form.annotate button") == ["Keep mine as a new mark"]
    form = {field.get("name"): field.get("value") for field in select(answer, "form.annotate input[type=hidden]")}
    assert client.post(new(article), form | {"kind": "direct", "note": "mine"}).status_code == 303
    assert Highlight.objects.alive().get().note == "mine"


def test_a_double_click_is_no_conflict_with_oneself(client, analyst, article):
    highlight = factories.highlight(article, tags=["NATO"])
    said = {"revision": 0, "kind": "direct", "speaker": "Lavrov; Kremlin", "tags": "nato", "enrol": "on"}
    address = reverse("highlight_edit", args=[highlight.uuid])
    assert [client.post(address, said).status_code for _ in range(2)] == [303, 303]
    address = reverse("highlight_discard", args=[highlight.uuid])
    assert [client.post(address, {"revision": 1}).status_code for _ in range(2)] == [303, 303]
    assert Change.objects.filter(object_type="highlight").count() == 2


def test_a_form_that_back_brought_up_again_loses_nothing(client, analyst, article):
    first = chosen(article, "Kami berteman", note="one", kind="direct")
    assert client.post(new(article), first).status_code == 303
    answer = client.post(new(article), first | {"note": "two"})
    assert answer.status_code == 409
    assert texts(answer, ".theirs .note") == ["one"] and "two" in texts(answer, "textarea")
    other = chosen(article, "Xi setuju", note="three", kind="direct") | {"key": first["key"]}
    assert client.post(new(article), other).status_code == 303
    assert sorted(Highlight.objects.values_list("note", flat=True)) == ["one", "three"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_reader_marks_nothing_and_a_stranger_is_asked_to_sign_in(client, article, method):
    send = getattr(client, method)
    assert send(new(article))["Location"].startswith(reverse("sign_in"))
    client.force_login(factories.user("reader"))
    assert send(new(article)).status_code == 403


def test_what_is_not_there_is_not_found_and_other_methods_are_refused(client, analyst, article):
    gone = factories.highlight(article, deleted_at=factories.SEEN)
    assert client.get(reverse("highlight_edit", args=[gone.uuid])).status_code == 404
    assert client.get(reverse("highlight_new", args=[uuid.uuid4()])).status_code == 404
    assert client.get(reverse("highlight_discard", args=[gone.uuid])).status_code == 405
    assert client.delete(new(article)).status_code == 405
