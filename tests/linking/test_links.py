"""Linking two reports, taking the link away, and how it reads from either end."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import history
from articles.linking.links import AlreadyLinked, LinkedToItself, link, links_of, remove
from articles.linking.reading import READINGS, WORDS
from articles.models import Article, Change, ReportLink, Stale
from tests import factories

pytestmark = pytest.mark.django_db

NOW = timezone.now()


@pytest.fixture
def analyst():
    return factories.user()


@pytest.fixture
def two():
    return factories.report("Older"), factories.report("Newer")


def linked(one, other, author, **values):
    values = {"type": "same_event", "key": uuid.uuid4(), "now": NOW} | values
    return link(one, other, author=author, **values)


def undo(change, actor):
    return history.undo(change.set, actor=actor, now=timezone.now())


def read_on(article):
    return [(str(related.words), related.other.title) for related in links_of(article)]


def test_a_link_is_one_row_from_whichever_end_it_is_made(analyst, two):
    older, newer = two
    made = linked(newer, older, analyst, note="see").link
    assert (made.low, made.high, made.forward, made.note, made.author) == (older, newer, True, "see", analyst)
    assert read_on(older) == [("Same event", "Newer")]
    assert read_on(newer) == [("Same event", "Older")]


@pytest.mark.parametrize(
    ("type", "of", "by"),
    [
        ("same_event", "Same event", "Same event"),
        ("same_statement", "Same statement", "Same statement"),
        ("follow_up", "Follow-up of", "Followed up by"),
        ("contradicts", "Contradicts", "Contradicts"),
        ("background", "Background to", "Has background in"),
        ("copy_of", "Copy of", "Copied by"),
    ],
)
def test_a_link_reads_the_right_way_round_whoever_makes_it_and_wherever(analyst, two, type, of, by):
    older, newer = two
    for reads_from, at in ((newer, older), (older, newer)):
        for one, other in (two, (newer, older)):
            act = linked(one, other, analyst, type=type, reads_from=reads_from)
            assert read_on(reads_from) == [(of, at.title)]
            assert read_on(at) == [(by, reads_from.title)]
            remove(act.link, revision=0, actor=analyst, now=NOW)


def test_unless_told_a_link_is_said_of_the_first_report(analyst, two):
    linked(two[1], two[0], analyst, type="copy_of")
    assert read_on(two[1]) == [("Copy of", "Older")]


def test_every_type_has_its_words():
    assert set(WORDS) == set(ReportLink.Type)
    symmetric = {type for type, words in WORDS.items() if not words.by}
    assert symmetric == set(ReportLink.SYMMETRIC)
    assert len(READINGS) == 2 * len(WORDS) - len(symmetric)
    assert all(value == reading.value and reading.sentence for value, reading in READINGS.items())


def test_linking_twice_with_one_key_links_once(analyst, two):
    key = uuid.uuid4()
    first, second = linked(*two, analyst, key=key), linked(two[1], two[0], analyst, key=key)
    assert (first.link, second.change) == (second.link, None)
    assert ReportLink.objects.count() == Change.objects.count() == 1


def test_a_pair_is_linked_once_per_type_whichever_way_it_reads(analyst, two):
    first = linked(*two, analyst, type="follow_up", reads_from=two[0]).link
    with pytest.raises(AlreadyLinked) as refusal:
        linked(*two, analyst, type="follow_up", reads_from=two[1])
    assert refusal.value.link == first
    linked(*two, analyst, type="contradicts")
    assert ReportLink.objects.count() == Change.objects.count() == 2


def test_a_key_that_made_another_link_does_not_swallow_this_one(analyst, two):
    """The browser's "back" brings the form up again, with its key."""
    key, third = uuid.uuid4(), factories.report("Third")
    linked(*two, analyst, key=key)
    act = linked(two[0], third, analyst, key=key)
    assert act.change and act.link.uuid != key
    assert {title for _, title in read_on(two[0])} == {"Newer", "Third"}


def test_a_report_is_not_linked_to_itself(analyst, two):
    with pytest.raises(LinkedToItself):
        linked(two[0], Article.objects.get(pk=two[0].pk), analyst)
    assert not ReportLink.objects.exists()


def test_what_was_removed_can_be_linked_anew_also_with_the_same_key(analyst, two):
    key = uuid.uuid4()
    remove(linked(*two, analyst, key=key).link, revision=0, actor=analyst, now=NOW)
    assert read_on(two[0]) == read_on(two[1]) == []
    assert linked(*two, analyst, key=key).change
    assert read_on(two[0]) == [("Same event", "Newer")]


def test_a_link_that_changed_meanwhile_is_not_removed(analyst, two):
    made = linked(*two, analyst).link
    made.revise(0, note="hers")
    with pytest.raises(Stale):
        remove(made, revision=0, actor=analyst, now=NOW)
    remove(made, revision=1, actor=analyst, now=NOW)
    with pytest.raises(Stale):
        remove(made, revision=2, actor=analyst, now=NOW)
    assert Change.objects.count() == 2


def test_undo_and_redo_of_a_link_and_of_its_removal(analyst, two):
    act = linked(*two, analyst, type="background", reads_from=two[1], note="cek")
    [undone] = undo(act.change, analyst)
    assert links_of(two[0]) == []
    undo(undone, analyst)
    made = ReportLink.objects.get()
    undo(remove(made, revision=made.revision, actor=analyst, now=NOW).change, analyst)
    assert read_on(two[1]) == [("Background to", "Older")]
    assert ReportLink.objects.get().note == "cek"


def test_every_act_raises_the_stamps_of_both_reports(analyst, two):
    remove(linked(*two, analyst).link, revision=0, actor=analyst, now=NOW)
    assert [Article.objects.get(pk=article.pk).marks_stamp for article in two] == [2, 2]


def test_related_reports_come_newest_first_without_hidden_suggested_or_rejected_ones(analyst):
    here = factories.report("Here")
    days = {name: NOW - timedelta(days=age) for age, name in enumerate(("new", "old", "hidden", "maybe", "not"))}
    reports = {name: factories.report(name, sort_at=day) for name, day in days.items()}
    Article.objects.filter(title="hidden").update(hidden_at=NOW)
    for name in ("old", "hidden", "new"):
        linked(here, reports[name], analyst)
    factories.report_link(here, reports["maybe"], status="suggested")
    factories.report_link(here, reports["not"], status="rejected")
    assert [related.other.title for related in links_of(here)] == ["new", "old"]
