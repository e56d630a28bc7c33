"""What others mark while one reads comes by itself, and disturbs nobody (static/js/news.js)."""

import uuid

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.annotating.actions import Attribution, discard, edit, mark
from articles.importing.mending import mend
from articles.linking.links import link
from articles.models import Article, Highlight
from tests import factories

from .axe import check
from .conftest import SignIn
from .reading import drag_over

HALF_A_MINUTE = 31_000


@pytest.fixture
def article(transactional_db) -> Article:
    factories.speaker()
    paragraphs = [f"Alinea {number}: “Kami berteman,” kata Putin. {'Panjang. ' * 40}" for number in range(1, 8)]
    return factories.report(paragraphs=paragraphs)


@pytest.fixture
def reading(page: Page, sign_in: SignIn, article: Article) -> Page:
    page.clock.install()
    sign_in(page)
    page.goto(article.get_absolute_url())
    return page


def rina_marks(article: Article, *paragraphs: int) -> list[Highlight]:
    text, rina = article.current_version().text, factories.user()
    by = {"author": rina, "now": timezone.now(), "attribution": Attribution(kind="direct", note="hers")}
    starts = [text.index("Kami berteman", text.index(f"Alinea {number}")) for number in paragraphs]
    where = [{"key": uuid.uuid4(), "start": start, "end": start + 13, "words": "Kami berteman"} for start in starts]
    return [mark(article, **one, **by).highlight for one in where]


def half_a_minute_later(page: Page) -> None:
    page.clock.run_for(HALF_A_MINUTE)


def test_marks_of_others_appear_and_only_their_paragraphs_are_drawn(reading: Page, article: Article) -> None:
    reading.locator("#p-1, #p-2, #p-3").evaluate_all("all => all.forEach(p => p.dataset.old = 'yes')")
    rina_marks(article, 1, 3)
    half_a_minute_later(reading)
    expect(reading.locator("article.card")).to_have_count(2)
    expect(reading.get_by_role("status").filter(has_text="2 new marks")).to_be_visible()
    expect(reading.locator("[data-old]")).to_have_count(1)
    expect(reading.locator("#speakers")).to_contain_text("2 quotes")
    check(reading)
    half_a_minute_later(reading)
    expect(reading.locator("#news p")).to_be_empty()


def test_what_one_reads_stays_where_it_is(reading: Page, article: Article) -> None:
    reading.locator("#p-5").evaluate("p => p.scrollIntoView({block: 'start', behavior: 'instant'})")
    before = reading.locator("#p-5").bounding_box()["y"]
    for _ in range(3):
        rina_marks(article, 1, 1, 1, 1, 1)
    half_a_minute_later(reading)
    expect(reading.locator("article.card")).to_have_count(15)
    assert abs(reading.locator("#p-5").bounding_box()["y"] - before) < 2


def test_chosen_words_are_not_disturbed_until_asked(reading: Page, article: Article) -> None:
    press(reading, "v", "ArrowRight", "Shift+ArrowRight")
    chosen = reading.evaluate("() => String(document.getSelection())")
    rina_marks(article, 1)
    half_a_minute_later(reading)
    expect(reading.locator("#news")).to_contain_text("1 new mark")
    expect(reading.locator("article.card")).to_have_count(0)
    assert reading.evaluate("() => String(document.getSelection())") == chosen
    press(reading, "Escape")
    reading.clock.run_for(1_000)
    expect(reading.locator("article.card")).to_have_count(1)


def test_an_open_form_waits_or_lives_on(reading: Page, article: Article) -> None:
    drag_over(reading, "Kami berteman", within=reading.locator("#p-1 > p"))
    note = reading.locator("form.annotate textarea")
    note.fill("mine")
    rina_marks(article, 1)
    half_a_minute_later(reading)
    reading.locator("#news").get_by_role("button", name="Show").click()
    expect(reading.locator("#p-1 article.card")).to_have_count(1)
    expect(note).to_have_value("mine")
    expect(reading.locator("#news").get_by_role("button", name="Show")).to_be_hidden()


def test_changes_and_removals_come_too(reading: Page, article: Article) -> None:
    first, second = rina_marks(article, 1, 2)
    reading.reload()
    by = {"actor": first.author, "now": timezone.now()}
    edit(first, revision=0, attribution=Attribution(kind="direct", note="other"), **by)
    discard(second, revision=0, **by)
    half_a_minute_later(reading)
    expect(reading.locator("#news")).to_contain_text("1 mark changed, 1 mark removed")
    expect(reading.locator("article.card .note")).to_have_text(["other"])


def rina_links(article: Article) -> None:
    other = factories.report("Putin Bertemu Xi Lagi")
    link(article, other, type="follow_up", author=factories.user(), now=timezone.now(), key=uuid.uuid4())


def test_links_of_others_and_what_they_mend_come_too(reading: Page, article: Article) -> None:
    rina_marks(article, 1)
    rina_links(article)
    article.refresh_from_db()
    by = {"actor": factories.user(), "now": timezone.now()}
    mend(article, revision=article.revision, title="Judul yang Benar", outlet=factories.outlet("SINDOnews"), **by)
    half_a_minute_later(reading)
    expect(reading.locator("#news")).to_contain_text("1 new mark, 1 new link, title, outlet or date mended")
    expect(reading.locator("#related")).to_contain_text("Putin Bertemu Xi Lagi")
    expect(reading.get_by_role("heading", level=1)).to_have_text("Judul yang Benar")
    expect(reading.locator("#head")).to_contain_text("SINDOnews")
    expect(reading).to_have_title("Judul yang Benar · Newsreader")
    half_a_minute_later(reading)
    expect(reading.locator("#news p")).to_be_empty()


def test_a_link_of_another_leaves_the_form_of_mine_as_it_is(reading: Page, article: Article) -> None:
    reading.get_by_role("link", name="Link a report").click()
    note = reading.locator("#link-form textarea, #link-form input[name=note]")
    note.fill("mine")
    rina_links(article)
    half_a_minute_later(reading)
    expect(reading.locator("#links")).to_contain_text("Putin Bertemu Xi Lagi")
    expect(note).to_have_value("mine")
    expect(note).to_be_focused()


def test_a_link_that_came_by_itself_can_be_removed_like_any_other(reading: Page, article: Article) -> None:
    rina_links(article)
    half_a_minute_later(reading)
    reading.locator("#links").get_by_role("button", name="Remove").click()
    expect(reading.locator("#related #links")).to_contain_text("None yet")
    expect(reading.get_by_role("link", name="Link a report")).to_be_visible()


def test_the_next_thing_one_does_brings_them(reading: Page, article: Article) -> None:
    rina_marks(article, 2)
    reading.get_by_role("button", name="Later").click()
    expect(reading.get_by_role("button", name="Kept for later")).to_be_visible()
    reading.clock.run_for(1_000)
    expect(reading.locator("#p-2 article.card")).to_have_count(1)


def test_nothing_is_asked_while_nobody_looks(reading: Page, article: Article) -> None:
    asked = []
    reading.on("request", lambda request: asked.append(request.url) if "/news/" in request.url else None)
    reading.evaluate("""() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    half_a_minute_later(reading)
    assert not asked
    with reading.expect_response("**/news/**") as answer:
        reading.evaluate("() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }")
        reading.clock.run_for(10)
    assert answer.value.status == 204


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
