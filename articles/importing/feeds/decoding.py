"""The bytes of a feed or page → its text, whatever the server and the document say of their charset. Pure."""

import codecs
import re

from charset_normalizer import from_bytes

from ..cleaning.lexicon import words

# What a decoder may be asked for by a stranger: no rot13, no "idna", nothing that unpacks.
_FORBIDDEN = words("idna punycode raw_unicode_escape unicode_escape undefined mbcs oem palmos")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The first sign of a document, "<" or "{", in encodings that are no superset of ASCII.
_FIRST_SIGNS = (
    (re.compile(rb"[<{]\x00\x00\x00"), "utf-32-le"),
    (re.compile(rb"\x00\x00\x00[<{]"), "utf-32-be"),
    (re.compile(rb"[<{]\x00"), "utf-16-le"),
    (re.compile(rb"\x00[<{]"), "utf-16-be"),
    (re.compile(rb"\x4c\x6f\xa7\x94"), "cp037"),  # "<?xm" in EBCDIC
)
_IN_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]+)""", re.I)
_IN_HTML = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.I)
# Names of the wild that Python's table of codecs has not.
_ALSO_CALLED = {
    "csmacintosh": "mac_roman",
    "mac": "mac_roman",
    "x-mac-roman": "mac_roman",
    "ms-ansi": "cp1252",
    "ms-cyrl": "cp1251",
    "ms-ee": "cp1250",
    "ms-greek": "cp1253",
    "ms-turk": "cp1254",
    "x-sjis": "cp932",
    "x-euc-jp": "euc_jp",
    "x-euc-kr": "cp949",
    "x-gbk": "gb18030",
    "x-big5": "big5hkscs",
}
# Names that are used for what is a superset of them; browsers read them so too.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
# Encodings that write every script with ASCII's bytes: valid UTF-8 says nothing against them.
_SEVEN_BITS = re.compile(r"iso2022|utf-7|^hz$")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*?\?>")
_ENOUGH_TO_GUESS = 50_000  # bytes
_ENOUGH_HIGH = 12  # bytes beyond ASCII
_OTHER_SCRIPT = 0.1  # of all bytes are beyond ASCII: no Latin script with a few accents
_HIGH = bytes(range(0x80, 0x100))
# What XML and HTML do not admit, and what stands for no sign.
_NO_SIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def decoded(body: bytes, *, charset: str = "") -> str:
    """Return the text of `body` without its XML declaration, byte order mark and signs that no document may hold.

    A byte order mark wins, then UTF-8 if the bytes are valid in it, then `charset` (the server's word), then the
    document's own word, then what the bytes look like, if much of them is of another script, then Windows-1252. Never
    raises: broken bytes are read as Windows-1252 one by one.
    """
    text = _text(body, charset)
    text = _NO_SIGN.sub("", text.replace("\x85", "\n") if "\x85" in text[:2_000] else text)
    return _DECLARATION.sub("", text.lstrip("\ufeff"), count=1)


def _text(body: bytes, charset: str) -> str:
    for mark, name in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    for sign, name in _FIRST_SIGNS:
        if sign.match(body):
            return body.decode(name, "replace")
    declared = [name for name in (_known(charset), _known(_declared(body))) if name]
    names = declared if any(_SEVEN_BITS.search(name) for name in declared) and body.isascii() else ["utf-8", *declared]
    for name in names:
        try:
            return body.decode(name)
        except (UnicodeError, ValueError):
            continue
    if not declared and (guessed := _guessed(body)):
        return body.decode(guessed, "replace")
    if "utf-8" in declared or not declared:
        return body.decode("utf-8", "newsreader-cp1252")
    return body.decode(declared[0], "replace")


def _guessed(body: bytes) -> str:
    """Return the encoding that undeclared bytes of another script look like; '' for none."""
    head = body[:_ENOUGH_TO_GUESS]
    high = len(head) - len(head.translate(None, _HIGH))
    if high < max(_ENOUGH_HIGH, _OTHER_SCRIPT * len(head)):
        return ""
    best = from_bytes(head).best()
    return _known(best.encoding) if best and not best.encoding.startswith("utf") else ""


def _declared(body: bytes) -> str:
    found = _IN_XML.search(body[:1_000]) or _IN_HTML.search(body[:4_000])
    return found[1].decode("ascii") if found else ""


def _known(name: str) -> str:
    """Return the decoder for the name a stranger uses, a wider one where that is what is meant; '' for none."""
    try:
        name = _ALSO_CALLED.get(name.strip().lower(), name.strip())
        found = codecs.lookup(name).name if name and name.isascii() else ""
    except (LookupError, ValueError):
        return ""
    if not found or found.replace("-", "_") in _FORBIDDEN:
        return ""
    is_text = codecs.lookup(found)._is_text_encoding
    return _WIDER.get(found, found) if is_text else ""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("newsreader-cp1252", _as_windows)
