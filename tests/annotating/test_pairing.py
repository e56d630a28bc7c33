"""Equal sentences find each other, twins by their neighbours."""

import pytest

from articles.annotating.pairing import Twins


def twins(old, new):
    return Twins([(letter,) for letter in old], [(letter,) for letter in new])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abc", "abc", [0, 1, 2]),
        ("abc", "xacb", [1, 3, 2]),
        ("abc", "ac", [0, -1, 1]),
        ("asb.csd", "asb.cd", [0, 1, 2, 3, 4, -1, 5]),
        ("asb.csd", "ab.csd", [0, -1, 1, 2, 3, 4, 5]),
        ("csd.asb", "asb.csd", [4, 5, 6, 3, 0, 1, 2]),
        ("", "a", []),
    ],
)
def test_each_sentence_is_paired_once(old, new, expected):
    assert twins(old, new).pairs() == expected


def test_a_twin_between_its_neighbours_is_sure():
    assert twins("asb.csd", "asb.cd").is_sure(range(1, 2), 1)


def test_of_two_equal_blocks_of_which_one_is_left_neither_is_sure():
    blocks = twins("pxyzxyzq", "pxyzq")
    assert [blocks.best(range(at, at + 1)) for at in (2, 5)] == [2, 2]
    assert not blocks.is_sure(range(2, 3), 2)
    assert not blocks.is_sure(range(5, 6), 2)


def test_a_place_that_fits_its_twin_better_is_the_twins():
    assert twins("asb.csd", "asb.cd").best(range(5, 6)) is None


def test_a_sentence_that_also_hides_inside_another_is_not_sure():
    texts = Twins([("a",), ("b", "s"), ("s",), ("c",)], [("a",), ("b",), ("s",), ("c",)])
    assert not texts.is_sure(range(2, 3), 2)


def test_furniture_is_paired_in_order_and_never_sure():
    old = twins("-" * 100 + "a", "-" * 99 + "a")
    assert old.pairs() == [*range(99), -1, 99]
    assert old.best(range(3, 4)) is None
