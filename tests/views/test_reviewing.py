"""Suggestions on the reading page: dotted, with their rule; accepted, rejected, edited first, all of one rule."""

import json
import uuid

import pytest
from django.urls import reverse

from articles.annotating.ledger import weigh
from articles.annotating.reviewing import reject
from articles.models import Article, Change, Decision, Highlight
from tests import factories
from tests.suggested import NOW, suggest

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
TEXT = ["“Kami berteman,” kata Putin.", "Xi mengatakan kedua negara bekerja sama.", "“Ya, tentu saja,” kata Xi."]
FIRST, SECOND, THIRD = "Kami berteman", "kedua negara bekerja sama", "Ya, tentu saja"


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


@pytest.fixture
def article():
    factories.speaker(aliases=("Putin",))
    made = factories.report(paragraphs=TEXT)
    suggest(made, FIRST, SECOND, THIRD)
    return made


def suggested(article, words=FIRST):
    return article.highlights.get(words=words)


def decide(client, name, one, revision=None, query="", **options):
    address = reverse(f"highlight_{name}", args=[one.uuid]) + query
    return client.post(address, {"revision": one.revision if revision is None else revision}, **options)


def events(response):
    return json.loads(response["HX-Trigger"])


def form_of(one, **values):
    said = {"revision": one.revision, "speaker": str(one.speaker.uuid), "kind": one.kind, "cue": one.cue}
    return said | {"suggested_words": one.words} | values


def test_a_suggestion_is_dotted_and_names_its_rule(client, analyst, article):
    page = client.get(article.get_absolute_url())
    mark = select(page, "mark.is-suggested")[0]
    assert (mark.text, mark.get("data-label")) == (FIRST, "Putin?")
    card = f"#q-{suggested(article).uuid}.is-suggested"
    assert texts(page, f"{card} .why") == ["Rule Words in marks, then a cue and its speaker: “…,” kata X"]
    assert texts(page, f"{card} button") == ["Accept a", "Reject x"]
    assert texts(page, "#review .waiting") == ["3 suggestions wait"]


def test_suggestions_are_no_quotes_in_any_count(client, analyst, article):
    page = client.get(article.get_absolute_url())
    assert texts(page, "#speakers .number") == ["0 quotes", "0"]
    assert select(page, ".all-marks") == []
    assert "Nothing here" in texts(client.get(reverse("quotes")), "main")[0] or not select(page, ".desk tbody tr")
    assert client.get(reverse("quotes_export") + "?raw=1").getvalue().count(b"\r\n") == 1


def test_accepting_draws_the_mark_and_leads_on(client, analyst, article):
    answer = decide(client, "accept", suggested(article), headers=HTMX)
    assert select(answer, "mark.is-suggested") == []
    assert texts(answer, "mark") == [FIRST]
    assert {"marks-changed", "suggestion-decided"} <= set(events(answer))
    assert events(answer)["said"]["button"] == "Undo: accepting"
    assert suggested(article).author == analyst


def test_without_a_script_the_next_one_is_the_anchor(client, analyst, article):
    answer = decide(client, "reject", suggested(article))
    assert answer["Location"] == f"{article.get_absolute_url()}#q-{suggested(article, SECOND).uuid}"
    answer = decide(client, "accept", suggested(article, THIRD))
    assert answer["Location"].endswith(f"#q-{suggested(article, SECOND).uuid}")
    answer = decide(client, "accept", suggested(article, SECOND))
    assert answer["Location"].endswith(f"#q-{suggested(article, SECOND).uuid}")
    assert texts(client.get(article.get_absolute_url()), "#review") == [""]


def test_a_rejected_one_is_gone_from_the_page_and_has_a_history(client, analyst, article):
    one = suggested(article)
    assert select(decide(client, "reject", one, headers=HTMX), "mark") == []
    page = client.get(reverse("highlight_history", args=[one.uuid]))
    assert "rejected the suggestion" in texts(page, "main")[0]
    assert client.get(reverse("highlight_edit", args=[one.uuid])).status_code == 404


@pytest.mark.parametrize("name", ["accept", "reject"])
def test_who_comes_second_gets_a_409_and_a_page_that_is_up_to_date(client, analyst, article, name):
    one = suggested(article)
    reject(one, revision=one.revision, actor=factories.user(), now=NOW)
    assert decide(client, name, one).status_code == 409
    answer = decide(client, name, one, headers=HTMX)
    assert (answer.status_code, answer["HX-Refresh"]) == (409, "true")
    assert Decision.objects.count() == 1


def test_one_that_is_gone_or_was_never_there_is_refused_too(client, analyst):
    assert client.post(reverse("highlight_accept", args=[uuid.uuid4()])).status_code == 409


@pytest.mark.parametrize("revision", ["", "x", "99999999999", "-1"])
def test_a_revision_that_makes_no_sense_decides_nothing(client, analyst, article, revision):
    assert decide(client, "accept", suggested(article), revision=revision).status_code == 409


def test_a_reader_sees_them_and_decides_nothing(client, article):
    client.force_login(factories.user("reader"))
    assert len(select(client.get(article.get_absolute_url()), "mark.is-suggested")) == 3
    for name in ("accept", "reject", "edit"):
        assert decide(client, name, suggested(article)).status_code == 403
    address = reverse("report_accept_all", args=[article.uuid])
    assert client.post(address, {"rule": "direct-cue-behind"}).status_code == 403
    assert not Change.objects.exists()


