"""Marks find their places when another text becomes current."""

import uuid

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.annotating.actions import Attribution
from articles.annotating.actions import mark as mark_words
from articles.annotating.reanchoring import bring_along, foreseen, place_marks
from articles.annotating.settling import confirm, detach
from articles.canonical import join_paragraphs
from articles.models import Highlight
from tests import factories

pytestmark = pytest.mark.django_db
INTRO = "Presiden Rusia bertemu dengan mitranya di Moskow pada hari Rabu untuk membahas kerja sama."
QUOTE = "“Hubungan kami lebih kuat daripada yang pernah ada sebelumnya,” kata Putin di Kremlin."
END = "Pertemuan itu berlangsung selama tiga jam dan disiarkan oleh televisi negara."
WORDS = "Hubungan kami lebih kuat daripada yang pernah ada sebelumnya"
EDITED = QUOTE.replace("pernah ada sebelumnya", "pernah tercatat dalam sejarah")


def renewed(article, *paragraphs):
    """Make a text current as an import does."""
    version = factories.version(article, *paragraphs)
    place_marks(article, version)
    return version


def state(mark):
    mark.refresh_from_db()
    return mark.anchor


@pytest.fixture
def article():
    return factories.report(paragraphs=[INTRO, QUOTE, END])


def test_a_mark_stands_in_the_new_text_word_for_word(article):
    mark = factories.highlight(article, WORDS)
    version = renewed(article, "Sisipan yang baru.", INTRO, QUOTE, END)
    assert (state(mark), mark.now_version, mark.revision) == ("moved", version, 0)
    assert version.text[mark.now_start : mark.now_end] == WORDS
    assert mark.version.text[mark.start : mark.end] == mark.words == WORDS


def test_what_is_no_longer_there_is_gone_and_comes_back_with_its_text(article):
    mark = factories.highlight(article, WORDS)
    renewed(article, INTRO, END)
    assert (state(mark), mark.now_version, mark.now_start) == ("gone", None, None)
    version = renewed(article, INTRO, QUOTE, END)
    assert (state(mark), mark.now_version) == ("same", version)


def test_changed_words_are_proposed_never_carried(article):
    mark = factories.highlight(article, WORDS)
    version = renewed(article, INTRO, EDITED, END)
    assert state(mark) == "changed"
    assert "tercatat" in version.text[mark.now_start : mark.now_end]
    assert mark.words == WORDS


def test_another_speaker_is_another_context(article):
    mark = factories.highlight(article, WORDS)
    renewed(article, INTRO, QUOTE.replace("kata Putin", "kata Xi"), END)
    assert state(mark) == "context"


def test_alignment_starts_at_the_text_that_was_marked_so_errors_do_not_add_up(article):
    mark = factories.highlight(article, WORDS)
    for paragraphs in ([INTRO], [INTRO, EDITED, END], [END], [END, QUOTE, INTRO]):
        renewed(article, *paragraphs)
    assert state(mark) in ("same", "moved")


def test_a_confirmed_mark_is_aligned_from_where_it_was_confirmed(article):
    mark = factories.highlight(article, WORDS)
    renewed(article, INTRO, EDITED, END)
    mark.refresh_from_db()
    confirm(mark, revision=mark.revision, actor=factories.user(), now=timezone.now())
    version = renewed(article, "Sisipan yang baru.", INTRO, EDITED, END)
    assert (state(mark), mark.now_version) == ("confirmed", version)
    assert "tercatat" in version.text[mark.now_start : mark.now_end]
    assert (mark.words, mark.placed_version.number) == (WORDS, 2)
    renewed(article, INTRO, EDITED.replace("lebih kuat", "jauh lebih hangat"), END)
    assert state(mark) == "changed"


def test_a_confirmed_mark_is_where_it_was_marked_when_that_text_is_back(article):
    mark = factories.highlight(article, WORDS)
    renewed(article, INTRO, EDITED, END)
    mark.refresh_from_db()
    confirm(mark, revision=mark.revision, actor=factories.user(), now=timezone.now())
    version = renewed(article, INTRO, QUOTE, END)
    assert (state(mark), version.text[mark.now_start : mark.now_end]) == ("same", WORDS)


def test_a_detached_mark_stays_detached(article):
    mark = factories.highlight(article, WORDS)
    renewed(article, INTRO, END)
    mark.refresh_from_db()
    detach(mark, revision=mark.revision, actor=factories.user(), now=timezone.now())
    renewed(article, INTRO, QUOTE, END)
    assert (state(mark), mark.now_version) == ("detached", None)


