"""A feed begins anew: at another address, or switched on again by a person."""

from datetime import datetime
from urllib.parse import urlsplit

from ..models import Feed

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
