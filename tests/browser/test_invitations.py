"""From the administrator's form to the invitee's first page, and what is said to those who try too often."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.invitations import invite, name_to_be_chosen
from tests import factories

from .axe import check_every_look
from .conftest import SignIn


@pytest.fixture(autouse=True)
def public_address(settings, live_server) -> None:
    settings.PUBLIC_URL = live_server.url


def test_an_invitee_chooses_name_and_password_at_the_link(page: Page, sign_in: SignIn) -> None:
    sign_in(page, "admin")
    page.goto(reverse("admin:auth_user_add"))
    page.get_by_label("Role:").select_option("Analysts")
    expect(page.get_by_label("Password:", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Save", exact=True).click()
    link = page.get_by_label("Link", exact=True).input_value()
    page.context.clear_cookies()
    _accept(page, link)
    expect(page.locator(".bar-user summary")).to_contain_text("rina")


def test_it_works_without_a_script(no_javascript_page: Page) -> None:
    page, link = no_javascript_page, invite(factories.user(username=name_to_be_chosen(), password=None))
    _accept(page, link)
    expect(page.locator(".bar-user summary")).to_contain_text("rina")


def test_these_pages_have_no_violation(page: Page, console_errors: list[str]) -> None:
    link = invite(factories.user(username=name_to_be_chosen(), password=None))
    check_every_look(page, link)
    page.get_by_role("button", name="Save and sign in").evaluate("button => button.form.noValidate = true")
    page.get_by_role("button", name="Save and sign in").click()
    expect(page.locator(".error").first).to_be_visible()
    check_every_look(page)
    check_every_look(page, link + "x")
    for _ in range(8):
        page.goto(reverse("sign_in"))
        page.get_by_label("User name").fill("rina")
        page.get_by_label("Password").fill("wrong")
        page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Try again in 15 minutes.")).to_be_visible()
    check_every_look(page)
    # A browser reports every answer from 400 on.
    assert all("the server responded with a status of 4" in error for error in console_errors)
    console_errors.clear()


def _accept(page: Page, link: str) -> None:
    page.goto(link)
    page.get_by_label("User name").fill("rina")
    page.get_by_label("New password", exact=True).fill("another horse battery")
    page.get_by_label("New password confirmation").fill("another horse battery")
    page.get_by_role("button", name="Save and sign in").click()
