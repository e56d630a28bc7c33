"""Cells and JSON values → what they stand for. Each raises Unreadable, with the name of the column."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime
from uuid import UUID

from .records import Unreadable

# What no engine stores alike: NUL, and half a character, which a file that is no UTF-8 turns into.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_DATE = re.compile(r"(\d{1,4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_PRECISION = {1: "year", 2: "month", 3: "day"}


def text(name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f"{name} is no text.")
    if _UNSTORABLE.search(value):
        raise Unreadable(f"{name} holds a sign that is no text: the file was damaged, or is not UTF-8.")
    return value


def needed(name: str, value: object) -> str:
    found = text(name, value)
    if not found:
        raise Unreadable(f"{name} is empty.")
    return found


def uuid(name: str, value: object) -> UUID:
    try:
        return UUID(text(name, value))
    except ValueError:
        raise Unreadable(f"{name} is no UUID: “{value}”.") from None


def maybe_uuid(name: str, value: object) -> UUID | None:
    return uuid(name, value) if value else None


def instant(name: str, value: object) -> datetime:
    try:
        found = datetime.fromisoformat(text(name, value))
        # Year 1 or 9999 with an offset may lie outside of what a datetime holds.
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unreadable(f"{name} is no time like 2026-11-22T09:30:59Z: “{value}”.") from None


def maybe_instant(name: str, value: object) -> datetime | None:
    return instant(name, value) if value else None


def many(name: str, value: object) -> list:
    if not isinstance(value, list):
        raise Unreadable(f"{name} is no list.")
    return value


def number(name: str, value: object, *, most: int = 2**31 - 1) -> int:
    """Return a number that is not negative; most columns hold up to 2³¹ - 1."""
    digits = str(value) if isinstance(value, int) and not isinstance(value, bool) else text(name, value)
    if not re.fullmatch(r"\d{1,10}", digits, re.ASCII) or int(digits) > most:
        raise Unreadable(f"{name} is no number that could be kept: “{value}”.")
    return int(digits)


def choice(name: str, value: object, choices: Collection[str]) -> str:
    found = text(name, value)
    if found not in choices:
        raise Unreadable(f"{name} is “{found}”, not one of {', '.join(filter(None, choices))}.")
    return found


def day(name: str, value: object) -> tuple[date | None, str]:
    """Return the first day that a date like 2021-12-15, 2021-12 or 2021 may mean, and how exact it is."""
    found = text(name, value)
    if not found:
        return None, ""
    parts = _DATE.fullmatch(found)
    try:
        given = [int(part) for part in parts.groups() if part] if parts else []
        return date(*(given + [1, 1])[:3]), _PRECISION[len(given)]
    except (ValueError, TypeError, KeyError):
        raise Unreadable(f"{name} is no date like 2021-12-15, 2021-12 or 2021: “{found}”.") from None


def published_day(value: object) -> date | None:
    """Return the source's own day of `published_at`, None when that is unknown or not to be read."""
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None
