"""RSS 0.9–2.0, RDF and Atom → what they say. feedparser reads, and repairs broken XML; it neither cleans nor fetches.

Its result is only looked at here: its own sanitiser lets markup through, and its dates lose their offsets.
"""

import calendar
import io
import time
from datetime import UTC, datetime

import feedparser
from feedparser import FeedParserDict

from ..feed_records import Format
from ..records import Published
from .dates import of_instant, read_date
from .reading import Said, Text

_PLAIN = "text/plain"


def read_xml(text: str, *, address: str) -> FeedParserDict | None:
    """Return what feedparser makes of a feed's text; None when it is no feed. May raise on hostile input."""
    read = feedparser.parse(
        io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": address},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    return read if read.version or read.entries else None


def format_of(read: FeedParserDict) -> Format:
    """Return which family a feed belongs to."""
    version = read.version
    if version.startswith("atom"):
        return "atom"
    return "rdf" if version in ("rss090", "rss10") else "rss"


def title_of(read: FeedParserDict) -> Text:
    """Return what a feed calls itself."""
    return _text(read.feed, "title", is_atom=format_of(read) == "atom")


def links_of(said: FeedParserDict) -> tuple[str, ...]:
    """Return the addresses of a feed's site or an entry's page, the likeliest first."""
    own = [said.get("link", "")]
    others = [link.get("href", "") for link in said.get("links", []) if link.get("rel", "alternate") == "alternate"]
    guid = [said.get("id", "")] if said.get("guidislink") else []
    return tuple(filter(None, dict.fromkeys([*own, *others, *guid])))


def said_in(said: FeedParserDict, *, is_atom: bool, address: str, language: str) -> Said:
    """Return an entry as the feed says it."""
    published = _date(said, ("published", "created", "updated", "issued"), language)
    return Said(
        guid=said.get("id", ""),
        links=links_of(said),
        base=address,
        title=_text(said, "title", is_atom=is_atom),
        content=tuple(_contents(said, is_atom=is_atom)),
        summary=_text(said, "summary", is_atom=is_atom),
        published=published,
        updated=_date(said, ("updated",), language),
        authors=tuple(Text(name) for name in _authors(said)),
        sources=tuple(Text(name) for name in _sources(said)),
        language=_language(said),
    )


def _text(said: FeedParserDict, name: str, *, is_atom: bool) -> Text:
    detail = said.get(f"{name}_detail") or {}
    value = detail.get("value") or said.get(name) or ""
    if not isinstance(value, str):
        return Text()
    # Atom says what is plain text, and means it; RSS leaves it open, and most of it is markup.
    return Text(value, is_html=not (is_atom and detail.get("type") == _PLAIN))


def _contents(said: FeedParserDict, *, is_atom: bool) -> list[Text]:
    found = []
    for content in said.get("content", []):
        value, kind = content.get("value") or "", content.get("type") or "text/html"
        if isinstance(value, str) and (kind.startswith("text/") or kind.endswith("xml")):
            found.append(Text(value, is_html=not (is_atom and kind == _PLAIN)))
    return found


def _authors(said: FeedParserDict) -> list[str]:
    names = [author.get("name") or "" for author in said.get("authors", [])]
    return [name for name in names if name] or [said.get("author") or ""]


def _sources(said: FeedParserDict) -> list[str]:
    source = said.get("source") or {}
    named = [source.get("title") if isinstance(source, dict) else source]
    named += [said.get(name) for name in ("dc_source", "publisher", "media_credit", "source_name")]
    return [name for name in named if name and isinstance(name, str)]


def _language(said: FeedParserDict) -> str:
    own = said.get("language") or said.get("dc_language") or ""
    detail = said.get("title_detail") or {}
    return own if isinstance(own, str) and own else detail.get("language") or ""


def _date(said: FeedParserDict, names: tuple[str, ...], language: str) -> Published:
    """Return the first date among `names` that can be read; the first that was said when none can."""
    unread = Published()
    for name in names:
        # `dict.get`: feedparser's own gives the one date for the other when it is missing.
        raw, parsed = dict.get(said, name), dict.get(said, f"{name}_parsed")
        if not isinstance(raw, str) or not raw.strip():
            continue
        date = read_date(raw, language=language)
        if date.day is None and isinstance(parsed, time.struct_time):
            date = _of_struct(parsed, raw)
        if date.day:
            return date
        unread = unread if unread.raw else date
    return unread


def _of_struct(parsed: time.struct_time, raw: str) -> Published:
    try:
        return of_instant(datetime.fromtimestamp(calendar.timegm(parsed), UTC), raw)
    except (ValueError, OverflowError, OSError):
        return Published(raw=raw)
