"""Which sentence of one text is which of another, word for word: moved ones too, among twins the right one. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# A sentence that stands more often than this is furniture: its twins are paired in order, and a mark on it is never
# carried by itself. Telling twins apart costs their number squared, in all texts together `_TOLD_APART` at most.
_MANY = 40
_TOLD_APART = 200_000
# Words in a row that hardly ever stand so by accident, and how many such groups are looked for.
_GROUP, _LOOKED_AT = 4, 12


@dataclass(frozen=True)
class Reach:
    """How many sentences before and behind two equal ones are equal as well, the ends of the text counting as one."""

    before: int
    behind: int

    def excludes(self, other: "Reach") -> bool:
        """Better on both sides: a twin that lost one neighbour and met another's is not taken for the other."""
        return self.before > other.before and self.behind > other.behind

    @property
    def total(self) -> int:
        return self.before + self.behind


class Twins:
    """The sentences of two texts, `old` and `new` as numbers, equal where the sentences are equal."""

    def __init__(self, old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]]):
        numbers: dict[tuple[str, ...], int] = {}
        self.old = [numbers.setdefault(key, len(numbers)) for key in old]
        self.new = [numbers.setdefault(key, len(numbers)) for key in new]
        self._in_old, self._in_new = _places(self.old), _places(self.new)
        self._old_words, self._new_words = _joined(old), _joined(new)
        self._keys = old
        self._told_apart = self._to_tell_apart()
        pairs = [
            (one, other)
            for number in self._told_apart
            for one in self._in_old[number]
            for other in self._in_new[number]
        ]
        pairs.sort()
        self._before = _runs(pairs, step=1, edge=(-1, -1))
        self._behind = _runs(reversed(pairs), step=-1, edge=(len(self.old), len(self.new)))

    def _to_tell_apart(self) -> set[int]:
        told_apart, spent = set(), 0
        in_both = ((len(olds) * len(self._in_new[number]), number) for number, olds in self._in_old.items())
        for cost, number in sorted(pair for pair in in_both if pair[0]):
            spent += cost
            if spent > _TOLD_APART:
                break
            if len(self._in_old[number]) <= _MANY and len(self._in_new[number]) <= _MANY:
                told_apart.add(number)
        return told_apart

    def best(self, run: range) -> int | None:
        """Return the first sentence of the likeliest place in the new text of a run of sentences of the old one.

        None for furniture, and where each place is rather that of another such run.
        """
        olds, news = self._occurrences(run)
        length = len(run)
        reaches = {at: self.reach(run.start, at, length) for at in news}
        ours = [at for at in news if all(self.reach(twin, at, length).total <= reaches[at].total for twin in olds)]
        return max(ours, key=lambda at: (reaches[at].total, -abs(at - run.start)), default=None)

    def is_sure(self, run: range, place: int) -> bool:
        """Whether the run of the old text can be at no other place of the new one, nor another run at this one."""
        olds, news = self._occurrences(run)
        length = len(run)
        reach = self.reach(run.start, place, length)
        others = [self.reach(run.start, at, length) for at in news if at != place]
        others += [self.reach(twin, place, length) for twin in olds if twin != run.start]
        return place in news and all(reach.excludes(other) for other in others) and not self._hides(run, olds, news)

    def is_copied(self, words: Sequence[str]) -> bool:
        """Whether much of a stretch of the old text stands more often in the new one: somebody copied it, and may have
        changed the copy or the original since. Looks at a few groups of words.
        """
        last = max(1, len(words) - _GROUP + 1)
        groups = [_joined([words[at : at + _GROUP]]) for at in range(0, last, 1 + last // _LOOKED_AT)]
        more = [group for group in groups if self._new_words.count(group) > self._old_words.count(group)]
        return len(more) * 3 >= len(groups)

    def _hides(self, run: range, olds: list[int], news: list[int]) -> bool:
        """Whether such words stand once more, inside a sentence: a twin whose quotation goes on, say."""
        words = _joined(self._keys[run.start : run.stop])
        return self._old_words.count(words) > len(olds) or self._new_words.count(words) > len(news)

    def _occurrences(self, run: range) -> tuple[list[int], list[int]]:
        """Return where such a run stands in the old and in the new text, by first sentences; nothing for furniture."""
        wanted = self.old[run.start : run.stop]
        if not self._told_apart.intersection(wanted):
            return [], []
        # The sentence that stands in the new text least often says where to look.
        at = min(range(len(wanted)), key=lambda at: (wanted[at] not in self._told_apart, len(self._in_new[wanted[at]])))
        return _starts(wanted, at, self.old, self._in_old), _starts(wanted, at, self.new, self._in_new)

    def reach(self, old: int, new: int, length: int = 1) -> Reach:
        """How far the texts go on being equal round the equal runs of `length` sentences at `old` and `new`."""
        last = (old + length - 1, new + length - 1)
        return Reach(self._before.get((old, new), 1) - 1, self._behind.get(last, 1) - 1)

    def pairs(self) -> list[int]:
        """Return for each sentence of the old text its number in the new one, -1 for none; no number twice."""
        paired = [-1] * len(self.old)
        taken: set[int] = set()
        ranked = [(-self.reach(old, new).total, abs(old - new), old, new) for old, new in self._before]
        for _, _, old, new in sorted(ranked):
            if paired[old] < 0 and new not in taken:
                paired[old] = new
                taken.add(new)
        for number in self._in_old.keys() - self._told_apart:
            for old, new in zip(self._in_old[number], self._in_new[number], strict=False):
                paired[old] = new
        return paired


def _joined(sentences: Iterable[Sequence[str]]) -> str:
    """All words in a row, however they are cut into sentences; a space never stands in a word."""
    return "".join(f" {word} " for sentence in sentences for word in sentence)


def _places(numbers: list[int]) -> defaultdict[int, list[int]]:
    places: defaultdict[int, list[int]] = defaultdict(list)
    for at, number in enumerate(numbers):
        places[number].append(at)
    return places


def _starts(wanted: list[int], at: int, text: list[int], places: dict[int, list[int]]) -> list[int]:
    starts = [place - at for place in places[wanted[at]] if place >= at]
    return [start for start in starts if text[start : start + len(wanted)] == wanted]


def _runs(pairs: Iterable[tuple[int, int]], *, step: int, edge: tuple[int, int]) -> dict[tuple[int, int], int]:
    """Return for each pair how many pairs stand in a row up to it, itself and the common edge included."""
    runs = {edge: 1}
    for old, new in pairs:
        runs[old, new] = runs.get((old - step, new - step), 0) + 1
    del runs[edge]
    return runs
