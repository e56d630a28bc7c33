"""Feeds from a pasted list to the reports that they bring, in a real browser."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.polling.equipment import equipped
from articles.polling.worker import Worker
from tests.feed_server import FeedServer, feed_server

from .axe import check, check_every_look
from .conftest import SignIn

OURS = "#content-main"  # the rest is Django's


@pytest.fixture
def server(settings) -> Iterator[FeedServer]:
    with feed_server() as server:
        settings.ALLOW_PRIVATE = frozenset({("127.0.0.1", server.port)})
        yield server


def fetch_what_is_due() -> None:
    with equipped() as tools:
        Worker(tools, threads=2).run(once=True)


def test_a_pasted_list_becomes_feeds_whose_reports_are_read(page: Page, sign_in: SignIn, server: FeedServer) -> None:
    sign_in(page, "admin")
    page.goto(reverse("admin:index"))
    page.get_by_role("link", name="Add feeds").click()
    outlines = "".join(f'<outline xmlUrl="{server.address(path)}"/>\n' for path in ("/feed/2", "/feed/4", "/fail/1"))
    page.get_by_label("Addresses:").fill(f'<opml><body>\n{outlines}<outline xmlUrl="javascript:x"/></body></opml>')
    page.get_by_role("button", name="Look").click()
    verdicts = page.locator(".choosing .verdict")
    expect(verdicts).to_have_text(["new", "new", "unreachable", "no address"])
    check_every_look(page, within=OURS)
    page.get_by_label("Outlet of line 2").fill("Antara")
    page.get_by_role("button", name="Add all ticked feeds").click()
    expect(page.locator("#fetched progress")).to_have_attribute("value", "0")
    expect(page.locator("#fetched .warning")).to_contain_text("no worker has been seen")
    check(page, within=OURS)
    fetch_what_is_due()
    expect(page.locator("#fetched progress")).to_have_attribute("value", "2")
    expect(page.locator("#fetched .health-well")).to_have_count(2)
    page.get_by_role("link", name="Outlet 2").click()
    expect(page.locator("#attempts tbody tr")).to_have_count(1)
    check(page, within=OURS)
    page.goto("/")
    expect(page.locator(".report-row")).to_have_count(6)
    expect(page.locator(".report-row", has_text="Berita 2-1")).to_contain_text("Antara")
