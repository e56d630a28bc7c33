"""A read that several queries share: all of them see the database as it was at the first one.

A file is written by one query for the rows and several for what belongs to each chunk of them. Without this, an edit
made meanwhile could show in a later chunk's tags and not in its rows.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def one_snapshot() -> Iterator[None]:
    """Read within one snapshot; write nothing. Inside a transaction that already runs, that one's rules hold."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        # Not atomic(): its BEGIN IMMEDIATE would keep every writer out for as long as the file takes. In WAL mode a
        # deferred transaction reads one snapshot and blocks nobody.
        connection.cursor().execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            connection.cursor().execute("COMMIT")
