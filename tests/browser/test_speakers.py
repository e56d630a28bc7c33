"""Speakers and the overview in a real browser: from names as written to a speaker and back, seen by axe."""

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Highlight, Speaker
from tests import factories

from .axe import check, check_every_look
from .conftest import SignIn


@pytest.fixture
def archive() -> Speaker:
    """Speakers with names, roles, others merged into them; quotes of some months; names as written."""
    putin, xi = factories.speaker(aliases=("Putin", "Poetin"), hue=0), factories.speaker("Xi Jinping", hue=3)
    factories.speaker("Wowa", merged_into=putin, hue=8)
    putin.roles.create(title="Presiden Rusia", language="id", from_day=date(2012, 5, 7))
    budi = factories.user(username="budi")
    for month in (1, 2, 6):
        article = factories.report(published_day=date(2022, month, 3), outlet=factories.outlet(f"Outlet {month}"))
        values = {"author": budi, "agency": factories.outlet("AFP"), "cue": "kata"}
        factories.highlight(article, speaker=putin, joint=[xi], relayed_by=[xi, "TASS"], **values)
        factories.highlight(article, speaker_as_written="Menlu Lavrov", **values)
        factories.highlight(article, speaker_as_written="S. Lavrov", **values)
        factories.suggestion(article, speaker=xi)
    return putin


def test_no_page_has_a_violation(page: Page, sign_in: SignIn, request) -> None:
    sign_in(page)
    for address in (reverse("speakers"), reverse("speakers") + "?written", reverse("overview")):
        check_every_look(page, address)
    putin = request.getfixturevalue("archive")
    names = (reverse("speakers"), reverse("speakers") + "?written", reverse("speaker_new") + "?written=S.+Lavrov")
    own = [reverse(name, args=[putin.uuid]) for name in ("speaker", "speaker_edit", "speaker_merge")]
    for address in (*names, *own, f"{own[2]}?into=Xi+Jinping"):
        check_every_look(page, address)
    page.goto(reverse("overview"))
    expect(page.locator("svg.plot")).to_have_count(6)
    check_every_look(page)
    page.get_by_text("The same numbers as a table").first.click()
    check(page)


def test_names_as_written_become_a_speaker_whom_the_quotes_follow_and_an_undo_brings_back_all(
    page: Page, sign_in: SignIn, archive: Speaker
) -> None:
    sign_in(page)
    page.goto(reverse("speakers"))
    page.get_by_role("link", name="Only as written").click()
    for name in ("Menlu Lavrov", "S. Lavrov"):
        page.get_by_label(f"Choose {name}").check()
    page.get_by_role("button", name="Add what is ticked as one speaker").click()
    expect(page.get_by_text("6 quotes follow.")).to_be_visible()
    page.get_by_label("Name", exact=True).fill("Sergei Lavrov")
    page.get_by_role("button", name="Add, with 6 quotes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sergei Lavrov")
    expect(page.locator("#quotes tbody tr")).to_have_count(6)
    page.locator("#toasts").get_by_role("button", name="Undo: new speaker").click()
    page.wait_for_url("**/speakers/")
    expect(page.locator("#toasts")).to_contain_text("Taken back: added “Sergei Lavrov” to the register with 6 marks")
    assert not Speaker.objects.filter(name="Sergei Lavrov").exists()
    assert Highlight.objects.filter(speaker=None, speaker_as_written="S. Lavrov").count() == 3


def test_a_name_is_found_while_typing_and_the_tabs_of_a_speaker_change_in_place(
    page: Page, sign_in: SignIn, archive: Speaker
) -> None:
    sign_in(page, "reader")
    page.goto(reverse("speakers"))
    page.get_by_label("Name or alias").type("poe")
    expect(page.locator(".register tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Vladimir Putin").click()
    page.get_by_role("link", name="Relayed by them").click()
    expect(page.locator("#quotes")).to_contain_text("No quote was relayed by them.")
    page.wait_for_url("**quotes=relayed**")


def test_a_speaker_is_added_and_merged_without_a_script(
    no_javascript_page: Page, sign_in: SignIn, archive: Speaker
) -> None:
    page = no_javascript_page
    sign_in(page)
    page.goto(reverse("overview"))
    page.get_by_role("heading", name="Quotes by speaker").locator("..").get_by_role("link").click()
    expect(page.locator("svg.plot .plot-bar").first).to_be_visible()
    page.goto(reverse("speaker_new") + "?written=TASS")
    page.get_by_role("button", name="Add, with 3 quotes").click()
    page.get_by_role("link", name="Merge with another").click()
    page.get_by_label("Into whom").fill("Xi Jinping")
    page.get_by_role("button", name="See what follows").click()
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.locator("#toasts")).to_contain_text("“TASS” is merged into “Xi Jinping” now.")
    page.get_by_role("button", name="Separate TASS again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("TASS")
