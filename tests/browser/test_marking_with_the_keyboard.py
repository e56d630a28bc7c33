"""Reading and marking without a mouse (static/js/keyboard.js, caret_mode.js, combobox.js)."""

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.models import Highlight, ReadingState, Speaker
from tests import factories

from .conftest import SignIn

PARAGRAPHS = [
    "Rusia dan China sepakat pada Rabu, kata Kremlin.",
    "“Kami berteman baik,” kata Putin. Xi mengangguk.",
    "Pertemuan berakhir pada malam hari.",
]


@pytest.fixture
def article(transactional_db):
    factories.speaker("Vladimir Putin", hue=0, aliases=("Poetin",))
    factories.speaker("Xi Jinping", hue=1)
    return factories.report(paragraphs=PARAGRAPHS)


@pytest.fixture
def reading(page: Page, sign_in: SignIn, article) -> Page:
    sign_in(page)
    page.goto(article.get_absolute_url())
    return page


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def choose_words(page: Page) -> None:
    """Open the form for “Kami berteman”, the words after the mark that opens the second paragraph."""
    press(page, "j", "j", "v", "ArrowRight", "Shift+ArrowRight", "Enter")
    expect(page.locator("[data-chosen-words]")).to_have_text("Kami berteman")


def test_words_are_marked_by_keys_alone(reading: Page) -> None:
    choose_words(reading)
    press(reading, "2", "Enter")
    expect(reading.locator("#p-2 mark")).to_have_text("Kami berteman")
    expect(reading.locator("#p-2 article.card")).to_be_focused()
    assert Highlight.objects.get().speaker == Speaker.objects.get(name="Xi Jinping")


def test_from_the_list_to_a_quote_with_speaker_and_chain_without_a_mouse(page: Page, sign_in: SignIn, article) -> None:
    sign_in(page)
    page.goto("/")
    press(page, "j", "Enter")
    expect(page.locator("h1")).to_have_text(article.title)
    press(page, "v", "PageDown", "Shift+ArrowDown", "Enter")
    expect(page.locator("[data-chosen-words]")).to_have_text("“Kami berteman baik,” kata Putin.")
    press(page, "2")
    expect(page.get_by_role("checkbox", name="Xi Jinping")).to_be_checked()
    relayed, agency = (page.get_by_role("combobox", name=name) for name in ("Relayed by", "Agency"))
    tab_to(page, relayed)
    page.keyboard.type("Yuri Ushakov")
    press(page, "Enter")
    tab_to(page, agency)
    page.keyboard.type("TASS")
    press(page, "Control+Enter")
    expect(page.locator("#p-2 article.card")).to_be_focused()
    expect(page.locator("#p-2 mark").first).to_have_attribute(
        "aria-description", "quote, Xi Jinping, told by Yuri Ushakov, TASS"
    )
    highlight = Highlight.objects.get()
    assert (highlight.kind, highlight.agency.name) == ("partial", "TASS")


def tab_to(page: Page, field: Locator) -> None:
    for _ in range(12):
        if field.evaluate("field => field === document.activeElement"):
            return
        press(page, "Tab")
    raise AssertionError("the field cannot be reached by Tab")


def test_single_keys_are_switched_on_again_from_the_menu(reading: Page) -> None:
    press(reading, "?")
    reading.locator("dialog#keys").get_by_role("checkbox").uncheck()
    press(reading, "Escape", "?")
    expect(reading.locator("dialog#keys")).not_to_be_visible()
    reading.locator(".bar-user summary").press("Enter")
    reading.get_by_role("button", name="Keys ?").press("Enter")
    reading.locator("dialog#keys").get_by_role("checkbox").check()
    press(reading, "Escape", "j")
    expect(reading.locator(".passage.is-current")).to_have_count(1)


def test_the_help_names_every_key(reading: Page) -> None:
    press(reading, "?")
    named = reading.locator("dialog#keys dt kbd").all_inner_texts()
    assert {*"jkJKmsnpaxelu/?v", "Enter", "Esc", "Delete"} <= set(named)


def test_a_number_opens_the_form_with_that_speaker(reading: Page) -> None:
    press(reading, "j", "v", "Shift+ArrowDown", "1")
    expect(reading.locator("[data-chosen-words]")).to_have_text(PARAGRAPHS[0])
    expect(reading.get_by_role("checkbox", name="Vladimir Putin")).to_be_checked()


def test_caret_mode_says_the_word_and_escape_leaves_it(reading: Page) -> None:
    press(reading, "v")
    expect(reading.locator("#live")).to_have_text("Rusia")
    press(reading, "ArrowRight")
    expect(reading.locator("#live")).to_have_text("dan")
    press(reading, "Escape")
    assert reading.evaluate("() => document.getSelection().isCollapsed") is True
    press(reading, "j")
    expect(reading.locator(".passage.is-current")).to_have_attribute("id", "p-2")


