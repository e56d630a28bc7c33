"""What the head of an answer says, read with the tolerance that the web needs. Pure."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from ..feed_records import Validators

_LONGEST_WAIT = timedelta(days=365)  # "come back in 300 years" is a broken server
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:+-]+)""", re.I | re.A)


def media_type(headers: httpx.Headers) -> str:
    """Return "text/xml" of "Text/XML; charset=utf-8"; '' when there is none that deserves the name."""
    first = headers.get("content-type", "").partition(";")[0].strip().lower()
    return first if _TYPE.fullmatch(first) else ""


def charset(headers: httpx.Headers) -> str:
    """Return the charset in Content-Type, in small letters, or ''."""
    found = _CHARSET.search(headers.get("content-type", ""))
    return found[1].lower() if found else ""


def validators(headers: httpx.Headers) -> Validators:
    """Return ETag and Last-Modified as far as they can be sent back."""
    return Validators(_sendable(headers.get("etag", "")), _sendable(headers.get("last-modified", "")))


def _sendable(value: str) -> str:
    return value.strip() if value.isascii() and value.isprintable() and len(value) <= 1_000 else ""


def retry_after(headers: httpx.Headers, *, now: datetime) -> datetime | None:
    """Return when to come back (UTC), from seconds or a date; never before `now`; None when not or wrongly said."""
    said = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,20}(?:\.\d*)?", said, re.A):
        return now + min(timedelta(seconds=min(float(said), 1e9)), _LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(said)
        at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(at, now), now + _LONGEST_WAIT)
