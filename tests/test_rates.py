import pytest

from articles.rates import Rate


def test_nothing_decided_means_nothing_known():
    rate = Rate(0, 0)
    assert rate.share is None
    assert (rate.low, rate.high, rate.likely) == (0.0, 1.0, 0.5)


def test_the_interval_is_wilsons():
    # Newcombe 1998, table I: 81 of 263, and 15 of 148.
    assert (Rate(81, 263).low, Rate(81, 263).high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert (Rate(15, 148).low, Rate(15, 148).high) == pytest.approx((0.0624, 0.1605), abs=5e-5)


@pytest.mark.parametrize("count", [1, 3, 50, 10_000])
def test_the_interval_never_leaves_what_a_share_can_be(count):
    for kept in {0, 1, count}:
        rate = Rate(kept, count)
        assert 0 <= rate.low <= rate.share <= rate.high <= 1


def test_a_rule_is_weak_when_it_surely_lies_below_and_never_by_one_bad_day():
    assert not Rate(0, 1).is_weak(40)
    assert Rate(0, 8).is_weak(40)
    assert not Rate(4, 8).is_weak(40)
    assert not Rate(0, 0).is_weak(100)
    assert not Rate(0, 99).is_weak(0)
