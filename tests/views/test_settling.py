"""Marks that wait for a person since the text changed: the strip, the dashed cards, confirming and detaching."""

import pytest
from django.urls import reverse

from articles.annotating.reanchoring import place_marks
from articles.models import Change
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
QUOTE = "“Hubungan kami lebih kuat daripada yang pernah ada sebelumnya,” kata Putin di Kremlin."
WORDS = "Hubungan kami lebih kuat daripada yang pernah ada sebelumnya"
OLD = [QUOTE, "Xi mengatakan bahwa kedua negara akan terus bekerja sama.", "Televisi negara menyiarkan pertemuan itu."]
NEW = [
    QUOTE.replace("pernah ada sebelumnya", "pernah tercatat dalam sejarah"),
    "Televisi negara menyiarkan pertemuan itu.",
]


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


@pytest.fixture
def article():
    """A report of which one mark changed, one is gone and one stands."""
    made = factories.report(paragraphs=OLD)
    factories.highlight(made, WORDS, speaker=factories.speaker(aliases=("Putin",)))
    factories.highlight(made, "kedua negara akan terus bekerja sama")
    factories.highlight(made, "Televisi negara")
    place_marks(made, factories.version(made, *NEW))
    made.marks_changed()
    return made


def marked(article, words):
    return article.highlights.get(words=words)


def act(client, name, mark, revision=None, **options):
    data = {"revision": mark.revision if revision is None else revision}
    return client.post(reverse(f"highlight_{name}", args=[mark.uuid]), data, **options)


def test_the_strip_counts_what_waits_and_lists_what_is_gone(client, analyst, article):
    page = client.get(article.get_absolute_url())
    assert texts(page, ".strip-said") == ["2 marks need you: 1 changed, 1 gone"]
    gone = marked(article, "kedua negara akan terus bekerja sama")
    assert texts(page, f"#q-{gone.uuid} .words") == ["“kedua negara akan terus bekerja sama”"]
    [link] = select(page, f"#q-{gone.uuid} a")[:1]
    assert link.get("href") == f"{reverse('report_version', args=[article.uuid, 1])}#q-{gone.uuid}"
    assert texts(client.get(link.get("href")), "mark")[1] == "kedua negara akan terus bekerja sama"


def test_a_changed_mark_is_a_dashed_card_with_old_and_new_words_and_never_a_mark(client, analyst, article):
    page = client.get(article.get_absolute_url())
    changed = marked(article, WORDS)
    card = f"#p-1 .card.is-proposed#q-{changed.uuid}"
    assert texts(page, f"{card} del") == ["removed: ada sebelumnya"]
    assert texts(page, f"{card} ins") == ["added: tercatat dalam sejarah"]
    assert texts(page, f"{card} button") == ["Confirm", "Detach"]
    assert [mark.get("class") for mark in select(page, "#p-1 mark")] == ["is-proposed m1"]
    assert not select(page, "#p-1 mark[data-label]")
    assert texts(page, "#speakers h2 .number") == ["1 quote"]
    assert select(page, "#p-1 > p")[0].text_content() == NEW[0]


def test_readers_see_what_waits_and_are_asked_for_nothing(client, article):
    client.force_login(factories.user("reader"))
    page = client.get(article.get_absolute_url())
    assert texts(page, ".strip-said strong") == ["2 marks wait for an analyst:"]
    assert all("for-analysts" in button.get("class") for button in select(page, ".strip button, .is-proposed button"))


def test_a_report_of_one_version_has_no_strip(client, analyst):
    assert not select(client.get(factories.report().get_absolute_url()), "#unsettled")


def test_a_confirmed_mark_is_drawn_and_undo_is_offered(client, analyst, article):
    mark = marked(article, WORDS)
    page = act(client, "confirm", mark, follow=True)
    assert page.redirect_chain[0] == (mark.get_absolute_url(), 303)
    assert texts(page, "#toasts .toast p") == ["Confirmed."]
    assert [one.get("data-label") for one in select(page, "#p-1 mark")] == ["Putin"]
    assert texts(page, ".strip-said") == ["1 mark needs you: 1 gone"]
    [form] = [f for f in select(page, "#toasts form") if f.action == reverse("undo")]
    client.post(reverse("undo"), dict(form.form_values()))
    assert texts(client.get(article.get_absolute_url()), ".strip-said") == ["2 marks need you: 1 changed, 1 gone"]


