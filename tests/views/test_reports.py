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
    assert texts(page, ".source strong") == ["Pikiran Rakyat"]  # no name is as bold as one
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


@pytest.fixture
def house(reader):
    """Six reports, each alone in something that can be asked for."""
    putin, outlet = factories.speaker(), factories.outlet("Antara")
    rows = {name: factories.report(name) for name in ("plain", "later", "read")}
    rows["antara"] = factories.report("antara", outlet=outlet, language="en", published_day=date(2021, 12, 15))
    rows["quoted"] = factories.report("quoted", published_day=date(2022, 12, 30))
    factories.highlight(rows["quoted"], speaker=putin)
    rows["waiting"] = factories.report("waiting", waiting=3)
    factories.highlight(rows["waiting"], kind="", anchor="context")
    ReadingState.objects.create(user=reader, article=rows["read"], read_at=factories.SEEN)
    ReadingState.objects.create(user=reader, article=rows["later"], later=True)
    ReadingState.objects.create(user=factories.user(), article=rows["plain"], read_at=factories.SEEN, later=True)
    return rows


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("show=unread", {"plain", "later", "antara", "quoted", "waiting"}),
        ("show=later", {"later"}),
        ("show=review", {"waiting"}),
        ("show=unsettled", {"waiting"}),
        ("show=annotated", {"quoted"}),
        ("show=bare", {"plain", "later", "read", "antara", "waiting"}),
        ("outlet=ANTARA", {"antara"}),
        ("outlet=Antara&without_outlet=1&show=later", {"later"}),
        ("speaker=Vladimir+Putin", {"quoted"}),
        ("language=en", {"antara"}),
        ("from=2021-12-15&to=2021-12-15", {"antara"}),
        ("from=2021-12-16", {"quoted"}),
    ],
)
def test_the_list_shows_what_is_asked_for(client, house, query, titles):
    page = client.get(f"/?{query}")
    assert set(texts(page, ".report-row h3")) == titles
    assert texts(page, ".filters .tag")


def test_a_row_says_how_many_marks_wait_for_a_word_on_their_place(client, reader):
    article = factories.report("Ada", ["Satu dua tiga empat."])
    for word, anchor in (("Satu", "changed"), ("dua", "context"), ("tiga", "gone"), ("empat", "detached")):
        marked = factories.highlight(article, word, anchor=anchor)
    factories.highlight(article, "tiga", anchor="gone", deleted_at=factories.SEEN)
    assert texts(client.get("/"), ".report-row .unsettled") == ["3 unsettled"]
    article.highlights.exclude(pk=marked.pk).update(anchor="confirmed")
    article.marks_changed()
    assert not texts(client.get("/"), ".report-row .unsettled")


@pytest.mark.parametrize("query", ["show=x", "outlet=Nowhere", "speaker=Nobody", "language=xx", "from=2021-13-01"])
def test_a_filter_that_is_not_understood_says_so_and_shows_nothing(client, house, query):
    page = client.get(f"/?{query}")
    assert page.status_code == 422
    assert texts(page, "[role=alert]") and not texts(page, ".report-row")


def test_a_filter_changes_only_the_results_for_htmx(client, house):
    page = client.get("/?show=later", headers={"HX-Request": "true"})
    assert texts(page, ".report-row h3") == ["later"] and not select(page, "header")
    assert page["HX-Push-Url"] == "/?show=later"


def test_all_that_is_shown_is_marked_read_and_nothing_else(client, reader, house):
    answer = client.post(reverse("reports_read"), {"outlet": "Antara"})
    assert answer["Location"] == "/?outlet=Antara"
    assert texts(client.get("/"), ".toasts .toast p") == ["1 report marked read."]
    assert texts(client.get("/?show=unread"), ".page-head .quiet") == ["4 unread of 4"]
    client.post(reverse("reports_read"))
    assert ReadingState.objects.filter(user=reader, read_at__isnull=False).count() == 6
    assert ReadingState.objects.get(user=reader, article=house["later"]).later


def test_marking_all_read_is_taken_back_and_nothing_else_is(client, reader, house):
    client.post(reverse("report_read", args=[house["antara"].uuid]), {"read": "1"})
    before = texts(client.get("/"), ".page-head .quiet"), set(ReadingState.objects.values_list("article", "later"))
    client.post(reverse("reports_read"), {"language": "id"})
    form = select(client.get("/?language=id"), ".toast form")[0]
    answer = client.post(form.action, dict(form.form_values()))
    assert answer["Location"] == "/?language=id"
    page = client.get("/")
    assert "unread again." in texts(page, ".toast p")[0]
    assert (texts(page, ".page-head .quiet"), set(ReadingState.objects.values_list("article", "later"))) == before
    for at in ("", "x", "2021-12-15"):
        assert client.post(form.action, {"at": at})["Location"] == "/?language=id"


def test_the_next_report_is_the_next_of_the_list_that_one_came_from(client, house):
    address = select(client.get("/?show=unread"), ".report-row h3 a")[1].get("href")
    page = client.get(address)
    assert [link.get("href").split("?")[1] for link in select(page, ".neighbours a")] == ["show=unread"] * 2
    titles = [texts(page, ".neighbours [rel=prev] .words")[0], *texts(page, "h1"), *texts(page, "[rel=next] .words")]
    assert titles == texts(client.get("/?show=unread"), ".report-row h3")[:3]
