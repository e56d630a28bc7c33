"""What every format of feeds says of an entry, as said → an `Entry`. Pure."""

import hashlib
import re
from dataclasses import dataclass, field

from ...canonical import canonical
from ..feed_records import Entry
from ..feed_rules import Rules
from ..records import Published
from .excerpts import is_excerpt, without_footer
from .links import web_address
from .names import agency_of, byline_of, language_heard, language_said
from .one_line import has_tags, line_of_html, line_of_text
from .paragraphs import paragraphs_of_html, paragraphs_of_text

_LONGEST_GUID = 500  # code points: it becomes part of a key


@dataclass(frozen=True)
class Text:
    """A text of a feed as said. `is_html`: its format says, or leaves it to be guessed, that it is markup."""

    said: str = ""
    is_html: bool = True

    def line(self) -> str:
        return line_of_html(self.said) if self.is_html else line_of_text(self.said)

    def paragraphs(self, rules: Rules) -> tuple[str, ...]:
        if self.is_html or has_tags(self.said):
            return paragraphs_of_html(self.said, rules)
        return paragraphs_of_text(self.said, rules)


@dataclass(frozen=True)
class Said:
    """An entry as a format's reader found it. `content`: called the content; `summary`: called a summary."""

    guid: str = ""
    links: tuple[str, ...] = ()
    base: str = ""
    title: Text = Text()
    content: tuple[Text, ...] = ()
    summary: Text = Text()
    published: Published = Published()
    updated: Published = Published()
    authors: tuple[Text, ...] = ()
    sources: tuple[Text, ...] = field(default=())
    language: str = ""


def entry_of(said: Said, *, feed_language: str, rules: Rules) -> Entry:
    """Return the entry: markup read, names and language settled, the body chosen."""
    text, paragraphs, whole = _body(said, rules)
    title = said.title.line()
    authors = [author.line() for author in said.authors]
    sources = [source.line() for source in said.sources]
    language = language_said(said.language) or language_said(feed_language)
    return Entry(
        guid=key_of(said.guid),
        url=next(filter(None, (web_address(link, base=said.base) for link in said.links)), ""),
        title=title,
        paragraphs=paragraphs,
        is_excerpt=not whole,
        published=said.published,
        updated=said.updated,
        byline=byline_of(authors),
        agency=agency_of([*sources, *authors], paragraphs),
        language=language or language_heard(" ".join((title, *paragraphs[:20]))),
        body=text.said.encode("utf-8", "replace"),
        media_type="text/html" if text.is_html else "text/plain",
    )


def _body(said: Said, rules: Rules) -> tuple[Text, tuple[str, ...], bool]:
    """Return the fullest text of an entry, its paragraphs, and whether it is the whole report."""
    best: tuple[Text, tuple[str, ...], bool] = (Text(), (), False)
    for text, is_content in (*((content, True) for content in said.content), (said.summary, False)):
        if not text.said.strip():
            continue
        paragraphs, goes_on = without_footer(text.paragraphs(rules))
        whole = not is_excerpt(paragraphs, is_content=is_content, goes_on=goes_on)
        if sum(map(len, paragraphs)) > sum(map(len, best[1])):
            best = text, paragraphs, whole
    return best


def key_of(guid: str) -> str:
    """Return a guid as a key: on one line, unchanged where it can be; a digest of one that is too long or is markup."""
    line = " ".join(canonical(guid).split())
    if len(line) <= _LONGEST_GUID and not re.search(r"[<>]", line):
        return line
    return "sha256:" + hashlib.sha256(guid.encode("utf-8", "replace")).hexdigest()
