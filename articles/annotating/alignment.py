"""Which word of one text is which of another, through edits, moves and splits; each word once. Pure.

Equal sentences first, wherever they stand; then the changed ones that are left over, by the words they share: those in
the same gap between equal sentences readily, others only when most of their words agree.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from .pairing import Twins
from .sentences import Sentences
from .subsequence import common_words

# Share of a sentence's weight that has to be found for it to be the same sentence, changed: in its old gap, or anywhere
# else. Set on reports edited by a program, where a lower one proposed places for deleted sentences.
_IN_PLACE, _ELSEWHERE = 0.35, 0.6
# Outside its gap it takes as many rare words as this.
_LEAST_ELSEWHERE = 2.5
# How many left-over sentences round the expected place, and how many with the same rare words, are looked at.
_AROUND, _ALIKE = 5, 4
# A word of more sentences than this says nothing about which one it is.
_COMMON = 8
# What comparing sentences may cost in one alignment, in words times words (and a fixed part each): about a second. A
# report of 10 kB with every sentence changed needs a twentieth.
_COST, _FIXED = 40_000_000, 20
# A shared word alone among changed ones is an accident unless it is rarer than this weight.
_TELLING = 0.5


class Alignment:
    """Two texts, cut into sentences, and what of `old` stands where in `new`."""

    def __init__(self, old: Sentences, new: Sentences):
        self.old, self.new = old, new
        self.twins = Twins([old.key(at) for at in range(len(old))], [new.key(at) for at in range(len(new))])
        self.pairs = self.twins.pairs()
        self.weights = _weights(old, new)
        self.words = self._equal_words()
        self._taken = bytearray(len(new.keys))
        for word in self.words:
            if word >= 0:
                self._taken[word] = 1
        self._pair_changed()

    def weight(self, words: list[str]) -> float:
        """How much `words` tell about which sentence they are of: nearly nothing for "yang" or a comma."""
        return sum(self.weights[word] for word in words)

    def is_taken(self, word: int) -> bool:
        """Whether a word of the new text has its twin in the old one."""
        return bool(self._taken[word])

    def _equal_words(self) -> list[int]:
        """Return for each word of the old text its number in the new one, -1 for none: of equal sentences."""
        found = [-1] * len(self.old.keys)
        for old, new in enumerate(self.pairs):
            if new >= 0:
                here = self.old.words(old)
                found[here.start : here.stop] = self.new.words(new)
        return found

    def _pair_changed(self) -> None:
        taken = set(self.pairs)
        left = [at for at, new in enumerate(self.pairs) if new < 0]
        free = [at for at in range(len(self.new)) if at not in taken]
        if not left or not free:
            return
        scored = sorted(self._candidates(left, free), reverse=True)
        cost = 0
        for _, is_near, old, new in scored:
            cost += (len(self.old.words(-old)) + _FIXED) * (len(self.new.words(-new)) + _FIXED)
            if cost > _COST:
                break
            self._compare(-old, -new, is_near)

    def _candidates(self, left: list[int], free: list[int]) -> Iterator[tuple[float, bool, int, int]]:
        """Yield (score, whether in the same gap, -old, -new) for pairs of changed sentences worth comparing."""
        bags = {at: set(self.new.key(at)) for at in free}
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for at, bag in bags.items():
            for word in bag:
                holders[word].append(at)
        gaps = _Gaps(self.pairs, free, len(self.new))
        full = {at: self.weight(list(bag)) for at, bag in bags.items()}
        for old in left:
            bag = set(self.old.key(old))
            near = gaps.near(old)
            alike = Counter()
            for word in bag:
                if len(holders.get(word, ())) <= _COMMON:
                    alike.update(dict.fromkeys(holders.get(word, ()), self.weights[word]))
            total = self.weight(list(bag))
            for new in near | {at for at, _ in alike.most_common(_ALIKE)}:
                shared = self.weight(list(bag & bags[new]))
                score = shared / (min(total, full[new]) or 1) + shared / (max(total, full[new]) or 1)
                if shared:
                    yield score + (0.3 if new in near else 0), new in near, -old, -new

    def _compare(self, old: int, new: int, is_near: bool) -> None:
        """Pair the words of two changed sentences that are not paired yet, if enough of them are the same."""
        ours = [word for word in self.old.words(old) if self.words[word] < 0]
        theirs = [word for word in self.new.words(new) if not self._taken[word]]
        if not ours or not theirs:
            return
        found = common_words([self.old.keys[word] for word in ours], [self.new.keys[word] for word in theirs])
        kept = self._without_accidents([(ours[one], theirs[other]) for one, other in found])
        shared = self.weight([self.old.keys[one] for one, _ in kept])
        smaller = min(self.weight(list(self.old.key(old))), self.weight(list(self.new.key(new))))
        if shared < smaller * (_IN_PLACE if is_near else _ELSEWHERE) or not (is_near or shared >= _LEAST_ELSEWHERE):
            return
        for one, other in kept:
            self.words[one] = other
            self._taken[other] = 1

    def _without_accidents(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Drop pairs that stand alone among changed words and would stand anywhere: "yang", a comma."""
        runs: list[list[tuple[int, int]]] = []
        for pair in pairs:
            if runs and pair[0] - runs[-1][-1][0] <= 2 and pair[1] - runs[-1][-1][1] <= 2:
                runs[-1].append(pair)
            else:
                runs.append([pair])
        telling = [run for run in runs if self.weight([self.old.keys[one] for one, _ in run]) >= _TELLING]
        return [pair for run in telling for pair in run]


