"""What leads away from a report in its text without a label: kinds, pictures, cards, page breaks, whole lists."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = tuple(f"{SENTENCE} {number}." for number in ("one", "two", "three", "four"))
HEAD = "Ferry talks end without a date\nJune 4, 2022"


def paragraphs(*lines: str, between: str = "\n") -> tuple[str, ...]:
    return clean(HEAD + "\n" + between.join([*PROSE[:2], *lines, *PROSE[2:]])).paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        ("Analysis: What does the mayor want from the talks?", "What we know about the plan to end the ferry war"),
        ("City officials warn the harbour over its fees again", "What to know about the stalled aid package"),
        (
            "AP AUDIO: Ministers arrive in the harbour for talks",
            "AP correspondent Ana Budi reports on the talks of the two.",
        ),
        ("Read more", "FILE PHOTO: A tanker in the gulf.", "Northern state boards a ferry in the gulf"),
        ("Embed share", "Ministers Talk by Video", "The code has been copied to your clipboard.", "0:00 0:02:11"),
        ("Why do the two harbour cities want a ferry?", "02:11"),
        (
            "Related stories",
            "The mayor sold his ferries. Here's what that means for the north.",
            "A trip of the mayors showed how few friends the harbour has",
        ),
        (
            "Mayors Meet Again in Riga",
            "1 jam lalu",
            "Mayors Meet Again in Riga",
            "The mayors of the north met in Riga.",
        ),
        ("Hal:", "1", "2"),
        ("halaman ke-1",),
        ("1", "2", "Selanjutnya"),
        (
            "What is the northern city council?",
            "Why the city will not condemn it",
            "The harbour's fleet on the back foot",
        ),
        ("Baca Juga", "Kota Teken Kontrak Feri Baru", "Wali Kota: Tamu Sahabat Saya"),
        ("Ayo, ikut membantu donasi sekarang! Klik Di Sini untuk info lebih lengkap.",),
        ("Simak juga artikel menarik lainnya: Wali Kota Dilantik Lagi, Kapan Kunjungi Riga?",),
        ("img_title", "KABAR Militer: Balai Kota", "Photo :", "Istimewa"),
        ("Watch moreFerries and quays: A partnership with limits?",),
        ("ALSO ON KABAR.COMHarbour to build a new quay with its largest builder",),
        ("Think your friends would be interested? Share this story!",),
        ("kabarkota Hadir di WhatsApp Channel",),
        ("This content was published on Feb 18, 2023 The mayor spoke on the quay.",),
    ],
)
def test_what_leads_away_goes(lines):
    assert paragraphs(*lines) == PROSE


def test_one_line_of_a_kind_may_be_a_subheading():
    line = "Analysis: Why the threat isn't empty"
    assert paragraphs(line) == (*PROSE[:2], line, *PROSE[2:])


def test_a_numbered_subheading_under_a_list_stays():
    numbered = "2. Bursa Gandum"
    links = ("Baca juga:", "Daftar Lengkap Anggota Dewan, Ada Tetangga", "Wali Kota Buka Suara Soal Feri")
    text = [HEAD, PROSE[0], "1. Sistem Pembayaran", PROSE[1], *links, numbered, *PROSE[2:]]
    assert numbered in clean("\n".join(text)).paragraphs


def test_a_title_as_long_as_the_others_is_no_subheading():
    text = "\n\n".join(
        [
            HEAD,
            *PROSE[:2],
            "Read also\nThe mayor’s visit",
            "Mayor, guest to travel to Riga by high-speed train",
            *PROSE[2:],
        ]
    )
    assert clean(text).paragraphs == PROSE


def test_the_words_with_which_the_next_page_begins_stand_once():
    assert paragraphs("Halaman Selanjutnya", "The harbour ministers of...") == PROSE


def test_the_report_ends_where_its_writers_sign_with_their_agencies():
    tail = (
        "hp/as (dpa, rtr, afp)",
        "From the quay to the palace",
        "The mayor worked on a ferry in the north until 1990.",
    )
    assert clean("\n".join([HEAD, *PROSE, *tail])).paragraphs == PROSE


def test_topics_with_bars_below_the_text_go():
    tail = ("Topik terhangat:", "Banjir Kota | Dermaga Baru? | Tarif Feri", "© 2014 Kabar Kota")
    assert clean("\n".join([HEAD, *PROSE, *tail])).paragraphs == PROSE


@pytest.mark.parametrize(
    "lines",
    [
        ("Kabar Images A quay in the fog, with cranes behind itKabar Images", "Work goes on while the talks are held"),
        ("Two ministers appear on a screen during the ceremony in Lund on Monday.",) * 2,
        ("Two ministers", "View image in fullscreen", "Two ministers at a meeting. Photograph: Ana Budi/Reuters"),
        ("Flag of the city", "Flag of the city over the old harbour (AFP)"),
        ("The mayors attend a ceremony at the palace on March 21.", "Ana Budi/Sputnik/AFP/Getty Images"),
        ("Image copyright EPA", "Image caption Crews crossed the border by ferry in August"),
        ("Two mayors", "Two mayors are seen in Lund on May 4. They spoke for an hour.", "ANA BUDI/GETTY IMAGES"),
        (
            "A worker checks valves near the quay",
            "Image copyright",
            "GETTY IMAGES",
            "Image caption",
            "The pipe in the fog",
        ),
        ("Farmers at work in the north.", "Perbesar", "Farmers at work in the north. (AFP)"),
    ],
)
def test_what_a_picture_shows_goes_with_it(lines):
    assert paragraphs(*lines) == PROSE


def test_a_cry_and_a_long_sentence_said_twice_are_text():
    assert paragraphs("Never again.", "Never again.")[2:4] == ("Never again.", "Never again.")
    quoted = "“We shall meet on the quay again before the winter,” he said."
    assert paragraphs(quoted, quoted).count(quoted) == 2


def test_what_a_picture_shows_goes_where_blank_lines_set_off_its_block():
    block = "The old harbour office in Lund.\nSumber gambar, EPA\nKeterangan gambar, Ana Budi led the office for years."
    assert paragraphs(block, between="\n\n") == PROSE
    alone = "The old harbour office in Lund.\n\nSumber gambar, EPA\n\nKeterangan gambar, Ana Budi led the office."
    assert "The old harbour office in Lund." in paragraphs(alone, between="\n\n")


def test_what_stands_over_a_pictures_button_goes_where_the_pages_first_picture_has_it_so():
    head = [
        "Ferry talks end without a date",
        "17 Agu 2025, 11:03 WIB",
        "Two ministers of the harbour.",
        "Perbesar",
        "Two ministers of the harbour wave. (AFP)",
    ]
    lines = ["The ministers pose together.", "Perbesar", "Two ministers in the hall on Monday. (AFP)"]
    page = [*head, *PROSE[:2], *lines, *PROSE[2:]]
    assert clean("\n".join(page)).paragraphs == PROSE
    assert lines[0] in clean("\n".join([*head[:2], *PROSE[:2], *lines, *PROSE[2:]])).paragraphs


def test_a_subheading_in_capitals_right_below_a_list_stays():
    lines = "Read Next\nEurope\nGerman court jails a captain for theft\n7:02 PM GMT+3\nChina\nBeijing says it will hold"
    lines += "\n5:40 PM GMT+3\nPIPELINE TALKS"
    assert paragraphs(lines, between="\n\n") == (*PROSE[:2], "PIPELINE TALKS", *PROSE[2:])


def test_a_paragraph_between_a_link_and_a_subheading_is_no_teaser():
    lines = ("Related Story", "Huawei signs a deal in the harbour", "Related Story", "A city's diplomacy of ferries")
    page = [HEAD, *PROSE[:2], *lines, PROSE[2], "MILLIONS OF TONNES", PROSE[3], "TOPICS:", "FERRY", "HARBOUR"]
    assert clean("\n".join(page)).paragraphs == (*PROSE[:3], "MILLIONS OF TONNES", PROSE[3])


def test_a_teaser_under_a_dated_title_below_the_text_goes():
    tail = (
        "Tags: #Ferry",
        "SHARE",
        "RELATED ARTICLES",
        "News Dec 10, 2021 | 3:20 pm",
        "City Ready for Its Guests, Mayor Says",
    )
    page = [HEAD, *PROSE, *tail, "The city has opened nine in ten of its quays.", "The Latest", "© 2021 Kabar"]
    assert clean("\n".join(page)).paragraphs == PROSE


def test_titles_above_a_subheading_go_and_it_stays():
    lines = ("Analysis: What the mayor really thinks of the war", "Ana in the market: How the shops filled up with tea")
    assert paragraphs(*lines, "'Old friends'") == (*PROSE[:2], "'Old friends'", *PROSE[2:])


def test_a_short_line_in_small_letters_below_a_link_is_the_subheading_of_what_follows():
    block = "SEE ALSO:\nWhat to Know About the City's Long Boycott\nTies, but no treaty"
    assert paragraphs(block, between="\n\n") == (*PROSE[:2], "Ties, but no treaty", *PROSE[2:])


def test_titles_with_their_hours_and_what_introduces_them_go_below_the_text():
    cards = (
        "Wali Kota Berharap Bertemu Tamunya",
        "8 jam lalu",
        "Wali kota mengatakan tamunya mau terlibat.",
    )
    more = ("Dewan Meragukan Usulan Damai Itu", "11 jam lalu", "Ketua dewan menilai usulan itu belum dapat dipercaya.")
    page = [HEAD, *PROSE, "Berita terkait", *cards, "Rekomendasi", *more, "Terpopuler", "1", "Gempa di Utara"]
    assert clean("\n".join(page)).paragraphs == PROSE


def test_a_teaser_with_its_house_and_day_below_goes():
    card = (
        "Jangan Lewatkan",
        "Anak Wali Kota Naik Jadi Wakil",
        "Ia sebelumnya mengurus pertanian.",
        "VIVA.co.id",
        "12 Mei 2024",
    )
    assert clean("\n".join([HEAD, *PROSE, *card, "12 Mei 2024", "Topik Terkait", "Wali Kota"])).paragraphs == PROSE


def test_questions_in_a_row_are_text():
    asked = (
        "A few questions for the founder of the harbour museum",
        "What do you like best about your work there?",
    )
    assert paragraphs(*asked) == (*PROSE[:2], *asked, *PROSE[2:])


def test_counters_twice_in_a_row_are_no_text():
    assert paragraphs("0", "0") == PROSE


def test_a_question_below_a_pictures_block_is_the_subheading_of_what_follows():
    picture = (
        "Wali kota menyambut para tamu\nSumber gambar, Getty Images\nKeterangan gambar, Tamu dari 130 kota datang."
    )
    asked = "Apa yang diinginkan wali kota?"
    assert paragraphs(f"{picture}\n{asked}", between="\n\n") == (*PROSE[:2], asked, *PROSE[2:])
