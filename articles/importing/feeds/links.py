"""What feeds and pages name as addresses → absolute addresses of the web. Pure."""

import re
from urllib.parse import quote, urljoin, urlsplit

_LONGEST = 4_000
_GAPS = re.compile(r"[\t\r\n]")
# Nothing that could begin markup or end a line; letters of other scripts stay as they were written.
_UNSAFE = re.compile(r"[\s\x00-\x20\x7f-\x9f\"<>\\^`{|}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def web_address(said: str, *, base: str) -> str:
    """Return `said` as an absolute http(s) address, seen from `base`, without signs of markup; '' when it is none."""
    said = _GAPS.sub("", said.strip())
    if not said or len(said) > _LONGEST:
        return ""
    try:
        whole = urljoin(base, said)
        parts = urlsplit(whole)
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname or parts.port == 0:
            return ""
    except ValueError:  # a port or an IPv6 address that cannot be
        return ""
    whole = parts.scheme.lower() + whole[len(parts.scheme) :]
    return _UNSAFE.sub(lambda found: quote(found[0], errors="ignore"), whole)
