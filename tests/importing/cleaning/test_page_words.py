"""A line of a page's own words is furniture, whatever the site calls its buttons; a report's lines are none."""

import pytest

from articles.importing.cleaning.page_words import is_page_words


@pytest.mark.parametrize(
    "line",
    [
        "Scroll down for more stories",
        "Sign up for our free weekly newsletter",
        "URL Berhasil di Salin",
        "Scroll down untuk melanjutkan membaca",
        "Close Ads",
        "Unduh aplikasi kami sekarang",
    ],
)
def test_line_of_page_words_is_furniture(line):
    assert is_page_words(line)


@pytest.mark.parametrize(
    "line",
    [
        "Latar belakang",
        "Kami sudah membaca semua.",
        "Anda sudah membaca berita itu?",
        '"Kami membaca semua berita"',
        "Putin Bagikan Gas Gratis",
        "What is the latest?",
        "The next step",
    ],
)
def test_line_of_a_report_is_not(line):
    assert not is_page_words(line)
