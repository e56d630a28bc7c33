"""A door that lets one transaction through at a time."""

import hashlib

from django.db import connection


def one_at_a_time(name: str) -> None:
    """Wait for every other transaction that asked for `name`, and keep later ones waiting until this one ends.

    Call it first in a transaction. SQLite has one writer at a time anyway. On PostgreSQL, two that look, find nothing
    and create would otherwise both do so where no unique constraint stands in their way.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_number(name)])


def is_alone(name: str) -> bool:
    """Keep others who ask for `name` out until this transaction ends; False, without waiting, when somebody is in."""
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_number(name)])
        return cursor.fetchone()[0]


def _number(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
