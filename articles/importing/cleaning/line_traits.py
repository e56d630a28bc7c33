"""What a line looks like beside the others of its page, as words for the line model (`line_model.py`).

A trait is a short text such as "size=2" or "-1: end=." and stands for itself: the model knows how often lines with it
are a report's own. Sizes and shares are told in steps, so that what was learned of one page holds for the next.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from .line_shapes import Shape, own_traits, shape_of, step
from .page_lines import Line

# Upper bounds of the steps: lines of a run, and shares.
_RUNS = (0, 1, 2, 4, 8)
_QUARTERS = (0.25, 0.5, 0.75)
_NEIGHBOURS = (-2, -1, 1, 2)
_NEIGHBOUR_WORDS = 5
_MOST_ALIKE, _MOST_ALONE = 4, 5
_NO_WORDS: frozenset[str] = frozenset()


def traits_of(lines: Sequence[Line]) -> list[list[str]]:
    """Return the traits of each of the page's lines. Pure, and linear in the page's length."""
    page = _PageShape(lines)
    return [[*own_traits(shape), *page.traits(i), *_beside(page.shapes, i)] for i, shape in enumerate(page.shapes)]


def _beside(shapes: list[Shape], i: int) -> Iterator[str]:
    """Give what the two lines above and the two below look like."""
    shape = shapes[i]
    for away in _NEIGHBOURS:
        if not 0 <= i + away < len(shapes):
            yield f"{away}: none"
            continue
        other = shapes[i + away]
        yield f"{away}: size={other.size} end={other.end}"
        yield f"{away}: case={other.case} size={other.size}"
        yield f"{away}: size={other.size} own size={shape.size} end={shape.end}"
        if abs(away) == 1:
            yield f"{away}: size={other.size} end={other.end} own size={shape.size} case={shape.case}"
            if other.tokens:
                yield f"{away}: first={other.tokens[0]}"
            if len(other.tokens) <= _NEIGHBOUR_WORDS:
                yield f"{away}: line={' '.join(other.tokens)}"


class _PageShape:
    """What a line's place tells, asked by its index. A run is lines in a row without prose; `among`: short ones between
    the first paragraph and the last.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.shapes = [shape_of(line.text) for line in lines]
        paragraphs = [i for i, shape in enumerate(self.shapes) if shape.is_paragraph]
        self.first, self.last = (paragraphs[0], paragraphs[-1]) if paragraphs else (0, len(lines))
        self.prose = [i for i, shape in enumerate(self.shapes) if shape.is_prose]
        self.vocabulary = _NO_WORDS.union(*(self.shapes[i].tokens for i in paragraphs))
        self.often = Counter(shape.tokens for shape in self.shapes)
        self.runs = _runs(self.shapes)
        self.is_listed = _listed(lines, self.shapes)
        between = range(self.first + 1, self.last)
        self.alone = Counter(self.shapes[i].case for i in between if self.runs[i] == (i, i + 1))

    def traits(self, i: int) -> Iterator[str]:
        """Give the traits that the line has by its place on the page."""
        shape = self.shapes[i]
        size = shape.size
        begin, stop = self.runs[i]
        run = step(stop - begin, _RUNS)
        edge = f"{i == begin}{i == stop - 1}"
        gaps = f"{self._gap(i)}{self._gap(i + 1)}"
        part = self._part(i)
        if self.often[shape.tokens] > 1:
            yield from ("again", f"again size={size}")
        if any(other.is_row for other in self.shapes[max(0, i - 1) : i + 2]):
            yield f"table={shape.is_row}"
        if self.is_listed[i]:
            yield from ("listed", f"listed size={size} run={run}")
        yield from (f"gaps={gaps}", f"part={part}", f"part={part} gaps={gaps} size={size}")
        yield from (f"part={part} size={size} end={shape.end}", f"part={part} case={shape.case} size={size}")
        yield from (f"part={part} run={run} edge={edge}", f"part={part} run={run} edge={edge} size={size}")
        if part == "among":
            yield from self._shared(i, run)
            if self.runs[i] == (i, i + 1):
                yield from self._alone(shape)

    def _part(self, i: int) -> str:
        if i < self.first or i > self.last:
            return "head" if i < self.first else "tail"
        return "paragraph" if self.shapes[i].is_paragraph else "among"

    def _shared(self, i: int, run: int) -> Iterator[str]:
        """Give how many of its words the line shares with the paragraphs and with those next to it: a link leads to
        other matters."""
        shape = self.shapes[i]
        size = shape.size
        at = bisect_left(self.prose, i)
        above = self._words(at - 1)
        below = self._words(at + 1 if shape.is_prose else at)
        shared, above, below = (_quarter(shape, words) for words in (self.vocabulary, above, below))
        yield from (f"shared={shared}", f"shared={shared} size={size}", f"shared={shared} size={size} run={run}")
        yield from (f"above={above} run={run}", f"below={below} run={run}", f"below={below} size={size}")

    def _alone(self, shape: Shape) -> Iterator[str]:
        """Give what a single line between two paragraphs has in common with others that stand so."""
        case, size = shape.case, shape.size
        yield f"alone case={case} alike={min(self.alone[case], _MOST_ALIKE)}"
        yield from (
            f"alone case={case} size={size} end={shape.end}",
            f"alone case={case} size={size} small={shape.small}",
        )
        yield f"alone size={size} of={min(self.alone.total(), _MOST_ALONE)}"

    def _words(self, at: int) -> frozenset[str]:
        """Return the long words of the page's prose number `at`, none beyond its ends."""
        return self.shapes[self.prose[at]].long_words if 0 <= at < len(self.prose) else _NO_WORDS

    def _gap(self, i: int) -> int:
        """Tell whether a blank line or the page's edge stands above the line."""
        return int(not 0 < i < len(self.lines) or self.lines[i].first - self.lines[i - 1].last > 1)


def _quarter(shape: Shape, words: frozenset[str]) -> int:
    return step(len(shape.long_words & words) / max(1, len(shape.long_words)), _QUARTERS)


def _runs(shapes: list[Shape]) -> list[tuple[int, int]]:
    """Return for each line where its run begins and stops; prose has none, told by an empty one."""
    runs = [(i, i) for i in range(len(shapes))]
    begin = 0
    for i in range(len(shapes) + 1):
        if i == len(shapes) or shapes[i].is_prose:
            runs[begin:i] = [(begin, i)] * (i - begin)
            begin = i + 1
    return runs


def _listed(lines: Sequence[Line], shapes: list[Shape]) -> list[bool]:
    """Tell of each line whether it stands below one that ends with a colon, with no prose between."""
    listed: list[bool] = []
    is_open = False
    for line, shape in zip(lines, shapes, strict=True):
        is_opening = line.text.endswith(":")
        listed.append(is_open and not is_opening and not shape.is_prose)
        is_open = is_opening or (is_open and not shape.is_prose)
    return listed
