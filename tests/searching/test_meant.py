"""Typing errors: what was meant is offered where it finds something."""

import pytest

from articles.searching.meant import meant
from articles.searching.quote_filter import QuoteFilter, read_filter
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _archive():
    ushakov = factories.speaker("Yuri Ushakov", aliases=("Ushakov",))
    factories.speaker("Nikolai Patrushev")
    article = factories.report(
        paragraphs=["Ushakov menegaskan kerja sama dengan Kremlin. Патрушев hadir."], outlet=factories.outlet("Antara")
    )
    factories.highlight(article, "Ushakov menegaskan kerja sama", speaker=ushakov, tags=["AUKUS"])


def offered(**asked: str) -> str:
    found = meant({name: [value] for name, value in asked.items()}, read=read_filter, rows=QuoteFilter.quotes)
    return found.label if found else ""


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Usakov", "Ushakov"),
        ("usyakov kerja", "Ushakov kerja"),
        ("Yshakov", "Ushakov"),  # not of the same first letter: by the register
        ("menegasken", "menegaskan"),
        ('"menegasken kerja"', '"menegaskan kerja"'),
        ("usakov menegasken", "Ushakov menegaskan"),
        ("kerja speaker:usakov", 'kerja speaker:"Yuri Ushakov"'),
        ("tag:AUKAS", 'tag:"AUKUS"'),
    ],
)
def test_what_was_meant_is_offered(typed, label):
    assert offered(q=typed) == label


def test_a_ticked_name_that_is_misspelled_is_offered_too():
    assert offered(outlet="Antarra") == "Antara"


@pytest.mark.parametrize("typed", ["Patrusev", "xyzzyx", "usakov -menegaskan", '"open', "ushakov", "-usakov", ""])
def test_nothing_is_offered_that_would_find_nothing(typed):
    assert offered(q=typed) == ""


def test_the_page_offers_it_as_a_link(client):
    client.force_login(factories.user("reader"))
    html = client.get("/quotes/", {"q": "Usakov", "kind": "direct"}).content.decode()
    assert '<a href="/quotes/?q=Ushakov&amp;kind=direct">Did you mean Ushakov?</a>' in html
    html = client.get("/", {"q": "menegasken"}).content.decode()
    assert '<a href="/?q=menegaskan">Did you mean menegaskan?</a>' in html
    assert "Did you mean" not in client.get("/quotes/", {"q": "Ushakov"}).content.decode()
