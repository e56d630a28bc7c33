"""What the strip above a text says of its suggestions: how many wait, of which rules, which of them are folded."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..quotes import RULES
from .cards import Card


@dataclass(frozen=True)
class OfRule:
    """The suggestions of one rule that wait in a report, by uuid in the order of the text; `told` says what it does."""

    rule: str
    told: str
    keys: tuple[str, ...]
    is_weak: bool

    @property
    def count(self) -> int:
        return len(self.keys)


@dataclass(frozen=True)
class Waiting:
    """Those of a report, the rule with the most first."""

    rules: tuple[OfRule, ...] = ()

    @classmethod
    def among(cls, cards: Iterable[Card]) -> "Waiting":
        """Return what waits among all cards of a text, in reading order."""
        found: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
        for card in cards:
            if card.is_suggested:
                found[card.rule, card.is_weak].append(card.key)
        rules = [OfRule(rule, told(rule), tuple(keys), is_weak) for (rule, is_weak), keys in found.items()]
        return cls(tuple(sorted(rules, key=lambda one: (one.is_weak, -one.count, one.rule))))

    @property
    def count(self) -> int:
        return sum(one.count for one in self.rules)

    @property
    def folded(self) -> int:
        """How many are of weak rules."""
        return sum(one.count for one in self.rules if one.is_weak)


def told(rule: str) -> str:
    """Return what the rule does, in words; the name of one that is no longer there."""
    return RULES.get(rule, rule)
