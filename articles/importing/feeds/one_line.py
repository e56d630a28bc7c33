"""Titles and names of strangers → one line of plain text. Pure."""

import html
import re

from ...canonical import canonical

LONGEST = 2_000  # code points; what is longer is no title

# Cut off at the text's end, or before the next tag, it is still one: so summaries look that were cut by their length.
_KNOWN = (
    "a|abbr|article|aside|audio|b|base|blockquote|body|br|button|canvas|center|code|dd|div|dl|dt|em|embed|figcaption|"
    "figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|li|link|main|math|meta|nav|noscript|"
    "object|ol|option|p|picture|pre|s|script|section|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|"
    "template|textarea|th|thead|title|tr|u|ul|video"
)
_TAG = re.compile(
    r"</?[a-zA-Z][^<>]*>|<!--(?:.*?-->|[^>]*>|.*$)|<[!?][^<>]*>"
    r"|</?[a-zA-Z][\w:.-]*[\s/]+[\w:.-]+\s*=[^<>]*(?:$|(?=<))"
    rf"|</?(?:{_KNOWN})(?:[\s/][^<>]*)?$|<[!?][\w-][^<>]*$",
    re.S | re.I,
)
_MANY = 30
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
    return " ".join(canonical(without_tags(text[: LONGEST * 10])).split())[:LONGEST].rstrip()


def without_tags(text: str) -> str:
    """Return text that is no markup without what looks like tags all the same, plain or escaped, however nested."""
    if text.count("<!--") > _MANY:  # made to be slow
        text = text.replace("<!--", "")
    for _ in range(_MANY):
        cut = _untagged(_ESCAPED_TAG.sub(r"<\1>", text)) if "<" in text or "&" in text else text
        if cut == text:
            return text
        text = cut
    return text.replace("<", "").replace("&", "")


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
