"""What is kept: the same for everybody, and never older than the last act."""

import uuid
from collections.abc import Callable
from datetime import date

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from articles import history
from articles.annotating import tags
from articles.annotating.actions import Attribution, Named, discard, edit, mark, restore
from articles.importing.mending import hide, mend, mend_all
from articles.importing.records import CleanReport
from articles.importing.store import store
from articles.linking.links import link
from articles.linking.links import remove as unlink
from articles.linking.links import restore as relink_again
from articles.models import Article, Change, Highlight, Outlet, ReportLink, Speaker
from articles.views._drawn import rows_of, text_of
from articles.views._lookups import get_standing
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    made = factories.report(paragraphs=["“Kami berteman,” kata Putin.", "Xi setuju."], outlet=factories.outlet())
    people = {"speaker": factories.speaker(aliases=("Putin",)), "joint": [factories.speaker("Xi Jinping")]}
    factories.highlight(made, **people, agency=factories.outlet("Reuters"), relayed_by=["Kremlin"], tags=["damai"])
    return made


@pytest.fixture
def admin(client: Client):
    user = factories.user("admin")
    client.force_login(user)
    return user


def kept(article: Article) -> tuple:
    """What is kept of the report: its page's text, what stands round that, and its row of the list."""
    text = text_of(get_standing(article.uuid))
    row = rows_of([Article.objects.get(pk=article.pk)])[article.pk]
    return text.html, text.tally, text.is_linked, text.article.snapshot(), row


def shown(article: Article) -> tuple:
    """What is kept of the report now, and would be drawn now."""
    found = kept(article)
    for cache in caches.all():
        cache.clear()
    assert found == kept(article)
    return found


def page_of(role: str, address: str) -> bytes:
    browser = Client()
    browser.force_login(factories.user(role))
    return browser.get(address).content


def test_the_text_is_the_same_bytes_for_a_reader_and_an_admin(article):
    pages = [page_of(role, article.get_absolute_url()) for role in ("reader", "analyst", "admin")]
    parts = {page[page.index(b'<section class="passage"') : page.index(b'<form id="act"')] for page in pages}
    assert len(parts) == 1
    assert parts.pop().strip() == kept(article)[0].strip().encode()


def test_the_rows_of_the_list_are_the_same_bytes_for_a_reader_and_an_admin(article):
    factories.report("Another one", published_day=date(2021, 12, 15))
    pages = [page_of(role, "/") for role in ("reader", "analyst", "admin")]
    parts = {page[page.index(b'<div class="day"') : page.index(b'<p class="list-end"')] for page in pages}
    assert len(parts) == 1
    assert parts.pop().count(b'<article class="report-row') == 2


def test_a_card_posts_by_the_one_form_that_has_the_token(article):
    """As a browser without scripts does: the button's address and value, the form's token."""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(factories.user())
    page = browser.get(article.get_absolute_url())
    button, form = select(page, "button[form=act]")[0], select(page, "form#act")[0]
    token = form.cssselect("input[name=csrfmiddlewaretoken]")[0].get("value")
    fields = {button.get("name"): button.get("value")}
    assert browser.post(button.get("formaction"), fields).status_code == 403
    assert browser.post(button.get("formaction"), fields | {"csrfmiddlewaretoken": token}).status_code == 303
    assert Highlight.objects.get().deleted_at


def test_what_is_kept_is_not_drawn_again(article, django_assert_num_queries):
    standing, entry = get_standing(article.uuid), Article.objects.get()
    text_of(standing), rows_of([entry])
    with django_assert_num_queries(0):
        text_of(standing), rows_of([entry])
    with override("id"), django_assert_num_queries(14):  # another language is another text
        text_of(standing), rows_of([entry])


def remark(article, actor, now):
    words = {"start": 1, "end": 5, "words": "Kami"}
    mark(article, key=uuid.uuid4(), **words, attribution=Attribution("direct"), author=actor, now=now)


