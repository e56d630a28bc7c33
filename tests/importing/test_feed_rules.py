import pytest

from articles.importing.feed_rules import Rules, rules_of
from articles.importing.refusal import Unreadable


def test_rules_come_back_as_they_were_kept():
    rules = Rules(("Baca juga",), ("div.ad, aside",))
    assert rules_of(rules.as_json()) == rules
    assert rules_of({}) == Rules()


@pytest.mark.parametrize(
    "kept",
    [
        [],
        "x",
        {"regex": ["x"]},
        {"prefixes": "x"},
        {"prefixes": [1]},
        {"selectors": ["div["]},
        {"selectors": ["a:hover::x("]},
        {"selectors": ["!"]},
        {"prefixes": ["x" * 301]},
        {"selectors": [f"a{n}" for n in range(51)]},
    ],
)
def test_what_is_no_rule_is_said_in_one_sentence(kept):
    with pytest.raises(Unreadable) as caught:
        rules_of(kept)
    assert caught.value.reason


def test_blank_lines_are_no_rules():
    assert rules_of({"prefixes": ["", " a ", "a"], "selectors": [" "]}) == Rules(("a",))
