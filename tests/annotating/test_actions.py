"""What a person does to a highlight, its history, and taking it back."""

import uuid

import pytest
from django.utils import timezone

from articles import history
from articles.annotating.actions import Attribution, Named, discard, edit, mark
from articles.annotating.placing import WordsDiffer
from articles.models import Change, Highlight, Outlet, Speaker, Stale
from tests import factories

pytestmark = pytest.mark.django_db


def make(article, author, words="Kami berteman", **values):
    start = article.current_version().text.index(words)
    values.setdefault("attribution", Attribution())
    values.setdefault("key", uuid.uuid4())
    where = {"start": start, "end": start + len(words), "words": words} | values
    return mark(article, author=author, now=timezone.now(), **where)


def undo(change, actor):
    return history.undo(change.set, actor=actor, now=timezone.now())


@pytest.fixture
def analyst():
    return factories.user()


def test_a_mark_keeps_the_words_where_they_stand_and_all_that_is_said_of_them(analyst):
    putin, xi = factories.speaker(), factories.speaker("Xi Jinping")
    said = Attribution(
        kind="direct",
        speakers=(Named(putin), Named(xi), Named(None, "Kremlin")),
        relayed_by=(Named(None, "seorang penerjemah"),),
        agency="Xinhua",
        cue="kata",
        note="cek",
        tags=("NATO", "nato", "Ukraina"),
    )
    article = factories.report()
    highlight = make(article, analyst, attribution=said).highlight
    assert article.current_version().text[highlight.start : highlight.end] == "Kami berteman"
    assert (highlight.speaker, highlight.agency.kind, highlight.author) == (putin, Outlet.Kind.AGENCY, analyst)
    voices = [(voice.part, str(voice)) for voice in highlight.voices.all()]
    assert voices == [("joint", "Xi Jinping"), ("joint", "Kremlin"), ("relayed", "seorang penerjemah")]
    assert [tag.name for tag in highlight.tags.all()] == ["NATO", "Ukraina"]


def test_marking_twice_with_one_key_marks_once(analyst):
    article, key = factories.report(), uuid.uuid4()
    first, second = make(article, analyst, key=key), make(article, analyst, key=key)
    assert (first.highlight, second.change) == (second.highlight, None)
    assert Highlight.objects.count() == Change.objects.count() == 1


def test_words_that_do_not_stand_there_leave_nothing_behind(analyst):
    said = Attribution(kind="direct", speakers=(Named(None, "Lavrov"),), agency="TASS", enrol=True)
    with pytest.raises(WordsDiffer):
        make(factories.report(), analyst, end=3, attribution=said)
    assert not Speaker.objects.exists() and not Outlet.objects.exists() and not Change.objects.exists()


def test_a_name_is_added_to_the_register_only_when_asked(analyst):
    article = factories.report()
    kept = Attribution(kind="direct", speakers=(Named(None, "Lavrov"),))
    assert make(article, analyst, attribution=kept).highlight.speaker_as_written == "Lavrov"
    asked = Attribution(kind="direct", speakers=(Named(None, "Lavrov"),), enrol=True)
    assert make(article, analyst, attribution=asked).highlight.speaker == Speaker.objects.get(name="Lavrov")


def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(analyst):
    highlight = make(factories.report(), analyst).highlight
    seen = highlight.revision
    edit(highlight, revision=seen, attribution=Attribution(note="mine"), actor=analyst, now=timezone.now())
    with pytest.raises(Stale):
        edit(highlight, revision=seen, attribution=Attribution(note="late"), actor=analyst, now=timezone.now())
    assert Highlight.objects.get().note == "mine"


def test_every_act_raises_the_stamp_of_its_report(analyst):
    article = factories.report()
    act = make(article, analyst)
    discard(act.highlight, revision=0, actor=analyst, now=timezone.now())
    article.refresh_from_db()
    assert article.marks_stamp == 2


def test_undo_and_redo_of_a_mark_an_edit_and_a_removal(analyst):
    said = Attribution(kind="direct", speakers=(Named(factories.speaker()),), tags=("NATO",))
    act = make(factories.report(), analyst, attribution=said)
    highlight, made = act.highlight, act.highlight.snapshot()
    undo(edit(highlight, revision=0, attribution=Attribution(), actor=analyst, now=timezone.now()).change, analyst)
    highlight = Highlight.objects.get()
    assert highlight.snapshot() | {"revision": 0} == made
    removal = discard(highlight, revision=highlight.revision, actor=analyst, now=timezone.now()).change
    [undone] = undo(removal, analyst)
    assert Highlight.objects.alive().exists()
    undo(undone, analyst)
    assert not Highlight.objects.alive().exists()


def test_undo_is_refused_when_somebody_changed_the_row_since_and_names_them(analyst):
    act = make(factories.report(), analyst)
    rina = factories.user(username="rina")
    edit(act.highlight, revision=0, attribution=Attribution(note="hers"), actor=rina, now=timezone.now())
    with pytest.raises(history.CannotUndo, match="rina changed that highlight since"):
        undo(act.change, analyst)
    assert Highlight.objects.alive().get().note == "hers"


def test_my_newest_act_skips_undone_ones_and_counts_a_redo(analyst):
    first = make(factories.report(), analyst)
    second = make(factories.report(title="Other"), analyst)
    make(factories.report(title="Third"), factories.user())
    assert history.newest_act(analyst) == second.change.set
    [undone] = undo(second.change, analyst)
    assert history.newest_act(analyst) == first.change.set
    [redone] = undo(undone, analyst)
    assert history.newest_act(analyst) == redone.set
    undo(redone, analyst)
    assert history.newest_act(analyst) == first.change.set


def test_my_newest_act_is_found_behind_a_name_that_a_mark_brought_into_the_register(analyst):
    first = make(factories.report(), analyst)
    said = Attribution(kind="direct", speakers=(Named(None, "Lavrov"),), enrol=True)
    second = make(factories.report(title="Other"), analyst, attribution=said)
    assert history.newest_act(analyst) == second.change.set
    [undone] = undo(second.change, analyst)
    assert history.newest_act(analyst) == first.change.set
    undo(undone, analyst)
    assert Highlight.objects.alive().last().speaker.name == "Lavrov"


def test_a_speaker_that_quotes_name_stays_in_the_register(analyst):
    said = Attribution(kind="direct", speakers=(Named(None, "Lavrov"),), enrol=True)
    act = make(factories.report(), analyst, attribution=said)
    enrolment = Change.objects.get(object_type="speaker")
    with pytest.raises(history.CannotUndo, match="Lavrov"):
        undo(enrolment, analyst)
    assert act.highlight.speaker.name == "Lavrov"
