"""The register: who is in it, who only stands in quotes."""

from datetime import date

import pytest
from django.urls import reverse

from articles.counting import register
from articles.models import Role
from tests import factories

from .pages import select, texts

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
NAMES = "table.register th[scope=row]"


@pytest.fixture
def analyst(client):
    user = factories.user(username="rina")
    client.force_login(user)
    return user


def names(client, query="", **headers):
    return texts(client.get(reverse("speakers") + query, headers=headers), NAMES)


def test_each_speaker_stands_with_names_roles_and_counts_that_lead_to_the_desk(client, analyst):
    putin = factories.speaker("Vladimir Putin", aliases=("Poetin",), hue=4)
    poetin = factories.speaker("V. Putin", merged_into=putin)
    Role.objects.create(speaker=putin, title="Presiden Rusia", from_day=date(2012, 5, 7))
    Role.objects.create(speaker=putin, title="Perdana Menteri", to_day=date(2012, 5, 7))
    article = factories.report()
    factories.highlight(article, speaker=putin)
    factories.highlight(article, speaker=poetin, joint=[putin])
    factories.highlight(article, speaker=factories.speaker("Xi"), joint=[poetin], relayed_by=[putin, poetin])
    factories.suggestion(article, speaker=putin)
    page = client.get(reverse("speakers"))
    assert texts(page, NAMES) == ["Vladimir Putin", "Xi"]
    assert select(page, f"{NAMES} a")[0].get("class") == "who speaker-5"
    cells = texts(page, "tbody tr:first-child td")
    assert cells == ["Poetinmerged: V. Putin", "Presiden Rusia", "3", "1"]
    links = [link.get("href") for link in select(page, "tbody tr:first-child td a")]
    for link, count in zip(links, ("3", "1"), strict=True):
        assert texts(client.get(link), "[role=status]")[0].startswith(count)


def test_a_name_is_found_folded_by_alias_and_by_who_was_merged(client, analyst):
    putin = factories.speaker("Vladimir Putin", aliases=("Poetin",))
    factories.speaker("Wowa", merged_into=putin)
    factories.speaker("Xi Jinping")
    for typed in ("PUT", "poet", "vladi", "ｗｏｗａ", "putin"):
        assert names(client, f"?q={typed}", **HTMX) == ["Vladimir Putin"]
    assert texts(client.get(reverse("speakers") + "?q=Biden"), ".nothing h2") == ["Nobody is called so"]


def test_pages_follow_one_another_by_name_without_a_gap(client, analyst, monkeypatch):
    monkeypatch.setattr(register, "PAGE", 2)
    wanted = [factories.speaker(name).name for name in ("Ani", "Budi", "Budi", "Citra", "Dewi")]
    found, address = [], ""
    while True:
        page = client.get(reverse("speakers") + address)
        found += texts(page, NAMES)
        further = select(page, "a[rel=next]")
        if not further:
            break
        address = further[0].get("href").removeprefix(reverse("speakers"))
    assert found == wanted


def test_names_as_written_stand_most_frequent_first_with_who_answers_to_them(client, analyst):
    article = factories.report()
    factories.speaker("Sergei Lavrov", aliases=("lavrov",))
    factories.highlight(article, speaker_as_written="Kremlin", relayed_by=["Lavrov"])
    factories.highlight(article, speaker_as_written="Kremlin", joint=["Lavrov"])
    factories.highlight(article, speaker_as_written="Lavrov")
    factories.highlight(article, speaker_as_written="Menlu", kind="")
    factories.suggestion(article, speaker_as_written="Sumber")
    page = client.get(reverse("speakers") + "?written")
    assert texts(page, NAMES) == ["Lavrov", "Kremlin"]
    assert texts(page, "tbody td[data-label=Quotes]") == ["3", "2"]
    assert texts(page, "tbody a.who") == ["Sergei Lavrov"]
    assert select(page, "tbody td.number a")[1].get("href") == "/speakers/new/?written=Kremlin"
    assert names(client, "?written&q=krem") == ["Kremlin"]
    assert texts(client.get(reverse("speakers") + "?written&q=x"), ".nothing h2") == ["No quote has such a name"]


def test_a_reader_sees_both_and_is_offered_no_change(client):
    client.force_login(factories.user("reader"))
    factories.highlight(factories.report(), speaker_as_written="Kremlin", relayed_by=[factories.speaker()])
    for query in ("", "?written"):
        page = client.get(reverse("speakers") + query)
        assert texts(page, NAMES)
        assert not select(page, "a[href*='/new/'], main [type=checkbox], main form button.firm")


def test_an_empty_register_says_how_somebody_comes_into_it(client, analyst):
    assert texts(client.get(reverse("speakers")), ".nothing h2") == ["Nobody is in the register yet"]
    assert texts(client.get(reverse("speakers") + "?written"), ".nothing h2") == ["Every name is in the register"]


@pytest.mark.parametrize("query", ["?behind=nobody", "?behind=%00", "?q=%00", "?written&skip=-1", "?written&skip=9e9"])
def test_an_odd_address_is_answered(client, analyst, query):
    assert client.get(reverse("speakers") + query).status_code == 200


def test_the_queries_do_not_grow(client, analyst, django_assert_num_queries):
    def add(number):
        speaker = factories.speaker(f"Name {number}", aliases=("a", "b"))
        factories.speaker(f"Old {number}", merged_into=speaker, aliases=("c",))
        factories.highlight(
            factories.report(), speaker=speaker, joint=[speaker], speaker_as_written="x", author=analyst
        )
        factories.highlight(factories.report(), speaker_as_written=f"w{number}", relayed_by=["a"], author=analyst)

    counts = []
    for number in range(4):
        add(number)
        if number in (0, 3):
            for query, most in (("", 12), ("?written", 6)):
                with django_assert_num_queries(most) as captured:
                    client.get(reverse("speakers") + query)
                counts.append(len(captured))
    assert counts[:2] == counts[2:]
