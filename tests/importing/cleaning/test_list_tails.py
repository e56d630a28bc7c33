"""What introduces the titles of a last list goes with them; where the report may go on, it stays."""

import pytest

from articles.importing.clean_text import clean

REPORT = """\
Kremlin Opens a Reading Room
Dec 15, 2021
A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century.
The room has forty desks and is open to visitors from nine in the morning until the guards change at dusk.
"We wanted a quiet place," the director of the museums said, and he asked the visitors to whisper.
{tail}
"""
LAST = "The guards marched through Rostov on Saturday night, the first such march in half a century."


def behind(tail: str) -> tuple[str, ...]:
    return clean(REPORT.format(tail=tail)).paragraphs[3:]


@pytest.mark.parametrize(
    "tail",
    [
        f"Edited by: Ana Prescott\nExplore more\nGuards on parade\nGuards on parade\n{LAST}\nSeptember 1, 2021",
        f"Edited by: Ana Prescott\nGo deeper\nUpdated May 14, 2021 - World\nGuards march in Rostov\n{LAST}",
        "A version of this article appears in print on Dec. 16, 2021\nOur Coverage of the War\nA quiet night in Tver.",
        f"More News\nGuards march in Rostov\n{LAST}\nBy Kabar Kota's Rostov Service\nGuards go home\n{LAST}",
        f"All Of The Latest News\nGuards march\n{LAST}\nWith reporting by Kabar Kota\nGuards go home\n{LAST}",
        f"News Feed\n3:58 PM\nGuards march in Rostov\n{LAST}\n3:20 PM\nGuards go home\n{LAST}",
        f"News Feed\n3:58 PM\n{LAST}\n3:20 PM\nA customs officer was charged with taking bribes.",
        "Editor: Ana Prescott\nSumber: Antara\nBerita Terkait\nGuards march in Rostov\nold_sailor\nI was there once.",
    ],
)
def test_teaser_in_a_list_behind_the_report_goes(tail):
    assert behind(tail) == ()


@pytest.mark.parametrize(
    "box",
    [
        "Go deeper\nGuards march in Rostov",
        "Go deeper\nUpdated May 14, 2021 - World\nA quiet night in Tver",
        "Explore more\nGuards on parade",
        "More on the guards\nRostov: A march.",
    ],
)
def test_last_paragraph_behind_a_box_in_the_text_stays(box):
    assert behind(f"{box}\n{LAST}")[-1] == LAST


def test_sentences_under_the_name_of_their_topic_are_a_list_and_one_alone_is_text():
    home = "Rostov: The guards marched home on Sunday night."
    assert behind(f"More on the Guards\n{home}\nTver: The river froze over.\n{LAST}") == (LAST,)
    assert behind(f"More on the Guards\n{home}\n{LAST}") == (home, LAST)


def test_numbered_titles_end_where_no_number_stands_above():
    box = "Most Read in Europe\n1.\nGuards on parade\n2.\nQuiet night in Tver\nListening to the Clock"
    assert behind(f"{box}\n{LAST}") == ("Listening to the Clock", LAST)


def test_subheading_behind_dated_links_and_a_speech_stays():
    box = "Baca Juga\nPetani Keluhkan Pupuk\n16 Mei 2021\nKapolres Resmikan Posko\n15 Mei 2021"
    assert behind(f"{box}\n{LAST}") == (LAST,)
    assert (
        behind("Baca:\nRupiah Tembus 15.700, Ini Biangnya\nMeja Lama, Kursi Lama\n" + LAST)[0]
        == "Meja Lama, Kursi Lama"
    )


def test_a_subheading_in_capitals_behind_titles_that_are_not_stays():
    links = "Related:\n\nThe Ferry Cannot Pick a Side\n\nThe Mayor in Tver: What Was Agreed"
    assert behind(f"{links}\n\nHARBOUR NOT ON ROUTE\n\n{LAST}") == ("HARBOUR NOT ON ROUTE", LAST)


def test_speech_between_titles_is_no_teaser():
    said = (
        '"The main thing is trust," the aide told reporters in the old capital, and he declined to discuss the price.'
    )
    tail = f"Most Read from Kabar\nGuards on Parade in Tver\n{said}\nPayment Problems\n{LAST}\n(Updates with comment.)"
    assert behind(tail)[:3] == (said, "Payment Problems", LAST)
