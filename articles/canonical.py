"""The one form of text that offsets count in, and the one form that look-ups compare (DESIGN §3.2).

Offsets everywhere in this project are code points (Python `str` indices), half-open, into canonical text.
"""

import re
import unicodedata
from dataclasses import dataclass

PARAGRAPH_BREAK = "\n\n"

# Zero-width space, word joiner, byte order mark, soft hyphen, and the bidirectional controls: they are invisible, and a
# person who copies words out of the page cannot know about them. ZWJ and ZWNJ stay: they change what a reader sees.
_INVISIBLE = dict.fromkeys(
    [0x200B, 0x2060, 0xFEFF, 0x00AD, 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_LINE_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_SPACE = re.compile(r"[^\S\n]")
# Unicode's categories Cc (a closed set) and Cs, without LF and tab.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Span:
    """A stretch of canonical text: code points, half-open."""

    start: int
    end: int


def canonical(text: str) -> str:
    """Return `text` in canonical form: NFC, LF, invisible and control characters out, every kind of space a space, none
    at a line's ends; otherwise the words as they came. Paragraphs are `join_paragraphs`' work. Idempotent.
    """
    text = "\n".join(raw_lines(text)).translate(_INVISIBLE)
    text = _CONTROL.sub("", text)
    # NFC after the removals: a letter and its accent may have stood on both sides of an invisible character.
    text = unicodedata.normalize("NFC", text)
    return "\n".join(_SPACE.sub(" ", line).strip() for line in text.split("\n"))


def raw_lines(text: str) -> list[str]:
    """Return the lines of `text` as they came; they are as many as those of its canonical form."""
    return _LINE_BREAKS.sub("\n", text).split("\n")


def join_paragraphs(paragraphs: list[str] | tuple[str, ...]) -> str:
    """Return the text of a version: canonical paragraphs, each on one line, separated by one blank line."""
    lines = (" ".join(filter(None, canonical(paragraph).split("\n"))) for paragraph in paragraphs)
    return PARAGRAPH_BREAK.join(line for line in lines if line)


def paragraph_spans(text: str) -> list[Span]:
    """Return where each paragraph of a version's text stands, in order; the breaks between them belong to none."""
    spans, start = [], 0
    for paragraph in text.split(PARAGRAPH_BREAK) if text else []:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + len(PARAGRAPH_BREAK)
    return spans


def folded(text: str) -> str:
    """Return `text` as look-ups compare it: NFKC and casefold, so that "ＰＵＴＩＮ" and "putin" are one name."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).strip()
