"""The ledger: how often each rule was right, and the cases."""

import pytest
from django.urls import reverse

from articles.annotating.ledger import weak_in, weigh
from articles.annotating.reviewing import accept, reject
from articles.models import ReviewSettings
from tests import factories
from tests.suggested import NOW, suggest

from .pages import select, texts

pytestmark = pytest.mark.django_db
CASES = "/rules/direct-cue-behind/"


@pytest.fixture
def reader(client):
    user = factories.user("reader")
    client.force_login(user)
    return user


@pytest.fixture
def article():
    """A report with one suggestion accepted, one rejected, one waiting; and an older correction."""
    actor, made = (
        factories.user(username="rina"),
        factories.report(paragraphs=["Satu dua.", "Tiga empat.", "Lima enam."]),
    )
    suggest(made, "Satu dua", "Tiga empat", "Lima enam")
    for verb, words in ((accept, "Satu dua"), (reject, "Tiga empat")):
        one = made.highlights.get(words=words)
        verb(one, revision=one.revision, actor=actor, now=NOW)
    factories.decision("corrected", "direct-cue-behind", by=actor, corrected=["speaker"])
    return made


def test_each_rule_has_its_decisions_and_its_rate(client, reader, article):
    page = client.get(reverse("rules"))
    cells = texts(page, ".ledger tbody tr td")
    assert cells == ["id", "1", "1", "speaker 1", "1", "1", "67 %, between 21 and 94"]


def test_nothing_yet_is_said_in_words(client, reader):
    assert texts(client.get(reverse("rules")), ".nothing h2") == ["No rule suggested anything yet"]


def test_a_line_leads_to_its_cases(client, reader, article):
    assert len(select(client.get(CASES), ".cases > li")) == 3
    rejected = client.get(CASES, {"verdict": "rejected", "language": "id"})
    assert texts(rejected, ".cases .words")[0] == "“Tiga empat”"
    assert "rina" in texts(rejected, ".cases")[0]
    assert "speaker" in texts(client.get(CASES, {"verdict": "corrected"}), ".cases")[0]
    assert texts(client.get(CASES, {"language": "en"}), ".nothing h2") == ["No case"]
    assert client.get("/rules/keine/").status_code == 404
    assert client.get(CASES, {"older": "x"}).status_code == 200


def test_undo_takes_a_decision_out_of_the_count(client, article):
    client.force_login(article.highlights.get(words="Satu dua").author)
    client.post(reverse("undo"))
    assert texts(client.get(reverse("rules")), ".ledger tbody tr td")[4:6] == ["0", "2"]


def test_an_admin_sets_the_threshold_and_the_rules_are_weighed_anew(client):
    client.force_login(factories.user("admin"))
    by = factories.user()
    for _ in range(12):
        factories.decision("rejected", by=by)
    weigh([("indirect-verb", "id")])
    assert weak_in("id") == ("indirect-verb",)
    address = client.get(reverse("admin:articles_reviewsettings_changelist"))["Location"]
    client.post(address, {"threshold": "0"})
    assert (ReviewSettings.current().threshold, weak_in("id")) == (0, ())
    assert client.post(address, {"threshold": "101"}).status_code == 200
    assert ReviewSettings.current().threshold == 0


def test_the_first_setting_of_all_makes_the_row(client):
    client.force_login(factories.user("admin"))
    address = client.get(reverse("admin:articles_reviewsettings_changelist"))["Location"]
    client.post(address, {"threshold": "75"})
    assert ReviewSettings.objects.get(pk=1).threshold == 75
