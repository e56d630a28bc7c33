"""Reviewing by the keyboard alone, from the first suggestion to the last and back; and without a script."""

import pytest
from playwright.sync_api import Page, Route, expect

from articles.annotating.ledger import weigh
from articles.models import Decision, Highlight
from tests import factories
from tests.suggested import suggest

TEXT = [
    "“Kami berteman,” kata Putin.",
    "Xi mengatakan kedua negara bekerja sama. “Ya, tentu saja,” katanya.",
    "Putin menambahkan perdagangan naik.",
]
WORDS = ["Kami berteman", "kedua negara bekerja sama", "Ya, tentu saja", "perdagangan naik"]


@pytest.fixture
def article(live_server):
    factories.speaker(aliases=("Putin",))
    factories.speaker("Xi Jinping")
    made = factories.report(paragraphs=TEXT)
    suggest(made, *WORDS)
    return made


def focused(page: Page):
    """The suggestion that has the focus, by its words in the text."""
    key = page.evaluate("document.activeElement.closest('[data-mark]')?.dataset.mark")
    return Highlight.objects.get(uuid=key).words if key else None


def expect_focus(page: Page, words: str) -> None:
    key = Highlight.objects.get(words=words).uuid
    expect(page.locator(f"#q-{key}")).to_be_focused()


def statuses() -> dict[str, str]:
    return dict(Highlight.objects.order_by("start").values_list("words", "status"))


def test_a_report_is_reviewed_without_a_mouse(page: Page, sign_in, article) -> None:
    analyst = sign_in(page, "analyst")
    page.goto(article.get_absolute_url())
    expect(page.locator("#review")).to_contain_text("4 suggestions wait")
    page.keyboard.press("n")
    expect_focus(page, WORDS[0])
    page.keyboard.press("n")
    expect_focus(page, WORDS[1])
    page.keyboard.press("p")
    page.keyboard.press("a")
    expect_focus(page, WORDS[1])
    page.keyboard.press("x")
    expect_focus(page, WORDS[2])
    expect(page.locator("#review")).to_contain_text("2 suggestions wait")
    page.keyboard.press("e")
    form = page.get_by_role("form", name="Edit the suggestion")
    form.get_by_label("Words").fill("tentu saja")
    page.keyboard.press("Tab")
    page.keyboard.press("2")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect_focus(page, WORDS[3])
    page.keyboard.press("a")
    expect(page.locator("#review")).to_be_hidden()
    expect(page.locator("mark.is-suggested")).to_have_count(0)
    assert statuses() == {WORDS[0]: "confirmed", WORDS[1]: "rejected", "tentu saja": "confirmed", WORDS[3]: "confirmed"}
    corrected = Highlight.objects.get(words="tentu saja")
    assert (corrected.speaker.name, corrected.author) == ("Xi Jinping", analyst)
    assert sorted(Decision.objects.values_list("verdict", flat=True)) == [
        "accepted",
        "accepted",
        "corrected",
        "rejected",
    ]


def test_what_was_decided_by_a_slip_of_the_finger_is_taken_back_by_a_key(page: Page, sign_in, article) -> None:
    sign_in(page, "analyst")
    page.goto(article.get_absolute_url())
    page.keyboard.press("n")
    page.keyboard.press("x")
    expect_focus(page, WORDS[1])
    expect(page.locator(".toast").last).to_contain_text("Rejected.")
    page.keyboard.press("u")
    expect(page.locator("mark.is-suggested")).to_have_count(4)
    expect(page.locator("#review")).to_contain_text("4 suggestions wait")
    assert not Decision.objects.exists()
    page.keyboard.press("p")
    expect_focus(page, WORDS[0])


def test_what_is_decided_while_the_count_is_on_its_way_is_counted(page: Page, sign_in, article) -> None:
    held: list[Route] = []
    page.route("**/reports/*/suggestions/", lambda route: route.continue_() if held else held.append(route))
    sign_in(page, "analyst")
    page.goto(article.get_absolute_url())
    page.keyboard.press("n")
    with page.expect_request("**/reports/*/suggestions/"):
        page.keyboard.press("a")
    expect_focus(page, WORDS[1])
    of_then = held[0].fetch()
    page.keyboard.press("a")
    expect_focus(page, WORDS[2])
    held[0].fulfill(response=of_then)
    expect(page.locator("#review")).to_contain_text("2 suggestions wait")


def test_suggestions_of_weak_rules_show_when_somebody_asks_for_them(page: Page, sign_in, article) -> None:
    by = factories.user()
    for _ in range(12):
        factories.decision("rejected", "direct-cue-behind", by=by)
    weigh([("direct-cue-behind", "id")])
    sign_in(page, "analyst")
    page.goto(article.get_absolute_url())
    expect(page.locator(".card.is-weak").first).to_be_hidden()
    page.keyboard.press("n")
    assert focused(page) is None
    page.get_by_text("4 more from weak rules").click()
    expect(page.locator(".card.is-weak").first).to_be_visible()
    page.keyboard.press("n")
    page.keyboard.press("a")
    expect(page.get_by_text("3 more from weak rules")).to_be_visible()
    expect_focus(page, WORDS[1])


def test_the_queue_is_worked_off_without_a_mouse(page: Page, sign_in, article) -> None:
    other = factories.report("Lain", paragraphs=["“Kami sepakat,” kata Xi."])
    suggest(other, "Kami sepakat", speaker="Xi Jinping")
    sign_in(page, "analyst")
    page.goto("/suggestions/")
    page.keyboard.press("n")
    expect_focus(page, "Kami sepakat")
    page.keyboard.press("a")
    expect_focus(page, WORDS[0])
    page.keyboard.press("e")
    form = page.get_by_role("form", name="Edit the suggestion")
    expect(form).to_be_visible()
    page.keyboard.press("Escape")
    expect_focus(page, WORDS[0])
    page.keyboard.press("e")
    form.get_by_label("Words").fill("berteman")
    form.get_by_role("button", name="Accept").press("Enter")
    expect_focus(page, WORDS[1])
    page.keyboard.press("x")
    expect_focus(page, WORDS[2])
    page.keyboard.press("u")
    expect(page.locator(".queued")).to_have_count(3)
    for left in (WORDS[1], WORDS[2], WORDS[3]):
        page.locator(f"#q-{Highlight.objects.get(words=left).uuid}").focus()
        page.keyboard.press("x")
        expect(page.locator(".queued mark", has_text=left)).to_have_count(0)
    expect(page.get_by_role("heading", name="Nothing waits for review")).to_be_visible()


def test_the_buttons_work_without_a_script(no_javascript_page: Page, sign_in, article) -> None:
    page = no_javascript_page
    sign_in(page, "analyst")
    page.goto(article.get_absolute_url())
    page.locator(".card.is-suggested").first.get_by_role("button", name="Accept").click()
    page.locator(".card.is-suggested").first.get_by_role("button", name="Reject").click()
    page.get_by_text("By rule").click()
    page.get_by_role("button", name="Accept all 2").click()
    expect(page.get_by_text("2 suggestions accepted.")).to_be_visible()
    assert sorted(statuses().values()) == ["confirmed", "confirmed", "confirmed", "rejected"]
    suggest(article, "Xi mengatakan")
    page.goto("/suggestions/")
    page.get_by_role("button", name="Reject").click()
    expect(page.get_by_role("heading", name="Nothing waits for review")).to_be_visible()
