"""A live page's entries keep their headlines and lose what the page says of them."""

import pytest

from articles.importing.clean_text import clean

HOURS = ("12:41 p.m. ET", "11:20 a.m. ET", "9:58 a.m. ET")
HEADLINES = ("Mayors speak of trust late at night", "Harbour office denies a delay", "Ferry leaves the old quay")
PROSE = (
    "The mayors of the two cities spoke for four hours about the northern line, an aide to one of them told us.",
    "The harbour office said that the new engines had come in time and that no sailing had been put off so far.",
    "The ferry left the old quay in the morning with some two hundred guests, many more than anybody had expected.",
)


def live_page(*above: str, between: str = "Link Copied!") -> str:
    entries = [
        f"{hour}, March 5, 2021\n\n{headline}\n\nFrom Kabar TV's Ana Budi in Lund\n\n{prose}\n\n{between}\n"
        for hour, headline, prose in zip(HOURS, HEADLINES, PROSE, strict=True)
    ]
    head = ["Mayors meet at the northern harbour", "By Ana Budi", "Updated 1:50 PM EDT, Fri March 5, 2021", *above]
    return "\n".join([*head, *entries, "© 2021 Kabar TV"])


@pytest.mark.parametrize("above", [("14 Posts", "Sort by", "Latest"), ("Sort by Latest", "3 updates"), ()])
def test_headlines_stay_and_times_authors_and_order_go(above):
    paragraphs = clean(live_page(*above)).paragraphs
    assert [line for line in paragraphs if line in HEADLINES] == list(HEADLINES)
    assert len(paragraphs) == len(HEADLINES) + len(PROSE)


def test_page_without_a_live_pages_buttons_keeps_the_lines_it_names():
    paragraphs = clean(live_page(between="* * *")).paragraphs
    assert paragraphs.count("From Kabar TV's Ana Budi in Lund") == len(HEADLINES)
