from datetime import timedelta

import pytest

from articles.importing.offsets import read_offset, written_offset


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        *(("+07:00", 7), ("+0700", 7), ("7", 7), ("WIB", 7), ("wita", 8), ("WIT", 9)),
        *(("GMT+3", 3), ("UTC", 0), ("Z", 0), ("-03:30", -3.5), ("−5", -5), ("+14", 14)),
    ],
)
def test_an_offset_is_read_as_it_is_written(text, hours):
    offset = read_offset(text).utcoffset(None)
    assert offset == timedelta(hours=hours)
    assert read_offset(written_offset(offset)).utcoffset(None) == offset


@pytest.mark.parametrize("text", ["", "x", "+15", "07:60", "+7:0", "WIBB", "++7"])
def test_anything_else_is_none(text):
    assert read_offset(text) is None


def test_an_offset_is_written_in_hours_and_minutes():
    assert written_offset(timedelta(hours=-3, minutes=-30)) == "-03:30"
