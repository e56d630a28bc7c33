"""Whose a feed most likely is. Pure."""

import re
from urllib.parse import urlsplit

from ...importing.cleaning.outlets import branded, display, is_known, key

_BETWEEN = re.compile(r"\s+[-–—|»«:•·/]+\s+|\s*[|»•]\s*|:\s+")
_MOST_CHARS = 60


def host_of(address: str) -> str:
    """Return the host of an address without "www."; '' where there is none."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def likely_outlet(title: str, *, site: str, address: str) -> str:
    """Return whose the feed is that calls itself `title`: a known outlet that it or its host names, the part of its
    title that is like its host, else its host. "Berita Terkini - ANTARA News" at antaranews.com is "Antara".
    """
    parts = [part.strip() for part in _BETWEEN.split(title) if part.strip()]
    hosts = [host for host in (host_of(site), host_of(address)) if host]
    for name in (title, *parts):
        if known := branded(name):
            return known
    for host in hosts:
        if is_known(host):
            return display(host)
    for part in parts:
        if len(part) <= _MOST_CHARS and any(_is_like(part, host) for host in hosts):
            return part
    return hosts[0] if hosts else title[:_MOST_CHARS]


def _is_like(name: str, host: str) -> bool:
    """Tell whether the name is what the host is called: "Berita Baru" at beritabaru.co."""
    label = max(host.split("."), key=len)
    return bool(key(name)) and (key(label) in key(name) or key(name) in key(host)) and len(key(name)) > 2
