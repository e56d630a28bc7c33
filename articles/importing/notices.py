"""What a page says in place of its report: that there is none, or that the rest is for subscribers. Pure.

Under a key that is known such a text waits for an administrator (holding.py). A first import has nothing to compare it
with: an error page is refused, and a report that may be cut short comes with a warning.
"""

import re
from collections.abc import Iterable

from .holding import ERROR_PAGES, MOST_WORDS_OF_ERROR, PAYWALLS, plain
from .records import CleanReport

ERROR_PAGE = "this is an error page and no report (“%s”): open the page again and copy the report’s text"
CUT_SHORT = "the page says that the rest is for subscribers: the text may be cut short"

# The site speaks to whoever came; a report that tells of an error does not.
_ADDRESSING = re.compile(
    r"\b(you|your|we|our|please|sorry|anda|kami|maaf|mohon|silakan|coba|try|needs? to review|seconds?)\b"
)
_SPEECH = re.compile(r"[\"“](?!https?:|www\.)[^\"”]{20,}[\"”]")
_PHRASES = tuple(phrase for some in ERROR_PAGES.values() for phrase in some)
# "404", "Error 500:", "502 Bad Gateway", "Page not found | BBC News".
_STATUS = re.compile(r"(?:http |error |kesalahan )*(?:40[0-9]|410|429|451|50[0-4])\b[ :.|–-]*")
_SITE = re.compile(r"\s[|–—-]\s.{2,40}$")
# Sites with a fence offer subscriptions on every page; these say that this text goes on behind it.
_OFFERS = frozenset(
    {"berlangganan sekarang", "silakan berlangganan", "sudah berlangganan?", "subscribe now to", "already a subscriber"}
    | {"already have a subscription", "become a subscriber"}
)
# "Expand to read the full story", "Gulir untuk melanjutkan membaca": the text is all there.
_BUTTON = re.compile(r"\b(scroll|gulir|geser|expand|tap|ketuk)\b")
_LONGEST_NOTE = 500
_OF_SUBSCRIBERS = tuple(phrase for some in PAYWALLS.values() for phrase in some)


def error_page(report: CleanReport) -> str:
    """Return the line by which the whole page is an error page, a test for robots or a closed site, else ''.

    A short report about such a page has a dateline or a quotation, and does not speak to its reader.
    """
    lines = [line for line in (report.title, *report.paragraphs) if line]
    texts = [plain(line) for line in lines]
    if report.dateline or sum(len(text.split()) for text in texts) > MOST_WORDS_OF_ERROR:
        return ""
    if any(_SPEECH.search(line) for line in lines):
        return ""
    return next((line for line, text in zip(lines, texts, strict=True) if _is_notice(text)), "")


def _is_notice(text: str) -> bool:
    said = _SITE.sub("", text).strip(" .!|:…")
    if not said:
        return False
    bare = _STATUS.sub("", said, count=1).strip(" .!|:…")
    if not bare or said in _PHRASES or bare in _PHRASES:
        return True
    return any(phrase in text for phrase in _PHRASES) and bool(_ADDRESSING.search(text))


def subscribers_notes(lines: Iterable[str]) -> tuple[str, ...]:
    """Return those of the page's lines that say or offer what only subscribers have."""
    short = ((line, plain(line)) for line in lines if len(line) <= _LONGEST_NOTE)
    return tuple(line for line, said in short if any(p in said for p in _OF_SUBSCRIBERS) and not _BUTTON.search(said))


def is_cut_short(notes: Iterable[str]) -> bool:
    """Tell whether one of the notes says that the report goes on for subscribers."""
    return any(p in plain(note) for note in notes for p in _OF_SUBSCRIBERS if p not in _OFFERS)
