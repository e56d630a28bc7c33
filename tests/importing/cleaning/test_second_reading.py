"""What of the model's answers is believed, and what never is."""

import pytest

from articles.importing.cleaning.line_model import Likeness
from articles.importing.cleaning.page_lines import Page
from articles.importing.cleaning.page_reading import read_page
from articles.importing.cleaning.second_reading import UNLIKE, give_back, likelier_headline, strike_unlike

PROSE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day for it."
TEXT = Likeness(title=0.0, text=1.0, other=0.0)


def other(share: float) -> Likeness:
    return Likeness(title=0.0, text=1 - share, other=share)


def page_of(*lines: str) -> Page:
    return read_page("\n\n".join(lines))


def struck(line: str, share: float, *, below: str = "Home Sport Culture News of the north and of the south") -> Page:
    """Return the page on which the line, unlike the report by `share`, stands between text and what is below it."""
    page = page_of(PROSE, f"{PROSE} Twice.", line, below, f"{PROSE} And again.", "Tags")
    strike_unlike(page, page.open(), [TEXT, TEXT, other(share), TEXT, TEXT, TEXT], 0)
    page.warn_of_doubts()
    return page


def test_a_line_goes_where_the_model_is_sure():
    assert struck("Trains to the north cost more from Monday on", 0.985).struck == {2: UNLIKE}


def test_a_line_stays_with_a_warning_where_it_is_nearly_sure():
    page = struck("Trains to the north cost more from Monday on", 0.96)
    assert page.struck == {}
    assert list(page.warnings) == ["line 5 in the text was not understood and kept"]


def test_a_line_stays_without_a_word_where_it_is_not():
    page = struck("Trains to the north cost more from Monday on", 0.7)
    assert (page.struck, list(page.warnings)) == ({}, [])


@pytest.mark.parametrize(("share", "is_struck"), [(0.9996, False), (0.99995, True)])
def test_against_a_sentence_the_model_must_be_surer(share, is_struck):
    assert bool(struck("Trains to the north cost more from Monday on.", share).struck) is is_struck


@pytest.mark.parametrize(("share", "is_struck"), [(0.9997, False), (0.9999, True)])
def test_against_what_stands_where_subheadings_do_too(share, is_struck):
    assert bool(struck("The gas", share, below=PROSE).struck) is is_struck


@pytest.mark.parametrize("line", ["“Nobody walked out,” she told reporters.", "Itu wajar, kata Ana Budi.", "He joked."])
def test_a_sentence_that_says_who_speaks_stays_whatever_the_model_says(line):
    assert struck(line, 1.0).struck == {}


def test_parts_of_the_report_stay():
    page = page_of(PROSE, "Name: Ana Budi", "Age: 74", "Post: mayor", f"{PROSE} Then they left.")
    strike_unlike(page, page.open(), [TEXT, other(1.0), other(1.0), other(1.0), TEXT], 0)
    assert page.struck == {}


def test_a_shortened_line_stays_for_its_rest_was_not_read_alone():
    page = page_of(PROSE, "It is so. Read also: Trains to the north", PROSE)
    page.shorten(1, "It is so.", "read-also link in the line")
    strike_unlike(page, page.open(), [TEXT, other(1.0), TEXT], 0)
    assert page.struck == {}


def test_a_page_that_would_lose_much_of_its_text_keeps_it():
    page = page_of(*(f"{PROSE} Part {number}." for number in range(4)))
    strike_unlike(page, page.open(), [other(1.0), other(1.0), TEXT, TEXT], 0)
    assert page.struck == {}


def test_a_last_line_without_anything_below_it_counts_as_a_sentence():
    page = page_of(PROSE, f"{PROSE} Twice.", "From Lund the mayor went on to the old town of Tver")
    strike_unlike(page, page.open(), [TEXT, TEXT, other(0.999)], 0)
    assert page.struck == {}


