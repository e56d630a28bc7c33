"""Blocks between blank lines: what belongs to a picture, a film or a card, and which prose stays beside them."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four", "five", "six")]
CREDIT = "Photo: Ivan Petrenko/AFP"


def paragraphs(*blocks: str, between: str = "\n\n") -> tuple[str, ...]:
    """Return what is left of a page with the blocks behind its third paragraph."""
    text = between.join([*PROSE[:3], *blocks, *PROSE[3:]])
    return clean(f"Ferry talks end without a date\nJune 4, 2022\n\n{text}\n\nTags\nFerry").paragraphs


@pytest.mark.parametrize(
    "block",
    [
        f"{CREDIT}\nThe ferry has not left the harbour since January.",
        "A ferry lies at the quay in snow.\nThe ferry in January. (AP: Ivan Petrenko)",
        "WatchDuration: 1 minute 12 seconds\nHow a keel is welded.",
        "Never miss a ferry\nGet updates direct to your inbox\nSIGN UP",
        "The north shows its ferries to two mayors\nFive things to watch for at the quay",
        "NorthViews\nImportant stories from around the north.\nSign up",
        "What does the ferry law say?\nA guard holds a blank sheet.\nThe law came into force. Here it is.\nRead more",
        "What to know about the ferries of the north\nArrow Right",
        "Look deeper into the moment.\nSpecial offer: Subscribe for $1 a week.",
        "Embed\nshare\nMayors Meet at the Harbour\nThe code has been copied to your clipboard.\nwidth\npx",
        "Who pays for the new breakwater?\nThe wall was meant to be ready last year.\nThe Kyiv IndependentAna Budi",
    ],
)
def test_lines_that_share_a_block_with_furniture_are_furniture(block):
    assert paragraphs(block) == tuple(PROSE)


@pytest.mark.parametrize(
    "block",
    [
        f"{CREDIT}\n“Nobody sails with a crack in the keel,” he said.",
        f"{CREDIT}\nPavel Orlov: Thank you.",
        f"A ferry at the quay. ({CREDIT})\nThe port says that nobody was hurt. It opens on Monday (10/1), a day late.",
        "Europe waits\nThe ports are waiting for the summer.",
        "EUROPE\nThe ports are waiting for the summer.",
        "Advertisement\nThe ports are waiting for the summer.",
    ],
)
def test_speech_and_sentences_beside_other_furniture_stay(block):
    kept = paragraphs(block)
    assert block.split("\n")[-1] in kept
    assert len(kept) >= len(PROSE) + 1


@pytest.mark.parametrize(
    "block",
    [
        "Read More\nA windmill on a plain.\nThe North Turns Nowhere\nIt has wind, not wires.\nAnalysis\nAna Budi",
        "Trending Articles\nThe Myth of the Neutral Mayor\nWhy small towns rarely make good referees.\nPowered By",
        "To view this video please enable JavaScript\nThe new harbour: Who profits?",
    ],
)
def test_links_under_their_heading_and_a_films_title_go(block):
    assert paragraphs(block) == tuple(PROSE)


@pytest.mark.parametrize(
    "block",
    [
        "{}\nWho waits for the summer",
        "Read More\n{}\n“It has the wind,” he said.\nThe North Turns Nowhere at Night",
        "Photo: Ivan Petrenko/AFP\n{}",
        "WatchDuration: 1 minute 12 seconds\n{}",
    ],
)
def test_subheading_right_above_its_paragraph_stays(block):
    """Also where nothing is blank between a picture or a film and the next subheading."""
    heading = "Trouble at the northern quay"
    text = "\n\n".join([*PROSE[:3], f"{block.format(heading)}\n{PROSE[3]}", *PROSE[4:]])
    assert heading in clean(f"Ferry talks end\nJune 4, 2022\n\n{text}\n\nTags\nFerry").paragraphs


def test_paragraph_right_below_a_picture_is_none_of_its_block():
    block = f"A ferry lies at the quay in snow\nThe ferry in January. (AP: Ivan Petrenko)\n{PROSE[3]}"
    text = "\n\n".join([*PROSE[:3], block, *PROSE[4:]])
    assert clean(f"Ferry talks end without a date\nJune 4, 2022\n\n{text}\n\nTags\nFerry").paragraphs == tuple(PROSE)


def test_page_without_blank_lines_has_no_blocks():
    line = "The ferry has not left the harbour since January."
    assert line in paragraphs(CREDIT, line, between="\n")


def test_a_question_below_a_subheading_is_an_interviews():
    block = ("What we wanted to know of the mayor", "What do you like most about the ferries of the north?")
    assert paragraphs("\n".join(block)) == (*PROSE[:3], *block, *PROSE[3:])
