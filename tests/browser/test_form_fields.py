"""Typing into the form's fields and going on with the mouse: nothing slips away, nothing is lost."""

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
