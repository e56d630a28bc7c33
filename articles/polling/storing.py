"""What a feed brought → rows: the entries that are new or say something new, one after the other.

An entry that is as it was costs its share of one query.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from ..importing.feed_records import Entry, FeedRead
from ..importing.feed_source import FeedSource
from ..importing.store import Stored, store
from ..models import SourceKey, Version
from . import pages
from .entries import Item, items_of, report_of
from .leases import Claim
from .tools import DATABASE_LOST, Tools

logger = logging.getLogger(__name__)

_PAGE_TRIES = 3
# Of one feed in one round; what is left waits for the next, which comes soon. So a long list keeps no thread for hours.
MOST_PAGES = 20
# What a feed says was changed within this time is mostly the time at which it was asked.
_JUST_NOW = timedelta(minutes=2)


class LeaseLost(Exception):
    """Somebody else has the feed by now; what is stored already is stored, and the same for them."""


@dataclass(frozen=True)
class Tally:
    """What became of the entries. `pages_left`: so many reports still lack their pages, `unasked` of them only because
    it was enough for once. `broken`: entries on which the program failed."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: int = 0
    held: int = 0
    pages_left: int = 0
    unasked: int = 0
    broken: int = 0

    def plus(self, **counts: int) -> "Tally":
        return replace(self, **{name: getattr(self, name) + count for name, count in counts.items()})


@dataclass(frozen=True)
class _Seen:
    digest: str
    page_tries_left: int


def store_entries(claim: Claim, read: FeedRead, *, tools: Tools) -> Tally:
    """Store what is new in the feed. Raises LeaseLost when the feed is no longer ours, DATABASE_LOST when there is no
    storing at all; an entry that cannot be stored stops no other."""
    feed, tally = claim.feed, Tally()
    before = timezone.now() - _JUST_NOW if feed.full_text else None
    items = items_of(read.entries, feed=feed.pk, identity=feed.identity, changed_before=before)
    with tools.desk():
        seen = _seen(items)
    asked = 0
    for item in items:
        known = seen.get(item.key)
        is_known = known is not None and known.digest == item.digest
        if is_known and not known.page_tries_left:
            tally = tally.plus(unchanged=1)
            continue
        left = known.page_tries_left if is_known else _PAGE_TRIES
        left = left if pages.is_wanted(feed, item) else 0
        page = None
        if left and asked < MOST_PAGES:
            asked += 1
            page = pages.fetch_page(claim, item, tools=tools)
            left = 0 if page.report else left - page.was_asked
        tally = tally.plus(pages_left=bool(left), unasked=bool(left and not (page and page.was_asked)))
        if is_known and not (page and page.report):
            with tools.desk():
                SourceKey.objects.filter(key=item.key).update(page_tries_left=left)
            tally = tally.plus(unchanged=1)
            continue
        tally = _counted(tally, _store(claim, item, page, left, read.language, tools))
    return tally


def _seen(items: Sequence[Item]) -> dict[str, _Seen]:
    rows = SourceKey.objects.filter(key__in=[item.key for item in items])
    return {key: _Seen(digest, left) for key, digest, left in rows.values_list("key", "digest", "page_tries_left")}


def _counted(tally: Tally, stored: Stored | None) -> Tally:
    if stored is None:
        return tally.plus(broken=1)
    names = {"created": "new", "updated": "changed", "unchanged": "unchanged", "skipped": "skipped"}
    return tally.plus(**{"held" if stored.is_held else names[stored.action]: 1})


def _store(claim: Claim, item: Item, page: pages.Page | None, left: int, language: str, tools: Tools) -> Stored | None:
    """Store one entry; None when the program failed on it."""
    try:
        with tools.desk():
            if not claim.is_mine():
                raise LeaseLost
            return _stored(claim, item, page, left, tools.now())
    except (*DATABASE_LOST, LeaseLost):
        raise
    except Exception:
        # Entries come in every shape; one that breaks the program must not keep the others out.
        logger.exception("An entry of %s could not be stored", claim.feed)
        return None


def _stored(claim: Claim, item: Item, page: pages.Page | None, left: int, now: datetime) -> Stored:
    feed, entry = claim.feed, item.entry
    report = report_of(entry, outlet=feed.outlet.name, language=feed.language)
    original = _original(entry)
    if page and page.report:
        report, original = (
            page.over(report),
            {"body": page.body, "media_type": page.media_type, "charset": page.charset},
        )
    source = FeedSource(
        feed,
        keys=item.keys,
        digest=item.digest,
        url=item.url,
        agency=entry.agency,
        is_excerpt=entry.is_excerpt and not (page and page.report),
        page_tries_left=left,
    )
    began = time.monotonic()
    stored = store(
        report,
        key=item.key,
        **original,
        reason=Version.Reason.FEED,
        now=now,
        source=source,
    )
    if connection.vendor == "sqlite":
        # Others get their turn to write (DESIGN §3.1); our own threads wait for the one place at the desk.
        time.sleep(time.monotonic() - began)
    return stored


def _original(entry: Entry) -> dict[str, bytes | str]:
    """Return what the report was read from, to be read again some day."""
    if entry.body:
        return {"body": entry.body, "media_type": entry.media_type, "charset": "utf-8"}
    text = "\n\n".join(entry.paragraphs or (entry.title,))
    return {"body": text.encode("utf-8", "replace"), "media_type": "text/plain", "charset": "utf-8"}
