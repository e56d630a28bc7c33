"""What is indexed of a text."""

from hypothesis import given
from hypothesis import strategies as st

from articles.words import BREAK, folded_words, line_of
from articles.words.line import LONGEST, phrase_in, words_of


def test_a_line_holds_the_words_in_order_and_their_stems_behind():
    line = line_of("Putin berkata", "Kami", language="id")
    assert line == " putin berkata ¶ kami ≈iputin ≈ikata "
    assert line_of("", "🙂", language="id") == ""


def test_a_phrase_does_not_run_from_a_title_into_the_text():
    line = line_of("Putin bertemu", "Xi datang", language="id")
    assert phrase_in(["putin", "bertemu"]) in line
    assert phrase_in(["bertemu", "xi"]) not in line


@given(st.lists(st.text(max_size=40), max_size=3), st.sampled_from(["id", "en", "ru"]))
def test_a_line_gives_its_words_back(texts, language):
    words = [word for word in words_of(line_of(*texts, language=language)) if word != BREAK]
    assert words == [word for text in texts for word in folded_words(text)]


def test_a_very_long_text_is_cut_at_the_same_length_everywhere():
    text = " ".join(f"kata{number} Москва{number}" for number in range(60_000))
    line = line_of("Judul", text, language="id")
    assert LONGEST * 0.99 < len(line.encode()) <= LONGEST + 20
    assert line.startswith(" judul ¶ kata0 москва0 kata1 ")
