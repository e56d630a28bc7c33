"""Reports that go from day to day: their dates and what happened then are the report's, though lists of links have
dates, too."""

import re
from itertools import pairwise

from .page_dates import MONTH_NAMES, MONTHS
from .page_lines import Page, is_sentence

_DAYS = r"\d{1,2}(?: ?[-–] ?\d{1,2})?"
# "Feb. 4, 2022", "Sabtu, 24 Juni 2023", "May 16-17, 2024", "March 2013", "-- 2013"
_DATE = re.compile(
    rf"(?:[-–—•]+ ?)?(?:(?:\w+, ?)?(?:(?P<day>{_DAYS}) )?(?P<month>{MONTH_NAMES})\.?(?: (?P<after>{_DAYS}))?"
    r"(?:,? (?P<year>\d{4}))?|(?P<alone>(?:19|20)\d{2})):?",
    re.I,
)
_LEAST, _EVENT_WORDS = 3, 6


def keep_chronology(page: Page) -> None:
    """Keep the dates that stand alone in a line, rise or fall, and have a sentence each below, and those sentences.

    Above most of them a sentence stands as well: above the date of a link stands its title, of a comment who wrote it.
    """
    dated = {i: date for i in page.open() if (date := _date(page.text(i))) and _has_event(page, i)}
    between = [i for i in dated if i > 0 and is_sentence(page.text(i - 1))]
    if len(dated) < _LEAST or 2 * len(between) < len(dated) or not _is_in_order(list(dated.values())):
        return
    for i in dated:
        page.kept |= {i, i + 1}


def _date(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day that the line is and nothing else, 0 for what it does not tell."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    days = re.findall(r"\d+", match["day"] or match["after"] or "0")
    month = MONTHS[match["month"].casefold()] if match["month"] else 0
    return int(match["year"] or match["alone"] or 0), month, int(days[0])


def _has_event(page: Page, i: int) -> bool:
    below = page.text(i + 1) if i + 1 < len(page.lines) else ""
    return is_sentence(below) and len(below.split()) >= _EVENT_WORDS


def _is_in_order(dates: list[tuple[int, int, int]]) -> bool:
    rising = all(one <= two for one, two in pairwise(dates))
    return rising or all(one >= two for one, two in pairwise(dates))
