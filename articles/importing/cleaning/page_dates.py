"""Dates as news pages write them, Indonesian and English: reading them in a line, without judging what they date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from .lexicon import english, indonesian

MONTHS = indonesian.MONTHS | english.MONTHS
WEEKDAYS = english.WEEKDAYS | indonesian.WEEKDAYS
_INDONESIAN_ONLY = (set(indonesian.MONTHS) - set(english.MONTHS)) | set(indonesian.WEEKDAYS)

# Abbreviations with one meaning in news only: IST (India, Israel, Ireland), CST (China, America) name no one offset.
_OFFSETS = {
    "wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "bst": 1, "eet": 2, "eest": 3, "msk": 3, "sgt": 8, "hkt": 8, "myt": 8,
    "gst": 4, "bdst": 6, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
}  # fmt: skip


def _names(table: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))


# As alternatives of a pattern, the longest first.
MONTH_NAMES = _names(MONTHS)
_MONTH = rf"(?P<month>{MONTH_NAMES})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = rf"(?:\b(?P<weekday>{_names(WEEKDAYS)})\b\.?\s*[,/|]?\s*(?:tanggal |tgl )?\(?\s*)?"
_ZONE_NAME = (
    rf"(?:gmt|utc)\s*[+−-]\s*(?:\d\d{{2}}(?!\d)|\d{{1,2}}(?::?\d{{2}})?)|\b(?:{_names(_OFFSETS)}|et|pt)\b|(?<=\d)z\b|"
    rf"[+−-]\d{{2}}:?\d{{2}}\b"
)
_CLOCK = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
_ZONED_CLOCK = rf"{_CLOCK}\s*\(?(?P<zone>{_ZONE_NAME})?\)?"
_GAP = r"(?::\s)?[\s,|/•·()-]*(?:[–—]\s*)?(?:\b(?:pukul|pkl\.?|jam|at)\b\s*)?"
_AFTER = re.compile(rf"(?:T|{_GAP}){_ZONED_CLOCK}", re.I)
_FULL_CLOCK = re.compile(rf"{_GAP}\d\d[:.]\d\d(?![:.]?\d|\s*[ap]\.?m\b)", re.I)
# Who writes the month first writes slashes or dashes.
_DOTTED = re.compile(r"(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}$")
# Who writes an American zone writes the month first.
_AMERICAN_CLOCK = re.compile(rf"{_GAP}\d{{1,2}}:\d\d\s*[ap]\.?m\.?\s*[ecmp][sd]?t\b", re.I)
# "0846 GMT (1646 HKT) December 16, 2021": four digits are a time where a zone follows.
_DIGITS_BEFORE = re.compile(
    rf"\b(?P<hour>\d\d)(?P<minute>\d\d)(?P<half>)\s*(?P<zone>{_ZONE_NAME})(?:\s*\(\d{{4}}\s*[a-z]{{2,4}}\))?"
    r"[\s,|-]*$",
    re.I,
)
_BEFORE = re.compile(
    rf"(?:\b(?:pukul|pkl\.?|jam|at)\s*)?{_ZONED_CLOCK}\s*[,|/•·()–—-]*\s*(?:on |pada )?(?:hari )?$", re.I
)

_DATE = re.compile(
    "|".join(
        re.sub(r"\?P<(\w+)>", lambda m, n=n: f"?P<{m[1]}_{n}>", form)
        for n, form in enumerate(
            (
                rf"{_WEEKDAY}(?<![\d/.-]){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?![\d/])",
                rf"{_WEEKDAY}(?<![\d/.:]){_DAY}[\s\-/.,]*(?:of\s+)?{_MONTH}[\s\-/.,]*(?:tahun )?{_YEAR}(?!\d)",
                # "03 Sep 24 | 09:47 WIB"; "12 Mei 20.30 WIB" has a clock there
                rf"{_WEEKDAY}(?<![\d/.:,-]){_DAY} {_MONTH} (?P<year>\d\d)(?=\s*[|,·]\s*\d{{1,2}}[:.]\d\d)",
                rf"{_WEEKDAY}\b{_MONTH}\s*{_DAY}\s*[,.]?\s*{_YEAR}(?!\d)",
                rf"{_WEEKDAY}(?<![\d/.:,-])"
                rf"(?P<first>\d{{1,2}})\s?[/.-]\s?(?P<second>\d{{1,2}})\s?[/.-]\s?(?P<year>(?:19|20)\d\d|\d\d)"
                rf"(?![\d/:.]\d)",
            )
        )
    ),
    re.I,
)


@dataclass(frozen=True)
class DateMention:
    """A date with a year, as written from `start` to `end` of its line (code points).

    `day` is None when no such day exists or the order of day and month is open; `problem` then says so in words.
    `clock` without `offset`: the page tells no zone. `weekday`: 0 Monday, as written, or None.
    """

    raw: str
    start: int
    end: int
    day: date | None
    weekday: int | None = None
    clock: time | None = None
    offset: timedelta | None = None
    problem: str = ""

    def instant(self, zone: tzinfo | None = None) -> datetime | None:
        """Return the moment, in the page's own offset; where it tells none, in that of `zone` on that day. None when
        day, time or zone is missing."""
        own = zone if self.offset is None else timezone(self.offset)
        if self.day is None or self.clock is None or own is None:
            return None
        local = datetime.combine(self.day, self.clock, own)
        return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))


def read_dates(text: str, *, language: str) -> Iterator[DateMention]:
    """Yield the dates in the line with day, month and year, each with its weekday, time and zone where given.

    Numbers alone (15/12/2021) are day/month/year in Indonesian; in English only when no other reading is possible,
    the weekday decides, dots stand between them (01.11.2022), or a clock of 24 hours stands behind: who writes the
    month first writes slashes, am and pm. Otherwise `problem` is set. Never raises: 31/2/2021 is a mention without a
    day.
    """
    floor = 0
    for match in _DATE.finditer(text):
        groups = {key.rpartition("_")[0]: value for key, value in match.groupdict().items() if value is not None}
        weekday = WEEKDAYS[groups["weekday"].casefold()] if "weekday" in groups else None
        is_day_first = _is_day_first(groups, language) or bool(_FULL_CLOCK.match(text, match.end()))
        is_day_first = is_day_first or bool(_DOTTED.search(match[0]))
        if "first" in groups and not is_day_first and _AMERICAN_CLOCK.match(text, match.end()):
            groups |= {"month": groups.pop("first"), "day": groups.pop("second")}
        day, problem = _day(groups, weekday, match[0], is_day_first=is_day_first)
        start, end, clock, offset = _clock_beside(text, floor, match.start(), match.end(), day)
        end += text[end : end + 1] == ")" and "(" in text[start:end]
        floor = end
        raw = text[start:end].strip(" ,|•·-–—")
        raw = raw if ")" in raw else raw.rstrip("( ")
        yield DateMention(raw, start, end, day, weekday, clock, offset, problem)


def _day(groups: dict[str, str], weekday: int | None, raw: str, *, is_day_first: bool) -> tuple[date | None, str]:
    year = int(groups["year"]) + (2000 if len(groups["year"]) == 2 else 0)
    if "first" not in groups:
        name = groups["month"].casefold()
        readings = [(int(name) if name.isdigit() else MONTHS[name], int(groups["day"]))]
    else:
        first, second = int(groups["first"]), int(groups["second"])
        readings = [(second, first)] if is_day_first else [(second, first), (first, second)]
    days = {made for made in (made_date(year, month, day) for month, day in readings) if made}
    fitting = {d for d in days if d.weekday() == weekday} or days
    if not days:
        return None, f"no such date: {raw.strip()}"
    if len(fitting) > 1:
        return None, f"day and month can be read in either order: {raw.strip()}"
    return fitting.pop(), ""


def _is_day_first(groups: dict[str, str], language: str) -> bool:
    return language == "id" or groups.get("weekday", "").casefold() in _INDONESIAN_ONLY


def made_date(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock_beside(
    text: str, floor: int, start: int, end: int, day: date | None
) -> tuple[int, int, time | None, timedelta | None]:
    """Return where date and time together stand, the time and its zone, wherever the time is: behind or before."""
    after = _AFTER.match(text, end)
    if after and (clock := _time(after)):
        return start, after.end(), clock, _offset(after["zone"], day)
    for form in (_BEFORE, _DIGITS_BEFORE):
        before = form.search(text, floor, start)
        if before and (clock := _time(before)):
            return before.start(), end, clock, _offset(before["zone"], day)
    return start, end, None, None


def _time(match: re.Match[str]) -> time | None:
    if match["minute"] is None and match["half"] is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"].casefold().startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _offset(zone: str | None, day: date | None) -> timedelta | None:
    """Return the zone's distance from UTC; None for no zone, one out of range, or American time without a day."""
    name = re.sub(r"\s", "", (zone or "").casefold().replace("−", "-"))
    if name in _OFFSETS:
        return timedelta(hours=_OFFSETS[name])
    if name in {"et", "pt"}:
        return timedelta(hours={"et": -5, "pt": -8}[name] + _is_american_summer(day)) if day else None
    parts = re.fullmatch(r"(?:gmt|utc)?([+-])(\d{1,2}?):?(\d{2})?", name)
    if not parts:
        return None
    distance = timedelta(hours=int(parts[2]), minutes=int(parts[3] or 0))
    return (distance if parts[1] == "+" else -distance) if distance <= timedelta(hours=14) else None


def _is_american_summer(day: date) -> bool:
    """Tell whether American clocks are forward: second Sunday of March to first Sunday of November (law since 2007)."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    begin = march + timedelta(days=(6 - march.weekday()) % 7)
    return begin <= day < november + timedelta(days=(6 - november.weekday()) % 7)


def is_bare_date(text: str) -> bool:
    """Tell whether the line is a date and nothing else: "Rabu, 15 Desember 2021", "15/12/2021, 23:51 WIB"."""
    dates = list(read_dates(text, language="id"))
    return len(dates) == 1 and not re.search(r"\w", text[: dates[0].start] + text[dates[0].end :])
