import threading
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importing import store as store_module
from articles.importing.records import CleanReport, Published
from articles.importing.rehearsal import Rehearsal
from articles.importing.store import CLEANER_VERSION, Stored, store
from articles.models import Article, Highlight, Original, Outlet, SourceKey, Version
from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
PARAGRAPHS = ("MOSKOW – Pembuka.", "“Kami berteman,” kata Putin kepada Xi Jinping.", "Xi mengangguk.")
EDITED = (*PARAGRAPHS[:2], "Xi mengangguk dan tersenyum.", "Selesai.")
OTHER = ("Sesuatu yang sama sekali lain terjadi di Jakarta hari ini.",)


def clean_report(paragraphs: tuple[str, ...] = PARAGRAPHS, **values) -> CleanReport:
    return CleanReport(values.pop("title", "Putin Sebut Xi Teman Baik"), paragraphs, **values)


def stored(paragraphs: tuple[str, ...] = PARAGRAPHS, key: str = "file:a.txt", now: datetime = NOW, **values) -> Stored:
    body = "\n".join(paragraphs).encode()
    return store(
        clean_report(paragraphs, **values), key=key, body=body, media_type="text/plain", reason="file", now=now
    )


def test_a_new_report_gets_its_rows():
    article = stored(outlet="Antara", dateline="MOSKOW", byline="min").article
    version = article.current_version()
    assert (article.title, article.lead, article.byline) == ("Putin Sebut Xi Teman Baik", "Pembuka.", "min")
    assert (article.outlet.name, article.agency, article.first_seen_at) == ("Antara", None, NOW)
    assert version.text == "\n\n".join(PARAGRAPHS)
    assert (version.number, version.length, version.cleaner) == (1, len(version.text), CLEANER_VERSION)
    assert version.sha256 == Version.digest(version.text)
    assert zlib.decompress(version.original.body) == "\n".join(PARAGRAPHS).encode()
    assert SourceKey.objects.get().key == "file:a.txt"


def test_storing_again_changes_nothing():
    first = stored().article
    again = stored(now=NOW + timedelta(days=1), title="Judul lain")
    assert (again.action, again.article) == ("unchanged", first)
    assert (Article.objects.count(), Version.objects.count(), Original.objects.count()) == (1, 1, 1)
    assert Article.objects.get().title == "Putin Sebut Xi Teman Baik"


def test_storing_again_takes_no_write_transaction(django_assert_num_queries):
    stored()
    with django_assert_num_queries(3):
        stored()


def test_an_edited_text_under_its_key_is_a_new_version():
    article = stored().article
    assert stored(EDITED, title="Judul baru").action == "updated"
    old, new = article.versions.all()
    assert (old.number, old.state, new.number, new.state) == (1, "past", 2, "current")
    assert [original.version for original in Original.objects.all()] == [new]
    assert Article.objects.get().title == "Judul baru"


def test_a_notice_instead_of_the_text_waits_and_readers_see_nothing_of_it():
    article = stored(title="Judul").article
    mark = factories.highlight(article, "Kami berteman")
    held = stored(("Halaman tidak ditemukan",), title="404", now=NOW + timedelta(days=1))
    assert (held.action, held.is_held) == ("updated", True)
    assert held.why == "held for an administrator: it reads like an error page"
    version = article.versions.get(number=2)
    assert (version.state, version.held_why, article.current_version().number) == ("held", "error_page", 1)
    article.refresh_from_db()
    mark.refresh_from_db()
    assert (article.title, mark.now_version.number, mark.anchor) == ("Judul", 1, "same")


def test_a_text_that_was_set_aside_is_not_stored_again():
    article = stored().article
    for state in ("held", "rejected"):
        stored(("Access denied",))
        article.versions.filter(number=2).update(state=state)
    assert stored(("Access denied",)).action == "unchanged"
    assert article.versions.count() == 2


def test_the_next_whole_text_follows_the_current_one_while_another_waits():
    article = stored().article
    stored(("Access denied",))
    assert stored(EDITED).action == "updated"
    assert [version.state for version in article.versions.all()] == ["past", "held", "current"]


