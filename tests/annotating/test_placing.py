"""Words stand where the page says, or nowhere."""

import pytest

from articles.annotating.placing import NotInText, SeveralPlaces, WordsDiffer, find, place
from articles.canonical import Span

TEXT = "Putin 🙂 berkata: “Ya.”\n\nXi setuju. Xi setuju."


@pytest.mark.parametrize(
    ("start", "end", "words", "expected"),
    [
        (0, 5, "Putin", Span(0, 5)),
        (5, 8, " 🙂 ", Span(6, 7)),
        (17, 26, "“Ya.”\r\n\r\nXi", Span(17, 26)),
        (17, 24, "“Ya.”\n\n", Span(17, 22)),
    ],
)
def test_words_at_their_offsets_are_placed_without_edges(start, end, words, expected):
    assert place(TEXT, start, end, words) == expected


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 5, "Putix"), (1, 6, "Putin"), (0, 0, ""), (5, 6, " "), (0, 999, TEXT), (-1, 4, "Putin"), (3, 2, "t")],
)
def test_words_that_do_not_stand_there_are_refused(start, end, words):
    with pytest.raises(WordsDiffer):
        place(TEXT, start, end, words)


def test_a_decomposed_accent_from_the_clipboard_is_the_same_word():
    assert place("Café buka", 0, 4, "Cafe\u0301") == Span(0, 4)


def test_pasted_words_are_found_in_their_paragraph():
    assert find(TEXT, "berkata: “Ya.”", within=Span(0, 22)) == Span(8, 22)


def test_pasted_words_may_run_on_into_the_next_paragraph():
    assert find(TEXT, "“Ya.”\r\n\r\nXi", within=Span(0, 22)) == Span(17, 26)


def test_words_of_another_paragraph_are_not_found():
    with pytest.raises(NotInText):
        find(TEXT, "Xi setuju", within=Span(0, 22))


def test_words_that_stand_twice_ask_which():
    with pytest.raises(SeveralPlaces) as refusal:
        find(TEXT, "Xi setuju", within=Span(24, 45))
    assert refusal.value.count == 2
    assert find(TEXT, "Xi setuju", within=Span(24, 45), occurrence=2) == Span(35, 44)
    with pytest.raises(NotInText):
        find(TEXT, "Xi setuju", within=Span(24, 45), occurrence=3)
