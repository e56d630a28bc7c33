import pytest

from articles.importing.feeds.dates import read_date


@pytest.mark.parametrize(
    "said, iso",
    [
        ("Wed, 15 Dec 2021 23:51:07 +0700", "2021-12-15T23:51+07:00"),
        ("Wed, 15 Dec 2021 23:51:07 GMT", "2021-12-15T23:51+00:00"),
        ("15 Dec 2021 23:51 EST", "2021-12-15T23:51-05:00"),
        ("Wed, 15 Dec 21 23:51:07 -0000", "2021-12-15T23:51+00:00"),
        ("Wed, 15 Dec 2021 23:51:07", "2021-12-15T23:51+00:00"),
        ("Wednesday, 15 December 2021 23:51:07 PST", "2021-12-15T23:51-08:00"),
        ("Wed Dec 15 23:51:07 2021", "2021-12-15T23:51+00:00"),
        ("Wed Dec 15 23:51:07 UTC 2021", "2021-12-15T23:51+00:00"),
        ("Wed,15 Dec 2021 23:51:07 GMT+0700", "2021-12-15T23:51+07:00"),
        ("2021-12-15T23:51:07Z", "2021-12-15T23:51+00:00"),
        ("2021-12-15T23:51:07.123+07:00", "2021-12-15T23:51+07:00"),
        ("2021-12-15 23:51:07", "2021-12-15T23:51+00:00"),
        ("2021-12-15T23:51", "2021-12-15T23:51+00:00"),
        ("20211215T235107Z", "2021-12-15T23:51+00:00"),
        ("2021/12/15 23:51:07 +0700", "2021-12-15T23:51+07:00"),
        ("2021-12-15T24:00:00Z", "2021-12-16T00:00+00:00"),
        ("2021-12-15", "2021-12-15"),
        ("2021-12", "2021-12-01"),
        ("2021-349", "2021-12-15"),
        ("1639612267", "2021-12-15T23:51+00:00"),
        ("December 15, 2021 11:51 pm EST", "2021-12-15T23:51-05:00"),
        ("15 Dec 2021", "2021-12-15"),
    ],
)
def test_the_formats_of_feeds_are_read(said, iso):
    assert (read_date(said).isoformat(), read_date(said).raw) == (iso, said)


@pytest.mark.parametrize(
    "said, iso",
    [
        ("Rabu, 15 Desember 2021 23:51 WIB", "2021-12-15T23:51+07:00"),
        ("Rabu, 15 Desember 2021 | 23.51 WITA", "2021-12-15T23:51+08:00"),
        ("Jum'at, 17 Des 2021 08:00:00 WIT", "2021-12-17T08:00+09:00"),
        ("Jumat, 17 Des 2021 08:00:00 +0700", "2021-12-17T08:00+07:00"),
        ("6 Nop 2019", "2019-11-06"),
        ("Minggu, 8 Agt 2021 10:05 WIB", "2021-08-08T10:05+07:00"),
        ("17 Agustus 2021", "2021-08-17"),
        ("15/12/2021 23:51 WIB", "2021-12-15T23:51+07:00"),
        ("Senin, 03 Mei 2021 10:00", "2021-05-03"),
        ("1 Okt 2021 pukul 07.30 WIB", "2021-10-01T07:30+07:00"),
    ],
)
def test_indonesian_dates_are_read_and_never_more_than_they_say(said, iso):
    assert read_date(said, language="id").isoformat() == iso


@pytest.mark.parametrize(
    "said", ["", "kemarin", "31 Feb 2021", "0000-00-00 00:00:00", "9999999999999999999999", "-", "x" * 9999]
)
def test_what_is_no_date_is_unknown(said):
    assert read_date(said).precision == "unknown"


def test_in_english_numbers_that_can_be_read_both_ways_are_left_open():
    assert read_date("03/04/2021", language="en").precision == "unknown"
    assert read_date("03/04/2021", language="id").isoformat() == "2021-04-03"
    assert read_date("12/25/2021", language="en").isoformat() == "2021-12-25"
