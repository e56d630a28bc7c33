"""Mending a report: kept through imports, in the history, undone; and many at once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from articles import history
from articles.importing.mending import date_columns, hide, mend, mend_all
from articles.importing.records import CleanReport, Published
from articles.importing.store import store
from articles.models import Article, Change, Highlight, Outlet, Stale
from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
TEXT = ("“Kami berteman,” kata Putin kepada Xi Jinping.", "Xi mengangguk.")
EDITED = (TEXT[0], "Xi mengangguk lama.")


def imported(paragraphs=TEXT, **values):
    report = CleanReport(values.pop("title", "Judul"), paragraphs, **values)
    return store(report, key="file:a.txt", body=b"x", media_type="text/plain", reason="file", now=NOW).article


def mended(article, **values):
    return mend(article, revision=article.revision, actor=factories.user(), now=NOW, **values)


def test_what_was_mended_stays_through_a_later_import_and_the_rest_follows_it():
    day = Published("day", None, date(2021, 12, 15))
    article = imported(published=day, outlet="Antara", byline="min")
    bbc = Outlet.objects.publisher("BBC")
    values = {"title": "Benar", "outlet": bbc, **date_columns(Published("inferred", None, date(2020, 1, 2)))}
    article = mended(article, **values).article
    assert article.edited_fields == ["outlet", "published_day", "published_precision", "title"]
    again = imported(EDITED, title="Judul lain", outlet="Antara", byline="baru", published=day)
    assert (again.title, again.folded_title, again.outlet, again.byline) == ("Benar", "benar", bbc, "baru")
    assert (again.published_day, again.published_precision) == (date(2020, 1, 2), "inferred")
    assert again.versions.count() == 2


def test_the_place_in_every_order_follows_the_date_and_the_zone_of_the_outlet():
    article = factories.report(published_day=date(2021, 12, 15))
    mark = factories.highlight(article)
    article = mended(article, outlet=factories.outlet("TASS", zone="Europe/Moscow")).article
    assert article.sort_at == datetime(2021, 12, 14, 21, tzinfo=UTC)
    instant = datetime(2021, 12, 15, 23, 51, tzinfo=timezone.get_fixed_timezone(420))
    article = mended(article, **date_columns(Published("minute", instant, instant.date()))).article
    assert (article.sort_at, article.published_offset_min) == (instant, 420)
    mark.refresh_from_db()
    assert mark.sort_at == instant
    assert article.marks_stamp == 2


def test_undo_gives_everything_back_and_redo_takes_it_again():
    article = factories.report(
        outlet=factories.outlet("SINDOnews"), published_day=date(2021, 12, 15), published_raw="Rabu", byline="min"
    )
    factories.highlight(article)
    before, actor = article.snapshot(), factories.user()
    instant = datetime(2021, 12, 1, 9, tzinfo=UTC)
    values = {"title": "Benar", "outlet": None, "byline": "", "language": "en", "url": "https://x.org/"}
    values |= date_columns(Published("minute", instant, instant.date()))
    change = mend(article, revision=0, actor=actor, now=NOW, **values).change
    assert (change.object_type, change.before["title"], change.after["title"]) == ("article", article.title, "Benar")
    [undone] = history.undo(change.set, actor=actor, now=NOW)
    article = Article.objects.get()
    assert article.snapshot() | {"revision": 0} == before
    assert Highlight.objects.get().sort_at == article.sort_at
    history.undo(undone.set, actor=actor, now=NOW)
    article.refresh_from_db()
    assert article.snapshot() | {"revision": 0} == change.after | {"revision": 0}
    assert article.folded_title == "benar"


def test_undo_finds_an_outlet_that_was_renamed_and_makes_one_anew_that_is_gone():
    actor, one, two = factories.user(), factories.outlet("One"), factories.outlet("Two")
    article = factories.report(outlet=one)
    change = mend(article, revision=0, actor=actor, now=NOW, outlet=two).change
    one.name = "Uno"
    one.save()
    [undone] = history.undo(change.set, actor=actor, now=NOW)
    assert Article.objects.get().outlet == one
    two.delete()
    history.undo(undone.set, actor=actor, now=NOW)
    assert Article.objects.get().outlet.name == "Two"


def test_a_report_that_changed_meanwhile_is_not_overwritten():
    article = factories.report()
    mended(article, byline="theirs")
    with pytest.raises(Stale):
        mended(article, byline="mine")
    assert Article.objects.get().byline == "theirs"
    assert Change.objects.count() == 1


def test_an_import_counts_as_a_change_for_an_open_form_and_for_undo():
    article = imported()
    actor = factories.user()
    change = mend(article, revision=article.revision, actor=actor, now=NOW, byline="mine").change
    seen = Article.objects.get()
    imported(EDITED, title="Judul lain")
    with pytest.raises(Stale):
        mended(seen, byline="again")
    with pytest.raises(history.CannotUndo, match="The program renewed that report since"):
        history.undo(change.set, actor=actor, now=NOW)


def test_what_is_said_already_is_no_act():
    article = factories.report(byline="min")
    assert mended(article, byline="min").change is None
    assert (Change.objects.count(), Article.objects.get().revision) == (0, 0)


def test_a_hidden_report_comes_back_by_undo():
    article, actor = factories.report(), factories.user()
    act = hide(article, revision=0, actor=actor, now=NOW)
    assert (act.article.hidden_at, act.article.edited_fields) == (NOW, [])
    assert (act.change.before["hidden"], act.change.after["hidden"]) == (False, True)
    history.undo(act.change.set, actor=actor, now=NOW)
    assert Article.objects.visible().exists()


def test_many_are_mended_as_one_act_that_is_undone_at_once():
    actor, outlet = factories.user("admin"), factories.outlet("BBC", zone="Europe/London")
    articles = [factories.report(f"R{n}", published_day=date(2021, 12, 1) + timedelta(n)) for n in range(45)]
    mended(articles[0], outlet=outlet)
    done = mend_all([article.pk for article in articles], actor=actor, now=NOW, outlet=outlet)
    assert done.changed == 44
    changes = Change.objects.filter(set=done.set_id)
    assert {change.via for change in changes} == {"bulk"}
    assert Article.objects.filter(outlet=outlet, edited_fields=["outlet"]).count() == len(changes) + 1 == 45
    assert Article.objects.get(title="R1").sort_at == datetime(2021, 12, 2, tzinfo=UTC)
    history.undo(done.set_id, actor=actor, now=NOW)
    assert Article.objects.filter(outlet=None).count() == 44
