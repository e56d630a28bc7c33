from hypothesis import given
from hypothesis import strategies as st

from articles.canonical import Span, join_paragraphs
from articles.importing.carry_marks import carried

OLD = "Satu.\n\n“Kami berteman,” kata Putin.\n\nTiga."


def where(old: str, new: str, words: str) -> str | None:
    """What stands in `new` where `words`, first standing in `old`, are carried to."""
    start = old.index(words)
    place = carried(old, new, [Span(start, start + len(words))])[0]
    return place and new[place.start : place.end]


def test_a_mark_in_an_unchanged_paragraph_comes_along():
    assert where(OLD, "Pembuka baru.\n\n" + OLD, "Kami berteman") == "Kami berteman"
    assert carried(OLD, OLD + "\n\nEmpat.", [Span(7, 10)]) == [Span(7, 10)]


def test_a_mark_beside_another_speaker_stays():
    assert where(OLD, OLD.replace("kata Putin", "kata Xi"), "Kami berteman") is None


def test_a_mark_in_a_paragraph_that_stands_twice_stays():
    assert where(OLD, OLD + "\n\n“Kami berteman,” kata Putin.", "Kami berteman") is None


def test_a_mark_over_two_paragraphs_comes_along_only_if_they_stay_neighbours():
    words = "kata Putin.\n\nTiga."
    assert where(OLD, "Nol.\n\n" + OLD, words) == words
    assert where(OLD, OLD.replace("\n\nTiga.", "\n\nSisipan.\n\nTiga."), words) is None
    assert where(OLD, "Tiga.\n\nSatu.\n\n“Kami berteman,” kata Putin.", words) is None


PARAGRAPHS = st.lists(st.sampled_from(["a", "bb", "a b", "c"]), min_size=1, max_size=6)


@given(PARAGRAPHS, PARAGRAPHS, st.data())
def test_what_is_carried_stands_there_word_for_word(old_paragraphs, new_paragraphs, data):
    old, new = join_paragraphs(old_paragraphs), join_paragraphs(new_paragraphs)
    start = data.draw(st.integers(0, len(old) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(old))))
    place = carried(old, new, [span])[0]
    assert place is None or new[place.start : place.end] == old[span.start : span.end]
