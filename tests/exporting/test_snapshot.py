"""One file sees one state of the database, and keeps nobody from writing meanwhile."""

import threading

import pytest
from django.db import connection

from articles.exporting.snapshot import one_snapshot
from articles.models import Tag
from tests.factories import tag


def _elsewhere(name: str) -> None:
    def write() -> None:
        tag(name)
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(timeout=5)
    assert not thread.is_alive(), "the reader blocks the writer"


@pytest.mark.django_db(transaction=True)
def test_what_is_written_meanwhile_shows_only_afterwards() -> None:
    tag("NATO")
    with one_snapshot():
        assert Tag.objects.count() == 1
        _elsewhere("AUKUS")
        assert Tag.objects.count() == 1
    assert Tag.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_failure_inside_leaves_the_connection_as_it_was() -> None:
    with pytest.raises(ZeroDivisionError), one_snapshot():
        assert Tag.objects.count() == 0
        raise ZeroDivisionError
    tag("NATO")
    assert Tag.objects.count() == 1
