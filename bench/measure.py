"""Pages asked for in turn, round after round, each beside the bare view: medians, and their ratios."""

import gc
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from django.core.cache import caches
from django.db import connection
from django.urls import reverse

from articles.models import Article, Change, Highlight

from .browser import Answer, Browser
from .data import Archive

BARE = "bare view"


@dataclass(frozen=True)
class Row:
    """What one kind of page costs: medians in milliseconds, and × the bare view of the same run."""

    page: str
    when: str
    wall: float
    cpu: float
    wall_ratio: float
    cpu_ratio: float
    bound: float | None
    kilobytes: float


# The bounds, × the bare view.
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


def measure(archive: Archive, *, rounds: int) -> list[Row]:
    """Return the bare view's row and those of all pages."""
    browser = Browser(archive.user)
    costs: defaultdict[tuple[str, str], list[Answer]] = defaultdict(list)
    bare = f"/bare/{archive.few.uuid}/"
    for number in range(-3, rounds):  # the first three compile templates and fill caches
        for page, when, ask in _asked(browser, archive):
            for name, answer in (((BARE, ""), browser.get(bare)), ((page, when), ask())):
                if answer.status != 200:
                    raise RuntimeError(f"{page} {when}: {answer.status}")
                if number >= 0:
                    costs[name].append(answer)
        gc.collect()
    return _rows(costs)


def _asked(browser: Browser, archive: Archive) -> Iterator[tuple[str, str, Callable[[], Answer]]]:
    """Each page with what happens before it: nothing (warm), a change of that report, or an empty cache."""
    pages = [("list of 50", "/", archive.few)]
    pages += [("report, 10 marks", archive.few.get_absolute_url(), archive.few)]
    pages += [("report, 500 marks", archive.many.get_absolute_url(), archive.many)]
    for page, address, article in pages:
        for when, before in (("empty cache", _forget), ("after a change", article.marks_changed), ("warm", int)):
            before()
            connection.close()  # as it is between two requests
            yield page, when, lambda address=address: browser.get(address)
    for page, article in (("mark words, 10 marks", archive.few), ("mark words, 500 marks", archive.many)):
        yield page, "", lambda article=article: _mark(browser, article)
        _unmark()


def _forget() -> None:
    for cache in caches.all():
        cache.clear()


def _mark(browser: Browser, article: Article) -> Answer:
    words = article.current_version().text[:20]
    speaker = Highlight.objects.filter(article=article).first().speaker
    fields = {"key": uuid.uuid4(), "start": 0, "end": 20, "words": words, "kind": "direct", "speaker": speaker.uuid}
    connection.close()
    return browser.post(reverse("highlight_new", args=[article.uuid]), fields)


def _unmark() -> None:
    """Take the new mark away, so that every round finds as many as the first one."""
    newest = Highlight.objects.order_by("-id")[0]
    newest.voices.all().delete()
    newest.tags.clear()
    Highlight.objects.filter(pk=newest.pk).delete()
    assert Change.objects.filter(object_uuid=newest.uuid).exists()


def _rows(costs: dict[tuple[str, str], list[Answer]]) -> list[Row]:
    base = costs[BARE, ""]
    wall, cpu = (median(getattr(answer, name) for answer in base) for name in ("wall", "cpu"))
    rows = []
    for name, answers in costs.items():
        its_wall, its_cpu = (median(getattr(answer, name) for answer in answers) for name in ("wall", "cpu"))
        size = median(len(answer.body) for answer in answers) / 1e3
        rows.append(Row(*name, its_wall, its_cpu, its_wall / wall, its_cpu / cpu, BOUNDS.get(name), size))
    return rows