def test_the_form_is_filled_in_and_saving_accepts(client, analyst, article):
    one, xi = suggested(article), factories.speaker("Xi Jinping")
    address = reverse("highlight_edit", args=[one.uuid])
    form = client.get(address, headers=HTMX)
    assert [field.text for field in select(form, "textarea[name=suggested_words]")] == [FIRST]
    assert len(select(form, f"input[value='{one.speaker.uuid}'][checked]")) == 1
    answer = client.post(address, form_of(one, speaker=str(xi.uuid)), headers=HTMX)
    assert "suggestion-decided" in events(answer)
    changed = suggested(article)
    assert (changed.status, changed.speaker, changed.author) == ("confirmed", xi, analyst)
    assert Decision.objects.get().corrected == ["speaker"]


def test_other_words_are_found_where_the_suggestion_stands(client, analyst, article):
    one, address = suggested(article), reverse("highlight_edit", args=[suggested(article).uuid])
    refused = client.post(address, form_of(one, suggested_words="Kami bertengkar"))
    assert refused.status_code == 422
    assert "do not stand in the report" in texts(refused, "[role=alert]")[0]
    assert select(refused, "textarea[name=suggested_words]")[0].text == "Kami bertengkar"
    client.post(address, form_of(one, suggested_words="“Kami berteman,”"))
    assert article.highlights.get(pk=one.pk).words == "“Kami berteman,”"
    assert Decision.objects.get().corrected == ["span"]


def test_what_somebody_filled_in_is_kept_when_another_was_quicker(client, analyst, article):
    one = suggested(article)
    reject(one, revision=one.revision, actor=factories.user(username="budi"), now=NOW)
    answer = client.post(reverse("highlight_edit", args=[one.uuid]), form_of(one, note="cek lagi"))
    assert answer.status_code == 409
    assert "budi rejected this suggestion" in texts(answer, "[role=alert]")[0]
    assert select(answer, "textarea[name=note]")[0].text == "cek lagi"
    assert "Keep mine as a new mark" in texts(answer, "button")


def test_all_of_a_rule_are_accepted_at_once_and_taken_back_at_once(client, analyst, article):
    page = client.get(article.get_absolute_url())
    assert "Accept all 3" in texts(page, "#review button")[0]
    data = {field.get("name"): field.get("value") for field in select(page, "#review form input")}
    answer = client.post(reverse("report_accept_all", args=[article.uuid]), data)
    assert answer["Location"] == article.get_absolute_url()
    assert texts(client.get(answer["Location"]), "#toasts .toast p") == ["3 suggestions accepted."]
    assert Highlight.objects.quotes().count() == 3
    client.post(reverse("undo"))
    assert (Highlight.objects.quotes().count(), Decision.objects.count()) == (0, 0)
    assert Article.objects.get().waiting == 3
    assert client.post(reverse("report_accept_all", args=[article.uuid]), data | {"seen": "x"}).status_code == 409


def test_suggestions_of_weak_rules_are_folded_and_counted(client, analyst, article):
    by = factories.user()
    for _ in range(12):
        factories.decision("rejected", "direct-cue-behind", by=by)
    before = client.get(article.get_absolute_url())
    assert select(before, ".is-weak, #weak") == []
    weigh([("direct-cue-behind", "id")])
    page = client.get(article.get_absolute_url())
    assert len(select(page, "mark.is-suggested.is-weak")) == len(select(page, ".card.is-weak")) == 3
    assert texts(page, "#weak summary") == ["3 more from weak rules"]
    assert texts(page, "#review .waiting") == ["3 suggestions wait"]
    passage = client.get(reverse("report_paragraph", args=[article.uuid, 1]), headers=HTMX)
    assert len(select(passage, "mark.is-weak")) == 1


def test_the_list_says_how_many_wait_and_filters_by_it(client, analyst, article):
    factories.report("Tanpa saran")
    page = client.get(reverse("reports"))
    assert texts(page, ".report-row .waiting") == ["3 to review"]
    decide(client, "accept", suggested(article))
    assert texts(client.get(reverse("reports") + "?show=review"), ".report-row .waiting") == ["2 to review"]
    assert len(select(client.get(reverse("reports") + "?show=review"), ".report-row")) == 1


def test_the_strip_refreshes_itself(client, analyst, article):
    answer = client.get(reverse("report_review", args=[article.uuid]), headers=HTMX)
    assert texts(answer, ".waiting") == ["3 suggestions wait"]
    assert client.get(reverse("report_review", args=[article.uuid])).status_code == 303


def test_many_suggestions_cost_as_many_queries_as_one(client, analyst, article, django_assert_max_num_queries):
    client.get(article.get_absolute_url())
    Article.objects.update(marks_stamp=99)
    with django_assert_max_num_queries(22) as one:
        client.get(article.get_absolute_url())
    suggest(article, FIRST)
    Article.objects.update(marks_stamp=199)
    with django_assert_max_num_queries(len(one)):
        client.get(article.get_absolute_url())
