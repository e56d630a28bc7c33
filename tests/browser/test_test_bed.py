"""The browser's test bed itself: what tests/browser/conftest.py promises."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests import factories

from .conftest import SignIn


@pytest.mark.parametrize("role", ["reader", "analyst", "admin"])
def test_a_user_of_a_role_is_signed_in_by_cookie(page: Page, sign_in: SignIn, role: str) -> None:
    user = sign_in(page, role)
    page.goto(reverse("reports"))
    expect(page.get_by_role("banner")).to_contain_text(user.username)


def test_a_page_without_javascript_takes_a_form_post(no_javascript_page: Page) -> None:
    user = factories.user("analyst")
    no_javascript_page.goto(reverse("sign_in"))
    no_javascript_page.locator("[name=username]").fill(user.username)
    no_javascript_page.locator("[name=password]").fill(factories.PASSWORD)
    no_javascript_page.locator("main form button").click()
    expect(no_javascript_page.get_by_role("banner")).to_contain_text(user.username)


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("document.head.append(Object.assign(document.createElement('script'), {text: '1'}))", "Content Security"),
        ("setTimeout(() => { throw new Error('oh no') })", "oh no"),
        ("fetch('/nowhere/')", "404"),
    ],
)
def test_a_complaint_of_the_browser_is_noted(
    page: Page, console_errors: list[str], script: str, complaint: str
) -> None:
    page.goto(reverse("sign_in"))
    page.evaluate(f"() => {{ {script}; return null }}")
    for _ in range(100):
        if not console_errors:
            page.wait_for_timeout(50)
    assert len(console_errors) == 1
    assert complaint in console_errors.pop()


def test_the_tables_are_empty_again(page: Page) -> None:
    assert not User.objects.exists()
