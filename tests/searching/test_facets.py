"""The desk's facets: a count is what choosing would show."""

import pytest

from articles.searching import facets
from articles.searching.facets import Choice, facets_of
from articles.searching.quote_filter import QuoteFilter, read_filter
from tests.factories import highlight, outlet, report, speaker, user

pytestmark = pytest.mark.django_db


def _counts(asked: QuoteFilter) -> dict[str, dict[str, int]]:
    return {facet.legend: {choice.label: choice.count for choice in facet.choices} for facet in facets_of(asked)}


def test_every_count_is_what_the_choice_alone_would_show() -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    poetin = speaker("W. Poetin", merged_into=putin)
    rina = user(username="rina")
    highlight(report(outlet=outlet("SINDOnews")), speaker=putin, joint=[xi, poetin], tags=["NATO"], author=rina)
    highlight(report(outlet=outlet("SINDOnews")), speaker=poetin, kind="partial", author=rina)
    highlight(report(), joint=["a diplomat"], tags=["NATO", "AUKUS"], author=rina)
    highlight(report(), joint=[xi], author=rina)
    choices = [choice for facet in facets_of(QuoteFilter()) for choice in facet.choices]
    assert len(choices) == 3 + 3 + 1 + 2 + 1
    for choice in choices:
        assert read_filter({choice.name: [choice.value]}).quotes().count() == choice.count, choice


def test_a_facet_counts_under_the_other_facets_only() -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    highlight(report(), speaker=putin)
    highlight(report(), speaker=xi, kind="partial")
    counts = _counts(read_filter({"speaker": ["Xi Jinping"]}))
    assert counts["Speaker"] == {"Vladimir Putin": 1, "Xi Jinping": 1}
    assert counts["Kind"] == {"direct": 0, "partial": 1, "indirect": 0}


def test_unsettled_quotes_are_counted_first_and_only_where_there_are_any() -> None:
    article = report()
    highlight(article, anchor="same")
    assert "The text changed" not in _counts(QuoteFilter())
    highlight(article, anchor="gone")
    highlight(article, anchor="changed", kind="partial")
    assert next(iter(_counts(read_filter({"kind": ["partial"]})).items())) == ("The text changed", {"unsettled": 1})
    assert _counts(read_filter({"unsettled": ["1"]}))["Kind"] == {"direct": 1, "partial": 1, "indirect": 0}


def test_what_is_chosen_stays_to_be_unchosen_though_nothing_matches() -> None:
    speaker()
    highlight(report(), tags=["NATO"])
    asked = read_filter({"speaker": ["Vladimir Putin"], "tag": ["NATO"]})
    chosen = [choice for facet in facets_of(asked) for choice in facet.choices if choice.is_chosen]
    assert [(choice.label, choice.count) for choice in chosen] == [("Vladimir Putin", 1 - 1), ("NATO", 0)]


def test_choices_beyond_the_most_frequent_are_folded_and_chosen_ones_never(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "SHOWN", 2)
    for count, name in enumerate(("a", "b", "c", "d"), start=1):
        for _ in range(count):
            highlight(report(), tags=[name])
    (tags,) = (facet for facet in facets_of(read_filter({"tag": ["a"]})) if facet.legend == "Tag")
    assert [choice.label for choice in tags.choices] == ["d", "c", "a"]
    assert tags.folded == [Choice("tag", "b", "b", 2, False)]
