"""What stands round the headline: rubrics, mottos, topics, pictures, and the copies of the headline itself."""

import pytest

from articles.importing.clean_text import clean

SENTENCE = "The harbour ministers of the two cities spoke for nearly three hours and left without naming a day, part"
PROSE = tuple(f"{SENTENCE} {number}." for number in ("one", "two", "three", "four"))
TITLE = "Ferry Talks of the Two Harbour Cities End Without a Date"
DATE = "June 4, 2022"


def read(*head: str, below: tuple[str, ...] = ()):
    return clean("\n".join([*head, *PROSE[:2], *below, *PROSE[2:]]))


@pytest.mark.parametrize(
    "head",
    [
        ("Harbour | Two Cities Alone Have Such Old Quays", TITLE, DATE),
        ("Three Hours at the Quay", TITLE, DATE),
        ("War in the North", "14 May 2024, 12:41", TITLE + " - Mayor's Aide"),
        (TITLE, "By Ana Budi", "Ministers of the harbour cities toast", "The two raise glasses. Ana Budi/AP", DATE),
        ("KABAR", "HOT NEWS | CITY | POLITICS | HARBOUR | MONEY | WORLD | STYLE | SPORT", TITLE, DATE),
        (
            "Two ministers of the harbour cities",
            "Two ministers of the harbour cities. Photograph: Ana Budi/AP",
            TITLE,
            DATE,
        ),
        (", Harbour, Ferry, Two Cities, Quay", TITLE, "by Ana Budi", DATE),
        ("Jumat, 10 Rabiul Akhir 1444 / 04 November 2022", "HOME", TITLE, DATE),
        ("Get 50% off now", TITLE, DATE),
        ("Berita Pelabuhan dan Feri Utara", "Beranda", TITLE, DATE),
        (TITLE, "Ana Budi", "in Lund", "and", "Citra Dewi", "in Riga", DATE),
        ("Two harbour ministers on the quay", TITLE, "© Sputnik/ Ana Budi", DATE),
        (
            TITLE,
            "The talks were the first. Here is why.",
            "Two harbour ministers",
            "Two harbour ministers wave [EPA]",
            DATE,
        ),
        (
            "Ministers walk side by side past a row of ferries in the harbour",
            "Ministers in the harbour. Photograph: Ana Budi/AP",
            "View image in fullscreen",
            "Ministers in the harbour. Photograph: Ana Budi/AP",
            TITLE,
            "Ana Budi",
            DATE,
        ),
    ],
)
def test_the_headline_is_told_from_what_stands_beside_it(head):
    assert read(*head).title.removesuffix(" - Mayor's Aide") == TITLE


@pytest.mark.parametrize(
    "furniture",
    [
        ("Topic:", "The Long War of the Ferries (14)"),
        ("Related Topics", "War of the Ferries"),
        ("TERKAIT", "Wali Kota Muncul Lagi di Dermaga", "Feri Lama Dijual ke Kota Sebelah"),
        ("in Harbour, World News",),
        ("Ferry Talks of the Two Harbour Cities",),
        ("zoom-in Ferry Talks of the Two Harbour Cities End Without a Date",),
        ("Melaporkan dari Moskow",),
        ("Melaporkan dari, Moskow",),
        ("Video by:", "Ana Budi"),
        ("Ana Budi sumber: AFP, Reuters",),
        ("RECOMMENDED", "Mayor to visit the city of Sochi 'soon'"),
        ("zoom-inlihat foto Ferry Talks of the Two Harbour Cities End Without a Date",),
        ("Tim PRMN 10",),
        ("Muhsin - Internasional",),
        ("Published by the harbour desk - Internasional",) if False else ("Oleh: Holly Brennan (Kabar Sentinel)",),
    ],
)
def test_what_stands_between_headline_and_text_goes(furniture):
    report = read(TITLE, DATE, *furniture)
    assert report.paragraphs == PROSE


def test_the_latest_of_a_live_page_is_no_list_above_its_text():
    assert "Mayors speak of trust" in read(TITLE, DATE, "Sort by", "Latest", "Mayors speak of trust").paragraphs


def test_a_motto_in_capitals_above_the_headline_goes_and_a_dateline_there_stays():
    motto = "NEWS, VIEWS AND NOTES FROM THE HARBOUR AND THE NORTH IN NINE LANGUAGES."
    assert read("Kabar Kota", motto, TITLE, DATE).paragraphs == PROSE


def test_what_a_picture_above_the_headline_shows_goes_with_its_caption():
    shown = "A minister tastes a local cake during a visit to a fair in the harbour."
    caption = "The two ministers on the quay on Friday. Photograph: Ana Budi/AP"
    assert read(shown, caption, TITLE, "Ana Budi", DATE).paragraphs == PROSE


def test_a_standfirst_above_a_caption_with_other_words_stays():
    standfirst = (
        "The city hall calls the meeting productive and expects the ferries to sail before the end of the summer."
    )
    picture = "Two ministers at the villa in Lund, Wednesday (16/6). (AFP/ANA BUDI)"
    report = clean(
        "\n".join(
            [
                TITLE,
                "Rabu, 16 Jun 2021 10:00 WIB",
                "Bagikan :",
                standfirst,
                picture,
                "Jakarta, CNN Indonesia -- " + PROSE[0],
                *PROSE[1:],
            ]
        )
    )
    assert standfirst in report.paragraphs


