"""Finding the other report: the same on both engines."""

from datetime import UTC, date, datetime

import pytest

from articles.linking.candidates import candidates
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return factories.report("Putin Sebut Xi Teman Baik")


@pytest.fixture
def found(here):
    factories.report(
        "Kompak, Putin-Jinping Sebut ÉLYSÉE “100%”",
        outlet=factories.outlet("SINDOnews"),
        published_at=datetime(2021, 12, 15, 16, 51, tzinfo=UTC),
        published_day=date(2021, 12, 15),
    )
    factories.report("Mei di Beijing", outlet=factories.outlet("ＢＢＣ"), published_day=date(2022, 12, 30))
    factories.report("Putin 2021_", sort_at=datetime(2020, 1, 1, tzinfo=UTC))
    return lambda typed: [article.title.split()[0].strip(",") for article in candidates(here, typed)]


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("jinping", ["Kompak"]),
        ("SEBUT kompak", ["Kompak"]),
        ("kompak beijing", []),
        ("élysée", ["Kompak"]),
        ("ÉLYSÉE", ["Kompak"]),
        ("sindo putin", ["Kompak"]),
        ("bbc", ["Mei"]),
        ("15/12", ["Kompak"]),
        ("2021-12-15", ["Kompak"]),
        ("15 Des 2021 putin", ["Kompak"]),
        ("Des 2021", ["Kompak"]),
        ("des", ["Mei", "Kompak"]),
        ("Mei", ["Mei"]),
        ("2021", ["Kompak", "Putin"]),
        ("16 Des 2021", []),
        ("100%", ["Kompak"]),
        ("1_0", []),
        ("", ["Mei", "Kompak", "Putin"]),
        ("teman", []),
    ],
)
def test_all_that_was_typed_must_match_in_title_outlet_or_date(found, typed, titles):
    assert found(typed) == titles


def test_hidden_reports_are_not_offered_and_eight_are_enough(here):
    for at in range(10):
        factories.report(f"Lain {at}", sort_at=datetime(2021, 1, at + 1, tzinfo=UTC))
    factories.report("Lain hidden", hidden_at=factories.SEEN)
    assert [article.title for article in candidates(here, "lain")] == [f"Lain {at}" for at in range(9, 1, -1)]


def test_what_is_offered_costs_one_query(here, django_assert_num_queries):
    for at in range(5):
        factories.report(f"Lain {at}", outlet=factories.outlet(f"outlet {at}"))
    with django_assert_num_queries(1):
        assert len([article.outlet.name for article in candidates(here, "lain 2021 des")]) == 0
    with django_assert_num_queries(1):
        assert len([article.outlet.name for article in candidates(here, "lain")]) == 5
