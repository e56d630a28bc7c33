"""Title, date, author, outlet and language of a page, as its markup for machines says them. Pure."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from ..feeds.dates import read_date
from ..feeds.names import byline_of, language_said
from ..feeds.one_line import line_of_html
from ..records import Published

_KINDS = ("Article", "Posting", "Report", "WebPage")  # the ends of schema.org's names of what we read
_ZONE_SAID = re.compile(r"(?:z|ut|utc|gmt|wet|[+-]00:?(?:00)?)\W*$", re.I)
_MOST_NODES = 500  # of one page's JSON-LD


@dataclass(frozen=True)
class Facts:
    """What a page says of itself; '' where it does not."""

    title: str = ""
    published: Published = Published()
    byline: str = ""
    outlet: str = ""
    language: str = ""
    body: str = ""


def facts_of(root: etree._Element) -> Facts:
    """Return what the page in the tree `root` says of itself to machines."""
    metas = _metas(root)
    reports = _reports(root)
    language = language_said(root.get("lang") or metas.get("og:locale", "") or metas.get("language", ""))
    dates = [_text(report.get("datePublished")) for report in reports]
    dates += [metas.get(name, "") for name in _DATES]
    dates += [time.get("datetime") or "" for time in root.iter("time")][:3]
    titles = [_text(report.get("headline")) for report in reports]
    titles += [metas.get("og:title", ""), *_headings(root), metas.get("twitter:title", ""), _title(root)]
    authors = [name for report in reports for name in _names(report.get("author"))]
    authors = authors or [metas.get("author", "") or metas.get("article:author", "")]
    authors = authors if any(authors) else _marked(root)
    outlets = [metas.get("og:site_name", ""), *(name for report in reports for name in _names(report.get("publisher")))]
    return Facts(
        title=next(filter(None, map(line_of_html, titles)), ""),
        published=_published(dates, language),
        byline=byline_of([line_of_html(name) for name in authors]),
        outlet=next(filter(None, map(line_of_html, outlets)), ""),
        language=language,
        body=max((_text(report.get("articleBody")) for report in reports), key=len, default=""),
    )


_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "dc.date", "dcterms.created", "dc.date.issued", "parsely-pub-date", "sailthru.date", "content_publisheddate",
)  # fmt: skip


def _metas(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        found.setdefault(name.strip().casefold(), meta.get("content") or "")
    return found


def _marked(root: etree._Element) -> list[str]:
    """Return the names that links mark as the author's; none where so many are that they are other reports'."""
    marked = [link for link in root.iter("a") if "author" in (link.get("rel") or "").casefold().split()]
    names = list(dict.fromkeys("".join(link.itertext()).strip() for link in marked))
    return names if len(names) <= 3 else []


def _headings(root: etree._Element) -> list[str]:
    headings = ["".join(heading.itertext()) for heading in root.iter("h1")]
    return headings if len(headings) == 1 else []


def _title(root: etree._Element) -> str:
    title = root.find(".//title")
    return "" if title is None else title.text or ""


def _published(dates: list[str], language: str) -> Published:
    read = [_zoned(read_date(said, language=language)) for said in dates if said]
    dated = [one for one in read if one.day]
    return next((one for one in dated if one.instant), dated[0] if dated else Published())


def _zoned(published: Published) -> Published:
    """Return the date without a clock that names no zone: on a page that is the outlet's own, whichever it is."""
    if published.instant is None or published.instant.utcoffset() or _ZONE_SAID.search(published.raw):
        return published
    return Published("day", None, published.day, published.raw)


def _reports(root: etree._Element) -> list[dict]:
    """Return the nodes of the page's JSON-LD that describe a report, reports proper first."""
    found = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").casefold():
            continue
        try:
            found += [node for node in _nodes(json.loads(script.text or "", strict=False)) if _kind(node)]
        except (ValueError, RecursionError):
            continue
    return sorted(found, key=lambda node: _kind(node).endswith("WebPage"))


def _nodes(value: object) -> Iterator[dict]:
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        one, seen = waiting.pop(0), seen + 1
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in ("@graph", "mainEntity") if name in one]


def _kind(node: dict) -> str:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return next((kind for kind in named if isinstance(kind, str) and kind.endswith(_KINDS)), "")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> list[str]:
    """Return the names in a schema.org value: a text, a Person or Organization, or a list of them."""
    listed = value if isinstance(value, list) else [value]
    return [_text(one.get("name")) if isinstance(one, dict) else _text(one) for one in listed[:20]]
