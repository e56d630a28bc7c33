"""Cards inside a text: what a film shows, with its length behind it."""

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = [f"{SENTENCE} {number}." for number in ("one", "two", "three", "four")]
HEAD = "Ferry talks end without a date\nJune 4, 2022"


def paragraphs(*lines: str) -> tuple[str, ...]:
    return clean("\n".join([HEAD, *PROSE[:2], *lines, *PROSE[2:]])).paragraphs


def test_what_a_film_shows_goes_with_its_title():
    film = ("Mayor says the ferry was invited to talks", "The mayor said the north was waiting for an answer. 02:31")
    assert paragraphs(*film) == tuple(PROSE)


def test_a_time_of_day_inside_a_sentence_is_no_film():
    said = "The mayor said the ferry would leave the harbour at 02:31."
    assert said in paragraphs(said)


def test_paragraph_above_a_film_stays():
    film = "The mayor said the north was waiting for an answer. 02:31"
    assert paragraphs("A short sentence ends here.", film) == (*PROSE[:2], "A short sentence ends here.", *PROSE[2:])
