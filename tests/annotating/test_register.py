"""The register: what it says of a speaker, merging, and suggestions that follow its names."""

from datetime import date

import pytest
from django.utils import timezone

from articles import history, taking_back
from articles.annotating.register import (
    NamedRole,
    OtherName,
    Profile,
    merge,
    namesakes,
    new_speaker,
    revise,
    separate,
)
from articles.models import CannotMerge, Change, QuoteWords, Speaker, Stale
from tests import factories
from tests.indexed import lines, lines_afresh

pytestmark = pytest.mark.django_db
PUTIN = Profile(
    "Vladimir Putin",
    "person",
    3,
    (OtherName("Poetin"), OtherName("POETIN"), OtherName("vladimir putin")),
    (NamedRole("Presiden Rusia", "id", date(2012, 5, 7)),),
)


@pytest.fixture
def rina():
    return factories.user(username="rina")


def act(rina, **values):
    return {"actor": rina, "now": timezone.now(), **values}


def test_a_profile_says_a_name_once():
    speaker = new_speaker(PUTIN)
    assert speaker.revision == 0
    assert [alias.text for alias in speaker.aliases.all()] == ["Poetin"]
    assert speaker.role_on(date(2020, 1, 1)) == "Presiden Rusia"


def test_a_revision_is_one_act_that_is_taken_back_whole(rina):
    speaker = factories.speaker("V. Putin", aliases=("Putin",), hue=0)
    before = speaker.snapshot()
    article = factories.highlight(factories.report(), speaker=speaker).article
    change = revise(speaker, PUTIN, revision=0, **act(rina))
    article.refresh_from_db()
    assert (speaker.name, speaker.revision, article.marks_stamp) == ("Vladimir Putin", 1, 1)
    assert revise(speaker, PUTIN, revision=0, **act(rina)) is None
    taking_back.undo(change.set, **act(rina))
    assert Speaker.objects.get().snapshot() | {"revision": 0} == before


def test_a_stale_revision_changes_nothing(rina):
    speaker = factories.speaker("V. Putin", revision=4)
    with pytest.raises(Stale):
        revise(speaker, PUTIN, revision=3, **act(rina))
    assert Speaker.objects.get().name == "V. Putin"
    assert not Change.objects.exists()


def test_merging_is_a_pointer_of_one_hop(rina):
    one, two, three = (factories.speaker(name) for name in ("Poetin", "Putin", "Vladimir Putin"))
    merge(one, two, revision=0, **act(rina))
    for speaker, into in ((two, three), (three, one), (three, three)):
        with pytest.raises(CannotMerge):
            merge(speaker, into, revision=0, **act(rina))
    with pytest.raises(Stale):
        merge(one, two, revision=1, **act(rina))
    separate(one, revision=1, **act(rina))
    merge(two, three, revision=0, **act(rina))
    assert dict(Speaker.objects.values_list("name", "merged_into__name")) == {
        "Poetin": None,
        "Putin": "Vladimir Putin",
        "Vladimir Putin": None,
    }


def test_an_undo_that_would_need_two_hops_says_so(rina):
    one, two, three = (factories.speaker(name) for name in ("Poetin", "Putin", "Vladimir Putin"))
    merge(one, two, revision=0, **act(rina))
    separated = separate(one, revision=1, **act(rina))
    merge(two, three, revision=0, **act(rina))
    with pytest.raises(history.CannotUndo, match="merge into that one"):
        taking_back.undo(separated.set, **act(rina))


def test_merging_and_its_undo_are_said_and_keep_the_quotes(rina):
    one, two = factories.speaker("Poetin"), factories.speaker("Putin")
    quote = factories.highlight(factories.report(), speaker=one)
    change = merge(one, two, revision=0, **act(rina))
    assert history.button_of(change) == "Undo: merging of speakers"
    undone = taking_back.undo(change.set, **act(rina))
    assert history.told(undone) == "merged the speaker “Poetin” into another"
    quote.refresh_from_db()
    assert quote.speaker == one
    assert Speaker.objects.unmerged().count() == 2


def test_suggestions_follow_the_names_and_an_undo_lets_them_go(rina):
    speaker = factories.speaker("Vladimir Putin")
    mark = factories.suggestion(factories.report(), speaker_as_written="Poetin", relayed_by=["Poetin", "Kremlin"])
    before = mark.article.marks_stamp
    change = revise(speaker, PUTIN, revision=0, **act(rina))
    mark.refresh_from_db()
    assert (mark.speaker, mark.voices.first().speaker, mark.voices.last().speaker) == (speaker, speaker, None)
    mark.article.refresh_from_db()
    assert mark.article.marks_stamp > before
    taking_back.undo(change.set, **act(rina))
    mark.refresh_from_db()
    assert (mark.speaker, mark.voices.first().speaker) == (None, None)


def test_a_name_that_two_share_is_nobodys_until_they_are_one(rina):
    one, two = factories.speaker("Xi Jinping"), factories.speaker("Xi Mingze", aliases=("Xi",))
    mark = factories.suggestion(factories.report(), speaker_as_written="Xi", speaker=two)
    revise(one, Profile("Xi Jinping", "person", 1, (OtherName("Xi"),)), revision=0, **act(rina))
    mark.refresh_from_db()
    assert mark.speaker is None
    assert namesakes(["xi", "Jinping"], but=one) == {"xi": [two]}
    merge(one, two, revision=1, **act(rina))
    mark.refresh_from_db()
    assert mark.speaker == two


def test_who_only_suggestions_name_leaves_the_register(rina):
    speaker = new_speaker(PUTIN)
    change = history.record(speaker, before=None, **act(rina))
    mark = factories.suggestion(factories.report(), speaker=speaker, relayed_by=[speaker])
    assert history.newest_act(rina) == change.set
    taking_back.undo(change.set, **act(rina))
    mark.refresh_from_db()
    assert (mark.speaker, mark.speaker_as_written) == (None, "Vladimir Putin")
    assert mark.voices.get().as_written == "Vladimir Putin"
    assert lines()[QuoteWords, mark.pk] == lines_afresh()[QuoteWords, mark.pk]
