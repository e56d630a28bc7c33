"""The overview: each plot with its table, its file, its links, for the days that are asked for."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from articles.counting.overview import SHEETS
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


@pytest.fixture
def archive(analyst):
    putin, xi = factories.speaker(hue=0), factories.speaker("Xi Jinping", hue=1)
    old = factories.speaker("Poetin", merged_into=putin)
    tempo, sindo = factories.outlet("Tempo"), factories.outlet("SINDO & news")
    for number, (day, outlet) in enumerate(
        [(date(2021, 12, 6), tempo), (date(2021, 12, 12), sindo), (date(2022, 3, 1), sindo), (None, tempo)]
    ):
        article = factories.report(published_day=day, outlet=outlet)
        factories.highlight(article, speaker=(putin, old, xi, None)[number], relayed_by=[xi], author=analyst)
        factories.highlight(article, speaker_as_written="Kremlin", joint=[xi], author=analyst)
        factories.suggestion(article, speaker=putin)
    hidden = factories.report(published_day=date(2021, 12, 6), hidden_at=factories.SEEN, outlet=tempo)
    factories.highlight(hidden, speaker=putin, author=analyst)


def plot(client, name, query="", **headers):
    return client.get(reverse("overview_plot", args=[name]) + query, headers=headers)


def rows(client, name, query=""):
    answer = client.get(reverse("overview_file", args=[name]) + query)
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_page_has_a_place_for_each_plot_that_is_loaded_or_opened(client, archive):
    page = client.get(reverse("overview"))
    places = select(page, ".overview section")
    assert len(places) == len(SHEETS)
    for place in places:
        assert place.get("hx-get") == place.find(".//a").get("href")
        alone = client.get(place.get("hx-get"))
        assert select(alone, "header.bar") and select(alone, "svg.plot[role=img] title")
        part = client.get(place.get("hx-get"), headers=FRAGMENT)
        assert not select(part, "header.bar") and select(part, "svg.plot")


def test_the_files_hold_what_was_counted(client, archive):
    every = "?from=2021-12-01&to=2022-03-01"
    assert rows(client, "outlets", every) == [["Outlet", "Quotes"], ["SINDO & news", "4"], ["Tempo", "2"]]
    assert rows(client, "annotators", every) == [["Annotator", "Quotes"], ["rina", "6"]]
    assert rows(client, "waiting", every) == [["Outlet", "Suggestions"], ["Tempo", "2"], ["SINDO & news", "2"]]
    speakers = rows(client, "speakers", every)
    assert speakers[0] == ["Week from", "Xi Jinping", "Vladimir Putin"]
    assert speakers[1:4] == [["29 Nov 2021", "0", "0"], ["6 Dec 2021", "2", "2"], ["13 Dec 2021", "0", "0"]]
    assert rows(client, "relays", every) == [["Relayed by", "Vladimir Putin", "Xi Jinping"], ["Xi Jinping", "2", "1"]]
    assert rows(client, "reports", "?from=2021-12-05&to=2021-12-07") == [
        ["Day", "Tempo"],
        ["5 Dec 2021", "0"],
        ["6 Dec 2021", "1"],
        ["7 Dec 2021", "0"],
    ]


@pytest.mark.parametrize("name", SHEETS)
def test_every_link_leads_to_as_much_as_it_says(client, archive, name):
    page = plot(client, name, "?from=2021-12-01&to=2022-03-01")
    links = [(link.get("href"), int(link.text)) for link in select(page, ".numbers td a")]
    assert links
    for href, count in links:
        answer = client.get(href)
        assert answer.status_code == 200
        said = " ".join(texts(answer, "[role=status]"))
        if name != "reports":
            assert said.split()[0] == str(count), href
        else:
            assert len(select(answer, ".report-row")) == count, href


@pytest.mark.parametrize("name", ["reports", "waiting", "outlets"])
def test_what_nobody_knows_who_published_can_be_asked_for(client, archive, name):
    article = factories.report(published_day=date(2021, 12, 6), outlet=None)
    factories.highlight(article)
    factories.suggestion(article)
    page = plot(client, name, "?from=2021-12-06&to=2021-12-12")
    [href] = {link.get("href") for link in select(page, ".numbers td a") if "without_outlet=1" in link.get("href")}
    answer = client.get(href)
    if name == "reports":
        assert len(select(answer, ".report-row")) == 1
    else:
        assert " ".join(texts(answer, "[role=status]")).split()[0] == "1"


def test_what_has_no_date_is_told_beside_the_plot(client, archive):
    page = plot(client, "speakers", "?from=2021-01-01")
    assert not any("without a date" in text for text in texts(page, "figure p"))
    page = plot(client, "reports", "")
    assert select(page, "svg.plot-hits a")[0].get("tabindex") == "-1"


@pytest.mark.parametrize("query", ["?from=yesterday", "?from=2022-01-01&to=2021-01-01"])
def test_days_that_cannot_be_are_said(client, archive, query):
    for address in ("overview", "overview_plot", "overview_file"):
        args = [] if address == "overview" else ["speakers"]
        answer = client.get(reverse(address, args=args) + query)
        assert answer.status_code == 422
        assert not select(answer, "svg.plot")


def test_nothing_in_the_days_or_at_all_is_said(client, analyst):
    assert texts(client.get(reverse("overview")), ".nothing h2") == ["Nothing to look over yet"]
    for name in SHEETS:
        assert texts(plot(client, name, "?from=2030-01-01"), "figure p")[0].startswith("Nothing to count here yet.")
        assert len(rows(client, name)) == 1


def test_a_young_archive_is_shown_whole_of_an_old_one_the_last_twelve_months(client, analyst):
    factories.report(published_day=date(2020, 12, 1))
    factories.report(published_day=date(2022, 11, 30))
    page = client.get(reverse("overview"))
    assert page.context["query"] == "from=2020-12-01&to=2022-11-30"
    assert texts(page, "form.period a") == ["Everything"]
    factories.report(published_day=date(2019, 12, 1))
    page = client.get(reverse("overview"))
    assert page.context["query"] == "from=2021-11-30&to=2022-11-30"
    assert texts(page, "form.period a") == ["Last twelve months", "Everything"]


def test_a_plot_that_is_none_is_not_found(client, analyst):
    assert plot(client, "weather").status_code == 404
    assert client.get("/overview/weather.csv").status_code == 404


def test_the_queries_do_not_grow(client, archive, django_assert_max_num_queries):
    def captured():
        counts = []
        for name in SHEETS:
            with django_assert_max_num_queries(9) as queries:
                plot(client, name, **FRAGMENT)
            counts.append(len(queries))
        return counts

    before = captured()
    for number in range(6):
        article = factories.report(published_day=date(2022, 1 + number, 2), outlet=factories.outlet(f"O{number}"))
        values = {"joint": [factories.speaker(f"J{number}")], "relayed_by": [factories.speaker(f"R{number}")]}
        factories.highlight(article, speaker=factories.speaker(f"S{number}"), **values)
    assert captured() == before
