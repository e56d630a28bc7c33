"""Versions and marks that wait, in a real browser: seen by axe, confirmed in place, taken back by a key."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.annotating.reanchoring import place_marks
from articles.models import Article
from tests import factories

from .axe import check_every_look
from .conftest import SignIn
from .test_read_aloud import tree

QUOTE = "“Hubungan kami lebih kuat daripada yang pernah ada sebelumnya,” kata Putin di Kremlin."
WORDS = "Hubungan kami lebih kuat daripada yang pernah ada sebelumnya"
SAME = [f"Paragraf nomor {n} menceritakan hal yang tidak berubah sama sekali." for n in range(5)]
OLD = [QUOTE, "Xi mengatakan bahwa kedua negara akan terus bekerja sama.", *SAME]
NEW = [QUOTE.replace("pernah ada sebelumnya", "pernah tercatat dalam sejarah"), *SAME, "Selesai sampai di sini."]


@pytest.fixture
def article() -> Article:
    """A report whose second text changed one mark, lost two and left one; a third text is held."""
    made = factories.report(paragraphs=OLD, outlet=factories.outlet())
    putin = factories.speaker(aliases=("Putin",))
    factories.highlight(made, WORDS, speaker=putin, note="cek")
    factories.highlight(made, "kedua negara akan terus bekerja sama", speaker=putin)
    factories.highlight(made, "Xi mengatakan")
    factories.highlight(made, "Paragraf nomor 1", speaker=putin)
    place_marks(made, factories.version(made, *NEW, actor=factories.user(username="rina")))
    made.highlights.filter(words="Xi mengatakan").update(anchor="detached")
    factories.version(made, "Access denied", state="held", held_why="error_page")
    made.marks_changed()
    return made


def test_no_page_has_a_violation(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page, "admin")
    pages = [("report_versions", []), ("report_version", [1]), ("report_version", [3]), ("report_difference", [1, 2])]
    addresses = [reverse(name, args=[article.uuid, *numbers]) for name, numbers in pages]
    for address in (*addresses, article.get_absolute_url()):
        check_every_look(page, address)


def test_a_screen_reader_hears_which_marks_wait_and_walks_to_them(
    page: Page, sign_in: SignIn, article: Article
) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())
    marks = [node["description"] for node in tree(page) if node["role"] == "mark" and node["description"]]
    assert marks == ["quote, Vladimir Putin, may stand here", "quote, Vladimir Putin"]
    strip = page.get_by_role("region", name="Marks of an older text")
    strip.get_by_text("1 place to confirm").press("Enter")
    strip.get_by_role("link", name=WORDS).press("Enter")
    card = page.get_by_role("article", name="Does this mark stand here?")
    expect(card).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="Vladimir Putin")).to_be_focused()


def test_a_mark_is_confirmed_in_place_and_u_takes_it_back(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())
    strip, proposed = page.locator("#unsettled"), page.locator("#p-1 .card.is-proposed")
    expect(strip).to_contain_text("2 marks need you: 1 changed, 1 gone")
    proposed.get_by_role("button", name="Confirm").click()
    expect(strip).to_contain_text("1 mark needs you: 1 gone")
    expect(page.locator("#p-1 mark[data-label='Putin']")).to_have_count(1)
    expect(proposed).to_have_count(0)
    page.locator("#p-1 .card").focus()
    page.keyboard.press("u")
    expect(strip).to_contain_text("2 marks need you: 1 changed, 1 gone")
    expect(proposed).to_have_count(1)


def test_a_gone_mark_is_detached_in_place_and_shown_in_its_own_version(
    page: Page, sign_in: SignIn, article: Article
) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())
    page.get_by_role("button", name="Detach the mark").click()
    expect(page.locator("#unsettled")).to_contain_text("2 marks are detached from this text")
    page.locator("#unsettled summary", has_text="detached").click()
    page.locator("#unsettled").get_by_role("link", name="as marked in version 1").last.click()
    expect(page.locator("mark", has_text="kedua negara akan terus bekerja sama")).to_be_visible()


def test_a_mark_is_confirmed_without_a_script(no_javascript_page: Page, sign_in: SignIn, article: Article) -> None:
    page = no_javascript_page
    sign_in(page)
    page.goto(article.get_absolute_url())
    page.locator(".card.is-proposed").get_by_role("button", name="Confirm").click()
    expect(page.locator("#toasts")).to_contain_text("Confirmed.")
    expect(page.locator("#unsettled")).to_contain_text("1 mark needs you: 1 gone")
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator("#unsettled")).to_contain_text("2 marks need you: 1 changed, 1 gone")


def test_two_versions_are_chosen_and_compared(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page, "reader")
    page.goto(reverse("report_versions", args=[article.uuid]))
    page.get_by_label("from version 1").check()
    page.get_by_label("to version 2").check()
    page.get_by_role("button", name="Show what changed").click()
    expect(page.locator(".compared .is-changed del")).to_contain_text("ada sebelumnya")
    expect(page.locator(".compared details")).to_contain_text("3 paragraphs unchanged")


def test_an_admin_releases_a_held_text(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page, "admin")
    page.goto(reverse("report_versions", args=[article.uuid]))
    page.get_by_role("button", name="Release version 3").click()
    expect(page.locator("#toasts")).to_contain_text("Version 3 is current.")
    page.get_by_role("button", name="Undo: release of a text").click()
    expect(page.locator(".is-held")).to_contain_text("waits for an administrator")
    page.get_by_role("button", name="Redo: release of a text").click()
    expect(page.locator(".is-current")).to_contain_text("Version 3")
    page.goto(article.get_absolute_url())
    expect(page.locator(".passage > p")).to_have_text("Access denied")
