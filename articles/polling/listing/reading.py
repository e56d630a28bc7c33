"""The bytes or the words that somebody hands in → rows. Pure."""

import codecs
import re

from ...importing.refusal import Unreadable
from ...importing.seed_parser import read_file
from .opml import read_opml
from .records import ListedFeed
from .tables import read_table

MOST_BYTES = 5_000_000

_NAME = "This list"
_ADVICE = "save it as OPML, as CSV, or as one address a line"
_MARKUP = re.compile(r"<(?!https?:)[?!a-z]", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
# Encodings of texts. Of the others that Python knows by a name, some are slow (punycode) and none is used for lists.
_ENCODINGS = re.compile(
    r"utf-(?:8|16|32)|iso|cp\d|koi8|gb|big5|euc|shift_jis|mac|tis|ascii|hz|johab|ptcp|kz", re.IGNORECASE
)


def read_list(body: bytes) -> list[ListedFeed]:
    """Return the rows of a list of feeds, whichever kind it is. Raises Unreadable for what is none, or too long."""
    if len(body) > MOST_BYTES:
        raise Unreadable(
            f"This list is {len(body) / 1_000_000:.1f} MB, more than {MOST_BYTES // 1_000_000}: cut it in parts."
        )
    if not body.strip():
        raise Unreadable("There is no address here: write one, or choose a list.")
    text = _decoded(body).lstrip("\ufeff")
    is_markup = bool(_MARKUP.match(text.lstrip()))
    rows = read_opml(text) if is_markup else read_table(text)
    if not rows:
        raise Unreadable(_nothing_in(text, is_markup=is_markup))
    if len(rows) == 1 and rows[0].problem:
        raise Unreadable(rows[0].problem)
    return rows


def _nothing_in(text: str, *, is_markup: bool) -> str:
    if is_markup and _FEED.search(text[:2000]):
        return "This is a feed, not a list of feeds: give the address that it has."
    return f"No feed was found in this list: {_ADVICE}."


def _decoded(body: bytes) -> str:
    if encoding := _declared(body):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            pass  # it says one thing and is another: as if it had said nothing
    return read_file(body, name=_NAME, advice=_ADVICE)


def _declared(body: bytes) -> str:
    """Return the encoding that an XML declaration names, if it can be read with it; else ''."""
    match = _DECLARED.match(body)
    try:
        name = codecs.lookup(match[1].decode()).name if match else ""
    except LookupError:
        return ""
    # Whoever can read the declaration byte by byte reads no UTF-16.
    return name if _ENCODINGS.match(name) and not name.startswith(("utf-16", "utf-32")) else ""
