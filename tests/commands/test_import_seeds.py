import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from articles.models import Article, Original, Outlet, SourceKey, Version

pytestmark = pytest.mark.django_db
SEEDS = settings.BASE_DIR / "seeds"
KEYS = ["path", "action", "title", "outlet", "published", "published_precision", "byline", "dateline", "caption"]
KEYS += ["paragraphs", "removed", "warnings"]


def run(*paths: Path | str, code: int = 0, **options: bool) -> list[str]:
    """Return the lines that the command prints; `code`: how it must end."""
    out = StringIO()
    try:
        call_command("import_seeds", *map(str, paths), stdout=out, **options)
        assert code == 0
    except CommandError as error:
        assert error.returncode == code
    return out.getvalue().splitlines()


def objects(*paths: Path | str, code: int = 0, **options: bool) -> list[dict]:
    return [json.loads(line) for line in run(*paths, code=code, json=True, **options)]


def rows() -> list[int]:
    return [model.objects.count() for model in (Article, Version, Original, SourceKey, Outlet)]


def test_the_five_seeds_are_created_and_then_unchanged_five_times():
    first, second = run(), run()
    assert [line.split()[0] for line in first] == ["created"] * 5 + ["5"]
    assert first[0].endswith("Kompak, Putin-Jinping Sebut AUKUS Rongrong Keseimbangan Nuklir")
    assert first[-1] == "5 files: 5 created."
    assert [line.split()[0] for line in second] == ["unchanged"] * 5 + ["5"]
    assert rows() == [5, 5, 5, 5, 2]


def test_the_seeds_are_read_right():
    told = [
        (one["outlet"], one["published"], one["published_precision"], one["byline"], len(one["paragraphs"]))
        for one in objects(SEEDS)
    ]
    assert told == [
        (None, "2021-12-15T23:51+07:00", "minute", None, 8),
        ("Beritabaru.co", "2021-12-15", "inferred", None, 17),
        (None, None, "unknown", None, 21),
        (None, "2022-12-30", "inferred", "min", 12),
        ("Pikiran Rakyat", None, "unknown", None, 8),
    ]


def test_json_has_one_object_a_line_with_these_keys():
    for one in objects(SEEDS):
        assert list(one) == KEYS
        assert (one["action"], Path(one["path"]).parent) == ("created", SEEDS)
        assert all(list(part) == ["lines", "why"] and len(part["lines"]) == 2 for part in one["removed"])
        assert one["removed"] and all(isinstance(text, str) for text in one["paragraphs"] + one["warnings"])


def test_a_dry_run_says_the_same_and_writes_nothing():
    rehearsed = objects(SEEDS, dry_run=True)
    assert rows() == [0] * 5
    assert rehearsed == objects(SEEDS)
    assert run(SEEDS, dry_run=True)[-1] == "5 files: 5 unchanged. Dry run: nothing was written."


def test_bad_files_among_good_ones_are_skipped_and_end_with_code_1(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(50_000_000)
    lines = run(tmp_path, "nope", SEEDS, code=1)
    assert [line.split()[0] for line in lines[:4]] == ["skipped"] * 4
    assert lines[3] == "skipped    nope: there is no such file or folder"
    assert lines[-1] == "9 files: 5 created, 4 skipped."
    assert Article.objects.count() == 5


def test_a_skipped_file_in_json_has_a_reason_and_nothing_else(tmp_path):
    (tmp_path / "a.txt").write_text("")
    (skipped,) = objects(tmp_path, code=1)
    assert list(skipped) == [*KEYS, "reason"]
    assert skipped["warnings"] == [skipped["reason"]]
    assert (skipped["action"], skipped["paragraphs"], skipped["removed"]) == ("skipped", [], [])
    assert {skipped[key] for key in KEYS[2:9]} == {None}


def test_another_text_under_the_name_of_a_seed_is_skipped(tmp_path):
    run(SEEDS)
    seed, other = sorted(SEEDS.glob("*.txt"))[:2]
    (tmp_path / seed.name).write_bytes(other.read_bytes())
    assert run(tmp_path, code=1)[0].endswith(f"{seed.name}: another report has this name")


def test_a_seed_with_a_new_paragraph_is_updated(tmp_path):
    run(SEEDS)
    seed = sorted(SEEDS.glob("*.txt"))[3]
    text = seed.read_text().replace("Namun, invasi Rusia", "Menurut para pengamat, invasi Rusia")
    (tmp_path / seed.name).write_text(text)
    assert run(tmp_path)[0].startswith("updated ")
    assert Article.objects.get(title__startswith="Putin Sebut").current_version().number == 2


def test_other_advertisements_and_another_time_stamp_are_no_new_version(tmp_path):
    first = SEEDS / "000_adb2eb699be02cf4.txt"
    copy = tmp_path / first.name
    copy.write_text(first.read_text())
    run(copy)
    paragraph = "Ushakov juga mengatakan"
    again = first.read_text().replace("23:51 WIB", "23:58 WIB").replace(paragraph, f"ADVERTISEMENT\n{paragraph}")
    assert again != first.read_text()
    copy.write_text(again)
    assert objects(copy)[0]["action"] == "unchanged"


def test_a_text_that_is_held_is_updated_with_a_warning_and_then_unchanged(tmp_path):
    first = SEEDS / "000_adb2eb699be02cf4.txt"
    copy = tmp_path / first.name
    copy.write_text(first.read_text())
    run(copy)
    lines = first.read_text().splitlines()
    copy.write_text("\n".join([*lines[:4], "Untuk membaca artikel selengkapnya, berlangganan sekarang di situs kami."]))
    [dry], [one], [again] = objects(copy, dry_run=True), objects(copy), objects(copy)
    assert dry == one
    assert (one["action"], again["action"]) == ("updated", "unchanged")
    assert one["warnings"][-1].startswith("held for an administrator: ")
    assert Article.objects.get().current_version().number == 1


def test_output_is_utf_8_in_every_locale(tmp_path):
    (tmp_path / "习近平.txt").write_text("")
    command = [sys.executable, "manage.py", "import_seeds", str(tmp_path), "--settings=tests.settings", "--skip-checks"]
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=os.environ | locale, capture_output=True)
    assert "习近平.txt: this file is empty" in done.stdout.decode(), done.stderr.decode()
    assert done.returncode == 1
