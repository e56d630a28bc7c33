"""History, bulk removal and the file of chosen quotes, in Django's admin."""

import csv
import io
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.actions import Attribution, edit
from articles.exporting.options import FileOptions
from articles.exporting.quotes_file import quotes_file
from articles.linking.links import link
from articles.models import Change, Highlight, ReportLink, Speaker, Tag
from tests import factories
from tests.views.pages import select, texts

pytestmark = pytest.mark.django_db


def at(name, page="changelist", row=None):
    return reverse(f"admin:articles_{name}_{page}", args=[row.pk] if row else [])


def run(client, action, rows):
    name = rows[0]._meta.model_name
    return client.post(at(name), {"action": action, "_selected_action": [row.pk for row in rows]}, follow=True)


def test_the_history_of_a_row_is_ours(client, admin):
    rina, now = factories.user(username="rina"), timezone.now()
    mark = factories.highlight(factories.report(), tags=["NATO"])
    edit(mark, revision=0, attribution=Attribution(note="cek"), actor=rina, now=now)
    history.undo(history.newest_act(rina), actor=admin, now=now)
    page = client.get(at("highlight", "history", mark))
    assert texts(page, "#change-history tbody td:nth-child(2)") == ["chief", "rina"]
    assert texts(page, "#change-history tbody td:nth-child(3)")[1].startswith("changed Kami berteman kind: from direct")
    made = link(factories.report(), factories.report(), type="same_event", author=rina, now=now, key=uuid.uuid4()).link
    assert texts(client.get(at("reportlink", "history", made)), "#change-history tbody td:nth-child(2)") == ["rina"]
    for name, row in (("speaker", factories.speaker()), ("tag", Tag.objects.get())):
        assert "Nobody changed this" in texts(client.get(at(name, "history", row)), "#change-history")[0]
    assert client.get(reverse("admin:articles_highlight_history", args=[99999])).status_code == 302


@pytest.mark.parametrize("kind", ["highlight", "reportlink"])
def test_what_was_removed_together_is_brought_back_together(client, admin, kind):
    article = factories.report()
    if kind == "highlight":
        rows = [factories.highlight(article) for _ in range(3)]
    else:
        rows = [factories.report_link(article, factories.report()) for _ in range(3)]
    said = texts(run(client, "remove_chosen", rows), ".messagelist li")
    assert said == ["3 removed. Undo brings them back."]
    (set_id,) = set(Change.objects.values_list("set", flat=True))
    assert set(Change.objects.values_list("via", flat=True)) == {"bulk"}
    assert not type(rows[0]).objects.alive().exists()
    history.undo(set_id, actor=admin, now=timezone.now())
    assert type(rows[0]).objects.alive().count() == 3


def test_speakers_that_were_deleted_together_come_back_together(client, admin):
    rows = [factories.speaker(name, aliases=(f"{name} x",)) for name in ("A", "B")]
    chosen = {"action": "delete_selected", "_selected_action": [row.pk for row in rows], "post": "yes"}
    client.post(at("speaker"), chosen)
    assert not Speaker.objects.exists()
    (set_id,) = set(Change.objects.values_list("set", flat=True))
    history.undo(set_id, actor=admin, now=timezone.now())
    assert sorted(speaker.aliases.get().text for speaker in Speaker.objects.all()) == ["A x", "B x"]


@pytest.mark.parametrize(("action", "profile"), [("short_file", "short"), ("full_file", "full")])
def test_the_chosen_quotes_are_handed_out_as_the_desk_does(client, admin, action, profile):
    article = factories.report()
    quotes = [factories.highlight(article, words) for words in ("Kami berteman", "Xi mengangguk")]
    factories.highlight(article, "kata")
    bare = factories.highlight(article, "Putin", kind="")
    answer = run(client, action, [*quotes, bare])
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="quotes-chosen-' in answer["Content-Disposition"]
    content = b"".join(answer.streaming_content)
    chosen = Highlight.objects.filter(pk__in=[q.pk for q in quotes])
    expected = quotes_file(chosen, FileOptions(profile=profile)).file.read()
    assert content == expected
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["quote_text"] for row in rows] == ["Kami berteman", "Xi mengangguk"]
    assert texts(client.get(at("highlight")), ".messagelist li") == ["1 is no quote and not in the file."]


def test_no_file_is_made_of_no_quotes(client, admin):
    answer = run(client, "short_file", [factories.highlight(factories.report(), kind="")])
    assert texts(answer, ".messagelist li") == ["1 is no quote and not in the file."]


def test_the_list_of_changes_names_things_and_leads_to_their_history(client, admin):
    mark = factories.highlight(factories.report(), author=admin)
    history.record(mark, before=None, actor=admin, now=timezone.now())
    page = client.get(at("change"))
    assert texts(page, ".field-act") == ["marked"]
    assert texts(page, ".field-thing a") == ["Kami berteman"]
    assert client.get(select(page, ".field-thing a")[0].get("href")).status_code == 200
    assert len(select(client.get(select(page, ".field-of_act a")[0].get("href")), "#result_list tbody tr")) == 1
    assert len(select(client.get(at("change"), {"q": "chief"}), "#result_list tbody tr")) == 1
    assert select(page, "#changelist-filter") and select(page, ".toplinks, .change-list .xfull, nav ul.toplinks")


def test_removing_a_link_that_was_removed_meanwhile_says_nothing_was(client, admin):
    row = factories.report_link(factories.report(), factories.report())
    run(client, "remove_chosen", [row])
    assert not texts(run(client, "remove_chosen", [row]), ".messagelist .success")
    assert ReportLink.objects.get().revision == 1
