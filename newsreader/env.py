"""Every setting that an operator may give, read from the environment: strictly parsed, one sentence when wrong."""

import os
import re
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """Return the variable's value without surrounding spaces, or `default` when unset or empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str) -> bool:
    """Return whether the variable says 1, true, yes or on. Unset, empty, 0, false, no and off are no.

    Raises ImproperlyConfigured for any other word: a misspelt switch must not pass for "off".
    """
    value = text(name, "0").lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def folder(name: str, default: Path) -> Path:
    """Return the variable as an absolute path, `~` expanded."""
    return Path(text(name, str(default))).expanduser().resolve()


def number(name: str, default: int) -> int:
    """Return the variable as a number from 0. Raises ImproperlyConfigured for anything else."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a number, not {value!r}.")
    return int(value)


def address(name: str, default: str) -> str:
    """Return the variable as scheme://host[:port] without a trailing slash, in small letters as browsers send it.

    Raises ImproperlyConfigured unless it is http or https, has a host, and has no path, query or user.
    """
    value = text(name, default).rstrip("/").lower()
    try:
        parts = urlsplit(value)
        is_whole = parts.port != 0 and bool(parts.hostname)
    except ValueError:  # a port or an IPv6 address that cannot be
        parts, is_whole = urlsplit(""), False
    if parts.scheme not in {"http", "https"} or not is_whole or parts.path or parts.query or parts.username:
        raise ImproperlyConfigured(f"{name} must look like https://news.example.org, not {value!r}.")
    return value


def host(address: str) -> str:
    """Return the host of an address as it stands in a Host header: an IPv6 address in its brackets, no port."""
    name = urlsplit(address).hostname or ""
    return f"[{name}]" if ":" in name else name


def pairs(name: str) -> frozenset[tuple[str, int]]:
    """Return the variable's hosts with their ports: "127.0.0.1:8099, [::1]:80" → {("127.0.0.1", 8099), ("::1", 80)}.

    Raises ImproperlyConfigured for whatever is not host:port, wildcards and addresses among them.
    """
    found = set()
    for value in text(name).replace(",", " ").split():
        match = re.fullmatch(
            r"(?P<host>[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\]):(?P<port>\d{1,5})", value.lower()
        )
        if not match or not 0 < int(match["port"]) < 65_536:
            raise ImproperlyConfigured(f"{name} must name pairs like feeds.example.org:8080, not {value!r}.")
        found.add((match["host"].strip("[]"), int(match["port"])))
    return frozenset(found)


def one_line(name: str, default: str) -> str:
    """Return the variable as it may stand in a header. Raises ImproperlyConfigured for other signs than ASCII's."""
    value = text(name, default)
    if not value.isascii() or not value.isprintable():
        raise ImproperlyConfigured(f"{name} must be one line of plain ASCII, not {value!r}.")
    return value


def secret_key(name: str, data: Path) -> str:
    """Return the signing key: the variable's, else the one kept in the data folder, made there on first need (0600)."""
    if given := text(name):
        return given
    kept = data / "secret-key"
    if not kept.exists():
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Exclusive creation: of two processes that start together, one writes and the other reads.
        try:
            with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass
    return kept.read_text().strip()
