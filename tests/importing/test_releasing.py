"""Texts that were held: released, rejected, and both taken back."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from articles import history, taking_back
from articles.annotating.reanchoring import place_marks
from articles.history.acts import acts_of
from articles.importing.mending import mend
from articles.importing.releasing import reject, release
from articles.models import Change, Stale, Version
from tests import factories

pytestmark = pytest.mark.django_db
OLD = ("“Kami teman baik,” kata Putin.", "Xi mengangguk.")
HELD = ("Kabar.", "“Kami teman lama,” kata Putin.")


@pytest.fixture
def budi():
    return factories.user("admin", username="budi")


@pytest.fixture
def held():
    """A text that waits, of a report with a mark that changes in it, one that goes and one that stays."""
    article = factories.report(paragraphs=OLD)
    for words in ("Kami teman baik", "mengangguk", "kata"):
        factories.highlight(article, words)
    return factories.version(article, *HELD, state="held", held_why="short")


def stands(version):
    """What readers see of the report, and where its marks stand in that."""
    version.article.refresh_from_db()
    marks = version.article.highlights.order_by("pk").values_list("anchor", "now_version__number", "now_start")
    current = version.article.current_version()
    return (current.number, current.text, version.article.lead, list(marks))


def state(version):
    version.refresh_from_db()
    return (version.state, version.settled_by and version.settled_by.username)


def by(actor):
    return {"actor": actor, "now": timezone.now()}


def test_a_release_is_taken_back_and_done_again(held, budi):
    before = stands(held)
    act = release(held, **by(budi))
    after = stands(held)
    assert [anchor for anchor, *_ in after[3]] == ["changed", "gone", "context"]
    (undone,) = taking_back.undo(act.change.set, **by(budi))
    assert (state(held), stands(held)) == (("held", None), before)
    (redone,) = taking_back.undo(undone.set, **by(factories.user("admin")))
    assert (state(held), stands(held)) == (("current", "budi"), after)
    taking_back.undo(redone.set, **by(budi))
    assert (state(held), stands(held)) == (("held", None), before)


def test_a_rejection_is_taken_back_and_done_again(held, budi):
    before = stands(held)
    act = reject(held, **by(budi))
    assert state(held) == ("rejected", "budi")
    (undone,) = taking_back.undo(act.change.set, **by(budi))
    assert state(held) == ("held", None)
    taking_back.undo(undone.set, **by(budi))
    assert (state(held), stands(held)) == (("rejected", "budi"), before)


def test_a_text_released_after_its_rejection_is_rejected_again(held, budi):
    reject(held, **by(budi))
    act = release(held, **by(factories.user("admin")))
    taking_back.undo(act.change.set, **by(budi))
    assert state(held) == ("rejected", "budi")


def test_nothing_is_undone_when_another_text_became_current_since(held, budi):
    act = release(held, **by(budi))
    place_marks(held.article, factories.version(held.article, "Lain sama sekali."))
    after = stands(held)
    with pytest.raises(history.CannotUndo, match=r"^Version 3 became the current text since\. Nothing was undone\.$"):
        taking_back.undo(act.change.set, **by(budi))
    assert stands(held) == after
    assert not acts_of(Change.objects.select_related("actor"))[0].can_undo


def test_a_rejection_stands_when_somebody_released_the_text_since(held, budi):
    act = reject(held, **by(budi))
    release(held, **by(factories.user("admin")))
    with pytest.raises(history.CannotUndo, match=r"Version 2 became the current text since"):
        taking_back.undo(act.change.set, **by(budi))


def test_a_mended_report_keeps_what_was_mended(held, budi):
    act = release(held, **by(budi))
    held.article.refresh_from_db()
    mend(held.article, revision=held.article.revision, title="Judul baru", lead="Ringkas.", **by(budi))
    taking_back.undo(act.change.set, **by(budi))
    held.article.refresh_from_db()
    assert (held.article.title, held.article.lead) == ("Judul baru", "Ringkas.")
    assert state(held) == ("held", None)


def test_only_one_of_two_settles_a_text(held, budi):
    release(held, **by(budi))
    for verb in (release, reject):
        with pytest.raises(Stale):
            verb(held, **by(budi))


@pytest.mark.django_db(transaction=True)
def test_of_two_who_settle_a_text_at_the_same_moment_nobody_s_act_is_lost(held):
    start, admins = Barrier(2), {verb: factories.user("admin") for verb in (release, reject)}

    def settle(verb):
        try:
            start.wait()
            return verb(Version.objects.get(pk=held.pk), **by(admins[verb])).change.after["state"]
        except Stale:
            return "stale"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        for _ in range(10):
            done = list(both.map(settle, (release, reject)))
            told = Change.objects.filter(object_uuid=held.uuid).order_by("id").values_list("after__state", flat=True)
            # What was rejected may still be released; what was released can no longer be rejected.
            assert (done, list(told)) in [
                (["current", "stale"], ["current"]),
                (["current", "rejected"], ["rejected", "current"]),
            ]
            held = factories.version(held.article, f"Teks {held.number}.", state="held", held_why="short")


def test_the_history_tells_the_act_and_names_it_on_the_button(held, budi):
    reject(held, **by(budi))
    taking_back.undo(release(held, **by(budi)).change.set, **by(budi))
    told = acts_of(Change.objects.newest_first().select_related("actor"))
    assert [(act.sentence.lead, act.thing.name, act.button) for act in told] == [
        ("released version 2 of the report", held.article.title, "Redo: release of a text"),
        ("released version 2 of the report", held.article.title, "Undo: release of a text"),
        ("rejected version 2 of the report", held.article.title, "Undo: rejection of a text"),
    ]
    assert not any(act.details for act in told)
