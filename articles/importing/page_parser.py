"""A web page as fetched → the report on it, or the feeds it names. Pure; hostile input belongs into a child process."""

from dataclasses import replace
from datetime import datetime

import trafilatura
from lxml import etree

from ..canonical import join_paragraphs
from .clean_text import clean
from .feed_records import FeedLink, FetchFailed
from .feed_rules import Rules
from .feeds.decoding import decoded
from .feeds.names import language_heard
from .feeds.one_line import without_tags
from .feeds.paragraphs import drop, paragraphs_of_html, paragraphs_of_text, tree_of
from .pages.facts import Facts, facts_of
from .pages.feed_links import links_to_feeds
from .records import CleanReport
from .refusal import Unreadable

NO_REPORT = "No text of a report was found on this page."
_MOST_CHARS = 10_000_000
# What trafilatura makes of a page's blocks.
_BLOCKS = ("p", "head", "item", "quote", "row", "code", "ab", "fw")


def read_page_of(
    body: bytes, *, address: str, charset: str = "", now: datetime, rules: Rules | None = None
) -> CleanReport:
    """Return the report on the page in `body`: found by trafilatura, cleaned by `rules` and by the cleaner of pages.

    What the page says for machines wins over what is read from its text: title, date with its zone, author. Raises
    FetchFailed("not_a_page", …), and nothing else.
    """
    rules = rules or Rules()
    try:
        return _read(decoded(body, charset=charset)[:_MOST_CHARS], rules)
    except Unreadable as unreadable:
        raise FetchFailed("not_a_page", unreadable.reason) from None
    except FetchFailed:
        raise
    except Exception:
        raise FetchFailed("not_a_page", "The page is broken in a way that cannot be repaired.") from None


def feeds_of_page(body: bytes, *, address: str, charset: str = "") -> tuple[FeedLink, ...]:
    """Return the feeds that the page in `body` names, the likeliest first; none for what is no page. Never raises."""
    try:
        root = tree_of(decoded(body, charset=charset)[:_MOST_CHARS])
        return () if root is None else links_to_feeds(root, address=address)
    except Exception:
        return ()


def _read(text: str, rules: Rules) -> CleanReport:
    root = tree_of(text)
    if root is None:
        raise FetchFailed("not_a_page", NO_REPORT)
    facts = facts_of(root)
    for element in rules.found_in(root):
        drop(element)
    paragraphs = _paragraphs(root, facts, rules)
    if not paragraphs:
        raise FetchFailed("not_a_page", NO_REPORT)
    return _with_facts(clean("\n\n".join(filter(None, (facts.title, *paragraphs)))), facts)


def _paragraphs(root: etree._Element, facts: Facts, rules: Rules) -> list[str]:
    found = trafilatura.bare_extraction(root, include_comments=False, include_tables=True)
    texts = _blocks(found.body) if found is not None and found.body is not None else []
    if not texts and facts.body:
        texts = list(paragraphs_of_html(facts.body))
    lines = (join_paragraphs([without_tags(text)]) for text in texts)
    return [line for line in lines if line and line != facts.title and not rules.drops(line)]


def _blocks(body: etree._Element) -> list[str]:
    """Return the text of each block that holds no other; a table's row is one, unless the table is there for looks."""
    taken: list[str] = []
    for element in body.iter(*_BLOCKS):
        if next(element.iterdescendants(*_BLOCKS), None) is not None:
            continue
        if element.tag == "row":
            taken.append(" ".join("".join(cell.itertext()) for cell in element.iter("cell")))
        else:
            taken += paragraphs_of_text(_with_breaks(element))
    return taken


def _with_breaks(element: etree._Element) -> str:
    """Return an element's text with a line's end for each <lb/>, as trafilatura calls <br>."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + " ".join((line_break.tail or "").split("\n"))
    text = element.text
    element.text = " ".join(text.split("\n")) if text else text
    return "".join(element.itertext())


def _with_facts(report: CleanReport, facts: Facts) -> CleanReport:
    published = facts.published if facts.published.day else report.published
    if report.published.precision == "minute" and published.precision != "minute":
        published = report.published
    return replace(
        report,
        title=report.title or facts.title,
        published=published,
        byline=facts.byline or report.byline,
        outlet=facts.outlet or report.outlet,
        language=facts.language or language_heard("\n".join(report.paragraphs)) or report.language,
        removed=(),
    )
