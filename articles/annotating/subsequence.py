"""The longest common subsequence of two lists of words. Pure."""

from collections.abc import Sequence


def common_words(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Return a longest list of index pairs that rises in both and joins equal words.

    What both begin and end with is paired as it stands: where a word stands twice, that is the reading a person sees.
    """
    shorter = min(len(first), len(second))
    head = next((at for at in range(shorter) if first[at] != second[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if first[-1 - at] != second[-1 - at]), rest)
    middle = _middle(first[head : len(first) - tail], second[head : len(second) - tail])
    pairs = [(at, at) for at in range(head)]
    pairs += [(one + head, other + head) for one, other in middle]
    return pairs + [(len(first) - tail + at, len(second) - tail + at) for at in range(tail)]


def _middle(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Rows of the table are integers, a word of `first` a bit, 0 where the subsequence grows (Hyyrö 2004)."""
    if not first or not second:
        return []
    places: dict[str, int] = {}
    for index, word in enumerate(first):
        places[word] = places.get(word, 0) | 1 << index
    full = row = (1 << len(first)) - 1
    rows = []
    for word in second:
        matches = row & places.get(word, 0)
        row = ((row + matches) | (row - matches)) & full
        rows.append(row)
    return _traced(rows, len(first))


def _traced(rows: list[int], width: int) -> list[tuple[int, int]]:
    pairs = []
    column, number = width, len(rows)
    while column and number:
        bit = 1 << (column - 1)
        if rows[number - 1] & bit:
            column -= 1
            continue
        number -= 1
        if not number or rows[number - 1] & bit:
            column -= 1
            pairs.append((column, number))
    return pairs[::-1]
