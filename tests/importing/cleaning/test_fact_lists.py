"""Facts and points in lines of their own are the report's between its sentences; links that look like them are not."""

import pytest

from articles.importing.clean_text import clean

PROSE = tuple(
    f"The mayors of the two cities agreed on {day} to open the northern ferry line again, an aide to them said."
    for day in ("Friday", "Monday", "Tuesday")
)
HEAD = "Mayors reopen the ferry\nMarch 5, 2021"


def read(block: str) -> tuple[str, ...]:
    """Return the paragraphs of a report with the block between two of its sentences."""
    return clean("\n".join([HEAD, *PROSE[:2], block, PROSE[2]])).paragraphs


@pytest.mark.parametrize(
    "block",
    [
        "Length: About 2,600km\nCapacity: 50 boats a year\nEarliest trip: 2031, analysts estimate",
        "The ferry in figures\n1999: first trip to the north\n4: mayors who took it\n76%: of all tickets",
        "Moved\nAna Budi — mayor of the north\nCitra Dewi — from mayor to keeper\nEko Putra — ferry minister",
        "BY THE NUMBERS\n— 80 years since the first trip\n— 26 foreign mayors\n— 0 rain, despite the forecast",
        "WHAT TO WATCH\n- Whether the mayors sail\n- Whether the ferry is paid\n- Whether the harbour is closed",
    ],
)
def test_facts_and_points_between_sentences_stay_with_their_heading(block):
    assert read(block) == (*PROSE[:2], *block.split("\n"), PROSE[2])


@pytest.mark.parametrize(
    "block",
    [
        "- Mayors Meet Again in the Harbour\n- Ferry Prices Rise for the Second Time\n- Quiet Night Ends in Tver",
        "Editor: Ana Budi\nReporter: Citra Dewi\nPenulis: Eko Putra",
        "Read also: Mayors meet again\nSee also: Ferry prices rise\nWatch: A night in Tver",
        "Related\n- Whether the mayors sail\n- Whether the ferry is paid\n- Whether the harbour is closed",
    ],
)
def test_links_and_signatures_of_that_form_go(block):
    assert not set(block.split("\n")) & set(read(block))


def test_in_and_out_divide_a_report_and_in_with_a_colon_has_tags():
    block = "In\nAna Budi — mayor of the north\nOut\nCitra Dewi — keeper of the harbour"
    assert read(block)[2:-1] == tuple(block.split("\n"))
    assert clean("\n".join([HEAD, *PROSE, "In:", "Ferry", "Harbour"])).paragraphs == PROSE
