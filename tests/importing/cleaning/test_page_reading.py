"""Lines that a copy tore at links, or glued, are put right before they are judged; menus and teasers are not."""

import pytest

from articles.importing.cleaning.page_reading import read_page


def test_a_paragraph_torn_at_its_links_is_put_together():
    torn = (
        "LUND, KABAR.com\n– Sebuah truk terguling di jalan.\nDua orang dirawat di\nRSUD Lund\n.\nPetugas\nJasa Jalan\n"
        "membutuhkan waktu empat jam untuk membersihkan jalan."
    )
    assert [line.text for line in read_page(torn).lines] == [
        "LUND, KABAR.com – Sebuah truk terguling di jalan.",
        "Dua orang dirawat di RSUD Lund.",
        "Petugas",
        "Jasa Jalan membutuhkan waktu empat jam untuk membersihkan jalan.",
    ]


def test_small_tags_and_lone_signs_tear_nothing():
    raw = "Menu\nputin\nxi jinping\nberita hari ini dari utara\nJudul berita\n. . .\nPutin tiba di Beijing."
    assert [line.text for line in read_page(raw).lines] == raw.split("\n")


def test_a_sentence_torn_at_its_links_with_blank_lines_between():
    raw = (
        "He told them that\n\na firm would be set up\n\n, with ships from the north.\n\nThey also spoke of\n\nfish\n\n."
    )
    assert [line.text for line in read_page(raw).lines] == [
        "He told them that a firm would be set up, with ships from the north.",
        "They also spoke of fish.",
    ]


def test_the_large_first_letter_goes_to_its_word():
    raw = "Title\n\nR\n\nussian officials have not given up the trip.\n\nA\n\nThe second line is whole."
    assert [line.text for line in read_page(raw).lines][1] == "Russian officials have not given up the trip."


def test_the_reading_time_glued_to_a_headline_has_a_line_of_its_own():
    raw = "What the two mayors agreed in their call3 min read . Updated: 12 Jan 2023, 08:41 AM IST\nText."
    assert read_page(raw).lines[1].text == "3 min read . Updated: 12 Jan 2023, 08:41 AM IST"
    assert read_page(raw).lines[0].text == "What the two mayors agreed in their call"


def test_the_marks_of_a_paragraph_are_no_words():
    assert (
        read_page("<p>A train stands at a siding. — Kabar</p>").lines[0].text == "A train stands at a siding. — Kabar"
    )


@pytest.mark.parametrize(
    "raw",
    [
        "Kremlin opens a room\nIt has forty desks and a lamp.\nMayors meet again\nThey spoke of ferries for an hour.",
        "Licensing Rights\n, opens new tab\nMore\n, opens new tab\nRights\n, opens new tab",
        "Kawasan\n– Asia\n– Eropa\n– Amerika",
    ],
)
def test_teasers_buttons_and_menus_are_not_torn(raw):
    assert [line.text for line in read_page(raw).lines] == raw.split("\n")


def test_links_of_few_words_between_torn_pieces():
    raw = (
        "Bank Besar Menambah Simpanan Menjelang Rapat\n"
        "KabarChannel - Bank besar menambah simpanan menjelang rapat Putin dan Presiden\nChina\nXi Jinping. Itu naik.\n"
        "The council was not amused. Spokesman\nAna Budi\nsaid that it was looking for the ship.\nRusia\n"
        ", Elvira Nabiullina, mengatakan itu wajar."
    )
    assert [line.text for line in read_page(raw).lines][1:] == [
        "KabarChannel - Bank besar menambah simpanan menjelang rapat Putin dan Presiden China Xi Jinping. Itu naik.",
        "The council was not amused. Spokesman Ana Budi said that it was looking for the ship.",
        "Rusia, Elvira Nabiullina, mengatakan itu wajar.",
    ]


def test_a_headline_stands_above_what_is_torn():
    torn = "Ajudan mengatakan belum ada tanggal.\nMereka bertemu dengan\nPresiden\n, dan itu bukan yang pertama."
    raw = f"Kremlin sebut kota itu lokasi paling masuk akal untuk pertemuan dengan wali kota\n{torn}"
    assert [line.text for line in read_page(raw).lines][:2] == raw.split("\n")[:2]
    raw = f"Two envoys wait in the north as talks about ferries drag on\n• The mayor says so.\n{torn}"
    assert [line.text for line in read_page(raw).lines][:2] == raw.split("\n")[:2]


def test_the_page_that_something_is_quoted_from_belongs_to_its_sentence():
    raw = (
        "Dikutip dari laman\n\nKabar\n\noleh Utara Kota, wali kota menilai itu cukup.\n\nDilarang mengambil isi\n"
        "di atas untuk apa pun tanpa izin.\nIa pulang ke\n\nLund\n\n, kata ajudan."
    )
    first = [line.text for line in read_page(raw).lines][0]
    assert first == "Dikutip dari laman Kabar oleh Utara Kota, wali kota menilai itu cukup."
