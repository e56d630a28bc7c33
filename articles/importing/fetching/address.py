"""What a person, a feed or a redirect names as an address → where to connect, or why not. Pure."""

import re
import socket
from dataclasses import dataclass

import httpx

from ..feed_records import FetchFailed
from .public import PORTS, is_public

Allowed = frozenset[tuple[str, int]]
LONGEST = 4_000  # characters; longer ones carry something else than the name of a page

# A control character or a backslash: the one thing on which readers of addresses disagree about where the host ends.
_AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]|^[^?#]*\\")
_LOG_IN = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*@", re.I)
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))+")
# Names that never lead out of a network (RFC 6761, 6762, 8375, ICANN's .internal).
_LOCAL_ENDS = (
    ".localhost",
    ".local",
    ".localdomain",
    ".internal",
    ".intranet",
    ".lan",
    ".corp",
    ".home.arpa",
    ".onion",
)


@dataclass(frozen=True)
class Target:
    """A checked address: `host` as it is resolved; `is_allowed`: the operator named this host with this port."""

    url: httpx.URL
    host: str
    port: int
    is_allowed: bool


def read_address(address: str, *, allowed: Allowed, base: httpx.URL | None = None) -> Target:
    """Return where `address` (relative to `base`, when it is a redirect's) leads.

    `allowed`: the operator's pairs of host and port, the only ones that need not be public. Raises FetchFailed
    ("refused", …) for everything that is no address of the public web; a name is resolved and checked by `wire`.
    """
    address = address.strip(" \t\r\n")
    if len(address) > LONGEST:
        raise _refused("The address is too long.")
    if _AMBIGUOUS.search(address.replace(" ", "%20")):
        raise _refused("The address holds characters that no web address may hold.")
    try:
        url = base.join(address) if base else httpx.URL(address)
        host, port = url.raw_host.decode("ascii").lower(), url.port
    except (httpx.InvalidURL, ValueError, TypeError):
        raise _refused("This is no web address.") from None
    if url.scheme not in ("http", "https"):
        raise _refused("Only addresses that begin with http:// or https:// are fetched.")
    if url.userinfo or _LOG_IN.match(address):
        raise _refused("The address holds a user name; name it without.")
    if port is None:
        port = 443 if url.scheme == "https" else 80
    return _target(url.copy_with(fragment=None), host.strip("[]"), port, allowed)


def _target(url: httpx.URL, host: str, port: int, allowed: Allowed) -> Target:
    if (host, port) in allowed:
        return Target(url, host, port, True)
    if port not in PORTS:
        raise _refused(f"Port {port} is none of the web's.")
    if not is_numeric(host):
        if not _NAME.fullmatch(host.removesuffix(".")):
            raise _refused("The host in the address is no name of the public internet.")
        if f".{host.removesuffix('.')}".endswith(_LOCAL_ENDS):
            raise _refused("The host in the address is a name of a private network.")
    elif not is_public(_number(host)):
        raise _refused("The address leads into a private network.")
    return Target(url, host, port, False)


def is_numeric(host: str) -> bool:
    """Tell whether the host is a number in any notation that a resolver takes: 127.1, 0x7f.1, 2130706433, ::1."""
    last = host.removesuffix(".").rpartition(".")[2]
    return ":" in host or last.isdecimal() or bool(re.fullmatch(r"0x[0-9a-f]*", last))


def _number(host: str) -> str:
    """Return the host in the plain notation; '' for one that is no address after all, such as 1.2.3.999."""
    if ":" in host:
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host.removesuffix(".")))
    except OSError:
        return ""


def _refused(reason: str) -> FetchFailed:
    return FetchFailed("refused", reason)
