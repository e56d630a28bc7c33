"""Texts that must not become current by themselves: what a page says when it does not hand its report out. Pure.

Feeds and addresses that gave a report yesterday give a stub, an error or a test for robots today. Such a text would
take the words from under every mark, so it waits until an administrator has looked at it. A text that is held wrongly
costs a look; one that is let through wrongly costs the report.
"""

import re
from collections.abc import Sequence
from typing import Literal

from ..canonical import folded

Why = Literal["error_page", "paywall", "short"]

# Of the old length. Outlets do cut reports, but rarely by more than half; a page that answers with less than this has
# mostly lost its text to a lead or a notice.
SHORTEST = 0.4
# A report behind a fence loses its end; an edit leaves nearly all of it.
SHORTENED = 0.8
# Error pages are a few sentences; a report of this length that says "access denied" tells of somebody else's door.
MOST_WORDS_OF_ERROR = 150

ERROR_PAGES = {
    "id": (
        "halaman tidak ditemukan",
        "halaman yang anda cari",
        "halaman yang anda tuju",
        "halaman ini tidak tersedia",
        "artikel tidak ditemukan",
        "konten tidak ditemukan",
        "akses ditolak",
        "terjadi kesalahan pada server",
        "kesalahan server",
        "layanan tidak tersedia",
        "situs sedang dalam pemeliharaan",
        "situs sedang dalam perbaikan",
        "sedang dalam pemeliharaan",
        "silakan masuk untuk melanjutkan",
        "bahwa anda bukan robot",
        "aktifkan javascript",
    ),
    "en": (
        "404 not found",
        "error 404",
        "404 error",
        "page not found",
        "page cannot be found",
        "page you are looking for",
        "page you requested",
        "page is no longer available",
        "access denied",
        "403 forbidden",
        "you don't have permission to access",
        "just a moment",
        "checking your browser",
        "checking if the site connection is secure",
        "verify you are human",
        "verifying you are human",
        "are you a robot",
        "captcha",
        "enable javascript",
        "attention required! | cloudflare",
        "service unavailable",
        "temporarily unavailable",
        "bad gateway",
        "gateway timeout",
        "internal server error",
        "too many requests",
        "under maintenance",
        "log in to continue",
        "sign in to continue",
        "review the security of your connection",
        "unusual activity from your computer network",
    ),
}
PAYWALLS = {
    "id": (
        "untuk membaca artikel selengkapnya",
        "untuk membaca selengkapnya",
        "untuk melanjutkan membaca",
        "berlangganan untuk lanjut",
        "berlangganan untuk membaca",
        "berlangganan untuk melanjutkan",
        "berlangganan sekarang",
        "silakan berlangganan",
        "sudah berlangganan?",
        "khusus untuk pelanggan",
        "khusus pelanggan",
        "masuk untuk membaca",
        "daftar untuk membaca",
    ),
    "en": (
        "to continue reading",
        "to keep reading",
        "to read the full article",
        "to read the full story",
        "to read full article",
        "to read full story",
        "subscribe to read",
        "subscribe now to",
        "already a subscriber",
        "already have a subscription",
        "for subscribers only",
        "article is for subscribers",
        "content is for subscribers",
        "exclusively for subscribers",
        "exclusive to subscribers",
        "become a subscriber",
        "reached your article limit",
        "free articles left",
        "free articles remaining",
    ),
}
_STATUS = re.compile(r"(?:error )?(?:40[0-9]|410|429|451|50[0-9])\b(?! orang| people)")
_APOSTROPHES = str.maketrans("‘’ʼ", "'''")


def why_held(text: str, *, current: str, notes: Sequence[str] = ()) -> Why | None:
    """Return why `text` must wait, given the text that readers see; None when it may follow at once.

    What the current text says too is the outlet's own way of writing and holds nothing. `notes`: what the page says of
    subscriptions outside the text; many sites do on every page, so that holds a text only that lost some of its words.
    """
    new, old = plain(text), plain(current)
    if _says(new, old, PAYWALLS) or (notes and len(text) < SHORTENED * len(current)):
        return "paywall"
    if len(new.split()) <= MOST_WORDS_OF_ERROR and (_says(new, old, ERROR_PAGES) or _STATUS.match(new)):
        return "error_page"
    return "short" if len(text) < SHORTEST * len(current) else None


def plain(text: str) -> str:
    """Return the text as phrases are looked for in it."""
    return " ".join(folded(text).translate(_APOSTROPHES).split())


def _says(new: str, old: str, phrases: dict[str, tuple[str, ...]]) -> bool:
    return any(phrase in new and phrase not in old for some in phrases.values() for phrase in some)
