"""manage.py index_words: an archive of before the search is found afterwards."""

from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import QuoteWords, ReportWords
from articles.searching import filling
from tests import factories
from tests.indexed import lines, lines_afresh

pytestmark = pytest.mark.django_db


def index(**options: bool) -> str:
    out = StringIO()
    call_command("index_words", stdout=out, **options)
    return out.getvalue()


def archive(count: int) -> None:
    for number in range(count):
        factories.highlight(factories.report(f"Laporan {number}"))
    for model in (ReportWords, QuoteWords):
        model.objects.all().delete()


def test_what_was_there_before_is_indexed_once():
    archive(3)
    assert index() == "6 reports and quotes were indexed.\n"
    assert lines() == lines_afresh() != {}
    assert index() == "0 reports and quotes were indexed.\n"


def test_it_goes_on_where_it_was_ended(monkeypatch):
    monkeypatch.setattr(filling, "_STEPS", ((ReportWords, 2), (QuoteWords, 2)))
    archive(3)
    next(filling.fill())
    assert ReportWords.objects.count() == 2
    assert index() == "4 reports and quotes were indexed.\n"
    assert lines() == lines_afresh()


def test_lines_of_older_rules_and_all_of_them_are_made_again():
    archive(2)
    index()
    QuoteWords.objects.update(words=" lama ", words_version=0)
    assert index() == "2 reports and quotes were indexed.\n"
    ReportWords.objects.update(words=" salah ")
    assert index(again=True) == "4 reports and quotes were indexed.\n"
    assert lines() == lines_afresh()
