"""Lines made of a page's own words only: buttons and notes of sites that no phrase of the lexicon foresaw."""

import re

from .lexicon.page_words import COMMON, SURE
from .page_lines import ends_with_stop

_MOST_WORDS = 14
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def speaks_of_page(text: str) -> bool:
    """Tell whether the line has no word but those that pages speak of themselves in: "back to home"."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    return bool(tokens) and all(token in SURE or token in COMMON for token in tokens)


def is_page_words(text: str) -> bool:
    """Tell whether every word of the line is one that pages speak of themselves in, and one of them surely is.

    "Scroll down for more stories" is; what stops, asks or quotes is not: people say "Kami sudah membaca semua.", too.
    """
    if len(text) > 160 or text[0] in "\"“‘'" or text.endswith(('"', "”", "?")) or ends_with_stop(text):
        return False
    tokens = [token.casefold() for token in _TOKEN.findall(text) if not token.isdigit()]
    known = all(token in SURE or token in COMMON for token in tokens)
    return 0 < len(tokens) <= _MOST_WORDS and known and not SURE.isdisjoint(tokens)
