"""The labelled pages are whole, the judge counts what a person would, and the cleaner does not fall behind."""

import pytest

from bench.labelled_pages import labelled_pages, read_labelled
from bench.pages import judge

PROSE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day for it"
PAGE = f"""title: Ferry talks end without a date
outlet: Harbour Gazette
published: 2022-06-04T10:15+07:00
===
-|Harbour Gazette
|
T|Ferry talks end without a date
-|June 4, 2022, 10:15 WIB
|
P|{PROSE}, part one.
|
P|{PROSE}, part two.
|
P|{PROSE}, part three.
|
-|Read also: Mayors meet in the north
?|Reporting by Ana Budi.
-|Copyright Harbour Gazette
"""
# Of every eighth page, as the cleaner reads them now, with a little room.
LEAST_RIGHT, MOST_LOST = 0.9, 10


@pytest.fixture(scope="module")
def pages():
    return list(labelled_pages())


def test_every_page_has_a_text_and_one_headline_at_most(pages):
    assert len({page.name for page in pages}) == len(pages) > 1_000
    for page in pages:
        labels = [label for label, _ in page.rows]
        assert "P" in labels, page.name
        assert labels.count("T") <= 1, page.name
        assert bool(page.title) or "T" not in labels, page.name


def test_the_cleaner_reads_them_as_it_did(pages):
    verdicts = [judge(page) for page in pages[::8]]
    assert sum(verdict.is_right for verdict in verdicts) >= LEAST_RIGHT * len(verdicts)
    assert sum(len(verdict.lost) for verdict in verdicts) <= MOST_LOST


def test_a_page_read_as_it_is_labelled_is_right():
    assert judge(read_labelled("made", PAGE)).is_right


@pytest.mark.parametrize(
    ("label", "wrong", "field", "found"),
    [
        ("title: Ferry talks end without a date", "title: Mayors agree", "title", "Ferry talks end without a date"),
        ("outlet: Harbour Gazette", "outlet: none", "outlet", "Harbour Gazette"),
        ("10:15+07:00", "10:16+07:00", "published", "2022-06-04T10:15+07:00"),
        (f"P|{PROSE}, part two.", f"-|{PROSE}, part two.", "more", (f"{PROSE}, part two.",)),
        ("-|Copyright", "P|Copyright", "lost", ("Copyright Harbour Gazette",)),
    ],
)
def test_what_is_wrong_is_told(label, wrong, field, found):
    verdict = judge(read_labelled("made", PAGE.replace(label, wrong)))
    assert getattr(verdict, field) == found
    assert not verdict.is_right


def test_a_clock_without_a_zone_may_be_left_out_and_a_zone_told_otherwise():
    for published in ("2022-06-04T10:15", "2022-06-04T03:15+00:00"):
        assert judge(read_labelled("made", PAGE.replace("2022-06-04T10:15+07:00", published))).is_right


def test_a_page_that_cannot_be_read_has_lost_its_text():
    verdict = judge(read_labelled("made", "title: none\noutlet: none\npublished: none\n===\nP|Home\n"))
    assert verdict.lost == ("Home",)


@pytest.mark.parametrize("line", ["no label", "X|Hm."])
def test_a_line_without_a_label_is_named(line):
    with pytest.raises(ValueError, match="made: no label"):
        read_labelled("made", PAGE + line + "\n")
