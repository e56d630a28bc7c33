"""Export → import → export: byte for byte the same, in every format and mode."""

from collections import Counter
from pathlib import Path

import pytest

from articles.models import Change, Highlight, Role, Speaker
from tests import indexed

from .archive import NOW, WHOLE, brought_back, exported, fill, forget_people

pytestmark = pytest.mark.django_db
FULL = [
    {"profile": "full", "raw": True},
    {"profile": "full"},
    {"format": "jsonl"},
]
SHORT = [{"raw": True}, {}]
CONFIRMED = {"status": ["confirmed"]}


@pytest.mark.parametrize("other_ids", [False, True])
@pytest.mark.parametrize("options", FULL)
def test_a_full_file_brings_everything_back(tmp_path: Path, options: dict, other_ids: bool) -> None:
    fill()
    before = exported(tmp_path / "before", **options)
    quotes = Highlight.objects.count()
    forget_people(other_ids=other_ids)
    outcomes = brought_back(tmp_path / "before")
    assert Counter(one.action for one in outcomes) == {"created": quotes}
    assert exported(tmp_path / "after", **options).decode() == before.decode()
    assert {one.action for one in brought_back(tmp_path / "before")} == {"unchanged"}
    assert indexed.lines() == indexed.lines_afresh()


@pytest.mark.parametrize("options", SHORT)
def test_a_short_file_brings_back_what_it_tells(tmp_path: Path, options: dict) -> None:
    fill()
    # Words that stand twice with the same surroundings have no place in a short file.
    before = exported(tmp_path / "before", CONFIRMED, **options)
    forget_people()
    outcomes = brought_back(tmp_path / "before")
    assert {one.action for one in outcomes} == {"created"}
    # Roles are the register's, and a short file brings no speakers into it.
    assert _without_roles(exported(tmp_path / "after", CONFIRMED, **options)) == _without_roles(before)
    assert not Speaker.objects.exists()


@pytest.mark.parametrize("options", SHORT)
def test_a_short_file_is_the_same_where_the_register_is(tmp_path: Path, options: dict) -> None:
    fill()
    before = exported(tmp_path / "before", CONFIRMED, **options)
    Highlight.objects.all().delete()
    assert {one.action for one in brought_back(tmp_path / "before")} == {"created"}
    # One quote names a speaker of the register as written only: a short file cannot tell.
    assert exported(tmp_path / "after", CONFIRMED, **options).replace(b"Presiden China", b"") == before.replace(
        b"Presiden China", b""
    )


def _without_roles(file: bytes) -> str:
    text = file.decode()
    for role in ("Perdana Menteri Rusia", "Presiden Rusia", "Presiden China"):
        text = text.replace(role, "")
    return text.replace(",||,", ",,").replace(",|,", ",,")


@pytest.mark.parametrize("options", [*FULL, *SHORT])
def test_a_file_of_what_stands_changes_nothing(tmp_path: Path, options: dict) -> None:
    fill()
    asked = CONFIRMED if options in SHORT else WHOLE
    exported(tmp_path / "file", asked, **options)
    assert {one.action for one in brought_back(tmp_path / "file")} == {"unchanged"}
    assert not Change.objects.exists()


def test_one_format_brings_back_what_another_says(tmp_path: Path) -> None:
    fill()
    before = {at: exported(tmp_path / f"before{at}", **options) for at, options in enumerate(FULL)}
    forget_people()
    brought_back(tmp_path / "before2")
    for at, options in enumerate(FULL):
        assert exported(tmp_path / "after", **options) == before[at]


def test_a_rehearsal_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    fill()
    exported(tmp_path / "file", format="jsonl")
    forget_people(other_ids=True)
    told = brought_back(tmp_path / "file", is_rehearsal=True)
    assert not Highlight.objects.exists() and not Speaker.objects.exists() and not Change.objects.exists()
    assert told == brought_back(tmp_path / "file")


def test_titles_of_a_csv_file_are_held_on_the_days_it_tells(tmp_path: Path) -> None:
    fill()
    exported(tmp_path / "file", profile="full")
    forget_people()
    brought_back(tmp_path / "file")
    putin = Speaker.objects.get(name="Vladimir Putin")
    held = [f"{role.title} {role.from_day} {role.to_day}" for role in Role.objects.filter(speaker=putin)]
    assert held == ["Perdana Menteri Rusia 2012-05-01 2012-05-01", "Presiden Rusia 2021-12-14 2021-12-15"]


def test_what_was_brought_back_is_one_act_of_an_import(tmp_path: Path) -> None:
    fill()
    exported(tmp_path / "file", CONFIRMED, format="jsonl")
    forget_people()
    outcomes = brought_back(tmp_path / "file")
    changes = Change.objects.filter(object_type="highlight")
    assert changes.count() == len(outcomes)
    assert set(Change.objects.values_list("via", "at")) == {("import", NOW)}
    assert changes.values("set").distinct().count() == 1
