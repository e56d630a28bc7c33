"""Choosing words with the mouse, and the marks that come of it (static/js/selection.js, marks.js)."""

import pytest
from playwright.sync_api import Page, expect

from articles.models import Highlight
from tests import factories

from .conftest import SignIn
from .reading import ENDS_OF_TEXT, drag_over

EMOJI = "Putin 👩‍👩‍👧 berkata: “Kami 🇮🇩 siap,” dan té"
PARAGRAPHS = [
    "Rusia dan China sepakat pada Rabu, kata Kremlin.",
    "“Kami berteman baik,” kata Putin kepada Xi.",
    "Xi mengangguk. Pertemuan berakhir pada malam hari.",
    EMOJI,
]


@pytest.fixture
def article(transactional_db):
    factories.speaker("Vladimir Putin", hue=0)
    factories.speaker("Xi Jinping", hue=1)
    return factories.report(paragraphs=PARAGRAPHS)


def open_report(page: Page, sign_in: SignIn, article) -> None:
    sign_in(page)
    page.goto(article.get_absolute_url())


def test_chosen_words_become_a_mark(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    drag_over(page, "Kami", to="baik")
    form = page.get_by_role("form", name="New mark")
    expect(form.locator("blockquote")).to_have_text("Kami berteman baik")
    expect(form.get_by_role("checkbox").first).to_be_focused()
    form.get_by_text("Vladimir Putin").click()
    form.get_by_role("button", name="Save").click()
    mark = page.locator("#p-2 mark")
    expect(mark).to_have_text("Kami berteman baik")
    expect(page.locator("#p-2 article.card")).to_be_focused()
    expect(page.locator("#toasts")).to_contain_text("Marked.")
    assert Highlight.objects.get().words == "Kami berteman baik"


def test_the_chosen_words_stay_visible_while_the_form_has_the_focus(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    drag_over(page, "Kami", to="baik")
    page.get_by_role("form", name="New mark").locator("textarea").click()
    shown = page.evaluate("() => [...CSS.highlights.get('chosen')].map(String)")
    assert shown == ["Kami berteman baik"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("form", name="New mark")).to_have_count(0)
    assert page.evaluate("() => CSS.highlights.has('chosen')") is False


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("baik", "mengangguk", "baik,” kata Putin kepada Xi.\n\nXi mengangguk"),
        ("Rusia", "Xi mengangguk", f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\nXi mengangguk"),
        ("👩‍👩‍👧", "🇮🇩", "👩‍👩‍👧 berkata: “Kami 🇮🇩"),
        ("dan té", "dan té", "dan té"),
    ],
)
def test_words_of_every_kind_are_kept_exactly(page: Page, sign_in: SignIn, article, first, last, words) -> None:
    open_report(page, sign_in, article)
    drag_over(page, first, to=last)
    form = page.get_by_role("form", name="New mark")
    expect(form).to_be_visible()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.locator("#toasts")).to_contain_text("Marked.")
    kept = Highlight.objects.get()
    assert kept.words == words
    assert kept.version.text[kept.start : kept.end] == words
    expect(page.locator(".passage mark")).to_have_text(words.split("\n\n"))


