"""A text file somebody copied a page into → its text, whichever editor saved it, or a refusal in plain words."""

import codecs
import re

from ..canonical import canonical
from .refusal import Unreadable

# A long news page is 50 kB of text; a hundred times that is no page.
MAX_BYTES = 5_000_000
ADVICE = "copy the page's words into a text file and import that"

_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or film"), (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"), (b"%PDF-", "a PDF document"), (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"), (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xfd7zXZ", "an xz archive"), (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "a rich text document"),
)  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f]")
# Windows-1252 leaves these five bytes open; Python refuses them, so they become what Latin-1 says: control characters.
_OPEN_IN_1252 = re.compile(r"[\x81\x8d\x8f\x90\x9d]")


def check_size(size: int, *, name: str) -> None:
    """Refuse a file by its size in bytes, before it is read. Raises Unreadable."""
    if size > MAX_BYTES:
        raise Unreadable(
            f"{name} is {size / 1_000_000:.1f} MB, more than the {MAX_BYTES // 1_000_000} MB a page may have: "
            "save only the page's text."
        )


def read_file(body: bytes, *, name: str, advice: str = ADVICE) -> str:
    """Return the file's text, not yet canonical: UTF-8, UTF-16 and UTF-32 with or without a mark, else Windows-1252.

    A single NUL inside a text is dropped. Raises Unreadable for a file that is too large, empty, or no text; `advice`
    says what to do about one that is no text.
    """
    check_size(len(body), name=name)
    kind = next((kind for start, kind in _KINDS if body.startswith(start)), None)
    if kind:
        raise Unreadable(f"{name} is {kind}: {advice}.")
    text = _decoded(body, name, advice)
    if not canonical(text).strip():
        raise Unreadable(f"{name} is empty: copy the page's text into it and import it again.")
    if len(_CONTROL.findall(text)) * 100 > len(text) or text.count("\0") * 10 > len(text):
        raise Unreadable(f"{name} is not a text file: {advice}.")
    return text.replace("\0", "")


def _decoded(body: bytes, name: str, advice: str) -> str:
    encoding = next((encoding for mark, encoding in _BOMS if body.startswith(mark)), None) or _unmarked_utf16(body)
    if encoding:
        try:
            return body.decode(encoding)
        except UnicodeDecodeError as error:
            raise Unreadable(f"{name} is broken {encoding.upper()} text: {advice}.") from error
    return _utf8(body) or _windows(body)


def _unmarked_utf16(body: bytes) -> str | None:
    """Return the byte order when every other byte is NUL: so Latin letters look in UTF-16, and never in UTF-8."""
    if len(body) < 2 or len(body) % 2:
        return None
    pairs = len(body) // 2
    even, odd = body[0::2].count(0), body[1::2].count(0)
    if odd > pairs * 0.7 and even < pairs * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > pairs * 0.7 and odd < pairs * 0.05 else None


def _utf8(body: bytes) -> str:
    """Return the text if it is UTF-8, a few broken characters allowed where most are whole (a cut copy), else ''."""
    text = body.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - broken
    return text if broken * 3 <= whole else ""


def _windows(body: bytes) -> str:
    text = body.decode("latin-1")
    return "".join(
        c if c < "\x80" or c > "\x9f" or _OPEN_IN_1252.match(c) else c.encode("latin-1").decode("cp1252") for c in text
    )
