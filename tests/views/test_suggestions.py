"""The review queue over all reports."""

from datetime import date

import pytest
from django.urls import reverse

from articles.annotating.ledger import weigh
from articles.annotating.reviewing import reject
from articles.models import Highlight
from articles.searching.review_queue import PAGE
from tests import factories
from tests.suggested import NOW, found, suggest

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
QUEUE = "/suggestions/"
TEXT = ["“Kami berteman,” kata Putin.", "Xi mengatakan kedua negara bekerja sama."]
FIRST, SECOND = "Kami berteman", "kedua negara bekerja sama"


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


def report(day=1, **values):
    """A report with a suggestion of each of two rules, the second of Xi."""
    made = factories.report(f"Laporan {day}", paragraphs=TEXT, published_day=date(2022, 1, day), **values)
    text = made.current_version().text
    suggest(made, FIRST, found(text, SECOND, "Xi Jinping", rule="indirect-verb"))
    return made


def shown(response):
    return texts(response, ".queued mark")


def decide(client, name, words, query="", **options):
    one = Highlight.objects.filter(words=words, status="suggested").order_by("-sort_at")[0]
    address = f"{reverse(f'highlight_{name}', args=[one.uuid])}?queue=1{query}"
    return client.post(address, {"revision": one.revision}, **options)


def test_each_stands_in_its_words_newest_report_first(client, analyst):
    report(1)
    report(2)
    page = client.get(QUEUE)
    assert shown(page) == [FIRST, SECOND] * 2
    assert texts(page, ".queued .context")[0] == TEXT[0]
    assert texts(page, ".queued-report a") == ["Laporan 2", "Laporan 1"]
    assert texts(page, ".page-head .waiting") == ["4 suggestions wait"]


def test_in_a_report_the_rule_that_is_right_most_often_comes_first(client, analyst):
    report()
    by = factories.user()
    for verdict, rule in [("rejected", "direct-cue-behind"), ("accepted", "indirect-verb")] * 3:
        factories.decision(verdict, rule, by=by)
    page = client.get(QUEUE)
    assert shown(page) == [SECOND, FIRST]
    assert "kept in 3 of 3" in texts(page, ".queued .why")[0]


def test_it_is_filtered_by_speaker_outlet_and_rule(client, analyst):
    xi, outlet = factories.speaker("Xi Jinping"), factories.outlet()
    report(1, outlet=outlet)
    report(2)
    assert shown(client.get(QUEUE, {"speaker": str(xi.uuid)})) == [SECOND] * 2
    assert shown(client.get(QUEUE, {"rule": "direct-cue-behind"})) == [FIRST] * 2
    assert shown(client.get(QUEUE, {"outlet": outlet.name, "rule": "indirect-verb"})) == [SECOND]
    refused = client.get(QUEUE, {"rule": "keine"})
    assert (refused.status_code, shown(refused)) == (422, [])
    assert texts(client.get(QUEUE, {"speaker": str(factories.speaker("Lavrov").uuid)}), ".nothing h2") == [
        "Nothing matches"
    ]


def test_a_decision_brings_the_next_one_under_the_same_filter(client, analyst):
    report(1)
    report(2)
    answer = decide(client, "accept", FIRST, "&rule=direct-cue-behind", headers=HTMX)
    assert shown(answer) == [FIRST]
    assert len(select(answer, ".queued[autofocus]")) == 1
    answer = decide(client, "reject", FIRST, "&rule=direct-cue-behind", headers=HTMX)
    assert texts(answer, ".nothing h2") == ["Nothing matches"]


def test_without_a_script_a_decision_leads_back_to_the_next_one(client, analyst):
    report(1)
    report(2)
    answer = decide(client, "reject", FIRST)
    following = Highlight.objects.filter(words=SECOND).order_by("-sort_at")[0]
    assert answer["Location"] == f"{QUEUE}#q-{following.uuid}"


