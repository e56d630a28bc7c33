"""The pages of reports of which a feed has the beginning only."""

import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils import timezone

from ..canonical import join_paragraphs
from ..importing.feed_records import FetchFailed
from ..importing.holding import why_held
from ..importing.records import CleanReport
from ..models import Feed
from .entries import Item, with_page
from .leases import Claim, claim_host
from .tools import NoRoom, Tools

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Page:
    """What asking for a page brought. `was_asked`: somebody else may have been at its host. `report` None: nothing."""

    was_asked: bool
    report: CleanReport | None = None
    body: bytes = b""
    media_type: str = ""
    charset: str = ""

    def over(self, report: CleanReport) -> CleanReport:
        return with_page(report, self.report) if self.report else report


NOT_ASKED, IN_VAIN = Page(was_asked=False), Page(was_asked=True)


def is_wanted(feed: Feed, item: Item) -> bool:
    return feed.full_text and item.entry.is_excerpt and bool(item.url)


def fetch_page(claim: Claim, item: Item, *, tools: Tools) -> Page:
    """Ask for the page of an entry; whatever goes wrong with it, the entry itself stands."""
    host = urlsplit(item.url).hostname or ""
    with tools.desk():
        if host != claim.feed.host and not claim_host(host, claim.token, now=tools.now()):
            return NOT_ASKED
    try:
        with tools.room() as room:
            fetched = tools.fetch(item.url, accept="page", now=timezone.now(), room=room)
            report = tools.parser.read_page_of(
                fetched.body,
                address=fetched.address,
                charset=fetched.charset,
                now=timezone.now(),
                rules=tools.rules_of(claim.feed.clean_rules),
            )
    except NoRoom:
        return NOT_ASKED
    except FetchFailed as failure:
        logger.info("%s: %s", item.url, failure.reason)
        return IN_VAIN
    text = join_paragraphs(report.paragraphs)
    if not text or why_held(text, current=join_paragraphs(item.entry.paragraphs)):
        # A notice, a paywall, less than the feed has: the beginning says more.
        return IN_VAIN
    return Page(True, report, fetched.body, fetched.media_type, fetched.charset)
