"""Names that quotes keep as written become a speaker, and the quotes follow: one act, taken back as one."""

import pytest
from django.utils import timezone

from articles import history, taking_back
from articles.annotating import as_written
from articles.annotating.as_written import Moved, followers, take_up, written_as
from articles.annotating.register import Profile
from articles.models import Alias, Change, Highlight, Speaker
from tests import factories

pytestmark = pytest.mark.django_db
LAVROV = Profile("Sergei Lavrov", "person", 5)
SPELLINGS = ["Lavrov", "Menlu Lavrov"]


@pytest.fixture
def rina():
    return factories.user(username="rina")


@pytest.fixture
def quotes(rina):
    article = factories.report()
    first = factories.highlight(article, author=rina, speaker_as_written="Menlu Lavrov")
    told = factories.highlight(article, author=rina, speaker_as_written="Kremlin", relayed_by=["TASS", "Lavrov"])
    factories.highlight(article, author=rina, speaker_as_written="Lavrova")
    factories.highlight(article, author=rina, speaker_as_written="Lavrov", kind="")
    factories.highlight(article, author=rina, speaker_as_written="Lavrov", deleted_at=timezone.now())
    return first, told


def taken_up(rina, who=LAVROV, spellings=SPELLINGS):
    return take_up(spellings, who=who, digest=followers(spellings).digest, actor=rina, now=timezone.now())


def test_quotes_and_voices_written_so_follow_and_keep_how_the_report_writes_it(rina, quotes):
    act = taken_up(rina)
    assert act.quotes == 2
    first, told = (Highlight.objects.get(pk=quote.pk) for quote in quotes)
    assert (first.speaker, first.speaker_as_written, first.revision) == (act.speaker, "Menlu Lavrov", 1)
    assert (told.speaker, told.speaker_as_written) == (None, "Kremlin")
    assert [(voice.speaker, voice.as_written) for voice in told.voices.all()] == [
        (None, "TASS"),
        (act.speaker, "Lavrov"),
    ]
    assert sorted(Alias.objects.values_list("text", flat=True)) == SPELLINGS
    assert not written_as(SPELLINGS).exists()
    assert Highlight.objects.filter(speaker=act.speaker).count() == 1


def test_it_is_one_act_and_the_key_takes_it_back_whole(rina, quotes):
    act = taken_up(rina)
    assert history.newest_act(rina) == act.set_id
    undone = taking_back.undo(act.set_id, actor=rina, now=timezone.now())
    assert history.told(undone) == "added “Sergei Lavrov” to the register with 2 marks"
    assert not Speaker.objects.exists()
    assert written_as(SPELLINGS).count() == 2
    taking_back.undo(undone[0].set, actor=rina, now=timezone.now())
    assert Speaker.objects.get().uuid == act.speaker.uuid
    assert not written_as(SPELLINGS).exists()


def test_nothing_is_taken_back_once_another_quote_names_the_speaker(rina, quotes):
    act = taken_up(rina)
    factories.highlight(factories.report(), speaker=act.speaker)
    with pytest.raises(history.CannotUndo, match="stays: quotes name it"):
        taking_back.undo(act.set_id, actor=rina, now=timezone.now())
    assert not written_as(SPELLINGS).exists()
    assert history.newest_act(rina) != act.set_id


def test_a_set_that_moved_is_refused_whole(rina, quotes):
    seen = followers(SPELLINGS)
    for change in (
        lambda: factories.highlight(factories.report(), speaker_as_written="Lavrov"),
        lambda: Highlight.objects.filter(pk=quotes[0].pk).update(revision=7),
        lambda: Highlight.objects.filter(pk=quotes[1].pk).update(deleted_at=timezone.now()),
    ):
        change()
        with pytest.raises(Moved):
            take_up(SPELLINGS, who=LAVROV, digest=seen.digest, actor=rina, now=timezone.now())
        seen = followers(SPELLINGS)
    assert not Speaker.objects.exists()
    assert not Change.objects.exists()


def test_somebody_of_the_register_gets_the_aliases_and_keeps_the_rest(rina, quotes):
    known = factories.speaker("Sergey Lavrov", aliases=("lavrov",))
    act = taken_up(rina, who=known)
    assert act.speaker == known
    assert [alias.text for alias in known.aliases.all()] == ["lavrov", "Menlu Lavrov"]
    taking_back.undo(act.set_id, actor=rina, now=timezone.now())
    assert [alias.text for alias in Speaker.objects.get().aliases.all()] == ["lavrov"]
    assert written_as(SPELLINGS).count() == 2


def test_suggestions_follow_too_and_are_let_go_by_the_undo(rina, quotes):
    mark = factories.suggestion(factories.report(), speaker_as_written="Lavrov")
    act = taken_up(rina)
    mark.refresh_from_db()
    assert mark.speaker == act.speaker
    taking_back.undo(act.set_id, actor=rina, now=timezone.now())
    mark.refresh_from_db()
    assert (mark.speaker, mark.speaker_as_written) == (None, "Lavrov")


def test_one_act_takes_the_newest_and_leaves_the_rest_for_another(rina, monkeypatch):
    monkeypatch.setattr(as_written, "MOST", 3)
    for _ in range(5):
        factories.highlight(factories.report(), speaker_as_written="Lavrov", author=rina)
    seen = followers(["Lavrov"])
    assert (seen.count, seen.total, seen.is_too_many) == (3, 5, True)
    act = taken_up(rina, spellings=["Lavrov"])
    assert (act.quotes, written_as(["Lavrov"]).count()) == (3, 2)
    assert taken_up(rina, who=act.speaker, spellings=["Lavrov"]).quotes == 2


def test_the_statements_do_not_grow_with_the_quotes(rina, django_assert_max_num_queries):
    article = factories.report()
    for _ in range(40):
        factories.highlight(article, speaker_as_written="Lavrov", author=rina)
    digest = followers(["Lavrov"]).digest
    with django_assert_max_num_queries(40):
        take_up(["Lavrov"], who=LAVROV, digest=digest, actor=rina, now=timezone.now())
