"""Best first: words as they were typed before other forms, a title before a text, and the newest among equals."""

from datetime import date

import pytest

from articles.searching import ranking
from articles.searching.paging import best_page
from articles.searching.quote_filter import read_filter
from tests import factories

pytestmark = pytest.mark.django_db


def quote(words: str, day: int, **values):
    article = factories.report(paragraphs=[words], published_day=date(2021, 12, day))
    return factories.highlight(article, words, **values)


def test_exact_words_come_before_forms_and_the_newest_first_among_equals():
    old, form = quote("Ia bertemu Putin", 1), quote("Pertemuan Putin", 9)
    note, new = quote("Temu kangen", 5, note="Putin"), quote("Temu Putin", 3)
    assert best_page(read_filter({"q": ["temu putin"]}), "").quotes == [new, note, form, old]


def test_pages_follow_one_another(monkeypatch):
    marks = [quote(f"Putin {number}", number) for number in range(1, 6)]
    monkeypatch.setattr("articles.searching.paging.PAGE", 2)
    first = best_page(read_filter({"q": ["putin"]}), "")
    last = best_page(read_filter({"q": ["putin"]}), "4")
    assert (first.quotes, first.newer, first.older) == (marks[:2:-1], "", "2")
    assert (last.quotes, last.newer, last.older) == (marks[:1], "0", "")
    assert best_page(read_filter({"q": ["putin"]}), "x").quotes == first.quotes


def test_only_the_newest_hits_are_ranked(monkeypatch):
    quote("Temu", 1)
    form = quote("Pertemuan", 2)
    monkeypatch.setattr(ranking, "RANKED", 1)
    assert best_page(read_filter({"q": ["temu"]}), "").quotes == [form]


def test_both_lists_show_the_best_first_when_asked(client):
    client.force_login(factories.user("reader"))
    factories.report("Lain", ["Temu Putin."], published_day=date(2021, 1, 1))
    factories.report("Lagi", ["Pertemuan."], published_day=date(2021, 12, 1))
    best = client.get("/", {"q": "temu", "sort": "best"}).content.decode()
    assert best.index("Lain") < best.index("Lagi")
    newest = client.get("/", {"q": "temu"}).content.decode()
    assert newest.index("Lagi") < newest.index("Lain")
    assert '<a href="/?q=temu&amp;sort=best">Best first</a>' in newest
    assert '<a href="/?q=temu">Newest first</a>' in best
    quotes = client.get("/quotes/", {"q": "temu", "sort": "best"}).content.decode()
    assert '<a href="/quotes/?q=temu">Newest first</a>' in quotes
