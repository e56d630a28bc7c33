"""Acts as pages list them."""

import uuid

import pytest
from django.utils import timezone

from articles import history
from articles.annotating.actions import Attribution, Named, discard, edit, mark
from articles.annotating.register import enrol
from articles.annotating.tags import merge, rename
from articles.history.acts import acts_of
from articles.linking.links import link, remove
from articles.models import Change, Highlight, Tag
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rina():
    return factories.user(username="rina")


def said(**values):
    """The acts of the list, newest first, each as one line."""
    return [
        in_words(act) for act in acts_of(Change.objects.filter(**values).heads().newest_first().select_related("actor"))
    ]


def in_words(act):
    undone = f"took back what {act.undone} did:" if act.undone is not None else ""
    ends = " – ".join(end.title for end in act.thing.ends)
    parts = [act.who, undone, act.sentence.lead, ends, act.thing.name, act.sentence.tail, act.others, *act.details]
    return " ".join(filter(None, parts))


def marked(author, words="Kami berteman", **attribution):
    article = factories.report()
    start = article.current_version().text.index(words)
    where = {"key": uuid.uuid4(), "start": start, "end": start + len(words), "words": words}
    act = mark(article, **where, attribution=Attribution(**attribution), author=author, now=timezone.now())
    return act.highlight


def undo(actor):
    return history.undo(history.newest_act(actor), actor=actor, now=timezone.now())


def test_marks_are_told_from_first_to_last(rina):
    putin, now = factories.speaker(), timezone.now()
    highlight = marked(rina, kind="direct", speakers=(Named(putin),), tags=("NATO",))
    xi = Named(factories.speaker("Xi Jinping"))
    changed = edit(highlight, revision=0, attribution=Attribution("direct", (xi,)), actor=rina, now=now).highlight
    discard(changed, revision=1, actor=rina, now=now)
    undo(rina)
    assert said() == [
        "rina took back what rina did: removed Kami berteman",
        "rina removed Kami berteman",
        "rina changed Kami berteman speaker: from Vladimir Putin to Xi Jinping tag: NATO taken away",
        "rina marked Kami berteman",
    ]


def test_the_register_links_and_tags_are_told(rina):
    now, one, other = timezone.now(), factories.report("Kompak"), factories.report("Lain")
    enrol("Lavrov", actor=rina, now=now)
    made = link(one, other, type="follow_up", author=rina, now=now, key=uuid.uuid4(), reads_from=other).link
    remove(made, revision=0, actor=rina, now=now)
    for name in ("nato-otan", "NATO"):
        factories.highlight(one, tags=[name])
    rename(Tag.objects.get(name="nato-otan"), "otan", actor=rina, now=now)
    merge(Tag.objects.get(name="otan"), Tag.objects.get(name="NATO"), actor=rina, now=now)
    assert said() == [
        "rina merged the tag otan into “NATO” with 1 mark",
        "rina renamed the tag nato-otan with 1 mark name: from nato-otan to otan",
        "rina removed the link Lain – Kompak follow-up",
        "rina linked Lain – Kompak follow-up",
        "rina added Lavrov to the register",
    ]


def test_each_thing_leads_to_where_it_is_now(rina):
    highlight = marked(rina)
    (act,) = acts_of(Change.objects.all())
    assert act.thing.address == highlight.get_absolute_url()
    discard(highlight, revision=0, actor=rina, now=timezone.now())
    assert all(act.thing.address.endswith(f"{highlight.uuid}/history/") for act in acts_of(Change.objects.all()))


def test_what_a_hidden_report_says_is_not_told(rina):
    highlight = marked(rina)
    highlight.article.hidden_at = timezone.now()
    highlight.article.save()
    assert said() == ["rina marked a mark in a hidden report"]


def test_only_what_stands_as_it_was_left_can_be_undone(rina):
    highlight = marked(rina)
    edit(highlight, revision=0, attribution=Attribution(note="cek"), actor=rina, now=timezone.now())

    def state():
        return [(act.can_undo, act.is_undone) for act in acts_of(Change.objects.newest_first())]

    assert state() == [(True, False), (False, False)]
    undo(rina)
    assert state() == [(True, False), (False, True), (True, False)]
    undo(rina)
    assert state()[-1] == (False, True)
    assert not Highlight.objects.alive().exists()


def test_an_act_on_many_is_one_act_that_says_how_many(rina):
    now, set_id = timezone.now(), uuid.uuid4()
    for _ in range(3):
        discard(marked(rina), revision=0, actor=rina, now=now, set_id=set_id, via=Change.Via.BULK)
    assert said(set=set_id) == ["rina removed Kami berteman and 2 more"]
    (act,) = acts_of(Change.objects.filter(set=set_id).heads())
    assert act.can_undo
    last = Highlight.objects.earliest("id")
    history.undo(set_id, actor=rina, now=now)
    last.refresh_from_db()
    discard(last, revision=last.revision, actor=rina, now=now)
    redo = Change.objects.get(undoes=set_id, object_uuid=last.uuid).set
    (act,) = acts_of(Change.objects.filter(set=redo).heads())
    assert not act.can_undo


def test_the_queries_do_not_grow_with_the_acts(rina, django_assert_num_queries, django_assert_max_num_queries):
    def act(number):
        enrol(f"Speaker {number}", actor=rina, now=timezone.now())
        marked(rina, kind="direct", speakers=(Named(factories.speaker(f"S {number}")),), agency=f"A{number}")
        undo(rina)

    act(0)
    with django_assert_max_num_queries(14) as few:
        said()
    for number in range(1, 9):
        act(number)
    with django_assert_num_queries(len(few)):
        assert len(said()) == 27
