"""Offsets from UTC, as sources and people write them. Pure."""

import re
from datetime import timedelta, timezone

_NAMED = {"wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0, "z": 0}
_WRITTEN = re.compile(r"(?:utc|gmt)?\s*([+\-−–])?(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
# The widest that any place on earth keeps is +14:00.
_WIDEST = timedelta(hours=14)


def read_offset(text: str) -> timezone | None:
    """Return the offset written as "+07:00", "GMT+3", "-0330" or "WIB"; None for anything else."""
    name = text.strip().casefold()
    if name in _NAMED:
        return timezone(timedelta(hours=_NAMED[name]))
    found = _WRITTEN.fullmatch(name)
    if not found:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if offset > _WIDEST:
        return None
    return timezone(-offset if found[1] in ("-", "−", "–") else offset)


def written_offset(offset: timedelta) -> str:
    """Return "+07:00"."""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
