"""The list of reports."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from articles.models import ReadingState
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client):
    user = factories.user("reader")
    client.force_login(user)
    return user


def test_an_empty_house_says_how_to_fill_it(client, reader):
    page = client.get("/")
    assert texts(page, "h1") == ["No reports yet"]
    assert "import_seeds" in texts(page, "code")[0]


def test_rows_say_what_came_in_newest_first_and_no_more_of_a_date_than_is_known(client, reader):
    jakarta = {"published_offset_min": 420}
    factories.report("Menit", published_at=datetime(2021, 12, 15, 16, 51, tzinfo=UTC), **jakarta)
    factories.report("Hari", published_day=date(2022, 12, 30), published_precision="inferred")
    factories.report("Kapan", outlet=factories.outlet("Pikiran Rakyat"))
    page = client.get("/")
    assert texts(page, ".report-row h3") == ["Kapan", "Hari", "Menit"]
    assert texts(page, ".source") == [
        "Pikiran Rakyat undated",
        "outlet unknown about 30 Dec 2022",
        "outlet unknown 15 Dec 2021, 23:51",
    ]
    assert texts(page, ".day") == ["Undated, first seen in November 2026", "December 2022", "December 2021"]


def test_rows_tell_read_from_unread_and_count_quotes_by_speaker(client, reader):
    article = factories.report()
    putin, xi = factories.speaker(), factories.speaker("Xi Jinping")
    for speaker, words in ((putin, "Kami"), (putin, "berteman"), (xi, "Xi")):
        factories.highlight(article, words, speaker=speaker)
    factories.highlight(article, "kata", kind="")
    ReadingState.objects.create(user=reader, article=article, read_at=factories.SEEN)
    factories.report("Lain")
    page = client.get("/")
    assert texts(page, ".report-row.is-unread h3") == ["Lain"]
    assert texts(page, ".counts li") == ["VP 2", "XJ 1"]
    assert texts(page, ".page-head .quiet") == ["1 unread of 2"]


def test_pages_follow_one_another_without_gap_or_double(client, reader):
    for n in range(120):
        factories.report(f"R{n:03}", sort_at=factories.SEEN + timedelta(minutes=n // 7))
    titles, address = [], "/"
    while address:
        page = client.get(address)
        titles += texts(page, ".report-row h3")
        older = select(page, "a[rel=next]")
        address = f"/{older[0].get('href')}" if older else None
    assert titles == [f"R{n:03}" for n in sorted(range(120), key=lambda n: (n // 7, n), reverse=True)]


def test_a_broken_cursor_begins_anew_and_a_hidden_report_is_not_listed(client, reader):
    factories.report("Ada")
    factories.report("Tersembunyi", hidden_at=factories.SEEN)
    assert texts(client.get("/?before=x,y"), ".report-row h3") == ["Ada"]


def test_queries_do_not_grow_with_rows(client, reader, django_assert_max_num_queries):
    def fill(count):
        author, putin = factories.user(), factories.speaker(f"P{count}")
        for n in range(count):
            article = factories.report(f"{count} {n}", outlet=factories.outlet(f"O{count} {n}"))
            factories.highlight(article, author=author, speaker=putin)

    fill(5)
    with django_assert_max_num_queries(15) as few:
        client.get("/")
    fill(500)
    with django_assert_max_num_queries(len(few)):
        assert len(select(client.get("/"), ".report-row")) == 50


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.get("/")["Location"].startswith(reverse("sign_in"))
