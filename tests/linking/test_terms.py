"""Dates and words as people type them to find a report."""

import pytest

from articles.linking.terms import Day, Term, terms_of


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15/12", Day(0, 12, 15)),
        ("15.12.21", Day(2021, 12, 15)),
        ("12/15/2021", Day(2021, 12, 15)),
        ("2021-12-15", Day(2021, 12, 15)),
        ("2021-12", Day(2021, 12)),
        ("15 Des 2021", Day(2021, 12, 15)),
        ("15 desember", Day(0, 12, 15)),
        ("December 15, 2021", Day(2021, 12, 15)),
        ("Des. 2021", Day(2021, 12)),
        ("Nop 2019", Day(2019, 11)),
        ("agt", Day(0, 8)),
        ("2021", Day(2021)),
    ],
)
def test_a_date_is_understood(typed, day):
    [term] = terms_of(typed)
    assert term.day == day


@pytest.mark.parametrize("typed", ["99/99", "pasar", "desa", "20211", "0/0/0/0", "covid-19"])
def test_what_is_no_date_is_a_word(typed):
    assert terms_of(typed) == (Term(typed),)


def test_words_and_dates_stand_beside_each_other():
    assert terms_of("“Putin”, 15 Des 2021 (XI)") == (
        Term("putin"),
        Term("15 des 2021", Day(2021, 12, 15)),
        Term("xi"),
    )


@pytest.mark.parametrize("typed", ["", "  ", "\x00", "“”", "…"])
def test_nothing_typed_asks_nothing(typed):
    assert terms_of(typed) == ()


def test_what_is_typed_without_end_is_cut():
    assert len(terms_of("a " * 10_000)) == 100
