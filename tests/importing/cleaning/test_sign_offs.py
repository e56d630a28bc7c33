"""What stands behind an agency's sign-off, and behind the first comment of a reader."""

import pytest

from articles.importing.clean_text import clean

PROSE = [
    f"The mayors of the two cities agreed on {day} to open the northern ferry line again, an aide to them said."
    for day in ("Friday", "Saturday", "Sunday", "Monday")
]
HEAD = "Mayors reopen the ferry\nMarch 5, 2021\n"
TEXT = HEAD + "\n".join(PROSE)
SIGNED = "(Reporting by Ana Budi; Additional reporting by Citra Dewi in Lund; Editing by Eko Putra)"
OTHER = (
    "LUND Shares of the island's shipyard fell the most in two months on Wednesday after the council raised its fees."
)


def test_nothing_stands_behind_the_sign_off():
    page = (
        f"{TEXT}\n{SIGNED}\nWall of sand slides into harbour\n{OTHER}\nThe shipyard is a house of the island's council."
    )
    assert clean(page).paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "first", ["Slamet R. - Good that somebody plays the piano.", "Peter, 05 June 2012\nThey can wait."]
)
def test_readers_comments_go_from_the_first_under_their_heading(first):
    page = (
        f"{TEXT}\n\nCOMMENTS\n{first}\nsailor88 - the fares are too high\nSiberian, 06 June 2012\nI agree with Peter."
    )
    assert clean(page).paragraphs == tuple(PROSE)


def test_the_date_behind_the_sign_off_dates_the_report():
    page = TEXT.replace("March 5, 2021\n", "") + f"\n{SIGNED}\nPublished March 5, 2021\nA lone line"
    assert str(clean(page).published.day) == "2021-03-05"


def test_a_sign_off_above_most_of_the_text_ends_nothing():
    page = f"{HEAD}{PROSE[0]}\n{SIGNED}\n" + "\n".join(PROSE[1:])
    assert clean(page).paragraphs == tuple(PROSE)


def test_who_says_something_at_a_time_comments():
    page = f"{TEXT}\nAna says:\nMarch 5, 2021 at 11:53 am\n{OTHER}\nEko P. says:\nMarch 6, 2021 at 1:02 pm\nI do not."
    report = clean(page)
    assert report.paragraphs == tuple(PROSE)
    assert "reader's comment" in {gone.why for gone in report.removed}


def test_who_says_something_in_a_report_does_not_comment():
    page = f"{TEXT}\nThe mayor says:\n“{OTHER}”\n{PROSE[0].replace('aide', 'adviser')}"
    assert "The mayor says:" in clean(page).paragraphs


def test_recent_comments_in_the_text_go_with_their_hours():
    box = "RECENT COMMENTS\nBill W 1 hour ago\nWhat choice does he have?\nAna 2 hours ago\nWe watch the map."
    page = f"{HEAD}" + "\n".join([*PROSE[:2], box, *PROSE[2:]])
    assert clean(page).paragraphs == tuple(PROSE)
