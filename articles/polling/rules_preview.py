"""What a feed's cleaning rules would do to the reports that it brought last: read again from their originals, with the
rules and without, and compared."""

import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Literal, Protocol

from ..importing.feed_records import FeedRead, FetchFailed
from ..importing.feed_rules import Rules
from ..importing.records import CleanReport
from ..models import Feed, Original, Version

PAGES = 3
_PAGE = re.compile(rb"<(?:!doctype|html|head|body)\b", re.IGNORECASE)


class Reader(Protocol):
    """What reads strangers' bytes: `importing.child.Child`."""

    def parse_feed(self, body: bytes, *, address: str, now: datetime, rules: Rules | None) -> FeedRead: ...

    def read_page_of(
        self, body: bytes, *, address: str, charset: str, now: datetime, rules: Rules | None
    ) -> CleanReport: ...


@dataclass(frozen=True)
class Line:
    """A paragraph: kept, taken out by the rules, or there only with them (what they take away leads elsewhere)."""

    text: str
    state: Literal["kept", "removed", "added"]


@dataclass(frozen=True)
class Preview:
    """One report. `problem`: why its original cannot be read with the rules, '' when it can."""

    title: str
    language: str
    lines: tuple[Line, ...] = ()
    problem: str = ""

    @property
    def removed(self) -> int:
        return sum(line.state == "removed" for line in self.lines)


def previews(feed: Feed, rules: Rules, *, reader: Reader, now: datetime) -> list[Preview]:
    """Return what `rules` would do to the last reports of the feed that still have their originals."""
    current = Version.objects.filter(article__feed=feed, state=Version.State.CURRENT, original__isnull=False)
    versions = current.select_related("original", "article").order_by("-article__sort_at", "-article_id")[:PAGES]
    return [_preview(version, rules, reader=reader, now=now) for version in versions]


def _preview(version: Version, rules: Rules, *, reader: Reader, now: datetime) -> Preview:
    article = version.article
    try:
        before = _read(version.original, article.url, Rules(), reader=reader, now=now)
        after = _read(version.original, article.url, rules, reader=reader, now=now)
    except FetchFailed as failure:
        return Preview(article.title, article.language, problem=failure.reason)
    return Preview(article.title, article.language, compared(before, after))


def _read(original: Original, address: str, rules: Rules, *, reader: Reader, now: datetime) -> tuple[str, ...]:
    body = zlib.decompress(bytes(original.body))
    if original.media_type != "text/plain" and _PAGE.search(body[:5_000]):
        return reader.read_page_of(body, address=address, charset=original.charset, now=now, rules=rules).paragraphs
    read = reader.parse_feed(_as_feed(body, original), address=address, now=now, rules=rules)
    return read.entries[0].paragraphs if read.entries else ()


def _as_feed(body: bytes, original: Original) -> bytes:
    """What an entry said, as the one entry of a feed: so it is read as it was read when it came."""
    kind = "content_text" if original.media_type == "text/plain" else "content_html"
    text = body.decode(original.charset or "utf-8", errors="replace")
    item = {"id": "1", "title": "", kind: text}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "", "items": [item]}).encode()


def compared(before: Sequence[str], after: Sequence[str]) -> tuple[Line, ...]:
    """Return the paragraphs of both, in order, each with what became of it."""
    lines: list[Line] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [Line(text, "kept") for text in before[i1:i2]]
        else:
            lines += [Line(text, "removed") for text in before[i1:i2]]
            lines += [Line(text, "added") for text in after[j1:j2]]
    return tuple(lines)
