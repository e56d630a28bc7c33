"""The history, the bin and the tags in a real browser: seen by axe, undone in place, read from a mark's card."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles import history
from articles.annotating.actions import Attribution, Named, discard, edit
from articles.annotating.register import enrol
from articles.annotating.tags import rename
from articles.linking.links import link, remove
from articles.models import Highlight, ReportLink, Tag
from tests import factories

from .axe import check, check_every_look
from .conftest import SignIn


@pytest.fixture
def busy():
    """A mark that was made, changed, undone; one in the bin, a link too; a renamed tag; a new speaker."""
    rina, now = factories.user(username="rina"), timezone.now()
    article, other = factories.report(outlet=factories.outlet()), factories.report("Lain")
    mark = factories.highlight(article, author=rina, speaker=factories.speaker(), tags=["nato-otan"])
    history.record(mark, before=None, actor=rina, now=now)
    xi = Named(factories.speaker("Xi Jinping"))
    said = Attribution(kind="direct", speakers=(xi,), note="cek & ricek", tags=("nato-otan", "Kyiv"))
    edit(mark, revision=0, attribution=said, actor=rina, now=now)
    binned = factories.highlight(article, "Xi mengangguk", speaker_as_written="Kremlin", tags=["nato-otan"])
    discard(binned, revision=0, actor=rina, now=now)
    made = link(article, other, type="follow_up", author=rina, now=now, key=article.uuid, note="besok").link
    remove(made, revision=0, actor=rina, now=now)
    rename(Tag.objects.get(name="nato-otan"), "NATO", actor=rina, now=now)
    enrol("Sergei Lavrov", actor=rina, now=now)
    history.undo(history.newest_act(rina), actor=rina, now=now)
    factories.tag("unused")
    return mark


def test_no_page_has_a_violation(page: Page, sign_in: SignIn, request, console_errors) -> None:
    sign_in(page)
    for name in ("changes", "bin", "tags"):
        check_every_look(page, reverse(name))
    mark = request.getfixturevalue("busy")
    tag = reverse("tag_rename", args=[Tag.objects.get(name="Kyiv").uuid])
    history_of_mark = reverse("highlight_history", args=[mark.uuid])
    for address in (reverse("changes"), reverse("bin"), reverse("tags"), tag, history_of_mark):
        check_every_look(page, address)
    page.goto(tag)
    page.get_by_label("New name").fill("NATO")
    page.get_by_role("button", name="Rename").click()
    page.get_by_role("alert").wait_for()
    check_every_look(page)
    assert "409" in console_errors.pop()


def test_an_act_is_undone_in_its_row_and_the_list_follows(page: Page, sign_in: SignIn, busy: Highlight) -> None:
    sign_in(page)
    page.goto(reverse("changes"))
    row = page.locator(".act", has_text="removed the link")
    row.get_by_role("button", name="Undo").click()
    expect(page.locator(".act").first).to_contain_text("took back what rina did: removed the link")
    expect(page.locator("#toasts")).to_contain_text("Taken back: removed the link")
    assert ReportLink.objects.alive().exists()


def test_the_list_is_filtered_in_place(page: Page, sign_in: SignIn, busy: Highlight) -> None:
    sign_in(page)
    page.goto(reverse("changes"))
    page.get_by_label("Speakers").check()
    expect(page.locator(".act")).to_have_count(2)
    page.wait_for_url("**kind=speaker**")


def test_a_card_shows_its_history_and_escape_closes_it(page: Page, sign_in: SignIn, busy: Highlight) -> None:
    sign_in(page, "reader")
    page.goto(busy.article.get_absolute_url())
    card = page.locator(f"#q-{busy.uuid}")
    card.hover()
    card.get_by_role("link", name="History").click()
    expect(card.locator(".act")).to_have_count(3)
    expect(card.get_by_role("link", name="Close")).to_be_focused()
    check(page)
    page.keyboard.press("Escape")
    expect(card.locator(".act")).to_have_count(0)
    expect(card.locator(".chain")).to_be_visible()


def test_a_mark_is_restored_without_a_script(no_javascript_page: Page, sign_in: SignIn, busy: Highlight) -> None:
    page = no_javascript_page
    sign_in(page)
    page.goto(reverse("bin"))
    page.get_by_role("button", name="Restore the mark").click()
    expect(page.locator("#toasts")).to_contain_text("Restored.")
    expect(page.locator(".binned")).to_have_count(1)
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator(".binned")).to_have_count(2)
