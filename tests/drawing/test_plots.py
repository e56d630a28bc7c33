"""The geometry of plots: whatever the numbers, everything is inside, in proportion, and of readable words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from articles.drawing.plots import LONGEST, NARROW, ROOM, ROW, bars, cut, flow, percent, round_ticks, rows

NUMBERS = st.integers(0, 10**9)
ROWS_OF = st.integers(1, 60).flatmap(
    lambda count: st.lists(st.lists(NUMBERS, min_size=count, max_size=count), min_size=1, max_size=9)
)


def share(attribute: str) -> float:
    return float(attribute.removesuffix("%"))


@given(NUMBERS, st.integers(1, 10))
def test_ticks_are_round_even_few_and_reach_the_largest(largest, most):
    ticks = round_ticks(largest, most=most)
    step = ticks[1]
    assert ticks == list(range(0, ticks[-1] + 1, step))
    assert ticks[-1] >= largest > ticks[-2] or largest == 0
    assert len(ticks) <= most + 1
    assert str(step).rstrip("0") in ("1", "2", "5")


@given(ROWS_OF)
def test_columns_stand_on_their_row_inside_the_plot_in_proportion(values):
    labels = [(str(at), bool(at % 2)) for at in range(len(values[0]))]
    plot = rows(["a name"] * len(values), values, labels, totals=["1"] * len(values))
    largest = max(max(row) for row in values)
    for at, row in enumerate(plot.boxes):
        assert len(row) == sum(value > 0 for value in values[at])
        for box in row:
            assert share(box.x) >= 0 and share(box.x) + share(box.width) <= 100.01
            assert abs(box.y + box.height - (at + 1) * ROW) < 0.11
            wanted = max(ROOM * values[at][box.at[1]] / largest, 1.5)
            assert abs(box.height - wanted) < 0.06
        assert plot.outlines[at].count("M") == len(row)
    assert all(label.y <= plot.height for label in (*plot.ticks, *plot.peaks))
    assert len(plot.peaks) == sum(max(row) > 0 for row in values)


def test_columns_do_not_touch_however_many_there_are():
    for count in (1, 12, 240, 500):
        (row,) = rows(["a"], [[1] * count], [("", False)] * count, totals=["1"]).boxes
        assert len(row) == count
        for one, other in zip(row, row[1:], strict=False):
            assert share(one.x) + share(one.width) < share(other.x)


@given(st.lists(st.tuples(st.sampled_from(["", "Jan ’21"]), st.booleans()), min_size=1, max_size=80))
def test_words_of_a_narrow_axis_never_run_into_each_other(labels):
    shown = [tick for tick in rows(["Xi"], [[1] * len(labels)], labels, totals=["1"]).ticks if not tick.is_minor]
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}
    begins = [share(tick.x) / 100 - before[tick.anchor] * NARROW for tick in shown]
    assert all(later - earlier >= NARROW - 1e-4 for earlier, later in pairwise(begins))


def test_no_values_are_a_plot_without_columns():
    plot = rows([], [], [], totals=[])
    assert (plot.boxes, plot.peaks, plot.ticks) == ((), (), ())
    assert bars([], []).boxes == flow([], [], [], ends=(0.3, 0.7)).ribbons == ()
    assert rows(["a"], [[0, 0]], [("x", False), ("y", False)], totals=["0"]).boxes == ((),)


@given(st.lists(NUMBERS, max_size=40))
def test_bars_are_in_proportion_to_a_round_axis(values):
    plot = bars(["x" * 100] * len(values), values)
    longest = round_ticks(max(values, default=0))[-1]
    for box in plot.boxes:
        assert abs(share(box.width) - max(values[box.at[0]] / longest, 0.002) * 100) < 0.001
    assert all(len(name.text) <= LONGEST for name in plot.names)
    assert plot.height > max((box.y + box.height for box in plot.boxes), default=0)


@given(st.dictionaries(st.tuples(st.integers(0, 10), st.integers(0, 10)), st.integers(1, 10**6), max_size=60))
def test_bands_fill_the_posts_on_both_sides(cells):
    values = [(one, other, count) for (one, other), count in cells.items()]
    names = [str(at) for at in range(11)]
    plot = flow(names, names, values, ends=(0.3, 0.7))
    assert len(plot.ribbons) == len(values)
    for posts in (plot.left_boxes, plot.right_boxes):
        ordered = sorted(posts, key=lambda box: box.y)
        for one, other in zip(ordered, ordered[1:], strict=False):
            assert one.y + one.height <= other.y + 0.2
        assert all(box.y + box.height <= plot.height for box in posts)
    assert len(plot.left) == len(plot.right) == 11


def test_percent_is_short_and_words_are_cut_with_a_sign_that_says_so():
    assert [percent(share) for share in (0, 1 / 3, 0.5, 1)] == ["0%", "33.333%", "50%", "100%"]
    assert cut("x" * 41) == "x" * 39 + "…"
