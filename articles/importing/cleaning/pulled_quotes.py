"""The words of a quotation that a page sets large a second time, in its text."""

from .page_lines import Page, ends_with_stop
from .repeats import comparable

# Shorter quotations are subheadings: 'Unwavering' support.
_PULLED_WORDS = 7
# A page has a few; each is looked for in all of the text.
_MOST_PULLED = 20
_OPENERS, _CLOSERS = '"“', '"”'


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