def test_names_and_places_that_lost_their_blanks_are_the_authors():
    assert read(TITLE, "Kwan Tsz-hinin BeijingandMeredith Lauin Hong Kong", DATE).byline == "Kwan Tsz-hin, Meredith Lau"


def test_one_name_that_lost_its_blank_before_a_place_is_the_author():
    assert read(TITLE, "Chow Man-kitin Beijing", DATE).byline == "Chow Man-kit"


def test_rubrics_before_the_day_are_nobody():
    report = read(TITLE, "Harbour Politics & Diplomacy September 02, 2015, 15:20 UTC+3")
    assert (report.byline, report.published.instant.isoformat()) == ("", "2015-09-02T15:20:00+03:00")


def test_a_house_with_its_owner_opens_no_text():
    report = read("Kabar Kota - a unit of the Northern Broadcasting House", "Latest", "World", TITLE, DATE)
    assert (report.title, report.paragraphs) == (TITLE, PROSE)


def test_a_sentence_below_a_pictures_credit_that_tells_something_else_is_the_standfirst():
    standfirst = "Kedua kota juga sepakat memperbanyak pelayaran dengan feri sendiri."
    shown = "Wali kota (kanan) dan tamunya memasak panekuk di dermaga, Selasa (11/9)."
    head = [TITLE, "Rabu 12 Sep 2018 09:12 WIB", shown, "Foto: Ana Budi/TASS News Agency Pool via AP"]
    text = [f"REPUBLIKA.CO.ID, MOSKOW -- {PROSE[0]}", *PROSE[1:]]
    assert clean("\n".join([*head, standfirst, *text])).paragraphs[0] == standfirst
    same = "Wali kota dan tamunya memasak panekuk di dermaga."
    assert clean("\n".join([*head, same, *text])).paragraphs[0] != same


def test_a_pictures_words_above_a_films_title_go_where_the_text_begins_with_its_outlet():
    shown = "The mayor of the harbour and his guest during their video call on December 15."
    film = ["JUST WATCHED", "What a closer harbour means for the north", "Replay", "MUST WATCH"]
    text = [f"Hong Kong (CNN){PROSE[0]}", *PROSE[1:]]
    page = [TITLE, "By Ana Budi, CNN", "Updated 0947 GMT (1747 HKT) December 16, 2021", shown, *film, *text]
    assert clean("\n".join(page)).paragraphs == tuple(text)


def test_a_standfirst_between_buttons_and_the_outlets_name_stays_where_a_caption_stands_above():
    shown = "Wali kota bersama tamunya di dermaga (Shutterstock)."
    standfirst = "Balai kota mengaku menyesal, tapi menyebut agenda kini longgar."
    text = [f"Suara.com - {PROSE[0]}", *PROSE[1:]]
    page = [TITLE, "Liberty Jemadu", "Jum'at, 30 November 2018 | 14:22 WIB", shown, shown, "Share", standfirst, *text]
    assert clean("\n".join(page)).paragraphs == (standfirst, *text)


def test_what_a_picture_above_the_headline_shows_goes_with_its_credit():
    shown = "Wali kota dan tamunya di Anchorage, Alaska."
    page = ["kabarkota.com", shown, "Sumber :", "Antara/Anadolu", TITLE, *PROSE]
    assert clean("\n".join(page)).paragraphs == PROSE


@pytest.mark.parametrize("heading", ["Headlines News", "Other news", "Berita Lainnya"])
def test_titles_under_a_heading_of_other_news_go(heading):
    titles = ("Ministry blocks 22 sites", "Ferry price rises for second time in a month")
    assert read(TITLE, "By Ana Budi", DATE, heading, *titles, "Share").paragraphs == PROSE


def test_who_is_in_the_picture_above_its_credit_is_no_author():
    head = [TITLE, "Rep: Rizky Jaramaya/ Red: Nur Aini", "Presiden Rusia Vladimir Putin", "Foto: EPA-EFE/Ana Budi"]
    standfirst = "Ajudan mengatakan pertemuan akan digelar sehari sebelum rapat."
    first = "Presiden Rusia Vladimir Putin akan bertemu Ushakov dan para tamu dari kota lain dalam rapat pekan depan."
    text = [f"REPUBLIKA.CO.ID, MOSKOW -- {first}", *PROSE]
    report = clean("\n".join([*head, standfirst, *text]))
    assert (report.byline, report.paragraphs) == ("Rizky Jaramaya", (standfirst, *text))


def test_what_stands_above_the_site_of_an_office_is_the_pictures():
    shown = "The president speaks on the phone in his office."
    assert read(TITLE, "By Ana Budi", DATE, shown, "kremlin.ru").paragraphs == PROSE


def test_what_came_of_the_talks_below_the_author_is_the_subtitle():
    standfirst = "Wali Kota Ana Budi dan tamunya sepakat memperbanyak kapal yang berlayar ke utara."
    text = [f"Suara.com, LUND - {PROSE[0]}", *PROSE[1:]]
    page = [TITLE, "Selasa, 11 September 2018 21:10 WIB", "Penulis: Newswire | Editor: Hanifah Dewi", standfirst, *text]
    assert clean("\n".join(page)).paragraphs == (standfirst, *text)
