"""Two people at one mark: the second one sees both texts and chooses, with a script and without."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.annotating.actions import Attribution, Named, discard, edit
from articles.models import Highlight
from tests import factories

from .axe import check
from .conftest import SignIn

CONFLICT = re.compile(r"status of 409")


@pytest.fixture
def mark(transactional_db) -> Highlight:
    factories.speaker("Xi Jinping")
    return factories.highlight(factories.report(), speaker=factories.speaker(), note="before")


def rina_edits(mark: Highlight) -> None:
    said = Attribution(kind="indirect", speakers=(Named(None, "Kremlin"),), note="hers", tags=("NATO",), cue="kata")
    edit(mark, revision=0, attribution=said, actor=factories.user(username="rina"), now=timezone.now())


def open_form(page: Page, mark: Highlight) -> None:
    """Open the form that edits the mark, as a card or, without a script, as a page of its own."""
    page.goto(mark.article.get_absolute_url())
    card = page.locator(f"#q-{mark.uuid}")
    card.hover()
    card.get_by_role("link", name="Edit").click()
    page.locator("form.annotate textarea").fill("mine")


def see_both(page: Page) -> None:
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("rina changed this mark")
    for theirs in ("Kremlin", "indirect", "NATO", "kata", "hers"):
        expect(alert.locator(".theirs")).to_contain_text(theirs)
    expect(page.locator("form.annotate textarea")).to_have_value("mine")
    expect(page.get_by_role("checkbox", name="Vladimir Putin")).to_be_checked()


@pytest.fixture(params=["with a script", "without a script"])
def analyst_page(request: pytest.FixtureRequest, sign_in: SignIn, console_errors: list[str]) -> Page:
    page = request.getfixturevalue("page" if request.param == "with a script" else "no_javascript_page")
    sign_in(page)
    yield page
    console_errors[:] = [error for error in console_errors if not CONFLICT.search(error)]


@pytest.mark.parametrize(
    ("press", "notes"),
    [
        ("Keep mine", {"mine"}),
        ("Keep mine as a second quote", {"hers", "mine"}),
        ("Keep theirs", {"hers"}),
    ],
)
def test_the_second_one_sees_both_and_chooses(analyst_page: Page, mark: Highlight, press: str, notes: set) -> None:
    open_form(analyst_page, mark)
    rina_edits(mark)
    analyst_page.get_by_role("button", name="Save").click()
    see_both(analyst_page)
    assert {mark.note for mark in Highlight.objects.all()} == {"hers"}
    role = "link" if press == "Keep theirs" else "button"
    choice = analyst_page.get_by_role(role, name=press, exact=True)
    choice.evaluate("button => button.scrollIntoView({block: 'center', behavior: 'instant'})")
    choice.click()
    expect(analyst_page.locator("article.card")).to_have_count(len(notes))
    assert {mark.note for mark in Highlight.objects.alive()} == notes


def test_what_was_removed_meanwhile_is_kept_as_a_new_mark(analyst_page: Page, mark: Highlight) -> None:
    open_form(analyst_page, mark)
    discard(mark, revision=0, actor=factories.user(username="rina"), now=timezone.now())
    analyst_page.get_by_role("button", name="Save").click()
    expect(analyst_page.get_by_role("alert")).to_contain_text("rina removed this mark")
    analyst_page.get_by_role("button", name="Keep mine as a new mark").click()
    expect(analyst_page.locator("article.card")).to_have_count(1)
    assert Highlight.objects.alive().get().note == "mine"


def test_a_removal_asks_again_when_the_mark_changed(analyst_page: Page, mark: Highlight) -> None:
    analyst_page.goto(mark.article.get_absolute_url())
    rina_edits(mark)
    card = analyst_page.locator(f"#q-{mark.uuid}")
    card.hover()
    card.get_by_role("button", name="Remove").click()
    expect(analyst_page.get_by_role("alert")).to_contain_text("You were about to remove it.")
    analyst_page.get_by_role("button", name="Remove it all the same").click()
    expect(analyst_page.locator("#toasts")).to_contain_text("Removed.")
    expect(analyst_page.locator(".card")).to_have_count(0)
    assert not Highlight.objects.alive().exists()


def test_an_impatient_enter_keeps_nothing_over_theirs(
    page: Page, sign_in: SignIn, mark: Highlight, console_errors: list[str]
) -> None:
    sign_in(page)
    open_form(page, mark)
    rina_edits(mark)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    check(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Keep mine", exact=True)).to_be_focused()
    assert Highlight.objects.get().note == "hers"
    page.keyboard.press("Escape")
    expect(page.locator("article.card")).to_contain_text("hers")
    assert CONFLICT.search(console_errors.pop())
