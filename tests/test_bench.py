"""What pages cost: queries exactly, time against the bare view with a margin. `./run bench` has the figures.

Time is here the CPU's, of this process: what else the machine does while the tests run, and how fast its disk is, is
not in it. Each ratio is of two requests that follow one another, and the median of them is judged: a machine that runs
slower for a while runs both slower.
"""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Highlight
from bench.browser import Browser
from bench.data import FEW, MANY, Archive, fill
from bench.measure import BARE, BAREST, BOUNDS, form_of, mark, measure

REPORTS = 60
# × the bound, which is one of the clock. With PostgreSQL most of the bare view's time is spent in the server, and its
# CPU here is a smaller share: the same pages stand half as high again above it.
MARGIN = {"sqlite": 1.5, "postgresql": 2.25}

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("bench.bare")]


@pytest.fixture
def archive() -> Archive:
    for cache in caches.all():
        cache.clear()
    return fill(reports=REPORTS, highlights=FEW + MANY + 10 * (REPORTS - 2))


def test_pages_cost_no_more_than_their_share_of_a_bare_view(archive: Archive) -> None:
    rows = {(row.page, row.when): row for row in measure(archive, rounds=7)}
    assert rows.keys() >= {(BARE, ""), (BAREST, ""), *BOUNDS}
    margin = MARGIN[connection.vendor]
    over = {name: row.cpu_ratio for name, row in rows.items() if row.bound and row.cpu_ratio > margin * row.bound}
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
        # session, user with groups, stamp, newer, older, speakers at hand, what the person has read
        assert queries_of(browser, article.get_absolute_url()) == 7
    # session, user with groups, page with what the person has read, both counts, outlets and speakers to choose
    assert queries_of(browser, "/") == 6


def test_marking_words_reads_the_paragraph_and_not_the_report(archive: Archive) -> None:
    browser, made = Browser(archive.user), []
    for article in (archive.few, archive.many):
        form = form_of(article)
        with CaptureQueriesContext(connection) as queries:
            answer = mark(browser, article, form)
        assert answer.status == 200
        made.append(len(queries))
        here = Highlight.objects.filter(article=article, now_start__lt=article.current_version().paragraphs()[0].end)
        assert answer.body.count(b'class="card ') == here.count()
    # session, user, report, speaker, version; six to mark, its transaction included; five for the paragraph
    assert made == [16, 16]
