"""The query language: any text parses, or says where it is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.searching.query import LONGEST, OPERATORS, Operator, Problem, Query, Why, Words, parse

WORDS = st.sampled_from(
    ["Putin", "mengatakan", "yang", "2021", "Путин", "习近平", "Moskow/NATO", "Jum'at", "🙂", "*", "-"]
)
TYPED = st.text(max_size=40) | st.lists(
    WORDS | st.sampled_from(['"', "“", "”", "«", "speaker:", "-tag:", "foo:", "put*", "p*", "-", " ", "12:30"]),
    max_size=8,
).map("".join)
PARTS = st.one_of(
    st.builds(Words, st.tuples(st.sampled_from(["putin", "xi", "yang", "习"])), is_without=st.booleans()),
    st.builds(
        Words,
        st.lists(st.sampled_from(["kata", "путин", "2", "习"]), min_size=1, max_size=4).map(tuple),
        is_exact=st.just(True),
        is_without=st.booleans(),
    ),
    st.builds(Words, st.tuples(st.sampled_from(["put", "xi"])), is_prefix=st.just(True), is_without=st.booleans()),
    st.builds(
        Operator,
        st.sampled_from([name for name in OPERATORS if name not in ("is", "after", "before")]),
        st.text(alphabet="aZ 0'-:*“”й🙂", min_size=1).map(str.strip).filter(bool),
        is_without=st.booleans(),
    ),
)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("putin xi", [Words(("putin",)), Words(("xi",))]),
        ("“Teman  baik”", [Words(("teman", "baik"), is_exact=True)]),
        ("Moskow/NATO", [Words(("moskow", "nato"), is_exact=True)]),
        ('-ekonomi –"teman baik"', [
            Words(("ekonomi",), is_without=True),
            Words(("teman", "baik"), is_exact=True, is_without=True),
        ]),
        ("Put* -Xi*", [Words(("put",), is_prefix=True), Words(("xi",), is_prefix=True, is_without=True)]),
        ('Speaker:putin outlet:"Pikiran Rakyat"', [Operator("speaker", "putin"), Operator("outlet", "Pikiran Rakyat")]),
        ("-speaker:xi tag:«a b»", [Operator("speaker", "xi", is_without=True), Operator("tag", "a b")]),
        ("12:30 https://x.id/a Putin: kami", [
            Words(("12", "30"), is_exact=True),
            Words(("https", "x", "id", "a"), is_exact=True),
            Words(("putin",)),
            Words(("kami",)),
        ]),
        ('kata"teman baik"putin', [Words(("kata",)), Words(("teman", "baik"), is_exact=True), Words(("putin",))]),
        ("   ", []),
    ],
)  # fmt: skip
def test_a_query_is_read_so(typed, parts):
    assert parse(typed) == Query(tuple(parts))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ('putin "teman baik', Problem(7, '"teman baik', Why.OPEN_QUOTE)),
        ("putin 🙂", Problem(7, "🙂", Why.NO_WORD)),
        ("putin - xi", Problem(7, "-", Why.NO_WORD)),
        ('putin ""', Problem(7, '""', Why.NO_WORD)),
        ("xi spaeker:putin", Problem(4, "spaeker:putin", Why.UNKNOWN)),
        ("xi speaker: putin", Problem(4, "speaker:", Why.NO_VALUE)),
        ("tag:“a", Problem(1, "tag:“a", Why.OPEN_QUOTE)),
        ("xi -after:2021", Problem(4, "-after:2021", Why.NOT_LEFT_OUT)),
        ("xi pu*tin", Problem(4, "pu*tin", Why.STAR)),
        ('"teman b*"', Problem(1, '"teman b*"', Why.STAR)),
        ("p*", Problem(1, "p*", Why.SHORT_PREFIX)),
        ("a" * (LONGEST + 1), Problem(LONGEST + 1, "a", Why.TOO_LONG)),
    ],
)
def test_a_wrong_query_says_where(typed, problem):
    assert parse(typed).problems == (problem,)


def test_more_parts_than_can_be_asked_are_a_problem_and_not_forgotten():
    (problem,) = parse(" ".join(f"kata{number}" for number in range(60))).problems
    assert (problem.piece, problem.why) == ("kata50", Why.TOO_LONG)


@given(TYPED)
def test_any_text_is_a_query_or_says_where_it_is_none(typed):
    query = parse(typed)
    for problem in query.problems:
        assert typed[problem.at - 1 :].startswith(problem.piece) and problem.piece
    if typed.strip() and not query.problems:
        assert query.parts
    pieces = [*(part.typed for part in query.parts), *(problem.piece for problem in query.problems)]
    if len(query.parts) < 50:
        # Nothing that was typed is left out: neither searched nor told.
        assert sum(len("".join(piece.split())) for piece in pieces) == len("".join(typed.split()))


@given(TYPED)
def test_what_was_typed_is_written_so_that_it_reads_the_same(typed):
    query = parse(typed)
    if not query.problems:
        assert parse(str(query)) == query


@given(st.lists(PARTS, max_size=6).map(lambda parts: Query(tuple(parts))))
def test_a_made_query_is_written_so_that_it_reads_the_same(query):
    assert parse(str(query)) == query


def test_stop_words_leave_a_query_that_has_other_words():
    query = parse('yang Putin -dan "dari yang" di*')
    assert [str(part) for part in query.searched] == ["Putin", "-dan", '"dari yang"', "di*"]
    assert [str(part) for part in query.left_out] == ["yang"]


def test_stop_words_alone_are_searched():
    assert [str(part) for part in parse("yang dan -putin speaker:xi").searched] == ["yang", "dan", "-putin"]


def test_words_and_operators_come_apart():
    query = parse("putin speaker:xi -ekonomi")
    assert str(query.words) == "putin -ekonomi"
    assert [part.name for part in query.operators] == ["speaker"]
