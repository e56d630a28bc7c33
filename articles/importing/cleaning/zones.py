"""By which clock an outlet writes when its page names no zone."""

from zoneinfo import ZoneInfo

from .lexicon import zones
from .outlets import is_indonesian, key

_JAKARTA = ZoneInfo("Asia/Jakarta")


def _by_outlet(listed: str) -> dict[str, ZoneInfo]:
    lines = (line.split(": ", 1) for line in listed.strip().splitlines())
    return {key(name): ZoneInfo(zone) for zone, names in lines for name in names.split("|")}


_HERE = _by_outlet(zones.INDONESIAN)
_ANYWHERE = _by_outlet(zones.FOREIGN) | _HERE


def zone_of_outlet(name: str, *, language: str) -> ZoneInfo | None:
    """Return the zone of the outlet's clocks; None when it is not known.

    What is written in Indonesian goes by an Indonesian clock, whoever publishes it: that of Jakarta, by which the
    country's press goes unless the outlet sits further east.
    """
    if language == "id":
        return _HERE.get(key(name), _JAKARTA)
    return _ANYWHERE.get(key(name), _JAKARTA if is_indonesian(name) else None)