def test_the_same_error_page_at_another_address_is_no_key_of_the_report():
    stored()
    stored(("Access denied",))
    second = stored(("Access denied",), key="url:https://a.example/2")
    assert (second.action, second.article) == ("skipped", None)


def test_a_text_that_comes_back_is_a_third_version():
    for paragraphs in (PARAGRAPHS, EDITED, PARAGRAPHS):
        article = stored(paragraphs).article
    assert [version.state for version in article.versions.all()] == ["past", "past", "current"]


def test_another_text_under_a_taken_name_is_skipped():
    article = stored().article
    assert stored(OTHER) == Stored("skipped", article, "another report has this name")
    assert Version.objects.count() == 1


def test_a_report_without_text_is_skipped():
    assert stored(("", " ")) == Stored("skipped", None, "there is no text in it")


def test_the_same_text_under_another_key_adds_the_key():
    article = stored(outlet="Antara").article
    assert stored(key="file:b.txt", outlet="ANTARA").action == "unchanged"
    assert stored(key="file:c.txt").action == "unchanged"
    assert [source.article for source in SourceKey.objects.all()] == [article] * 3
    assert Outlet.objects.count() == 1


def test_the_same_text_of_another_outlet_is_a_report_of_its_own():
    first = stored(outlet="Antara").article
    copy = stored(key="file:b.txt", outlet="SINDOnews")
    assert (copy.action, copy.why) == ("created", "a copy of “Putin Sebut Xi Teman Baik” (Antara)")
    assert copy.article != first


def test_a_report_of_no_outlet_gets_the_first_that_carries_its_text():
    day = Published("day", None, date(2021, 12, 15))
    Outlet.objects.create(name="BBC", zone="Europe/London")
    article = stored(published=day).article
    mark = factories.highlight(article, "Kami berteman")
    assert stored(key="file:b.txt", outlet="bbc").action == "unchanged"
    assert stored(key="file:c.txt", outlet="Antara").action == "created"
    article.refresh_from_db()
    mark.refresh_from_db()
    assert article.outlet.name == "BBC"
    assert article.sort_at == mark.sort_at == datetime(2021, 12, 15, tzinfo=UTC)
    assert article.marks_stamp == 1


def test_an_outlet_that_a_person_took_away_is_not_put_back():
    article = stored().article
    Article.objects.update(edited_fields=["outlet"])
    stored(key="file:b.txt", outlet="Antara")
    stored(EDITED, outlet="Antara")
    article.refresh_from_db()
    assert article.outlet is None


def test_what_a_person_mended_outlives_a_new_version():
    article = stored(byline="min").article
    Article.objects.update(title="Judul yang benar", edited_fields=["title"])
    stored(EDITED, title="Judul slah", byline="esn")
    article.refresh_from_db()
    assert (article.title, article.byline) == ("Judul yang benar", "esn")


def test_marks_stand_in_the_new_text_where_nothing_changed_and_wait_where_it_did():
    article = stored().article
    first = article.current_version()
    same = factories.highlight(article, "Kami berteman")
    edited = factories.highlight(article, "Xi mengangguk.")
    stored(("Sisipan.", *EDITED))
    second = article.current_version()
    same.refresh_from_db()
    edited.refresh_from_db()
    assert (same.version, same.now_version, same.anchor) == (first, second, Highlight.Anchor.MOVED)
    assert second.text[same.now_start : same.now_end] == same.words == first.text[same.start : same.end]
    assert edited.anchor in Highlight.UNSETTLED
    assert (edited.version, edited.words) == (first, "Xi mengangguk.")
    article.refresh_from_db()
    assert article.marks_stamp == 1


def test_a_mark_comes_back_when_its_text_does():
    article = stored().article
    mark = factories.highlight(article, "Xi mengangguk")
    stored(EDITED)
    stored()
    mark.refresh_from_db()
    assert (mark.now_version, mark.anchor) == (article.current_version(), Highlight.Anchor.SAME)


