from datetime import UTC, date, datetime

import pytest
from django.core.management import CommandError, call_command

from articles import intake
from articles.annotating import extracting
from articles.models import Article, Highlight, Version
from articles.quotes import RULES_VERSION
from tests import factories
from tests.suggested import NOW, found

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    """Rules that find “Kami berteman” wherever it stands, and break on a text that says so."""

    def suggest_quotes(text, **_):
        if "Rusak" in text:
            raise ValueError(text)
        return [found(text, "Kami berteman")] if "Kami berteman" in text else []

    monkeypatch.setattr(extracting, "suggest_quotes", suggest_quotes)


def read():
    return list(Version.objects.order_by("pk").values_list("rules_version", flat=True))


def take_up_all(**values):
    return list(intake.take_up_all(now=lambda: NOW, processes=1, **values))


def test_what_is_stored_is_read_once():
    article = factories.report()
    assert intake.take_up(article, now=NOW).waiting == 1
    assert intake.take_up(article, now=NOW) is None
    assert read() == [RULES_VERSION]
    assert Article.objects.get().waiting == 1


def test_nothing_is_done_for_no_report_or_one_whose_text_is_held():
    article = factories.report()
    article.versions.update(state="held")
    assert intake.take_up(None, now=NOW) is None
    assert intake.take_up(article, now=NOW) is None


def test_a_rule_that_breaks_stops_no_import_and_is_not_tried_for_ever(caplog):
    article = factories.report(paragraphs=["Rusak: “Kami berteman,” kata Putin."])
    assert intake.take_up(article, now=NOW).waiting == 0
    assert read() == [RULES_VERSION]
    assert "failed on the text" in caplog.text


def test_a_language_without_rules_has_no_suggestions():
    assert intake.take_up(factories.report(language="ru"), now=NOW).waiting == 0
    assert intake.take_up(factories.report(language="en-GB"), now=NOW).waiting == 1


def test_newer_rules_read_everything_again_and_renew_only_what_nobody_decided(monkeypatch):
    articles = [factories.report(), factories.report()]
    take_up_all()
    Highlight.objects.filter(article=articles[0]).update(status="rejected", reviewer=factories.user(), reviewed_at=NOW)
    assert take_up_all() == []
    for module in (intake, "articles.annotating.suggesting"):
        monkeypatch.setattr(
            f"{module if isinstance(module, str) else module.__name__}.RULES_VERSION", RULES_VERSION + 1
        )
    assert intake.unread_count() == 2
    assert take_up_all()[-1] == intake.Progress(texts=2, waiting=1, changed=0)
    assert read() == [RULES_VERSION + 1] * 2


def test_it_can_be_ended_and_begun_again(monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 2)
    for _ in range(5):
        factories.report()
    first = next(intake.take_up_all(now=lambda: NOW, processes=1))
    assert (first.texts, intake.unread_count()) == (2, 3)
    assert take_up_all()[-1].texts == 3
    assert intake.unread_count() == 0


def test_the_newest_reports_come_first(monkeypatch):
    monkeypatch.setattr(intake, "BATCH", 1)
    factories.report(published_day=date(2022, 1, 1))
    new = factories.report(published_day=date(2023, 1, 1))
    next(intake.take_up_all(now=lambda: NOW, processes=1))
    assert Version.objects.get(rules_version=RULES_VERSION).article == new


def test_since_a_day_means_the_reports_from_that_day_on(capsys):
    old = factories.report(published_day=date(2022, 1, 1))
    new = factories.report(published_at=datetime(2023, 1, 1, 3, tzinfo=UTC), published_offset_min=420)
    take_up_all()
    Highlight.objects.all().delete()
    call_command("suggest_quotes", since="2023-01-01", processes=1)
    assert list(Highlight.objects.values_list("article", flat=True)) == [new.pk]
    assert "1 reports read: 1 suggestions wait in them" in capsys.readouterr().out
    call_command("suggest_quotes", all=True, processes=1)
    assert set(Highlight.objects.values_list("article", flat=True)) == {old.pk, new.pk}


def test_a_day_that_is_none_is_said_to_be_none():
    with pytest.raises(CommandError, match="is not a day"):
        call_command("suggest_quotes", since="kemarin")


def test_many_texts_are_read_by_other_processes_in_their_order():
    text = "“Kami berteman,” kata Putin."
    readings = [extracting.Reading(number, text, "id") for number in range(50)]
    with extracting.many_extracted((), texts=50, processes=2) as extract:
        answers = list(extract(readings))
    assert [key for key, _ in answers] == list(range(50))
    assert all(quotes for _, quotes in answers)
