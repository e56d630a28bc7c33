"""The whole file: the hand-made quotes byte for byte, one snapshot, a length known before the first byte."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exporting import lines, rows
from articles.exporting import quotes_file as spooling
from articles.exporting.options import FileOptions
from articles.exporting.quotes_file import file_name, quotes_file
from articles.models import Highlight
from tests.exporting.hand_made import hand_made_quotes
from tests.factories import highlight, report, speaker, tag

DATA = Path(__file__).parent.parent / "data"


def _bytes(**options: object) -> bytes:
    with quotes_file(Highlight.objects.quotes(), FileOptions(**options)).file as file:
        return file.read()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("quotes-short-spreadsheet.csv", {}),
        ("quotes-short-raw.csv", {"raw": True}),
        ("quotes-full-spreadsheet.csv", {"profile": "full"}),
        ("quotes-full-raw.csv", {"profile": "full", "raw": True}),
        ("quotes.jsonl", {"format": "jsonl"}),
        ("quotes-short.md", {"format": "markdown"}),
        ("quotes-full.md", {"format": "markdown", "profile": "full"}),
    ],
)
def test_the_hand_made_quotes_give_the_golden_file(name: str, options: dict) -> None:
    hand_made_quotes()
    assert _bytes(**options).decode() == (DATA / name).read_bytes().decode()


@pytest.mark.django_db
def test_no_quotes_give_a_header() -> None:
    made = quotes_file(Highlight.objects.quotes(), FileOptions())
    with made.file as file:
        assert file.read().decode() == "\ufeff" + ",".join(rows.header()) + "\r\n"
    assert made.quotes == 0


@pytest.mark.django_db
def test_the_file_counts_its_rows_and_stands_at_its_beginning() -> None:
    hand_made_quotes()
    made = quotes_file(Highlight.objects.quotes(), FileOptions(raw=True))
    with made.file as file:
        lines = list(csv.reader(file.read().decode().splitlines(keepends=True)))
    assert made.quotes == len(lines) - 1 == 6


@pytest.mark.django_db
def test_a_large_file_lies_on_disk_and_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    hand_made_quotes()
    small = _bytes()
    monkeypatch.setattr(spooling, "IN_MEMORY", 100)
    assert _bytes() == small


@pytest.mark.django_db
def test_a_long_file_costs_as_many_queries_a_chunk_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "CHUNK", 50)
    putin, xi, ushakov = speaker("Vladimir Putin"), speaker("Xi Jinping"), speaker("Yuri Ushakov")
    merged = speaker("W. Poetin", merged_into=putin)

    def add(count: int) -> None:
        for _ in range(count):
            highlight(report(), speaker=merged, joint=[xi], relayed_by=[ushakov, merged], tags=["NATO"])

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            _bytes(profile="full")
        return len(captured)

    add(5)
    few = queries()
    add(45)
    assert queries() == few
    add(50)
    assert queries() < 2 * few + 2
    assert tag("NATO").highlights.count() == 100


@pytest.mark.django_db
def test_a_failure_on_the_way_gives_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    hand_made_quotes()

    def fail(*_: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setitem(rows._SHORT, "note", fail)
    with pytest.raises(ZeroDivisionError):
        quotes_file(Highlight.objects.quotes(), FileOptions())


@pytest.mark.parametrize(
    ("hints", "name"),
    [
        ((), "quotes-2026-11-22.csv"),
        (("Xi Jinping", "direct"), "quotes-xi-jinping-direct-2026-11-22.csv"),
        (("Кремль", "to 2021-12-15", "../x"), "quotes-to-2021-12-15-x-2026-11-22.csv"),
        (("a" * 60, "b" * 60, "c"), f"quotes-{'a' * 60}-c-2026-11-22.csv"),
    ],
)
def test_the_file_is_named_after_what_it_holds(hints: tuple[str, ...], name: str) -> None:
    assert file_name(date(2026, 11, 22), hints) == name
