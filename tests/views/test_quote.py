"""One quote: /quotes/<uuid>/, as a page and as a row of the desk that opens."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import history
from articles.annotating.excerpts import Excerpt, excerpts
from articles.canonical import Span
from articles.models import Highlight, Role
from tests.factories import highlight, outlet, report, report_link, speaker, suggestion, user, version

from .pages import select, texts

HTMX = {"HX-Request": "true"}


@pytest.fixture
def reader(client: Client, db: None) -> Client:
    client.force_login(user("reader"))
    return client


def _page(client: Client, quote: Highlight, query: str = "", **headers: str):
    return client.get(reverse("quote", args=[quote.uuid]) + query, headers=headers)


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (4, 8, [Excerpt(1, "one ", "two ", "🙂")]),
        (0, 9, [Excerpt(1, "", "one two 🙂", "")]),
        (8, 14, [Excerpt(1, "one two ", "🙂", ""), Excerpt(2, "", "thr", "ee")]),
        (9, 11, []),
    ],
)
def test_words_stand_in_their_paragraphs(start: int, end: int, found: list[Excerpt]) -> None:
    assert excerpts("one two 🙂\n\nthree", Span(start, end)) == found


def test_the_page_says_who_said_it_through_whom_where_and_what_for(reader: Client) -> None:
    putin = speaker()
    Role.objects.create(speaker=putin, title="Presiden Rusia", language="id")
    article = report(outlet=outlet("SINDOnews"), published_day=date(2021, 12, 15))
    report_link(article, report("Lain"), type="follow_up", note="besok")
    said = {"relayed_by": ["Peskov"], "agency": outlet("Reuters"), "cue": "kata", "note": "cek", "tags": ["NATO"]}
    quote = highlight(article, speaker=putin, **said)
    page = _page(reader, quote)
    assert texts(page, ".context mark") == ["Kami berteman"]
    assert texts(page, ".context") == ["“Kami berteman,” kata Putin."]
    chain = "Vladimir Putin Presiden Rusia told by Peskov through Reuters in SINDOnews"
    assert texts(page, ".quote-chain") == [chain]
    facts = dict(zip(texts(page, ".facts dt"), texts(page, ".facts dd"), strict=True))
    assert (facts["Kind"], facts["Cue"], facts["Tags"], facts["Note"]) == ("direct", "kata", "NATO", "cek")
    assert facts["Published"] == "15 December 2021, no time given"
    assert texts(page, "aside .stack li > *") == ["Follow-up of", "", "Lain", "", "undated", "besok"]
    assert select(page, "#permalink")[0].get("value").endswith(f"/quotes/{quote.uuid}/")
    assert not select(page, ".quote-acts")


def test_a_role_is_not_guessed_for_a_year(reader: Client) -> None:
    putin = speaker()
    Role.objects.create(speaker=putin, title="Presiden Rusia", language="id", from_day=date(2012, 5, 7))
    for precision, told in (("day", "Vladimir Putin Presiden Rusia"), ("year", "Vladimir Putin in")):
        said_on = {"statement_date": date(2021, 1, 1), "statement_precision": precision}
        assert texts(_page(reader, highlight(report(), speaker=putin, **said_on)), ".quote-chain")[0].startswith(told)


def test_a_quote_of_an_old_text_shows_both_and_says_what_became_of_it(reader: Client) -> None:
    article = report()
    quote = highlight(article)
    now = version(article, "“Kami bersahabat,” kata Putin.")
    Highlight.objects.filter(pk=quote.pk).update(now_version=now, now_start=1, now_end=16, anchor="changed")
    page = _page(reader, quote)
    assert texts(page, ".context mark") == ["Kami berteman", "Kami bersahabat"]
    assert "The words changed in the current text" in texts(page, ".stands")[0]
    old = f"/reports/{article.uuid}/versions/1/#q-{quote.uuid}"
    assert [link.get("href") for link in select(page, ".stands a")] == [old, quote.get_absolute_url()]
    assert texts(_page(reader, quote, **HTMX), ".opened mark") == ["Kami bersahabat"]


def test_a_quote_that_is_gone_shows_the_words_as_they_were_marked(reader: Client) -> None:
    quote = highlight(report(), anchor="gone")
    Highlight.objects.filter(pk=quote.pk).update(now_version=None, now_start=None, now_end=None)
    for headers in ({}, HTMX):
        page = _page(reader, quote, **headers)
        assert texts(page, ".context mark") == ["Kami berteman"]
        assert "The words are gone from the current text." in page.content.decode()


def test_what_an_analyst_may_do_depends_on_what_it_is(client: Client, db: None) -> None:
    client.force_login(user())
    article = report()
    binned = highlight(article, deleted_at=article.first_seen_at)
    for quote, acts in (
        (highlight(article), ["Edit e", "Move to the bin"]),
        (suggestion(article), ["Accept a", "Reject x"]),
        (highlight(article, status="rejected"), []),
        (binned, ["Restore"]),
    ):
        assert texts(_page(client, quote), ".quote-acts :is(a, button)") == acts
    assert "This quote is in the bin." in _page(client, binned).content.decode()


def test_its_history_is_told_on_the_page(reader: Client) -> None:
    quote = highlight(report())
    history.record(quote, before=None, actor=quote.author, now=timezone.now())
    assert f"{quote.author.username} marked it" in texts(_page(reader, quote), ".act p")[0]


def test_the_quotes_before_and_behind_are_those_of_the_list_it_came_from(reader: Client) -> None:
    quotes = [highlight(report(published_day=date(2021, 12, day)), kind=kind) for day, kind in enumerate("dipd", 1)]
    kinds = {"d": "direct", "i": "indirect", "p": "partial"}
    for quote in quotes:
        Highlight.objects.filter(pk=quote.pk).update(kind=kinds[quote.kind])
    page = _page(reader, quotes[2], "?kind=direct&sort=published")
    links = {link.get("rel"): link.get("href") for link in select(page, ".neighbours a")}
    assert links == {"prev": f"/quotes/{quotes[3].uuid}/?kind=direct", "next": f"/quotes/{quotes[0].uuid}/?kind=direct"}
    assert select(page, ".source a")[0].get("href") == "/quotes/?kind=direct"


def test_a_row_opens_over_the_columns_of_its_table(reader: Client) -> None:
    quote = highlight(report())
    answer = _page(reader, quote, "?columns=kind,cue", **HTMX)
    (cell,) = select(answer, "tr.opened td")
    assert cell.get("colspan") == "4"  # the words and what the order is by too
    assert [link.get("href") for link in select(answer, "a.button")] == [
        quote.get_absolute_url(),
        f"/quotes/{quote.uuid}/?columns=kind%2Ccue",
    ]
    assert "HX-Request" in answer["Vary"]


def test_a_quote_of_a_hidden_report_is_not_there(reader: Client) -> None:
    quote = highlight(report(hidden_at=timezone.now()))
    assert _page(reader, quote).status_code == 404
    assert reader.get("/quotes/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_anonymous_users_are_sent_to_the_sign_in(client: Client, db: None) -> None:
    answer = _page(client, highlight(report()))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("sign_in"))
