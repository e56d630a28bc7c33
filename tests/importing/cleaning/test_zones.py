"""A clock that names no zone is the outlet's own."""

import pytest

from articles.importing.clean_text import clean
from articles.importing.cleaning.lexicon import zones
from articles.importing.cleaning.outlets import display, is_known
from articles.importing.cleaning.zones import zone_of_outlet

ENGLISH = """\
Kremlin Opens a Reading Room
{date}
A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century.
"We wanted a quiet place," the director of the museums said.
© 2021 {outlet}
"""
INDONESIAN = """\
{outlet}
Kremlin Buka Ruang Baca
{date}
Sebuah ruang baca dibuka di Kremlin pada hari Rabu, yang pertama di gudang senjata tua itu sejak lebih dari seabad.
"Kami ingin tempat yang tenang," kata direktur museum itu.
"""


@pytest.mark.parametrize(
    ("page", "outlet", "date", "published"),
    [
        (ENGLISH, "VOA", "December 15, 2021 6:12 PM", "2021-12-15T18:12-05:00"),
        (ENGLISH, "VOA", "July 15, 2021 6:12 PM", "2021-07-15T18:12-04:00"),
        (ENGLISH, "TASS", "15 DEC 2021, 14:21", "2021-12-15T14:21+03:00"),
        (ENGLISH, "ANTARA News", "December 15, 2021 18:12", "2021-12-15T18:12+07:00"),
        # Whose clock that is nobody knows.
        (ENGLISH, "", "December 15, 2021 6:12 PM", "2021-12-15"),
        (ENGLISH, "Reuters", "December 15, 2021 6:12 PM", "2021-12-15"),
        (ENGLISH, "VOA", "December 15, 2021 6:12 PM GMT+3", "2021-12-15T18:12+03:00"),
        (INDONESIAN, "", "Rabu, 15 Desember 2021 18:12", "2021-12-15T18:12+07:00"),
        (INDONESIAN, "BBC", "15 Desember 2021 18:12", "2021-12-15T18:12+07:00"),
        (INDONESIAN, "Bali Post", "15 Desember 2021 18:12", "2021-12-15T18:12+08:00"),
        (INDONESIAN, "Bali Post", "15 Desember 2021 18:12 WIB", "2021-12-15T18:12+07:00"),
        (INDONESIAN, "Bali Post", "15 Desember 2021", "2021-12-15"),
    ],
)
def test_a_clock_without_a_zone_is_the_outlets(page, outlet, date, published):
    assert clean(page.format(outlet=outlet, date=date)).published.isoformat() == published


def test_the_wording_with_a_zone_is_read_where_both_stand():
    date = "December 15, 2021 6:12 PM | December 15, 2021 6:12 PM GMT+3"
    assert clean(ENGLISH.format(outlet="VOA", date=date)).published.isoformat() == "2021-12-15T18:12+03:00"


@pytest.mark.parametrize("listed", [zones.INDONESIAN, zones.FOREIGN])
def test_the_list_names_outlets_as_the_register_does(listed):
    names = [name.strip() for line in listed.strip().splitlines() for name in line.split(": ", 1)[1].split("|")]
    assert [name for name in names if not is_known(name) or display(name) != name] == []
    assert len(names) == len(set(names))
    assert None not in {zone_of_outlet(name, language="en") for name in names}
