"""The feeds that a page names: in its head for machines, in its text for people. Pure."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from ..feed_records import FeedLink
from ..feeds.links import web_address
from ..feeds.one_line import line_of_html

MOST_LINKS = 20
_FEED_TYPES = re.compile(r"application/(?:(?:rss|atom|rdf)\+xml|feed\+json|x-rss\+xml)", re.I)
_BY_TITLE = re.compile(r"(?:text|application)/(?:xml|json)", re.I)
_LOOKS_LIKE = re.compile(r"(?:^|[/._?=-])(?:rss|atom|feed|feeds|rdf)(?:$|[/._?=&-]|\d)|\.(?:rss|atom|rdf)$", re.I)
_COMMENTS = re.compile(r"comments?[/ -]feed|/comments/|comments?\s+feed|komentar", re.I)


def links_to_feeds(root: etree._Element, *, address: str) -> tuple[FeedLink, ...]:
    """Return the feeds named on the page in the tree `root`, the page's own first, those of comments last."""
    base = next((one.get("href") for one in root.iter("base") if one.get("href")), "")
    base = web_address(base or "", base=address) or address
    found: dict[str, FeedLink] = {}
    for said, title in (*_in_head(root), *_in_text(root, base)):
        if where := web_address(said, base=base).partition("#")[0]:
            found.setdefault(where, FeedLink(where, line_of_html(title)))
    links = sorted(found.values(), key=lambda link: bool(_COMMENTS.search(f"{link.address} {link.title}")))
    return tuple(links[:MOST_LINKS])


def _in_head(root: etree._Element) -> Iterator[tuple[str, str]]:
    for link in root.iter("link"):
        rels = (link.get("rel") or "").casefold().split()
        kind, title, said = link.get("type") or "", link.get("title") or "", link.get("href") or ""
        if "feed" in rels or (
            "alternate" in rels
            and (_FEED_TYPES.match(kind) or (_BY_TITLE.match(kind) and _LOOKS_LIKE.search(f"{said} {title}")))
        ):
            yield said, title


def _in_text(root: etree._Element, base: str) -> Iterator[tuple[str, str]]:
    """Yield the links of the page's text that look like feeds, of its own site or a feed's host."""
    own = _site(base)
    for anchor in root.iter("a"):
        said = anchor.get("href") or ""
        where = web_address(said, base=base)
        if not where or not _LOOKS_LIKE.search(urlsplit(where).path + "?" + urlsplit(where).query):
            continue
        if _site(where) == own or _LOOKS_LIKE.search(urlsplit(where).netloc):
            yield said, "".join(anchor.itertext())[:200] or anchor.get("title") or ""


def _site(address: str) -> str:
    return ".".join((urlsplit(address).hostname or "").removeprefix("www.").split(".")[-3:])
