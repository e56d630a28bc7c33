from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import call_command
from django.http import HttpRequest
from pytest_django import Settings

from articles.models import Article, Speaker
from articles.roles import ADMINS, may_administer

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    return tmp_path


def _prepare(out: StringIO | None = None, **options: bool) -> str:
    out = out or StringIO()
    call_command("prepare", stdout=out, stderr=out, **options)
    return out.getvalue()


def test_the_first_start_brings_speakers_seeds_and_static_files(folder: Path) -> None:
    _prepare()
    assert Speaker.objects.filter(name="Vladimir Putin").exists()
    assert Article.objects.count() == 5
    assert (folder / "static" / "css" / "newsreader.css").is_file()


def test_without_a_terminal_the_password_of_admin_goes_into_a_file_of_the_owner(folder: Path) -> None:
    said = _prepare()
    kept = folder / "first-password"
    admin = authenticate(HttpRequest(), username="admin", password=kept.read_text().strip())
    assert may_administer(admin)
    assert admin.groups.get().name == ADMINS
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.read_text().strip() not in said
    assert f"http://127.0.0.1:8000 as admin with the password in {kept}" in said
    assert "./run manage add_user NAME" in said


def test_a_terminal_sees_the_password_once(folder: Path) -> None:
    said = _prepare(Terminal())
    password = said.split("the password ")[1].split()[0]
    assert authenticate(HttpRequest(), username="admin", password=password) is not None
    assert not (folder / "first-password").exists()
    assert _prepare(Terminal()) == ""


def test_a_second_start_does_nothing(django_assert_max_num_queries) -> None:
    _prepare()
    with django_assert_max_num_queries(5):
        assert _prepare() == ""


def test_new_code_is_prepared_again_without_another_admin(folder: Path) -> None:
    _prepare()
    (folder / "prepared").write_text("by older code")
    assert "5 files: 5 unchanged" in _prepare()
    assert User.objects.count() == 1


def test_again_does_it_all_whatever_the_stamp_says() -> None:
    _prepare()
    assert "unchanged" in _prepare(again=True)


def test_no_admin_is_left_whose_password_nobody_saw(folder: Path) -> None:
    (folder / "first-password").mkdir()  # in the way of the file
    with pytest.raises(OSError):
        _prepare()
    assert not User.objects.exists()
    (folder / "first-password").rmdir()
    assert "as admin" in _prepare()


def test_a_seed_that_cannot_be_read_does_not_keep_the_server_from_starting(settings: Settings, tmp_path: Path) -> None:
    settings.BASE_DIR = tmp_path / "checkout"
    (settings.BASE_DIR / "seeds").mkdir(parents=True)
    (settings.BASE_DIR / "seeds" / "empty.txt").touch()
    assert "Some files in seeds/ were not imported" in _prepare()
    assert User.objects.filter(username="admin").exists()
