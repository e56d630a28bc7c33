"""Adding a report by its address: fetch, look, add. What comes from an address is said by the tests."""

import time
import zlib
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.core import signing
from django.urls import reverse

from articles.importing.page_by_address import PageFound
from articles.importing.records import CleanReport, Published
from articles.importing.refusal import Unreadable
from articles.models import Article, Change, Original, SourceKey
from articles.views import report_new
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
TEXT = "Presiden Rusia Vladimir Putin bertemu Presiden China Xi Jinping pada hari Rabu di Moskwa."
HERE = "https://www.Detik.com/a?id=1"
HTML = b"<h1>Judul</h1><script>alert(1)</script>"
WHEN = Published("minute", datetime(2021, 12, 15, 16, 51, tzinfo=UTC), datetime(2021, 12, 15).date(), "Rabu")
REPORT = CleanReport("Judul <b>", (TEXT, "Kedua."), published=WHEN)


@pytest.fixture
def analyst(client):
    user = factories.user()
    client.force_login(user)
    return user


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """What is at the address: a page, or why there is none."""
    found = {"page": PageFound(HERE, HTML, "text/html", "iso-8859-1", REPORT), "asked": []}

    def page_at(address, *, now):
        found["asked"].append(address)
        if isinstance(found["page"], Exception):
            raise found["page"]
        return found["page"]

    monkeypatch.setattr(report_new, "page_at", page_at)
    return found


def post(client, **values):
    return client.post(reverse("report_new"), values, follow=True)


def fetched(client, address=HERE, **values):
    return post(client, address=address, **{"do": "fetch"} | values)


def seen(page, **values):
    [form] = select(page, "main form")
    return dict(form.form_values()) | {"do": "add"} | values


def test_what_was_found_is_shown_to_be_mended_and_nothing_is_stored(client, analyst):
    page = fetched(client)
    values = seen(page)
    assert (values["title"], values["url"], values["outlet"]) == ("Judul <b>", HERE, "detikcom")
    assert (values["precision"], values["day"], values["time"]) == ("minute", "2021-12-15", "16:51")
    assert texts(page, ".found-text > p") == [TEXT, "Kedua."]
    assert not select(page, ".removed, main script, main b") and not Article.objects.exists()


def test_it_is_added_with_its_page_under_its_address_and_undone(client, analyst):
    answer = post(client, **seen(fetched(client), byline="min"))
    article = Article.objects.get()
    assert answer.redirect_chain == [(article.get_absolute_url(), 303)]
    assert (article.url, article.edited_fields) == (HERE, ["byline"])
    assert SourceKey.objects.get().key == "url:https://www.detik.com/a?id=1"
    kept = Original.objects.get()
    assert zlib.decompress(kept.body) == HTML and (kept.media_type, kept.charset) == ("text/html", "iso-8859-1")
    assert Change.objects.get().actor == analyst
    client.post(reverse("undo"))
    assert not Article.objects.visible().exists()


def test_a_known_address_leads_to_its_report_and_is_fetched_again_only_when_asked(client, analyst, at):
    post(client, **seen(fetched(client)))
    at["asked"].clear()
    page = fetched(client, "http://www.detik.com/a?utm_source=x&id=1#top")
    assert texts(page, ".alert a") == ["Judul <b>"] and at["asked"] == []
    page = fetched(client, do="again")
    assert "there already" in texts(page, ".alert")[0] and len(at["asked"]) == 1
    post(client, **seen(page))
    assert Article.objects.get().versions.count() == 1
    Article.objects.update(hidden_at=factories.SEEN)
    page = fetched(client, do="again")
    assert "somebody hid it" in texts(page, ".alert")[0] and len(at["asked"]) == 1
    assert not select(page, ".alert a, button[value=again]")


def test_why_there_is_none_is_said_at_the_field_and_the_address_stays_for_pasting(client, analyst, at):
    at["page"] = Unreadable("The server refuses robots (403).")
    page = fetched(client)
    assert page.status_code == 422
    assert texts(page, "#id_address_error") == ["The server refuses robots (403)."]
    assert select(page, "#id_address")[0].value == HERE == select(page, "#id_url")[0].value


@pytest.mark.parametrize(
    "address", ["", " ", "ftp://x.org/a", "javascript:alert(1)", "x", "https://" + "x" * 3_000, "\0", "file:///etc"]
)
def test_what_is_no_address_is_never_asked_for(client, analyst, at, address):
    page = fetched(client, address)
    assert page.status_code == 422 and len(texts(page, "#id_address_error")) == 1
    assert at["asked"] == []


def test_an_address_may_be_as_browsers_show_it(client, analyst, at):
    fetched(client, " detik.com/a ")
    assert at["asked"] == ["https://detik.com/a"]


def test_another_page_than_the_fetched_one_is_not_taken(client, analyst):
    values = seen(fetched(client))
    page = post(client, **values | {"page": "x" + values["page"]})
    assert page.status_code == 422 and "fetch it again" in texts(page, "#id_address_error")[0]
    assert select(page, "#id_address")[0].value == HERE and not Article.objects.exists()


def test_a_bad_field_keeps_the_page_and_another_address_can_be_named(client, analyst):
    values = seen(fetched(client), title="")
    page = post(client, **values)
    assert page.status_code == 422 and seen(page)["page"] == values["page"]
    post(client, **seen(page, title="Lain", url=""))
    article = Article.objects.get()
    assert (article.title, article.url) == ("Lain", "") and SourceKey.objects.get().key.startswith("url:")
    assert select(post(client, **values | {"do": "address"}), "#id_address")[0].value == HERE


def test_its_day_counts_from_when_it_was_fetched_however_often_it_is_mended(client, analyst, monkeypatch):
    def let_pass(hours):
        at = time.time() + hours * 3_600
        monkeypatch.setattr(signing, "time", SimpleNamespace(time=lambda: at))

    values = seen(fetched(client), title="")
    let_pass(23)
    mended = seen(post(client, **values), title="Lain")
    assert mended["page"] == values["page"]
    let_pass(25)
    assert "fetched too long ago" in texts(post(client, **mended), "#id_address_error")[0]
    assert not Article.objects.exists()


def test_the_outlet_is_the_one_that_is_known_at_the_host(client, analyst):
    factories.outlet("Detik kami", domain="detik.com")
    assert seen(fetched(client))["outlet"] == "Detik kami"


def test_a_reader_fetches_nothing(client, at):
    client.force_login(factories.user("reader"))
    assert fetched(client).status_code == 403 and at["asked"] == []
