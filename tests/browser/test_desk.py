"""The desk as an analyst works at it: find, choose, change many, take it back, hand out; by keys, without a script."""

import csv
import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Highlight
from tests import factories

from .axe import check

WORDS = ["satu", "dua", "tiga", "empat"]


@pytest.fixture
def quotes(live_server) -> dict[str, Highlight]:
    """Four quotes of one report, three of them by Putin."""
    putin, xi = factories.speaker(aliases=("Putin",)), factories.speaker("Xi Jinping")
    article = factories.report(paragraphs=["Kata satu dan dua.", "Lalu tiga serta empat."])
    made = {}
    for words, who in zip(WORDS, (putin, putin, putin, xi), strict=True):
        made[words] = factories.highlight(article, words, speaker=who, kind="direct" if words != "dua" else "partial")
    return made


def shown(page: Page, *words: str) -> None:
    expect(page.locator(".quote-row .cell-words a")).to_have_text(list(words))


def tagged(name: str) -> set[str]:
    return set(Highlight.objects.filter(tags__name=name).values_list("words", flat=True))


def test_an_act_that_takes_its_time_shows_that_it_goes_on_until_it_is_stopped(page: Page, sign_in, quotes) -> None:
    sign_in(page, "analyst")
    page.goto("/quotes/?status=all")
    page.get_by_label("Choose all of this page").check()
    # No answer that would bring a page.
    page.route("**/quotes/bulk/", lambda route: route.fulfill(status=204))
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("html")).to_have_class(re.compile("is-waiting"))
    page.keyboard.press("Escape")
    expect(page.locator("html")).not_to_have_class(re.compile("is-waiting"))
    page.unroute("**/quotes/bulk/")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", name="Preview: confirm")).to_be_visible()
    expect(page.locator("html")).not_to_have_class(re.compile("is-waiting"))


def test_from_the_filter_over_a_bulk_act_and_its_undo_to_the_file(page: Page, sign_in, quotes) -> None:
    sign_in(page, "analyst")
    page.goto("/quotes/")
    facets = page.locator("#facet-list")
    facets.get_by_label("Vladimir Putin").check()
    shown(page, "satu", "dua", "tiga")
    expect(facets.locator("label:has([value='direct']) .number")).to_have_text("2")
    facets.get_by_role("checkbox", name="direct 2", exact=True).check()
    shown(page, "satu", "tiga")
    expect(page).to_have_url(re.compile(r"\?speaker=[^&]+&kind=direct$"))
    expect(facets.locator("label", has_text="Vladimir Putin").locator(".number")).to_have_text("2")
    expect(page.locator("#bulk")).to_be_hidden()
    page.get_by_label("Choose all of this page").check()
    expect(page.locator("#bulk strong")).to_have_text("2 chosen")
    page.locator("#bulk summary", has_text="Tag").click()
    page.get_by_role("combobox", name="Tag").fill("AUKUS")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Preview: add a tag: AUKUS")).to_be_visible()
    check(page)
    page.get_by_role("button", name="Change 2 quotes").click()
    expect(page.locator(".toast")).to_contain_text("2 quotes: add a tag: AUKUS.")
    shown(page, "satu", "tiga")
    assert tagged("AUKUS") == {"satu", "tiga"}
    page.keyboard.press("u")
    expect(page.locator(".toast")).to_contain_text("Taken back")
    assert tagged("AUKUS") == set()
    shown(page, "satu", "tiga")
    page.locator(".page-head summary", has_text="Export").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert [row["quote_text"] for row in csv.DictReader(file)] == ["satu", "tiga"]


def test_rows_are_gone_through_chosen_and_opened_by_keys(page: Page, sign_in, quotes) -> None:
    sign_in(page, "analyst")
    page.goto("/quotes/")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("Space")
    expect(page.locator("#bulk strong")).to_have_text("2 chosen")
    page.keyboard.press("x")
    expect(page.locator("#bulk strong")).to_have_text("1 chosen")
    page.keyboard.press("Enter")
    opened = page.locator("tr.opened")
    expect(opened.locator("mark")).to_have_text("dua")
    expect(opened.locator(".context")).to_have_text("Kata satu dan dua.")
    page.keyboard.press("o")
    expect(opened).to_have_count(0)
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(opened.locator("mark")).to_have_text("tiga")
    check(page)
    opened.get_by_role("link", name="The quote’s page").click()
    expect(page.locator(".quote-chain")).to_contain_text("Vladimir Putin")
    page.keyboard.press("J")
    expect(page.locator(".context mark")).to_have_text("empat")
    page.keyboard.press("K")
    expect(page.locator(".context mark")).to_have_text("tiga")


def test_the_desk_works_without_a_script(no_javascript_page: Page, sign_in, quotes) -> None:
    page = no_javascript_page
    sign_in(page, "analyst")
    page.goto("/quotes/?kind=direct")
    page.get_by_role("link", name="Filters with counts").click()
    page.get_by_label("Vladimir Putin").check()
    page.get_by_role("button", name="Show quotes").click()
    shown(page, "satu", "tiga")
    page.get_by_label("Choose “tiga”").check()
    page.get_by_role("button", name="Bin").click()
    page.get_by_role("button", name="Change 1 quote").click()
    shown(page, "satu")
    page.get_by_role("button", name="Undo: removal").click()
    shown(page, "satu", "tiga")
    page.locator("summary", has_text="Columns").click()
    page.get_by_label("Note").check()
    page.get_by_role("button", name="Show", exact=True).click()
    page.get_by_role("link", name="tiga").click()
    expect(page.locator(".context mark")).to_have_text("tiga")
    page.goto("/quotes/")
    expect(page.get_by_role("columnheader", name="Note")).to_be_visible()
