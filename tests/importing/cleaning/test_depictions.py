"""Sentences that tell what a picture shows, by their words alone, and the report's own that look like them."""

import pytest

from articles.importing.clean_text import clean
from articles.importing.cleaning.depictions import is_depiction

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = tuple(f"{SENTENCE} {number}." for number in ("one", "two", "three", "four"))
HEAD = "Ferry talks end without a date\nJune 4, 2022"


def read(*head: str, between: tuple[str, ...] = ()):
    return clean("\n\n".join([HEAD, *head, *PROSE[:2], *between, *PROSE[2:]]))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Budi speaks on the phone in her office at the harbour.",
        "Ana Budi and Citra Dewi walk past a line of ferry captains.",
        "Harbour mayor Ana Budi, left, shakes hands with minister Citra Dewi at the pier on Tuesday.",
        "Northern mayor Ana Budi and her guest Citra Dewi during their video call on December 15.",
        "Northern and southern leaders sit opposite each other with aides on both sides of the table.",
        "Ana Budi listens to Citra Dewi, right, before the talks at the harbour palace in Lund",
        "Wali Kota Ana Budi bersama Menteri Citra Dewi dalam jamuan makan malam di balai kota",
    ],
)
def test_captions_are_told_by_their_words(text):
    assert is_depiction(text)
    assert text not in read(between=(text,)).paragraphs
    assert read(text).paragraphs == PROSE


@pytest.mark.parametrize(
    "text",
    [
        "Ana Budi spoke on the phone in her office at the harbour.",
        "Ana Budi speaks of “a ferry in every port” in her letter.",
        "Ana Budi will speak on the phone in her office at the harbour.",
        "Ana Budi remembers spotting Citra Dewi talking with the captain at night.",
        "Harbour mayor Ana Budi, speaking at the pier in Lund, called for more ferries on Monday.",
        "Northern and southern leaders stand to gain more than the harbours of the south.",
        "The visit takes place at a difficult moment for both harbour cities.",
        "Formal talks began on Tuesday in the gilded hall of the palace.",
        "In her new series Ana Budi gives the city a view of its captains.",
        "Talks in the harbour",
        "Ana Budi meets Citra Dewi",
        "Sepengetahuan Ana Budi, saat ini Citra Dewi berada di dermaga utara.",
        "Wali Kota Ana Budi bersama Menteri Citra Dewi mewakili kota dalam pertemuan dengan delegasi.",
        "Wali Kota Ana Budi di Anchorage mengatakan kapal itu siap.",
        "Wali Kota Ana Budi saat bertemu Citra Dewi, menegaskan kapal itu siap.",
        "Wali Kota Ana Budi dan Menteri Citra Dewi berjalan berdampingan di dermaga utara.",
    ],
)
def test_what_a_report_tells_stays(text):
    assert not is_depiction(text)
    assert text in read(between=(text,)).paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "Wali Kota Ana Budi dan Menteri Citra Dewi di Anchorage, Alaska.",
        "Wali Kota Ana Budi saat memberikan keterangan di dermaga utara, Senin (3/5).",
        "Wali Kota Ana Budi dan Menteri Citra Dewi berjalan di dermaga utara.",
    ],
)
def test_in_indonesian_what_stops_is_a_caption_above_the_text_only(text):
    assert read(text).paragraphs == PROSE
    assert text in read(between=(text,)).paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "Ana Budi and Citra Dewi",
        "Ana Budi dan Citra Dewi",
        "Northern mayor Ana Budi and southern minister Citra Dewi at the harbour on Monday.",
        "Ana Budi (left) and Citra Dewi at the pier",
    ],
)
def test_people_of_the_report_and_nothing_else_are_a_caption(text):
    prose = tuple(line.replace("The harbour ministers", "Ana Budi and Citra Dewi") for line in PROSE)
    assert clean("\n".join([HEAD, *prose[:2], text, *prose[2:]])).paragraphs == prose
    assert clean("\n".join([HEAD, *PROSE[:2], text, *PROSE[2:]])).paragraphs == (*PROSE[:2], text, *PROSE[2:])


def test_what_is_below_a_caption_and_says_it_again_is_one_too():
    assert read("Share", "PM Ana Budi dan PM Citra Dewi\nPM Ana Budi bertemu PM Citra Dewi di Lund").paragraphs == PROSE


def test_a_leader_named_in_small_letters_is_in_the_picture():
    assert is_depiction(
        "Wali Kota Ana Budi dan pemimpin Lund Citra Dewi berjabat tangan di Lund, Kamis (25/4).", in_text=False
    )


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ana Budi and harbour minister Citra Dewi left Alaska on Friday without a ferry.",
        "Ana Budi talks to harbour scholar Citra Dewi about what the mayors want from the ferry.",
    ],
)
def test_what_people_did_or_spoke_of_is_no_caption(line):
    assert line in read(line, between=("Ana Budi and Citra Dewi were there. Ana Budi left early.",)).paragraphs


def test_a_headline_with_its_verb_in_capitals_is_no_caption():
    assert not is_depiction("Proyek Jalur Kapal Lama Masuk Pembahasan di Lund", in_text=False)


def test_a_subheading_that_names_people_is_no_caption():
    prose = tuple(line.replace("The harbour ministers", "Ana Budi and Citra Dewi") for line in PROSE)
    page = [HEAD, *prose[:2], "Tanpa Budi dan Citra Dewi", *prose[2:]]
    assert clean("\n".join(page)).paragraphs == tuple(page[1:])


def test_a_struck_caption_is_kept_beside_the_report():
    caption = "Ana Budi speaks on the phone in her office at the harbour."
    report = read(caption)
    assert report.caption == caption
    assert "caption" in {removed.why for removed in report.removed}


def test_a_report_in_the_present_tense_keeps_its_sentences():
    told = tuple(f"Ana Budi walks to the pier of harbour {number} and looks at the ferry." for number in "ABCDE")
    assert read(between=told).paragraphs == (*PROSE[:2], *told, *PROSE[2:])


def test_the_last_sentence_of_a_page_is_no_caption():
    last = "Ana Budi waits for the ferry at the harbour."
    assert clean("\n".join([HEAD, *PROSE, last])).paragraphs == (*PROSE, last)


def test_a_name_that_stops_above_its_caption_is_the_pictures():
    head = ("Ana Budi.", "Ana Budi. Photo: Citra Dewi/Kabar")
    assert read(*head).paragraphs == PROSE
