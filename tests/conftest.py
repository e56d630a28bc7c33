"""What every test stands on: a database that a flush leaves as the migrations made it, and no way out of this machine.

A test says `@pytest.mark.django_db`; with `transaction=True` (or `live_server`) it really commits, and the tables are
emptied behind it. Flushing has two traps here, both met below: SQLite empties a table by DELETE, which the append-only
triggers of migration 0002 refuse; and the groups of migration 0003 go with the rest.
"""

import importlib
import ipaddress
import os
import socket
from collections.abc import Callable, Iterator

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management.color import Style
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models.signals import post_migrate
from django.test import Client
from hypothesis import settings

from tests import factories

# The same texts in every run, however slow the machine: whether a change may land must not depend on luck.
# HYPOTHESIS_SEEKS=1 looks for others.
settings.register_profile("suite", derandomize=not os.environ.get("HYPOTHESIS_SEEKS"), deadline=None)
settings.load_profile("suite")

# What a test asks for that touches rows; pytest-django's mark asks for one of the first two behind its back.
_OF_A_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, run what touches a database: nothing else can come out otherwise there than on SQLite."""
    if connection.vendor != "postgresql":
        return
    others = [item for item in items if not _touches_a_database(item)]
    items[:] = [item for item in items if _touches_a_database(item)]
    config.hook.pytest_deselected(items=others)


def _touches_a_database(item: pytest.Item) -> bool:
    is_marked = any(item.get_closest_marker(name) for name in ("django_db", "installation"))
    return is_marked or not _OF_A_DATABASE.isdisjoint(item.fixturenames)


@pytest.fixture(scope="session", autouse=True)
def _flush_passes_append_only_tables() -> Iterator[None]:
    """On SQLite, take triggers on DELETE away for the flush's own transaction; PostgreSQL's TRUNCATE fires none."""
    if connection.vendor != "sqlite":
        yield
        return
    flush = type(connection.ops).sql_flush

    def flush_without_triggers(
        ops: BaseDatabaseOperations, style: Style, tables: list[str], **options: bool
    ) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%'")
            triggers = cursor.fetchall()
        drops = [f"DROP TRIGGER {name}" for name, _ in triggers]
        return [*drops, *flush(ops, style, tables, **options), *(sql for _, sql in triggers)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(connection.ops), "sql_flush", flush_without_triggers)
        yield


@pytest.fixture(scope="session", autouse=True)
def _flush_restores_what_migrations_inserted() -> Iterator[None]:
    """Put the groups back: Django says `post_migrate` after a flush too, on both engines."""
    groups = importlib.import_module("articles.migrations.0003_groups")

    def restore(**_: object) -> None:
        groups.create_groups(apps, None)

    post_migrate.connect(restore, sender=apps.get_app_config("articles"))
    yield
    post_migrate.disconnect(restore, sender=apps.get_app_config("articles"))


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection and every name that leads off this machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _only_to_this_machine(getattr(socket.socket, name)))
        look_up = socket.getaddrinfo

        def look_up_here(host: str | bytes | None, *args: object, **options: object) -> list:
            _refuse_unless_local(host)
            return look_up(host, *args, **options)

        patch.setattr(socket, "getaddrinfo", look_up_here)
        yield


def _only_to_this_machine(connect: Callable) -> Callable:
    def connect_here(sock: socket.socket, address: object) -> object:
        if isinstance(address, tuple):  # a Unix socket's address is a path
            _refuse_unless_local(address[0])
        return connect(sock, address)

    return connect_here


def _refuse_unless_local(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if not name or name == "localhost":
        return
    try:
        local = ipaddress.ip_address(name).is_loopback
    except ValueError:
        local = False
    if not local:
        raise RuntimeError(f"A test tried to reach {name}: tests use no network.")


@pytest.fixture
def admin(client: Client) -> User:
    """An administrator, who is signed in."""
    user = factories.user("admin", username="chief")
    client.force_login(user)
    return user