def test_confirming_in_place_answers_with_the_passage_and_tells_the_rest(client, analyst, article):
    answer = act(client, "confirm", marked(article, WORDS), headers=HTMX)
    assert len(select(answer, "#p-1 mark[data-label]")) == 1
    assert "marks-changed" in answer["HX-Trigger"]
    strip = client.get(reverse("report_unsettled", args=[article.uuid]), headers=HTMX)
    assert texts(strip, ".strip-said") == ["1 mark needs you: 1 gone"]


def test_the_strip_asked_for_by_a_plain_browser_is_its_page(client, analyst, article):
    address = reverse("report_unsettled", args=[article.uuid])
    assert client.get(address)["Location"] == article.get_absolute_url()


@pytest.mark.parametrize("words", [WORDS, "kedua negara akan terus bekerja sama"])
def test_a_detached_mark_is_listed_with_its_own_version(client, analyst, article, words):
    mark = marked(article, words)
    page = act(client, "detach", mark, follow=True)
    assert texts(page, "#toasts .toast p") == ["Detached: it stays in the version where it was made."]
    assert texts(page, f".strip #q-{mark.uuid} a")[0] == "as marked in version 1"
    assert not select(page, f".strip #q-{mark.uuid} button")
    assert not select(page, "#p-1 mark") or words != WORDS


def test_detaching_in_place_needs_no_passage_for_what_stands_in_none(client, analyst, article):
    assert act(client, "detach", marked(article, WORDS), headers=HTMX).status_code == 200
    gone = marked(article, "kedua negara akan terus bekerja sama")
    assert act(client, "detach", gone, headers=HTMX).status_code == 204


@pytest.mark.parametrize("name", ["confirm", "detach"])
@pytest.mark.parametrize("revision", ["", "x", "0", "9" * 20])
def test_who_saw_another_proposal_is_refused(client, analyst, article, name, revision):
    mark = marked(article, WORDS)
    answer = act(client, name, mark, revision)
    assert (answer.status_code, texts(answer, "main a")) == (409, ["Back"])
    answer = act(client, name, mark, revision, headers=HTMX)
    assert (answer.status_code, answer["HX-Refresh"]) == (409, "true")
    assert not Change.objects.exists()


def test_a_mark_that_stands_is_edited_and_removed_where_it_stands_now(client, analyst, article):
    mark = marked(article, "Televisi negara")
    assert (mark.anchor, mark.start != mark.now_start) == ("moved", True)
    address = reverse("highlight_edit", args=[mark.uuid])
    [cancel] = select(client.get(address, headers=HTMX), "[data-cancel]")
    assert cancel.get("hx-get") == reverse("report_paragraph", args=[article.uuid, 2])
    answer = client.post(address, {"revision": mark.revision, "kind": ""}, headers=HTMX)
    assert len(select(answer, "#p-2 mark")) == 1


def test_a_gone_mark_can_still_be_edited_and_restored_from_the_bin(client, analyst, article):
    mark = marked(article, "kedua negara akan terus bekerja sama")
    address = reverse("highlight_edit", args=[mark.uuid])
    assert client.get(address).status_code == client.get(address, headers=HTMX).status_code == 200
    assert client.post(address, {"revision": mark.revision, "kind": "", "note": "cek"}).status_code == 303
    mark.refresh_from_db()
    discard = reverse("highlight_discard", args=[mark.uuid])
    assert client.post(discard, {"revision": mark.revision}, headers=HTMX).status_code == 204


def test_a_second_quote_is_proposed_where_the_mark_stands_now(client, analyst, article):
    mark = marked(article, "Televisi negara")
    address = reverse("highlight_edit", args=[mark.uuid])
    page = client.post(address, {"revision": 99, "kind": "direct", "speaker": "Kremlin"})
    [form] = [f for f in select(page, "main form") if f.action == address]
    values = {name: value for name, value in form.form_values() if name in ("start", "end", "words")}
    assert values == {"start": str(mark.now_start), "end": str(mark.now_end), "words": "Televisi negara"}


def test_queries_do_not_grow_with_what_waits(client, analyst, django_assert_max_num_queries):
    def renewed(count):
        made = factories.report(paragraphs=OLD)
        for n in range(count):
            factories.highlight(made, WORDS[: len(WORDS) - n], author=analyst, tags=(f"t{n % 3}",))
            factories.highlight(made, "kedua negara akan terus bekerja sama", author=analyst)
        place_marks(made, factories.version(made, *NEW))
        return made

    few, many = renewed(2), renewed(15)
    client.get(few.get_absolute_url())
    few.marks_changed()
    with django_assert_max_num_queries(30) as queries:
        client.get(few.get_absolute_url())
    with django_assert_max_num_queries(len(queries)):
        client.get(many.get_absolute_url())
