"""A person's word on where a mark stands, and taking it back."""

import pytest
from django.utils import timezone

from articles import history
from articles.annotating.actions import Attribution, edit
from articles.annotating.reanchoring import place_marks
from articles.annotating.settling import confirm, detach
from articles.history.acts import acts_of
from articles.models import Change, Stale
from articles.taking_back import undo
from tests import factories

pytestmark = pytest.mark.django_db
OLD = "“Hubungan kami lebih kuat daripada yang pernah ada sebelumnya,” kata Putin di Kremlin."
NEW = OLD.replace("pernah ada sebelumnya", "pernah tercatat dalam sejarah")
WORDS = "Hubungan kami lebih kuat daripada yang pernah ada sebelumnya"


@pytest.fixture
def rina():
    return factories.user(username="rina")


@pytest.fixture
def mark():
    """A mark whose words were changed."""
    article = factories.report(paragraphs=[OLD])
    made = factories.highlight(article, WORDS)
    place_marks(article, factories.version(article, NEW))
    made.refresh_from_db()
    return made


def place(mark):
    mark.refresh_from_db()
    return (mark.anchor, mark.now_version and mark.now_version.number, mark.now_start, mark.now_end)


def done(verb, mark, actor):
    return verb(mark, revision=mark.revision, actor=actor, now=timezone.now())


def told():
    return [act.sentence.lead for act in acts_of(Change.objects.select_related("actor").newest_first())]


def test_a_confirmed_place_is_certain_and_the_words_stay_as_marked(mark, rina):
    was = place(mark)
    act = done(confirm, mark, rina)
    assert place(mark) == ("confirmed", *was[1:])
    assert (mark.words, mark.version.number, mark.placed_version.number) == (WORDS, 1, 2)
    assert (act.change.actor, told()) == (rina, ["confirmed the new place of"])


@pytest.mark.parametrize("verb", [confirm, detach])
def test_a_person_s_word_is_taken_back_and_said_again(mark, rina, verb):
    was = place(mark)
    act = done(verb, mark, rina)
    said = place(mark)
    taken_back = undo(act.change.set, actor=rina, now=timezone.now())
    assert place(mark) == was
    undo(taken_back[0].set, actor=rina, now=timezone.now())
    assert place(mark) == said


def test_undo_finds_the_place_in_the_text_that_is_current_by_then(mark, rina):
    act = done(confirm, mark, rina)
    place_marks(mark.article, factories.version(mark.article, "Sisipan yang baru.", OLD))
    undo(act.change.set, actor=rina, now=timezone.now())
    assert (*place(mark)[:2], mark.placed_version) == ("moved", 3, None)


def test_a_new_text_does_not_keep_other_acts_from_being_undone(mark, rina):
    said = Attribution(kind="indirect", note="cek")
    act = edit(mark, revision=mark.revision, attribution=said, actor=rina, now=timezone.now())
    place_marks(mark.article, factories.version(mark.article, OLD))
    undo(act.change.set, actor=rina, now=timezone.now())
    mark.refresh_from_db()
    assert (mark.note, mark.anchor) == ("", "same")


def test_undo_without_the_texts_leaves_the_mark_without_a_place(mark, rina):
    act = done(confirm, mark, rina)
    history.undo(act.change.set, actor=rina, now=timezone.now())
    assert place(mark) == ("gone", None, None, None)


def test_detaching_leaves_the_mark_in_its_own_version(mark, rina):
    done(detach, mark, rina)
    assert place(mark) == ("detached", None, None, None)
    assert (mark.version.number, mark.words, told()) == (1, WORDS, ["detached"])


@pytest.mark.parametrize("verb", [confirm, detach])
def test_what_is_certain_already_cannot_be_settled(rina, verb):
    mark = factories.highlight(factories.report())
    with pytest.raises(Stale):
        done(verb, mark, rina)


def test_a_gone_mark_has_no_place_to_confirm(mark, rina):
    place_marks(mark.article, factories.version(mark.article, "Sesuatu yang lain sama sekali."))
    mark.refresh_from_db()
    assert mark.anchor == "gone"
    with pytest.raises(Stale):
        done(confirm, mark, rina)
    done(detach, mark, rina)


def test_who_saw_an_older_proposal_is_refused(mark, rina):
    seen = mark.revision
    place_marks(mark.article, factories.version(mark.article, NEW.replace("Kremlin", "Moskow")))
    with pytest.raises(Stale):
        confirm(mark, revision=seen, actor=rina, now=timezone.now())
    assert not Change.objects.exists()
