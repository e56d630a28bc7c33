"""Typing into the form's fields and going on with the mouse: nothing slips away, nothing is lost."""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Highlight
from tests import factories

from .reading import drag_over


def test_save_is_pressed_while_a_tag_is_still_being_typed(page: Page, sign_in) -> None:
    sign_in(page)
    page.goto(factories.report().get_absolute_url())
    drag_over(page, "Kami berteman")
    form = page.get_by_role("form", name="New mark")
    form.get_by_role("combobox", name="Tags").press_sequentially("NATO; Ukra")
    form.get_by_role("button", name="Save").click()
    expect(page.locator(".card .tag")).to_have_text(["NATO", "Ukra"])


def test_a_box_is_ticked_while_a_name_is_still_being_typed(page: Page, sign_in) -> None:
    sign_in(page)
    page.goto(factories.report().get_absolute_url())
    drag_over(page, "Kami berteman")
    form = page.get_by_role("form", name="New mark")
    form.get_by_placeholder("Someone else").press_sequentially("Lavrov")
    form.get_by_label("Add new names to the register").click()
    expect(form.get_by_label("Add new names to the register")).to_be_checked()
    expect(form.get_by_label("Lavrov")).to_be_checked()
    form.get_by_role("button", name="Save").click()
    expect(page.locator(".card .who")).to_have_text("Lavrov")
    assert Highlight.objects.get().speaker.name == "Lavrov"


def test_a_page_is_not_left_unasked_while_its_form_is_filled_in(page: Page, sign_in) -> None:
    sign_in(page)
    article = factories.report()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(article.get_absolute_url())
    drag_over(page, "Kami berteman")
    form = page.get_by_role("form", name="New mark")
    form.get_by_label("Note").press_sequentially("important")
    page.get_by_role("link", name="Quotes", exact=True).click()
    expect(form.get_by_label("Note")).to_have_value("important")
    assert asked == ["beforeunload"]
    form.get_by_role("link", name="Cancel").click()
    page.get_by_role("link", name="Quotes", exact=True).click()
    page.wait_for_url("**/quotes/")
    assert asked == ["beforeunload"]


def test_a_form_on_a_page_of_its_own_is_sent_and_cancelled_without_a_question(page: Page, sign_in) -> None:
    sign_in(page)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto("/reports/new/")
    page.get_by_label("The page’s text").press_sequentially("Moskow")
    page.get_by_role("link", name="Cancel").click()
    page.wait_for_url("**/")
    page.goto("/reports/new/")
    page.get_by_label("The page’s text").fill(
        "Putin dan Xi bertemu\n\nMoskow - Presiden Rusia Vladimir Putin bertemu dengan Xi Jinping, kata Kremlin, Rabu."
    )
    page.get_by_role("button", name="Look").click()
    expect(page.get_by_role("heading", name="Is this the report?")).to_be_visible()
    assert not asked
    page.get_by_label("Title").press_sequentially("!")
    page.get_by_role("link", name="Reports", exact=True).click()
    expect(page.get_by_role("heading", name="Is this the report?")).to_be_visible()
    assert asked == ["beforeunload"]


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_the_form_of_a_mark_hides_the_text_below_it_and_shows_whole_lines_of_its_words(page: Page, sign_in) -> None:
    sign_in(page)
    words = "Kami berteman baik. " * 20
    mark = factories.highlight(factories.report(paragraphs=[words]), words.strip())
    page.goto(mark.get_absolute_url())
    page.locator(".card").get_by_role("link", name="Edit").tap()
    form = page.get_by_role("form", name="Edit the mark")
    card = page.locator(".card.is-open.is-current", has=form)
    assert card.evaluate("card => getComputedStyle(card).backgroundColor").startswith("rgb(")  # not rgba: no part of it
    lines = form.locator("blockquote").evaluate("it => it.clientHeight / parseFloat(getComputedStyle(it).lineHeight)")
    assert lines == pytest.approx(round(lines), abs=0.05)
