"""A feed begins anew: at another address, or switched on again, or to be read in another way by a person."""

from datetime import datetime
from urllib.parse import urlsplit

from django.db.models import Q

from ..models import Feed, SourceKey

_READ_BY = ("full_text", "identity", "clean_rules")
PAGE_TRIES = 3
# Entries that a feed may still have.
_NEWEST = 5_000

_AFRESH = {
    "failures": 0,
    "failing_since": None,
    "last_error": "",
    "last_status": None,
    "is_gone": False,
}
_OF_THE_ADDRESS = {
    "etag": "",
    "last_modified": "",
    "moved_from": "",
    "attempted_at": None,
    "rhythm": None,
    "silent_from": None,
}


def begin_afresh(feed: Feed, *, now: datetime, has_new_address: bool = False) -> None:
    """Set the columns of `feed`, unsaved: due now, as if it had never failed; what the server of the old address said
    is forgotten with it."""
    feed.due_at = now
    values = _AFRESH | (_OF_THE_ADDRESS if has_new_address else {})
    for name, value in values.items():
        setattr(feed, name, value)
    if has_new_address:
        feed.host = urlsplit(feed.url).hostname


def is_read_alike(feed: Feed, other: Feed) -> bool:
    """Tell whether the entries of a feed are read in the same way by both of its rows."""
    return all(getattr(feed, name) == getattr(other, name) for name in _READ_BY)


def read_again(feed: Feed, *, now: datetime) -> None:
    """Let what the feed still has be read again, because a person changed how : also what it calls unchanged,
    and pages that were not wanted before, or were read by other rules. Sets columns of `feed`, unsaved."""
    feed.due_at, feed.etag, feed.last_modified = now, "", ""
    of_feed = Q(*(("key__startswith", f"{kind}:{feed.pk}:") for kind in ("guid", "link", "title")), _connector=Q.OR)
    newest = SourceKey.objects.filter(of_feed).order_by("-pk").values_list("pk", flat=True)[:_NEWEST]
    SourceKey.objects.filter(pk__in=list(newest)).update(page_tries_left=PAGE_TRIES)
