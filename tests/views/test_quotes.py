"""The desk: /quotes/ and its file."""

import re
from datetime import date
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Highlight, Speaker
from articles.searching import paging
from tests.factories import highlight, outlet, report, speaker, user

from .pages import texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(user("reader"))
    return client


def _desk(client: Client, query: str = "", **headers: str) -> str:
    return client.get(reverse("quotes") + query, headers=headers).content.decode()


def _words(html: str) -> list[str]:
    return re.findall(r'<td class="cell-words[^>]*><a [^>]*>([^<]*)</a>', html)


def test_a_row_says_words_chain_kind_outlet_date_and_tags_and_leads_to_the_quote(reader: Client) -> None:
    article = report(outlet=outlet("SINDOnews"), published_day=date(2021, 12, 15), published_precision="inferred")
    quote = highlight(article, speaker=speaker(hue=3), agency=outlet("Xinhua"), tags=["a & b"])
    html = _desk(reader)
    assert f'lang="id"><a href="/quotes/{quote.uuid}/"' in html
    assert '<td class="cell-chain"><ol class="chain"><li><a class="who speaker-4"' in html
    assert '<td class="cell-kind">direct</td>' in html
    assert '<td class="cell-outlet">SINDOnews</td>' in html
    assert 'title="about 15 December 2021, from the text">about 15 Dec 2021</td>' in html
    assert '<a class="tag" href="/quotes/?tag=a%20%26%20b">a &amp; b</a>' in html
    assert "1 quote<" in html


def test_an_unknown_outlet_is_said_and_can_be_asked_for(reader: Client) -> None:
    highlight(report(), "Xi mengangguk", speaker=speaker(hue=3))
    highlight(report(outlet=outlet("SINDOnews")))
    quiet = ".cell-outlet .quiet"
    assert texts(reader.get(reverse("quotes")), quiet) == ["outlet unknown"]
    asked = reader.get(reverse("quotes") + "?without_outlet=1")
    assert texts(asked, ".cell-words a") == ["Xi mengangguk"]
    assert texts(asked, ".filters .tag")[0].startswith("outlet unknown")
    facets = reader.get(reverse("quotes_facets"))
    assert texts(facets, "label:has([name=without_outlet])") == ["outlet unknown 1"]
    assert texts(reader.get(reverse("speaker", args=[Speaker.objects.get().uuid])), quiet) == ["outlet unknown"]


def test_a_row_says_what_became_of_a_quote_that_waits_for_a_word_on_its_place(reader: Client) -> None:
    article = report(paragraphs=["Satu dua tiga empat."])
    for word, anchor in (("Satu", "changed"), ("dua", "context"), ("tiga", "gone"), ("empat", "detached")):
        highlight(article, word, anchor=anchor)
    page = reader.get("/quotes/")
    assert texts(page, ".cell-words") == [
        "Satu words changed",
        "dua other surroundings",
        "tiga gone from the text",
        "empat",
    ]


def test_what_an_outlet_wrote_is_never_markup(reader: Client) -> None:
    article = report("x", ["<script>alert(1)</script> kata dia"], outlet=outlet('"><img src=x>'))
    highlight(article, "<script>alert(1)</script>", speaker_as_written="<b>", tags=["<i>"])
    html = _desk(reader, "?tag=%3Ci%3E")
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "<b>" not in html
    assert "<i>" not in html


def test_the_newest_report_comes_first_and_its_quotes_as_they_stand_in_the_text(reader: Client) -> None:
    for day in (14, 15):
        article = report("x", [f"satu {day} dua {day}"], published_day=date(2021, 12, day))
        for words in ("dua", "satu"):
            highlight(article, f"{words} {day}")
    assert _words(_desk(reader)) == ["satu 15", "dua 15", "satu 14", "dua 14"]


def test_the_filter_chooses_the_rows_and_can_be_taken_away_term_by_term(reader: Client) -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    article = report("x", ["satu dua tiga"])
    highlight(article, "satu", speaker=putin, tags=["NATO"])
    highlight(article, "dua", speaker=xi, tags=["NATO"])
    highlight(article, "tiga", speaker=xi)
    html = _desk(reader, f"?speaker={xi.uuid}&tag=NATO")
    assert _words(html) == ["dua"]
    assert f'<a class="tag" href="/quotes/?speaker={xi.uuid}">NATO' in html
    assert '<a class="tag" href="/quotes/?tag=NATO">Xi Jinping' in html
    assert f'value="{xi.uuid}" checked>' in html  # before anything is counted
    assert '<a href="/quotes/">Clear</a>' in html


def test_what_cannot_be_understood_is_said_and_shows_no_quote(reader: Client) -> None:
    highlight(report())
    answer = reader.get("/quotes/?speaker=Nobody&from=yesterday&kind=direct")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "No speaker of the register answers to “Nobody”." in html
    assert "“yesterday” is not a day" in html
    assert not _words(html)
    assert "Show all quotes" in html
    facets = reader.get("/quotes/facets/?speaker=Nobody&from=yesterday&kind=direct").content.decode()
    assert '<span class="number">1</span>' in facets  # they stay, to choose from


