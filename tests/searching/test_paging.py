"""Pages of the desk: every quote once, in the same order, at a steady cost."""

import itertools
from datetime import date, timedelta

import pytest

from articles.models import Highlight
from articles.models.highlight import HighlightQuerySet
from articles.searching import paging
from articles.searching.arrangement import ORDERS
from articles.searching.paging import around, page_of, quote_at
from articles.searching.quote_filter import read_filter
from tests.factories import SEEN, highlight, report, speaker

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "PAGE", 3)


def _walk(name: str = "published", quotes: HighlightQuerySet | None = None) -> list[Highlight]:
    """The quotes of all pages from the first to the last; going back shows the same ones."""
    parts, order = [Highlight.objects.quotes() if quotes is None else quotes], ORDERS[name]
    pages = [page_of(parts, order=order)]
    while pages[-1].older:
        pages.append(page_of(parts, order=order, older=quote_at(pages[-1].older, order)))
    assert [page.newer != "" for page in pages] == [False] + [True] * (len(pages) - 1)
    for before, page in itertools.pairwise(pages):
        assert len(before.quotes) == 3
        assert page_of(parts, order=order, newer=quote_at(page.newer, order)).quotes == before.quotes
    return [quote for page in pages for quote in page.quotes]


def test_the_pages_hold_every_quote_once_newest_first() -> None:
    reports = [report(published_day=date(2021, 12, day)) for day in (15, 14, 15, 16)]
    for article in reports:
        for words in ("Xi", "Kami berteman", "Kami berteman"):
            highlight(article, words)
    assert _walk() == list(Highlight.objects.quotes().newest_first())
    assert len(_walk()) == 12


@pytest.mark.parametrize(("name", "column"), [("added", "created_at"), ("changed", "updated_at")])
def test_the_pages_hold_every_quote_once_in_each_order(name: str, column: str) -> None:
    article = report()
    for minute in (3, 1, 2, 2, 2, 5, 4, 2):
        highlight(article, **{column: SEEN + timedelta(minutes=minute)})
    found = _walk(name)
    assert found == sorted(found, key=lambda quote: (getattr(quote, column), quote.pk), reverse=True)
    assert len(set(found)) == 8


@pytest.mark.parametrize("name", ORDERS)
def test_several_statuses_are_one_list(name: str) -> None:
    for at in range(9):
        status = ("confirmed", "rejected", "suggested")[at % 3]
        at_time = {"created_at": SEEN + timedelta(minutes=at % 4), "updated_at": SEEN + timedelta(minutes=at % 5)}
        highlight(report(published_day=date(2021, 12, 1 + at % 2)), status=status, rule="r1", **at_time)
    parts = read_filter({"status": ["all"]}).in_parts()
    seen, cursor = [], None
    while cursor != "":
        page = page_of(parts, order=ORDERS[name], older=cursor and quote_at(cursor, ORDERS[name]))
        seen, cursor = seen + page.quotes, page.older
    assert seen == list(read_filter({"status": ["all"]}).quotes().order_by(*ORDERS[name].by()))
    assert len(seen) == 9


@pytest.mark.parametrize("name", ORDERS)
def test_what_people_said_alone_and_jointly_is_one_list(name: str) -> None:
    putin, xi, lavrov = speaker(), speaker("Xi Jinping"), speaker("Sergei Lavrov")
    said = [{"speaker": putin}, {"speaker": xi, "joint": [putin, lavrov]}, {"speaker": lavrov}, {"joint": [putin, xi]}]
    for at in range(16):
        highlight(report(published_day=date(2021, 12, 1 + at % 3)), **said[at % 4])
    for asked, count in (["Vladimir Putin"], 12), (["Vladimir Putin", "Xi Jinping"], 12), (["Sergei Lavrov"], 8):
        chosen = read_filter({"speaker": asked})
        seen, cursor = [], None
        while cursor != "":
            page = page_of(chosen.in_parts(), order=ORDERS[name], older=cursor and quote_at(cursor, ORDERS[name]))
            seen, cursor = seen + page.quotes, page.older
        assert seen == list(chosen.quotes().order_by(*ORDERS[name].by()))
        assert len(seen) == count


def test_a_page_goes_on_where_it_was_though_its_last_quote_changed_or_is_gone() -> None:
    article = report()
    quotes = [highlight(article, updated_at=SEEN - timedelta(minutes=at)) for at in range(6)]
    for name in ("published", "changed"):
        page = page_of([Highlight.objects.quotes()], order=ORDERS[name])
        assert page.quotes == quotes[:3]
        Highlight.objects.filter(pk=quotes[2].pk).update(updated_at=SEEN + timedelta(1), deleted_at=SEEN)
        behind = page_of([Highlight.objects.quotes()], order=ORDERS[name], older=quote_at(page.older, ORDERS[name]))
        assert behind.quotes == quotes[3:]
        Highlight.objects.filter(pk=quotes[2].pk).update(updated_at=quotes[2].updated_at, deleted_at=None)


def test_the_newer_page_of_what_was_emptied_meanwhile_is_the_first() -> None:
    quotes = [highlight(report()) for _ in range(5)]
    order = ORDERS["published"]
    page = page_of([Highlight.objects.quotes()], older=quotes[4])
    assert (page.quotes, page.newer != "") == ([], True)
    assert page_of([Highlight.objects.quotes()], newer=quote_at(page.newer, order)).quotes == quotes[1:4]
    assert page_of([Highlight.objects.quotes()], newer=quotes[2]).quotes == quotes[:3]


def test_a_last_page_that_is_full_promises_no_other() -> None:
    for _ in range(3):
        highlight(report())
    assert page_of([Highlight.objects.quotes()]).older == ""


def test_the_neighbours_of_a_quote_are_those_of_the_list_whether_it_is_in_it_or_not() -> None:
    one, two, three = (highlight(report(), kind=kind) for kind in ("direct", "partial", "direct"))
    order = ORDERS["published"]
    assert around([Highlight.objects.quotes()], two, order) == (one, three)
    assert around(read_filter({"kind": ["direct"]}).in_parts(), two, order) == (one, three)
    assert around(read_filter({"kind": ["partial"]}).in_parts(), one, order) == (None, two)


@pytest.mark.parametrize(("quotes", "count"), [(0, 0), (4, 4), (5, 5), (7, 5)])
def test_counting_stops_behind_the_limit(quotes: int, count: int) -> None:
    article = report()
    for _ in range(quotes):
        highlight(article)
    assert read_filter({}).count(4) == count
