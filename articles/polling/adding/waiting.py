"""The candidates of one list, as they wait in an Upload: written together, so that a restart finds all or nothing."""

import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from ...importing.feed_records import FeedLink
from ...models import Feed, Upload
from ..listing.reading import read_list
from ..listing.records import ListedFeed
from .candidates import Candidate, Checked, candidate, key_of, settled


@dataclass(frozen=True)
class Waiting:
    """`checker` tries the addresses, as long as it says so (`checked_until`, seconds of the epoch)."""

    rows: tuple[Candidate, ...]
    checker: str = ""
    checked_until: float = 0

    @property
    def left(self) -> int:
        """How many addresses are still to be tried."""
        return sum(row.checked.verdict == "waiting" for row in self.rows)


def take_in(body: bytes, *, user: AbstractBaseUser, now: datetime) -> Upload:
    """Keep a list until its feeds are added, and drop what others left for a day. Raises Unreadable."""
    rows = [candidate(number, listed) for number, listed in enumerate(read_list(body), start=1)]
    packed_rows = packed(Waiting(tuple(settled(rows, known_addresses()))))
    with transaction.atomic():
        Upload.objects.expired(now=now).delete()
        return Upload.objects.create(user=user, kind=Upload.Kind.FEEDS, body=packed_rows, created_at=now)


def known_addresses() -> dict[str, str]:
    """Return the address of every feed, by the key of each address that it has or had."""
    known = {}
    for url, moved_from in Feed.objects.values_list("url", "moved_from"):
        for address in (moved_from, url):
            if address:
                known[key_of(address)] = url
    return known


def packed(waiting: Waiting) -> bytes:
    """Return the body of an Upload; `unpacked` gives the same back."""
    state = vars(waiting) | {"rows": [_as_values(row) for row in waiting.rows]}
    return zlib.compress(json.dumps(state).encode(), 1)


def _as_values(row: Candidate) -> dict:
    checked = vars(row.checked) | {"others": [vars(link) for link in row.checked.others]}
    return vars(row) | {"listed": vars(row.listed), "checked": checked}


def unpacked(body: bytes) -> Waiting:
    state = json.loads(zlib.decompress(body))
    return Waiting(**state | {"rows": tuple(map(_as_row, state["rows"]))})


def _as_row(values: dict) -> Candidate:
    checked = values["checked"] | {"others": tuple(FeedLink(**link) for link in values["checked"]["others"])}
    return Candidate(**values | {"listed": ListedFeed(**values["listed"]), "checked": Checked(**checked)})


def change(upload: int, decide: Callable[[Waiting], Waiting | None]) -> Waiting | None:
    """Let `decide` say what waits from now on, with nobody writing in between; None: as it is, or it is gone."""
    with transaction.atomic():
        row = Upload.objects.select_for_update().filter(pk=upload).first()
        changed = row and decide(unpacked(bytes(row.body)))
        if changed:
            Upload.objects.filter(pk=upload).update(body=packed(changed))
        return changed or None


def with_rows(waiting: Waiting, rows: Iterable[Candidate]) -> Waiting:
    """Return the same with these rows in the place of those of their numbers."""
    new = {row.number: row for row in rows}
    return replace(waiting, rows=tuple(new.get(row.number, row) for row in waiting.rows))


def as_of_now(waiting: Waiting) -> list[Candidate]:
    """Return the rows, with what is there by now told."""
    return settled(waiting.rows, known_addresses())
