"""Pages of the desk: every quote once, in the same order, at a steady cost."""

from datetime import date

import pytest

from articles.models import Highlight
from articles.searching import paging
from articles.searching.paging import count_of, page_of
from tests.factories import highlight, report

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "PAGE", 3)
    monkeypatch.setattr(paging, "COUNTED", 4)


def _walk() -> list[Highlight]:
    seen, after = [], None
    while True:
        page = page_of(Highlight.objects.quotes(), after=after)
        assert len(page.quotes) <= 3
        seen += page.quotes
        if page.older is None:
            return seen
        after = Highlight.objects.get(uuid=page.older)


def test_the_pages_hold_every_quote_once_newest_first() -> None:
    reports = [report(published_day=date(2021, 12, day)) for day in (15, 14, 15, 16)]
    for article in reports:
        for words in ("Xi", "Kami berteman", "Kami berteman"):
            highlight(article, words)
    assert _walk() == list(Highlight.objects.quotes().newest_first())
    assert len(_walk()) == 12


def test_a_page_goes_on_behind_a_quote_that_is_in_the_bin_by_now() -> None:
    article = report()
    quotes = [highlight(article) for _ in range(5)]
    quotes[2].deleted_at = article.first_seen_at
    quotes[2].save()
    assert page_of(Highlight.objects.quotes(), after=quotes[2]).quotes == quotes[3:]


def test_a_last_page_that_is_full_promises_no_other() -> None:
    for _ in range(3):
        highlight(report())
    assert page_of(Highlight.objects.quotes()).older is None


@pytest.mark.parametrize(("quotes", "count"), [(0, 0), (4, 4), (5, 5), (7, 5)])
def test_counting_stops_behind_the_limit(quotes: int, count: int) -> None:
    article = report()
    for _ in range(quotes):
        highlight(article)
    assert count_of(Highlight.objects.quotes()) == count
