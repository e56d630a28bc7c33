"""The dates of feeds: RFC 822 and ISO 8601 in all their spellings, and words in Indonesian and English. Pure.

A clock without a zone in the two machine formats is UTC, as every feed reader takes it; in words it is the outlet's own
and nobody's else, so only the day is known.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...canonical import canonical
from ..cleaning.lexicon import words
from ..cleaning.page_dates import MONTHS, read_dates
from ..records import Published

_LONGEST = 200
_OFFSETS = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "cet": 1, "cest": 2, "met": 1,
    "mest": 2, "bst": 1, "eet": 2, "eest": 3, "msk": 3, "msd": 4, "wib": 7, "wita": 8, "wit": 9, "ict": 7, "sgt": 8,
    "hkt": 8, "myt": 8, "jst": 9, "kst": 9, "awst": 8, "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "nzst": 12,
    "nzdt": 13, "ist": 5.5, "pkt": 5, "et": -5, "ct": -6, "mt": -7, "pt": -8, "brt": -3, "art": -3, "west": 1,
}  # fmt: skip
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{1,2})(?:[:.](?P<second>\d{1,2})(?:[.,]\d+)?)?(?:\s*(?P<half>[ap])\.?m\b\.?)?"
)
_DISTANCE = r"(?:gmt|utc|ut)?\s*:?-?(?P<sign>[+−-])\s*(?P<zh>\d{1,2}?):?(?P<zm>\d{2})?(?!\d)z?"
_ZONE = rf"(?:\s*(?:{_DISTANCE}|\(?(?P<zone>[a-z]{{1,12}}/[a-z_/]{{2,30}}|[a-z]{{1,5}})\b\)?))?"
_MONTH_NAME = r"(?P<name>[^\W\d_]{3,10})\.?"
_ISO = re.compile(
    r"(?P<year>-?\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))?|-(?P<yday>\d{3}))?"
    r"(?:(?:\s*T\s*|\s+(?:at\s+)?)(?P<hour>\d{2})(?::?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    + _ZONE
    + ")?",
    re.I,
)
_LOOSE_ISO = re.compile(
    rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?:(?:T|,?\s+){_CLOCK}{_ZONE})?", re.I
)
_WEEKDAY = r"(?:[^\W\d_]+['’`]?[^\W\d_]*(?:\.?\s*,\s*|\.\s*|\s+))?"
_RFC = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s,.-]*(?:of\s+)?{_MONTH_NAME}[\s,-]*(?P<year>\d{{4}}|\d{{2}})"
    rf"(?:[\s,T-]*(?:at\s+)?{_CLOCK}{_ZONE})?", re.I
)  # fmt: skip
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}{_MONTH_NAME}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<year>\d{{4}})(?:[\s,T-]*(?:at\s+)?{_CLOCK}{_ZONE})?",
    re.I,
)
_ASCTIME = re.compile(
    rf"(?:[a-z]{{3,9}},?\s+)?{_MONTH_NAME}\s+(?P<day>\d{{1,2}}),?\s+{_CLOCK}{_ZONE}\s+(?P<year>\d{{4}})", re.I
)
_WEEKDAY_ISO = re.compile(
    rf"{_WEEKDAY}(?P<year>\d{{4}})/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})\s+{_CLOCK}{_ZONE}", re.I
)
_SLASHED = re.compile(
    rf"{_WEEKDAY}(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})[/.-](?P<year>\d{{4}}|\d{{2}})(?:[\s,-]+{_CLOCK}{_ZONE})?", re.I
)
_MONTH_ONLY = re.compile(rf"{_MONTH_NAME}\s+(?P<year>\d{{4}})", re.I)
_SECONDS = re.compile(r"(?P<seconds>1?\d{9})(?:\.\d+|\d{3})?")
# Months of other languages that feeds write RFC 822 in, folded; where one says two things, English wins.
_OTHER_MONTHS = {
    1: "janvier gennaio enero janeiro januar januari ene gen янв",
    2: "février fevrier febbraio febrero fevereiro februar fév fev фев",
    3: "mars marzo março märz maart mrz mär мар",
    4: "avril апр aprile abril avr abr",
    5: "mai maggio mayo maio mei mag май мая",
    6: "juin giugno junio junho juni giu июн",
    7: "juillet juil luglio julio julho juli lug июл",
    8: "août aout agosto augustus aoû ago авг",
    9: "septembre settembre septiembre setembro set сен",
    10: "octobre ottobre octubre outubro oktober ott out okt окт",
    11: "novembre noviembre novembro ноя",
    12: "décembre decembre dicembre diciembre dezembro dezember déc dic dez дек",
}
_MONTHS = {name: number for number, names in _OTHER_MONTHS.items() for name in names.split()} | MONTHS


def read_date(said: str, *, language: str = "") -> Published:
    """Return the moment or day that a feed names, with what it wrote in `raw`; unknown for what is no date.

    The instant keeps the offset that was said. `language` decides the order of bare numbers: 3/4/2021 is 3 April unless
    it is "en", where it is open which of the two is the month. Years run from 1970 to 2200.
    """
    raw = " ".join(canonical(said[:_LONGEST]).split())
    if not raw:
        return Published()
    for form in (_ISO, _LOOSE_ISO, _RFC, _ASCTIME, _MONTH_FIRST, _WEEKDAY_ISO, _MONTH_ONLY):
        found = form.fullmatch(raw)
        if found and (made := _made(found.groupdict(), raw)):
            return made
    if (found := _SLASHED.fullmatch(raw)) and (made := _slashed(found.groupdict(), raw, language)):
        return made
    if found := _SECONDS.fullmatch(raw):
        return Published("minute", at := datetime.fromtimestamp(int(found["seconds"]), UTC), at.date(), raw)
    in_words = _in_words(raw, language)
    for form in (_RFC, _MONTH_FIRST) if in_words.instant is None else ():
        # What stands behind a whole date is somebody's remark.
        if (found := form.match(raw)) and (made := _made(found.groupdict(), raw)) and made.instant:
            return made
    return in_words


def of_instant(at: datetime, raw: str) -> Published:
    """Return an instant that somebody else read out of `raw`."""
    return Published("minute", at, at.date(), " ".join(canonical(raw[:_LONGEST]).split()))


def _made(parts: dict[str, str | None], raw: str) -> Published | None:
    day = _day(parts)
    if day is None:
        return None
    if not parts.get("hour"):
        is_whole = parts.get("day") or parts.get("yday")
        return Published("day" if is_whole else "inferred", None, day, raw)
    zone = _zone(parts)
    name = (parts.get("name") or "jan").casefold()
    if zone is None and name[:3] not in _ENGLISH:
        return Published("day", None, day, raw)
    return _at(day, parts, zone or UTC, raw)


_ENGLISH = words("jan feb mar apr may jun jul aug sep oct nov dec")


def _at(day: date, parts: dict[str, str | None], zone: tzinfo, raw: str) -> Published | None:
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    if half := (parts.get("half") or "").lower():
        hour = hour % 12 + (12 if half == "p" and hour <= 12 else 0) if hour <= 12 else hour
    extra = timedelta(days=1) if hour == 24 else timedelta()
    hour, second = hour % 24 if hour == 24 else hour, min(second, 59)
    try:
        instant = datetime.combine(day, time(hour, minute, second), zone) + extra
        instant = instant.replace(tzinfo=timezone(instant.utcoffset() or timedelta()))
    except (ValueError, OverflowError):
        return Published("day", None, day, raw)
    return Published("minute", instant, instant.date(), raw)


def _day(parts: dict[str, str | None]) -> date | None:
    year = int(parts["year"] or 0)
    if len(parts["year"] or "") == 2:
        year += 2000 if year < 70 else 1900
    if not 1970 <= year <= 2200:
        return None
    try:
        if parts.get("yday"):
            return date(year, 1, 1) + timedelta(days=int(parts["yday"] or 1) - 1)
        name = parts.get("name")
        month = _month(name) if name else int(parts.get("month") or 1)
        return date(year, month, int(parts.get("day") or 1))
    except (ValueError, OverflowError):
        return None


def _month(name: str) -> int:
    """Return the month by its name or its first three letters; 0 for none."""
    name = name.casefold()
    return _MONTHS.get(name) or _MONTHS.get(name[:3], 0)


def _zone(parts: dict[str, str | None]) -> tzinfo | None:
    """Return the zone that is said; None when none is said or it is unknown."""
    if parts.get("sign"):
        distance = timedelta(hours=int(parts["zh"] or 0), minutes=int(parts.get("zm") or 0))
        if distance >= timedelta(hours=24):
            return None
        return timezone(distance if parts["sign"] == "+" else -distance)
    name = parts.get("zone") or ""
    if "/" in name:
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
    hours = _OFFSETS.get(name.casefold())
    return None if hours is None else timezone(timedelta(hours=hours))


def _slashed(parts: dict[str, str | None], raw: str, language: str) -> Published | None:
    a, b = int(parts["a"] or 0), int(parts["b"] or 0)
    is_month_first = b > 12 or (language == "en" and a <= 12)
    if a <= 12 and b <= 12 and a != b and language == "en":
        return None
    month, day = (a, b) if is_month_first else (b, a)
    return _made(parts | {"month": str(month), "day": str(day)}, raw)


def _in_words(raw: str, language: str) -> Published:
    """Read "Rabu, 15 Desember 2021 | 23.51 WIB" with what the cleaner of pages knows."""
    for mention in read_dates(raw, language="en" if language == "en" else "id"):
        if mention.day:
            instant = mention.instant()
            return Published("minute" if instant else "day", instant, mention.day, raw)
    return Published(raw=raw)