@pytest.mark.parametrize(
    ("why", "line", "share", "is_back"),
    [
        ("link list", PROSE, 0.9995, True),
        ("link list", PROSE, 0.99, False),
        ("copyright", PROSE, 1.0, False),
        ("caption", PROSE, 1.0, False),
        ("read-also link", "No price, no hurry", 0.99995, True),
        ("below the end of the report", "No price, no hurry", 0.995, True),
        ("read-also link", "No price, no hurry", 0.99, False),
        ("tag list", "No price, no hurry", 1.0, False),
    ],
)
def test_what_was_struck_for_its_form_comes_back(why, line, share, is_back):
    page = page_of(PROSE, line, f"{PROSE} Twice.")
    page.strike(1, why)
    give_back(page, [TEXT, Likeness(title=0.0, text=share, other=1 - share), TEXT])
    assert (1 not in page.struck) is is_back
    assert (1 in page.kept) is is_back


def test_a_passage_that_passed_for_links_comes_back_with_its_heading_and_points():
    lines = (PROSE, "What they said", "They spoke of three things:", "1. Fish", "2. Salt", "All agreed on the fish.")
    page = page_of(*lines, "Most read")
    for i in range(1, 7):
        page.strike(i, "link list")
    give_back(page, [*[Likeness(title=0.0, text=0.9995, other=0.0005)] * 6, other(1.0)])
    assert page.struck == {6: "link list"}


def test_a_title_with_no_text_below_stays_a_links():
    page = page_of(PROSE, "No price, no hurry", "Storm over Tver")
    page.strike(1, "link list")
    give_back(page, [TEXT, TEXT, TEXT])
    assert page.struck == {1: "link list"}


def headline(
    *shares: float, found: int | None, lines: tuple[str, ...] = ("Councils", "Two mayors agree on a ferry", PROSE)
):
    page = page_of(*lines)
    likely = [Likeness(title=share, text=0.0, other=1 - share) for share in shares]
    return likelier_headline(page, found, likely)


def test_a_headline_that_hardly_is_one_gives_way_to_a_likely_one():
    assert headline(0.001, 0.9, 0.0, found=0) == 1
    assert headline(0.001, 0.9, 0.0, found=None) == 1


def test_a_headline_stays_that_may_be_one_or_has_no_better():
    assert headline(0.2, 0.79, 0.0, found=0) == 0
    assert headline(0.001, 0.3, 0.0, found=0) == 0
    assert likelier_headline(page_of(), None, []) is None


def test_what_begins_with_a_dateline_or_announces_something_is_no_headline():
    for line in ("Vladivostok (AFP) – Mayors end their talks early", "The mayors spoke to an expert on ferries:"):
        assert headline(0.001, 0.9, 0.0, found=0, lines=("Councils", line, PROSE)) == 0


def test_a_line_right_below_a_list_is_one_of_the_list():
    lines = (PROSE, "Storm over Tver", "Ferry waits", f"{PROSE} Twice.")
    for raw, is_struck in (("\n".join(lines), True), ("\n\n".join(lines), False)):
        page = read_page(raw)
        page.strike(1, "link list")
        strike_unlike(page, page.open(), [TEXT, other(1.0), other(0.999), TEXT], 0)
        assert (2 in page.struck) is is_struck


def test_a_sentence_behind_the_text_needs_less_to_go():
    lines = (PROSE, f"{PROSE} Twice.", "Related", "Rangers counted 16 ferries near one pier.")
    for struck, is_struck in ((2, True), (None, False)):
        page = page_of(*lines)
        if struck is not None:
            page.strike(struck, "link list: heading")
        strike_unlike(page, page.open(), [TEXT, TEXT, TEXT, other(0.9995)][: len(page.lines)], 0)
        assert (3 in page.struck) is is_struck


def test_a_copy_of_the_headline_is_no_other():
    lines = ("Two mayors agree on a ferry - Kabar", "Two mayors agree on a ferry", PROSE)
    assert headline(0.001, 0.9, 0.0, found=0, lines=lines) == 0
