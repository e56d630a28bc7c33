"""Captions that look like the beginning of a report, and reports that begin so."""

from articles.importing.clean_text import clean

PROSE = "Dua wali kota berbicara hampir tiga jam tentang feri di pelabuhan itu dan pulang tanpa menyebut tanggal."
HEAD = "Dua Wali Kota Berbicara Tiga Jam\nSelasa, 22 Oktober 2024"
CAPTION = "KAZAN - Dua wali kota berdiri di depan menara pelabuhan, Selasa 22 Oktober 2024."


def paragraphs(*lines: str) -> tuple[str, ...]:
    return clean("\n\n".join([HEAD, *lines, PROSE])).paragraphs


def test_a_caption_above_the_dateline_with_the_house_goes():
    first = f"KABAR-KOTA.COM, KUPANG - {PROSE}"
    assert paragraphs(CAPTION, first) == (first, PROSE)


def test_a_report_with_a_place_only_keeps_its_first_paragraph():
    first = f"KAZAN - {PROSE}"
    assert paragraphs(first) == (first, PROSE)
