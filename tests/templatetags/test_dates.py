"""How a date is said: never more exactly than it is known."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from articles.models import Article
from articles.templatetags.dates import published

NIGHT = datetime(2021, 12, 15, 16, 51, tzinfo=UTC)
DAY = date(2021, 12, 15)


@pytest.mark.parametrize(
    ("values", "short", "long"),
    [
        (
            {"published_at": NIGHT, "published_offset_min": 420, "published_precision": "minute"},
            "15 Dec 2021, 23:51",
            "15 December 2021, 23:51 +07:00",
        ),
        (
            {"published_at": NIGHT, "published_offset_min": -570, "published_precision": "minute"},
            "15 Dec 2021, 07:21",
            "15 December 2021, 07:21 -09:30",
        ),
        (
            {"published_at": NIGHT, "published_precision": "minute"},
            "15 Dec 2021, 16:51 UTC",
            "15 December 2021, 16:51 UTC",
        ),
        ({"published_precision": "day"}, "15 Dec 2021", "15 December 2021, no time given"),
        ({"published_precision": "inferred"}, "about 15 Dec 2021", "about 15 December 2021, from the text"),
        ({"published_precision": "unknown", "published_day": None}, "undated", "undated"),
    ],
)
def test_a_date_is_said_no_more_exactly_than_it_is_known(values: dict, short: str, long: str) -> None:
    report = Article(**({"published_day": DAY} | values))
    assert published(report) == published(report, "short") == short
    assert published(report, "long") == long


def test_months_are_said_in_the_reader_s_language() -> None:
    with translation.override("id"):
        assert published(Article(published_day=date(2021, 8, 17), published_precision="day")) == "17 Agu 2021"
