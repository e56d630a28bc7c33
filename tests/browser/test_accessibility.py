"""axe on every page, empty and full, wide and narrow, light and dark: no violation."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from tests import factories

from .reading import drag_over


def full_house():
    """One report with everything on it: nested and crossing marks, a chain, tags, a link, a note."""
    putin, xi = factories.speaker(aliases=("Putin",)), factories.speaker("Xi Jinping", aliases=("Xi",))
    outlet = factories.outlet()
    article = factories.report(outlet=outlet, caption="Foto: Sputnik.", dateline="MOSKOW", url="https://example.org/a")
    said = {"agency": factories.outlet("AFP", kind="agency"), "relayed_by": [xi, "juru bicara"], "joint": ["Kremlin"]}
    factories.highlight(article, "“Kami berteman,” kata", speaker=putin, tags=("NATO",), note="cek", cue="kata", **said)
    factories.highlight(article, "berteman,” kata Putin", speaker=xi, kind="partial")
    factories.highlight(article, "kata", kind="")
    factories.report_link(article, factories.report("Lain", outlet=outlet), type="follow_up", note="besok")
    return article


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_has_a_violation(page: Page, sign_in, width: int, height: int, theme: str) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=theme)
    check(page, reverse("sign_in"))
    sign_in(page, "analyst")
    for address in (reverse("reports"), reverse("quotes")):
        check(page, address)
    article = full_house()
    highlight = article.highlights.first()
    addresses = [
        reverse("reports"),
        article.get_absolute_url(),
        reverse("highlight_new", args=[article.uuid]) + "?paragraph=1",
        reverse("highlight_edit", args=[highlight.uuid]),
        reverse("link_new", args=[article.uuid]),
        reverse("quotes"),
        reverse("quotes") + "?kind=direct",
    ]
    for address in addresses:
        check(page, address)


def test_the_open_form_and_the_keys_have_no_violation(page: Page, sign_in) -> None:
    sign_in(page, "analyst")
    article = full_house()
    page.goto(article.get_absolute_url())
    drag_over(page, "Xi mengangguk")
    page.get_by_role("form", name="New mark").wait_for()
    check(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()
    check(page)


def check(page: Page, address: str = "") -> None:
    if address:
        page.goto(address)
    # axe would load every style sheet again, into <style>, which our policy refuses; one rule on rotation needs that.
    results = Axe().run(page, options={"preload": False})
    assert results.violations_count == 0, f"{address or page.url}\n{results.generate_report()}"