class _Gaps:
    """Where a left-over sentence is expected: between the places of the sentences that stood round it."""

    def __init__(self, pairs: list[int], free: list[int], length: int):
        self._before = _nearest(pairs, -1)
        self._behind = [(len(pairs) - 1 - at, length - 1 - new) for at, new in _nearest(_mirrored(pairs, length), -1)][
            ::-1
        ]
        # The ends of the row of left-over sentences that each one is in.
        self._row_end = _row_ends(free)
        self._row_start = {-at: -end for at, end in _row_ends([-at for at in reversed(free)]).items()}

    def near(self, old: int) -> set[int]:
        """Return the left-over sentences of the new text in the gap that `old` stood in: as far from either end of it
        as `old` stood, and `_AROUND` to each side.
        """
        found = set()
        at, new = self._before[old]
        if new + 1 in self._row_end:
            middle = new + old - at
            found.update(range(max(new + 1, middle - _AROUND), min(self._row_end[new + 1], middle + _AROUND) + 1))
        at, new = self._behind[old]
        if new - 1 in self._row_start:
            middle = new - (at - old)
            found.update(range(max(self._row_start[new - 1], middle - _AROUND), min(new - 1, middle + _AROUND) + 1))
        return found


def _nearest(pairs: list[int], edge: int) -> list[tuple[int, int]]:
    """Return for each sentence the nearest paired one before it, with its pair; or else the edge of both."""
    nearest, last = [], (edge, edge)
    for at, new in enumerate(pairs):
        nearest.append(last)
        last = (at, new) if new >= 0 else last
    return nearest


def _mirrored(pairs: list[int], length: int) -> list[int]:
    return [length - 1 - new if new >= 0 else -1 for new in reversed(pairs)]


def _row_ends(numbers: list[int]) -> dict[int, int]:
    """Return for each of rising numbers the last one of the row without gaps that it is in."""
    ends: dict[int, int] = {}
    for number in reversed(numbers):
        ends[number] = ends.get(number + 1, number)
    return ends


def _weights(old: Sentences, new: Sentences) -> dict[str, float]:
    """Return what each word tells: 1 for a rare one, less for one of many sentences or few letters, 0 for a mark."""
    counts = Counter(old.keys)
    counts.update(new.keys)
    return {
        word: (0.3 if len(word) < 4 and word.islower() else 1.0) * min(1.0, 6 / count) if word[0].isalnum() else 0.02
        for word, count in counts.items()
    }
