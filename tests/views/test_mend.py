"""Mending what a report says of itself, and hiding one."""

import uuid
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.importing.mending import mend
from articles.models import Article, Change, Outlet
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
INSTANT = datetime(2021, 12, 15, 16, 51, 37, tzinfo=UTC)


@pytest.fixture
def analyst(client):
    user = factories.user()
    client.force_login(user)
    return user


@pytest.fixture
def article():
    return factories.report(
        "Kompak", outlet=factories.outlet("SINDOnews"), published_at=INSTANT, published_offset_min=420, byline="min"
    )


def at(article, name="report_mend"):
    return reverse(name, args=[article.uuid])


def filled(client, article, **values):
    """The fields of the form as the page shows it, but for `values`."""
    [form] = [f for f in select(client.get(at(article)), "main form") if f.action == at(article)]
    return dict(form.form_values()) | values


def test_the_form_says_what_the_report_says(client, analyst, article):
    values = filled(client, article)
    values.pop("csrfmiddlewaretoken", None)
    assert values == {
        **{"revision": "0", "title": "Kompak", "outlet": "SINDOnews", "byline": "min", "language": "id"},
        **{"precision": "minute", "day": "2021-12-15", "time": "23:51", "offset": "+07:00"},
    }


def test_sending_it_as_it_is_changes_nothing(client, analyst, article):
    page = client.post(at(article), filled(client, article), follow=True)
    assert texts(page, "#toasts .toast p") == ["Nothing was changed."]
    assert Article.objects.get().published_at == INSTANT
    assert not Change.objects.exists()


