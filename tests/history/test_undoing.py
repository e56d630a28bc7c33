"""Undo where rows depend on one another; tests/annotating/test_actions.py has undo of marks."""

import uuid

import pytest
from django.utils import timezone

from articles import history
from articles.annotating.actions import Attribution, discard, edit, restore
from articles.annotating.register import enrol
from articles.linking.links import link, remove
from articles.models import Change, Highlight, ReportLink, Role, Speaker
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


def test_what_was_changed_twice_is_undone_step_by_step():
    analyst, now = factories.user(), timezone.now()
    mark = factories.highlight(factories.report(), author=analyst)
    for note in ("one", "two"):
        attribution = Attribution(note=note, kind="direct")
        edit(mark, revision=mark.revision, attribution=attribution, actor=analyst, now=now)
    for note in ("one", ""):
        history.undo(history.newest_act(analyst), actor=analyst, now=now)
        mark.refresh_from_db()
        assert mark.note == note


def test_an_act_on_many_is_undone_all_or_nothing():
    analyst, now, set_id = factories.user(), timezone.now(), uuid.uuid4()
    article, rina = factories.report(), factories.user(username="rina")
    marks = [factories.highlight(article) for _ in range(3)]
    for mark in marks:
        discard(mark, revision=0, actor=analyst, now=now, set_id=set_id, via=Change.Via.BULK)
    restored = restore(marks[1], revision=1, actor=rina, now=now).highlight
    with pytest.raises(history.CannotUndo, match="rina changed that highlight since"):
        history.undo(set_id, actor=analyst, now=now)
    assert Highlight.objects.alive().count() == 1
    discard(restored, revision=restored.revision, actor=rina, now=now)
    stamp = type(article).objects.get().marks_stamp
    changes = history.undo(set_id, actor=analyst, now=now)
    assert Highlight.objects.alive().count() == 3
    assert type(article).objects.get().marks_stamp == stamp + 1
    assert {change.via for change in changes} == {Change.Via.BULK}
    for change in changes:
        assert change.after == Highlight.objects.get(uuid=change.object_uuid).snapshot()


def test_all_of_a_mark_comes_back_voices_in_order_and_tags():
    analyst, now = factories.user(), timezone.now()
    xi, putin = factories.speaker("Xi"), factories.speaker()
    said = {"speaker": putin, "joint": ["Kremlin", xi], "relayed_by": [xi, "a diplomat"], "tags": ["b", "A"]}
    mark = factories.highlight(factories.report(), agency=factories.outlet("AFP"), note="cek", **said)
    before = mark.snapshot()
    change = edit(mark, revision=0, attribution=Attribution(tags=("c",)), actor=analyst, now=now).change
    (back,) = history.undo(change.set, actor=analyst, now=now)
    again = Highlight.objects.get()
    assert again.snapshot() | {"revision": 0} == before
    assert back.after == again.snapshot()
    assert [voice.position for voice in again.voices.all()] == [0, 1, 0, 1]


def test_a_speaker_that_was_deleted_comes_back_and_goes_again():
    admin, now = factories.user("admin"), timezone.now()
    enrolled = enrol("Lavrov", actor=admin, now=now)
    for stands in (False, True, False):
        (newest,) = Change.objects.order_by("-id")[:1]
        history.undo(newest.set, actor=admin, now=now)
        assert Speaker.objects.filter(uuid=enrolled.uuid, name="Lavrov").exists() == stands


def test_a_mark_that_names_who_left_the_register_is_not_undone_by_half():
    analyst, now = factories.user(), timezone.now()
    gone = factories.speaker()
    mark = factories.highlight(factories.report(), speaker=gone)
    change = edit(mark, revision=0, attribution=Attribution(), actor=analyst, now=now).change
    gone.delete()
    with pytest.raises(history.CannotUndo, match="no longer in the register"):
        history.undo(change.set, actor=analyst, now=now)
    assert Highlight.objects.get().revision == 1


def test_my_newest_act_is_found_behind_an_act_on_many():
    analyst, now, set_id = factories.user(), timezone.now(), uuid.uuid4()
    first = enrol("Lavrov", actor=analyst, now=now)
    for speaker in [factories.speaker(f"S{number}") for number in range(210)]:
        history.record(speaker, before=None, actor=analyst, now=now, set_id=set_id, via=Change.Via.BULK)
    history.undo(set_id, actor=analyst, now=now)
    assert history.newest_act(analyst) == Change.objects.get(object_uuid=first.uuid).set
