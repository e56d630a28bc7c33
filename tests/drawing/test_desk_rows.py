"""The rows of the desk: of what people and pages wrote, none becomes markup, in any column."""

from html.parser import HTMLParser

import pytest

from articles.drawing.desk_rows import Table, drawn
from articles.models import Highlight
from articles.searching.arrangement import COLUMNS
from articles.searching.query import Query, Words
from tests import factories

pytestmark = pytest.mark.django_db

HOSTILE = "<img src=x onerror=alert(1)>&amp;\"'"
TAGS = {"tr", "td", "label", "input", "span", "a", "ol", "li", "p", "mark"}
ATTRIBUTES = {"class", "id", "type", "name", "value", "form", "lang", "href", "title", "aria-expanded"}
ATTRIBUTES |= {"data-key", "data-name", "data-opens-row", "hx-get", "hx-target", "hx-swap", "hx-sync"}


class Read(HTMLParser):
    """What a browser makes of the rows: elements, their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def hostile_quote(status: str) -> Highlight:
    is_of_a_rule = status == Highlight.Status.SUGGESTED
    article = factories.report(
        title=f"Judul {HOSTILE}",
        paragraphs=[f"Kami {HOSTILE} berteman."],
        outlet=factories.outlet(f"Koran {HOSTILE}"),
    )
    return factories.highlight(
        article,
        f"Kami {HOSTILE}",
        speaker=factories.speaker(f"Xi {HOSTILE}"),
        joint=[f"Dia {HOSTILE}"],
        relayed_by=[f"Ushakov {HOSTILE}"],
        agency=factories.outlet(f"Kantor {HOSTILE}"),
        cue=f"kata {HOSTILE}",
        note=f"Catatan {HOSTILE}",
        tags=[f"cap {HOSTILE}"],
        author=None if is_of_a_rule else factories.user(username=f"orang {HOSTILE}"),
        rule="indirect-verb" if is_of_a_rule else "",
        status=status,
    )


@pytest.mark.parametrize("status", Highlight.Status.values)
def test_what_people_wrote_is_text_in_every_column_and_never_markup(status):
    words = Query((Words(("kami",)), Words(("catatan",)), Words(("dia",)))).searched
    quote = hostile_quote(status)
    read = Read(drawn([quote], Table(tuple(COLUMNS), words, f'q="><b>{HOSTILE}', may_choose=True)))
    assert {tag for tag, _ in read.elements} <= TAGS
    assert {name for _, attributes in read.elements for name in attributes} <= ATTRIBUTES
    said = {"Judul", "Koran", "Kami", "Xi", "Dia", "Ushakov", "Kantor", "kata", "Catatan", "cap", "orang"}
    missing = {word for word in said if f"{word} {HOSTILE}" not in read.text}
    assert missing == ({"orang"} if quote.author is None else set())
    [link] = [attributes for _, attributes in read.elements if "hx-get" in attributes]
    assert link["href"] == link["hx-get"] == f'/quotes/{quote.uuid}/?q="><b>{HOSTILE}'


def test_there_is_a_cell_for_every_column_that_can_be_chosen_and_a_box_for_who_may_act():
    quote = factories.highlight(factories.report(paragraphs=["Kami berteman."]), "Kami berteman")
    for name in COLUMNS:
        for may_choose in (True, False):
            read = Read(drawn([quote], Table((name,), (), "", may_choose=may_choose)))
            assert [tag for tag, _ in read.elements].count("td") == 2 + may_choose
            assert [tag for tag, _ in read.elements].count("input") == may_choose