def test_the_form_opens_in_its_row_and_saving_goes_on(client, analyst):
    report()
    one = Highlight.objects.get(words=FIRST)
    address = f"{reverse('highlight_edit', args=[one.uuid])}?queue=1"
    form = client.get(address, headers=HTMX)
    assert select(form, ".queued form")[0].get("hx-target") == "#results"
    data = {"revision": one.revision, "kind": "direct", "speaker": "Putin", "suggested_words": "berteman"}
    answer = client.post(address, data, headers=HTMX)
    assert shown(answer) == [SECOND]
    assert Highlight.objects.get(pk=one.pk).words == "berteman"
    row = client.get(reverse("suggestion", args=[Highlight.objects.get(words=SECOND).uuid]), headers=HTMX)
    assert shown(row) == [SECOND]


def test_pages_follow_one_another_without_a_gap_also_when_the_last_one_shown_was_decided(client, analyst):
    for day in range(1, 16):
        report(day)
    page = client.get(QUEUE)
    assert len(shown(page)) == PAGE
    last = select(page, ".queued")[-1].get("id").removeprefix("q-")
    one = Highlight.objects.get(uuid=last)
    reject(one, revision=one.revision, actor=analyst, now=NOW)
    rest = client.get(select(page, "a[rel=next]")[0].get("href"))
    ids = [row.get("id") for row in select(page, ".queued") + select(rest, ".queued")]
    assert len(ids) == len(set(ids)) == 30


def test_hidden_reports_and_nothing_at_all(client, analyst):
    report(hidden_at=NOW)
    assert texts(client.get(QUEUE), ".nothing h2") == ["Nothing waits for review"]
    assert client.get(QUEUE, {"behind": "unsinn"}).status_code == 200


def test_the_queue_costs_as_many_queries_for_many_as_for_few(client, analyst, django_assert_max_num_queries):
    report(1)
    with django_assert_max_num_queries(25) as few:
        client.get(QUEUE)
    for day in range(2, 9):
        report(day)
    with django_assert_max_num_queries(len(few)):
        client.get(QUEUE)


def weaken(rule="direct-cue-behind"):
    by = factories.user()
    for _ in range(12):
        factories.decision("rejected", rule, by=by)
    weigh([(rule, "id")])


def test_suggestions_of_weak_rules_come_last_behind_a_line_that_opens_them(client, analyst):
    report(1)
    report(2)
    report(3, language="en")
    weaken()
    page = client.get(QUEUE)
    assert shown(page) == [SECOND, FIRST, SECOND, SECOND]
    assert texts(page, ".page-head .waiting") == ["6 suggestions wait"]
    assert texts(page, "#weak") == ["2 more from weak rules"]
    opened = client.get(select(page, "#weak a")[0].get("href"))
    assert shown(opened) == [FIRST, FIRST]
    assert select(opened, "#weak") == []


def test_a_weak_rule_that_is_asked_for_by_name_is_not_folded(client, analyst):
    report()
    weaken()
    page = client.get(QUEUE, {"rule": "direct-cue-behind"})
    assert shown(page) == [FIRST]
    assert select(page, "#weak") == []


def test_decisions_on_folded_suggestions_go_on_among_them(client, analyst):
    xi = factories.speaker("Xi Jinping")
    report(1)
    report(2)
    weaken("indirect-verb")
    filtered = f"&speaker={xi.uuid}&weak=1"
    answer = decide(client, "accept", SECOND, filtered, headers=HTMX)
    assert shown(answer) == [SECOND]
    page = client.get(QUEUE, {"speaker": str(xi.uuid)})
    assert texts(page, ".nothing h2") == ["Only suggestions of weak rules wait"]
    assert texts(page, "#weak") == ["1 more from weak rules"]


def test_the_line_stands_behind_the_last_page_only(client, analyst):
    for day in range(1, PAGE + 3):
        report(day)
    weaken()
    page = client.get(QUEUE)
    assert (len(shown(page)), select(page, "#weak")) == (PAGE, [])
    last = client.get(select(page, "a[rel=next]")[0].get("href"))
    assert texts(last, "#weak") == [f"{PAGE + 2} more from weak rules"]
