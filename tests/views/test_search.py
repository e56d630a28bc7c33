"""The box over both lists: what is typed, what is found, what is marked, and where the other list stands."""

import pytest
from django.test import Client

from articles.models import Highlight
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client: Client) -> Client:
    client.force_login(factories.user("reader"))
    return client


@pytest.fixture
def quote() -> Highlight:
    putin = factories.speaker("Vladimir Putin", aliases=("Putin",))
    article = factories.report(
        "Kremlin menegaskan <sikap>",
        ["Pembuka tanpa isi.", "“Kami berteman & bertemu lagi,” kata Putin kepada Ushakov."],
        outlet=factories.outlet("Pikiran Rakyat"),
    )
    return factories.highlight(article, "Kami berteman & bertemu lagi", speaker=putin)


def page(client: Client, address: str, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("address", ["/", "/quotes/"])
def test_typed_operators_lead_to_the_one_address(reader, quote, address):
    answer = reader.get(address, {"q": 'teman speaker:putin outlet:"pikiran rakyat" after:2021'})
    wanted = f"{address}?q=teman&speaker={quote.speaker.uuid}&outlet=Pikiran+Rakyat&from=2021-01-01"
    if address == "/":
        wanted = f"{address}?q=teman&outlet=Pikiran+Rakyat&speaker={quote.speaker.uuid}&from=2021-01-01"
    assert (answer.status_code, answer.url) == (302, wanted)


def test_htmx_is_told_the_one_address_with_the_answer(reader, quote):
    answer = reader.get("/quotes/", {"q": "teman speaker:putin"}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer.headers["HX-Push-Url"] == f"/quotes/?q=teman&speaker={quote.speaker.uuid}"
    assert "berteman" in answer.content.decode()


@pytest.mark.parametrize("address", ["/", "/quotes/"])
def test_a_wrong_query_is_told_where_and_stays_in_the_box(reader, quote, address):
    answer = reader.get(address, {"q": 'teman "kami'})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "At position 7, “&quot;kami”: its quotation mark is not closed." in html
    assert 'value="teman &quot;kami"' in html
    assert "berteman" not in html


def test_hits_are_marked_in_quotes_with_their_forms_and_nothing_is_html(reader, quote):
    html = page(reader, "/quotes/", q="teman temu")
    assert 'Kami <mark class="hit">berteman</mark> &amp; <mark class="hit">bertemu</mark> lagi' in html


def test_what_a_quote_is_found_by_besides_its_words_stands_below_them(reader, quote):
    noted = factories.highlight(
        quote.article, "Putin", note="Lihat <juga>: sanksi baru", relayed_by=["Juru bicara Kremlin"]
    )
    html = page(reader, "/quotes/", q="sanksi bicara")
    assert 'Lihat &lt;juga&gt;: <mark class="hit">sanksi</mark> baru' in html
    assert 'Juru <mark class="hit">bicara</mark> Kremlin' in html
    assert "Lihat" not in page(reader, "/quotes/", q="putin") and noted.words == "Putin"


def test_the_list_shows_the_stretch_with_the_hits_instead_of_the_lead(reader, quote):
    html = page(reader, "/", q="tegas teman")
    assert 'Kremlin <mark class="hit">menegaskan</mark> &lt;sikap&gt;' in html
    assert '“Kami <mark class="hit">berteman</mark> &amp; bertemu lagi' in html
    assert "Pembuka tanpa isi." not in html
    assert "Pembuka tanpa isi." in page(reader, "/", q="tegas")  # no hit in the text: its lead


def test_the_box_and_the_filters_keep_each_other(reader, quote):
    html = page(reader, "/quotes/", q="Teman", kind="direct")
    assert '<input type="hidden" name="kind" value="direct">' in html
    assert '<input type="hidden" name="q" value="Teman">' in html
    assert html.count('type="search"') == 1


def test_stop_words_that_were_left_out_are_named(reader, quote):
    assert "“yang” stands in nearly every text" in page(reader, "/quotes/", q="yang teman")


def test_each_list_says_how_many_of_the_other_match(reader, quote):
    html = page(reader, "/", q="teman", speaker=str(quote.speaker.uuid), show="unread")
    address = f"in=quotes&amp;q=teman&amp;speaker={quote.speaker.uuid}"
    assert f'hx-get="/searches/matches/?{address}"' in html
    matches = reader.get("/searches/matches/", {"in": "quotes", "q": "teman"}).content.decode()
    assert '<a href="/quotes/?q=teman">1 quote matches too</a>' in matches
    matches = reader.get("/searches/matches/", {"in": "reports", "q": "tiada"}).content.decode()
    assert '<span class="quiet">No report matches</span>' in matches
    assert reader.get("/searches/matches/", {"in": "nowhere"}).status_code == 400
