"""In which order and with which columns the desk shows what was found."""

import pytest

from articles.searching.arrangement import USUAL, Arrangement


def _address(arranged: Arrangement) -> list[tuple[str, str]]:
    return [(term.name, term.value) for term in arranged.terms()]


def test_nothing_asked_is_the_usual_and_says_nothing_in_the_address() -> None:
    arranged = Arrangement.read({})
    assert (arranged.sort, arranged.columns, arranged.shown) == ("published", USUAL, USUAL)
    assert _address(arranged) == _address(Arrangement.read({"sort": ["published"], "columns": [""]})) == []


@pytest.mark.parametrize("columns", [["tags,cue"], ["cue", "tags"], ["tags,", "cue,cue"]])
def test_columns_stand_in_their_own_order_however_they_are_asked_for(columns: list[str]) -> None:
    arranged = Arrangement.read({"columns": columns}, remembered="note")
    assert arranged.columns == ("cue", "tags")
    assert _address(arranged) == [("columns", "cue,tags")]


def test_columns_that_are_remembered_stay_out_of_the_address() -> None:
    arranged = Arrangement.read({}, remembered="note,nonsense,chain")
    assert arranged.columns == ("chain", "note")
    assert not arranged.problems
    assert _address(arranged) == []


def test_the_column_of_the_order_is_always_shown() -> None:
    arranged = Arrangement.read({"sort": ["changed"], "columns": ["kind"]})
    assert arranged.shown == ("kind", "changed")
    assert _address(arranged) == [("sort", "changed"), ("columns", "kind")]


def test_what_is_no_order_or_column_is_said_and_left_aside() -> None:
    arranged = Arrangement.read({"sort": ["loudness"], "columns": ["kind,smell"]})
    assert (arranged.sort, arranged.columns) == ("published", ("kind",))
    assert [problem.split(":")[0] for problem in arranged.problems] == [
        "“loudness” is no order of quotes",
        "“smell” is no column",
    ]
