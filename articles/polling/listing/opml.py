"""OPML, the list that feed readers hand each other: read as far as it can be, and written. Pure."""

import html
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from html.entities import html5
from xml.sax.saxutils import quoteattr

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from ...importing.refusal import Unreadable
from .cells import row
from .records import ListedFeed, check_count

# Ours, in a list that other programs read too: what OPML has no words for.
_NAMESPACE = "urn:newsreader:opml"
_FEEDS = frozenset({"rss", "rdf", "atom", "feed", "json"})

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# A "&" that begins none of the references which XML knows: one of HTML's, or an address that a person pasted.
_STRANGE_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)([A-Za-z][A-Za-z0-9]{1,30};)?"
)
_TAG = re.compile(rb"<outline\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")


def read_opml(text: str) -> list[ListedFeed]:
    """Return a row for each feed in the list, however deep its folder, in order.

    Where the file is not well-formed, what stands before and behind that place is read all the same. Raises Unreadable
    for a list that defines entities: those are how a small file becomes a huge one.
    """
    data = _STRANGE_REFERENCE.sub(_spelled_out, _NOT_IN_XML.sub("", text)).encode()
    outlines = _Outlines()
    parser = outlines.parser = DefusedXMLParser(target=outlines, encoding="utf-8")
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        raise Unreadable("This list defines entities of its own, which it must not: save it without them.") from None
    except ParseError:
        return [*outlines.rows, *_behind(data, parser.parser.ErrorByteIndex, last_read=outlines.last)]
    return outlines.rows


def _spelled_out(match: re.Match) -> str:
    """HTML has names for many characters that XML has none for; what is no such name is an ampersand."""
    character = html5.get(match[1] or "", "&")
    return match[0].replace("&", "&amp;", 1) if character in "<>&\"'" else character


class _Outlines:
    """Takes the tags as they come, so that what stands before a broken place is kept."""

    def __init__(self) -> None:
        self.rows: list[ListedFeed] = []
        self.last = -1  # the byte at which the newest outline begins
        self.parser: DefusedXMLParser | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag.rpartition("}")[2].lower() == "outline":
            self.last = self.parser.parser.CurrentByteIndex
            self.rows += _rows(self.parser.parser.CurrentLineNumber, attributes)
            check_count(len(self.rows))

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None: ...

    def close(self) -> None: ...


def _rows(line: int, attributes: Mapping[str, str]) -> Iterator[ListedFeed]:
    """An outline without an address is a folder, unless it says that it is a feed."""
    told = {name.replace(f"{{{_NAMESPACE}}}", "nr:").lower(): value for name, value in attributes.items()}
    is_feed = told.get("type", "").strip().lower() in _FEEDS
    address = told.get("xmlurl") or (told.get("url", "") if is_feed else "")
    if address or is_feed:
        yield row(
            line,
            address,
            outlet=told.get("nr:outlet", ""),
            language=told.get("language", ""),
            title=_title(told.get("text") or told.get("title", ""), address),
            full_text=told.get("nr:fulltext", ""),
        )


def _title(text: str, address: str) -> str:
    """Lists name a feed without a title by its address."""
    return "" if text == address else text


def _behind(data: bytes, broken: int, *, last_read: int) -> Iterator[ListedFeed]:
    """The rows from the broken place on, by their tags alone; nothing in them is expanded."""
    places = [match.start() for match in _TAG.finditer(data, last_read + 1)]
    is_broken = [place for place in places if place <= broken][-1:]
    places = is_broken + [place for place in places if place > broken]
    check_count(len(places))
    line, counted = 1, 0
    for place, end in itertools.pairwise([*places, len(data)]):
        line, counted = line + data.count(b"\n", counted, place), place
        tag = data[place:end].decode(errors="replace")
        told = {name: html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}
        rows = list(_rows(line, told))
        if not rows and "xmlurl" in tag.lower():
            rows = [ListedFeed(line, "", problem="This row is not well-formed XML.")]
        yield from rows


def write_opml(feeds: Iterable[ListedFeed], *, title: str) -> str:
    """Return the list as an OPML 2.0 document, a folder for each outlet; `read_opml` gives the same rows back."""
    folders: dict[str, list[ListedFeed]] = {}
    for feed in feeds:
        folders.setdefault(feed.outlet, []).append(feed)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<opml version="2.0" xmlns:nr="{_NAMESPACE}">']
    lines += [f"<head><title>{html.escape(title)}</title></head>", "<body>"]
    for outlet, listed in folders.items():
        lines += [f"<outline text={_quoted(outlet)}>", *map(_outline, listed), "</outline>"]
    return "\n".join([*lines, "</body>", "</opml>", ""])


def _outline(feed: ListedFeed) -> str:
    said = {"type": "rss", "text": feed.title or feed.address, "xmlUrl": feed.address, "htmlUrl": feed.site}
    said |= {"language": feed.language, "nr:outlet": feed.outlet}
    if feed.full_text is not None:
        said["nr:fullText"] = "yes" if feed.full_text else "no"
    return "<outline " + " ".join(f"{name}={_quoted(value)}" for name, value in said.items() if value) + "/>"


def _quoted(value: str) -> str:
    return quoteattr(_NOT_IN_XML.sub("", value))