def test_what_is_said_anew_is_kept_and_undo_is_offered(client, analyst, article):
    values = {"title": " Semakin\u200b  kompak ", "outlet": "antara", "byline": "", "url": "https://x.org/a"}
    answer = client.post(at(article), filled(client, article, **values), follow=True)
    assert answer.redirect_chain == [(article.get_absolute_url(), 303)]
    assert texts(answer, "#toasts .toast p") == ["Mended."]
    mended = Article.objects.get()
    assert (mended.title, mended.outlet.name, mended.byline, mended.url) == (
        *("Semakin kompak", "antara", "", "https://x.org/a"),
    )
    assert mended.edited_fields == ["byline", "outlet", "title", "url"]
    assert (mended.published_at, mended.revision) == (INSTANT, 1)
    undo = select(answer, "#toasts input[name=set]")[0].value
    client.post(reverse("undo"), {"set": undo})
    assert Article.objects.get().title == "Kompak"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"precision": "day", "time": "", "day": "2021-12-14"}, ("day", date(2021, 12, 14), None, None)),
        ({"precision": "inferred", "time": ""}, ("inferred", date(2021, 12, 15), None, None)),
        ({"precision": "unknown", "time": "", "day": ""}, ("unknown", None, None, None)),
        (
            {"time": "01:30", "offset": "WITA"},
            ("minute", date(2021, 12, 15), datetime(2021, 12, 14, 17, 30, tzinfo=UTC), 480),
        ),
    ],
)
def test_a_date_is_as_exact_as_the_person_says(client, analyst, article, values, expected):
    assert client.post(at(article), filled(client, article, **values)).status_code == 303
    mended = Article.objects.get()
    assert expected == (
        *(mended.published_precision, mended.published_day, mended.published_at, mended.published_offset_min),
    )


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": "\u200b "}, "title"),
        ({"time": ""}, "time"),
        ({"offset": ""}, "offset"),
        ({"offset": "+99:00"}, "offset"),
        ({"precision": "day"}, "time"),
        ({"precision": "unknown", "time": ""}, "day"),
        ({"precision": "day", "time": "", "day": ""}, "day"),
        ({"day": "0001-01-01"}, "day"),
        ({"day": "15 Desember"}, "day"),
        ({"precision": "sure"}, "precision"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "ftp://x.org/"}, "url"),
        ({"url": "https://x.org/" + "é" * 400}, "url"),
        ({"outlet": "x" * 201}, "outlet"),
        ({"language": "<b>"}, "language"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_nothing_is_lost(client, analyst, article, values, field):
    answer = client.post(at(article), filled(client, article, byline="mine", **values))
    assert answer.status_code == 422
    assert texts(answer, f"#id_{field}_error li, [name={field}] ~ ul li") or field == "precision"
    assert select(answer, "#id_byline")[0].value == "mine"
    assert select(answer, "[role=alert]")
    assert Article.objects.get().revision == 0


def test_an_outlet_may_become_unknown_and_capitals_make_no_other(client, analyst, article):
    client.post(at(article), filled(client, article, outlet="ＳＩＮＤＯＮＥＷＳ"))
    assert not Change.objects.exists()
    client.post(at(article), filled(client, article, outlet=""))
    assert Article.objects.get().outlet is None
    assert Outlet.objects.count() == 1


def test_a_stale_form_shows_both_and_may_be_kept(client, analyst, article):
    values = filled(client, article, title="Mine", outlet="Unheard of")
    mend(article, revision=0, actor=factories.user(username="rina"), now=timezone.now(), title="Theirs")
    answer = client.post(at(article), values)
    assert answer.status_code == 409
    assert texts(answer, ".theirs .words") == ["Theirs"]
    assert select(answer, "#id_title")[0].value == "Mine"
    assert not Outlet.objects.named("Unheard of").exists()
    kept = client.post(at(article), values | {"revision": select(answer, "[name=revision]")[0].value})
    assert kept.status_code == 303
    assert Article.objects.get().title == "Mine"


def test_a_hidden_report_is_gone_until_undo(client, analyst, article):
    answer = client.post(at(article, "report_hide"), {"revision": 0}, follow=True)
    assert answer.redirect_chain == [(reverse("reports"), 303)]
    assert texts(answer, "#toasts .toast p") == ["“Kompak” is hidden."]
    assert not select(answer, ".report-row")
    assert client.get(article.get_absolute_url()).status_code == client.get(at(article)).status_code == 404
    client.post(reverse("undo"))
    assert client.get(article.get_absolute_url()).status_code == 200


def test_undo_of_what_a_report_says_loads_the_page_anew(client, analyst, article):
    htmx = {"HX-Request": "true"}
    client.post(at(article, "report_hide"), {"revision": 0})
    back = client.post(reverse("undo"), headers=htmx)
    assert (back.status_code, back["HX-Refresh"]) == (204, "true")
    redo = Change.objects.latest("id").set
    assert client.post(reverse("undo"), {"set": redo}, headers=htmx)["HX-Redirect"] == reverse("reports")


def test_a_report_that_changed_meanwhile_is_not_hidden(client, analyst, article):
    mend(article, revision=0, actor=analyst, now=timezone.now(), title="Theirs")
    answer = client.post(at(article, "report_hide"), {"revision": 0})
    assert answer.status_code == 409
    assert texts(answer, ".theirs .words") == ["Theirs"]
    assert Article.objects.visible().exists()


def test_a_reader_mends_nothing_and_a_stranger_is_asked_to_sign_in(client, article):
    assert client.get(at(article))["Location"].startswith(reverse("sign_in"))
    client.force_login(factories.user("reader"))
    assert client.get(at(article)).status_code == client.post(at(article)).status_code == 403
    assert client.post(at(article, "report_hide")).status_code == 403
    assert Article.objects.get().revision == 0


def test_what_does_not_exist_is_not_found_and_other_methods_are_refused(client, analyst, article):
    nothing = factories.report(hidden_at=factories.SEEN)
    for key in (uuid.uuid4(), nothing.uuid):
        assert client.get(reverse("report_mend", args=[key])).status_code == 404
        assert client.post(reverse("report_hide", args=[key])).status_code == 404
    assert client.get(at(article, "report_hide")).status_code == 405
    assert client.delete(at(article)).status_code == 405


def test_the_form_costs_a_fixed_number_of_queries(client, analyst, article, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        client.get(at(article))
