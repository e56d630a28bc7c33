"""manage.py import_quotes: a line a row, a summary, an exit code."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Change, Highlight
from tests.bringing_back.archive import exported
from tests.factories import highlight, report, speaker, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    highlight(report(), speaker=speaker(), author=user(username="rina"))
    exported(tmp_path / "quotes.csv", {}, profile="full")
    Highlight.objects.all().delete()
    return tmp_path / "quotes.csv"


def _said(*arguments: object, **options: object) -> str:
    out = io.StringIO()
    call_command("import_quotes", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_each_row_is_told_and_all_together(file: Path) -> None:
    key = exported(file.with_name("empty"), {}) and file.read_text(encoding="utf-8-sig").split("\n")[1][:36]
    assert _said(file) == f"created         1  {key}\n{file}: 1 row: 1 created.\n"
    assert _said(file).endswith(": 1 row: 1 unchanged.\n")


def test_a_rehearsal_writes_nothing(file: Path) -> None:
    said = _said(file, "--dry-run")
    assert "1 created." in said and "Dry run: nothing was written." in said
    assert not Highlight.objects.exists()


def test_as_json_each_row_is_an_object_and_the_file_is_one(file: Path) -> None:
    row, told = map(json.loads, _said(file, "--json").splitlines())
    assert (row["row"], row["action"]) == (1, "created")
    assert (told["rows"], told["created"], told["skipped"], told["dry_run"]) == (1, 1, 0, False)


def test_who_does_it_is_in_the_history(file: Path) -> None:
    _said(file, user="rina")
    assert Change.objects.get().actor.username == "rina"
    with pytest.raises(CommandError, match="There is no user “x”."):
        _said(file, user="x")


def test_a_skipped_row_ends_with_code_1(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("Kami berteman", "Kami bersatu", 1), encoding="utf-8")
    with pytest.raises(CommandError, match="1 of 1 skipped.") as refused:
        _said(file)
    assert refused.value.returncode == 1


def test_a_file_that_is_none_of_ours_does_not_stop_the_next(file: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("id,name\n")
    with pytest.raises(CommandError, match="x: The file begins with no quote_id") as refused:
        _said(tmp_path / "x", tmp_path / "missing", file)
    assert refused.value.returncode == 2
    assert "missing: No such file" in str(refused.value)
    assert Highlight.objects.count() == 1


def test_a_short_file_says_what_it_lacks(file: Path) -> None:
    _said(file)
    exported(file, {})
    assert "A short file does not tell the places" in _said(file)
