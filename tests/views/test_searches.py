"""Saved searches: a person's own, with what came since they were opened."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import SavedSearch
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client):
    user = factories.user("reader")
    client.force_login(user)
    client.user = user
    return client


def saved(user, name="Teman", query="q=teman", page="quotes", **values) -> SavedSearch:
    now = timezone.now() - timedelta(hours=1)
    return SavedSearch.objects.create(
        user=user, name=name, query=query, page=page, created_at=now, seen_at=now, **values
    )


def rail(client, page="quotes") -> str:
    return client.get("/searches/", {"in": page}, headers={"HX-Request": "true"}).content.decode()


def test_a_list_is_saved_under_a_name_and_leads_back_to_itself(reader):
    answer = reader.post("/searches/new/", {"name": "  Teman  baik ", "page": "quotes", "query": "q=teman&kind=direct"})
    assert (answer.status_code, answer.url) == (303, "/quotes/?q=teman&kind=direct")
    search = SavedSearch.objects.get()
    assert (search.name, search.user) == ("Teman baik", reader.user)
    assert "Teman baik" in rail(reader) and "Teman baik" not in rail(reader, "reports")


def test_opening_it_leads_to_the_list_and_what_was_new_is_not_any_more(reader):
    search = saved(reader.user)
    for _ in range(3):
        factories.highlight(factories.report())
    assert "3 new" in rail(reader)
    answer = reader.post(f"/searches/{search.uuid}/open/")
    assert answer.url == "/quotes/?q=teman"
    assert "new" not in rail(reader).replace("newest", "")


def test_new_reports_and_accepted_suggestions_count(reader):
    saved(reader.user, "Laporan", "q=putin", "reports")
    saved(reader.user, "Kutipan", "q=xi")
    article = factories.report(first_seen_at=timezone.now())
    old = timezone.now() - timedelta(days=2)
    factories.highlight(article, "Xi mengangguk", created_at=old, reviewed_at=timezone.now())
    assert "1 new" in rail(reader, "reports") and "1 new" in rail(reader)


def test_a_search_for_something_that_is_gone_says_so(reader):
    saved(reader.user, query="tag=lama")
    assert "asks for something that is gone" in rail(reader)


def test_it_is_renamed_and_a_name_stands_once(reader):
    search = saved(reader.user)
    saved(reader.user, "Lain")
    assert reader.post(f"/searches/{search.uuid}/rename/", {"name": "Baru"}).status_code == 303
    assert reader.post(f"/searches/{search.uuid}/rename/", {"name": "LAIN"}).status_code == 409
    assert reader.post(f"/searches/{search.uuid}/rename/", {"name": " "}).status_code == 422
    assert reader.post("/searches/new/", {"name": "baru", "page": "quotes", "query": ""}).status_code == 409
    assert reader.post("/searches/new/", {"name": "X", "page": "nowhere", "query": ""}).status_code == 422
    assert set(SavedSearch.objects.values_list("name", flat=True)) == {"Baru", "Lain"}


def test_deleting_is_taken_back_by_the_message(reader):
    search = saved(reader.user)
    page = reader.post(f"/searches/{search.uuid}/delete/", follow=True).content.decode()
    assert f'action="/searches/{search.uuid}/restore/"' in page and "No saved searches yet" in page
    assert "is back" in reader.post(f"/searches/{search.uuid}/restore/", follow=True).content.decode()
    assert "Teman" in rail(reader)


def test_a_name_that_is_in_use_again_is_not_taken_back(reader):
    search = saved(reader.user, deleted_at=timezone.now())
    saved(reader.user)
    assert reader.post(f"/searches/{search.uuid}/restore/").status_code == 409


@pytest.mark.parametrize("act", ["open", "rename", "delete", "restore"])
def test_nobody_touches_what_another_one_saved(reader, act):
    search = saved(factories.user())
    assert reader.post(f"/searches/{search.uuid}/{act}/", {"name": "Saya"}).status_code == 404
    assert "Teman" not in rail(reader)


def test_each_search_costs_the_same(reader):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            rail(reader)
        return len(captured)

    for name in ("A", "B"):
        saved(reader.user, name)
    two = queries()
    for name in ("C", "D"):
        saved(reader.user, name)
    each = (queries() - two) / 2
    for number in range(100):
        factories.highlight(factories.report(f"Laporan {number}"))
    # What the index says, on PostgreSQL its statistics before it; and the count.
    assert each <= 3 and queries() == two + 2 * each
    assert "99+ new" in rail(reader)
