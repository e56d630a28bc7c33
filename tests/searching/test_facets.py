"""The desk's facets: a count is what choosing would show."""

from datetime import date

import pytest

from articles.searching import facet_sample, facets
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
    sindo = report(outlet=outlet("SINDOnews"), published_day=date(2021, 12, 15))
    highlight(sindo, speaker=putin, joint=[xi, poetin], tags=["NATO"], author=rina, cue="Kata", agency=outlet("AFP"))
    highlight(report(outlet=outlet("SINDOnews")), speaker=poetin, kind="partial", author=rina, cue="kata")
    highlight(report(), joint=["a diplomat"], tags=["NATO", "AUKUS"], author=rina, relayed_by=[putin, poetin])
    highlight(report(published_day=date(2022, 1, 1)), joint=[xi], author=rina, relayed_by=[xi], anchor="gone")
    highlight(report(), status="suggested", rule="r1")
    highlight(report(), status="rejected", author=rina)
    choices = [choice for facet in facets_of(QuoteFilter()) for choice in facet.choices]
    assert len(choices) == 5 + 3 + 3 + 2 + 2 + 1 + 3 + 3
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
    assert [(choice.label, choice.count) for choice in chosen] == [("Vladimir Putin", 0), ("NATO", 0), ("confirmed", 0)]


def test_choices_beyond_the_most_frequent_are_folded_and_chosen_ones_never(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "SHOWN", 2)
    for count, name in enumerate(("a", "b", "c", "d"), start=1):
        for _ in range(count):
            highlight(report(), tags=[name])
    (tags,) = (facet for facet in facets_of(read_filter({"tag": ["a"]})) if facet.legend == "Tag")
    assert [choice.label for choice in tags.choices] == ["d", "c", "a"]
    assert tags.folded == [Choice("tag", "b", "b", 2, False)]


def test_cues_are_one_however_they_are_spelled_and_months_stand_newest_first() -> None:
    for cue, day in (("kata", date(2021, 12, 1)), ("kata", date(2022, 1, 31)), ("KATA", date(2021, 12, 31))):
        highlight(report(published_day=day), cue=cue)
    counts = _counts(QuoteFilter())
    assert counts["Cue"] == {"kata": 3}
    assert list(counts["Month"].items()) == [("January 2022", 1), ("December 2021", 2)]


def test_a_second_status_counts_beside_the_one_that_is_chosen_by_itself() -> None:
    highlight(report(), kind="partial")
    highlight(report(), status="suggested", rule="r1")
    (statuses,) = (facet for facet in facets_of(read_filter({"kind": ["direct"]})) if facet.legend == "Status")
    assert [(one.label, one.count, one.is_chosen) for one in statuses.choices] == [
        ("confirmed", 0, True),
        ("suggested", 1, False),
        ("rejected", 0, False),
    ]


@pytest.mark.parametrize("status", [[], ["all"]])
def test_of_too_many_the_newest_are_counted_and_it_is_said_so(
    monkeypatch: pytest.MonkeyPatch, status: list[str]
) -> None:
    monkeypatch.setattr(facet_sample, "MOST", 3)
    monkeypatch.setattr(facets, "MOST", 3)
    old, new = speaker("Old"), speaker("New")
    for day in range(1, 6):
        article = report(published_day=date(2021, 12, day), outlet=outlet(f"O{day}"))
        highlight(article, speaker=new if day > 2 else old, tags=[f"t{day}"], kind="direct" if day > 3 else "partial")
    found = {facet.legend: facet for facet in facets_of(read_filter({"status": status}))}
    people = [(choice.label, choice.count) for choice in found["Speaker"].choices]
    assert people == [("New", 3), ("Old", None)]
    assert {choice.label: choice.count for choice in found["Outlet"].choices}["O1"] is None
    assert {choice.label: choice.count for choice in found["Kind"].choices} == {
        "direct": 2,
        "partial": 1,
        "indirect": 0,
    }
    assert all(facet.is_of_newest for legend, facet in found.items() if legend != "Status")
    confirmed = found["Status"].choices[0]
    assert (confirmed.count, confirmed.is_more) == (3, True)
    # What is chosen elsewhere makes them few enough to be counted.
    few = {facet.legend: facet for facet in facets_of(read_filter({"speaker": ["Old"], "status": status}))}
    assert not few["Kind"].is_of_newest
    assert few["Speaker"].is_of_newest
