"""The longest common subsequence, against the textbook's way."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from articles.annotating.subsequence import common_words

words = st.lists(st.sampled_from("abcd"), max_size=12)


def longest(first, second):
    @cache
    def length(one, other):
        if not one or not other:
            return 0
        if first[one - 1] == second[other - 1]:
            return length(one - 1, other - 1) + 1
        return max(length(one - 1, other), length(one, other - 1))

    return length(len(first), len(second))


@given(words, words)
def test_the_pairs_rise_join_equal_words_and_are_as_many_as_can_be(first, second):
    pairs = common_words(first, second)
    assert all(first[one] == second[other] for one, other in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in zip(pairs, pairs[1:], strict=False))
    assert len(pairs) == longest(first, second)
