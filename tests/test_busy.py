"""Writers in each other's way: who waits too long is told to come again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
import pytest
from django.db import OperationalError, connection
from django.urls import reverse

from articles.models import ReadingState
from newsreader.busy import is_busy
from tests import factories


@contextmanager
def somebody_writing() -> Iterator[None]:
    """Hold the lock that every writer waits for, from another connection."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(name)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
    else:
        with psycopg.connect(**connection.get_connection_params() | {"options": "", "cursor_factory": None}) as other:
            other.execute(f'LOCK TABLE "{ReadingState._meta.db_table}" IN EXCLUSIVE MODE')
            yield


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Connections that wait for a twentieth of a second, not for ten."""
    waits = {"timeout": 0.05} if connection.vendor == "sqlite" else {"options": "-c lock_timeout=50ms"}
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", connection.settings_dict.get("OPTIONS", {}) | waits)
    yield
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_who_waits_too_long_gets_503_and_when_to_come_again(client, impatient) -> None:
    client.force_login(factories.user())
    client.raise_request_exception = False
    address = reverse("report_read", args=[factories.report().uuid])
    with somebody_writing():
        answer = client.post(address)
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert b"send it again" in answer.content
    assert client.post(address).status_code == 303


def test_only_what_may_pass_by_itself_is_called_busy() -> None:
    def raised(cause: Exception) -> OperationalError:
        error = OperationalError(str(cause))
        error.__cause__ = cause
        return error

    snapshot = sqlite3.OperationalError("database is locked")
    snapshot.sqlite_errorname = "SQLITE_BUSY_SNAPSHOT"
    missing = sqlite3.OperationalError("no such table: articles_article")
    missing.sqlite_errorname = "SQLITE_ERROR"
    assert is_busy(raised(snapshot))
    assert is_busy(raised(psycopg.errors.DeadlockDetected()))
    assert not is_busy(raised(missing))
    assert not is_busy(raised(psycopg.OperationalError("connection refused")))
    assert not is_busy(ValueError("database is locked"))
    assert not is_busy(None)
