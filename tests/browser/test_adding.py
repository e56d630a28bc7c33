"""Adding and mending reports in a real browser: no violation of axe or of the CSP, by keyboard, without a script."""

from pathlib import Path

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article
from tests import factories
from tests.scripted_server import scripted_server

from .axe import check, check_every_look
from .conftest import SignIn

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
NAMELESS = "Putin dan Xi Bertemu\n\nPresiden Rusia Vladimir Putin bertemu Presiden China Xi Jinping pada hari Rabu.\n"


def test_no_page_of_adding_and_mending_has_a_violation(page: Page, sign_in: SignIn) -> None:
    sign_in(page, "analyst")
    article = factories.report(url="https://x.org/a")
    check_every_look(page, reverse("report_mend", args=[article.uuid]))
    check_every_look(page, reverse("report_new"))
    page.locator("#id_raw").fill(SEEDS[1].read_text())
    page.get_by_role("button", name="Look").click()
    expect(page.locator(".removed li").first).to_be_visible()
    check_every_look(page)


def test_a_report_is_pasted_and_mended_by_keyboard_with_the_outlets_offered(page: Page, sign_in: SignIn) -> None:
    factories.outlet("Antara")
    sign_in(page, "analyst")
    page.goto(reverse("report_new"))
    page.locator("#id_raw").fill(SEEDS[1].read_text())
    page.get_by_role("button", name="Look").press("Enter")
    page.locator("#id_title").fill("Judul saya")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Judul saya")
    page.get_by_role("link", name="Mend").press("Enter")
    outlet = page.get_by_role("combobox", name="Outlet")
    outlet.fill("")
    outlet.press_sequentially("ant")
    expect(page.get_by_role("option", name="Antara")).to_be_visible()
    outlet.press("ArrowDown")
    outlet.press("Enter")
    expect(outlet).to_have_value("Antara")
    outlet.press("Enter")
    expect(page.locator(".report-head .source strong")).to_have_text("Antara")
    page.get_by_role("button", name="Undo").press("Enter")
    expect(page.locator(".report-head .source strong")).to_have_text("Beritabaru.co")
    expect(page.locator("#toasts p")).to_contain_text("Taken back: mended the report")


# What the form looks like once it is on its way; Playwright itself sees nothing between two pages.
REMEMBER = """addEventListener("submit", ({ target }) => setTimeout(() => sessionStorage.setItem("seen",
  `${target.querySelector("button").disabled} ${target.querySelector("[role=status]").textContent}`)))"""


def test_while_a_page_is_fetched_that_is_said_and_no_second_press_taken(page: Page, sign_in: SignIn, settings) -> None:
    with scripted_server() as server:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        body = f"<h1>Judul halaman</h1>{'<p>Presiden Putin bertemu Presiden Xi pada hari Rabu di Moskwa.</p>' * 3}"
        sign_in(page, "analyst")
        page.goto(reverse("report_new"))
        page.evaluate(REMEMBER)
        page.get_by_label("Address of the report").fill(server.answer("/a", body.encode()))
        page.get_by_role("button", name="Fetch").click()
        expect(page.get_by_label("Title")).to_have_value("Judul halaman")
    assert page.evaluate("sessionStorage.getItem('seen')").startswith("true Fetching the page")


def test_a_report_is_pasted_mended_and_hidden_without_a_script(no_javascript_page: Page, sign_in: SignIn) -> None:
    page = no_javascript_page
    sign_in(page, "analyst")
    page.goto(reverse("reports"))
    page.get_by_role("link", name="Add a report").click()
    page.locator("#id_raw").fill(SEEDS[0].read_text())
    page.get_by_role("button", name="Look").click()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("link", name="Mend").click()
    page.locator("#id_byline").fill("min")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".byline")).to_contain_text("By min")
    page.get_by_role("link", name="Mend").click()
    page.get_by_role("button", name="Hide this report").click()
    expect(page.locator("#toasts p")).to_contain_text("is hidden.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".report-row")).to_have_count(1)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_files_are_uploaded_looked_at_and_applied(
    page: Page, sign_in: SignIn, tmp_path: Path, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    (tmp_path / "tanpa.txt").write_text(NAMELESS)
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    sign_in(page, "admin")
    page.goto(reverse("admin:index"))
    page.get_by_role("link", name="Upload text files").click()
    page.locator("#id_files").set_input_files([tmp_path / "tanpa.txt", *SEEDS, tmp_path / "bad.png"])
    page.get_by_role("button", name="Look").click()
    for summary in page.locator("#content summary").all()[:4]:
        summary.click()
    page.locator("#outlet-1").fill("Antara")
    check_ours(page)
    page.get_by_role("button", name="Apply the ticked files").click()
    expect(page.locator(".verdict-created")).to_have_count(6)
    check_ours(page)
    assert Article.objects.filter(outlet__name="Antara").count() == 1
    page.goto(reverse("admin:articles_article_changelist"))
    page.locator("#action-toggle").check()
    page.locator("select[name=action]").select_option("set_outlet")
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()
    check_ours(page)
    page.get_by_role("button", name="Set outlet").click()
    expect(page.locator(".messagelist .success")).to_contain_text("Reports whose outlet was set")


def check_ours(page: Page) -> None:
    """Look at what is ours in Django's admin; the rest is Django's."""
    check(page, within="#content-main")
