"""A paragraph is drawn anew while somebody works in it: what they do reaches the page (static/js/swaps.js)."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests import factories

from .conftest import SignIn
from .reading import drag_over


@pytest.fixture
def article(transactional_db):
    return factories.report(paragraphs=["Rusia dan China sepakat.", "“Kami berteman baik,” kata Putin kepada Xi."])


def open_report(page: Page, sign_in: SignIn, article) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())


def open_form(page: Page) -> Locator:
    """Open a form on words of paragraph 2; its note, filled in."""
    drag_over(page, "Kami", to="baik")
    note = page.get_by_role("form", name="New mark").locator("textarea")
    note.fill("half a thought")
    return note


def save_by_key(page: Page) -> Callable[[], None]:
    return lambda: page.keyboard.press("Control+Enter")


def act_while_it_is_drawn_anew(page: Page, act: Callable[[], None], *, address: str) -> Route:
    """Do `act` while paragraph 2 waits for its redrawing, have that answered, return the act's request, still held."""
    held: dict[str, Route] = {}

    def hold_the_first(route: Route) -> None:
        kind = "drawing" if "/paragraphs/" in route.request.url else "acting"
        if kind in held:
            route.continue_()
        else:
            held[kind] = route

    page.route("**/paragraphs/2/", hold_the_first)
    page.route(address, hold_the_first)
    with page.expect_request("**/paragraphs/2/"):
        page.evaluate("() => htmx.trigger(document.body, 'passage-2-changed')")
    with page.expect_request(address):
        act()
    expect(page.locator("#p-2")).to_have_class(re.compile("htmx-request"))
    held["drawing"].continue_()
    expect(page.locator("#p-2")).not_to_have_class(re.compile("htmx-request"))
    return held["acting"]


def test_a_form_is_saved_while_its_paragraph_is_drawn_anew(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    open_form(page)
    act_while_it_is_drawn_anew(page, save_by_key(page), address="**/marks/new/").continue_()
    expect(page.locator("#p-2 mark")).to_have_text("Kami berteman baik")
    expect(page.get_by_role("form", name="New mark")).to_have_count(0)
    expect(page.locator("#toasts")).to_contain_text("Marked.")


def test_a_mark_is_removed_while_its_paragraph_is_drawn_anew(page: Page, sign_in: SignIn, article) -> None:
    factories.highlight(article, "kata Putin")
    open_report(page, sign_in, article)
    page.locator("#p-2 article.card").click()
    remove = page.get_by_role("button", name="Remove")
    act_while_it_is_drawn_anew(page, remove.click, address="**/discard/").continue_()
    expect(page.locator("#p-2 mark")).to_have_count(0)
    page.locator("#toasts").get_by_role("button").first.click()
    expect(page.locator("#p-2 mark")).to_have_text("kata Putin")


def test_a_paragraph_that_gave_way_to_an_act_that_failed_is_drawn_after_it(
    page: Page, sign_in: SignIn, article, console_errors: list[str]
) -> None:
    open_report(page, sign_in, article)
    note = open_form(page)
    acting = act_while_it_is_drawn_anew(page, save_by_key(page), address="**/marks/new/")
    factories.highlight(article, "kata Putin")
    acting.abort()
    expect(page.locator("#p-2 mark")).to_have_text("kata Putin")
    expect(note).to_have_value("half a thought")
    console_errors.clear()


def test_a_form_outlives_the_redrawing_of_its_paragraph(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    note = open_form(page)
    with page.expect_response("**/paragraphs/2/"):
        page.evaluate("() => htmx.trigger(document.body, 'passage-2-changed')")
    expect(note).to_have_value("half a thought")
    expect(note).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#p-2 mark")).to_have_text("Kami berteman baik")