def test_a_mark_is_edited_removed_and_brought_back_by_keys(reading: Page) -> None:
    choose_words(reading)
    press(reading, "1", "Enter")
    expect(reading.locator("#p-2 article.card")).to_be_focused()
    press(reading, "e")
    expect(reading.get_by_role("form", name="Edit the mark")).to_be_visible()
    press(reading, "2", "Enter")
    expect(reading.locator("#p-2 article.card")).to_contain_text("Xi Jinping")
    expect(reading.locator("#p-2 article.card")).to_be_focused()
    press(reading, "Delete")
    expect(reading.locator("#p-2 mark")).to_have_count(0)
    expect(reading.locator("#p-2")).to_be_focused()
    press(reading, "u")
    expect(reading.locator("#p-2 mark")).to_have_text("Kami berteman")


def test_escape_cancels_an_edit_and_leads_back_to_its_card(reading: Page) -> None:
    choose_words(reading)
    press(reading, "1", "Enter")
    card = reading.locator("#p-2 article.card")
    expect(card).to_be_focused()
    press(reading, "e")
    expect(reading.get_by_role("checkbox", name="Vladimir Putin")).to_be_focused()
    press(reading, "Escape")
    expect(card).to_be_focused()


def test_names_are_found_while_typing_and_become_chips(reading: Page) -> None:
    choose_words(reading)
    field = reading.get_by_role("combobox", name="Relayed by")
    field.press_sequentially("poe")
    expect(reading.get_by_role("option", name="Vladimir Putin")).to_be_visible()
    press(reading, "ArrowDown", "Enter")
    expect(field).to_have_value("")
    field.press_sequentially("Ketua")
    press(reading, "Enter")
    chips = reading.locator("[data-name='relayed_by'] .chip")
    expect(chips).to_have_text(["Vladimir Putin", "Ketua"])
    press(reading, "Enter")
    expect(reading.locator("#p-2 .card .chain")).to_contain_text("Ketua")


def test_escape_closes_the_list_before_the_form(reading: Page) -> None:
    choose_words(reading)
    field = reading.get_by_role("combobox", name="Relayed by")
    field.press_sequentially("vla")
    expect(reading.get_by_role("listbox")).to_be_visible()
    press(reading, "Escape")
    expect(reading.get_by_role("listbox")).to_have_count(0)
    expect(field).to_have_value("vla")
    press(reading, "Escape")
    expect(reading.locator("form.annotate")).to_have_count(0)


def test_backspace_takes_the_last_chip_and_leaving_keeps_what_was_typed(reading: Page) -> None:
    choose_words(reading)
    field = reading.get_by_role("combobox", name="Tags")
    field.press_sequentially("satu;dua;tiga")
    press(reading, "Tab")
    chips = reading.locator("[data-name='tags'] .chip")
    expect(chips).to_have_text(["satu", "dua", "tiga"])
    field.focus()
    press(reading, "Backspace")
    expect(chips).to_have_text(["satu", "dua"])
    chips.first.click()
    expect(chips).to_have_text(["dua"])


def test_a_listed_speaker_is_ticked_instead_of_doubled(reading: Page) -> None:
    choose_words(reading)
    field = reading.get_by_role("combobox", name="Someone else")
    field.press_sequentially("Vladimir")
    reading.get_by_role("option", name="Vladimir Putin").click()
    expect(reading.get_by_role("checkbox", name="Vladimir Putin")).to_be_checked()
    expect(reading.get_by_role("checkbox", name="Vladimir Putin")).to_have_count(1)


def test_keys_do_nothing_while_typing(reading: Page) -> None:
    choose_words(reading)
    note = reading.locator("form.annotate textarea")
    note.press_sequentially("1 j u ? v")
    expect(note).to_have_value("1 j u ? v")
    expect(reading.locator("dialog#keys")).not_to_be_visible()
    expect(reading.get_by_role("checkbox", name="Vladimir Putin")).not_to_be_checked()


def test_keys_can_be_switched_off(reading: Page) -> None:
    press(reading, "?")
    dialog = reading.locator("dialog#keys")
    expect(dialog).to_be_visible()
    dialog.get_by_role("checkbox").uncheck()
    press(reading, "Escape")
    expect(dialog).not_to_be_visible()
    reading.reload()
    press(reading, "j")
    expect(reading.locator(".passage.is-current")).to_have_count(0)


def test_rows_are_walked_and_opened(page: Page, sign_in: SignIn, article) -> None:
    newest = factories.report(title="Yang terbaru")
    sign_in(page)
    page.goto("/")
    press(page, "j", "j", "k")
    first = page.locator(".report-row").first
    expect(first).to_have_attribute("aria-current", "true")
    title = first.locator("h3").inner_text()
    assert title in (newest.title, article.title)
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_two_seconds_of_reading_are_posted_once(page: Page, sign_in: SignIn, article) -> None:
    user = sign_in(page)
    page.goto(article.get_absolute_url())
    assert not ReadingState.objects.exists()
    with page.expect_response("**/read/") as answer:
        pass
    assert answer.value.status == 200
    assert ReadingState.objects.get(user=user, article=article).read_at
    expect(page.locator("form[data-read]")).to_have_count(0)
