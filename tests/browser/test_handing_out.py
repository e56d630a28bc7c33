"""The export menu with a script: the exact number comes when it opens, and each button gives its file."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from articles.views import quotes
from tests import factories

from .axe import check


def test_the_menu_counts_when_it_opens_and_hands_out_three_formats(
    page: Page, sign_in, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotes, "COUNTED", 2)
    for _ in range(3):
        factories.highlight(factories.report(), speaker=factories.speaker())
    sign_in(page, "reader")
    page.goto("/quotes/?kind=direct")
    menu = page.locator("details.export")
    expect(menu.locator("a")).to_have_text("more than 1,000 quotes")
    menu.locator("summary").click()
    expect(menu.locator("a")).to_have_text("3 quotes")
    check(page, within="details.export")
    for name, begins in (("CSV", "\ufeffquote_id"), ("JSONL", '{"quote_id"'), ("Quote sheet", "# Quotes")):
        with page.expect_download() as download:
            menu.get_by_role("button", name=name).click()
        assert Path(download.value.path()).read_text(encoding="utf-8").startswith(begins)
