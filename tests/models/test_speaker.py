"""The register: what depends on how a speaker looks."""

import pytest

from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_changed_look_raises_the_stamps_of_any_number_of_reports_at_one_cost(django_assert_num_queries):
    putin, xi = factories.speaker(), factories.speaker("Xi Jinping")
    shown, rest = set(), factories.highlight(factories.report(), speaker=xi).article
    for count in (1, 9):
        shown |= {factories.highlight(factories.report(), speaker=putin).article.pk for _ in range(count)}
        shown |= {factories.highlight(factories.report(), speaker=xi, joint=[putin]).article.pk for _ in range(count)}
        with django_assert_num_queries(3):  # two that lock, in the order of ids, and one that writes
            putin.look_changed()
        assert set(Article.objects.filter(marks_stamp__gt=0).values_list("pk", flat=True)) == shown
    assert rest.pk not in shown


def test_who_was_merged_into_a_speaker_looks_like_them():
    putin = factories.speaker()
    merged = factories.speaker("Poetin", merged_into=putin)
    article = factories.highlight(factories.report(), speaker=merged).article
    putin.look_changed()
    article.refresh_from_db()
    assert article.marks_stamp == 1