def reedit(article, actor, now):
    said = Attribution("indirect", (Named(None, "Peskov"),))
    edit(Highlight.objects.get(), revision=0, attribution=said, actor=actor, now=now)


def rebin(article, actor, now):
    discard(Highlight.objects.get(), revision=0, actor=actor, now=now)


def retag(article, actor, now):
    tags.rename(Highlight.objects.get().tags.get(), "perdamaian", actor=actor, now=now)


def merge_tags(article, actor, now):
    tags.merge(Highlight.objects.get().tags.get(), factories.tag("perang"), actor=actor, now=now)


def retitle(article, actor, now):
    mend(article, revision=0, actor=actor, now=now, title="Lain")


def relink(article, actor, now):
    other = factories.report("Far", paragraphs=["Jauh."])
    link(article, other, type="same_event", author=actor, now=now, key=uuid.uuid4())


def bin_many(article, actor, now):
    many = {"set_id": uuid.uuid4(), "via": Change.Via.BULK}
    for highlight in [Highlight.objects.get(), factories.highlight(article, "Xi setuju")]:
        discard(highlight, revision=0, actor=actor, now=now, **many)


def give_to_another_outlet(article, actor, now):
    mend_all([article.pk], outlet=factories.outlet("SINDOnews"), actor=actor, now=now)


ACTS = [remark, reedit, rebin, bin_many, retag, merge_tags, retitle, give_to_another_outlet, relink]


@pytest.mark.parametrize("act", ACTS)
def test_every_act_its_undo_and_its_redo_show_at_once(article, admin, act: Callable):
    before = shown(article)
    act(article, admin, timezone.now())
    after = shown(article)
    assert after != before
    undo = history.undo(history.newest_act(admin), actor=admin, now=timezone.now())[0].set
    undone = shown(article)
    assert undone != after
    history.undo(undo, actor=admin, now=timezone.now())
    assert shown(article) != undone


def test_a_removed_link_and_its_return_show_at_once(article, admin):
    relink(article, admin, timezone.now())
    assert shown(article)[2]
    unlink(ReportLink.objects.get(), revision=0, actor=admin, now=timezone.now())
    assert not shown(article)[2]
    relink_again(ReportLink.objects.get(), revision=1, actor=admin, now=timezone.now())
    assert shown(article)[2]


def test_a_new_version_shows_at_once(article):
    before = shown(article)
    report = CleanReport(title=article.title, paragraphs=("“Kami berteman,” kata Putin.", "Xi setuju sekali."))
    article.source_keys.create(key="file:satu.txt")
    store(report, key="file:satu.txt", body=b"", media_type="text/plain", reason="file", now=timezone.now())
    assert "Xi setuju sekali." in shown(article)[0] != before[0]


def test_a_hidden_report_is_gone_at_once_and_back_with_the_undo(client, admin, article):
    assert client.get(article.get_absolute_url()).status_code == 200
    hide(article, revision=0, actor=admin, now=timezone.now())
    assert client.get(article.get_absolute_url()).status_code == 404
    assert not select(client.get("/"), ".report-row")
    history.undo(history.newest_act(admin), actor=admin, now=timezone.now())
    assert client.get(article.get_absolute_url()).status_code == 200
    assert select(client.get("/"), ".report-row")


def test_a_mark_that_comes_back_from_the_bin_is_there_again(article, admin):
    discard(Highlight.objects.get(), revision=0, actor=admin, now=timezone.now())
    assert "<mark" not in shown(article)[0]
    restore(Highlight.objects.get(), revision=1, actor=admin, now=timezone.now())
    assert "<mark" in shown(article)[0]


def change_in_admin(client: Client, row: Speaker | Outlet, **values: str) -> None:
    """Save the admin's form as it is, but for `values`."""
    address = reverse(f"admin:articles_{row._meta.model_name}_change", args=[row.pk])
    form = next(form for form in select(client.get(address), "form") if form.get("id", "").endswith("_form"))
    fields = {name: value for name, value in form.form_values() if name not in ("_continue", "_addanother")}
    assert client.post(address, fields | values).status_code == 302


