"""Titles and names of strangers → one line of plain text. Pure."""

import html
import re

from ...canonical import canonical

LONGEST = 2_000  # code points; what is longer is no title

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?(?:-->|$)|<[!?][^<>]*>", re.S)
_HIDDEN = re.compile(r"<(script|style|template)\b[^<>]*>.*?(?:</\1\s*>|$)", re.S | re.I)
_BREAK = re.compile(r"<(?:br|p|div|li|/p|/div|/li)\b[^<>]*>", re.I)
# With its semicolon only: in "AT&T&copy=1" nobody meant a sign.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
# Markup that was escaped once too often; only what looks like a tag, so that "a &lt; b" stays as it is.
_ESCAPED_TAG = re.compile(
    r"&(?:amp;)*(?:lt|#60|#x3c);(/?[a-z!?](?:(?!&(?:amp;)*(?:lt|#60|#x3c);)[^<>])*?)(?:&(?:amp;)*(?:gt|#62|#x3e);|>)",
    re.I,
)


def line_of_html(text: str) -> str:
    """Return what a reader of the markup sees, on one line: tags out, references decoded once; "a < b" stays."""
    return line_of_text(decode_references(_untagged(text[: LONGEST * 10])))


def line_of_text(text: str) -> str:
    """Return text that is no markup, on one line. What looks like tags all the same, plain or escaped, goes too."""
    text = text[: LONGEST * 10]
    while (cut := _untagged(_ESCAPED_TAG.sub(r"<\1>", text))) != text:
        text = cut
    return " ".join(canonical(text).split())[:LONGEST].rstrip()


def decode_references(text: str) -> str:
    """Return the text with "&amp;", "&#8217;" and their like decoded, once."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)


def has_tags(text: str) -> bool:
    """Tell whether something in the text looks like a tag."""
    return bool(_TAG.search(text))


def _untagged(text: str) -> str:
    if "<" not in text:
        return text
    return _TAG.sub("", _BREAK.sub(" ", _HIDDEN.sub(" ", text)))
