import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.annotating.actions import discard
from articles.annotating.known import Register
from articles.annotating.reanchoring import place_marks
from articles.annotating.reviewing import accept, reject
from articles.annotating.suggesting import renew
from articles.models import Article, Change, Highlight, Outlet, Speaker
from articles.quotes import RULES_VERSION
from tests import factories
from tests.suggested import NOW, found, suggest

pytestmark = pytest.mark.django_db
WORDS = "Kami berteman"


def waiting(article):
    return list(article.highlights.alive().filter(status="suggested").order_by("start"))


def waits(article):
    return Article.objects.get(pk=article.pk).waiting


def new_text(article, *paragraphs):
    """Make a text current as an import does."""
    version = factories.version(article, *paragraphs)
    place_marks(article, version)
    return version


def test_a_suggestion_becomes_a_row_that_names_its_rule():
    article, putin = factories.report(published_day=None), factories.speaker(aliases=("Putin",))
    renewed = suggest(article, WORDS, agency="TASS", relayed_by=("Ushakov",))
    (one,) = waiting(article)
    assert (renewed.waiting, renewed.changed, waits(article)) == (1, True, 1)
    assert (one.words, one.speaker, one.kind, one.cue) == (WORDS, putin, "direct", "kata")
    assert (one.author, one.origin, one.rule, one.rules_version) == (None, "rule", "direct-cue-behind", RULES_VERSION)
    assert [voice.as_written for voice in one.voices.all()] == ["Ushakov"]
    assert one.agency_as_written == "TASS"


def test_neither_register_nor_outlets_grow_by_a_guess():
    article = factories.report()
    suggest(article, WORDS, speaker="Ushakov", agency="TASS")
    assert not Speaker.objects.exists()
    assert not Outlet.objects.exists()


def test_the_same_again_writes_nothing():
    article = factories.report()
    suggest(article, WORDS, "Xi mengangguk")
    before = list(Highlight.objects.values()), waits(article), Article.objects.get().marks_stamp
    assert not suggest(article, WORDS, "Xi mengangguk").changed
    assert (list(Highlight.objects.values()), waits(article), Article.objects.get().marks_stamp) == before


def test_what_is_no_longer_found_goes_and_what_is_found_otherwise_changes_without_history():
    article = factories.report()
    suggest(article, WORDS, "Xi mengangguk")
    first, _gone = waiting(article)
    stamp = Article.objects.get().marks_stamp
    suggest(article, found(article.current_version().text, WORDS, "Xi", relayed_by=("Putin",)))
    (renewed,) = waiting(article)
    assert (renewed.pk, renewed.uuid, renewed.speaker_as_written) == (first.pk, first.uuid, "Xi")
    # Whoever has the old one before their eyes may not decide on the new one.
    assert renewed.revision == first.revision + 1
    assert (waits(article), Article.objects.get().marks_stamp) == (1, stamp + 1)
    assert not Change.objects.exists()


def test_a_rejected_one_never_comes_back_to_its_report():
    article, actor = factories.report(), factories.user()
    suggest(article, WORDS)
    (one,) = waiting(article)
    reject(one, revision=one.revision, actor=actor, now=NOW)
    suggest(article, WORDS)
    suggest(article, WORDS, rule="nested")
    new_text(article, "Moskow.", "“Kami berteman,” kata Putin.", "“Kami berteman,” katanya lagi.")
    suggest(article, WORDS)
    assert waiting(article) == []
    assert waits(article) == 0


def test_rejected_words_that_the_outlet_changed_a_little_do_not_come_back():
    words = "hubungan kedua negara akan terus berkembang pada tahun depan"
    article, actor = factories.report(paragraphs=[f"Putin mengatakan {words}."]), factories.user()
    suggest(article, words)
    (one,) = waiting(article)
    reject(one, revision=one.revision, actor=actor, now=NOW)
    changed = words.replace("akan", "pasti")
    new_text(article, f"Putin mengatakan {changed}.")
    suggest(article, changed)
    assert waiting(article) == []


def test_one_that_was_accepted_and_removed_does_not_come_back():
    article, actor = factories.report(), factories.user()
    suggest(article, WORDS)
    (one,) = waiting(article)
    accepted = accept(one, revision=one.revision, actor=actor, now=NOW).highlight
    discard(accepted, revision=accepted.revision, actor=actor, now=NOW)
    suggest(article, WORDS, rule="nested")
    assert waiting(article) == []


def test_another_report_of_the_same_words_has_its_own():
    article, other, actor = factories.report(), factories.report(), factories.user()
    suggest(article, WORDS)
    (one,) = waiting(article)
    reject(one, revision=one.revision, actor=actor, now=NOW)
    suggest(other, WORDS)
    assert len(waiting(other)) == 1


def test_undecided_ones_follow_the_text():
    article = factories.report()
    suggest(article, WORDS)
    (one,) = waiting(article)
    version = new_text(article, "Moskow.", "“Kami berteman,” kata Putin.")
    suggest(article, WORDS)
    (renewed,) = waiting(article)
    assert (renewed.uuid, renewed.version, renewed.start) == (one.uuid, version, version.text.index(WORDS))


def test_a_text_that_is_no_longer_current_is_left_alone():
    article = factories.report()
    old = article.current_version()
    quotes = [found(old.text, WORDS)]
    new_text(article, "Lain sekali.")
    assert not renew(old, quotes, register=Register.read(), now=NOW).changed
    assert waiting(article) == []


def test_a_name_that_two_share_is_kept_as_written_and_a_merged_one_means_who_it_was_merged_into():
    putin = factories.speaker(aliases=("Putin",))
    factories.speaker("Igor Putin", aliases=("Putin",))
    factories.speaker("Poetin", merged_into=putin)
    register = Register.read()
    assert register.speaker("putin") is None
    assert register.speaker("POETIN") == putin.pk
    known = next(one for one in register.names if one.name == "Vladimir Putin")
    assert known.aliases == ("Poetin", "Putin")


@pytest.mark.parametrize("count", [1, 40])
def test_many_cost_as_many_statements_as_one(count):
    paragraphs = [f"“Kalimat nomor {number},” kata Putin." for number in range(count)]
    article = factories.report(paragraphs=paragraphs)
    words = [f"Kalimat nomor {number}" for number in range(count)]
    register, version = Register.read(), article.current_version()
    quotes = [found(version.text, one + ",", relayed_by=("Xi",)) for one in words]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        renew(version, quotes, register=register, now=NOW)
    assert len(waiting(article)) == count
    assert len(queries) <= 14
