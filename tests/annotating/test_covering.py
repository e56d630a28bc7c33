import uuid

import pytest

from articles import taking_back
from articles.annotating.actions import Attribution, Named, discard, edit, mark
from articles.annotating.reviewing import accept
from articles.history import newest_act
from articles.models import Article, Highlight
from tests import factories
from tests.suggested import NOW, found, suggest

pytestmark = pytest.mark.django_db
WORDS = "Kami berteman"


@pytest.fixture
def article():
    made = factories.report()
    suggest(made, WORDS)
    return made


@pytest.fixture
def actor():
    return factories.user()


def marked(article, actor, words=WORDS, speaker="Putin"):
    start = article.current_version().text.index(words)
    said = Attribution(kind="direct", speakers=(Named(None, speaker),))
    where = {"key": uuid.uuid4(), "start": start, "end": start + len(words), "words": words}
    return mark(article, attribution=said, author=actor, now=NOW, **where).highlight


def shown(article):
    waiting = list(Highlight.objects.waiting().filter(article=article).values_list("words", flat=True))
    assert Article.objects.get(pk=article.pk).waiting == len(waiting)
    return waiting


def test_words_that_a_person_marked_are_no_longer_suggested_and_undo_brings_them_back(article, actor):
    marked(article, actor, f"“{WORDS},”")
    assert shown(article) == []
    suggest(article, WORDS)
    assert shown(article) == []
    taking_back.undo(newest_act(actor), actor=actor, now=NOW)
    assert shown(article) == [WORDS]


def test_removing_the_mark_brings_the_suggestion_back(article, actor):
    made = marked(article, actor)
    discard(made, revision=made.revision, actor=actor, now=NOW)
    assert shown(article) == [WORDS]
    assert list(Highlight.objects.binned()) == [made]


def test_a_suggestion_in_a_longer_mark_depends_on_who_speaks(article, actor):
    made = marked(article, actor, "“Kami berteman,” kata Putin.", speaker="Xi")
    assert shown(article) == [WORDS]
    said = Attribution(kind="direct", speakers=(Named(None, "Putin"),))
    edit(made, revision=made.revision, attribution=said, actor=actor, now=NOW)
    assert shown(article) == []


def test_accepting_one_of_two_about_the_same_words_settles_both(article, actor):
    text = article.current_version().text
    suggest(article, WORDS, found(text, f"“{WORDS},”", "Xi", rule="nested"))
    one = article.highlights.get(words=WORDS)
    accept(one, revision=one.revision, actor=actor, now=NOW)
    assert shown(article) == []
