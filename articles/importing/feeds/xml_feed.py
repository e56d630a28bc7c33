"""RSS 0.9–2.0, RDF and Atom → what they say. feedparser reads, and repairs broken XML; it neither cleans nor fetches.

Its result is only looked at here: its own sanitiser lets markup through, and its dates lose their offsets.
"""

import calendar
import io
import re
import time
from datetime import UTC, datetime

import feedparser
from feedparser import FeedParserDict
from feedparser.mixin import _FeedParserMixin as FeedParserMixin

from ..feed_records import Format
from ..records import Published
from .dates import of_instant, read_date
from .prolog import root_of, without_doctype
from .reading import Said, Text
from .runs import in_one_piece

_PLAIN = "text/plain"
_ADDRESS_FIRST = re.compile(r"\S+@\S")
_AMPERSAND = re.compile(r"&amp;?(?=[\w.-]+=)")  # feedparser's, in the address of a broken feed's site
_ROOTS = frozenset({"rss", "feed", "entry", "channel"})  # that begin nothing but feeds
_ENTRY = re.compile(r"<(?:item|entry)(?=[\s>])")
_ENTRY_END = re.compile(r"</(?:item|entry)\s*>")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _kept_apart(name: str) -> None:
    """Let feedparser keep an element under its own name, where it would put it in the place of another."""

    def start(parser: FeedParserMixin, attributes: dict) -> None:
        parser.push(name, 1)

    def end(parser: FeedParserMixin) -> None:
        parser.pop(name)

    setattr(FeedParserMixin, f"_start_{name}", start)
    setattr(FeedParserMixin, f"_end_{name}", end)


# A picture's caption is no description of the report, nor its title the report's; and an id is a name: seen from the
# feed's address it would be another one when the feed moves.
for _name in ("media_title", "media_description", "dc_title"):
    _kept_apart(_name)
FeedParserMixin.can_be_relative_uri = FeedParserMixin.can_be_relative_uri - {"id"}
FeedParserMixin.namespaces = FeedParserMixin.namespaces | {"http://purl.org/dc/elements/1.0/": "dc"}


def read_xml(text: str, *, address: str, most: int) -> tuple[FeedParserDict, int] | None:
    """Return what feedparser makes of the first `most` entries of a feed's text, and how many entries there are; None
    when it is no feed. May raise on hostile input.
    """
    text = without_doctype(text)
    root = root_of(text)
    text, count = _first_entries(in_one_piece(text), most)
    read = feedparser.parse(
        io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": address},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if root == "html" and not read.entries:
        return None
    return (read, count or len(read.entries)) if read.version or read.entries or root in _ROOTS else None


def _first_entries(text: str, most: int) -> tuple[str, int]:
    """Return the text without the entries behind the first `most`, and how many there are, or 0 when none is cut."""
    if text.count("<item") + text.count("<entry") <= most:
        return text, 0
    begins = [found.start() for found in _ENTRY.finditer(text)]
    ends = [found.end() for found in _ENTRY_END.finditer(text)]
    if len(begins) <= most or not ends:
        return text, 0
    return text[: begins[most]] + text[max(ends[-1], begins[most]) :], len(begins)


def format_of(read: FeedParserDict) -> Format:
    """Return which family a feed belongs to."""
    version = read.version
    if version.startswith("atom"):
        return "atom"
    return "rdf" if version in ("rss090", "rss10") else "rss"


def title_of(read: FeedParserDict) -> Text:
    """Return what a feed calls itself."""
    return _first(read.feed, ("title", "dc_title"), is_atom=format_of(read) == "atom")


def links_of(said: FeedParserDict) -> tuple[str, ...]:
    """Return the addresses of a feed's site or an entry's page, the likeliest first."""
    others = [link for link in said.get("links", []) if _is_alternate(link.get("rel") or "alternate")]
    others.sort(key=lambda link: link.get("type", "text/html") not in _PAGES)
    # Many ids are addresses, and some entries have no other; a mere number is none.
    ids = [said.get(name, "") for name in ("link", "id") if said.get(name, "").startswith(("http://", "https://", "/"))]
    named = [*(link.get("href", "") for link in others), *ids]
    return tuple(dict.fromkeys(_AMPERSAND.sub("&", address) for address in named if address))


def _is_alternate(rel: str) -> bool:
    return rel.rpartition("/")[2].lower() == "alternate"


def said_in(said: FeedParserDict, *, is_atom: bool, address: str, language: str) -> Said:
    """Return an entry as the feed says it."""
    published = _date(said, ("published", "created", "updated", "issued"), language)
    return Said(
        guid=said.get("id", ""),
        links=links_of(said),
        base=address,
        title=_first(said, ("title", "dc_title", "media_title", "itunes_title"), is_atom=is_atom),
        content=tuple(_contents(said, is_atom=is_atom)),
        summary=_first(said, ("summary", "media_description"), is_atom=is_atom),
        published=published,
        updated=_date(said, ("updated",), language),
        authors=tuple(Text(name) for name in _authors(said)),
        sources=tuple(Text(name) for name in _sources(said)),
        language=_language(said),
    )


def _first(said: FeedParserDict, names: tuple[str, ...], *, is_atom: bool) -> Text:
    """Return the first of the texts `names` that is said."""
    return next((text for name in names if (text := _text(said, name, is_atom=is_atom)).said.strip()), Text())


def _text(said: FeedParserDict, name: str, *, is_atom: bool) -> Text:
    detail = said.get(f"{name}_detail") or {}
    value = dict.get(said, name) or ""
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
    raw = said.get("author") or ""
    names = [author.get("name") or "" for author in said.get("authors", [])]
    # feedparser takes the last bracket of "Rina (Antara)" away, and knows no long top-level domain.
    names = [name + ")" if name.count("(") > name.count(")") else name for name in names if name]
    return [raw] if not names or (len(names) == 1 and _ADDRESS_FIRST.match(raw)) else names


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
