"""What the filter shows is what every file holds: 200 filters, and the same rows on both engines."""

import csv
import hashlib
import io
import json
import re
from pathlib import Path

import pytest
from django.test import Client

from articles.exporting.options import CSV, FORMATS, FileOptions
from articles.exporting.quotes_file import quotes_file
from articles.searching.paging import COUNTED
from articles.searching.quote_filter import read_filter
from tests.factories import user

from ..views.pages import texts
from .combinations import combinations, fill_always_alike, names_read, offered, query

pytestmark = pytest.mark.django_db
FILTERS = 200
# One digest a filter, of the ids in their order, made on SQLite; PostgreSQL has to find the same.
GOLDEN = Path(__file__).parent.parent / "data" / "filtered-rows.json"


def _rows(file: bytes, format: str) -> list[str]:
    text = file.decode("utf-8-sig")
    if format == "csv":
        return [row["quote_id"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    if format == "jsonl":
        return [json.loads(line)["quote_id"] for line in text.splitlines()]
    return re.findall(r"#q-([0-9a-f-]{36})>$", text, re.MULTILINE)


def _file(asked: dict, format: str) -> bytes:
    with quotes_file(read_filter(asked).quotes(), FileOptions(format=format, profile="full")).file as file:
        return file.read()


def _digest(asked: dict, number: int) -> str:
    """Judge one filter: the file has the rows that the screen counts and lists. Return what tells those rows.

    The other formats are made of the same lines: they are asked for every eighth filter.
    """
    assert not read_filter(asked).problems, asked
    rows = [_rows(_file(asked, format), format) for format in (FORMATS if number % 8 == 0 else [CSV])]
    assert all(found == rows[0] for found in rows)
    assert len(rows[0]) == len(set(rows[0])) == read_filter(asked).count(COUNTED)
    assert sorted(str(quote.uuid) for part in read_filter(asked).in_parts() for quote in part) == sorted(rows[0])
    return hashlib.sha256("\n".join(rows[0]).encode()).hexdigest()[:16]


def test_every_file_has_the_rows_that_the_screen_counts_and_both_engines_the_same() -> None:
    fill_always_alike()
    digests = [_digest(asked, at) for at, asked in enumerate(combinations(FILTERS, offered()))]
    assert len(set(digests)) > FILTERS / 4
    assert digests == json.loads(GOLDEN.read_text())


def test_a_filter_that_is_new_is_in_every_file_too() -> None:
    """Names that the table of values does not have yet are asked for words."""
    fill_always_alike()
    known = offered()
    new = {name: ["Putin", "kerja"] for name in names_read() if name.removeprefix("-") not in known}
    for number, asked in enumerate(combinations(20 if new else 0, new | {"kind": known["kind"]}, seed=2)):
        if not read_filter(asked).problems:
            _digest(asked, number)


def test_the_page_its_menu_and_the_button_say_the_same(client: Client) -> None:
    fill_always_alike()
    client.force_login(user("reader"))
    for asked in list(combinations(FILTERS, offered()))[::20]:
        [said, *_] = texts(client.get(f"/quotes/?{query(asked)}"), ".page-head [role=status]")
        menu = client.get(f"/quotes/export/count/?{query(asked)}", headers={"HX-Request": "true"}).content.decode()
        file = b"".join(client.get(f"/quotes/export/?{query(asked)}").streaming_content)
        assert said == menu == f"{len(_rows(file, 'csv'))} quote{'s' * (len(_rows(file, 'csv')) != 1)}"
