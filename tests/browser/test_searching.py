"""Searching as a person does: the key, the words, the hits, the other list, a search that is kept."""

from playwright.sync_api import Page, expect

from tests import factories

from .axe import check_every_look


def archive() -> None:
    putin = factories.speaker("Vladimir Putin", aliases=("Putin",))
    article = factories.report("Kremlin bicara", ["“Kami berteman lama,” kata Putin.", "Xi datang."])
    factories.highlight(article, "Kami berteman lama", speaker=putin)
    factories.report("Lain", ["Tidak ada apa-apa."])


def test_from_the_key_to_a_kept_search(page: Page, sign_in) -> None:
    archive()
    sign_in(page, "reader")
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("teman speaker:putin")
    page.keyboard.press("Enter")
    expect(page.locator("mark.hit")).to_have_text("berteman")
    expect(page.get_by_role("searchbox")).to_have_value("teman")
    assert "speaker=" in page.url and "speaker%3A" not in page.url
    page.get_by_role("link", name="1 quote matches too").click()
    expect(page.locator(".desk mark.hit")).to_have_text("berteman")
    page.get_by_text("Save this search").click()
    page.get_by_label("Name", exact=True).fill("Teman Putin")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#toasts")).to_contain_text("“Teman Putin” saved.")
    page.goto("/quotes/")
    page.get_by_role("button", name="Teman Putin").click()
    expect(page.get_by_role("searchbox")).to_have_value("teman")


def test_a_search_and_what_is_kept_look_right_to_axe(page: Page, sign_in) -> None:
    archive()
    user = sign_in(page, "analyst")
    user.saved_searches.create(
        name="Teman", page="quotes", query="q=teman", created_at=factories.SEEN, seen_at=factories.SEEN
    )
    for address in ("/?q=teman", "/quotes/?q=yang+teman", "/quotes/?q=bertemaan", "/searches/"):
        check_every_look(page, address)
    page.goto("/quotes/?q=teman")
    page.get_by_text("How to ask").click()
    check_every_look(page)


def test_without_a_script_it_is_the_same(no_javascript_page: Page, sign_in) -> None:
    archive()
    page = no_javascript_page
    sign_in(page, "reader")
    page.goto("/quotes/")
    page.get_by_role("searchbox").fill("bertemaan -yang")
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("link", name="Did you mean").click()
    expect(page.locator("mark.hit")).to_have_text("berteman")
    page.get_by_role("link", name="Search the reports for it").click()
    expect(page.locator("mark.hit")).to_have_text("berteman")
