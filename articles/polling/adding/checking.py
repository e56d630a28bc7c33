"""One address is tried: is there a feed, or a page that names one? Reaches the network by what it is given."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...importing.feed_records import FeedLink, FeedRead, Fetched, FetchFailed
from .candidates import Checked, Verdict

logger = logging.getLogger(__name__)

# Where feeds usually are, tried for a site's address when its page names none.
_USUAL = ("feed/", "rss", "rss.xml", "atom.xml")
# So many of the feeds that a page names are tried until one is a feed.
_MOST_TRIED = 3
_VERDICTS: dict[str, Verdict] = {"refused": "refused", "not_a_feed": "not_a_feed", "not_a_page": "not_a_feed"}

Fetch = Callable[[str], Fetched]


class Reader(Protocol):
    """What reads strangers' bytes: `importing.child.Child`."""

    def parse_feed(self, body: bytes, *, address: str, media_type: str, charset: str, now: datetime) -> FeedRead: ...

    def feeds_of_page(self, body: bytes, *, address: str, charset: str) -> tuple[FeedLink, ...]: ...


def check(address: str, *, fetch: Fetch, reader: Reader, now: datetime) -> Checked:
    """Return what is at the address, and never raise: one that breaks us must not keep the others waiting."""
    try:
        return _checked(address, fetch=fetch, reader=reader, now=now)
    except FetchFailed as failure:
        return Checked(_VERDICTS.get(failure.failure, "unreachable"), failure.reason)
    except Exception as error:
        logger.exception("Trying %s failed", address)
        said = _("The program failed on this address (%s); please report it.")
        return Checked("unreachable", said % type(error).__name__)


def _checked(address: str, *, fetch: Fetch, reader: Reader, now: datetime) -> Checked:
    fetched = fetch(address)
    try:
        return _read(address, fetched, reader=reader, now=now)
    except FetchFailed as failure:
        if failure.failure != "not_a_feed":
            raise
    named = reader.feeds_of_page(fetched.body, address=fetched.address, charset=fetched.charset)
    tried = named[:_MOST_TRIED] or _usual(fetched.address)
    for link in tried:
        try:
            found = _read(link.address, fetch(link.address), reader=reader, now=now)
        except FetchFailed:
            continue
        return _of_page(found, others=[other for other in named if other.address != link.address])
    if not named:
        raise FetchFailed("not_a_feed", _("There is a page at this address, which is no feed and names none."))
    said = ngettext(
        "There is a page at this address; the feed that it names cannot be read.",
        "There is a page at this address; of the %(count)d feeds that it names none could be read.",
        len(named),
    )
    raise FetchFailed("not_a_feed", said % {"count": len(named)})


def _usual(address: str) -> list[FeedLink]:
    """A page deep in a site is not the place to guess from."""
    is_front = urlsplit(address).path.strip("/") == ""
    return [FeedLink(urljoin(address, f"/{path}")) for path in _USUAL] if is_front else []


def _of_page(found: Checked, *, others: list[FeedLink]) -> Checked:
    said = _("Found by the page at this address.")
    return Checked(**{**vars(found), "why": said, "others": tuple(others)})


def _read(address: str, fetched: Fetched, *, reader: Reader, now: datetime) -> Checked:
    """Return what the feed says of itself. Raises FetchFailed for what is none."""
    read = reader.parse_feed(
        fetched.body, address=fetched.address, media_type=fetched.media_type, charset=fetched.charset, now=now
    )
    entries = read.entries
    return Checked(
        "new",
        _("It moved to another address for good.") if fetched.moved_to else "",
        fetched.moved_to or address,
        title=read.title,
        site=read.url_of_site,
        reports=len(entries),
        is_excerpt=bool(entries) and all(entry.is_excerpt for entry in entries),
    )
