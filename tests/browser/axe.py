"""axe looks at a page: as it stands, or in every look that a person may have it in."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def check(page: Page, address: str = "", *, within: str | None = None, rules: tuple[str, ...] = ()) -> None:
    """Fail for each violation on the page at `address` (none: on the page that is open).

    `within`: only in what this selector finds. `rules`: only these of axe's.
    """
    if address:
        page.goto(address)
    # axe would load every style sheet again, into <style>, which our policy refuses; one rule on rotation needs that.
    options = {"preload": False} | ({"runOnly": list(rules)} if rules else {})
    results = Axe().run(page, context=within, options=options)
    assert results.violations_count == 0, f"{address or page.url}\n{results.generate_report()}"


def check_every_look(page: Page, address: str = "", *, within: str | None = None) -> None:
    """The same on a desktop and on a phone, in light and in dark: loaded once.

    Between light and dark only colours differ, so on the desktop nothing else is looked at twice. On neither may the
    page scroll sideways.
    """
    for size, theme, rules in ((DESKTOP, "light", ()), (DESKTOP, "dark", ("color-contrast",)), (PHONE, "dark", ())):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        check(page, address, within=within, rules=rules)
        address = ""
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{page.url} scrolls sideways"