def test_marks_in_the_bin_and_suggestions_come_along(article):
    binned = factories.highlight(article, WORDS, deleted_at=timezone.now())
    suggested = factories.highlight(article, WORDS, status="suggested", rule="r", origin="rule")
    version = renewed(article, "Sisipan yang baru.", INTRO, QUOTE, END)
    for mark in (binned, suggested):
        assert (state(mark), mark.now_version) == ("moved", version)


def test_only_marks_that_a_person_is_asked_about_get_a_new_revision(article):
    certain, asked = factories.highlight(article, "televisi negara"), factories.highlight(article, WORDS)
    for revision in (1, 2):
        renewed(article, INTRO, EDITED, END)
        assert (state(certain), certain.revision) == ("moved", 0)
        assert (state(asked), asked.revision) == ("changed", revision)


def test_what_was_foreseen_is_not_worked_out_again(article, monkeypatch):
    mark = factories.highlight(article, WORDS)
    version = factories.version(article, "Sisipan yang baru.", INTRO, QUOTE, END)
    places = foreseen(article, version.text)
    monkeypatch.setattr("articles.annotating.reanchoring.Anchoring", None)
    place_marks(article, version, places=places)
    assert state(mark) == "moved"


def test_marks_that_an_older_release_left_behind_are_brought_along_once(article):
    mark = factories.highlight(article, WORDS)
    version = factories.version(article, "Sisipan yang baru.", INTRO, QUOTE, END)
    assert (bring_along(), bring_along()) == (1, 0)
    assert (state(mark), mark.now_version) == ("moved", version)


def test_a_mark_sent_again_after_another_text_came_is_no_second_mark(article):
    sent = {"key": uuid.uuid4(), "words": WORDS, "attribution": Attribution("direct")}
    sent |= {"author": factories.user(), "now": timezone.now()}
    start = article.current_version().text.index(WORDS)
    first = mark_words(article, start=start, end=start + len(WORDS), **sent).highlight
    version = renewed(article, "Sisipan yang baru.", INTRO, QUOTE, END)
    start = version.text.index(WORDS)
    again = mark_words(article, start=start, end=start + len(WORDS), **sent)
    assert (again.highlight, again.change, Highlight.objects.count()) == (first, None, 1)


def test_queries_grow_with_the_edits_not_with_the_marks(article, django_assert_max_num_queries):
    author = factories.user()
    factories.highlight(article, WORDS, author=author)
    version = factories.version(article, "Sisipan yang baru.", INTRO, QUOTE, END)
    with django_assert_max_num_queries(5) as few:
        place_marks(article, version)
    first = article.versions.get(number=1)
    for words in ["Presiden Rusia", WORDS, "televisi negara"] * 10:
        factories.highlight(article, words, version=first, author=author)
    with django_assert_max_num_queries(len(few) + 2):
        place_marks(article, version)


SENTENCES = st.sampled_from(
    [INTRO, QUOTE, EDITED, END, "Ya.", "“Ya,” kata Xi.", "é 🙂 👨‍👩‍👧 dua.", "Sedangkan Xi tidak hadir di sana."]
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=5), min_size=2, max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.data())
def test_after_any_edits_a_mark_is_what_stands_there_and_only_certain_ones_are_drawn(texts, data):
    with transaction.atomic():
        article = factories.report(paragraphs=texts[0])
        text = join_paragraphs(texts[0])
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        mark = factories.highlight(article, text[start:end], start=start)
        for paragraphs in texts[1:]:
            version = renewed(article, *paragraphs)
            mark.refresh_from_db()
            assert mark.version.text[mark.start : mark.end] == mark.words == text[start:end]
            if mark.anchor == "gone":
                assert (mark.now_version, mark.now_start, mark.now_end) == (None, None, None)
                continue
            stands = version.text[mark.now_start : mark.now_end]
            assert mark.now_version == version and stands
            assert (stands == mark.words) or mark.anchor == "changed"
            drawn = Highlight.objects.standing_in(version).exists()
            assert drawn == (mark.anchor in ("same", "moved"))
            if data.draw(st.booleans()) and mark.anchor in Highlight.PROPOSED:
                confirm(mark, revision=mark.revision, actor=mark.author, now=timezone.now())
                assert mark.words == text[start:end]
                break
        transaction.set_rollback(True)