@pytest.mark.parametrize(
    "query", ["?x=x", "?q=", "?older=", "?speaker=", "?from=&to=", "?%00=%00", "?without_speaker=0"]
)
def test_addresses_that_ask_nothing_show_everything(reader: Client, query: str) -> None:
    highlight(report())
    assert _words(_desk(reader, query)) == ["Kami berteman"]


def test_without_any_quote_the_page_says_how_to_make_the_first(reader: Client) -> None:
    html = _desk(reader)
    assert "No quotes yet" in html
    assert 'href="/">Choose a report</a>' in html


def test_a_filter_that_nothing_matches_offers_to_be_cleared(reader: Client) -> None:
    highlight(report())
    html = _desk(reader, "?kind=partial")
    assert "Nothing matches" in html
    assert "0 quotes" in html
    assert "No quotes yet" not in html


def test_a_page_holds_fifty_and_the_older_ones_are_a_link_away_with_the_filter(reader: Client) -> None:
    article = report("x", [" ".join(f"w{at:03}" for at in range(120))])
    for at in range(120):
        highlight(article, f"w{at:03}", tags=["NATO"] if at % 2 else [])
    seen, query = [], "?tag=NATO"
    for size in (50, 10):
        html = _desk(reader, query)
        assert len(_words(html)) == size
        seen += _words(html)
        link = re.search(r'href="/quotes/(\?tag=NATO&amp;older=[^"]+)"', html)
        query = link[1].replace("&amp;", "&") if link else ""
    assert not query
    assert len(set(seen)) == 60
    assert '<a href="/quotes/?tag=NATO">Newest</a>' in html
    newer = re.search(r'href="(/quotes/\?tag=NATO&amp;newer=[^"]+)" rel="prev"', html)
    html = reader.get(newer[1].replace("&amp;", "&")).content.decode()
    assert _words(html) == seen[:50]
    assert 'rel="prev"' not in html


@pytest.mark.parametrize("name", ["older", "newer"])
@pytest.mark.parametrize("cursor", ["x", "1.2.3", "1.-1.1.1", f"{10**18}.1.1.1", "1.1.1.9223372036854775808"])
def test_a_cursor_that_leads_nowhere_leads_to_the_first_page(reader: Client, name: str, cursor: str) -> None:
    answer = reader.get(f"/quotes/?kind=direct&{name}={cursor}")
    assert (answer.status_code, answer["Location"]) == (302, "/quotes/?kind=direct")


def test_a_count_beyond_the_limit_is_said_to_be_more(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.views.quotes.COUNTED", 2)
    monkeypatch.setattr(paging, "COUNTED", 2)
    for _ in range(3):
        highlight(report())
    assert "more than 1,000 quotes" in _desk(reader)


def test_htmx_gets_the_results_and_the_address_and_has_the_facets_counted_anew(reader: Client) -> None:
    highlight(report(), speaker=speaker())
    answer = reader.get("/quotes/?speaker=Vladimir+Putin&from=&to=&kind=direct", headers=HTMX)
    html = answer.content.decode()
    assert "<html" not in html
    assert html.count('id="results"') == 1
    assert "facets-changed" in answer["HX-Trigger"]
    assert answer["HX-Push-Url"] == "/quotes/?" + urlencode(
        {"speaker": Highlight.objects.get().speaker.uuid, "kind": "direct"}
    )
    assert "HX-Request" in answer["Vary"]


def test_a_restored_history_gets_the_whole_page(reader: Client) -> None:
    html = _desk(reader, **HTMX, **{"HX-History-Restore-Request": "true"})
    assert "<html" in html


def test_five_hundred_quotes_cost_as_many_queries_as_five(reader: Client) -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    merged = speaker("W. Poetin", merged_into=putin)
    annotator = user()

    def add(count: int) -> None:
        for at in range(count):
            article = report(outlet=outlet(f"outlet {at % 7}"))
            highlight(article, speaker=merged, joint=[xi], relayed_by=[merged], author=annotator, tags=[f"t{at % 30}"])

    def queries(query: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert reader.get("/quotes/" + query).status_code == 200
        return len(captured)

    asked = ("", "?speaker=Xi+Jinping&tag=t1&sort=changed", "facets/", "facets/?speaker=Xi+Jinping&tag=t1")
    add(5)
    few = [queries(query) for query in asked]
    add(495)
    assert [queries(query) for query in asked] == few
    assert few[0] <= 12


@pytest.mark.parametrize("name", ["quotes", "quotes_facets"])
def test_anonymous_users_are_sent_to_the_sign_in(client: Client, name: str) -> None:
    answer = client.get(reverse(name))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("sign_in"))


@pytest.mark.parametrize("name", ["quotes", "quotes_facets"])
def test_nothing_can_be_posted(reader: Client, name: str) -> None:
    assert reader.post(reverse(name)).status_code == 405
