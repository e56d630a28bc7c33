"""The lines of words follow what they are made of, and the engine's index follows the lines."""

import pytest

from articles.models import Article, Highlight, QuoteWords, ReportWords, Vocable
from tests import factories
from tests.indexed import found_by_engine, lines, lines_afresh

pytestmark = pytest.mark.django_db


def test_the_engine_finds_words_stems_and_names_as_written():
    article = factories.report("Judul", ["“Kami berteman,” kata Путин."])
    mark = factories.highlight(
        article, note="Ingat Ушаков", speaker_as_written="sang juru bicara", relayed_by=["Lavrov"]
    )
    for word in ("kami", "berteman", "ушаков", "juru", "lavrov", "≈iteman"):
        assert found_by_engine(QuoteWords, word) == {mark.pk}, word
    assert found_by_engine(ReportWords, "путин") == {article.pk}
    assert found_by_engine(QuoteWords, "путин") == set()


def test_the_engine_forgets_what_a_line_no_longer_holds_and_rows_that_are_gone():
    article = factories.report(paragraphs=["Lama sekali."])
    mark = factories.highlight(article, "Lama")
    factories.version(article, "Baru saja.")
    Highlight.objects.filter(pk=mark.pk).update(words="Saja")
    QuoteWords.renew([mark.pk])
    assert found_by_engine(ReportWords, "lama") == found_by_engine(QuoteWords, "lama") == set()
    assert found_by_engine(QuoteWords, "saja") == {mark.pk}
    Highlight.objects.all().delete()
    Article.objects.all().delete()
    assert found_by_engine(ReportWords, "baru") == found_by_engine(QuoteWords, "saja") == set() == set(lines())


def test_writing_a_line_again_changes_nothing():
    article = factories.report()
    factories.highlight(article)
    before = lines()
    for _ in range(2):
        ReportWords.renew([article.pk])
    assert lines() == before == lines_afresh()
    assert found_by_engine(ReportWords, "putin") == {article.pk}


def test_a_report_in_another_language_has_other_forms():
    article = factories.report("Talks", ["They talked."], language="en")
    factories.highlight(article, "They talked")
    article.revise(article.revision, language="id")
    assert lines() == lines_afresh()
    assert found_by_engine(QuoteWords, "≈etalk") == set()


def test_the_vocabulary_holds_words_that_somebody_may_have_meant():
    factories.report("Ushakov", ["Jumat 2021, di S400: Путин — " + "x" * 40])
    assert set(Vocable.objects.values_list("pk", flat=True)) == {"ushakov", "jumat", "путин"}


def test_what_has_no_line_or_an_old_one_is_known():
    article, other = factories.report(), factories.report("Lain")
    ReportWords.objects.filter(pk=article.pk).delete()
    ReportWords.objects.filter(pk=other.pk).update(words_version=0)
    assert list(ReportWords.missing()) == [article, other]
    ReportWords.renew([article.pk, other.pk])
    assert not ReportWords.missing().exists()
