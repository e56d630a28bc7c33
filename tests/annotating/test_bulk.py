"""One act on many quotes: what it says that it would do, that it does just that, and that it is taken back whole."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import history, taking_back
from articles.annotating.bulk import Plan, Verb, Wanted, apply, planned
from articles.history.highlights import loaded
from articles.models import Article, Change, Decision, Highlight, Outlet, Stale
from tests.factories import highlight, outlet, report, speaker, suggestion, user
from tests.history.acting import NOW, House, change_many, make_mark
from tests.history.test_any_sequence import often, undo

pytestmark = pytest.mark.django_db


def _plan(verb: str, value: str = "", who=None) -> Plan:
    return planned(Wanted(Verb(verb), value, who), loaded(Highlight.objects.all()))


def _told(plan: Plan) -> list[str | dict]:
    """What happens to each quote in turn: what changes, the reason why nothing does, or {}."""
    return [step.refusal or dict(step.values) for step in sorted(plan.steps, key=lambda step: step.quote.pk)]


@settings(often, max_examples=8)
@given(st.data())
def test_many_acts_on_many_quotes_are_taken_back_one_by_one(data) -> None:
    with transaction.atomic():
        house, states = House(data.draw), []
        for _ in range(3):
            make_mark(house)
        for _ in range(6):
            before = house.state()
            if set_id := change_many(house):
                states.append(before)
                after = house.state()
                undone = undo(set_id, house)
                assert house.state() == before
                undo(undone, house)
                assert house.state() == after
        for before in reversed(states):
            undo(history.newest_act(house.actor), house)
            assert house.state() == before
        transaction.set_rollback(True)


def test_a_tag_is_added_once_and_taken_away_where_it_is() -> None:
    article = report()
    highlight(article)
    highlight(article, tags=["Nato", "AUKUS"])
    assert _told(_plan("tag", "NATO")) == [{"tags": ["NATO"]}, {}]
    assert _told(_plan("untag", "NATO")) == [{}, {"tags": ["AUKUS"]}]


def test_the_speaker_alone_said_it_and_who_passed_it_on_stays() -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    poetin = speaker("W. Poetin", merged_into=putin)
    article = report()
    relayed = [{"part": "relayed", "speaker": None, "as_written": "Peskov"}]
    highlight(article, speaker=xi, joint=["Kremlin"], relayed_by=["Peskov"])
    highlight(article, speaker_as_written="Poetin")
    highlight(article, speaker=poetin)
    highlight(article, speaker=putin, joint=[xi])
    assert _told(_plan("speaker", who=putin)) == [
        {"speaker": str(putin.uuid), "voices": relayed},
        {"speaker": str(putin.uuid), "speaker_as_written": ""},
        {},
        {"voices": []},
    ]


def test_an_agency_is_made_by_the_act_and_not_by_its_preview() -> None:
    highlight(report(), agency=outlet("TASS"))
    highlight(report())
    assert _told(_plan("agency", "tass")) == [{}, {"agency": Outlet.objects.get(name="TASS").pk}]
    assert _told(_plan("agency")) == [{"agency": None}, {}]
    plan = _plan("agency", "Reuters")
    assert not Outlet.objects.named("Reuters").exists()
    apply(plan, actor=user(), now=NOW)
    assert set(Highlight.objects.values_list("agency__name", flat=True)) == {"Reuters"}


def test_what_an_act_is_not_for_is_left_with_the_reason() -> None:
    article = report()
    highlight(article)
    suggestion(article)
    suggestion(article, "Kami", anchor="gone")
    highlight(article, status="rejected")
    highlight(article, deleted_at=NOW)
    waits, rejected, binned = "It is a suggestion: confirm or reject it first.", "It was rejected.", "It is in the bin."
    for verb, value, values in (("kind", "partial", {"kind": "partial"}), ("bin", "", {"deleted": True})):
        assert _told(_plan(verb, value)) == [values, waits, waits, rejected, binned]
    gone = "It does not stand in the current text any more."
    again = "It was rejected: take that back in its history."
    assert _told(_plan("confirm")) == [{}, {"status": "confirmed"}, gone, again, binned]
    quote = "It is a quote: move it to the bin instead."
    assert _told(_plan("reject")) == [quote, {"status": "rejected"}, gone, {}, binned]


def test_decisions_are_in_the_ledger_and_leave_it_when_they_are_taken_back() -> None:
    article, actor = report(), user()
    for words in ("Xi mengangguk", "Kami"):
        suggestion(article, words)
    done = apply(_plan("confirm"), actor=actor, now=NOW)
    article.refresh_from_db()
    assert (Decision.objects.count(), article.waiting) == (2, 0)
    assert set(Highlight.objects.values_list("author", "reviewer")) == {(actor.pk, actor.pk)}
    taking_back.undo(done, actor=actor, now=NOW)
    article.refresh_from_db()
    assert (Decision.objects.count(), article.waiting) == (0, 2)


def test_an_act_is_one_set_raises_each_report_s_stamp_and_touches_nothing_that_stays() -> None:
    for tags in ([], ["NATO"], []):
        highlight(report(), tags=tags)
    stamps = list(Article.objects.order_by("pk").values_list("marks_stamp", flat=True))
    done = apply(_plan("tag", "NATO"), actor=user(), now=NOW)
    assert Change.objects.filter(set=done, via="bulk").count() == Change.objects.count() == 2
    raised = Article.objects.order_by("pk").values_list("marks_stamp", flat=True)
    assert [after - before for before, after in zip(stamps, raised, strict=True)] == [1, 0, 1]
    assert list(Highlight.objects.order_by("pk").values_list("revision", flat=True)) == [1, 0, 1]


def test_nothing_is_done_when_one_of_them_changed_since() -> None:
    article = report()
    for _ in range(3):
        highlight(article)
    plan = _plan("tag", "NATO")
    Highlight.objects.filter(pk=plan.steps[1].quote.pk).update(revision=1)
    with pytest.raises(Stale):
        apply(plan, actor=user(), now=NOW)
    assert not Change.objects.exists()
    assert not Highlight.objects.filter(tags__name="NATO").exists()


def test_a_digest_tells_of_other_quotes_revisions_and_acts() -> None:
    article = report()
    one = highlight(article)
    digests = {_plan("tag", "NATO").digest, _plan("tag", "nato").digest, _plan("untag", "NATO").digest}
    highlight(article)
    digests.add(_plan("tag", "NATO").digest)
    assert _plan("tag", "NATO").digest in digests
    Highlight.objects.filter(pk=one.pk).update(revision=1)
    digests.add(_plan("tag", "NATO").digest)
    assert len(digests) == 5


@pytest.mark.parametrize("verb", ["tag", "speaker", "bin"])
def test_sixty_reports_cost_as_many_statements_as_ten_and_so_does_taking_it_back(verb: str) -> None:
    who, actor = speaker(), user()

    def statements(count: int) -> tuple[int, int]:
        for _ in range(count):
            article = report()
            highlight(article, joint=["x"], author=actor)
            suggestion(article, "Kami berteman")
        with CaptureQueriesContext(connection) as captured:
            done = apply(_plan(verb, "NATO", who), actor=actor, now=NOW)
            acted = len(captured)
            taking_back.undo(done, actor=actor, now=NOW)
        return acted, len(captured) - acted

    few, many = statements(10), statements(50)
    assert all(later <= first + 2 for first, later in zip(few, many, strict=True))
