"""The desk with few and with many quotes: what a page of it costs must not follow their number, nor its facets keep
anybody waiting. Medians of the clock, in milliseconds, until the last byte; and of this process' CPU with many."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from django.contrib.auth.models import User
from django.db import close_old_connections, connection
from django.urls import reverse

from articles.models import Highlight
from articles.searching.arrangement import ORDERS, PUBLISHED
from articles.searching.paging import cursor_of

from .browser import Answer, Browser
from .desk_data import fill_desk

FEW = 2_000
TIMES, MOST_MS = 2.0, 400.0
WARM = 2  # rounds that fill caches


@dataclass(frozen=True)
class DeskRow:
    """One page of the desk with FEW quotes and with many; it is bound by × the former, or in milliseconds."""

    page: str
    few: float
    many: float
    cpu: float
    most_times: float | None = None
    most_ms: float | None = None

    @property
    def is_over(self) -> bool:
        over = self.most_times is not None and self.many > self.most_times * self.few
        return over or (self.most_ms is not None and self.many > self.most_ms)


def measure_desk(quotes: int, *, rounds: int) -> list[DeskRow]:
    """Return the rows, each size measured in a database of its own."""
    found = []
    for size in (FEW, quotes):
        with _desk(size) as user:
            found.append(_times(Browser(user), rounds))
    few, many = found
    return [DeskRow(page, few[page][0], *many[page], *_bound(page)) for page in few]


def _bound(page: str) -> tuple[float | None, float | None]:
    return (None, MOST_MS) if page.startswith("facets") else (TIMES, None)


@contextmanager
def _desk(quotes: int) -> Iterator[User]:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        user = fill_desk(quotes)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield user
    finally:
        connection.close()
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def _times(browser: Browser, rounds: int) -> dict[str, tuple[float, float]]:
    """Return the medians of clock and CPU of each page."""
    times: dict[str, list[Answer]] = {page: [] for page in _pages()}
    for number in range(-WARM, rounds):
        for page, address in _pages().items():
            close_old_connections()  # as between two requests
            answer = browser.get(address)
            if answer.status != 200:
                raise RuntimeError(f"{page}: {answer.status}")
            if number >= 0:
                times[page].append(answer)
    return {
        page: (median(one.wall for one in found), median(one.cpu for one in found)) for page, found in times.items()
    }


def _pages() -> dict[str, str]:
    desk, facets = reverse("quotes"), reverse("quotes_facets")
    # The middle of the list: a page is as cheap there as at the beginning.
    found = Highlight.objects.quotes().newest_first()
    middle = found[found.count() // 2]
    speaker = found.exclude(speaker=None).first().speaker.uuid
    return {
        "first page": desk,
        "first page, by change": f"{desk}?sort=changed",
        "first page, every status": f"{desk}?status=all",
        "first page, a speaker": f"{desk}?speaker={speaker}",
        "a page in the middle": f"{desk}?older={cursor_of(middle, ORDERS[PUBLISHED])}",
        "facets": facets,
        "facets, a speaker chosen": f"{facets}?speaker={speaker}",
        "facets, a tag chosen": f"{facets}?tag=tema%201",
    }
