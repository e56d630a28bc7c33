"""Operators typed into the box become parameters of the address."""

import pytest

from articles.searching.quote_filter import read_filter
from articles.searching.report_filter import read_report_filter
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _register():
    factories.speaker("Vladimir Putin", aliases=("Putin",))
    factories.speaker("Yuri Ushakov", aliases=("Ushakov",))
    factories.outlet("Pikiran Rakyat")
    factories.tag("AUKUS")
    factories.user(username="sari")


def named(asked) -> dict:
    return {term.name: term.label for term in asked.terms()}


def test_everything_that_is_typed_is_in_the_address():
    typed = (
        'gas "kerja sama" speaker:putin relayed:Ushakov outlet:"Pikiran Rakyat" agency:"pikiran rakyat" kind:Direct '
        "cue:kata tag:aukus annotator:sari has:link is:suggested is:unsettled "
        "after:2021-12 before:2021-12-15 month:2021-12"
    )
    asked = read_filter({"q": [typed]})
    assert not asked.problems
    assert named(asked)["q"] == 'gas "kerja sama"'
    assert (asked.first_day.isoformat(), asked.last_day.isoformat()) == ("2021-12-01", "2021-12-15")
    assert asked.statuses == ("suggested",) and asked.unsettled
    names = {"q", "speaker", "relayed", "outlet", "agency", "kind", "cue", "tag", "annotator", "has", "status"}
    assert set(named(asked)) == names | {"unsettled", "from", "to", "month"}
    assert named(read_filter({name: [term.value] for name, term in {t.name: t for t in asked.terms()}.items()})) == (
        named(asked)
    )


def test_what_is_typed_comes_to_what_is_ticked():
    asked = read_filter({"q": ["speaker:putin -tag:aukus"], "speaker": ["Ushakov"]})
    assert [speaker.name for speaker in asked.speakers] == ["Yuri Ushakov", "Vladimir Putin"]
    assert [tag.name for tag in asked.but.tags] == ["AUKUS"]
    assert not asked.words


@pytest.mark.parametrize(
    ("typed", "at", "said"),
    [
        ("gas speaker:Usakov", 5, "No speaker of the register answers to “Usakov”."),
        ("gas after:15/12/2021", 5, "write a day like 2021-12-15"),
        ("gas after:2021-13", 5, "write a day like"),
        ("gas kind:quoted", 5, "is no kind of quote"),
        ("gas is:red", 5, "choose of confirmed, suggested"),
        ("gas foo:bar", 5, "that is nothing to ask for"),
        ("gas is:unread", 5, "this list cannot be asked for that"),
    ],
)
def test_a_value_that_is_not_understood_says_where_and_nothing_is_found(typed, at, said):
    factories.highlight(factories.report(paragraphs=["gas"]), "gas")
    asked = read_filter({"q": [typed]})
    (problem,) = asked.problems
    assert f"At position {at}, “{typed[at - 1 :]}”" in problem and said in problem
    assert not asked.quotes().exists()


def test_of_several_days_the_narrower_ones_hold():
    asked = read_filter({"q": ["after:2021-05 after:2021-03 before:2021 before:2022"], "from": ["2020-01-01"]})
    assert (asked.first_day.isoformat(), asked.last_day.isoformat()) == ("2021-05-01", "2021-12-31")


def test_the_list_of_reports_takes_what_it_knows_and_says_what_it_does_not():
    reader = factories.user()
    asked = read_report_filter({"q": ["gas speaker:putin is:unread language:ID after:2021"]}, reader)
    assert not asked.problems
    assert asked.query() == f"q=gas&show=unread&speaker={asked.speakers[0].uuid}&language=id&from=2021-01-01"
    assert read_report_filter({"q": ["gas kind:direct"]}, reader).problems
