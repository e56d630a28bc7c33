"""What a line is by itself, in steps."""

import pytest

from articles.importing.cleaning.line_shapes import is_row_of_numbers, own_traits, shape_of
from articles.importing.cleaning.page_lines import LONGEST_READ


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The ferry left.", "."),
        ("“The ferry left.”", ".q"),
        ("Why Lund waits", "a"),
        ("Lund, 2014", "0"),
        ("Tickets (from May)", "aq"),
        ("Read more:", ":"),
        ("”)", "q"),
    ],
)
def test_the_end_is_told_with_what_closes_it(text, end):
    assert shape_of(text).end == end


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Lund", "one word"),
        ("2014", "one word"),
        ("Why the Mayor of Lund Waits", "high"),
        ("Why the mayor of Lund waits", "low"),
        ("Mayor Ana Budi still waits in Lund today", "mid"),
    ],
)
def test_capitals_are_counted_behind_the_first_word(text, case):
    assert shape_of(text).case == case


def test_lines_of_about_one_length_have_one_size():
    sizes = [shape_of("kapal " * count).size for count in (1, 2, 3, 4, 5, 12, 17, 18, 30, 31, 300)]
    assert sizes == sorted(sizes)
    assert sizes == [0, 1, 2, 2, 3, 5, 5, 6, 6, 7, 7]


def test_a_long_line_that_stops_is_a_paragraph_and_a_short_one_prose():
    sentence = "Wali kota kedua kota berbicara hampir tiga jam."
    assert (shape_of(sentence).is_prose, shape_of(sentence).is_paragraph) == (True, False)
    assert shape_of(f"{sentence} {sentence} {sentence}").is_paragraph
    assert not shape_of("Baca juga berita kapal feri di pelabuhan utara").is_prose


@pytest.mark.parametrize("text", ["2015 68", "Russia 2.21 2.00 -9.5%", "Ana Budi 25/2/2022 - 6/4/2018", "May: 12, 14"])
def test_two_numbers_that_stand_alone_are_a_tables(text):
    assert is_row_of_numbers(text)


@pytest.mark.parametrize("text", ["In 2014 the ferry left.", "The G20 and the G7", "Lund"])
def test_one_number_is_anybodys(text):
    assert not is_row_of_numbers(text)


def test_words_tell_of_short_lines_only():
    short, long = set(own_traits(shape_of("Read more"))), set(own_traits(shape_of("kapal " * 40)))
    assert {"line=read more", "pair=read more", "word=read"} <= short
    assert not any(trait.startswith(("word=", "pair=", "line=")) for trait in long)


def test_of_an_endless_line_the_head_is_read():
    assert shape_of("kapal " * 1_000_000).count == len(("kapal " * 1_000_000)[:LONGEST_READ].split())
