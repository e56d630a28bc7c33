"""The one form of text."""

from hypothesis import given
from hypothesis import strategies as st

from articles.canonical import canonical, folded, join_paragraphs, paragraph_spans, raw_lines


def test_what_nobody_sees_goes_and_the_words_stay():
    assert canonical("a\u00a0b \r\n c\u200b d\te\x00 f  g\u202e") == "a b\nc d e f  g"


def test_joiners_that_change_what_one_sees_stay():
    assert canonical("👨\u200d👩") == "👨\u200d👩"


def test_a_letter_and_its_accent_become_one_code_point():
    assert canonical("e\u200b\u0301") == "é"


def test_look_ups_ignore_case_and_width():
    assert folded(" ＰＵＴＩＮ ") == folded("putin")


@given(st.text())
def test_canonical_text_is_canonical(text):
    assert canonical(canonical(text)) == canonical(text)


@given(st.lists(st.text()))
def test_paragraphs_are_found_again_where_they_stand(paragraphs):
    text = join_paragraphs(paragraphs)
    found = [text[span.start : span.end] for span in paragraph_spans(text)]
    assert join_paragraphs(found) == text
    assert all(found) and not any("\n" in paragraph for paragraph in found)


@given(st.text(alphabet=st.sampled_from("ab \t\r\n\x0b\x0c\x85\u2028\u200b\x00")))
def test_raw_lines_are_as_many_as_canonical_ones(text):
    assert len(raw_lines(text)) == len(canonical(text).split("\n"))
