import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.importing import seeds
from articles.importing.seeds import import_seeds
from articles.models import Article, Version

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
PAGE = """Putin Sebut Xi Jinping Teman Baik

MOSKOW - Presiden Rusia Vladimir Putin mengatakan kepada Presiden China Xi Jinping bahwa dia ingin meningkatkan kerja sama militer kedua negara.

Namun, invasi Rusia di Ukraina adalah masalah yang sensitif bagi Beijing, kata seorang pejabat pada hari yang sama.
"""  # noqa: E501
OTHER = """Harga Beras Naik Lagi di Pasar Induk

JAKARTA - Harga beras medium di Pasar Induk Cipinang naik lagi pekan ini, menurut catatan para pedagang yang ditemui di sana.

Pemerintah berjanji menambah pasokan dari gudang Bulog sampai panen raya tiba pada bulan Maret tahun depan.
"""  # noqa: E501


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def actions(*paths: Path, **options: bool) -> list[tuple[str, str]]:
    return [(one.stored.action, one.stored.why) for one in import_seeds(paths, now=NOW, **options)]


def test_a_text_file_becomes_a_report(tmp_path):
    assert actions(write(tmp_path / "a.txt", PAGE)) == [("created", "")]
    version = Article.objects.get(title="Putin Sebut Xi Jinping Teman Baik").current_version()
    assert (version.reason, version.original.media_type) == (Version.Reason.FILE, "text/plain")


@pytest.mark.parametrize("dry_run", [False, True])
def test_two_files_of_one_name_are_one_report_or_the_second_is_skipped(tmp_path, dry_run):
    write(tmp_path / "1" / "a.txt", PAGE)
    write(tmp_path / "2" / "a.txt", PAGE)
    edited = write(tmp_path / "3" / "a.txt", PAGE + "\nDia menambahkan bahwa kerja sama itu akan berlanjut.\n")
    write(tmp_path / "4" / "a.txt", OTHER)
    taken = ("skipped", "another report has this name")
    assert actions(tmp_path, dry_run=dry_run) == [("created", ""), ("unchanged", ""), taken, taken]
    if not dry_run:
        assert actions(tmp_path) == [("unchanged", ""), ("unchanged", ""), taken, taken]
        assert actions(edited) == [("updated", "")]


def test_an_unreadable_file_stops_no_other(tmp_path):
    write(tmp_path / "a.txt", "")
    write(tmp_path / "b.txt", PAGE)
    first, second = actions(tmp_path)
    assert first == ("skipped", "this file is empty: copy the page's text into it and import it again.")
    assert second == ("created", "")


def test_a_file_that_breaks_the_cleaner_stops_no_other(tmp_path, monkeypatch, caplog):
    def broken(raw: str) -> None:
        if "Beras" in raw:
            raise IndexError("no such line")
        return clean(raw)

    clean = seeds.clean
    monkeypatch.setattr(seeds, "clean", broken)
    write(tmp_path / "a.txt", OTHER)
    write(tmp_path / "b.txt", PAGE)
    first, second = actions(tmp_path)
    assert first == ("skipped", "the program failed on this file (IndexError); please report it")
    assert second == ("created", "")
    assert "a.txt" in caplog.text and caplog.records[0].levelno == logging.ERROR


def test_a_file_renamed_is_the_same_report(tmp_path):
    path = write(tmp_path / "a.txt", PAGE)
    actions(path)
    path.rename(tmp_path / "b.txt")
    title = "Putin Sebut Xi Jinping Teman Baik"
    assert actions(tmp_path) == [("unchanged", f"it has the text of “{title}”")]
    assert actions(tmp_path) == [("unchanged", "")]
    assert Article.objects.count() == 1


@pytest.mark.parametrize("dry_run", [False, True])
def test_an_error_page_becomes_no_report(tmp_path, dry_run):
    file = write(tmp_path / "a.txt", "Page not found\nSorry, we can't find the page you are looking for.\n")
    why = "this is an error page and no report (“Page not found”): open the page again and copy the report’s text"
    assert actions(file, dry_run=dry_run) == [("skipped", why)]
    assert not Article.objects.exists()


def test_an_error_page_under_a_known_name_waits_for_an_administrator(tmp_path):
    actions(write(tmp_path / "a.txt", PAGE))
    file = write(tmp_path / "a.txt", "Page not found\nSorry, try the search or go to our homepage, please.\n")
    assert actions(file) == [("updated", "held for an administrator: it reads like an error page")]
