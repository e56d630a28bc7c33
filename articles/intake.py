"""What happens to a stored version: its marks stand in it already; the rules suggest quotes in it.

Behind the transaction that stored it, since rules take their time. What was not done (the process ended, the rules are
newer) is done by the next call: `Version.rules_version` says by which rules a text was read.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import QuerySet

from .annotating.extracting import RULES_VERSION, many_extracted
from .annotating.known import Register
from .annotating.suggesting import Renewed, reading_of, renew, suggest
from .models import Article, Version

BATCH = 200
_MARKED = 500


def take_up(
    article: Article | None, *, now: datetime, register: Callable[[], Register] = Register.read
) -> Renewed | None:
    """Do for the report's current text what is still to be done; None when nothing is.

    `register` is asked for the names when there is something to read; for many reports in a row it may keep them.
    Belongs behind the commit of what was stored.
    """
    if article is None:
        return None
    version = _unread().filter(article=article).select_related("article").first()
    return version and suggest(version, register=register(), now=now)


def _unread() -> QuerySet[Version]:
    """The texts that today's rules have not read."""
    return Version.objects.filter(state=Version.State.CURRENT, rules_version__lt=RULES_VERSION)


def ask_again(since: date | None = None) -> int:
    """Let all texts of reports count as unread, `since` that day of their order; return how many wait to be read.

    In short steps, so that nobody waits (DESIGN §3.1).
    """
    read = Version.objects.filter(state=Version.State.CURRENT, rules_version__gt=0)
    if since:
        read = read.filter(article__sort_at__date__gte=since)
    keys = list(read.values_list("pk", flat=True))
    for at in range(0, len(keys), _MARKED):
        Version.objects.filter(pk__in=keys[at : at + _MARKED]).update(rules_version=0)
    return unread_count()


def unread_count() -> int:
    return _unread().count()


@dataclass(frozen=True)
class Progress:
    """So many texts were read, so many suggestions wait in them, so many reports have others than before."""

    texts: int = 0
    waiting: int = 0
    changed: int = 0

    def plus(self, done: Renewed) -> "Progress":
        return Progress(self.texts + 1, self.waiting + done.waiting, self.changed + done.changed)


def take_up_all(*, now: Callable[[], datetime], processes: int = 0) -> Iterator[Progress]:
    """Read what is unread, newest reports first, on all cores; say after each batch how far it is.

    May be ended at any time and begun again: what was read is not read again.
    """
    keys = list(_unread().order_by("-article__sort_at", "-article_id").values_list("pk", flat=True))
    progress = Progress()
    with many_extracted(Register.read().names, texts=len(keys), processes=processes) as extract:
        for at in range(0, len(keys), BATCH):
            # Another process may have been quicker, another text may have become current.
            versions = _unread().select_related("article").in_bulk(keys[at : at + BATCH])
            register = Register.read()
            for key, found in extract([reading_of(version) for version in versions.values()]):
                began = time.monotonic()
                done = renew(versions[key], found, register=register, now=now())
                if connection.vendor == "sqlite":
                    # Others get their turn to write (DESIGN §3.1).
                    time.sleep(time.monotonic() - began)
                progress = progress.plus(done)
            yield progress
