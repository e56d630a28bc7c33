"""A fetched page travels with the form in which its report is mended, sealed: nothing is stored before it is added, and
nobody can pass off another page as the one that was fetched."""

import base64
import json
import zlib
from datetime import date, datetime, timedelta

from django.core import signing
from django.utils.translation import gettext as _

from .page_by_address import PageFound
from .records import CleanReport, Published
from .refusal import Unreadable

_KEPT = timedelta(days=1)
_HEAD_BYTES = 4
_TEXTS = ("title", "outlet", "byline", "dateline", "caption", "language")


def sealed(page: PageFound) -> str:
    """Return the page as text, a third longer than it is packed; `opened` gives the same back for a day."""
    head = json.dumps(_as_values(page)).encode()
    packed = zlib.compress(len(head).to_bytes(_HEAD_BYTES) + head + page.body)
    return _signer().sign(base64.urlsafe_b64encode(packed).decode())


def opened(text: str) -> PageFound:
    """Return the page that `sealed` was given. Raises Unreadable for one that is too old, or not ours."""
    try:
        packed = _signer().unsign(text, max_age=_KEPT)
    except signing.BadSignature:
        raise Unreadable(_("This page was fetched too long ago: fetch it again.")) from None
    data = zlib.decompress(base64.urlsafe_b64decode(packed))
    start = _HEAD_BYTES + int.from_bytes(data[:_HEAD_BYTES])
    return _as_page(json.loads(data[_HEAD_BYTES:start]), data[start:])


def _signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt="a fetched page")


def _as_values(page: PageFound) -> dict:
    report, published = page.report, page.report.published
    return {
        "address": page.address,
        "media_type": page.media_type,
        "charset": page.charset,
        "report": {name: getattr(report, name) for name in (*_TEXTS, "paragraphs", "warnings")},
        "published": {
            "precision": published.precision,
            "instant": published.instant and published.instant.isoformat(),
            "day": published.day and published.day.isoformat(),
            "raw": published.raw,
        },
    }


def _as_page(values: dict, body: bytes) -> PageFound:
    said, when = values["report"], values["published"]
    report = CleanReport(
        **{name: said[name] for name in _TEXTS},
        paragraphs=tuple(said["paragraphs"]),
        warnings=tuple(said["warnings"]),
        published=Published(
            when["precision"],
            when["instant"] and datetime.fromisoformat(when["instant"]),
            when["day"] and date.fromisoformat(when["day"]),
            when["raw"],
        ),
    )
    return PageFound(values["address"], body, values["media_type"], values["charset"], report)
