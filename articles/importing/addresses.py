"""Two spellings of one address → one key, so that a report is known again. Pure."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# What newsletters, networks and searches hang on to an address; the page is the same without.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|igshid|mc_[ce]id|yclid|_ga", re.IGNORECASE)
_DEFAULT_PORTS = {None, 80, 443}
# What a path may hold as it is (RFC 3986).
_PATH = "/:@!$&'()*+,;=~-._"


def canonical_address(address: str) -> str:
    """Return the form of a web address that keys hold: "HTTP://Www.Detik.com:80/a?utm_source=x&id=1#top" is
    "https://www.detik.com/a?id=1".

    Kept is what may name another page: `www.`, the order of the query, a slash at the end. http and https are one.
    Raises ValueError for what is no address of a page on the web.
    """
    parts = urlsplit(address.strip())
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise ValueError(f"no web address: {address!r}")
    port = "" if parts.port in _DEFAULT_PORTS else f":{parts.port}"
    path = quote(unquote(parts.path, errors="surrogateescape"), safe=_PATH, errors="surrogateescape") or "/"
    asked = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)]
    query = urlencode([(name, value) for name, value in asked if not _TRACKING.fullmatch(name)])
    return f"https://{_host(parts.hostname)}{port}{path}" + (f"?{query}" if query else "")


def without_tracking(address: str) -> str:
    """Return the address as people are to follow it: as it came, but for what newsletters and networks hung on to it.

    "http://detik.com/a?id=1&utm_source=x#top" is "http://detik.com/a?id=1#top".
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    kept = [part for part in parts.query.split("&") if not _TRACKING.fullmatch(unquote(part.partition("=")[0]))]
    return parts._replace(query="&".join(kept)).geturl()


def plain_scheme(address: str) -> str:
    """Return the address with its scheme in small letters: SQLite's CHECK takes others, PostgreSQL's does not."""
    scheme, mark, rest = address.partition("://")
    return scheme.lower() + mark + rest if mark else address


def _host(name: str) -> str:
    """Return the host as the network writes it: small letters, no dot at the end, other scripts in ASCII."""
    plain = name.rstrip(".").lower()
    try:
        return plain.encode("idna").decode("ascii")
    except UnicodeError:
        return plain
