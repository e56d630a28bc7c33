"""A speaker's page: who it is, their quotes, the numbers as plot, table and file."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


def page_of(speaker):
    return reverse("speaker", args=[speaker.uuid])


@pytest.fixture
def putin():
    """Four quotes of three months and two outlets, one of them under a name that was merged since."""
    putin, xi = factories.speaker("Vladimir Putin", aliases=("Putin",), hue=0), factories.speaker("Xi Jinping")
    old = factories.speaker("Poetin", merged_into=putin)
    reuters = factories.outlet("Reuters", kind="agency")
    for day, outlet, values in (
        (date(2021, 12, 15), "SINDOnews", {"speaker": putin, "agency": reuters, "cue": "Kata"}),
        (date(2021, 12, 30), "SINDOnews", {"speaker": old, "cue": "kata", "relayed_by": [xi]}),
        (date(2022, 2, 1), "Tempo", {"speaker": xi, "joint": [putin]}),
        (None, "Tempo", {"speaker": putin}),
    ):
        article = factories.report(published_day=day, outlet=factories.outlet(outlet))
        factories.highlight(article, **values)
    return putin


def test_the_page_says_who_how_much_and_where(client, analyst, putin):
    factories.suggestion(factories.report(), speaker=putin)
    page = client.get(page_of(putin))
    assert texts(page, "h1") == ["Vladimir Putin"]
    said = texts(page, ".speaker-head .quiet")[0]
    assert said == "4 quotes in 4 reports of 2 outlets, 1 suggested"
    assert len(select(page, "#quotes tbody tr")) == 4
    tallies = dict(zip(texts(page, ".tallies h3"), texts(page, ".tallies ol"), strict=True))
    assert tallies == {
        "Cue verbs": "kata 2",
        "Said together with": "Xi Jinping 1",
        "Told on by": "Xi Jinping 1",
        "Agencies": "Reuters 1",
        "Outlets": "SINDOnews 2 Tempo 2".replace(" 2 T", " 2T"),
    }


def test_every_link_of_the_numbers_leads_to_as_many_quotes(client, analyst, putin):
    page = client.get(page_of(putin))
    cells = [(cell.get("href"), cell.text) for cell in select(page, ".numbers td a")]
    tallies = [
        (row.find("a").get("href"), row.find("span").text)
        for row in select(page, ".tallies li")
        if row.find("a") is not None
    ]
    # Of a companion the desk shows all quotes: it is asked for one or the other, never for both.
    both = f"?speaker={putin.uuid}"
    checked = [(href, count) for href, count in cells + tallies if both in href]
    assert len(checked) == 7
    for href, count in checked:
        assert texts(client.get(href), "[role=status]")[0].split()[0] == count, href


def test_what_nobody_knows_who_published_is_shown_at_the_desk_too(client, analyst, putin):
    for day in (date(2021, 12, 15), date(2021, 12, 16)):
        factories.highlight(factories.report(published_day=day, outlet=None), speaker=putin)
    page = client.get(page_of(putin))
    [cell] = [link for link in select(page, ".numbers td a") if "without_outlet=1" in link.get("href")]
    assert cell.text == "2"
    assert texts(client.get(cell.get("href")), "[role=status]")[0].startswith("2 quotes")


def test_plot_table_and_file_hold_the_same_months_with_the_empty_ones(client, analyst, putin):
    page = client.get(page_of(putin))
    answer = client.get(reverse("speaker_months", args=[putin.uuid]))
    assert answer["Content-Disposition"].startswith('attachment; filename="vladimir-putin-months-')
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [
        ["Month", "SINDOnews", "Tempo"],
        ["Dec 2021", "2", "0"],
        ["Jan 2022", "0", "0"],
        ["Feb 2022", "0", "1"],
    ]
    assert texts(page, ".numbers tbody tr") == ["Dec 2021 2 0".replace(" 2 0", "20"), "Feb 202201"]
    assert [path.get("d").count("M") for path in select(page, "svg.plot .plot-bar")] == [1, 1]
    svg = select(page, "svg.plot")[0]
    assert (svg.get("role"), len(svg.get("aria-labelledby").split())) == ("img", 2)
    assert "1 without a date is not in it." in texts(page, "figure p")


def test_a_merged_speakers_page_is_the_others_which_says_so(client, analyst, putin):
    old = putin.merged.get()
    answer = client.get(page_of(old), follow=True)
    assert answer.redirect_chain[0][0] == f"{page_of(putin)}?merged={old.uuid}"
    assert texts(answer, ".merged-here") == ["“Poetin” is merged into Vladimir Putin: this is the page of both."]
    assert select(answer, "form[action$='/separate/']")
    assert client.get(reverse("speaker_months", args=[old.uuid])).content.startswith(b"\xef\xbb\xbfMonth,SINDOnews")


def test_tabs_show_what_was_relayed_and_what_others_say_of_them(client, analyst, putin):
    article = factories.report(paragraphs=["“Putin teman kami,” kata Xi.", "“Saya, Putin, setuju.”"])
    xi = factories.speaker("Xi")
    factories.highlight(article, "Putin teman kami", speaker=xi)
    factories.highlight(article, "Saya, Putin, setuju", speaker=putin)
    factories.highlight(factories.report(), speaker=xi, relayed_by=[putin])
    for tab, wanted in (("about", ["Putin teman kami"]), ("relayed", ["Kami berteman"])):
        page = client.get(f"{page_of(putin)}?quotes={tab}", headers={"HX-Request": "true"})
        assert texts(page, "tbody .words") == wanted
        desk = client.get(select(page, ".section-head a")[0].get("href"))
        assert texts(desk, "[role=status]")[0].startswith("1 quote")


def test_a_name_that_another_has_too_is_said(client, analyst, putin):
    other = factories.speaker("Igor Putin", aliases=("putin",))
    assert "Putin with Igor Putin" in texts(client.get(page_of(putin)), ".facts dd")
    assert texts(client.get(page_of(other)), ".facts dd")[1] == "putin with Vladimir Putin"


def test_a_speaker_without_anything_has_a_page(client, analyst):
    page = client.get(page_of(factories.speaker("Mao Ning")))
    assert "no quotes yet" in texts(page, ".speaker-head p")[0]
    assert texts(page, "figure p") == ["Nothing to count here yet."]
    assert not select(page, "svg.plot, .tallies")


def test_a_reader_sees_it_and_is_offered_no_change(client, putin):
    client.force_login(factories.user("reader"))
    page = client.get(page_of(putin))
    assert not select(page, "a[href$='/edit/'], a[href$='/merge/'], main button")


def test_the_queries_do_not_grow(client, analyst, putin, django_assert_max_num_queries):
    counts = []
    for _ in range(2):
        with django_assert_max_num_queries(40) as captured:
            client.get(page_of(putin))
        counts.append(len(captured))
        for number in range(4):
            outlet = factories.outlet(f"Outlet {number}")
            article = factories.report(outlet=outlet, published_day=date(2022, 1 + number, 1))
            values = {"relayed_by": [factories.speaker(f"R{number}")], "agency": outlet, "author": analyst}
            factories.highlight(article, speaker=putin, joint=[factories.speaker(f"J{number}")], **values)
    assert counts[0] == counts[1]
