"""What holds for every text: spans lie in it, in order, never cut a word; time grows with the length and no faster."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.quotes import RULES, suggest_quotes

WORDS = (
    "“ ” \" ' ‘ ’ « » „ ( ) . , : ; ? ! — kata ujarnya mengatakan menurut bahwa dia Wening Asri Presiden Rusia dan "
    "yang said told that according to he Otis Brandt 10.52 M. Reuters dikutip di pada Rabu tidak Ma’ruf é 🙂"
)
PIECES = st.sampled_from([*WORDS.split(), "\n"])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=60).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)
# Generous: the machine does other things too. Each takes about half a second; a quadratic rule takes minutes.
SECONDS = 15


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalnum()


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(TEXTS, st.text(max_size=200)), language=st.sampled_from(["id", "en"]))
def test_spans_lie_in_the_text_in_order_and_cut_no_word(text, language):
    found = suggest_quotes(text, language=language)
    spans = [(quote.start, quote.end) for quote in found]
    assert spans == sorted(spans)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
        assert not (_is_word(text, quote.start - 1) and _is_word(text, quote.start))
        assert not (_is_word(text, quote.end - 1) and _is_word(text, quote.end))
        assert quote.rule in RULES


# What each rule looks for, over and over without an end.
ENDLESS = [
    ("id", "“kata ", 25_000),
    ("id", '"', 25_000),
    ("id", "kata ", 6_000),
    ("id", "“A,” kata B, ", 4_000),
    ("id", "Menurut A, ", 4_000),
    ("id", "A mengatakan ", 6_000),
    ("id", "Presiden Rusia ", 6_000),
    ("id", "Putin dan ", 6_000),
    ("id", "“ini\n", 6_000),
    ("id", "“Saya (Xi) mengatakan bahwa ia.\n", 3_000),
    ("en", "“said ", 25_000),
    ("en", "X said that ", 6_000),
    ("en", "the man who, ", 6_000),
]


@pytest.mark.parametrize(("language", "piece", "times"), ENDLESS)
def test_a_hostile_text_takes_time_linear_in_its_length(language, piece, times):
    began = time.process_time()
    suggest_quotes(piece * times, language=language)
    assert time.process_time() - began < SECONDS


def test_another_language_is_refused():
    with pytest.raises(KeyError):
        suggest_quotes("«Oui», dit-il.", language="fr")
