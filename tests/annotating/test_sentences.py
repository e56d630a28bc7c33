"""A sentence is what says who speaks: quotations stay whole, and with the words after them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.sentences import read


def cut(text):
    sentences = read(text)
    places = [sentences.words(at) for at in range(len(sentences))]
    return [text[sentences.starts[words[0]] : sentences.ends[words[-1]]] for words in places]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Putin tiba.", "Xi menunggu!", "Siapa lagi?", "“Ya.”"],
        ['"Ya. Tentu," kata Putin.', "Xi diam."],
        ["“Ya. Tentu.” kata Putin."],
        ["”Ya. Tentu,” kata Presiden.", "Ia pulang."],
        ["Dr. Putin dan Joe B. Biden bertemu di St. Petersburg."],
        ["Naik 3.5 persen... lalu turun."],
        ["Putin (71) tiba.", "Xi menunggu."],
    ],
)
def test_a_paragraph_is_cut_between_sentences_and_nowhere_else(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_a_paragraph_ends_a_sentence_and_a_quotation_that_was_not_closed():
    assert cut("“Ya. Tentu.\n\nXi diam. Putin pulang.") == ["“Ya. Tentu.", "Xi diam.", "Putin pulang."]


def test_what_a_mark_of_quotation_looks_like_makes_no_other_sentence():
    curly, straight = read("“Ya” – katanya…"), read('"Ya" - katanya...')
    assert curly.key(0) == straight.key(0)


def test_a_sentence_without_an_end_is_cut_at_last():
    assert len(read("a " * 10_000)) > 10
    assert max(len(read("satu dua, " * 5_000).words(at)) for at in range(50)) < 200


@given(st.text(alphabet="aB1 .?!,“”\"'()\n🙂é\u0301中-…", max_size=60))
def test_every_visible_character_is_in_one_word_and_every_word_in_one_sentence(text):
    sentences = read(text)
    assert "".join(text[a:b] for a, b in zip(sentences.starts, sentences.ends, strict=True)) == "".join(text.split())
    words = [word for at in range(len(sentences)) for word in sentences.words(at)]
    assert words == list(range(len(sentences.keys)))
    assert [sentences.sentence_at(word) for word in words] == sorted(sentences.sentence_at(word) for word in words)
