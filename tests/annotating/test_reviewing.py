import pytest

from articles import taking_back
from articles.annotating import settling
from articles.annotating.actions import Attribution, Named, discard
from articles.annotating.reviewing import accept, accept_all, correct, reject, waiting_of
from articles.canonical import Span
from articles.exporting.rows import FULL
from articles.history import CannotUndo, newest_act
from articles.models import Article, Change, Decision, Highlight, Outlet, Stale
from articles.quotes import RULES_VERSION
from tests import factories
from tests.suggested import NOW, suggest

pytestmark = pytest.mark.django_db
WORDS = "Kami berteman"


@pytest.fixture
def article():
    factories.speaker(aliases=("Putin",))
    made = factories.report()
    suggest(made, WORDS)
    return made


@pytest.fixture
def one(article):
    return article.highlights.get()


@pytest.fixture
def actor():
    return factories.user()


def by(actor, highlight):
    return {"revision": highlight.revision, "actor": actor, "now": NOW}


def attribution(one, **values):
    said = Attribution.of(one)
    return Attribution(**{name: getattr(said, name) for name in said.__dataclass_fields__} | values)


def undo(actor):
    return taking_back.undo(newest_act(actor), actor=actor, now=NOW)


def state(article):
    row = Article.objects.get(pk=article.pk)
    marks = [mark.snapshot() | {"revision": 0} for mark in article.highlights.order_by("pk")]
    return row.waiting, marks, list(Decision.objects.values_list("verdict", "corrected", "rule", "by"))


def test_an_accepted_suggestion_is_the_analysts_quote_and_keeps_its_rule(article, one, actor):
    accepted = accept(one, **by(actor, one)).highlight
    assert (accepted.status, accepted.author, accepted.reviewer, accepted.reviewed_at) == (
        "confirmed",
        actor,
        actor,
        NOW,
    )
    assert (accepted.origin, accepted.rule, accepted.rules_version) == ("rule", "direct-cue-behind", RULES_VERSION)
    assert list(Highlight.objects.quotes()) == [accepted]
    assert Article.objects.get().waiting == 0
    assert list(Decision.objects.values_list("verdict", "language", "rule")) == [("accepted", "id", accepted.rule)]


def test_only_accepted_ones_are_counted_and_handed_out(article, one, actor):
    assert FULL and not Highlight.objects.quotes().exists()
    reject(one, **by(actor, one))
    assert not Highlight.objects.quotes().exists()


def test_accepting_twice_is_accepting_once(one, actor):
    accept(one, **by(actor, one))
    again = accept(one, **by(actor, one))
    assert again.change is None
    assert (Change.objects.count(), Decision.objects.count()) == (1, 1)


def test_an_agency_becomes_an_outlet_when_a_person_accepts_it(article, actor):
    suggest(article, WORDS, agency="TASS")
    one = article.highlights.get()
    accepted = accept(one, **by(actor, one)).highlight
    assert (accepted.agency, accepted.agency_as_written) == (Outlet.objects.get(name="TASS"), "")
    assert Decision.objects.get().verdict == "accepted"


@pytest.mark.parametrize("verb", [accept, reject])
def test_who_comes_second_is_told(one, actor, verb):
    reject(one, **by(factories.user(), one))
    with pytest.raises(Stale):
        verb(one, **by(actor, one))


def test_one_that_was_renewed_meanwhile_is_not_decided_unseen(article, one, actor):
    suggest(article, WORDS, speaker="Xi")
    with pytest.raises(Stale):
        accept(one, **by(actor, one))


def test_one_that_was_dropped_meanwhile_cannot_be_decided(article, one, actor):
    suggest(article, "Xi mengangguk")
    with pytest.raises(Stale):
        reject(one, **by(actor, one))


def test_a_suggestion_is_not_removed_confirmed_or_detached_like_a_mark(one, actor):
    for verb in (discard, settling.confirm, settling.detach):
        with pytest.raises(Stale):
            verb(one, **by(actor, one))


@pytest.mark.parametrize("verb", [accept, reject])
def test_undo_lets_it_wait_again_and_redo_decides_again(article, one, actor, verb):
    before = state(article)
    verb(one, **by(actor, one))
    decided = state(article)
    (undone,) = undo(actor)
    assert state(article) == before
    taking_back.undo(undone.set, actor=actor, now=NOW)
    assert state(article) == decided


def test_the_words_can_be_corrected_and_undo_gives_them_back(article, one, actor):
    before, text = state(article), article.current_version().text
    span = Span(text.index("berteman"), text.index("berteman") + 8)
    corrected = correct(one, attribution=attribution(one), span=span, **by(actor, one)).highlight
    assert (corrected.words, corrected.start, corrected.now_start) == ("berteman", span.start, span.start)
    assert Decision.objects.get().corrected == ["span"]
    (undone,) = undo(actor)
    assert state(article) == before
    assert article.highlights.get().now_start == text.index(WORDS)
    taking_back.undo(undone.set, actor=actor, now=NOW)
    assert (article.highlights.get().words, Decision.objects.get().corrected) == ("berteman", ["span"])


@pytest.mark.parametrize(
    ("values", "parts"),
    [
        ({}, []),
        ({"note": "cek", "tags": ("NATO",), "cue": "ujar"}, []),
        ({"speakers": (Named(None, "Kremlin"),)}, ["speaker"]),
        ({"relayed_by": (Named(None, "Peskov"),)}, ["chain"]),
        ({"agency": "TASS", "kind": "partial"}, ["chain", "kind"]),
    ],
)
def test_what_was_corrected_is_in_the_ledger(one, actor, values, parts):
    span = Span(one.now_start, one.now_end)
    correct(one, attribution=attribution(one, **values), span=span, **by(actor, one))
    decision = Decision.objects.get()
    assert (decision.verdict, decision.corrected) == ("corrected" if parts else "accepted", parts)


def test_saving_a_correction_twice_saves_it_once(one, actor):
    span, said = Span(one.now_start, one.now_end), attribution(one, note="cek")
    correct(one, attribution=said, span=span, **by(actor, one))
    assert correct(one, attribution=said, span=span, **by(actor, one)).change is None


def test_all_of_one_rule_are_accepted_as_one_act_with_one_undo(article, one, actor):
    text = article.current_version().text
    suggest(article, WORDS, "Xi mengangguk")
    before = state(article)
    seen = [mark.uuid for mark in article.highlights.all()]
    changes = accept_all(article, one.rule, seen=seen, actor=actor, now=NOW)
    assert len({change.set for change in changes}) == 1 < len(changes)
    assert Highlight.objects.quotes().count() == Decision.objects.count() == 2
    undo(actor)
    assert state(article) == before
    assert text == article.current_version().text


def test_what_the_page_did_not_show_is_not_accepted_with_the_rest(article, one, actor):
    suggest(article, WORDS, "Xi mengangguk")
    accept_all(article, one.rule, seen=[one.uuid], actor=actor, now=NOW)
    assert [left.words for left in waiting_of(article, one.rule)] == ["Xi mengangguk"]


def test_undo_refuses_when_the_quote_was_changed_since(one, actor):
    accepted = accept(one, **by(actor, one)).highlight
    discard(accepted, **by(factories.user(), accepted))
    with pytest.raises(CannotUndo):
        undo(actor)
    assert Decision.objects.get().verdict == "accepted"
