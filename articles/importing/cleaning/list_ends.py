"""Where a list of links ends and the text goes on: at running text, never at the teasers between titles."""

import re
from itertools import pairwise

from .boilerplate import is_section, reason_for
from .datelines import read_dateline
from .list_headings import heading_kind
from .page_dates import is_bare_date
from .page_lines import (
    Page,
    capital_share,
    ends_with_stop,
    has_title_case,
    is_clause,
    is_headline_like,
    is_paragraph,
    is_sentence,
    words,
)
from .tickers import is_time

_DATELINE_WITHIN = 4
_LOOK_BACK = 40
# A box of links inside the text has a few titles.
_LONGEST_BOX = 8
_SENTENCE_WORDS = 6
_MIXED = 0.5
# A list is read so far first, and four times as far each time its end is not in sight.
_WINDOW = 100
_LEAST_NUMBERED = 2
# A title and a teaser, on two lines at most.
_LINES_OF_ENTRY = 3
# Who says what is told in a report; what introduces a title is shorter.
_SAID = re.compile(
    r"[,.?!][\"”] .{0,60}\b(?:said|says|told|added|wrote|kata|ujar|tutur|ucap|jelas|tegas|imbuh|papar)\w*\b"
)
# "RIYADH: Senior officials …": as the report begins, so does the next one.
_SHOUTED = re.compile(r"[A-Z][A-Z .'’/-]{2,30}: (?=[A-Z\"“])")
# "The mayor opened a quay. Here's what that means for the ferries."
_HERE = re.compile(
    r"[.!?] (?:Here(?:['’]s| is| are)|This is|That['’]s|Ini(?:lah)?) (?:what|why|how|who|when|where|the|alasan|apa)\b",
    re.I,
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)]\s+\S")


def end_of_read_also(page: Page, start: int) -> int:
    """Return where the list under an in-text heading ends: at the first running text, or at its subheading."""
    items = []
    dated = -1
    reached = _number_reached(page, start)
    for j in range(start, len(page.lines)):
        numbered = _NUMBERED.match(page.lines[j].text)
        if reached and numbered and int(numbered["number"]) == reached + 1:
            return j
        if heading_kind(page.lines[j].text):
            return j
        if j in page.struck:
            continue
        if items and is_bare_date(page.text(j)):
            dated = j
            continue
        if (is_sentence(page.text(j)) or not is_headline_like(page.text(j))) and not _is_stopped_title(page.text(j)):
            # A date under the last title makes it one of the list.
            last = items[-1] if len(items) > 1 and dated < items[-1] else None
            return last if last is not None and is_sentence(page.text(j)) and _is_subheading(page, last) else j
        if (
            items
            and is_clause(page.text(j))
            and capital_share(page.text(j)) <= _MIXED
            and all(has_title_case(page.text(i)) for i in items)
        ):
            return j
        items.append(j)
    return len(page.lines)


def end_of_numbered(page: Page, start: int) -> int | None:
    """Return the index behind the titles at `start` that each have a number on the line above; None when they have not.

    "1." / "Fico fights for life" / "2." / "Rutte wins" / then the text goes on.
    """
    at, number = start, 1
    while at + 1 < len(page.lines) and page.lines[at].text.strip(" .)#").lstrip("0") == str(number):
        at, number = at + 2, number + 1
    return at if number > _LEAST_NUMBERED else None


def end_of_timed(page: Page, start: int) -> int:
    """Return the index behind the entries at `start` that each have their hour above: "3:58 PM" / "The mayor …"."""
    at, hours = start, 0
    while at + 1 < len(page.lines) and is_time(page.lines[at].text):
        behind = range(at + 1, min(at + 2 + _LINES_OF_ENTRY, len(page.lines)))
        last = behind.stop if behind.stop == len(page.lines) and hours else at + 2
        following = next((j for j in behind if is_time(page.lines[j].text) or heading_kind(page.lines[j].text)), last)
        at, hours = following, hours + 1
    return at if hours else start


