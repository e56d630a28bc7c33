"""What introduces other reports below a text goes with them."""

import pytest

from articles.importing.clean_text import clean

PROSE = tuple(
    f"The mayors of the two cities agreed on {day} to open the northern ferry line again, an aide to them said."
    for day in ("Friday", "Monday", "Tuesday")
)
HEAD = "Mayors reopen the ferry\nMarch 5, 2021"
TEASER = "The keeper of the harbour asked for a new lamp."


@pytest.mark.parametrize(
    "tail",
    [
        f"{TEASER}\nBaca SelengkapnyaThe ferry to the north is late.\nBaca SelengkapnyaThe mayors met in Tver.",
        f"Artikel Terkait\nKeeper Asks for a New Lamp\n6 jam lalu\n{TEASER}\nFerry Prices Rise Once More\n1 hari lalu",
    ],
)
def test_a_teaser_goes_with_its_row(tail):
    assert clean("\n".join([HEAD, *PROSE, tail])).paragraphs == PROSE


def test_a_last_sentence_over_one_button_stays():
    tail = f"{TEASER}\nBaca SelengkapnyaThe ferry to the north is late."
    assert clean("\n".join([HEAD, *PROSE, tail])).paragraphs == (*PROSE, TEASER)
