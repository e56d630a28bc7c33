"""The head of a page once more, as machines read it: some copies bring it in front of the one that people see."""

import re

from .page_lines import Page, is_headline_like, is_sentence
from .repeats import comparable

_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)")
_HEAD_LINES = 60
_BETWEEN = 8
_TITLE_WORDS = 4
_OPENING = 60


def strike_machine_head(page: Page) -> None:
    """Strike what stands between a headline with a stamp of time below it and the same headline again.

    "Mayors Meet", "Kabar Kota", what the report says first, "2023-09-19T14:25+0000", "mayors", … "Mayors Meet". The
    stamps stay to be read as dates, and so does a sentence that the page has only here.
    """
    keys = [comparable(line.text) for line in page.lines]
    stamp = next((i for i in page.open(0, _HEAD_LINES) if _STAMP.fullmatch(page.text(i))), 0)
    for title in page.open(max(0, stamp - _BETWEEN), stamp):
        text = page.text(title)
        if not is_headline_like(text) or len(text.split()) < _TITLE_WORDS:
            continue
        again = next((j for j in range(stamp, min(stamp + _HEAD_LINES, len(keys))) if keys[j] == keys[title]), None)
        if again is None:
            continue
        for i in page.open(title, again):
            # There the dateline stands in front: "MOSCOW (Kabar) - Mayors met …".
            is_said_below = any(keys[i][:_OPENING] in key for key in keys[again:])
            if not _STAMP.fullmatch(page.text(i)) and (is_said_below or not is_sentence(page.text(i))):
                page.strike(i, "head for machines")
        return
