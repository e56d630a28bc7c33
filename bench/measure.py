"""Pages asked for in turn, round after round, each right behind the bare view: medians, and the median of the ratios.

Each ratio is of two requests a few milliseconds apart: what else the machine does, and how fast it happens to run, is
the same for both.
"""

import gc
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from django.core.cache import caches
from django.db import close_old_connections
from django.urls import reverse

from articles.models import Article, Change, Highlight

from .browser import Answer, Browser, Passerby
from .data import Archive

BARE, BAREST = "bare view", "bare view, no middleware"


@dataclass(frozen=True)
class Row:
    """What one kind of page costs: medians in milliseconds, and × the bare view just before it.

    `barest_ratio` is the clock's, × the bare view that no middleware stands round: no session, no headers.
    """

    page: str
    when: str
    wall: float
    cpu: float
    wall_ratio: float
    cpu_ratio: float
    barest_ratio: float
    bound: float | None
    kilobytes: float

    @property
    def is_over(self) -> bool:
        return self.bound is not None and self.wall_ratio > self.bound


# × the bare view, by the clock.
BOUNDS = {
    ("list of 50", "warm"): 8,
    ("list of 50", "after a change"): 20,
    ("report, 10 marks", "warm"): 6,
    ("report, 10 marks", "after a change"): 12,
    ("report, 500 marks", "warm"): 8,
    ("report, 500 marks", "after a change"): 80,
    ("mark words, 10 marks", ""): 8,
    ("mark words, 500 marks", ""): 8,
}


@dataclass(frozen=True)
class _Round:
    """The answers of one page and of the two bare views before it."""

    page: Answer
    bare: Answer
    barest: Answer


def measure(archive: Archive, *, rounds: int) -> list[Row]:
    """Return the rows of the two bare views and those of all pages."""
    browser, passerby = Browser(archive.user), Passerby()
    rounds_of: defaultdict[tuple[str, str], list[_Round]] = defaultdict(list)
    address = f"/bare/{archive.few.uuid}/"
    for number in range(-3, rounds):  # the first three compile templates and fill caches
        for page, when, ask in _asked(browser, archive):
            barest, bare = passerby.get(address), browser.get(address)
            answers = _Round(ask(), bare, barest)
            if {answers.page.status, bare.status, barest.status} != {200}:
                raise RuntimeError(f"{page} {when}: {answers.page.status}")
            if number >= 0:
                rounds_of[page, when].append(answers)
        gc.collect()
    everything = [answers for found in rounds_of.values() for answers in found]
    for name, which in ((BAREST, "barest"), (BARE, "bare")):
        its_own = [_Round(getattr(answers, which), answers.bare, answers.barest) for answers in everything]
        rounds_of = defaultdict(list, {(name, ""): its_own}) | rounds_of
    return [_row(*name, found) for name, found in rounds_of.items()]


def _asked(browser: Browser, archive: Archive) -> Iterator[tuple[str, str, Callable[[], Answer]]]:
    """Each page with what happens before it: nothing (warm), a change of that report, or an empty cache."""
    pages = [("list of 50", "/", archive.few)]
    pages += [("report, 10 marks", archive.few.get_absolute_url(), archive.few)]
    pages += [("report, 500 marks", archive.many.get_absolute_url(), archive.many)]
    for page, address, article in pages:
        for when, before in (("empty cache", _forget), ("after a change", article.marks_changed), ("warm", int)):
            before()
            close_old_connections()  # as between two requests
            yield page, when, lambda address=address: browser.get(address)
    for page, article in (("mark words, 10 marks", archive.few), ("mark words, 500 marks", archive.many)):
        form = form_of(article)
        close_old_connections()
        yield page, "", lambda article=article, form=form: mark(browser, article, form)
        _unmark(form["key"])


def _forget() -> None:
    for cache in caches.all():
        cache.clear()


def form_of(article: Article) -> dict[str, object]:
    """What a browser posts to mark the report's first words."""
    words = article.current_version().text[:20]
    speaker = Highlight.objects.filter(article=article).select_related("speaker").first().speaker
    where = {"start": 0, "end": 20, "words": words}
    return {"key": uuid.uuid4(), **where, "kind": Highlight.Kind.DIRECT, "speaker": speaker.uuid}


def mark(browser: Browser, article: Article, form: dict[str, object]) -> Answer:
    """Mark words; the answer is the paragraph drawn anew."""
    return browser.post(reverse("highlight_new", args=[article.uuid]), form)


def _unmark(key: uuid.UUID) -> None:
    """Take the new mark away, so that every round finds as many as the first one."""
    made = Highlight.objects.get(uuid=key)
    made.voices.all().delete()
    made.tags.clear()
    Highlight.objects.filter(pk=made.pk).delete()
    assert Change.objects.filter(object_uuid=key).exists()


def _row(page: str, when: str, found: list[_Round]) -> Row:
    return Row(
        page=page,
        when=when,
        wall=median(one.page.wall for one in found),
        cpu=median(one.page.cpu for one in found),
        wall_ratio=median(one.page.wall / one.bare.wall for one in found),
        cpu_ratio=median(one.page.cpu / one.bare.cpu for one in found),
        barest_ratio=median(one.page.wall / one.barest.wall for one in found),
        bound=BOUNDS.get((page, when)),
        kilobytes=median(len(one.page.body) for one in found) / 1e3,
    )
