"""What a page draws: every character once, every mark on every character it lies on."""

from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.marks import DRAWN, Mark, lanes, runs
from articles.canonical import Span, join_paragraphs, paragraph_spans


def drawn(text, *marks):
    """Draw `text` as one line: "a[0:b[1:c]]" is c in mark 1 within mark 0."""
    named = [Mark(str(key), start, end) for key, (start, end) in enumerate(marks)]
    out = ""
    for run in runs(text, Span(0, len(text)), named):
        out += "".join(f"[{mark.key}:" for mark in run.marks) + run.text + "]" * len(run.marks)
    return out


def test_text_without_marks_is_one_run():
    assert drawn("abc") == "abc"


def test_nested_marks_lie_in_the_longer_one():
    assert drawn("abcde", (0, 5), (1, 2)) == "[0:a][0:[1:b]][0:cde]"


def test_crossing_marks_are_cut_where_they_cross():
    assert drawn("abcdef", (0, 4), (2, 6)) == "[0:ab][1:[0:cd]][1:ef]"


def test_equal_marks_are_drawn_both():
    assert drawn("abc", (1, 2), (1, 2)) == "a[1:[0:b]]c"


def test_touching_marks_stay_apart():
    assert drawn("abcd", (0, 2), (2, 4)) == "[0:ab][1:cd]"


def test_a_mark_begins_once_in_a_paragraph():
    marks = [Mark("long", 0, 5), Mark("short", 1, 2)]
    begins = [mark.key for run in runs("abcde", Span(0, 5), marks) for mark in run.marks if mark.begins]
    assert begins == ["long", "short"]


def test_overlapping_marks_lie_in_different_lanes_the_short_one_on_top():
    assert lanes([Mark("long", 0, 9), Mark("short", 2, 4), Mark("apart", 10, 12)]) == {
        "short": 0,
        "apart": 0,
        "long": 1,
    }


def test_marks_in_a_row_share_lanes_however_many_there_are():
    stairs = [Mark(str(n), 6 * n, 6 * n + 9) for n in range(40)]
    assert set(lanes(stairs).values()) == {0, 1}
    assert all(
        len(run.marks) == (run.start % 6 < 3 and 0 < run.start < 240) + 1
        for run in runs("x" * 243, Span(0, 243), stairs)
    )


def test_more_marks_than_lines_fit_draws_the_shortest():
    marks = [Mark(str(n), 0, 10 + n) for n in range(DRAWN + 3)]
    first = runs("x" * 30, Span(0, 30), marks)[0]
    assert [mark.key for mark in first.marks] == [str(n) for n in reversed(range(DRAWN))]


texts = st.lists(st.text(alphabet="ab “”🙂é\u0301", min_size=1, max_size=12), min_size=1, max_size=4).map(
    join_paragraphs
)


@st.composite
def marked_texts(draw):
    text = draw(texts.filter(bool))
    marks = []
    for key in range(draw(st.integers(0, 7))):
        start = draw(st.integers(0, len(text) - 1))
        marks.append(Mark(str(key), start, draw(st.integers(start + 1, len(text)))))
    return text, marks


@given(marked_texts())
def test_runs_put_together_are_the_text(sample):
    text, marks = sample
    for paragraph in paragraph_spans(text):
        cut = runs(text, paragraph, marks)
        assert "".join(run.text for run in cut) == text[paragraph.start : paragraph.end]
        assert [run.start for run in cut] == sorted({run.start for run in cut})


@given(marked_texts())
def test_a_mark_lies_on_just_its_own_characters_and_keeps_its_lane(sample):
    text, marks = sample
    marks = marks[:DRAWN]
    for paragraph in paragraph_spans(text):
        seen = {}
        for run in runs(text, paragraph, marks):
            middle = set(range(run.start, run.start + len(run.text)))
            for mark in marks:
                lies_here = any(found.key == mark.key for found in run.marks)
                assert lies_here == (middle <= set(range(mark.start, mark.end)))
            for found in run.marks:
                assert seen.setdefault(found.key, found.lane) == found.lane
            assert len({found.lane for found in run.marks}) == len(run.marks)
