"""What stands behind a report's last prose goes though no word of it is known; prose there stays."""

from articles.importing.clean_text import clean

REPORT = """\
Kremlin Opens a Reading Room
Dec 15, 2021
MOSCOW - A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century.
The room has forty desks and is open to visitors from nine in the morning until the guards change at dusk.
"We wanted a quiet place," the director of the museums said, and he asked the visitors to whisper.
{tail}
"""


def test_lines_without_prose_behind_a_report_go():
    tail = "Zwischenruf\nThe village of the bells\nQuiet rivers, loud towns\nMade with care in Tver."
    kept = clean(REPORT.format(tail=tail)).paragraphs
    assert kept[-2].startswith('"We wanted') and kept[-1] == "Made with care in Tver."


def test_short_end_of_a_report_behind_three_lines_stays():
    tail = "Visitors may read\n\nOld maps\nOld letters\nOld bills\nThe room closes on Sundays."
    assert "The room closes on Sundays." in clean(REPORT.format(tail=tail)).paragraphs


def test_list_that_the_report_opens_stays():
    tail = "On each of the forty desks lie:\nOld maps\nOld letters\nOld bills"
    assert clean(REPORT.format(tail=tail)).paragraphs[-4:] == (
        "On each of the forty desks lie:", "Old maps", "Old letters", "Old bills",
    )  # fmt: skip


def test_report_may_end_with_a_question():
    tail = "Who will come?\nZwischenruf\nThe village of the bells\nQuiet rivers, loud towns"
    assert clean(REPORT.format(tail=tail)).paragraphs[-1] == "Who will come?"


def test_comments_under_their_count_go():
    tail = "3 thoughts on “Kremlin Opens a Reading Room”\nold_sailor\nI was there in 1975.\nReply"
    assert clean(REPORT.format(tail=tail)).paragraphs[-1].startswith('"We wanted')


def test_another_report_loaded_below_ends_the_page():
    prose = [
        f"The mayors of both cities met for the {number} time and left without naming a day."
        for number in ("first", "second", "third")
    ]
    picture = "Crews wait to board the ship in Lund, Sweden, February 27, 2025. REUTERS/Ana Budi"
    other = [
        "Council Backs Longer Service for Crews",
        picture,
        picture,
        "Council Backs Longer Service for Crews",
        picture,
    ]
    page = [
        "Mayors Meet Over the Ferry",
        "March 5, 2021",
        *prose,
        *other,
        "The council voted on Friday to lengthen the service.",
    ]
    assert clean("\n".join(page)).paragraphs == tuple(prose)
