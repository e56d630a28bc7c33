"""Renaming, merging and deleting tags, and taking that back."""

import pytest
from django.utils import timezone

from articles import history
from articles.annotating import tags
from articles.annotating.actions import Attribution, discard, edit
from articles.annotating.tags import InUse, NameIsTaken, NoName, carriers_of, delete, merge, rename
from articles.models import Change, Highlight, Stale, Tag
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return {"actor": factories.user(), "now": timezone.now()}


def carried():
    return [[tag.name for tag in mark.tags.all()] for mark in Highlight.objects.order_by("id")]


def undo(set_id, by):
    return history.undo(set_id, **by)[0].set


def test_a_tag_is_renamed_for_all_that_carry_it_and_back_and_again(by):
    article = factories.report()
    for names in (["nato-otan", "b"], ["b"], ["nato-otan"]):
        factories.highlight(article, tags=names)
    tag = Tag.objects.get(name="nato-otan")
    act = rename(tag, "NATO", **by)
    assert act.marks == 2
    assert carried() == [["b", "NATO"], ["b"], ["NATO"]]
    assert {change.object_type for change in Change.objects.all()} == {"highlight", "tag"}
    assert Change.objects.latest("id").object_type == "tag"
    redo = undo(act.set_id, by)
    assert carried() == [["b", "nato-otan"], ["b"], ["nato-otan"]]
    undo(redo, by)
    assert carried() == [["b", "NATO"], ["b"], ["NATO"]]
    assert Tag.objects.get(uuid=tag.uuid).name == "NATO"
    assert Tag.objects.count() == 2


def test_tags_are_merged_and_each_mark_gets_its_own_back(by):
    article = factories.report()
    for names in (["nato-otan"], ["nato-otan", "NATO"], ["NATO"]):
        factories.highlight(article, tags=names)
    tag, into = Tag.objects.get(name="nato-otan"), Tag.objects.get(name="NATO")
    act = merge(tag, into, **by)
    assert (act.marks, carried()) == (2, [["NATO"]] * 3)
    assert not Tag.objects.filter(uuid=tag.uuid).exists()
    redo = undo(act.set_id, by)
    assert carried() == [["nato-otan"], ["NATO", "nato-otan"], ["NATO"]]
    assert Tag.objects.filter(uuid=tag.uuid).exists()
    undo(redo, by)
    assert carried() == [["NATO"]] * 3
    assert not Tag.objects.filter(uuid=tag.uuid).exists()


def test_every_row_of_history_is_what_the_mark_is(by):
    mark = factories.highlight(factories.report(), tags=["a", "z"], relayed_by=["x"])
    act = merge(Tag.objects.get(name="a"), factories.tag("m"), **by)
    undo(act.set_id, by)
    for change in Change.objects.filter(object_uuid=mark.uuid).order_by("id"):
        assert change.before["tags"] != change.after["tags"]
    assert change.after == Highlight.objects.get().snapshot()


def test_what_somebody_did_to_one_mark_since_keeps_all_as_it_is(by):
    rina, article = factories.user(username="rina"), factories.report()
    marks = [factories.highlight(article, tags=["a"]) for _ in range(2)]
    act = rename(Tag.objects.get(), "b", **by)
    attribution = Attribution(tags=("c",))
    edit(marks[1], revision=1, attribution=attribution, actor=rina, now=by["now"])
    with pytest.raises(history.CannotUndo, match="rina changed that highlight since"):
        undo(act.set_id, by)
    assert carried() == [["b"], ["c"]]


def test_a_name_that_was_taken_meanwhile_is_not_given_back(by):
    factories.highlight(factories.report(), tags=["a"])
    act = rename(Tag.objects.get(), "b", **by)
    rename(factories.tag("c"), "a", **by)
    with pytest.raises(history.CannotUndo, match="Something else stands in the place of that tag"):
        undo(act.set_id, by)
    assert carried() == [["b"]]


def test_capitals_can_be_changed(by):
    factories.highlight(factories.report(), tags=["nato"])
    rename(Tag.objects.get(), "NATO", **by)
    assert carried() == [["NATO"]]


@pytest.mark.parametrize("name", ["", "  ", "a|b"])
def test_a_tag_has_a_name_without_a_bar(by, name):
    with pytest.raises(NoName):
        rename(factories.tag("a"), name, **by)


