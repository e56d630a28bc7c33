"""The list of acts, and the history of one mark."""

import uuid
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.actions import Attribution, discard, edit
from articles.annotating.register import enrol
from articles.linking.links import link
from articles.models import Change, Highlight
from articles.searching import change_filter
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


def marked(actor, at=None, **values):
    highlight = factories.highlight(factories.report("Kompak"), author=actor, **values)
    history.record(highlight, before=None, actor=actor, now=at or timezone.now())
    return highlight


def test_an_act_is_told_and_leads_to_its_thing(client, analyst):
    highlight = marked(analyst)
    page = client.get(reverse("changes"))
    assert texts(page, ".act p") == ["rina marked “Kami berteman” in Kompak"]
    first, second = select(page, ".act p a")
    assert first.get("href") == highlight.get_absolute_url()
    assert second.get("href") == highlight.article.get_absolute_url()
    assert first.get("lang") == "id"


def test_titles_of_linked_reports_are_the_outlets_words(client, analyst):
    one, other = factories.report("Kompak"), factories.report("In tune", language="en")
    key, now = uuid.uuid4(), timezone.now()
    link(one, other, type="follow_up", author=analyst, now=now, key=key, reads_from=other)
    page = client.get(reverse("changes"))
    assert texts(page, ".act p") == ["rina linked “In tune” and “Kompak” (follow-up)"]
    titles = [(title.get("lang"), title.text) for title in select(page, ".act p a .words")]
    assert titles == [("en", "“In tune”"), ("id", "“Kompak”")]


def test_each_act_is_undone_from_its_row_and_then_says_so(client, analyst):
    highlight = marked(analyst)
    (form,) = select(client.get(reverse("changes")), ".act form")
    sent = dict(form.form_values())
    answer = client.post(form.get("action"), sent, HTTP_REFERER="http://testserver" + reverse("changes"))
    assert answer["Location"].endswith(reverse("changes"))
    assert not Highlight.objects.alive().exists()
    page = client.get(reverse("changes"))
    assert texts(page, ".act-undo") == ["Redo: mark", "taken back"]
    assert texts(page, ".act p")[0] == "rina took back: marked “Kami berteman” in Kompak"
    assert select(page, ".act p a")[0].get("href") == reverse("highlight_history", args=[highlight.uuid])


def test_the_filter_chooses_by_person_kind_thing_and_day(client, analyst):
    other = factories.user(username="tono")
    highlight = marked(analyst, at=datetime(2026, 11, 20, 23, 59, tzinfo=UTC))
    enrol("Lavrov", actor=other, now=datetime(2026, 11, 21, tzinfo=UTC))

    def rows(query):
        return texts(client.get(f"{reverse('changes')}?{query}"), ".act strong")

    assert rows("") == ["tono", "rina"]
    assert rows("person=tono") == ["tono"]
    assert rows("person=tono&person=rina") == ["tono", "rina"]
    assert rows("kind=highlight") == rows("to=2026-11-20") == rows(f"of={highlight.uuid}") == ["rina"]
    assert rows("kind=speaker") == rows("from=2026-11-21") == ["tono"]
    assert rows("kind=tag") == []


@pytest.mark.parametrize(
    "query", ["person=nobody", "kind=x", "of=x", "from=yesterday", "from=2026-02-02&to=2026-01-01"]
)
def test_what_cannot_be_understood_is_said_and_shows_nothing(client, analyst, query):
    marked(analyst)
    answer = client.get(f"{reverse('changes')}?{query}")
    assert answer.status_code == 422
    assert texts(answer, ".problems p")
    assert not select(answer, ".act")


def test_pages_follow_each_other_without_gap_or_repeat(client, analyst, monkeypatch):
    monkeypatch.setattr(change_filter, "PAGE", 3)
    for number in range(7):
        enrol(f"S{number}", actor=analyst, now=timezone.now())
    seen, address = [], "?kind=speaker"
    while address:
        page = client.get(reverse("changes") + address if address.startswith("?") else address)
        seen += texts(page, ".act p a")
        older = select(page, "a[rel=next]")
        address = older[0].get("href") if older else ""
        assert "kind=speaker" in address or not address
    assert seen == [f"S{number}" for number in reversed(range(7))]
    assert client.get(reverse("changes") + "?older=x").status_code == 200


