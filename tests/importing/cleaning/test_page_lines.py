import pytest

from articles.importing.cleaning.page_lines import ends_with_stop, is_clause, is_sentence, read_page


@pytest.mark.parametrize(
    "text",
    [
        '"Kami akan menunggu," kata dia',
        "“Apa lagi yang harus kami jual?” tanya Sutini",
        "“It has historic reductions in spending,” McCarthy said",
    ],
)
def test_speech_with_its_speaker_is_a_sentence_without_a_full_stop(text):
    assert is_sentence(text)


@pytest.mark.parametrize(
    "text", ["'Kami Menang', Kata Zelensky", '"Kami Menang," Kata Zelensky', '"Api di Bawah Tanah"']
)
def test_a_headline_with_a_quotation_is_none(text):
    assert not is_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rubel diperdagangkan sedikit melemah.***",
        "Lalu lintas dibuka kembali. (*)",
        "Ia tidak menjawab. (cr3/jpnn)",
        "The reporter had no further questions. ■",
    ],
)
def test_an_end_mark_stands_behind_the_full_stop(text):
    assert ends_with_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "Xi akan menjamu Putin makan siang",
        "Dari Phnom Penh, Biden terbang ke Bali untuk KTT G20",
        "Beijing lodged a protest through its embassy in Tokyo",
    ],
)
def test_small_verbs_and_nouns_make_a_clause(text):
    assert is_clause(text)


@pytest.mark.parametrize(
    "text", ["Xi Akan Menjamu Putin di Kremlin untuk Makan Siang", "putin xi jinping rusia", "Obituary: A long life"]
)
def test_a_headline_tags_and_a_labelled_link_are_no_clause(text):
    assert not is_clause(text)


def test_speech_in_closing_quotes_on_both_sides_is_a_sentence():
    assert is_sentence("”Ini kesempatan belajar,” ucap Erick") and not is_sentence("”Kesempatan Belajar” di Moskow")


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