def test_a_speaker_renamed_in_the_admin_shows_at_once_and_so_does_the_undo(client, admin, article):
    address = article.get_absolute_url()
    assert texts(client.get(address), ".card .who") == ["Vladimir Putin", "Xi Jinping"]
    assert select(client.get("/"), ".initials")[0].get("title") == "Vladimir Putin"
    change_in_admin(client, Speaker.objects.get(name="Vladimir Putin"), name="Wladimir Putin", hue="5")
    assert texts(client.get(address), ".card .who") == ["Wladimir Putin", "Xi Jinping"]
    assert select(client.get(address), "mark.speaker-6")
    assert select(client.get("/"), ".initials.speaker-6")[0].get("title") == "Wladimir Putin"
    history.undo(history.newest_act(admin), actor=admin, now=timezone.now())
    assert texts(client.get(address), ".card .who") == ["Vladimir Putin", "Xi Jinping"]


@pytest.mark.parametrize("who", ["Vladimir Putin", "Xi Jinping", "Dmitry Peskov"])
@pytest.mark.parametrize("values", [{"name": "Somebody Else"}, {"hue": "7"}])
def test_another_name_or_colour_of_a_speaker_shows_at_once(client, admin, article, who, values):
    """Of the first speaker, of a joint one, of one who passed it on: in every part of the chain."""
    factories.highlight(article, "Xi setuju", relayed_by=[factories.speaker("Dmitry Peskov", aliases=("Peskov",))])
    before = shown(article)
    change_in_admin(client, Speaker.objects.get(name=who), **values)
    assert shown(article)[0] != before[0]
    history.undo(history.newest_act(admin), actor=admin, now=timezone.now())
    assert shown(article)[0] == before[0]


def test_a_new_alias_of_a_joint_speaker_is_the_label_at_once(client, admin, article):
    def label() -> list[str]:
        return select(client.get(article.get_absolute_url()), "mark")[0].get("data-label").split()

    assert label() == ["Putin", "+", "Jinping"]
    change_in_admin(client, Speaker.objects.get(name="Xi Jinping"), **{"aliases-0-text": "Xi"})
    assert label() == ["Putin", "+", "Xi"]
    history.undo(history.newest_act(admin), actor=admin, now=timezone.now())
    assert label() == ["Putin", "+", "Jinping"]


def test_speakers_merged_are_shown_and_counted_as_one(client, admin, article):
    xi, putin = Speaker.objects.get(name="Xi Jinping"), Speaker.objects.get(name="Vladimir Putin")
    Speaker.objects.filter(pk=putin.pk).update(merged_into=xi)
    xi.look_changed()
    page = client.get(article.get_absolute_url())
    assert texts(page, ".card .who") == ["Xi Jinping", "Xi Jinping"]
    assert texts(page, "#speakers .legend .number") == ["2"]


@pytest.mark.parametrize(("name", "part"), [("Beritabaru.co", ".report-head .source"), ("Reuters", ".card .chain")])
def test_an_outlet_renamed_in_the_admin_shows_at_once(client, admin, article, name, part):
    assert name in texts(client.get(article.get_absolute_url()), part)[0]
    change_in_admin(client, Outlet.objects.get(name=name), name="Antara")
    assert "Antara" in texts(client.get(article.get_absolute_url()), part)[0]


def test_reading_is_the_readers_own(client, admin, article):
    assert select(client.get("/"), ".report-row.is-unread .unread")
    client.post(reverse("report_read", args=[article.uuid]))
    client.post(reverse("report_later", args=[article.uuid]))
    assert not select(client.get("/"), ".report-row.is-unread, .unread")
    assert texts(client.get("/"), ".found > .quiet") == ["kept for later"]
    client.force_login(factories.user("reader"))
    assert select(client.get("/"), ".report-row.is-unread .unread")
