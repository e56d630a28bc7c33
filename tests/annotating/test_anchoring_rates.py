"""How often marks are right after edits whose outcome is known. The bounds are the promise of DESIGN §3.3."""

from collections import Counter

import pytest

from articles.annotating.anchoring import Anchoring, State

from .edits import case

REPORTS = 400


def judged(one, mark, place):
    """Return what to count: how a mark came out against the truth."""
    left = one.truth(mark)
    carried = place.state in (State.SAME, State.MOVED)
    if not left:
        return "deleted, carried" if carried else "deleted, proposed" if place.start is not None else "deleted, gone"
    if carried and one.touched & set(mark.words):
        return "carried though its sentence changed"
    start, end = min(start for start, _ in left), max(end for _, end in left)
    is_whole = len(left) == len(mark.words) and one.new[start:end] == one.old[mark.start : mark.end]
    if carried:
        return "carried" if is_whole and (place.start, place.end) == (start, end) else "carried wrongly"
    if len(left) * 3 < len(mark.words):
        return "hardly anything left"
    if place.start is None:
        return "lost"
    found = sum(place.start <= a and b <= place.end for a, b in left)
    return "proposed" if found * 2 >= len(left) else "misplaced"


@pytest.fixture(scope="module")
def counts():
    found = Counter()
    for seed in range(REPORTS):
        one = case(seed)
        anchoring = Anchoring(one.old, one.new)
        found.update(judged(one, mark, anchoring.locate(mark.start, mark.end)) for mark in one.marks)
    return found


def test_what_is_carried_is_right(counts):
    assert counts["carried wrongly"] <= 0.002 * counts["carried"]
    assert counts["carried"] > REPORTS * 12 / 2


def test_nothing_deleted_is_carried(counts):
    assert counts["deleted, carried"] == 0


def test_no_change_of_attribution_or_sense_is_silent(counts):
    assert counts["carried though its sentence changed"] == 0


def test_nearly_every_mark_is_carried_or_proposed_where_it_is(counts):
    right = counts["carried"] + counts["proposed"]
    assert right >= 0.99 * (right + counts["misplaced"] + counts["lost"])


def test_hardly_anything_deleted_is_proposed(counts):
    assert counts["deleted, gone"] > 50
    assert counts["deleted, proposed"] <= 0.05 * (counts["deleted, proposed"] + counts["deleted, gone"])
