"""Cards in the text that lead away from it: a title with its button, a film with its length, the words of a quotation
set large."""

import re

from .lexicon.page_words import READ_ON
from .page_lines import Page, bare, ends_with_stop, is_headline_like, is_sentence
from .repeats import comparable

# "VIDEO04:12", "0:03:12"
_LENGTH = re.compile(r"(?:video ?)?(?:\d{1,2}:)?\d{1,2}:\d{2}", re.I)
_TITLE_WORDS = 4
# Shorter quotations are subheadings: 'Unwavering' support.
_PULLED_WORDS = 7
# A page has a few; each is looked for in all of the text.
_MOST_PULLED = 20
_OPENERS, _CLOSERS = '"“', '"”'


def strike_cards(page: Page, start: int) -> None:
    """Strike, in the text from `start`, titles above a button to read on and titles of films under their length."""
    for i in range(start + 1, len(page.lines)):
        if page.struck.get(i) != "navigation":
            continue
        text = page.lines[i].text
        if bare(text) in READ_ON and _is_title(page, i - 1):
            page.strike(i - 1, "read-also link")
        elif _LENGTH.fullmatch(text) and i - 1 in page.struck and _is_title(page, i + 1):
            page.strike(i + 1, "video or gallery")


def _is_title(page: Page, i: int) -> bool:
    if i in page.struck or i >= len(page.lines):
        return False
    text = page.text(i)
    return is_headline_like(text) and not is_sentence(text) and len(text.split()) >= _TITLE_WORDS


def strike_pulled_quotes(page: Page, rows: list[int]) -> None:
    """Strike the lines that are nothing but a quotation of which another line of `rows` has every word."""
    pulled = [i for i in rows if _is_quotation(page.text(i))][:_MOST_PULLED]
    if not pulled:
        return
    texts = {i: comparable(page.text(i)) for i in rows}
    for i in pulled:
        words = texts[i].strip('" .,')
        whole = next((j for j in rows if j != i and words in texts[j] and len(texts[j]) > len(texts[i]) + 8), None)
        if whole is not None:
            page.strike(i, f"quotation from line {page.lines[whole].first}")


def _is_quotation(text: str) -> bool:
    inner = text[1:-1]
    is_one = text[0] in _OPENERS and text[-1] in _CLOSERS and not any(c in inner for c in '"“”')
    return is_one and len(inner.split()) >= _PULLED_WORDS and (ends_with_stop(text) or inner[-1:].isalnum())
