"""The entries of a live page: each has its time, a headline of its own and often who wrote it."""

import re
from itertools import pairwise

from .page_dates import is_bare_date
from .page_lines import Page, bare, is_paragraph

_CLOCK = re.compile(r"\d[:.]\d\d")
_SORT = re.compile(r"(?:sort(?:ed)? by|urutkan)(?: (?:latest|newest|oldest|relevance|terbaru|terlama))?")
_ORDERS = frozenset({"latest", "newest", "oldest", "latest first", "oldest first", "newest first"})
_COUNT = re.compile(r"\d{1,4} (?:posts?|entries|updates?)")
_COPIED = frozenset({"link copied", "link copied!"})
# "From Kabar TV's Ana Budi in Lund"
_NAME = r"(?:[A-Z][\w.'’-]*|and|in)"
_SIGNED = re.compile(rf"[Ff]rom [A-Z][\w.&-]*(?: [A-Z][\w.&-]*){{0,3}}['’]s? {_NAME}(?:,? {_NAME})*")
_LEAST = 3
_BELOW_TIME = 4


def strike_entries(page: Page) -> None:
    """Strike what a live page says of its entries: how they are sorted, how many there are, the time and the author of
    each; their headlines are text.
    """
    controls = [i for i in page.open() if _SORT.fullmatch(bare(page.text(i)))]
    for i in controls:
        for j in (i - 1, i, i + 1):
            if j == i or (j in page.open(max(j, 0), j + 1) and _is_control(page.text(j))):
                page.strike(j, "navigation")
    copied = [i for i in page.struck if bare(page.lines[i].text) in _COPIED]
    times = _times(page) if controls or len(copied) >= _LEAST else []
    for i in times:
        page.strike(i, "time of an entry")
        for j in page.open(i + 1, i + 1 + _BELOW_TIME):
            if _SIGNED.fullmatch(page.text(j)):
                page.strike(j, "byline")


def _is_control(text: str) -> bool:
    return bare(text) in _ORDERS or bool(_COUNT.fullmatch(bare(text)))


def _times(page: Page) -> list[int]:
    """Return the lines that are a date with its hour, if there are some of them with prose under each."""
    dated = [i for i in page.open() if _CLOCK.search(page.text(i)) and is_bare_date(page.text(i))]
    ends = [*dated, len(page.lines)]
    with_prose = [i for i, end in pairwise(ends) if any(is_paragraph(page.text(j)) for j in page.open(i + 1, end))]
    return dated if len(dated) >= _LEAST and with_prose == dated else []
