"""When a report was published: from the page's date lines, else worked out from its text, never invented."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo

from ..records import Published
from .date_lines import DateLine
from .datelines import Dateline
from .page_dates import MONTH_NAMES, MONTHS, WEEKDAYS, DateMention, made_date, read_dates

# "15/12" has its year in a date beside it that is this near; farther ones tell of other events.
_NEAR = timedelta(days=60)
_WD = "|".join(re.escape(name) for name in sorted(WEEKDAYS, key=len, reverse=True))
# "Registration certificate No. 12 of April 2, 1999"
_OF_RECORD = re.compile(r"\bregist(?:ration|ered)\b|\bcertificates?\b|\bterdaftar\b|\bsertifikat\b|\bSIUPP\b", re.I)
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)")
_EVENT = re.compile(
    rf"\b(?P<weekday>{_WD})\b,?\s*(?:\((?P<d1>\d{{1,2}})\s?[/.-]\s?(?P<m1>\d{{1,2}})(?:\s?[/.-]\s?(?P<y1>\d{{4}}|"
    rf"\d{{2}}))?\)"
    rf"|\(?(?P<d2>\d{{1,2}}) (?P<n2>{MONTH_NAMES})\.?(?:,? (?P<y2>\d{{4}}))?\)?|"
    rf"\(?(?P<n3>{MONTH_NAMES})\.? (?P<d3>\d{{1,2}})(?:,? (?P<y3>\d{{4}}))?\)?)(?!\w)",
    re.I,
)


def published(
    ranked: list[DateLine],
    *,
    dateline: Dateline | None,
    text: str,
    elsewhere: str,
    language: str,
    zone: tzinfo | None = None,
) -> tuple[Published, list[str]]:
    """Return the date of publication and warnings.

    A clock that names no zone is read in `zone`, the outlet's own; where that is not known, only the day is taken.

    `ranked`: the page's date lines, the likeliest first. A labelled date of publication beats an unlabelled one, and
    an update counts only when nothing else does, with a warning. Without any, the day is inferred: from the dateline,
    else from the first "Weekday (day/month[/year])" in the `text`, a missing year from a date in text or `elsewhere`.
    """
    ranked = [_settled(line, dateline) for line in ranked]
    warnings = [m.problem for line in ranked for _, m in line.dates if m.problem]
    every = [(label, m) for line in ranked for label, m in line.dates if m.day]
    for wanted in ("published", ""):
        of_kind = [m for label, m in every if label == wanted]
        if of_kind:
            of_kind += [m for label, m in every if label == "" and m.day == of_kind[0].day]
            return _stated(of_kind, zone), warnings + _weekday_warning(of_kind[0])
    inferred, more = _inferred(dateline, text, elsewhere, language)
    warnings += more
    if inferred.day is None and (updates := [m for _, m in every]):
        return _stated(updates, zone), [*warnings, "only the date of an update was found"]
    return inferred, warnings


def _settled(line: DateLine, dateline: Dateline | None) -> DateLine:
    """Return the date line with a date of numbers, of which day and month are open, read as the dateline has them:
    "04/09/2024" above "HARBOUR, Sept 4"."""
    if dateline is None or not dateline.month or all(m.day for _, m in line.dates):
        return line
    return replace(line, dates=tuple((label, _as_in(m, dateline)) for label, m in line.dates))


def _as_in(mention: DateMention, dateline: Dateline) -> DateMention:
    numbers = _NUMBERS.match(mention.raw)
    if mention.day or not numbers or {int(numbers[1]), int(numbers[2])} != {dateline.day, dateline.month}:
        return mention
    day = made_date(int(numbers[3]), dateline.month, dateline.day)
    return replace(mention, day=day, problem="") if day else mention


def _stated(mentions: list[DateMention], zone: tzinfo | None) -> Published:
    """Return the first mention, in the wording with the time where the same day stands twice; one that names its zone
    before one read by the outlet's clock."""
    same_day = [m for m in mentions if m.day == mentions[0].day]
    for own in (None, zone):
        if found := next((m for m in same_day if m.instant(own)), None):
            return Published("minute", found.instant(own), found.day, found.raw)
    return Published("day", None, mentions[0].day, mentions[0].raw)


def _weekday_warning(mention: DateMention) -> list[str]:
    wrong = mention.weekday is not None and mention.day is not None and mention.day.weekday() != mention.weekday
    return [f"the weekday does not fit the date: {mention.raw}"] if wrong else []


def _inferred(dateline: Dateline | None, text: str, elsewhere: str, language: str) -> tuple[Published, list[str]]:
    if dateline and dateline.month:
        found = _Event(dateline.day, dateline.month, dateline.year, None, dateline.text)
    elif event := _EVENT.search(text):
        found = _event_parts(event, language)
    else:
        return Published(), []
    day, problem = _dated(found, _full_dates(text + "\n" + elsewhere, language))
    return (Published("inferred", None, day, found.raw), []) if day else (Published(), [problem])


@dataclass(frozen=True)
class _Event:
    day: int
    month: int
    year: int
    weekday: int | None
    raw: str


def _event_parts(event: re.Match[str], language: str) -> _Event:
    day = int(event["d1"] or event["d2"] or event["d3"])
    month = int(event["m1"]) if event["m1"] else MONTHS[(event["n2"] or event["n3"]).casefold()]
    if language == "en" and event["m1"] and month > 12:
        day, month = month, day
    year = int(event["y1"] or event["y2"] or event["y3"] or 0)
    return _Event(
        day, month, year + 2000 if 0 < year < 100 else year, WEEKDAYS[event["weekday"].casefold()], event[0].strip()
    )


def _full_dates(text: str, language: str) -> list[date]:
    """Return the days that the lines tell with their years; of the house's own papers none."""
    lines = (line for line in text.split("\n") if not _OF_RECORD.search(line))
    return [m.day for line in lines for m in read_dates(line, language=language) if m.day]


def _dated(event: _Event, known: list[date]) -> tuple[date | None, str]:
    """Return the event's day when its year is certain and the weekday fits, else None and the reason."""
    if event.year:
        years = [event.year]
    else:
        years = [d.year for d in known if (d.month, d.day) == (event.month, event.day)]
        years += [y for d in known for y in (d.year, d.year - 1, d.year + 1) if _is_near(event, y, d)]
    if not years:
        return None, f"the date in the text has no year: {event.raw}"
    days = [d for y in dict.fromkeys(years) if (d := made_date(y, event.month, event.day))]
    if not days:
        return None, f"no such date: {event.raw}"
    fitting = [d for d in days if event.weekday is None or d.weekday() == event.weekday]
    if not fitting:
        return None, f"the weekday does not fit the date: {event.raw}"
    return fitting[0], ""


def _is_near(event: _Event, year: int, known: date) -> bool:
    day = made_date(year, event.month, event.day)
    return day is not None and abs(day - known) <= _NEAR
