"""What browser tests stand on: the found Chromium, pages that fail their test on any complaint of the browser.

A run of its own (`pytest tests/browser`): Playwright's sync API leaves an event loop behind in which Django's ORM works
only with DJANGO_ALLOW_ASYNC_UNSAFE.
"""

import os
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import factories

from .chromium import launch_options

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

TIMEOUT = 30_000  # ms: enough on two busy cores that others slow down, and no test hangs
expect.set_options(timeout=TIMEOUT)

SignIn = Callable[..., User]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    return {**browser_type_launch_args, **launch_options()}


@pytest.fixture
def console_errors() -> Iterator[list[str]]:
    """What the browser complained of: console errors (CSP violations and failed loads are such), uncaught exceptions.

    Anything left in it fails the test at its end. A test that means to be refused looks for its line and removes it.
    Pages take it first: it is torn down, and so looked at, after their windows are closed and all has arrived.
    """
    errors: list[str] = []
    yield errors
    assert not errors, "the browser complained:\n" + "\n".join(errors)


@pytest.fixture
def page(console_errors: list[str], live_server: LiveServer, context: BrowserContext) -> Page:
    """A page with nobody signed in; `page.goto("/quotes/")` is relative to live_server."""
    return _with_patient_hands(_watched(context, console_errors).new_page())


@pytest.fixture
def no_javascript_page(console_errors: list[str], live_server: LiveServer, new_context: Callable) -> Page:
    """The same in a browser that runs no scripts."""
    return _watched(new_context(java_script_enabled=False), console_errors).new_page()


@pytest.fixture
def sign_in(live_server: LiveServer) -> SignIn:
    """`sign_in(page, "analyst")` signs a new user of that role in (reader, analyst or admin) and returns it.

    By cookie, without the form: `sign_in(page, user=user)` takes a user that is already there.
    """

    def sign_in_by_cookie(page: Page, role: str = "analyst", *, user: User | None = None) -> User:
        user = user or factories.user(role)
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
        return user

    return sign_in_by_cookie


@pytest.fixture
def browser_context_args(browser_context_args: dict, live_server: LiveServer) -> dict:
    return {**browser_context_args, "base_url": live_server.url, "viewport": {"width": 1440, "height": 900}}


def _with_patient_hands(page: Page) -> Page:
    """A key that is pressed, or a button that is clicked, while the page's scripts still come is lost, and a person
    does it again. Tests do not: what they expect of a page may stand there before its scripts run."""
    press = page.keyboard.press

    def press_when_loaded(key: str, **options: float) -> None:
        page.wait_for_load_state()
        press(key, **options)

    page.keyboard.press = press_when_loaded
    return page


@pytest.fixture(scope="session", autouse=True)
def _patient_locators() -> Iterator[None]:
    """The same for what is done to an element."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("click", "check", "uncheck", "fill", "press", "select_option"):
            patch.setattr(Locator, name, _when_loaded(getattr(Locator, name)))
        yield


def _when_loaded(act: Callable) -> Callable:
    def acting(self: Locator, *values: object, **options: object) -> object:
        self.page.wait_for_load_state()
        return act(self, *values, **options)

    return acting


def _watched(context: BrowserContext, errors: list[str]) -> BrowserContext:
    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(f"{message.text} ({message.location.get('url', '')})")

    context.set_default_timeout(TIMEOUT)
    context.on("console", note)
    context.on("weberror", lambda error: errors.append(f"uncaught: {error.error}"))
    return context