def test_a_selection_from_right_to_left_is_the_same(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    left, top, right, bottom = page.locator(".article").evaluate(ENDS_OF_TEXT, ["Kami", "baik"])
    page.mouse.move(right, bottom)
    page.mouse.down()
    page.mouse.move(left, top, steps=8)
    page.mouse.up()
    expect(page.locator("[data-chosen-words]")).to_have_text("Kami berteman baik")


def test_a_triple_click_takes_the_paragraph_and_no_more(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    page.locator("#p-1 > p").click(click_count=3, position={"x": 60, "y": 14})
    expect(page.locator("[data-chosen-words]")).to_have_text(PARAGRAPHS[0])


def test_a_drag_that_begins_on_a_mark_selects(page: Page, sign_in: SignIn, article) -> None:
    factories.highlight(article, "berteman baik")
    open_report(page, sign_in, article)
    drag_over(page, "baik", to="Putin")
    expect(page.locator("[data-chosen-words]")).to_have_text("baik,” kata Putin")


def test_marks_that_lie_on_one_another_are_picked_apart(page: Page, sign_in: SignIn, article) -> None:
    inner = factories.highlight(article, "berteman")
    middle = factories.highlight(article, "Kami berteman baik")
    outer = factories.highlight(article, "“Kami berteman baik,” kata Putin")
    open_report(page, sign_in, article)
    for expected in (inner, middle, outer, inner):
        page.locator("#p-2 mark mark mark").click()
        expect(page.locator(f"#q-{expected.uuid}")).to_be_focused()
        current = page.locator(".article .is-current").evaluate_all("all => all.map(one => one.dataset.mark)")
        assert set(current) == {str(expected.uuid)}
        page.wait_for_timeout(600)  # the next press is no double click


def test_only_one_form_is_open_and_a_filled_in_one_stays(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    drag_over(page, "Kami", to="baik")
    expect(page.locator("[data-chosen-words]")).to_have_text("Kami berteman baik")
    drag_over(page, "China", to="sepakat")
    expect(page.locator("[data-chosen-words]")).to_have_text("China sepakat")
    page.get_by_role("form", name="New mark").locator("textarea").fill("wait for it")
    drag_over(page, "Rabu")
    page.wait_for_timeout(300)
    expect(page.locator("[data-chosen-words]")).to_have_text("China sepakat")
    expect(page.locator("form.annotate textarea")).to_have_value("wait for it")


def test_words_that_are_no_longer_there_are_refused_and_the_form_stays(
    page: Page, sign_in: SignIn, article, console_errors: list[str]
) -> None:
    open_report(page, sign_in, article)
    page.locator("#p-2 > p").evaluate("p => p.firstChild.textContent = p.textContent.replace('baik', 'buruk')")
    drag_over(page, "Kami", to="buruk")
    form = page.get_by_role("form", name="New mark")
    form.locator("textarea").fill("my note")
    form.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("reload the page")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(form.locator("textarea")).to_have_value("my note")
    assert not Highlight.objects.exists()
    console_errors[:] = [line for line in console_errors if "409" not in line]


def test_a_server_that_does_not_answer_costs_no_form(
    page: Page, sign_in: SignIn, article, console_errors: list[str]
) -> None:
    open_report(page, sign_in, article)
    drag_over(page, "Kami", to="baik")
    form = page.get_by_role("form", name="New mark")
    form.locator("textarea").fill("my note")
    page.route("**/marks/new/", lambda route: route.abort())
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#toasts")).to_contain_text("Nothing was saved")
    expect(form.locator("textarea")).to_have_value("my note")
    page.unroute("**/marks/new/")
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#p-2 mark")).to_have_text("Kami berteman baik")
    console_errors.clear()


def test_signed_out_and_in_again_the_form_is_saved(
    page: Page, sign_in: SignIn, article, console_errors: list[str]
) -> None:
    open_report(page, sign_in, article)
    drag_over(page, "Kami", to="baik")
    form = page.get_by_role("form", name="New mark")
    form.locator("textarea").fill("my note")
    page.context.clear_cookies()
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#toasts")).to_contain_text("signed out")
    expect(form.locator("textarea")).to_have_value("my note")
    sign_in(page)
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#p-2 mark")).to_have_text("Kami berteman baik")
    console_errors[:] = [line for line in console_errors if "403" not in line]


def test_a_reader_gets_no_form(page: Page, sign_in: SignIn, article) -> None:
    sign_in(page, "reader")
    page.goto(article.get_absolute_url())
    drag_over(page, "Kami", to="baik")
    page.wait_for_timeout(300)
    expect(page.locator("form.annotate")).to_have_count(0)


COUNT_IN_BROWSER = """async ([start, end]) => {
    const ours = document.querySelector("script[type=module]").src.replace("newsreader.js", "places.js");
    const { chosenIn, rangeBetween } = await import(ours);
    const article = document.querySelector(".article");
    return chosenIn(article, rangeBetween(article, start, end));
}"""


def test_the_browser_and_python_count_alike(page: Page, sign_in: SignIn, article) -> None:
    factories.highlight(article, "berkata: “Kami 🇮🇩")
    open_report(page, sign_in, article)
    text = article.current_version().text
    for start, end in [(3, len(text)), (text.index("berkata"), len(text) - 3), (0, text.index("🇮🇩") + 2)]:
        chosen = page.evaluate(COUNT_IN_BROWSER, [start, end])
        assert text[chosen["start"] : chosen["end"]] == chosen["words"] == text[start:end].strip()


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_on_a_touch_screen_a_button_offers_to_mark(page: Page, sign_in: SignIn, article) -> None:
    open_report(page, sign_in, article)
    page.locator("h1").tap()
    select = "p => document.getSelection().setBaseAndExtent(p.firstChild, 1, p.firstChild, 14)"
    page.locator("#p-2 > p").evaluate(select)
    button = page.get_by_role("button", name="Mark these words")
    expect(button).to_be_visible()
    expect(page.locator("form.annotate")).to_have_count(0)
    button.tap()
    expect(page.locator("[data-chosen-words]")).to_have_text("Kami berteman")
    expect(button).not_to_be_visible()
    page.get_by_role("button", name="Save").tap()
    expect(page.locator("#p-2 mark")).to_have_text("Kami berteman")


def test_no_card_lies_on_another_however_many_marks_begin_at_one_place(page: Page, sign_in: SignIn, article) -> None:
    """More than are drawn over each other, and more than have an anchor of their own."""
    putin = factories.speaker("Vladimir Putin")
    for end in range(20):
        factories.highlight(article, words=PARAGRAPHS[1][: 10 + end], speaker=putin)
    factories.highlight(article, words="Xi mengangguk.", speaker=putin)
    open_report(page, sign_in, article)
    edges = page.locator("article.card").evaluate_all(
        "cards => cards.map((card) => card.getBoundingClientRect()).map(({top, bottom}) => [top, bottom])"
    )
    assert len(edges) == 21
    assert all(above[1] <= below[0] for above, below in zip(edges, edges[1:], strict=False))


def test_lines_of_text_make_room_for_the_lines_under_marks(page: Page, sign_in: SignIn, article) -> None:
    for words in ("Kami berteman baik", "Kami", "baik,” kata Putin", "berteman baik,” kata"):
        factories.highlight(article, words=words)
    open_report(page, sign_in, article)
    height = "p => parseFloat(getComputedStyle(p).lineHeight)"
    assert page.locator("#p-2 > p").evaluate(height) > 1.1 * page.locator("#p-1 > p").evaluate(height)
