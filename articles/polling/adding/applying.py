"""The ticked candidates become feeds, once."""

import itertools
import time
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Max, Q

from ...importing.describe import one_line
from ...importing.one_at_a_time import one_at_a_time
from ...models import Feed, Outlet, Upload
from .candidates import Candidate, key_of
from .likely import host_of
from .waiting import change, known_addresses, with_rows

# Feeds added in one transaction: some milliseconds.
_STEP = 20


def apply(upload: Upload, rows: list[Candidate], *, now: datetime) -> list[Candidate]:
    """Make feeds of the chosen rows that can be, due at once, and note in the upload what became of each.

    Applying again changes nothing. Returns the rows that were chosen.
    """
    done: list[Candidate] = []
    known = Known()
    chosen = iter([row for row in rows if row.is_chosen and row.is_open])
    try:
        while step := list(itertools.islice(chosen, _STEP)):
            began = time.monotonic()
            done += _add(step, known, now=now)
            # Others get their turn to write (DESIGN §3.1).
            time.sleep(time.monotonic() - began)
    finally:
        change(upload.pk, lambda waiting: with_rows(waiting, done))
    return done


class Known:
    """The feeds that are there, by the keys of their addresses. Working out five thousand keys takes longer than a
    transaction may, so it is done once; before each step only what came since is looked at."""

    def __init__(self) -> None:
        self._newest = self._newest_feed()
        self._by_key = known_addresses()

    def look_again(self, addresses: list[str]) -> None:
        """See what was added since, and who has one of these addresses by now."""
        newest = self._newest_feed()
        since = Q(pk__gt=self._newest) | Q(url__in=addresses)
        self._by_key |= {key_of(url): url for url in Feed.objects.filter(since).values_list("url", flat=True)}
        self._newest = newest

    def address_of(self, key: str) -> str:
        return self._by_key.get(key, "")

    @staticmethod
    def _newest_feed() -> int:
        return Feed.objects.aggregate(newest=Max("pk"))["newest"] or 0


@transaction.atomic
def _add(rows: list[Candidate], known: Known, *, now: datetime) -> list[Candidate]:
    one_at_a_time("add feeds")
    known.look_again([row.address for row in rows])
    done, new = [], {}
    for row in rows:
        key = key_of(row.address)
        if address := known.address_of(key) or new.get(key, ""):
            there = Feed.objects.filter(url=address).first()
            done.append(replace(row, result="known", feed=there and there.pk))
            continue
        feed = _feed(row, now=now)
        feed.save(force_insert=True)
        new[key] = feed.url
        done.append(replace(row, result="added", feed=feed.pk))
    return done


def _feed(row: Candidate, *, now: datetime) -> Feed:
    name = one_line(row.outlet) or host_of(row.address)
    outlet = Outlet.objects.publisher(name, domain=host_of(row.checked.site or row.address))
    return Feed(
        outlet=outlet,
        url=row.address,
        host=urlsplit(row.address).hostname,
        title=next((link.title for link in row.offered if link.address == row.address), "") or row.listed.title,
        site=row.checked.site,
        language=row.language,
        full_text=row.full_text,
        due_at=now,
    )
