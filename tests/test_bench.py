"""What pages cost: queries exactly, CPU against the bare view with a margin. `./run bench` has the figures."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Highlight
from bench.browser import Browser
from bench.data import FEW, MANY, Archive, fill
from bench.measure import BARE, BOUNDS, mark, measure

REPORTS = 60
# × the bound: the machine may have other work, and PostgreSQL's share of the bare view is not seen here.
MARGIN = 1.5

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("bench.bare")]


@pytest.fixture
def archive() -> Archive:
    for cache in caches.all():
        cache.clear()
    return fill(reports=REPORTS, highlights=FEW + MANY + 10 * (REPORTS - 2))


def test_pages_cost_no_more_than_their_share_of_a_bare_view(archive: Archive) -> None:
    rows = {(row.page, row.when): row for row in measure(archive, rounds=7)}
    assert set(rows) > {(BARE, ""), *BOUNDS}
    over = [row for name, row in rows.items() if row.cpu_ratio > MARGIN * BOUNDS.get(name, 1e9)]
    assert not over


def queries_of(browser: Browser, address: str) -> int:
    """How many queries the page makes when what is kept is kept."""
    browser.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(address).status == 200
    return len(queries)


def test_a_warm_page_makes_as_many_queries_with_500_marks_as_with_10(archive: Archive) -> None:
    browser = Browser(archive.user)
    for article in (archive.few, archive.many):
        # session, user with groups, stamp, speakers at hand, reading state, newer, older
        assert queries_of(browser, article.get_absolute_url()) == 7
    # session, user with groups, page with reading states, count, unread, outlets and speakers to choose
    assert queries_of(browser, "/") == 7


def test_marking_words_reads_the_paragraph_and_not_the_report(archive: Archive) -> None:
    browser, made = Browser(archive.user), []
    for article in (archive.few, archive.many):
        with CaptureQueriesContext(connection) as queries:
            answer = mark(browser, article)
        assert answer.status == 200
        made.append(len(queries))
        here = Highlight.objects.filter(article=article, now_start__lt=article.current_version().paragraphs()[0].end)
        assert answer.body.count(b'class="card ') == here.count()
    assert made[0] == made[1] <= 20
