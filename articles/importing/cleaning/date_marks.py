"""The lines of a page that date the report, with their hours, labels and places."""

import re
from dataclasses import replace

from .authors import could_be_author
from .bylines import read_byline
from .credits import Credit
from .date_lines import DateLine, read_date_line
from .outlets import branded, is_known, is_place
from .page_lines import Page, bare, is_clock, is_name
from .repeats import comparable

_MOST_OF_A_PLACE = 3
_NEXT = 2
_LEAD_LINES = 4
# With pictures, authors and buttons between.
_HEAD_LINES = 12
_DATE_WORDS = 16
_HOUR = re.compile(
    r"\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?(?: \(?[A-Z]{2,4}(?: ?[+-]\d{1,2})?\)?)?|[A-Z]{3,4}(?: ?[+-]\d{1,2})?)", re.I
)
_TODAY = re.compile(r"(?:today|hari ini) (?:at |pukul |jam )?(?=\d)", re.I)
_UPDATED = frozenset(
    {"updated", "updated on", "last updated", "last modified", "diperbarui", "terakhir diperbarui", "update"}
)
_WEATHER = re.compile(r"-?\d{1,2}(?:[.,]\d)? ?(?:°|º)? ?[CF]")


def strike_dates(page: Page, start: int, end: int, *, language: str) -> dict[int, DateLine]:
    """Strike the date lines above `start` and from `end` on and return what they say, by index."""
    found: dict[int, DateLine] = {}
    for i in [i for i in page.open() if i < start or i >= end]:
        line = read_date_line(page.text(i), language=language)
        if line and _is_under_weather(page, i):
            page.strike(i, "today's date")
        elif line:
            page.strike(i, "publication date")
            found[i] = _under_label(page, i, _with_hour(page, i, line, language))
            # "Updated on:" with its colon is no text above the date.
            if found[i] != line and page.lines[i - 1].text.endswith(":"):
                page.strike(i - 1, "publication date")
    is_undated = not found or min(found) >= end
    if is_undated:
        found |= _date_under_lead(page, start, end, language)
    lead = start + _HEAD_LINES
    for i in page.open(start, end):
        line = read_date_line(page.text(i), language=language) if len(page.text(i).split()) <= _DATE_WORDS else None
        # A date that says what it is of is nowhere a report's: "Published - August 08, 2025 07:23 pm IST".
        if line and any(label for label, _ in line.dates):
            page.strike(i, "publication date")
            # Below a long standfirst it is the page's own.
            found |= {i: line} if is_undated and i < lead else {}
    _strike_places(page, [i for i in found if i < end])
    copies = {comparable(page.lines[i].text) for i in found}
    for i in page.open():
        if comparable(page.text(i)) in copies:
            page.strike(i, "publication date")
    return found


def _with_hour(page: Page, i: int, line: DateLine, language: str) -> DateLine:
    """Return what the date line says with the hour on the line below it, "September 19, 2022" / "11:38 AM GMT", or
    above it, "Today at 5:00 a.m. EST" / "January 22, 2026"."""
    below = page.lines[i + 1].text if i + 1 < len(page.lines) else ""
    above = _TODAY.sub("", page.lines[i - 1].text) if i and _TODAY.match(page.lines[i - 1].text) else ""
    at, hour = (i + 1, below) if _HOUR.fullmatch(below) else (i - 1, above)
    if len(line.dates) > 1 or line.dates[0][1].clock or not _HOUR.fullmatch(hour):
        return line
    joined = read_date_line(f"{page.lines[i].text} {hour}", language=language)
    if joined is None or joined.dates[0][1].clock is None:
        return line
    page.strike(at, "publication date")
    return joined


def _under_label(page: Page, i: int, line: DateLine) -> DateLine:
    """Return what the date line says, as the label on the line above it has it: "UPDATED" / "March 22, 2023"."""
    is_updated = i > 0 and bare(page.lines[i - 1].text).rstrip(":") in _UPDATED
    return replace(line, dates=tuple(("updated", mention) for _, mention in line.dates)) if is_updated else line


def _is_under_weather(page: Page, i: int) -> bool:
    """Tell whether line `i` is the day on which the page was copied: "29.4 C" / "Medan" / "Wednesday, May 15, 2024"."""
    return any(_WEATHER.fullmatch(line.text) for line in page.lines[max(0, i - _NEXT) : i])


def _strike_places(page: Page, dates: list[int]) -> None:
    """Strike where the report was made, next to its date: "The Kremlin, Moscow", a clock between the two, and the
    outlet behind it: "Kyiv • UNN"."""
    for date in dates:
        is_timed = date + 1 < len(page.lines) and is_clock(page.lines[date + 1].text)
        for i in (date - 1, date + 2 if is_timed else date + 1):
            if i not in page.open(max(i, 0), i + 1):
                continue
            place, _, house = page.text(i).partition(" • ")
            if _names_place(place) and (not house or is_known(house)):
                page.strike(i, "place line")


def _names_place(text: str) -> bool:
    """Tell whether the line names a place, or an estate and its region: "Novo-Ogaryovo, Moscow Region"."""
    estate, comma, region = text.partition(", ")
    region = re.sub(r" (?:Region|Oblast|Republic|Territory|District)$", "", region)
    is_estate = bool(comma) and is_name(estate, most=_MOST_OF_A_PLACE) and is_place(region) and not branded(estate)
    return is_estate or is_place(text.casefold().removeprefix("the "))


def _date_under_lead(page: Page, start: int, end: int, language: str) -> dict[int, DateLine]:
    """Strike the one date line among the first lines of a text that is dated nowhere above, and the name beside it.

    They stand under a long lead. A chronology has several dates.
    """
    short = (i for i in page.open(start, end) if len(page.text(i).split()) <= _DATE_WORDS)
    dated = {i: line for i in short if (line := read_date_line(page.text(i), language=language))}
    at = min(dated, default=end)
    if len(dated) != 1 or at not in page.open(start, end)[:_LEAD_LINES]:
        return {}
    page.strike(at, "publication date")
    credits = dated[at].credits
    for i in {at - 1, at + 1}.intersection(page.open(start + 1, end)):
        text = page.text(i)
        found = read_byline(text, outside_text=True) or ((Credit("name", text),) if could_be_author(text) else ())
        if found:
            page.strike(i, "byline")
            credits += found
    return {at: replace(dated[at], credits=credits)}
