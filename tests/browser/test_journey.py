"""The main job on real input, from signing in to the file in hand: with a script, and the same without."""

import csv
import io
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from articles.importing.register import load_speakers
from articles.models import Article, Highlight, ReportLink
from tests import factories

from .reading import drag_over

WORDS = "Kami bertujuan untuk memperkuat kerja sama antara angkatan bersenjata Rusia dan China,"


@pytest.fixture
def seeds(live_server) -> dict[str, Article]:
    """The five seed files and the speakers, as `./run` brings them."""
    load_speakers()
    call_command("import_seeds", stdout=io.StringIO())
    keys = {"000": "Kompak", "001": "Semakin Akrab", "003": "Putin Sebut"}
    return {key: Article.objects.get(title__startswith=title) for key, title in keys.items()}


def sign_in_by_form(page: Page) -> None:
    user = factories.user("analyst", username="rina")
    page.goto("/")
    page.get_by_label("User name").fill(user.username)
    page.get_by_label("Password").fill(factories.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Reports")).to_be_visible()


def downloaded(page: Page) -> list[dict[str, str]]:
    """Take the file that the page's button gives, check it against the command's, and return its rows."""
    page.goto("/quotes/")
    page.get_by_text("Export", exact=False).first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    body = Path(download.value.path()).read_bytes()
    assert body == exported_by_command()
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))


def exported_by_command() -> bytes:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    call_command("export_quotes", stdout=out)
    out.flush()
    return out.buffer.getvalue()


def check_the_outcome(rows: list[dict[str, str]]) -> None:
    [row] = rows
    highlight, link = Highlight.objects.quotes().get(), ReportLink.objects.get()
    assert row["quote_text"] == highlight.words == WORDS
    assert (row["speaker"], row["quote_type"], row["tags"]) == ("Vladimir Putin", "direct", "militer")
    assert row["relay_chain"] == "Vladimir Putin > AFP"
    assert (row["published_at"], row["published_precision"]) == ("2022-12-30", "inferred")
    assert (link.type, row["linked_reports"]) == ("same_event", "")


def test_from_signing_in_to_the_file(page: Page, seeds: dict[str, Article]) -> None:
    sign_in_by_form(page)
    page.get_by_role("link", name="Putin Sebut Xi Jinping Teman Baik").click()
    drag_over(page, WORDS)
    form = page.get_by_role("form", name="New mark")
    expect(form.locator("blockquote")).to_have_text(WORDS)
    page.keyboard.press("1")
    expect(form.get_by_label("Vladimir Putin")).to_be_checked()
    form.get_by_role("combobox", name="Agency").fill("AFP")
    form.get_by_label("Cue").fill("kata")
    form.get_by_role("combobox", name="Tags").fill("militer")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".passage mark:not(.is-suggested)")).to_have_text(WORDS)
    expect(page.locator(".card.speaker-1:not(.is-suggested)")).to_be_focused()
    expect(page.locator("#toasts")).to_contain_text("Marked.")
    expect(page.locator("#speakers li").first).to_contain_text("1")

    page.goto(seeds["000"].get_absolute_url())
    page.keyboard.press("l")
    page.get_by_role("searchbox").fill("semakin akrab")
    page.get_by_role("radio", name="Semakin Akrab").check()
    page.get_by_role("button", name="Save").click()
    related = page.locator("#related")
    expect(related.get_by_role("listitem")).to_contain_text("Same event Semakin Akrab")
    page.goto(seeds["001"].get_absolute_url())
    expect(related.get_by_role("listitem")).to_contain_text("Same event Kompak, Putin-Jinping")
    check_the_outcome(downloaded(page))


def test_the_same_without_a_script(no_javascript_page: Page, seeds: dict[str, Article]) -> None:
    page = no_javascript_page
    sign_in_by_form(page)
    page.get_by_role("link", name="Putin Sebut Xi Jinping Teman Baik").click()
    page.locator(".passage", has_text=WORDS).get_by_role("link", name="Mark words of paragraph").click()
    page.get_by_label("Words to mark").fill(WORDS)
    page.get_by_label("Vladimir Putin").check()
    page.get_by_role("radio", name="direct", exact=True).check()
    page.get_by_label("Agency").fill("AFP")
    page.get_by_label("Cue").fill("kata")
    page.get_by_label("Tags").fill("militer")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".passage mark:not(.is-suggested)")).to_have_text(WORDS)
    expect(page.locator("#toasts")).to_contain_text("Marked.")

    page.goto(seeds["000"].get_absolute_url())
    page.get_by_role("link", name="Link a report").click()
    page.get_by_role("searchbox").fill("semakin akrab")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("radio", name="Semakin Akrab").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#related").get_by_role("listitem")).to_contain_text("Same event Semakin Akrab")
    check_the_outcome(downloaded(page))
