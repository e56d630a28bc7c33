"""Adding a report by its pasted text: text, look, add."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.urls import reverse

from articles.importing import pasted
from articles.models import Article, Change, SourceKey, Version
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
RAW = (Path(__file__).parents[2] / "seeds" / "001_7c72821d792b7904.txt").read_text()
TITLE = "Semakin Akrab, Putin dan Xi Jinping Perkuat Kemitraan Hadapi Tekanan Barat"
BODY = "Presiden Rusia Vladimir Putin dan Presiden China Xi Jinping bertemu lewat video pada hari Rabu (15/12/2021)."


@pytest.fixture
def analyst(client):
    user = factories.user()
    client.force_login(user)
    return user


def new():
    return reverse("report_new")


def look(client, raw=RAW, **values):
    return client.post(new(), {"do": "look", "raw": raw} | values)


def seen(page, **values):
    """The fields of the second form as the page shows them, but for `values`."""
    [form] = select(page, "main form")
    return dict(form.form_values()) | {"do": "add"} | values


def added(client, raw=RAW, **values):
    """Look, and add with `values`."""
    return client.post(new(), seen(look(client, raw), **values), follow=True)


def test_the_list_leads_to_the_form(client, analyst):
    assert select(client.get(reverse("reports")), f"a[href='{new()}']")
    factories.report()
    assert select(client.get(reverse("reports")), f"a[href='{new()}']")
    page = client.get(new())
    assert texts(page, "main h1") == ["Add a report"]
    assert [button.text for button in select(page, "main form button")] == ["Fetch", "Look"]


def test_looking_shows_what_was_found_and_stores_nothing(client, analyst):
    page = look(client)
    assert page.status_code == 200
    assert select(page, "#id_title")[0].value == TITLE
    values = seen(page)
    assert (values["precision"], values["day"], values["outlet"]) == ("inferred", "2021-12-15", "Beritabaru.co")
    assert len(texts(page, ".found-text > p")) > 3
    assert texts(page, ".removed li .quiet")
    assert not Article.objects.exists()


def test_adding_stores_it_and_leads_to_its_page_with_an_undo(client, analyst):
    answer = added(client)
    article = Article.objects.get()
    assert answer.redirect_chain == [(article.get_absolute_url(), 303)]
    assert texts(answer, "#toasts .toast p") == ["Added."]
    version = article.current_version()
    assert (version.actor, version.reason, article.edited_fields) == (analyst, "page", [])
    assert SourceKey.objects.get().key.startswith("text:")
    client.post(reverse("undo"))
    assert not Article.objects.visible().exists()
    assert client.post(reverse("undo"), {"set": Change.objects.latest("id").set}).status_code == 303
    assert Article.objects.visible().exists()


def test_what_the_person_says_otherwise_is_stored_and_kept_from_imports(client, analyst):
    values = {"title": "Lain", "outlet": "Antara", "precision": "day", "day": "2021-12-14", "time": "", "byline": "min"}
    added(client, BODY, url="HTTP://X.org/a?utm_source=b", **values)
    article = Article.objects.get()
    assert (article.title, article.outlet.name, article.byline, article.published_day) == (
        *("Lain", "Antara", "min", date(2021, 12, 14)),
    )
    assert article.url == "http://X.org/a?utm_source=b"
    assert SourceKey.objects.get().key == "url:https://x.org/a"
    assert {"title", "outlet", "byline", "url", "published_day"} <= set(article.edited_fields)
    assert article.sort_at == datetime(2021, 12, 13, 17, tzinfo=UTC)


def test_what_is_known_already_goes_before_what_the_text_says(client, analyst):
    page = look(client, title="Lain", outlet="Antara", day="2021-12-14", url="https://x.org/a")
    values = seen(page)
    assert (values["title"], values["outlet"], values["url"]) == ("Lain", "Antara", "https://x.org/a")
    assert (values["precision"], values["day"], values.get("time")) == ("day", "2021-12-14", None)


def test_the_text_may_be_changed_after_a_look_and_what_was_said_stays(client, analyst):
    values = seen(look(client), do="text", outlet="Lain sekali", url="https://x.org/a")
    page = client.post(new(), values)
    assert texts(page, "main h1") == ["Add a report"]
    assert select(page, "#id_raw")[0].value.strip().splitlines() == RAW.strip().splitlines()
    assert select(page, "#id_url")[0].value == "https://x.org/a"
    assert select(page, "#id_outlet")[0].value == "Lain sekali"
    assert not select(page, "#id_title")[0].value


def test_the_same_text_again_is_there_already_with_its_link(client, analyst):
    added(client)
    article = Article.objects.get()
    page = look(client)
    assert texts(page, ".alert a") == [article.title]
    answer = client.post(new(), seen(page), follow=True)
    assert answer.redirect_chain == [(article.get_absolute_url(), 303)]
    assert texts(answer, "#toasts .toast p") == ["This report was there already: nothing was added."]
    assert (Article.objects.count(), Version.objects.count(), Change.objects.count()) == (1, 1, 1)


def test_the_same_text_of_another_outlet_is_a_report_of_its_own(client, analyst):
    added(client, outlet="Satu")
    page = look(client, outlet="Dua")
    assert "a copy of" in texts(page, ".alert")[0]
    client.post(new(), seen(page))
    assert Article.objects.count() == 2


def test_another_text_of_a_known_address_is_its_next_version_or_refused(client, analyst):
    added(client, url="https://x.org/a", title="Mine")
    article = Article.objects.get()
    page = look(client, RAW + "\n\nXi Jinping mengucapkan terima kasih kepada Presiden Putin pada akhir pertemuan itu.")
    page = client.post(new(), seen(page, url="http://x.org/a#x", byline="baru"), follow=True)
    assert texts(page, "#toasts .toast p") == ["Added as the newest text of this report."]
    article.refresh_from_db()
    assert (article.versions.count(), article.byline, article.url) == (2, "baru", "http://x.org/a#x")
    page = added(client, "Judul yang lain sama sekali\n\n" + BODY, url="https://x.org/a", title="Lain")
    assert page.status_code == 422
    assert texts(page, ".alert a") == [article.title]
    assert Article.objects.count() == 1


def test_a_text_that_is_hidden_is_said_to_be(client, analyst):
    added(client)
    Article.objects.update(hidden_at=factories.SEEN)
    page = look(client)
    assert "somebody hid it" in texts(page, ".alert")[0]
    assert not select(page, ".alert a")
    assert client.post(new(), seen(page)).status_code == 422


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("", "Paste the page’s text."),
        (" \u200b\n", "Paste the page’s text."),
        ("\0", "Paste the page’s text."),
        ("Baca juga", "No paragraph of a report was found"),
        ("Page not found\nSorry, it may have been moved, try again.", "This is an error page and no report"),
        ("x\n" * 10_001, "more than 10,000 lines"),
        ("kata " * 100_001, "far more than one page"),
        ("слово " * 84_000, "far more than one page"),  # 5 MB on the way
    ],
)
def test_a_text_without_a_report_is_refused_in_words(client, analyst, raw, why):
    page = look(client, raw, url="https://x.org/a", title="Mine")
    assert page.status_code == 422
    assert why in texts(page, "#id_raw_error")[0]
    assert select(page, "#id_title")[0].value == "Mine"
    assert select(page, "#id_url")[0].value == "https://x.org/a"


def test_nul_and_any_line_end_are_taken(client, analyst):
    added(client, BODY[:20] + "\0" + BODY[20:] + "\r\n\r\n" + BODY.replace("Rabu", "Kamis"), title="Satu")
    assert Article.objects.get().current_version().text.startswith(BODY)


@pytest.mark.parametrize("values", [{"url": "javascript:alert(1)"}, {"url": "x"}, {"day": "soon"}])
def test_a_look_with_a_bad_field_keeps_everything(client, analyst, values):
    page = look(client, **values)
    assert page.status_code == 422
    assert select(page, "main .errorlist")
    assert TITLE in select(page, "#id_raw")[0].value


@pytest.mark.parametrize("values", [{"title": ""}, {"url": "ftp://x.org"}, {"precision": "minute", "time": ""}])
def test_adding_with_a_bad_field_keeps_everything(client, analyst, values):
    page = client.post(new(), seen(look(client), byline="mine", **values))
    assert page.status_code == 422
    assert select(page, "main .errorlist")
    assert select(page, "#id_byline")[0].value == "mine"
    assert TITLE in select(page, "textarea[name=raw]")[0].value
    assert not Article.objects.exists()


def test_a_text_that_breaks_the_cleaner_is_refused(client, analyst, monkeypatch):
    def broken(*_, **__):
        raise pasted.Unreadable("the program failed")

    monkeypatch.setattr(pasted, "read_report", broken)
    assert texts(look(client), "#id_raw_error") == ["the program failed"]


def test_markup_in_a_text_is_text(client, analyst):
    page = look(client, f"<img src=x onerror=alert(1)>\n\n{BODY}</textarea><script>alert(1)</script>", title="<b>T</b>")
    assert not select(page, "main script, main img, main b")
    assert "<img src=x onerror=alert(1)>" in select(page, "textarea[name=raw]")[0].value


def test_who_may_not_and_how_not(client):
    assert client.get(new())["Location"].startswith(reverse("sign_in"))
    client.force_login(factories.user("reader"))
    assert client.get(new()).status_code == look(client).status_code == 403
    assert not select(client.get(reverse("reports")), "body.may-annotate")
    client.force_login(factories.user())
    assert client.delete(new()).status_code == 405
