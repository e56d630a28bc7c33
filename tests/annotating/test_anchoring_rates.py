"""How often marks are right after edits whose outcome is known. The bounds are the promise of DESIGN §3.3."""

from collections import Counter

import pytest

from articles.annotating.anchoring import Anchoring

from . import newsroom_edits
from .edits import case

REPORTS = 400


@pytest.fixture(scope="module", params=["made-up words", "real reports"])
def counts(request):
    found = Counter()
    for seed in range(REPORTS):
        one = case(seed) if request.param == "made-up words" else newsroom_edits.case(f"newsroom {seed}")
        anchoring = Anchoring(one.old, one.new)
        found.update(one.judged(mark, anchoring.locate(mark.start, mark.end)) for mark in one.marks)
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
