"""Entries of a feed → what is stored of them: which report each is, by the feed's identity rule. Pure."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from ..canonical import canonical, folded, join_paragraphs
from ..importing.addresses import canonical_address, without_tracking
from ..importing.cleaning.language import language_of
from ..importing.feed_records import Entry
from ..importing.records import CleanReport, Published

Identity = Literal["guid", "url", "title_date"]

# A key is looked up in an index, and PostgreSQL's holds no more than 2,700 bytes.
_LONGEST_NAME = 500
# Fewer words say nothing about their language.
_LANGUAGE_FROM = 5


@dataclass(frozen=True)
class Item:
    """An entry with the keys that it has in this feed, the own one first, and a digest of all that it says."""

    entry: Entry
    keys: tuple[str, ...]
    digest: str
    url: str

    @property
    def key(self) -> str:
        return self.keys[0]


def items_of(
    entries: Iterable[Entry], *, feed: int, identity: Identity, changed_before: datetime | None = None
) -> list[Item]:
    """Return what the feed (its id) brings, oldest first, so that a report that came first was seen first.

    `changed_before`: what an entry says of its last change counts as something that it says, if that was before then;
    None: never. Some feeds say that all of it was changed just now, whenever they are asked.

    Feeds have the newest first. Of entries under one key the first stands: the newest. What has neither a name nor an
    address nor words is none.
    """
    items: dict[str, Item] = {}
    for entry in entries:
        if keys := _keys(entry, feed, identity):
            items.setdefault(keys[0], Item(entry, keys, _digest(entry, changed_before), without_tracking(entry.url)))
    return list(reversed(items.values()))


def _keys(entry: Entry, feed: int, identity: Identity) -> tuple[str, ...]:
    """Return the entry's keys. What the feed's rule asks for and the entry lacks, the next best stands in for."""
    page = _page(entry.url)
    names = {
        "guid": f"guid:{feed}:{_short(entry.guid)}" if entry.guid else "",
        "url": f"link:{feed}:{page}" if page else "",
        "title_date": _title_key(entry, feed),
    }
    own = names[identity] or names["guid"] or names["url"] or names["title_date"]
    if not own:
        return ()
    # By a title and a date nobody else knows a report; a feed with that rule has addresses that say nothing.
    return (own, f"url:{page}") if page and identity != "title_date" else (own,)


def _title_key(entry: Entry, feed: int) -> str:
    words = entry.title or join_paragraphs(entry.paragraphs)
    if not words:
        return ""
    published = entry.published
    day = published.day or (published.instant.date() if published.instant else None)
    told = f"{folded(words)}\n{day.isoformat() if day else published.raw}"
    return f"title:{feed}:{hashlib.sha256(told.encode()).hexdigest()}"


def _page(address: str) -> str:
    try:
        return _short(canonical_address(address)) if address else ""
    except ValueError:
        return ""


def _short(name: str) -> str:
    """Return a name as a key can hold it: on one line, of bounded length."""
    plain = canonical(name).replace("\n", " ").strip()
    if len(plain) <= _LONGEST_NAME:
        return plain
    return f"{plain[:100]}…{hashlib.sha256(plain.encode()).hexdigest()}"


def _digest(entry: Entry, changed_before: datetime | None) -> str:
    updated = entry.updated.instant
    counts = updated and changed_before and updated < changed_before
    parts = (
        entry.title,
        join_paragraphs(entry.paragraphs),
        entry.published.isoformat() or entry.published.raw,
        entry.byline,
        entry.agency,
        _page(entry.url),
        updated.isoformat() if counts else "",
    )
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def published_of(entry: Entry) -> Published:
    """Return when the entry was published; one that says only when it was changed was so then at the latest."""
    return entry.published if entry.published.precision != "unknown" else entry.updated


def instants_of(entries: Iterable[Entry]) -> tuple[datetime, ...]:
    """Return when entries were published, of those that say it to the minute."""
    return tuple(instant for entry in entries if (instant := published_of(entry).instant))


def report_of(entry: Entry, *, outlet: str, language: str) -> CleanReport:
    """Return the entry as a report. `language`: what a person or the feed says of all; '' for as it reads.

    An entry of a title alone has that for its text: it is all that the outlet said.
    """
    paragraphs = entry.paragraphs or ((entry.title,) if entry.title else ())
    return CleanReport(
        title=entry.title,
        paragraphs=paragraphs,
        outlet=outlet,
        published=published_of(entry),
        byline=entry.byline,
        language=language or _plain_language(entry.language) or _language(entry.title, paragraphs),
    )


def with_page(report: CleanReport, page: CleanReport) -> CleanReport:
    """Return an entry's report with the text of its page, and with what only the page says."""
    sure = ("unknown", "inferred", "day", "minute")
    is_surer = sure.index(page.published.precision) > sure.index(report.published.precision)
    return replace(
        report,
        title=report.title or page.title,
        paragraphs=page.paragraphs,
        published=page.published if is_surer else report.published,
        byline=report.byline or page.byline,
        dateline=page.dateline,
        caption=page.caption,
    )


def _plain_language(tag: str) -> str:
    """Return "en" of "en-US": reports are told apart by language, not by country."""
    return tag.replace("_", "-").partition("-")[0].lower()[:8]


def _language(title: str, paragraphs: tuple[str, ...]) -> str:
    text = "\n".join((title, *paragraphs))
    return language_of(text) if len(text.split()) >= _LANGUAGE_FROM else "id"
