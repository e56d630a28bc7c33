"""What reports have besides sentences, told by what stands beside it: tables, chronologies, transcripts and lists.

Their lines are short and say nothing of themselves: "India", "09.30", "2015 68", "AMBASSADOR BUDI: Thank you."
"""

import re
from collections.abc import Iterator
from itertools import groupby

from .line_shapes import is_row_of_numbers
from .page_dates import MONTH_NAMES
from .page_lines import Page, ends_with_stop, is_paragraph, is_sentence

_LEAST_DAYS, _LEAST_IN_A_ROW = 2, 3
# Labels over links have fewer: "You may like:".
_OPENING_WORDS = 4
_CLOCK = r"\(?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\)?"
_DATE = rf"(?:\d{{1,2}} (?:{MONTH_NAMES})|(?:{MONTH_NAMES})\.? \d{{1,2}})(?:,? \d{{4}})?"
# "Saturday, 24 June 2023", "March 1: The bridge", "Pukul 05.20", "4:37 p.m. ET, March 21, 2023", "1 Sep 2025 - 16:00"
_DAY = re.compile(rf"(?:\w+, ?)?{_DATE}(?::.*)?|{_DATE} [-–—] {_CLOCK}|(?:pukul |jam )?{_CLOCK}(?:, ?{_DATE})?", re.I)
# "1998-2008: ambassador", "Since May 14, 2024: aide to the president"
_SINCE = re.compile(r"[^:.]{0,20}\d{4}[^:.]{0,12}: \S")
_SPOKEN = re.compile(r"(?P<who>[A-Z][^:\"“]{1,40}): \S")
# "Age: 74", "Ana Budi — mayor"
_FIELD = re.compile(r"[^:.?!]{2,30}(?:: | [-–—] )\S[^?!]*$")
_BULLET = re.compile(r"[-–—•*·▪] ?\w")
# "Tickets are sold at:", "These are the towns that agreed."
_OPENING = re.compile(
    r":$|\b(?:berikut|daftar\w*|antara lain|yaitu|yakni|following|here (?:is|are)|these are)\b[^.]*\.$", re.I
)
# "Read more on Russia:"
_LEADS_AWAY = re.compile(
    r"(?:read|see|watch|more|related|also|you|baca|simak|lihat|tonton|artikel|berita|anda)\b", re.I
)


def parts_of(page: Page, rows: list[int]) -> set[int]:
    """Return those of the `rows` that are of a table, a chronology, a transcript or a list of the report."""
    parts = (_tables, _chronology, _answers, _lists, _fields)
    return {i for told in parts for i in told(page, rows)}


def _tables(page: Page, rows: list[int]) -> set[int]:
    """Return rows of numbers beside one another; the line above says what the columns are."""
    numbers = [is_row_of_numbers(page.text(i)) for i in rows]
    below = [at for at in range(1, len(rows)) if numbers[at - 1] and numbers[at]]
    tables = {i for at in below for i in rows[max(0, at - 2) : at + 1]}
    for begin, stop in _runs([_is_counted(page.text(i)) for i in rows]):
        tables.update(rows[max(0, begin - 1) : stop])
    return tables


def _is_counted(text: str) -> bool:
    """Tell whether the line ends in a number: "Indonesia Prabowo Subianto 1"."""
    return text[-1].isdigit() and " " in text


def _chronology(page: Page, rows: list[int]) -> list[int]:
    days = [i for i in rows if _DAY.fullmatch(page.text(i)) or _SINCE.match(page.text(i))]
    return days if len(days) >= _LEAST_DAYS else []


def _answers(page: Page, rows: list[int]) -> list[int]:
    """Return what those say who have a paragraph elsewhere."""
    spoken = {i: match["who"] for i in rows if (match := _SPOKEN.match(page.text(i)))}
    speakers = {who for i, who in spoken.items() if is_paragraph(page.text(i))}
    return [i for i, who in spoken.items() if who in speakers]


def _fields(page: Page, rows: list[int]) -> Iterator[int]:
    """Give what boxes of facts are made of: "Age: 74", "Ana Budi — mayor", in a row."""
    for begin, stop in _runs([bool(_FIELD.match(page.text(i))) for i in rows]):
        yield from rows[begin:stop]


def _runs(marks: list[bool]) -> Iterator[tuple[int, int]]:
    """Give where runs of enough marks begin and stop."""
    at = 0
    for is_marked, run in groupby(marks):
        size = len(list(run))
        if is_marked and size >= _LEAST_IN_A_ROW:
            yield at, at + size
        at += size


def _lists(page: Page, rows: list[int]) -> list[int]:
    """Return the lists that a sentence opens, and points that stop or stand below a sentence."""
    found: list[int] = []
    is_listed = False
    for i in rows:
        text = page.text(i)
        if _BULLET.match(text):
            is_listed = is_listed or ends_with_stop(text) or (i > 0 and is_sentence(page.lines[i - 1].text))
        elif is_sentence(text):
            is_opening = bool(_OPENING.search(text)) and not _LEADS_AWAY.match(text)
            is_listed = is_opening and len(text.split()) >= _OPENING_WORDS
        if is_listed:
            found.append(i)
    return found
