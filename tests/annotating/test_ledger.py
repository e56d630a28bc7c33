import pytest

from articles.annotating.ledger import cases_of, lines, rates, weak_in, weigh, weigh_all
from articles.annotating.reviewing import accept, reject
from articles.models import Decision, ReviewSettings
from articles.rates import Rate
from tests import factories
from tests.suggested import NOW, suggest

pytestmark = pytest.mark.django_db


def decide(verdict, count, **values):
    by = factories.user()
    for _ in range(count):
        factories.decision(verdict, by=by, **values)


def test_a_line_counts_the_decisions_and_what_waits_by_rule_and_language():
    decide("accepted", 2)
    decide("corrected", 1, corrected=["speaker", "span"])
    decide("rejected", 1, language="en")
    article = factories.report()
    suggest(article, "Kami berteman", rule="indirect-verb")
    english, indonesian = lines()
    assert (english.language, english.verdicts, english.rate) == ("en", {"rejected": 1}, Rate(0, 1))
    assert (indonesian.accepted, indonesian.corrections, indonesian.rejected, indonesian.waiting) == (2, 1, 0, 1)
    assert indonesian.corrected == {"speaker": 1, "span": 1}
    assert indonesian.rate == Rate(3, 3)
    assert rates() == {"indirect-verb": Rate(3, 4)}


def test_what_waits_in_hidden_reports_does_not_wait():
    suggest(factories.report(hidden_at=NOW), "Kami berteman")
    assert lines() == []


def test_the_ledger_outlives_its_suggestions():
    article, actor = factories.report(), factories.user()
    suggest(article, "Kami berteman")
    one = article.highlights.get()
    reject(one, revision=one.revision, actor=actor, now=NOW)
    one.delete()
    assert [line.rejected for line in lines()] == [1]
    assert cases_of(one.rule).items[0].highlight is None


def test_a_rule_is_folded_where_it_is_surely_under_the_threshold_and_recovers():
    decide("rejected", 12)
    weigh([("indirect-verb", "id")])
    assert (weak_in("id"), weak_in("en")) == (("indirect-verb",), ())
    decide("accepted", 30)
    weigh([("indirect-verb", "id")])
    assert weak_in("id") == ()


def test_deciding_itself_folds_a_rule():
    article, actor = factories.report(), factories.user()
    decide("rejected", 11, rule="direct-cue-behind")
    suggest(article, "Kami berteman")
    one = article.highlights.get()
    reject(one, revision=one.revision, actor=actor, now=NOW)
    assert weak_in("id") == ("direct-cue-behind",)


def test_another_threshold_weighs_all_rules_anew():
    decide("rejected", 12)
    decide("accepted", 12, rule="nested")
    weigh_all(ReviewSettings(pk=1, threshold=0))
    assert weak_in("id") == ()
    weigh_all(ReviewSettings(pk=1, threshold=90))
    assert weak_in("id") == ("indirect-verb",)
    assert ReviewSettings.current().threshold == 90


def test_cases_are_paged_newest_first_and_filtered():
    decide("accepted", 55)
    decide("rejected", 1)
    page = cases_of("indirect-verb")
    assert (len(page.items), page.items[0].decision.verdict) == (50, "rejected")
    assert len(cases_of("indirect-verb", older=page.older).items) == 6
    assert len(cases_of("indirect-verb", verdict="rejected").items) == 1
    assert cases_of("indirect-verb", language="en").items == []


def test_a_decision_is_of_the_language_that_the_report_had_then():
    article, actor = factories.report(language="en"), factories.user()
    suggest(article, "Kami berteman")
    one = article.highlights.get()
    accept(one, revision=one.revision, actor=actor, now=NOW)
    assert Decision.objects.get().language == "en"
