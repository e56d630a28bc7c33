"""An offer of letters goes with what it says of them; a sentence of the report beside it stays."""

import pytest

from articles.importing.clean_text import clean

PAGE = """\
Kremlin Opens a Reading Room
Dec 15, 2021
A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century.
{box}
The room has forty desks and is open to visitors from nine in the morning until the guards change at dusk.
"We wanted a quiet place," the director of the museums said.
"""


def between(box: str) -> tuple[str, ...]:
    return clean(PAGE.format(box=box)).paragraphs[1:-2]


@pytest.mark.parametrize(
    "box",
    [
        "Sign up to This Week\nThe best stories of seven days, from Tartu to Tver.\nEnter your email",
        "Weekly newsletter\nSign up for The Beet\nFresh stories. Old roads.\nYour email\nSubscribe",
        "Sign up for Kabar Kota\nWeek in the North\nAll our stories in one place.\nSign up\nBy signing up, you agree.",
        'Viewpoint\nEvery Thursday\nWhether you\'re looking to broaden your horizons, "Viewpoint" is for you.',
        "Sign up here for Arsenal Watcher\nA twice-weekly guide to old rooms, from Tver to Tartu.\nYour email\nSign Up",
        "\nArsenal latest\nA digest of the best rooms, sent to your inbox.\nEmail address\nSubscribe\n",
        "Become a member – go ad-free\nRooms need a reader. So do you.\nJoin 5,000 readers who keep us open.",
        'We have a small favour to ask\nThey put us on a list of "foreign rooms". Help us read on.\nOnce\nMonthly',
    ],
)
def test_offer_goes_with_what_it_says_of_itself(box):
    assert between(box) == ()


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ("Sign up to This Week\n{}", "The desks are made of oak."),
        ("Sign up to This Week\n{}\nEnter your email", "The river Tver froze."),
        ("Ikuti kami di Google News\n{}\nEnter your email", "Xi setuju."),
        ("Sign up to This Week\n{}\nEnter your email", '"It is the best of rooms," a guard said.'),
        ("{}\nSign up to This Week\nEnter your email", "Viewpoint"),
        ("{}\nA digest of rooms, sent to your inbox.\nEmail address\nSubscribe", "A Careful Omission"),
        ("Become a member – go ad-free\n{}\nJoin 5,000 readers who keep us open.", "The room has one door."),
        ("The Old Arsenal: a history\n{}", "The Old Arsenal gives us all a place to read."),
    ],
)
def test_line_of_the_report_beside_an_offer_stays(box, text):
    assert text in between(box.format(text))


def test_the_name_over_a_promotion_that_begins_with_it_goes():
    name = "Kabar Kota's Live Briefing on the Old Arsenal"
    assert between(f"{name}\nKabar Kota's Live Briefing gives you all of the news from the arsenal.") == ()


@pytest.mark.parametrize(
    "box",
    [
        "Ikuti kami di Google News\n\nOak From Lund\n\nPerbesar\nReaders at the desks. (Ana Budi/Reuters)",
        "Ikuti kami di Google News\n\n2 dari 3 halaman\n\nOak From Lund\n\nPerbesar\nThe room. (Ana Budi/Reuters)",
    ],
)
def test_a_heading_between_an_offer_and_a_picture_stays(box):
    assert "Oak From Lund" in between(box)
