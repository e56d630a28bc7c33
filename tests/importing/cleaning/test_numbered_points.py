"""Headings that count up or down are the report's, whatever stands round them."""

import pytest

from articles.importing.clean_text import clean

PROSE = [
    f"Kedua wali kota berbicara selama hampir tiga jam tentang dermaga nomor {number} itu." for number in range(1, 5)
]
HEAD = "4 Fakta Dermaga Utara\n2 Juli 2020"
POINTS = ["Jabat tangan dua wali kota", "Duduk berdampingan", "Hanya enam orang di ruangan", "Makan malam di dermaga"]


def page(numbers: list[int]) -> tuple[list[str], list[str]]:
    """Return the lines of a report in points, each heading said twice over the picture's host, and its text."""
    headings = [f"{number}. {point}" for number, point in zip(numbers, POINTS, strict=True)]
    lines = [
        line for head, prose in zip(headings, PROSE, strict=True) for line in (head, head, "kabar.com/Ana Budi", prose)
    ]
    return lines, [line for pair in zip(headings, PROSE, strict=True) for line in pair]


def test_numbers_in_a_line_of_their_own_stay_with_heading_and_text():
    lines = [line for n, prose in enumerate(PROSE, start=1) for line in (str(n), POINTS[n - 1], prose)]
    text = "Dua wali kota bertemu di dermaga utara pada hari Rabu."
    assert clean("\n".join([HEAD, text, *lines])).paragraphs == (text, *lines)
    links = [line for n in range(1, 5) for line in (str(n), POINTS[n - 1])]
    assert clean("\n".join([HEAD, text, *PROSE, "Terpopuler", *links])).paragraphs == (text, *PROSE)


@pytest.mark.parametrize("numbers", [[1, 2, 3, 4], [4, 3, 2, 1]])
def test_headings_with_numbers_stay_once(numbers):
    lines, text = page(numbers)
    assert clean("\n".join([HEAD, "Dua wali kota bertemu di dermaga utara pada hari Rabu.", *lines])).paragraphs[
        1:
    ] == tuple(text)


def test_a_caption_by_an_agency_below_such_a_heading_goes():
    lines = [
        line for n, prose in enumerate(PROSE) for line in (f"{n + 1}. {POINTS[n]}", "Suasana dermaga itu (AFP)", prose)
    ]
    report = clean("\n\n".join([HEAD, *lines]))
    assert "Suasana dermaga itu (AFP)" not in report.paragraphs
    assert report.paragraphs[-2:] == (f"4. {POINTS[3]}", PROSE[3])


def test_a_list_of_popular_titles_has_no_text_between_its_numbers():
    popular = [f"{number}. Wali Kota Tiba di Dermaga {number}" for number in range(1, 5)]
    report = clean("\n".join([HEAD, *PROSE, "Terpopuler", *popular]))
    assert report.paragraphs == tuple(PROSE)
