"""Acts on many quotes: /quotes/bulk/ says what would happen, /quotes/bulk/do/ does it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import history
from articles.models import Change, Highlight
from articles.views import bulk as views
from tests.factories import highlight, outlet, report, speaker, suggestion, user

from .pages import select, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(client: Client) -> Client:
    client.user = user()
    client.force_login(client.user)
    return client


def _preview(client: Client, *quotes: Highlight, **fields: str):
    return client.post(reverse("quotes_bulk"), {"quote": [str(one.uuid) for one in quotes], **fields})


def _do(client: Client, preview):
    """Send the form of the preview, as its button does."""
    form: dict[str, list[str]] = {}
    for field in select(preview, "form.bulk-do input"):
        form.setdefault(field.get("name"), []).append(field.get("value"))
    return client.post(reverse("quotes_bulk_do"), form)


def test_the_preview_says_what_changes_what_does_not_and_why_and_does_nothing(analyst: Client) -> None:
    article = report()
    chosen = [highlight(article), highlight(article, tags=["NATO"]), suggestion(article)]
    page = _preview(analyst, *chosen, act="tag", set_tag=" NATO ")
    assert texts(page, "h1") == ["Preview: add a tag: NATO"]
    said = texts(page, ".bulk-do p")[0]
    assert said.startswith("1 quote will change. 1 says so already. 1 is left as it is.")
    assert texts(page, ".act-details li") == ["tag: NATO added", "It is a suggestion: confirm or reject it first."]
    assert not Change.objects.exists()


def test_what_was_previewed_is_done_as_one_act_and_undone_as_one(analyst: Client) -> None:
    article = report()
    chosen = [highlight(article), highlight(article, kind="partial")]
    other = highlight(article)
    answer = _do(analyst, _preview(analyst, *chosen, act="tag", set_tag="NATO", list="kind=direct&sort=added"))
    assert (answer.status_code, answer["Location"]) == (303, "/quotes/?kind=direct&sort=added")
    assert set(Highlight.objects.filter(tags__name="NATO")) == set(chosen)
    page = analyst.get(answer["Location"])
    assert texts(page, "#toasts .toast p") == ["2 quotes: add a tag: NATO."]
    assert texts(page, "#toasts .toast form") == ["Undo: edit"]
    analyst.post(reverse("undo"))
    assert not Highlight.objects.filter(tags__name="NATO").exists()
    assert history.newest_act(analyst.user) is None
    assert other.revision == Highlight.objects.get(pk=other.pk).revision


def test_everything_that_the_filter_finds_can_be_changed(analyst: Client) -> None:
    for kind in ("direct", "direct", "partial"):
        highlight(report(), kind=kind)
    page = _preview(analyst, act="kind", set_kind="indirect", all="1", list="kind=direct&older=1.2.3.4")
    assert "from direct to indirect" in texts(page, ".act-details li")[0]
    assert _do(analyst, page)["Location"] == "/quotes/?kind=direct&older=1.2.3.4"
    assert sorted(Highlight.objects.values_list("kind", flat=True)) == ["indirect", "indirect", "partial"]


def test_a_set_that_moved_meanwhile_is_refused_with_a_new_preview(analyst: Client) -> None:
    one, two = highlight(report()), highlight(report())
    page = _preview(analyst, act="bin", all="1")
    three = highlight(report())
    answer = _do(analyst, page)
    assert answer.status_code == 409
    assert "changed since the preview" in texts(answer, "[role=alert]")[0]
    assert texts(answer, ".bulk-do .firm") == ["Change 3 quotes"]
    Highlight.objects.filter(pk=two.pk).update(revision=4)
    answer = _do(analyst, answer)
    assert answer.status_code == 409
    assert not Highlight.objects.filter(deleted_at__isnull=False).exists()
    assert _do(analyst, answer).status_code == 303
    assert set(Highlight.objects.filter(deleted_at__isnull=False)) == {one, two, three}


def test_suggestions_are_confirmed_and_rejected_together(analyst: Client) -> None:
    article = report()
    one, two = suggestion(article), suggestion(article, "Kami")
    assert _do(analyst, _preview(analyst, one, act="confirm")).status_code == 303
    assert _do(analyst, _preview(analyst, two, act="reject")).status_code == 303
    assert list(Highlight.objects.order_by("pk").values_list("status", "author")) == [
        ("confirmed", analyst.user.pk),
        ("rejected", None),
    ]


@pytest.mark.parametrize(
    ("act", "fields", "what"),
    [
        ("confirm", {}, "confirm"),
        ("reject", {}, "reject"),
        ("bin", {}, "move to the bin"),
        ("agency", {}, "take the agency away"),
        ("agency", {"set_agency": "direct"}, "set the agency: direct"),
        ("tag", {"set_tag": "partial"}, "add a tag: partial"),
        ("kind", {"set_kind": "indirect"}, "set the kind: indirect"),
    ],
)
def test_the_act_is_named_with_a_kind_only_where_one_is_set(analyst: Client, act: str, fields: dict, what: str) -> None:
    article = report()
    quotes = [highlight(article, agency=outlet()), suggestion(article)]
    page = _preview(analyst, *quotes, act=act, **fields)
    assert texts(page, "h1") == [f"Preview: {what}"]
    answer = analyst.get(_do(analyst, page)["Location"])
    assert texts(answer, "#toasts .toast p")[0].endswith(f": {what}.")


def test_each_line_of_the_preview_says_whose_words_they_are(analyst: Client) -> None:
    article = report()
    one = suggestion(article, speaker=speaker(), relayed_by=[speaker("Yuri Ushakov")], agency=outlet("Xinhua"))
    other = suggestion(article, "Kami", speaker_as_written="Kremlin")
    page = _preview(analyst, one, other, act="confirm")
    assert texts(page, ".bulk-lines .chain") == ["Vladimir Putin told by Yuri Ushakov Xinhua", "Kremlin"]


def test_a_name_of_the_register_becomes_the_speaker_and_enter_is_enough(analyst: Client) -> None:
    putin = speaker(aliases=("Poetin",))
    quote = highlight(report(), speaker=speaker("Xi Jinping"))
    page = _preview(analyst, quote, act="", set_speaker="poetin")
    assert texts(page, ".act-details li") == ["speaker: from Xi Jinping to Vladimir Putin"]
    assert _do(analyst, page).status_code == 303
    assert Highlight.objects.get().speaker == putin


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"act": "tag", "set_tag": " "}, "Say which tag."),
        ({"act": "tag", "set_tag": "a|b"}, "holds no “|”"),
        ({"act": "tag", "set_tag": "x" * 81}, "at most 80 characters"),
        ({"act": "untag", "set_tag": "unheard-of"}, "There is no tag “unheard-of”."),
        ({"act": "speaker", "set_speaker": "Nobody"}, "No speaker of the register answers to “Nobody”."),
        ({"act": "kind", "set_kind": "loud"}, "“loud” is no kind of quote"),
        ({"act": "kind"}, "Say which kind."),
        ({"act": "eat"}, "“eat” is nothing that can be done"),
        ({"act": ""}, "fill in one field, or press one of the buttons"),
        ({"act": "bin", "quote": ["x", "0\0"]}, "No quote is chosen"),
        ({"act": "bin", "all": "1", "list": "speaker=Nobody"}, "No speaker of the register"),
        ({"act": "bin", "all": "1", "list": "kind=indirect"}, "No quote is chosen"),
    ],
)
@pytest.mark.parametrize("name", ["quotes_bulk", "quotes_bulk_do"])
def test_what_cannot_be_done_is_said(analyst: Client, name: str, fields: dict, sentence: str) -> None:
    quote = highlight(report())
    answer = analyst.post(reverse(name), {"quote": [str(quote.uuid)]} | fields)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_more_than_one_act_takes_are_refused(analyst: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST", 2)
    quotes = [highlight(report()) for _ in range(3)]
    for chosen, fields in ((quotes, {}), ([], {"all": "1"})):
        answer = _preview(analyst, *chosen, act="bin", **fields)
        assert answer.status_code == 422
        assert "more than 2,000 quotes" in answer.content.decode()
    assert _preview(analyst, *quotes[:2], act="bin").status_code == 200


def test_a_reader_gets_no_bar_and_is_refused(client: Client) -> None:
    client.force_login(user("reader"))
    quote = highlight(report())
    assert not select(client.get(reverse("quotes")), "#bulk, .desk input")
    for name in ("quotes_bulk", "quotes_bulk_do"):
        assert client.post(reverse(name), {"act": "bin", "quote": str(quote.uuid)}).status_code == 403
    assert not Change.objects.exists()


def test_fifty_quotes_are_previewed_with_as_many_queries_as_five(analyst: Client) -> None:
    stands = speaker("Xi Jinping")

    def queries(count: int) -> int:
        for _ in range(count):
            one, two = (speaker(f"{letter}{Highlight.objects.count()}", merged_into=stands) for letter in "ST")
            highlight(report(), speaker=one, joint=["x"], relayed_by=[two], tags=["a"])
        with CaptureQueriesContext(connection) as captured:
            assert _preview(analyst, act="untag", set_tag="a", all="1").status_code == 200
        return len(captured)

    assert queries(5) == queries(45)
