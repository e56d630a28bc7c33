"""The latest reports that a page names above its own: each with its time, and no heading over them."""

import re

from .lexicon import english, indonesian
from .page_lines import Page, bare, is_headline_like, is_sentence

_DAYS = "|".join(
    re.escape(name)
    for table in (english.MONTHS, indonesian.MONTHS, english.WEEKDAYS, indonesian.WEEKDAYS)
    for name in sorted(table, key=len, reverse=True)
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
_DAY = (
    rf"(?:today|yesterday|hari ini|kemarin|(?:{_DAYS})\.?(?:\s\d{{1,2}})?|"
    rf"\d{{1,2}}(?:\s|/)(?:\d{{1,2}}|(?:{_DAYS})\.?))"
)
# "October 28, 10:17 AM • 3214 views"
_VIEWS = r"(?:\s[|•·]\s[\d.,]+k? views?)?"
_TIME = re.compile(rf"(?:(?:{_DAY},?(?:\sat)?\s(?:[|•·-]\s)?)?{_CLOCK}|{_CLOCK}\s?(?:[|•·,-]\s?)?{_DAY}){_VIEWS}", re.I)
_LEAST = 2
_TITLE_WORDS = 4
_FEEDS = frozenset({"news feed", "newsfeed", "live feed", "latest news", "breaking news", "berita terbaru", "terkini"})
_MORE = frozenset({"show more", "load more", "view more", "more news", "view all", "see all", "muat lebih banyak"})
_HEAD_LINES, _LONGEST_FEED, _LINES_OF_ENTRY = 12, 60, 5


def is_time(text: str) -> bool:
    """Tell whether the line is a time of day, with its day or without, and no year: "16 Oct, 18:22", "2:55 PM"."""
    return bool(_TIME.fullmatch(text))


def strike_ticker(page: Page, start: int) -> None:
    """Strike, above the text, the titles of other reports with the time of each above it: two pairs and more in a row.

    What could be the page's own headline must be left below.
    """
    i = 0
    while i < start:
        run = _pairs(page, i, start)
        if len(run) >= 2 * _LEAST and any(_is_title(page, j) for j in page.open(run[-1] + 1, start)):
            for j in run:
                page.strike(j, "link list")
        i = run[-1] + 1 if run else i + 1


def strike_news_feed(page: Page) -> None:
    """Strike a feed of the latest news above the page's own report: from its heading to its button for more, with the
    hour of each entry, two at least."""
    heading = next((i for i, line in enumerate(page.lines[:_HEAD_LINES]) if bare(line.text) in _FEEDS), None)
    if heading is None:
        return
    behind = range(heading + 1, min(heading + _LONGEST_FEED, len(page.lines)))
    end = next((i for i in behind if bare(page.lines[i].text) in _MORE), heading)
    hours = [i for i in range(heading, end) if is_time(page.lines[i].text)]
    if len(hours) >= _LEAST and len(hours) * _LINES_OF_ENTRY >= end - heading:
        for i in page.open(heading, end):
            page.strike(i, "link list")


def _pairs(page: Page, i: int, stop: int) -> list[int]:
    """Return the lines from `i` on that are a time, a title, a time, a title …"""
    run: list[int] = []
    while i + 1 < stop and is_time(page.lines[i].text) and _is_title(page, i + 1):
        run += [i, i + 1]
        i += 2
    return run


def _is_title(page: Page, i: int) -> bool:
    text = page.lines[i].text
    is_one = i not in page.struck and is_headline_like(text) and not is_sentence(text)
    return is_one and len(text.split()) >= _TITLE_WORDS
