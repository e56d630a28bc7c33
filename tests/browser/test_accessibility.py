"""axe on every page, empty and full, wide and narrow, light and dark: no violation."""

from django.urls import reverse
from playwright.sync_api import Page

from tests import factories

from .axe import check, check_every_look
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
    factories.suggestion(article, "Xi mengangguk", speaker=xi)
    factories.decision("corrected", corrected=["speaker"])
    factories.report_link(article, factories.report("Lain", outlet=outlet), type="follow_up", note="besok")
    return article


def test_no_page_has_a_violation(page: Page, sign_in) -> None:
    check_every_look(page, reverse("sign_in"))
    sign_in(page, "analyst")
    for address in (reverse("reports"), reverse("quotes")):
        check_every_look(page, address)
    article = full_house()
    highlight = article.highlights.first()
    addresses = [
        reverse("reports"),
        article.get_absolute_url(),
        reverse("highlight_new", args=[article.uuid]) + "?paragraph=1",
        reverse("highlight_edit", args=[highlight.uuid]),
        reverse("link_new", args=[article.uuid]),
        reverse("quotes"),
        reverse("quotes") + "?kind=direct&status=all",
        reverse("quotes_facets"),
        reverse("quote", args=[highlight.uuid]),
        reverse("suggestions"),
        reverse("rules"),
        reverse("rule", args=["indirect-verb"]),
    ]
    for address in addresses:
        check_every_look(page, address)


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