def test_carrying_marks_takes_the_same_queries_for_few_and_many():
    def queries(key: str, marks: int) -> int:
        paragraphs = (f"Laporan {key}.", *PARAGRAPHS)
        article = stored(paragraphs, key=key).article
        for _ in range(marks):
            factories.highlight(article, "Kami berteman")
        with CaptureQueriesContext(connection) as captured:
            stored((*paragraphs, "Tambahan."), key=key)
        return len(captured)

    queries("file:first.txt", 1)  # of which the words are new to the vocabulary
    assert queries("file:a.txt", 2) == queries("file:b.txt", 40)


def test_a_rehearsal_answers_like_the_import_and_writes_nothing():
    stored()
    arrivals = [
        ("file:a.txt", PARAGRAPHS, ""),
        ("file:a.txt", EDITED, ""),
        ("file:a.txt", PARAGRAPHS, ""),
        ("file:a.txt", OTHER, ""),
        ("file:b.txt", OTHER, ""),
        ("file:c.txt", OTHER, "Antara"),
        ("file:d.txt", OTHER, "SINDOnews"),
        ("file:d.txt", PARAGRAPHS, "SINDOnews"),
        ("file:e.txt", PARAGRAPHS, "SINDOnews"),
        ("file:f.txt", PARAGRAPHS, "Antara"),
    ]
    rehearsal = Rehearsal()
    rehearsed = [rehearsal.store(clean_report(text, outlet=o), key=key) for key, text, o in arrivals]
    assert (Article.objects.count(), Version.objects.count(), Outlet.objects.count()) == (1, 1, 0)
    done = [stored(text, key=key, outlet=o) for key, text, o in arrivals]
    assert [(one.action, one.why) for one in rehearsed] == [(one.action, one.why) for one in done]
    assert {one.action for one in done} == {"created", "updated", "unchanged", "skipped"}


def at_once(monkeypatch: pytest.MonkeyPatch, *arrivals: dict) -> list[str]:
    """Store all of `arrivals` by threads, each judged before the first is written; return the actions."""
    gate = threading.Barrier(len(arrivals))
    write = store_module._write
    waited = threading.local()

    def write_together(arrival: object) -> Stored:
        if not hasattr(waited, "once"):
            waited.once = True
            gate.wait(20)
        return write(arrival)

    def run(values: dict) -> str:
        try:
            return stored(**values).action
        finally:
            connection.close()

    monkeypatch.setattr(store_module, "_write", write_together)
    with ThreadPoolExecutor(len(arrivals)) as pool:
        return sorted(pool.map(run, arrivals))


@pytest.mark.django_db(transaction=True)
def test_of_two_importers_of_one_file_one_creates_it(monkeypatch):
    assert at_once(monkeypatch, *[{"outlet": "Antara"}] * 8) == ["created"] + ["unchanged"] * 7
    assert (Article.objects.count(), Version.objects.count(), Outlet.objects.count()) == (1, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_importers_of_one_text_under_two_keys_one_creates_it(monkeypatch):
    assert at_once(monkeypatch, {"key": "file:a.txt"}, {"key": "file:b.txt"}) == ["created", "unchanged"]
    assert (Article.objects.count(), SourceKey.objects.count()) == (1, 2)


@pytest.mark.django_db(transaction=True)
def test_of_two_importers_of_two_texts_under_one_name_one_is_refused(monkeypatch):
    assert at_once(monkeypatch, {"paragraphs": PARAGRAPHS}, {"paragraphs": OTHER}) == ["created", "skipped"]


@pytest.mark.django_db(transaction=True)
def test_two_importers_of_two_reports_make_one_outlet(monkeypatch):
    arrivals = [{"key": f"file:{n}", "paragraphs": (f"Laporan {n}.",), "outlet": "Antara"} for n in range(4)]
    assert at_once(monkeypatch, *arrivals) == ["created"] * 4
    assert Outlet.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_new_texts_at_once_are_two_versions(monkeypatch):
    article = stored().article
    actions = at_once(monkeypatch, {"paragraphs": EDITED}, {"paragraphs": (*PARAGRAPHS, "Tambahan.")})
    assert actions == ["updated", "updated"]
    assert [version.number for version in article.versions.all()] == [1, 2, 3]
    assert article.versions.filter(state="current").count() == 1
    assert Original.objects.count() == 1
