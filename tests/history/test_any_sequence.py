"""Whatever was done, in whatever order: taking it back restores what was there, and taking that back what was done."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles import history, taking_back
from articles.models import Tag
from tests.indexed import lines, lines_afresh

from .acting import ACTS, NOW, House, make_mark

pytestmark = pytest.mark.django_db
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
QUICK = [Phase.explicit, Phase.generate]  # a failing script of twelve acts takes minutes to shrink
often = settings(max_examples=20, deadline=None, suppress_health_check=SLOW, derandomize=True, phases=QUICK)


def undo(set_id, house):
    return taking_back.undo(set_id, actor=house.actor, now=NOW)[0].set


@often
@given(st.data(), st.lists(st.sampled_from(ACTS), min_size=4, max_size=10))
def test_every_act_is_taken_back_and_done_again_and_all_of_them_by_the_key(data, acts):
    with transaction.atomic():
        house, befores = House(data.draw), []
        for act in [make_mark, make_mark, *acts]:
            before, names = house.state(), set(Tag.objects.values_list("name", flat=True))
            if not (set_id := act(house)):
                continue
            after = house.state()
            assert lines() == lines_afresh()
            undone = undo(set_id, house)
            assert house.state() == before
            assert lines() == lines_afresh()
            assert names <= set(Tag.objects.values_list("name", flat=True))
            redone = undo(undone, house)
            assert house.state() == after
            assert history.newest_act(house.actor) == redone
            befores.append(before)
        for before in reversed(befores):
            undo(history.newest_act(house.actor), house)
            assert house.state() == before
        assert history.newest_act(house.actor) is None
        transaction.set_rollback(True)
