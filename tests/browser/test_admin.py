"""Django's admin in a real browser: the `page` fixture fails on any violation of the CSP."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles import history
from articles.models import Article, Change, Feed, Speaker
from tests import factories

from .conftest import SignIn

MODELS = ["outlet", "feed", "article", "speaker", "highlight", "reportlink", "change", "tag"]


@pytest.fixture
def article() -> Article:
    outlet = factories.outlet("SINDOnews")
    Feed.objects.create(outlet=outlet, url="https://sindonews.com/feed", host="sindonews.com", due_at=timezone.now())
    article = factories.report(outlet=outlet)
    article.source_keys.create(key="file:000.txt")
    mark = factories.highlight(article, speaker=factories.speaker(aliases=("Poetin",)), tags=["NATO"])
    history.record(mark, before=None, actor=mark.author, now=timezone.now())
    factories.report_link(article, factories.report("Lain"))
    return article


def _addresses() -> list[str]:
    models = [("articles", name) for name in MODELS] + [("auth", "user"), ("auth", "group")]
    lists = [reverse(f"admin:{app}_{name}_changelist") for app, name in models]
    added = [
        reverse(f"admin:{app}_{name}_add") for app, name in models if name in ("outlet", "feed", "speaker", "user")
    ]
    return [reverse("admin:index"), reverse("admin:password_change"), *lists, *added]


def test_no_list_or_form_breaks_the_rules_of_the_page(page: Page, sign_in: SignIn, article: Article) -> None:
    sign_in(page, "admin")
    for address in _addresses():
        page.goto(address)
        expect(page.locator("#content")).to_be_visible()
        rows = page.locator("#result_list tbody th a, #result_list tbody td.field-low a")
        if rows.count():
            rows.first.click()
            expect(page.locator("#content form").first).to_be_visible()
            for name in ("History", "Delete"):
                link = page.locator("#content").get_by_role("link", name=name, exact=True)
                if link.count():
                    page.goto(link.get_attribute("href"))
                    expect(page.locator("#content h1").first).to_be_visible()


def test_a_report_is_edited_with_the_calendar_and_the_outlet_list(
    page: Page, sign_in: SignIn, article: Article
) -> None:
    factories.outlet("Reuters")
    sign_in(page, "admin")
    page.goto(reverse("admin:articles_article_change", args=[article.pk]))
    page.locator(".field-agency .select2-selection").click()
    page.keyboard.type("reut")
    page.locator(".select2-results__option", has_text="Reuters").click()
    page.get_by_label("Published precision:").select_option("day")
    page.locator(".field-published_day .date-icon").click()
    page.locator(".calendarbox:visible").get_by_role("link", name="Today").click()
    page.locator(".field-hidden_at .clock-icon").click()
    page.locator(".clockbox:visible").get_by_role("link", name="Cancel").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    article.refresh_from_db()
    assert article.agency.name == "Reuters"
    assert article.edited_fields == ["published_day", "published_precision"]


def test_a_speaker_gets_another_alias_and_marks_are_removed_by_an_action(
    page: Page, sign_in: SignIn, article: Article
) -> None:
    admin = sign_in(page, "admin")
    page.goto(reverse("admin:articles_speaker_change", args=[Speaker.objects.get().pk]))
    page.get_by_role("button", name="Add another Alias").click()
    page.locator("[name=aliases-2-text]").fill("Vladimir Vladimirovich")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.goto(reverse("admin:articles_highlight_changelist"))
    page.locator("#result_list tbody input[type=checkbox]").check()
    page.locator("select[name=action]").select_option("remove_chosen")
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()
    expect(page.locator(".messagelist .success")).to_have_text("1 removed. Undo brings it back.")
    assert list(Change.objects.filter(actor=admin).values_list("object_type", flat=True)) == ["speaker", "highlight"]


def test_a_user_is_added_and_given_another_password(page: Page, sign_in: SignIn) -> None:
    sign_in(page, "admin")
    page.goto(reverse("admin:auth_user_add"))
    page.get_by_label("Username:").fill("rina")
    page.get_by_label("Role:").select_option("Analysts")
    page.get_by_label("by this password").check()
    page.get_by_label("Password:", exact=True).fill(factories.PASSWORD)
    page.get_by_label("Password confirmation:").fill(factories.PASSWORD)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    rina = User.objects.get(username="rina")
    page.goto(reverse("admin:auth_user_password_change", args=[rina.pk]))
    page.locator("#id_password1").fill("another horse battery")
    page.locator("#id_password2").fill("another horse battery")
    page.locator("#content form [type=submit]").first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert User.objects.get(pk=rina.pk).check_password("another horse battery")


@pytest.mark.browser_context_args(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
def test_on_a_phone_nothing_of_the_bar_is_out_of_sight(page: Page, sign_in: SignIn, article: Article) -> None:
    Feed.objects.update(failures=5, failing_since=timezone.now() - timedelta(days=2), attempted_at=timezone.now())
    sign_in(page, "admin")
    page.goto(reverse("reports"))
    places = page.locator(".bar nav a").filter(visible=True)
    expect(places.last).to_have_text("Rules")
    assert all(place.bounding_box()["x"] + place.bounding_box()["width"] <= 390 for place in places.all())
    menu = page.locator(".bar-user")
    expect(menu.locator("summary")).to_contain_text("Feeds need you")
    menu.locator("summary").tap()
    expect(menu.get_by_role("link", name="Feeds need you")).to_be_visible()
    menu.get_by_role("link", name="Administration").tap()
    expect(page.get_by_role("heading", name="Administration")).to_be_visible()
