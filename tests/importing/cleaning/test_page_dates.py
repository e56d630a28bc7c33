"""Dates in every form pages use; what cannot be a date, or can be two, is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importing.cleaning.date_lines import read_date_line
from articles.importing.cleaning.page_dates import is_bare_date, read_dates


def read(text: str, language: str = "id") -> str | None:
    mention = next(read_dates(text, language=language))
    if mention.instant():
        return mention.instant().isoformat(timespec="minutes")
    return mention.day.isoformat() if mention.day else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rabu, 15 Desember 2021 - 23:51 WIB", "2021-12-15T23:51+07:00"),
        ("Rabu, 15 Des 2021 23:51 WITA", "2021-12-15T23:51+08:00"),
        ("Rabu 15 Desember 2021 | 23.51 WIT", "2021-12-15T23:51+09:00"),
        ("15/12/2021, 23:51 WIB", "2021-12-15T23:51+07:00"),
        ("Kompas.com - 15/12/2021, 23:51 WIB", "2021-12-15T23:51+07:00"),
        ("Rabu, 15/12/2021 23:51 WIB", "2021-12-15T23:51+07:00"),
        ("6 Nop 2019", "2019-11-06"),
        ("17 Agt 2022, 09:00 WIB", "2022-08-17T09:00+07:00"),
        ("Jum'at, 4 Maret 2022 14:20 WIB", "2022-03-04T14:20+07:00"),
        ("Jumat (4/3/2022) pukul 14.20 WIB", "2022-03-04T14:20+07:00"),
        ("15-12-2021", "2021-12-15"),
        ("15.12.2021 23:51 GMT+3", "2021-12-15T23:51+03:00"),
        ("2021-12-15T23:51:00+07:00", "2021-12-15T23:51+07:00"),
        ("2021-12-15T16:51:00Z", "2021-12-15T16:51+00:00"),
        ("2021/12/15 21:33:47", "2021-12-15"),
        ("Rabu, 15 Desember 2021 22:10", "2021-12-15"),
        ("Selasa, 21 Mar 2023 00:05 WIB", "2023-03-21T00:05+07:00"),
    ],
)
def test_indonesian_date_is_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("December 15, 2021 6:12 PM UTC", "2021-12-15T18:12+00:00"),
        ("Dec 15, 2021 / 6:12 PM EST", "2021-12-15T18:12-05:00"),
        ("Published 15 December 2021", "2021-12-15"),
        ("01.11.2022 - Update : 02.11.2022", "2022-11-01"),
        ("14:25 GMT 05.09.2023 (Updated: 15:03 GMT 05.09.2023)", "2023-09-05T14:25+00:00"),
        ("15 December 2021 18:12 GMT", "2021-12-15T18:12+00:00"),
        ("Wed 15 Dec 2021 13.36 GMT", "2021-12-15T13:36+00:00"),
        ("Dec. 15, 2021, 6:12 p.m. ET", "2021-12-15T18:12-05:00"),
        ("July 15, 2021, 6:12 a.m. ET", "2021-07-15T06:12-04:00"),
        ("Updated 0846 GMT (1646 HKT) December 16, 2021", "2021-12-16T08:46+00:00"),
        ("Aula 1200 December 16, 2021", "2021-12-16"),
        ("Updated 6:12 PM EST, Wed December 15, 2021", "2021-12-15T18:12-05:00"),
        ("16th December 2021 10:22 WIB", "2021-12-16T10:22+07:00"),
        ("December 15, 2021 12:05 AM UTC+7", "2021-12-15T00:05+07:00"),
        ("30 December ,2022: 06:24 PM GST", "2022-12-30T18:24+04:00"),
        ("12/15/2021", "2021-12-15"),
        ("15/12/2021", "2021-12-15"),
        ("Friday, 04/03/2022", "2022-03-04"),
        ("05/05/2022", "2022-05-05"),
        ("Issued on: 04/02/2022 - 14:12", "2022-02-04"),
        ("04/02/2022 09:12 GMT", "2022-02-04T09:12+00:00"),
        ("04/02/2022 09:12 PM", None),
        ("December 15, 2021 6:12 PM IST", "2021-12-15"),
    ],
)
def test_english_date_is_read(text, expected):
    assert read(text, "en") == expected


@pytest.mark.parametrize(("text", "language"), [("03/04/2022", "en"), ("31/2/2021", "id"), ("31 Februari 2022", "id")])
def test_a_date_that_is_none_or_two_has_no_day_but_a_problem(text, language):
    mention = next(read_dates(text, language=language))
    assert mention.day is None
    assert text in mention.problem


@pytest.mark.parametrize("text", ["Rabu", "15/12", "2022", "1.000.000 orang", "12:30 WIB", "10.15.2.1", "Pasal 3-4-5"])
def test_no_full_date_is_found_in(text):
    assert list(read_dates(text, language="id")) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [("Diperbarui 16 Des 2021, 07:10 WIB", "updated"), ("Tayang: 16 Des 2021", "published"), ("16 Des 2021", "")],
)
def test_the_label_tells_publication_from_update(text, label):
    assert read_date_line(text, language="id").dates[0][0] == label


@pytest.mark.parametrize(
    "text",
    [
        "Prakiraan Cuaca 15 Desember 2021",
        "Jadwal Salat Hari Ini, 15 Desember 2021, untuk Jakarta dan Sekitarnya",
        "Xi tiba di Moskow pada 20 Maret 2023.",
    ],
)
def test_a_headline_or_sentence_with_a_date_is_no_date_line(text):
    assert read_date_line(text, language="id") is None


def test_a_date_line_names_outlet_and_author():
    line = read_date_line("Oleh Tanti Maharani pada 16 Des 2021, 07:01 WIB | Tempo.co", language="id")
    assert ([c.name for c in line.credits], line.outlet) == (["Tanti Maharani"], "Tempo.co")


@pytest.mark.parametrize("tail", ["", " Share :", " Internasional Share :"])
def test_a_date_line_may_end_in_its_section_and_the_word_share(tail):
    line = read_date_line(f"4 Juli 2017 23:10 WIB Ana Budi{tail}", language="id")
    assert [c.name for c in line.credits] == ["Ana Budi"]


def test_a_bare_date_is_only_a_date():
    assert is_bare_date("Rabu, 15 Desember 2021")
    assert not is_bare_date("Rabu, 15 Desember 2021, di Moskow")


@given(st.text(max_size=80) | st.from_regex(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4} \d{1,2}:\d{2} (WIB|GMT\+\d{1,2}|pm)"))
def test_reading_dates_never_raises(text):
    for language in ("id", "en"):
        list(read_dates(text, language=language))


def test_an_american_zone_puts_the_month_first():
    [mention] = read_dates("ON 1/11/23 AT 7:42 AM EST", language="en")
    assert (mention.day, mention.problem) == (date(2023, 1, 11), "")
    [open_order] = read_dates("1/11/23 7:42", language="en")
    assert open_order.day is None