def test_a_name_that_another_tag_has_is_not_given(by):
    tag, other = factories.tag("a"), factories.tag("NATO")
    with pytest.raises(NameIsTaken) as taken:
        rename(tag, "nato", **by)
    assert taken.value.tag == other
    with pytest.raises(NameIsTaken):
        merge(tag, tag, **by)


def test_an_unused_tag_is_deleted_and_brought_back(by):
    tag = factories.tag("a")
    act = delete(tag, **by)
    assert not Tag.objects.exists()
    undo(act.set_id, by)
    assert Tag.objects.get().uuid == tag.uuid


def test_a_tag_that_a_mark_in_the_bin_carries_is_not_deleted_but_renamed_there_too(by):
    mark = factories.highlight(factories.report(), tags=["a"])
    discard(mark, revision=0, **by)
    tag = Tag.objects.get()
    with pytest.raises(InUse):
        delete(tag, **by)
    assert (carriers_of(tag).quotes, carriers_of(tag).others) == (0, 1)
    rename(tag, "b", **by)
    assert carried() == [["b"]]


def test_a_tag_that_somebody_renamed_meanwhile_is_stale(by):
    tag = factories.tag("a")
    rename(Tag.objects.get(), "b", **by)
    for act in (
        lambda: rename(tag, "c", **by),
        lambda: delete(tag, **by),
        lambda: merge(tag, factories.tag("z"), **by),
    ):
        with pytest.raises(Stale):
            act()


def test_a_mark_that_comes_to_carry_the_tag_meanwhile_is_renamed_too(by, monkeypatch):
    article = factories.report()
    factories.highlight(article, tags=["a"])
    read, calls = tags.loaded, []

    def loaded_and_then_somebody_tags(marks):
        found = read(marks)
        if not calls:
            factories.highlight(article, tags=["a"])
        calls.append(len(found))
        return found

    monkeypatch.setattr(tags, "loaded", loaded_and_then_somebody_tags)
    rename(Tag.objects.get(), "b", **by)
    assert (calls, carried()) == ([1, 2], [["b"], ["b"]])


def test_an_act_on_many_marks_costs_as_many_queries_as_on_a_few(by, django_assert_max_num_queries):
    article = factories.report()
    for _ in range(2):
        factories.highlight(article, tags=["a"])
    tag, others = Tag.objects.get(), {"few": factories.tag("b"), "many": factories.tag("c")}
    with django_assert_max_num_queries(30) as few:
        merge(tag, others["few"], **by)
    author = factories.user()
    for _ in range(40):
        factories.highlight(article, tags=["b"], author=author)
    with django_assert_max_num_queries(len(few)):
        act = merge(others["few"], others["many"], **by)
    with django_assert_max_num_queries(len(few) + 4):
        undo(act.set_id, by)


def test_a_tag_comes_back_beside_one_that_tagging_made_meanwhile(by):
    first = factories.highlight(factories.report(), tags=["NATO"])
    done = merge(Tag.objects.get(), factories.tag("OTAN"), **by)
    later = factories.highlight(first.article, tags=["NATO", "Kyiv"])
    history.undo(done.set_id, **by)
    assert [tags_of(mark) for mark in (first, later)] == [["NATO"], ["Kyiv", "NATO"]]
    assert sorted(Tag.objects.values_list("name", flat=True)) == ["Kyiv", "NATO", "OTAN"]


def test_a_mark_that_took_up_the_new_name_keeps_it_when_the_old_one_comes_back(by):
    first = factories.highlight(factories.report(), tags=["NATO"])
    done = rename(Tag.objects.get(), "OTAN", **by)
    later, both = (factories.highlight(first.article, tags=tags) for tags in (["OTAN"], ["OTAN", "NATO"]))
    undone = history.undo(done.set_id, **by)
    assert [tags_of(mark) for mark in (first, later, both)] == [["NATO"], ["OTAN"], ["NATO", "OTAN"]]
    history.undo(undone[0].set, **by)
    assert [tags_of(mark) for mark in (first, later, both)] == [["OTAN"], ["OTAN"], ["NATO", "OTAN"]]


def tags_of(mark):
    return sorted(mark.tags.values_list("name", flat=True))
