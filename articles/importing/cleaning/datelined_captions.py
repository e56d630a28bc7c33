"""Captions that begin as a report does: "KAZAN - Dua mahasiswa berfoto di menara" over "KABARKOTA.COM, KUPANG - …"."""

import re
from itertools import takewhile

from .datelines import read_dateline
from .page_lines import Page

_FIRST_LINES = 12
# "PUTIN DI BEIJING - Presiden Rusia …"
_HEADED = re.compile(r"[A-Z][A-Z0-9 .,'’/-]{3,60} [-–—] [A-Z]")


def strike_datelined_captions(page: Page, start: int) -> list[int]:
    """Strike the lines of that form above the first whose dateline names an outlet, and return them.

    `start`: where the text seems to begin. A report has one dateline, with its house's name where the house sets it.
    """
    rows = page.next_open(max(0, start - _FIRST_LINES), 2 * _FIRST_LINES)
    above = list(takewhile(lambda i: not _is_signed(page.text(i)), rows))
    if len(above) == len(rows):
        return []
    found = [i for i in above if _HEADED.match(page.text(i))]
    for i in found:
        page.strike(i, "caption")
    return found


def _is_signed(text: str) -> bool:
    dateline = read_dateline(text)
    return bool(dateline and dateline.outlet)
