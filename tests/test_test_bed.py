"""The test bed itself: what tests/conftest.py and tests/settings.py promise."""

import socket

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import IntegrityError, connection
from django.utils import timezone

from articles.models import Change
from articles.roles import GROUPS


def _record_a_change() -> None:
    Change.objects.create(at=timezone.now(), object_type="speaker", object_uuid="00000000-0000-4000-8000-000000000001")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_a_flush_empties_append_only_tables_and_restores_the_groups(time: str) -> None:
    assert Change.objects.count() == 0
    assert set(Group.objects.values_list("name", flat=True)) == set(GROUPS)
    _record_a_change()


@pytest.mark.django_db(transaction=True)
def test_a_flush_leaves_the_triggers() -> None:
    _record_a_change()
    with pytest.raises(IntegrityError, match="never deleted"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_change")


def test_nothing_leads_off_this_machine() -> None:
    with pytest.raises(RuntimeError, match="tests use no network"):
        socket.create_connection(("news.example.org", 80))
    with pytest.raises(RuntimeError, match="tests use no network"):
        socket.socket().connect(("203.0.113.1", 80))


def test_no_installation_is_touched() -> None:
    assert settings.BASE_DIR not in settings.DATA_DIR.parents
    assert settings.SECRET_KEY == "only for tests"
