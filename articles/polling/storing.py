"""What a feed brought → rows: the entries that are new or say something new, one after the other.

An entry that is as it was costs its share of one query.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from django.db import IntegrityError
from django.utils import timezone

from ..annotating.known import Register
from ..importing.feed_records import Entry, FeedRead
from ..importing.feed_source import FeedSource
from ..importing.store import Stored, store
from ..intake import take_up
from ..models import Feed, SourceKey, Version
from . import pages
from .afresh import PAGE_TRIES
from .entries import Item, items_of, report_of
from .leases import Claim
from .tools import DATABASE_LOST, Tools

logger = logging.getLogger(__name__)

# Of one feed in one round; what is left waits for the next, which comes soon. So a long list keeps no thread for hours.
MOST_PAGES = 20
# What a feed says was changed within this time is mostly the time at which it was asked.
_JUST_NOW = timedelta(minutes=2)
# Seconds; a lease lasts longer, and that two store the same does no harm.
_LOOK_EVERY = 5
# Texts of one report in a day. Some feeds count visitors in their texts, so that all of it is new whenever they are
# asked; of a live report, what is left out in between stands in the next.
MOST_VERSIONS = 24


class LeaseLost(Exception):
    """Somebody else has the feed by now; what is stored already is stored, and the same for them."""


@dataclass(frozen=True)
class Tally:
    """What became of the entries. `pages_left`: so many reports still lack their pages, `unasked` of them only because
    it was enough for once. `broken`: entries on which the program failed; `put_off`: that changed too often."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: int = 0
    held: int = 0
    pages_left: int = 0
    unasked: int = 0
    broken: int = 0
    put_off: int = 0

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
    asked, lease = 0, _Lease(claim, beside=frozenset(item.key for item in items))
    for item in items:
        known = seen.get(item.key)
        is_known = known is not None and known.digest == item.digest
        if is_known and not known.page_tries_left:
            tally = tally.plus(unchanged=1)
            continue
        if known and not is_known and _is_enough(item, tools):
            tally = tally.plus(put_off=1)
            continue
        left = known.page_tries_left if is_known else PAGE_TRIES
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
        tally = _counted(tally, _store(lease, item, page, left, tools, is_first=known is None))
    return tally


def _seen(items: Sequence[Item]) -> dict[str, _Seen]:
    rows = SourceKey.objects.filter(key__in=[item.key for item in items])
    return {key: _Seen(digest, left) for key, digest, left in rows.values_list("key", "digest", "page_tries_left")}


def _counted(tally: Tally, stored: Stored | None) -> Tally:
    if stored is None:
        return tally.plus(broken=1)
    names = {"created": "new", "updated": "changed", "unchanged": "unchanged", "skipped": "skipped"}
    return tally.plus(**{"held" if stored.is_held else names[stored.action]: 1})


def _is_enough(item: Item, tools: Tools) -> bool:
    """Whether the report that an entry changed has had its share of texts for the last day: the rest waits."""
    with tools.desk():
        since = tools.now() - timedelta(days=1)
        versions = Version.objects.filter(article__source_keys__key=item.key, fetched_at__gt=since)
        return versions.count() >= MOST_VERSIONS


class _Lease:
    """The feed with what it has now, for one round. Looks now and then whether it is ours still, and whose it is."""

    def __init__(self, claim: Claim, *, beside: frozenset[str]) -> None:
        self.feed, self.beside, self._claim, self._looked = claim.feed, beside, claim, 0.0
        # The names that the rules look out for: read when the first new report comes.
        self.register = cache(Register.read)

    def check(self, *, every: float = _LOOK_EVERY) -> None:
        """Raises LeaseLost."""
        if self._looked and time.monotonic() - self._looked < every:
            return
        feed = Feed.objects.filter(pk=self._claim.feed.pk, lease_token=self._claim.token)
        self.feed = feed.select_related("outlet").first()
        if self.feed is None:
            raise LeaseLost
        self._looked = time.monotonic()


def _store(
    lease: _Lease, item: Item, page: pages.Page | None, left: int, tools: Tools, *, is_first: bool
) -> Stored | None:
    """Store one entry; None when the program failed on it."""
    with tools.desk():
        for is_again in (False, True):
            lease.check(every=0 if is_again else _LOOK_EVERY)
            try:
                source = _source(item, page, left, lease, is_first=is_first)
                stored = _stored(item, page, source, now=tools.now())
                take_up(stored.article, now=tools.now(), register=lease.register)
                return stored
            except DATABASE_LOST:
                raise
            except Exception as error:
                if isinstance(error, IntegrityError) and not is_again:
                    # Somebody deleted or merged what this leans on.
                    continue
                # Entries come in every shape; one that breaks the program must not keep the others out.
                logger.exception("An entry of %s could not be stored", lease.feed)
        return None


def _source(item: Item, page: pages.Page | None, left: int, lease: _Lease, *, is_first: bool) -> FeedSource:
    return FeedSource(
        lease.feed,
        keys=item.keys,
        digest=item.digest,
        url=item.url,
        agency=item.entry.agency,
        is_excerpt=item.entry.is_excerpt and not (page and page.report),
        page_tries_left=left,
        is_first=is_first,
        beside=lease.beside,
    )


def _stored(item: Item, page: pages.Page | None, source: FeedSource, *, now: datetime) -> Stored:
    report = report_of(item.entry, outlet=source.feed.outlet.name, language=source.feed.language)
    original = _original(item.entry)
    if page and page.report:
        report = page.over(report)
        original = {"body": page.body, "media_type": page.media_type, "charset": page.charset}
    return store(report, key=item.key, **original, reason=Version.Reason.FEED, now=now, source=source)


def _original(entry: Entry) -> dict[str, bytes | str]:
    """Return what the report was read from, to be read again some day."""
    if entry.body:
        return {"body": entry.body, "media_type": entry.media_type, "charset": "utf-8"}
    text = "\n\n".join(entry.paragraphs or (entry.title,))
    return {"body": text.encode("utf-8", "replace"), "media_type": "text/plain", "charset": "utf-8"}
