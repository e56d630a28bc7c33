"""Hits marked where they stand, and the snippet that shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.drawing.hits import marked, marked_snippet
from articles.searching.marking import BUDGET, hits_in, snippet
from articles.searching.query import parse

TEXT = "“Kami berteman lama,” kata Putin & Xi.\n\nKremlin mengatakan: Путин bertemu Xi, dua kali <b>."
QUERIES = st.sampled_from(["putin", "kata", "ke*", '"xi dua"', "xi -putin", "путин xi", '"kami berteman" lama', "yang"])
TEXTS = st.text(alphabet="aKxi’ “\n—й<&", max_size=300) | st.lists(st.sampled_from(TEXT.split(" ")), max_size=80).map(
    " ".join
)


def found(text: str, typed: str, language: str = "id") -> list[str]:
    return [text[hit.start : hit.end] for hit in hits_in(text, parse(typed).searched, language)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("PUTIN xi", ["Putin", "Xi", "Xi"]),
        ("kata", ["kata", "mengatakan"]),
        ('"kata"', ["kata"]),
        ("ber*", ["berteman", "bertemu"]),
        ('"berteman lama kata"', ["berteman lama,” kata"]),
        ('"kami berteman" teman lama', ["Kami berteman", "lama"]),
        ("путин -xi", ["Путин"]),
        ("tiada", []),
    ],
)
def test_exact_words_forms_beginnings_and_phrases_are_marked(typed, words):
    assert found(TEXT, typed) == words


def test_forms_are_those_of_the_texts_language():
    assert found("they met at meetings", "meeting", "en") == ["meetings"]
    assert found("they met at meetings", "meeting", "ru") == []


@given(TEXTS, QUERIES)
def test_marking_adds_marks_and_nothing_else(text, typed):
    html = marked(text, parse(typed).searched, "id")
    plain = html.replace('<mark class="hit">', "").replace("</mark>", "")
    assert plain == marked(text, (), "id")
    assert "<b>" not in html


@given(TEXTS, QUERIES)
def test_a_snippet_is_short_holds_a_hit_and_stays_in_a_paragraph(text, typed):
    parts = parse(typed).searched
    cut = snippet(text, parts, "id")
    assert (cut is None) == (not list(hits_in(text, parts, "id")))
    if cut:
        shown = text[cut.span.start : cut.span.end]
        assert cut.hits or max(hit.end - hit.start for hit in hits_in(text, parts, "id")) > BUDGET // 2
        assert len(shown) <= BUDGET
        assert all(cut.span.start <= hit.start < hit.end <= cut.span.end for hit in cut.hits)


def test_a_snippet_shows_where_most_of_the_words_stand():
    text = f"Putin di sini. {'Kabar lain. ' * 40}Putin bertemu Xi <sekali>. {'Kabar lain. ' * 40}"
    html = marked_snippet(text, parse("putin xi").searched, "id")
    assert '<mark class="hit">Putin</mark> bertemu <mark class="hit">Xi</mark> &lt;sekali&gt;' in html
    assert html.startswith("… ") and html.endswith(" …")
    assert marked_snippet(text, parse("tiada").searched, "id") == ""
