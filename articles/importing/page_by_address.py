"""A report that somebody names by its address: its page is asked for and read while that person waits."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.utils.translation import gettext as _

from ..canonical import join_paragraphs
from .addresses import without_tracking
from .child import Child
from .feed_records import Fetched, FetchFailed
from .fetching import Limits, fetch
from .holding import why_held
from .records import CleanReport
from .refusal import Unreadable

# A page that takes longer, or is larger, is better pasted: a person waits, and the page travels with the form.
_LIMITS = Limits(seconds=15, size=3_000_000)
_SECONDS_TO_READ = 10
# Of the four threads of a web process; the others serve who does not wait for strangers.
_places = threading.BoundedSemaphore(2)


class Reader(Protocol):
    """What reads strangers' bytes: `Child`."""

    def read_page_of(self, body: bytes, *, address: str, charset: str, now: datetime) -> CleanReport: ...


@dataclass(frozen=True)
class PageFound:
    """A page as it came, and the report on it. `address`: where it was found in the end, as people are to follow it."""

    address: str
    body: bytes
    media_type: str
    charset: str
    report: CleanReport


def page_at(address: str, *, now: datetime) -> PageFound:
    """Fetch a page and read the report on it, within 25 seconds. Raises Unreadable: what happened and what to do."""
    if not _places.acquire(blocking=False):
        raise Unreadable(_("Others are fetching pages just now: try again in a moment."))
    try:
        with Child(seconds=_SECONDS_TO_READ) as child:
            return found_at(address, fetch=_fetch(now), reader=child, now=now)
    finally:
        _places.release()


def _fetch(now: datetime) -> Callable[[str], Fetched]:
    return lambda address: fetch(address, accept="page", now=now, limits=_LIMITS)


def found_at(address: str, *, fetch: Callable[[str], Fetched], reader: Reader, now: datetime) -> PageFound:
    """Return what is at the address. Raises Unreadable, and nothing else that `fetch` and `reader` foresee."""
    try:
        fetched = fetch(address)
        report = reader.read_page_of(fetched.body, address=fetched.address, charset=fetched.charset, now=now)
    except FetchFailed as failure:
        raise Unreadable(_told(failure)) from failure
    text = join_paragraphs(report.paragraphs)
    if not text:
        raise Unreadable(_("No text of a report was found on this page. %s") % _paste())
    held = why_held(text, current="")
    if held == "paywall":
        raise Unreadable(_("The page shows its report to subscribers only. %s") % _paste())
    if held:
        raise Unreadable(_("The page says that something went wrong, and shows no report. %s") % _paste())
    return PageFound(
        without_tracking(fetched.address), fetched.body, fetched.media_type or "text/html", fetched.charset, report
    )


def _told(failure: FetchFailed) -> str:
    """Nothing that a person pastes comes from a wrong address; else the browser may get what we do not."""
    return failure.reason if failure.failure == "refused" else f"{failure.reason} {_paste()}"


def _paste() -> str:
    return _("If your browser shows it, paste its text.")