def test_the_queries_of_the_page_do_not_grow(client, analyst, django_assert_num_queries, django_assert_max_num_queries):
    def act(number):
        marked(analyst, speaker=factories.speaker(f"S{number}"), agency=factories.outlet(f"A{number}"))

    act(0)
    with django_assert_max_num_queries(18) as few:
        client.get(reverse("changes"))
    for number in range(1, 12):
        act(number)
    with django_assert_num_queries(len(few)):
        client.get(reverse("changes"))


def test_a_reader_sees_who_did_what_and_undoes_nothing(client):
    marked(factories.user(username="tono"))
    client.force_login(factories.user("reader"))
    page = client.get(reverse("changes"))
    assert texts(page, ".act strong") == ["tono"]
    assert "may-annotate" not in (select(page, "body")[0].get("class") or "")
    assert all("for-analysts" in form.get("class") for form in select(page, ".act form"))


def test_htmx_gets_the_list_alone(client, analyst):
    marked(analyst)
    answer = client.get(reverse("changes"), headers=HTMX)
    assert "<html" not in answer.content.decode()
    assert select(answer, "section#results .act")
    assert "HX-Request" in answer["Vary"]


def test_nothing_done_yet_is_said(client, analyst):
    assert texts(client.get(reverse("changes")), ".nothing h2") == ["Nobody did anything yet"]


def test_words_of_people_are_never_markup(client, analyst):
    tag = "<img src=x>"
    article = factories.report(tag, [f"“{tag}” kata Putin"])
    highlight = factories.highlight(article, tag, author=analyst)
    history.record(highlight, before=None, actor=analyst, now=timezone.now())
    edit(highlight, revision=0, attribution=Attribution(note=tag, tags=(tag,)), actor=analyst, now=timezone.now())
    for address in (reverse("changes"), reverse("highlight_history", args=[highlight.uuid])):
        assert tag not in client.get(address).content.decode()


def test_a_mark_tells_every_revision_newest_first(client, analyst):
    highlight = marked(analyst)
    edit(highlight, revision=0, attribution=Attribution(note="cek"), actor=analyst, now=timezone.now())
    address = reverse("highlight_history", args=[highlight.uuid])
    page = client.get(address)
    assert texts(page, ".act p") == ["rina changed it", "rina marked it"]
    assert texts(page, ".act-details li") == ["kind: from direct to no quote", "note: “cek” added"]
    assert texts(page, "blockquote") == ["Kami berteman"]
    card = client.get(address, headers=HTMX)
    assert select(card, f"article.card#q-{highlight.uuid} [data-cancel][autofocus]")
    assert "/paragraphs/1/" in select(card, "[data-cancel]")[0].get("hx-get")


def test_a_mark_in_the_bin_has_its_history_too_and_one_of_a_hidden_report_has_none(client, analyst):
    highlight = marked(analyst)
    discard(highlight, revision=0, actor=analyst, now=timezone.now())
    address = reverse("highlight_history", args=[highlight.uuid])
    assert texts(client.get(address), ".act p") == ["rina removed it", "rina marked it"]
    highlight.article.hidden_at = timezone.now()
    highlight.article.save()
    assert client.get(address).status_code == 404
    assert client.get(reverse("highlight_history", args=[uuid.uuid4()])).status_code == 404


def test_the_card_of_a_mark_leads_to_its_history_for_readers_too(client):
    highlight = factories.highlight(factories.report())
    client.force_login(factories.user("reader"))
    page = client.get(highlight.article.get_absolute_url())
    (link,) = [one for one in select(page, ".card .actions a") if one.text_content() == "History"]
    assert link.get("href") == reverse("highlight_history", args=[highlight.uuid])
    assert "for-analysts" not in link.get("class")


def test_undoing_an_act_on_many_asks_for_the_page_anew(client, analyst):
    set_id, now, article = uuid.uuid4(), timezone.now(), factories.report()
    for _ in range(30):
        highlight = factories.highlight(article, author=analyst)
        discard(highlight, revision=0, actor=analyst, now=now, set_id=set_id, via=Change.Via.BULK)
    answer = client.post(reverse("undo"), {"set": set_id}, headers=HTMX)
    assert answer["HX-Refresh"] == "true"
    assert Highlight.objects.alive().count() == 30
