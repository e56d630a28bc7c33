"""Linking reports in a real browser: in the rail with a script, on a page of its own without."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, ReportLink
from tests.factories import outlet, report

from .conftest import SignIn


@pytest.fixture
def here() -> Article:
    report("Kompak, Putin-Jinping Sebut AUKUS", outlet=outlet("SINDOnews"), published_day=date(2021, 12, 15))
    report("Rusia dan China Sepakat", outlet=outlet("Pikiran Rakyat"))
    return report("Semakin Akrab, Putin dan Xi Jinping")


def test_a_report_is_found_linked_and_unlinked_in_the_rail(page: Page, sign_in: SignIn, here: Article) -> None:
    sign_in(page)
    page.goto(here.get_absolute_url())
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/links/" in request.url else None)
    section = page.locator("#related")
    section.get_by_role("link", name="Link a report").click()
    expect(section.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("sindo 15/12")
    expect(section.locator(".candidate")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    section.get_by_label("How they belong together").select_option("This report is a follow-up of the chosen one")
    section.get_by_role("button", name="Save").click()
    expect(section.locator(".link-type")).to_have_text("Follow-up of")
    expect(section.get_by_role("link", name="Kompak")).to_be_focused()
    asked.clear()
    section.get_by_role("button", name="Remove the link with").click()
    expect(section.get_by_role("link", name="Link a report")).to_be_focused()
    expect(section.locator(".link-type")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    assert len(asked) == 1, "the section's own answer is not fetched once more"
    assert not ReportLink.objects.alive().exists()


def test_the_form_is_opened_filled_in_and_left_by_keyboard(page: Page, sign_in: SignIn, here: Article) -> None:
    sign_in(page)
    page.goto(here.get_absolute_url())
    section = page.locator("#related")
    page.keyboard.press("l")
    expect(section.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(section.get_by_role("searchbox")).to_have_count(0)
    expect(section.get_by_role("link", name="Link a report")).to_be_focused()
    page.keyboard.press("l")
    expect(section.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("china")
    page.keyboard.press("Enter")
    expect(section.locator(".candidate")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    choice = section.get_by_role("radio")
    expect(choice).to_be_focused()
    page.keyboard.press("Space")
    expect(choice).to_be_checked()
    page.keyboard.press("Enter")
    expect(section.locator(".link-type")).to_have_text("Same event")
    page.keyboard.press("u")
    expect(section.locator(".link-type")).to_have_count(0)


def test_each_search_is_asked_once_however_it_is_sent(page: Page, sign_in: SignIn, here: Article) -> None:
    sign_in(page)
    page.goto(here.get_absolute_url())
    page.keyboard.press("l")
    expect(page.locator("#link-q")).to_be_focused()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("q=china") else None)
    # Its letters, the key, and the field's own event on that key each send it.
    page.keyboard.type("china")
    page.keyboard.press("Enter")
    choice = page.locator("#related .candidate input")
    expect(choice).to_have_count(1)
    choice.check()
    page.get_by_role("button", name="Search").click()
    page.wait_for_load_state("networkidle")
    assert len(asked) == 1
    expect(choice).to_be_checked()
    page.locator("#link-q").fill("kompak")
    expect(page.locator("#related .candidate")).to_contain_text("Kompak")


def test_the_section_hears_of_links_that_change_elsewhere(page: Page, sign_in: SignIn, here: Article) -> None:
    sign_in(page)
    page.goto(here.get_absolute_url())
    link = page.locator("#related .link-type")
    expect(link).to_have_count(0)
    other = Article.objects.get(title__startswith="Rusia")
    ReportLink.objects.create(low=other, high=here, type="copy_of", forward=False, created_at=here.first_seen_at)
    page.evaluate("document.body.dispatchEvent(new Event('links-changed'))")
    expect(link).to_have_text("Copy of")


def test_a_refused_form_says_why_and_keeps_what_was_filled_in(
    page: Page, console_errors: list[str], sign_in: SignIn, here: Article
) -> None:
    sign_in(page)
    page.goto(here.get_absolute_url())
    section = page.locator("#related")
    section.get_by_role("link", name="Link a report").click()
    section.get_by_label("Note").fill("cek")
    section.get_by_label("Rusia dan China").check()
    Article.objects.filter(title__startswith="Rusia").update(hidden_at=here.first_seen_at)
    section.get_by_role("button", name="Save").click()
    expect(section.get_by_role("alert")).to_have_text("That report is no longer there: choose another.")
    expect(section.get_by_role("alert")).to_be_focused()
    expect(section.get_by_label("Note")).to_have_value("cek")
    section.get_by_role("link", name="Cancel").click()
    expect(section.get_by_role("link", name="Link a report")).to_be_focused()
    assert all("422" in error for error in console_errors)
    console_errors.clear()


def test_without_a_script_a_report_is_linked_on_a_page_of_its_own(
    no_javascript_page: Page, sign_in: SignIn, here: Article
) -> None:
    page = no_javascript_page
    sign_in(page)
    page.goto(here.get_absolute_url())
    page.get_by_role("link", name="Link a report").click()
    page.get_by_role("searchbox").fill("aukus")
    page.keyboard.press("Enter")
    expect(page.locator(".candidate")).to_have_count(1)
    page.get_by_label("Kompak").check()
    page.get_by_label("How they belong together").select_option("The chosen one is a copy of this report")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#related .link-type")).to_have_text("Copied by")
    page.get_by_role("button", name="Remove the link with").click()
    expect(page.locator("#related .link-type")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#related .link-type")).to_have_text("Copied by")
