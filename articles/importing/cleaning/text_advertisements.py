"""Advertisements in words only, as search engines sold them to papers: a title, a sentence or two, an address."""

import re

from .page_lines import Page

_HEADING = re.compile(r"(?:ads?|advertisements?|iklan)(?: (?:by|oleh))? google|google ads?", re.I)
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]{2,})+(?:/\S*)?")
_LONGEST = 4


def strike_text_advertisements(page: Page) -> None:
    """Strike, under "Ads by Google", all lines to the address that closes each advertisement: "Flights to Lund" / "Book
    now & save." / "www.example.com"; where no address is near, nothing."""
    for i, line in enumerate(page.lines):
        if not _HEADING.fullmatch(line.text):
            continue
        at = i + 1
        while (end := _end(page, at)) is not None:
            for j in page.open(at, end + 1):
                page.strike(j, "advertisement")
            at = end + 1


def _end(page: Page, start: int) -> int | None:
    rows = range(start, min(start + _LONGEST, len(page.lines)))
    return next((j for j in rows if _ADDRESS.fullmatch(page.lines[j].text)), None)
