"""Lists that English pages print into a text or below it without a heading, and what in a report looks like them."""

import pytest

from articles.importing.clean_text import clean

TITLE = "Ferry talks end without a date"
SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four")]


def paragraphs(middle: str, below: str = "", head: str = "June 4, 2022") -> tuple[str, ...]:
    text = [*PROSE[:2], middle, *PROSE[2:]]
    return clean("\n\n".join([f"{TITLE}\n{head}", *filter(None, text), below])).paragraphs


@pytest.mark.parametrize(
    "middle",
    [
        "Five new ships the north has shown\nWhat is in the harbour paper?\nSteve Holm: What the mayor wants now",
        "Read more\nExplainer: Who Owns the Ferries?",
        "WATCH NOW\nVIDEO03:14\nThe north needs the ferry more, analyst says\nHarbour Box Europe",
        "stock chart icon\nhide content\nU.S. dollar against the crown",
        "View this post on X",
    ],
)
def test_links_and_films_in_the_text_go(middle):
    assert paragraphs(middle) == tuple(PROSE)


@pytest.mark.parametrize(
    "middle",
    [
        "Two mayors on the same old ferry\nHarbour: a pier in the north\nOne price for all of the ferries",
        "What the two agreed on\nHarbour: A new pier in the north\nFerries that run at night too\nA price for all",
        "The mayor has no other plan.",
        "A question of price",
    ],
)
def test_points_and_subheadings_of_a_report_stay(middle):
    assert paragraphs(middle) == (*PROSE[:2], *middle.split("\n"), *PROSE[2:])


def test_headline_of_an_entry_under_its_time_of_day_stays():
    title = "Ministers leave the old town hall without a word"
    page = "\n".join([TITLE, "June 4, 2022", *PROSE[:2], "{}", title, *PROSE[2:]])
    assert clean(page.format("14:05")).paragraphs == (*PROSE[:2], title, *PROSE[2:])
    assert clean(page.format("02:08")).paragraphs == tuple(PROSE)


def test_report_on_somebody_with_the_name_of_its_author_stays():
    said = "King joined the crew in 2010. He previously built boats for the north and for the south of the island."
    assert said in paragraphs("", f"{PROSE[0].replace('one', 'five')}\n\n{said}", head="By Simon King\nJune 4, 2022")


def test_subheading_under_a_film_stays_right_above_its_paragraph():
    middle = f"WATCH NOW\nVIDEO03:14\nThe north needs the ferry more, analyst says\nNorth And South\n{PROSE[2]}"
    assert "North And South" in paragraphs(middle)


def test_title_teaser_and_reading_time_below_an_appeal_go():
    teaser = "The spokesman of the northern harbour said that the talks had not yet produced a text for the ministers."
    below = (
        "Your support, no matter how small, makes a world of difference.\n\nRead more\nDiplomacy\n\n"
        f"Harbour Says 'Too Early' to Speak of a Night Ferry\n\n{teaser}\n\n3 Min read"
    )
    assert paragraphs("", below) == tuple(PROSE)


def test_another_report_below_begins_as_the_first_one_does():
    first = f"LUND: {PROSE[0]}"
    other = "TARTU: Divers stopped six men who were trying to bring old bells out of the harbour, the news agency said."
    below = (
        f"RELATED\n\nMen stopped with bells in the old harbour\nUpdated 18 February 2025\n{other}\nThe bells are back."
    )
    page = f"{TITLE}\nJune 4, 2022\n\n{first}\n\n{PROSE[1]}\n\n{PROSE[2]}\n\n{below}"
    assert clean(page).paragraphs == (first, *PROSE[1:3])


def test_biography_by_the_given_name_that_stands_last():
    note = "Wai-lam covers the harbour from Lund. Before joining the Kabar Post in 2018, she reported on the north."
    head = "Cheung Wai-lam in Lund\nPublished: 11:12pm, 21 Feb 2023"
    assert paragraphs("", f"Cheung Wai-lam\nFOLLOW\n{note}", head=head) == tuple(PROSE)


def test_sentence_on_somebody_who_did_not_sign_stays():
    said = "Eva covers the roof every autumn. Before joining the crew she had built boats for the north and the south."
    assert said in paragraphs(said, head="By Ana Budi\nJune 4, 2022")


def test_picture_told_over_its_caption_above_the_title_is_no_text():
    shown = "Two women in dark coats walk past a line of ferries."
    caption = "Ana Budi and Citra Dewi inspect the ferries in Lund, May 16 2024. EPA-EFE/Sergei Holm/Pool"
    page = f"{shown}\n{caption}\n{TITLE}\nPublished: May 17, 2024 12.28pm BST\n\n" + "\n\n".join(PROSE)
    assert clean(page).paragraphs == tuple(PROSE)


def test_outlet_that_speaks_for_itself_beside_an_appeal_is_no_text():
    praise = 'The center is called bland. At Newsweek, ours is different: it is not "both sides," it is sharp.'
    appeal = "When you become a Newsweek Member, you support our journalism and enjoy ad-free browsing and newsletters."
    assert paragraphs("", f"{praise}\n\n{appeal}\nBecome a Member") == tuple(PROSE)


@pytest.mark.parametrize(("count", "is_kept"), [(7, True), (8, False), (20, False)])
def test_a_run_of_titles_over_the_text_is_a_list_when_it_is_longer_than_a_summary(count, is_kept):
    titles = [f"What the harbour of {number} cities pays for a ship" for number in range(count)]
    kept = clean("\n".join([TITLE, "June 4, 2022", *titles, *PROSE])).paragraphs
    assert kept == ((*titles, *PROSE) if is_kept else tuple(PROSE))


def test_the_next_reports_of_a_section_have_its_heading():
    below = "Next In Harbour News\nWall of sand slides into the harbour\nThe north builds another pier for its ships"
    assert paragraphs("", below) == tuple(PROSE)
