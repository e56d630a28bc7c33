"""Films beside and in a text: titles by what the player says, guests of shows; a sentence about a film stays."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four")]
HEAD = "Ferry talks end without a date\nJune 4, 2022"
GUEST = "Third-generation sailor Ana Budi joins 'Harbour & Friends' to discuss the ferry."


def paragraphs(*lines: str, head: str = HEAD) -> tuple[str, ...]:
    return clean("\n".join([head, *PROSE[:2], *lines, *PROSE[2:]])).paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        ("play videoplay video", "Video Duration 02 minutes 31 seconds 02:31", "Why do both harbours pay more?"),
        ("Mayor's speech: What the numbers say", "To view this video please enable JavaScript, and consider upgrading"),
        ("Hear what the mayor said after the call",),
        ("Advertisement", "Sailor: 'We have no place to land it'", GUEST),
    ],
)
def test_film_goes_with_its_title(lines):
    assert paragraphs(*lines) == tuple(PROSE)


@pytest.mark.parametrize(
    "lines",
    [
        ("", "Tonton video 01:34", "Live sekarang", "Two mayors vote for a ferry", ""),
        ("", "Two mayors speak of an old treaty", "Embed", "Share", "No media source currently available", ""),
        ("", "Stock Chart IconStock chart icon", "hide content", "Ferry fares, year to date.", ""),
        ("", 'Ikuti berbagai peristiwa menarik di "Kabar" TRANS TV Senin - Jumat pukul 16.45 WIB', ""),
        ("", "Kompas TV Kedua wali kota bertemu untuk kelima kalinya.", ""),
    ],
)
def test_what_stands_in_one_block_with_a_player_goes(lines):
    assert paragraphs(*lines) == tuple(PROSE)


def test_a_block_with_a_sentence_below_the_length_of_a_film_stays():
    line = "The ferry left on Monday with one cow."
    assert line in paragraphs("", "Tonton video 01:34", line, "")


def test_film_above_the_text_goes_with_its_guest():
    head = f"{HEAD}\nPrint\nVideo\nSailor: 'We have no place to land it'\n{GUEST}\nListen to this article\n5 min"
    assert paragraphs(head=head) == tuple(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "The mayor joins 'Harbour' crews on each of their ships to learn what they need, his office said.",
        "Hear what the mayor says: the north will not wait for the ferry, he told the crews.",
    ],
)
def test_sentence_of_a_report_is_no_film(line):
    assert line in paragraphs(line)


def test_heading_below_the_source_of_a_film_stays():
    head = f"{HEAD}\nUpdated June 5, 2022\nTwo mayors drink tea on board of the ferry\n02:11 - Source: Kabar TV"
    assert paragraphs(head=f"{head}\nWhat we covered here")[0] == "What we covered here"


def test_chart_and_show_right_above_a_paragraph_go():
    film = ("watch now", "VIDEO3:0803:08", "How ferries are being rerouted around the island", "Squawk Box Europe")
    assert paragraphs(*film) == tuple(PROSE)
    chart = ("Stock Chart IconStock chart icon", "hide content", "Ferry futures, year to date")
    assert paragraphs(*chart) == tuple(PROSE)


def test_title_that_says_it_is_a_film_goes_above_the_text_with_buttons():
    film = "Police blast the crews on the northern pier with hoses – video"
    head = f"{HEAD}\n{film}\nAna Citra Budi and Eko Putra\nTuesday 7 June 2022 15.26 BST\nView more sharing options"
    report = clean("\n".join([head, *PROSE]))
    assert report.paragraphs == tuple(PROSE)
    assert report.byline == "Ana Citra Budi, Eko Putra"
    assert clean("\n".join([film, "June 4, 2022", *PROSE])).title == film.removesuffix(" – video")


def test_what_a_film_shows_goes_with_its_title():
    film = ("Mayor says the ferry was invited to talks", "The mayor said the north was waiting for an answer. 02:31")
    assert paragraphs(*film) == tuple(PROSE)


def test_a_time_of_day_inside_a_sentence_is_no_film():
    said = "The mayor said the ferry would leave the harbour at 02:31."
    assert said in paragraphs(said)


def test_paragraph_above_a_film_stays():
    film = "The mayor said the north was waiting for an answer. 02:31"
    assert paragraphs("A short sentence ends here.", film) == (*PROSE[:2], "A short sentence ends here.", *PROSE[2:])


def test_titles_of_films_above_the_text_go_with_their_length():
    lead = "The mayors met until midnight and parted without a date for the new ferry."
    film = ["Watch live", "Mayors speak after the talks", "1:36", "'Not before spring' - mayor on the ferry"]
    assert clean("\n".join([HEAD, lead, *film, *PROSE])).paragraphs == (lead, *PROSE)


def test_a_film_with_its_outlet_below_goes():
    assert paragraphs("Mayors Hold a Video Summit", "by VOA News") == tuple(PROSE)
    assert paragraphs("Mayors Hold a Video Summit", "by the mayors") == (
        *PROSE[:2],
        "Mayors Hold a Video Summit",
        "by the mayors",
        *PROSE[2:],
    )
