"""What a screen reader is given: Chromium's own accessibility tree of the reading page."""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests import factories

from .axe import check
from .conftest import SignIn

PARAGRAPH = "“Kami berteman,” kata Putin & <Xi>."


@pytest.fixture
def article(transactional_db) -> Article:
    xi, ushakov = factories.speaker("Xi Jinping", aliases=("Xi",)), factories.speaker("Yuri Ushakov")
    article = factories.report(paragraphs=[PARAGRAPH, "Xi mengangguk."])
    factories.highlight(article, speaker=xi, relayed_by=[ushakov])
    factories.highlight(article, "berteman,” kata", speaker=ushakov, joint=["Kremlin"], agency=factories.outlet("TASS"))
    factories.highlight(article, "mengangguk", kind="")
    return article


def tree(page: Page) -> list[dict]:
    """Every node that is not ignored, in order: its role, name, description and level."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = []
    for node in nodes:
        level = [p["value"]["value"] for p in node.get("properties", []) if p["name"] == "level"]
        value = {key: node.get(key, {}).get("value", "") for key in ("role", "name", "description")}
        told += [] if node["ignored"] else [value | {"level": level}]
    return told


def test_a_mark_is_a_quote_of_somebody_told_by_somebody(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())
    marks = [node["description"] for node in tree(page) if node["role"] == "mark" and node["description"]]
    assert marks == [
        "quote, Xi Jinping, told by Yuri Ushakov",
        "quote, Yuri Ushakov and Kremlin, TASS",
        "mark",
    ]
    assert page.locator("#p-1 > p").evaluate("p => p.textContent") == PARAGRAPH
    # The label that is drawn before the mark is not read beside it.
    texts = "".join(node["name"] for node in tree(page) if node["role"] == "StaticText")
    assert "XiKami" not in texts and "Xi Kami" not in texts
    for mark in page.locator("mark[aria-details]").all():
        expect(page.locator(f"article#{mark.get_attribute('aria-details')}")).to_have_count(1)
    check(page)


def test_the_marks_are_walked_by_headings_and_as_a_list(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())
    headings = [node["name"] for node in tree(page) if node["role"] == "heading" and node["level"] == [2]]
    assert [name for name in headings if "direct" in name] == [
        "Xi Jinping , told by Yuri Ushakov direct",
        "Yuri Ushakov and Kremlin , TASS direct",
    ]
    walk = page.get_by_role("navigation", name="Marks of this report")
    walk.get_by_text("All marks in order").press("Enter")
    expect(walk.get_by_role("listitem")).to_have_text(
        ["Xi Jinping: Kami berteman", "Yuri Ushakov and Kremlin: berteman,” kata", "mengangguk"]
    )
    check(page)
    walk.get_by_role("link", name="Xi Jinping").press("Enter")
    expect(page.locator("#p-1 article.card").first).to_be_focused()
    page.keyboard.press("e")
    expect(page.get_by_role("form", name="Edit the mark")).to_be_visible()


def test_the_list_stays_open_and_keeps_the_focus_when_marks_come(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())
    page.get_by_text("All marks in order").press("Enter")
    page.get_by_role("link", name="mengangguk").focus()
    factories.highlight(article, "Xi mengangguk")
    page.evaluate("htmx.trigger(document.querySelector('#speakers'), 'marks-changed')")
    expect(page.locator(".all-marks li")).to_have_count(4)
    expect(page.locator(".all-marks a", has_text="mengangguk").last).to_be_focused()