def _is_subheading(page: Page, i: int) -> bool:
    """Tell whether the last line of a list opens the text below: it is short, or asks as the text asked before."""
    text = page.text(i)
    if page.is_set_off(i + 1) and not page.is_set_off(i):
        return False
    # So few words are hardly ever a title; with a comma even fewer: "Proyek Raksasa, Angka Raksasa".
    if len(text.split()) <= (4 if "," in text else 5) and ": " not in text:
        return True
    asked = (page.text(j) for j in page.open(max(0, i - _LOOK_BACK), i))
    return text.endswith("?") and any(line.endswith("?") for line in asked)


def _number_reached(page: Page, stop: int) -> int:
    """Return the number of the last numbered line of the text before `stop`, or 0: the list goes on behind a box."""
    numbers = (_NUMBERED.match(page.text(j)) for j in reversed(page.open(max(0, stop - _LOOK_BACK), stop)))
    return next((int(match["number"]) for match in numbers if match), 0)


def end_of_list(page: Page, text: int, start: int, stop: int) -> int:
    """Return where the text goes on after an end heading: at real paragraphs, never at the teasers between titles.

    `text`: where the report began. Another dateline begins another report, which the page has loaded below. What is
    behind `stop` does not matter.
    """
    size = _WINDOW
    while (end := _end_within(page, text, start, start + size)) is None and start + size < stop:
        size *= 4
    return len(page.lines) if end is None else end


def _end_within(page: Page, text: int, start: int, stop: int) -> int | None:
    """Return what `end_of_list` does if the lines before `stop` say it."""
    rows = page.open(start, stop)
    long = [j for j in rows if is_paragraph(page.text(j)) and not heading_kind(page.text(j))]
    long = [j for j in long if not _is_stopped_title(page.text(j))]
    teasers = _teasers(page, rows)
    resume = next((j for j in long if j not in teasers), None)
    if resume is None:
        return None
    if _begins_another(page, text, resume):
        return len(page.lines)
    before = [j for j in rows if j < resume]
    while before and is_sentence(page.text(before[-1])) and before[-1] not in teasers:
        resume = before.pop()
    return resume


def _begins_another(page: Page, text: int, i: int) -> bool:
    """Tell whether line `i` has a dateline and the report, which began at `text`, has its own."""
    opening = page.open(text, text + _DATELINE_WITHIN)
    if _SHOUTED.match(page.text(i)) and any(_SHOUTED.match(page.text(j)) for j in opening):
        return True
    if read_dateline(page.text(i)) is None:
        return False
    return any(read_dateline(page.text(j)) for j in page.open(text, text + _DATELINE_WITHIN))


def short_resume(page: Page, text: int, start: int) -> int:
    """Return where a short sentence shows that the list stood in the text, else the end of the page.

    It comes after a few titles; several, each between two titles, are teasers.
    """
    box = range(start, min(start + _LONGEST_BOX, len(page.lines)))
    stop = next((j for j in box if heading_kind(page.lines[j].text)), box.stop)
    rows = page.open(start, stop)
    teasers = _teasers(page, rows)
    for j in rows:
        is_prose = ends_with_stop(page.text(j)) and len(words(page.text(j))) >= _SENTENCE_WORDS
        if j not in teasers and is_prose and not _HERE.search(page.text(j)):
            return len(page.lines) if _begins_another(page, text, j) else j
    return len(page.lines)


def _is_stopped_title(text: str) -> bool:
    """Tell whether the line is a title that stops: "She Bought a Church. Then the Bells Rang.", "… Here's why."."""
    is_short = 4 <= len(text.split()) <= 20 and ends_with_stop(text) and '"' not in text
    return is_short and (capital_share(text) == 1 or bool(_HERE.search(text)))


def _teasers(page: Page, rows: list[int]) -> set[int]:
    """Return the sentences that only introduce the title above them: title, teaser, title, teaser, …"""
    sandwiched = {
        j
        for (before, j), after in zip(pairwise(rows), [*rows[2:], None], strict=False)
        if is_sentence(page.text(j))
        and not heading_kind(page.text(j))
        and not _SAID.search(page.text(j))
        and not is_sentence(page.text(before))
        and (after is None or _is_list_row(page.text(after)))
    }
    return sandwiched if len(sandwiched) > 1 else set()


def _is_list_row(text: str) -> bool:
    return not is_sentence(text) or is_section(text) or is_bare_date(text) or reason_for(text) is not None
