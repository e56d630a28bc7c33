"""Files of quotes: what the desk's menu hands out, and how many quotes it says before."""

import csv
import io
import json
import re
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.exporting.options import FileOptions
from articles.exporting.quotes_file import quotes_file
from articles.models import Highlight
from tests.exporting.hand_made import hand_made_quotes
from tests.factories import highlight, report, speaker, user

from .pages import texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(user("reader"))
    return client


def _body(answer) -> bytes:
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def test_the_menu_s_form_asks_for_exactly_what_is_filtered(reader: Client) -> None:
    hand_made_quotes()
    html = reader.get("/quotes/?speaker=Vladimir+Putin&kind=direct").content.decode()
    form = html[html.index('<form action="/quotes/export/"') :]
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form[: form.index("</form>")])
    of_putin = Highlight.objects.quotes().filter(uuid__in=[f"{n:032x}" for n in (101, 103)])
    for choice in ({}, {"raw": "1", "profile": "full"}, {"format": "jsonl"}, {"format": "markdown"}):
        with quotes_file(of_putin, FileOptions(**choice | ({"raw": True} if "raw" in choice else {}))).file as file:
            assert _body(reader.get("/quotes/export/", [*hidden, *choice.items()])) == file.read()


@pytest.mark.parametrize(
    ("format", "type", "suffix"),
    [("csv", "text/csv", "csv"), ("jsonl", "application/jsonl", "jsonl"), ("markdown", "text/markdown", "md")],
)
def test_the_file_comes_with_its_length_type_and_name(reader: Client, format: str, type: str, suffix: str) -> None:
    highlight(report(), speaker=speaker())
    answer = reader.get(f"/quotes/export/?speaker=Vladimir+Putin&format={format}")
    assert answer["Content-Type"] == f"{type}; charset=utf-8"
    assert answer["Content-Length"] == str(len(_body(answer)))
    name = rf'attachment; filename="quotes-vladimir-putin-\d{{4}}-\d\d-\d\d\.{suffix}"'
    assert re.fullmatch(name, answer["Content-Disposition"])
    assert answer["Cache-Control"] == "no-store"


def test_pseudonyms_stand_for_colleagues_in_the_file_and_in_its_name(reader: Client) -> None:
    rina, budi = user(username="rina"), user(username="budi")
    article = report()
    highlight(article, author=rina, reviewer=budi)
    highlight(article, "Xi", author=budi)
    query = "?profile=full&raw=1&pseudonyms=1&annotator=rina&annotator=budi"
    answer = reader.get("/quotes/export/" + query)
    body = _body(answer).decode()
    rows = list(csv.DictReader(io.StringIO(body)))
    assert [(row["annotator"], row["reviewer"]) for row in rows] == [
        ("colleague-1", "colleague-2"),
        ("colleague-2", ""),
    ]
    assert not re.search("rina|budi", body + answer["Content-Disposition"])
    for format in ("jsonl", "markdown"):
        body = _body(reader.get(f"/quotes/export/{query}&format={format}")).decode()
        assert "colleague-2" in body
        assert not re.search("rina|budi", body)


@pytest.mark.parametrize(
    "query",
    ["profile=long", "raw=yes", "format=pdf", "pseudonyms=maybe", "speaker=Nobody", "from=x", "format=csv&kind=%00"],
)
@pytest.mark.parametrize("whose", ["desk", "report"])
def test_what_cannot_be_understood_is_refused_with_a_sentence(reader: Client, query: str, whose: str) -> None:
    article = highlight(report()).article
    page = reverse("quotes_export") if whose == "desk" else reverse("report_export", args=[article.uuid])
    answer = reader.get(f"{page}?{query}")
    assert answer.status_code == 422
    assert "No file was made." in texts(answer, ".nothing p")[0]


@pytest.mark.parametrize("query", ["?", "?profile=&raw=&format=&pseudonyms=", "?profile=long&profile=short&utm=x"])
def test_what_is_left_open_is_the_short_csv_for_a_spreadsheet(reader: Client, query: str) -> None:
    highlight(report())
    assert _body(reader.get("/quotes/export/" + query)).decode().startswith("\ufeffquote_id,")


def test_nothing_found_is_a_file_with_a_header(reader: Client) -> None:
    highlight(report())
    query = "/quotes/export/?kind=partial"
    assert _body(reader.get(query)).decode().count("\r\n") == 1
    assert _body(reader.get(f"{query}&format=jsonl")) == b""
    assert _body(reader.get(f"{query}&format=markdown")).decode().endswith("\n0 quotes, 0 reports. End of the sheet.\n")


def test_the_number_is_exact_and_said_before(reader: Client) -> None:
    for _ in range(3):
        highlight(report(), speaker=speaker())
    highlight(report(), kind="indirect")
    assert reader.get("/quotes/export/count/?kind=direct", headers=HTMX).content.decode() == "3 quotes"
    assert texts(reader.get("/quotes/export/count/?kind=indirect"), "h1") == ["1 quote"]
    assert texts(reader.get("/quotes/?kind=direct"), ".export summary, .export a") == ["Export 3 quotes", "3 quotes"]
    html = reader.get("/quotes/?kind=direct&tag=&from=").content.decode()
    assert 'hx-get="/quotes/export/count/?kind=direct"' in html


def test_counting_costs_one_query_besides_who_asks(reader: Client) -> None:
    highlight(report())
    with CaptureQueriesContext(connection) as captured:
        reader.get("/quotes/export/count/?" + urlencode({"kind": "direct"}), headers=HTMX)
    assert len(captured) == 3  # session, user, count


def test_a_count_of_what_cannot_be_understood_is_refused(reader: Client) -> None:
    assert reader.get("/quotes/export/count/?kind=x").status_code == 422


def test_a_report_hands_out_its_own_quotes_only(reader: Client) -> None:
    article, other = report("Satu dua"), report("Lain")
    mine, direct = highlight(article, kind="indirect"), highlight(article, "Xi")
    highlight(other)
    page = reverse("report_export", args=[article.uuid])
    answer = reader.get(f"{page}?format=jsonl")
    told = [json.loads(line)["quote_id"] for line in _body(answer).splitlines()]
    assert told == [str(mine.uuid), str(direct.uuid)]
    assert 'filename="quotes-satu-dua-2' in answer["Content-Disposition"]
    assert len(_body(reader.get(f"{page}?format=jsonl&kind=direct")).splitlines()) == 1


def test_a_report_with_quotes_offers_its_files(reader: Client) -> None:
    article = highlight(report()).article
    page = reader.get(article.get_absolute_url())
    assert texts(page, "#speakers p.small a") == ["Quote sheet", "CSV"]
    html = page.content.decode()
    assert f'href="/reports/{article.uuid}/export/?format=markdown"' in html
    assert "/export/" not in reader.get(report("Lain").get_absolute_url()).content.decode()


def test_a_hidden_report_hands_out_nothing(reader: Client) -> None:
    article = highlight(report()).article
    type(article).objects.update(hidden_at=article.first_seen_at)
    assert reader.get(reverse("report_export", args=[article.uuid])).status_code == 404
