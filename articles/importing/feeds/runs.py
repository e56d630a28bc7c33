"""The texts of an XML document, put so that a parser takes each in one piece, whatever stands for its signs. Pure.

A parser hands on each "&lt;" by itself: 9 MB of them took 17 s. And "A & B" or "&nbsp;" breaks a whole feed.
"""

import re

from .one_line import decode_references

_MANY = 10  # references in a text, before it is worth the work
_PART = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)"  # as it is
    r"""|<(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>"""  # a tag
    r"|([^<&]*&[^<]*)|[^<&]+",  # a text with references, or without
    re.S,
)
_KNOWN = re.compile(r"&(?:amp|lt|gt|quot|apos|#\d{2,7}|#x[0-9a-fA-F]{2,6});")
_NO_SIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def in_one_piece(text: str) -> str:
    """Return the document with each text that has many references, or one that XML does not know, as CDATA section."""
    return _PART.sub(_section, text) if "&" in text else text


def _section(found: re.Match[str]) -> str:
    said = found[1]
    if not said:
        return found[0]
    references = said.count("&")
    if references < _MANY and len(_KNOWN.findall(said)) == references:
        return said
    plain = _NO_SIGN.sub("", decode_references(said)).replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{plain}]]>"
