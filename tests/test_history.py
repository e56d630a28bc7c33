"""Undo where rows depend on one another; tests/annotating/test_actions.py has undo of marks."""

import uuid

import pytest
from django.utils import timezone

from articles import history
from articles.linking.links import link, remove
from articles.models import ReportLink, Role
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_removed_link_is_not_brought_back_beside_the_one_that_took_its_place():
    analyst, now = factories.user(), timezone.now()
    one, other = factories.report(), factories.report("Other")

    def linked():
        return link(one, other, type="same_event", author=analyst, now=now, key=uuid.uuid4())

    first = linked().link
    removal = remove(first, revision=first.revision, actor=analyst, now=now).change
    linked()
    with pytest.raises(history.CannotUndo, match="Something else stands in the place of that report link"):
        history.undo(removal.set, actor=analyst, now=now)
    assert ReportLink.objects.alive().count() == 1


def test_a_speaker_gets_name_aliases_and_dated_roles_back():
    admin, now = factories.user("admin"), timezone.now()
    putin = factories.speaker(aliases=("Poetin",))
    Role.objects.create(speaker=putin, title="Presiden Rusia", from_day="2012-05-07", language="id")
    before = putin.snapshot()
    putin.name, putin.revision = "V. Putin", putin.revision + 1
    putin.save()
    putin.aliases.all().delete()
    putin.roles.update(title="Presiden")
    change = history.record(putin, before=before, actor=admin, now=now)
    history.undo(change.set, actor=admin, now=now)
    putin.refresh_from_db()
    assert putin.snapshot() | {"revision": 0} == before
