"""Which outlet a page belongs to, by its head and its foot."""

import pytest

from articles.importing.clean_text import clean

TEXT = "A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century."


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        ("MATA MATA BISNIS\nCari", "© 2019 MataMataBisnis.com", "Mata Mata Bisnis"),
        ("Search", "© Copyright 2024 - RMOL.ID - All Rights Reserved", "RMOL.id"),
        ("Search", "Copyright Information\nFair Use and Copyright Policy", ""),
        ("Search\nAna Budi / Vedomosti", "© Copyright 1992-2017 The Moscow Times", "The Moscow Times"),
        ("Search", 'RFE/RL has been declared an "undesirable organization" by the Russian government.', "RFE/RL"),
        ("Search", "Published in Dawn, July 16th, 2025", "Dawn"),
        ("Search", "© Copyright 1997-2021 INQUIRER.net | All Rights Reserved", "Philippine Daily Inquirer"),
        ("Search", "Direct link: en.kremlin.ru/d/60718", "Kremlin.ru"),
        ("Search", "Copyright @ 2022 Media Group - mediaindonesia. All Rights Reserved", "Media Indonesia"),
        ("PolitikCina\nSearch\nhttps://p.dw.com/p/5837F", "", "DW"),
        ("Search", "(This story has not been edited by Kabarduit staff and is auto-generated.)", "Kabarduit"),
        ("Search", "More UN News\nDays in pictures from the north\nFollow VOA", "VOA"),
        ("Search", "Follow BBC News on WhatsApp", "BBC News"),
        ("Search", "Privacy\nAbout VOA\nContact us", "VOA"),
        ("Cari", "Tentang VOA Indonesia\nHubungi kami", "VOA Indonesia"),
        ("The Independent Harbour Gazette\nSearch", "", ""),
        ("The Ruritania Foundation\nSearch", "The Ruritania Foundation\n1111 16th St. NW", "The Ruritania Foundation"),
        ("Ministry of Fisheries of Ruritania\nSearch", "Contact us", "Ministry of Fisheries of Ruritania"),
        ("Sign up now: Get ST's newsletters delivered to your inbox", "", "The Straits Times"),
        ("Search", "All rights reserved. © 2013 Harbour Times, Ruritania", "Harbour Times"),
        ("Search\nThe mayors in Lund. Photographer: Ana Budi/Bloomberg", "", "Bloomberg"),
        ("Search", "Copyright© 2024, THG PUBLISHING PVT LTD. or its affiliated companies.", "The Hindu"),
        ("Search", "Unlike many others, the Guardian has no shareholders. Just a will.", "The Guardian"),
        ("Search\nClick to followThe Independent", "", "The Independent"),
        ("Search", "MORE FROM REUTERS\nA ferry for the north", "Reuters"),
        ("Search", "© 2023 NBC UNIVERSAL", "NBC News"),
        ("http://nyti.ms/1FTk0Qz\nSearch", "", "The New York Times"),
        ("WKKS\nWeather", "Copyright 2024 The Associated Press. All rights reserved.\nWKKS\n© 2024 Big Group", "WKKS"),
        (
            "Search",
            "Like this story? The Amur Observer has no owners and no advertisers. Buy us a coffee.",
            "The Amur Observer",
        ),
        ("Search", "Copyright 2024 The Associated Press.\nWKKS\n3052 Laurel Highway\nBluefield, WV 24701", "WKKS"),
        ("Search", "With reporting by RFE/RL's Kazakh Service", "RFE/RL"),
        ("Ana BudiThe Washington Post", "Copyright © 2016, Harbour Tribune", "Harbour Tribune"),
        ("VOA\nSkip to main content\nSearch", "Back to top", "VOA"),
        ("President of Ruritania\nOfficial website of the President of Ruritania", "", "President of Ruritania"),
        ("Saved", "The writer is a staff writer at Foreign Policy.\n© 2021 Big Group", "Foreign Policy"),
        ("President of Ruritania\nEvents", "Website of the President of Ruritania", "President of Ruritania"),
        ("France 24 - World news and top stories\nLive news", "© 2022 AFP", "France 24"),
        ("Sky News - back to home\nSearch", "© 2021 Sky UK", "Sky News"),
        (
            "Search",
            "Anadolu Agency website has only a part of its stories offered to subscribers. Contact us.",
            "Anadolu Agency",
        ),
        (
            "ST\nAsia",
            "Join ST's Telegram channel and get the latest breaking news delivered to you.",
            "The Straits Times",
        ),
        (
            "Menu",
            "Get Current Updates on India News at Hindustan Times.\nCopyright © HT Digital Streams Limited.",
            "Hindustan Times",
        ),
        ("VIVA Dunia\nCari", "", "VIVA"),
        ("Beranda | Dunia", "© Copyright 2023 Kabar Kota", "Kabar Kota"),
        ("VOA Voice of America\nLIVE", "", "VOA"),
        ("Kabar Kota\nCari", "Kabar Kota is a news website of the north.\n© 2022 Kabar Kota", "Kabar Kota"),
    ],
)
def test_outlet_is_the_name_that_a_reader_sees(head, foot, outlet):
    report = clean(f"{head}\nThe Kremlin opens a reading room\nDec 15, 2021\n{TEXT}\nTags\nKremlin\n{foot}")
    assert (report.outlet, report.paragraphs) == (outlet, (TEXT,))


def test_outlet_is_the_one_that_sends_letters_in_the_text():
    offer = "Diplomat Brief\nWeekly Newsletter\nGet briefed on the story of the week.\nGet the Newsletter"
    report = clean(f"The Kremlin opens a reading room\nDec 15, 2021\n{TEXT}\n{offer}\n{TEXT} Readers came early.")
    assert (report.outlet, len(report.paragraphs)) == ("The Diplomat", 2)


def test_agency_over_the_headline_without_a_menu_is_no_outlet():
    assert clean(f"AFP\nThe Kremlin opens a reading room\nDec 15, 2021\n{TEXT}").outlet == ""


def test_a_service_that_signs_names_its_house():
    page = f"Russia\nThe Kremlin opens a reading room\nDec 15, 2021\nBy RFE/RL's Russian Service\n{TEXT}"
    assert clean(page).outlet == "RFE/RL"


def test_a_name_in_an_appeal_with_its_s_is_the_outlet():
    foot = "If you can, please support the Guardian's open, independent reporting from as little as $1."
    page = f"Russia\nThe Kremlin opens a reading room\nDec 15, 2021\n{TEXT}\nTags\nKremlin\n{foot}"
    assert clean(page).outlet == "The Guardian"


DATED = "Kremlin Buka Ruang Baca\nRabu, 15 Desember 2021 10:00 WIB"
BACA = "Sebuah ruang baca dibuka di Kremlin pada hari Rabu, yang pertama di gudang senjata lama itu sejak seabad lebih."


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        # The agency's name stands above the text, the page's own begins it and signs below.
        (f"{DATED}\nBBC\nSuara.com - {BACA}\n© 2021 suara.com - All Rights Reserved.", "Suara.com"),
        (f"{DATED}\nWarga di Kremlin.\nKompas.com\nWarga di Kremlin.\nGridHot.ID - {BACA}", "GridHot.ID"),
        (f"{DATED}\nVIVA Jabar - {BACA}", "VIVA Jabar"),
        # A rubric of the outlet's own has a name that others know.
        (f"Home\nKabar24\n{DATED}\nAna Budi - Bisnis.com\nBisnis.com, JAKARTA - {BACA}", "Bisnis.com"),
        (f"Kabar Kota Selatan\nBeranda\n{DATED}\nMOSKOW, KKS – {BACA}", "Kabar Kota Selatan"),
        (f"{DATED}\nKabarTelukNews, Anchorage – {BACA}", "KabarTelukNews"),
    ],
)
def test_the_name_with_which_the_text_begins_is_the_outlet(page, outlet):
    assert clean(page).outlet == outlet


def test_the_letters_before_its_staff_name_the_house():
    signed = "By Ana Budi and GT staff reporters Published: Oct 18, 2023 11:52 PM"
    page = f"Kremlin Opens a Room\n{signed}\n{TEXT}\n{TEXT[:-1]} too."
    assert clean(page).outlet == "Global Times"


def test_the_indonesian_paper_to_which_somebody_speaks_is_the_outlet():
    said = "“Kami menunggu jawaban Moskow,” ujarnya kepada Kantor Berita Politik {}."
    page = "Kremlin Buka Ruang Baca\nRabu, 5 November 2025\nSebuah ruang baca dibuka di Kremlin pada Rabu.\n" + said
    assert clean(page.format("RMOL")).outlet == "RMOL"
    assert clean(page.format("Reuters")).outlet == ""


PRINTED = "MOSCOW (AFP) - A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in a century."


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        (
            "Reuters Published 19 Jun, 2025 05:46pm",
            "Copyright © 2025 Business Recorder. All rights reserved.",
            "Business Recorder",
        ),
        ("By Reuters", "© Union Leader Corp., 100 William Loeb Drive", "Union Leader"),
        ("By AFP", "Deccan Herald News now on Telegram - Click here to subscribe", "Deccan Herald"),
        (
            "By AP",
            "Subscribe to the KSL.com Trends by e-mail.\nBy subscribing, you agree to KSL.com's Terms of Use.",
            "KSL.com",
        ),
        ("By Reuters", "Sign up for Newsmax’s Daily Newsletter", "Newsmax"),
        ("By AFP", "Download the Irish Independent App\n© Mediahuis Ireland", "Irish Independent"),
        ("By AFP", "Subscribe to The New Statesman today from only £8.99 per month", "The New Statesman"),
        ("By Reuters", "© 2023 Thomson Reuters. All rights reserved.", "Reuters"),
        ("By AFP", "", "AFP"),
    ],
)
def test_who_prints_an_agencys_report_is_the_outlet(head, foot, outlet):
    prose = "\n".join(f"{TEXT} It has {number} desks." for number in ("forty", "fifty", "sixty", "seventy", "eighty"))
    assert clean(f"Kremlin Opens a Reading Room\n{head}\n{PRINTED}\n{prose}\n{foot}").outlet == outlet


def test_the_web_name_behind_the_photographers_is_the_outlet():
    picture = "Kapal curah itu saat bongkar muatan di pelabuhan, Rabu (18/6/2025). Foto: Rangga kabarkota.net"
    page = f"Kapal Sandar di Pelabuhan\nKamis, 19 Juni 2025 | 10:22 WIB\n{picture}\nKapal itu membawa pupuk dari utara."
    assert clean(page).outlet == "kabarkota.net"


def test_the_web_name_to_which_somebody_speaks_is_the_outlet():
    page = f'Kremlin Opens a Room\n{TEXT}\nHe told Kabarkota.co.uk: "In the room nothing happens."'
    assert clean(page).outlet == "Kabarkota.co.uk"


def test_section_and_dateline_with_an_outlets_word():
    page = (
        "Lavrov Tiba di Utara\nBerita Baru, Internasional – Menteri Luar Negeri Rusia tiba untuk membicarakan pipa gas."
    )
    assert clean(page).outlet == "Berita Baru"
    page = (
        "Lavrov Tiba di Utara\nKIEV, KABARKOTA.COM-Ukraina meminta jaminan tertulis dari Rusia sebelum menyetujui jeda."
    )
    assert clean(page).outlet == "Kabarkota.com"


def test_who_asks_to_be_followed_is_the_outlet():
    assert (
        clean(f"Kremlin Opens a Reading Room\n{TEXT}\nIkuti Berita Jabar Ekspres di Google News").outlet
        == "Jabar Ekspres"
    )


def test_the_company_that_owns_the_authors_house_is_no_outlet():
    head = "Putin dan Abe Sepakati Kerja Sama\n\nAna Budi Sari, CNN Indonesia\nJumat, 16 Des 2016 15:20 WIB\n\n"
    page = f"{head}Jakarta, CNN Indonesia -- {TEXT}\n\n© 2026 Kabar Media, CNN name, logo and all associated elements"
    assert clean(page).outlet == "CNN Indonesia"


def test_who_is_named_in_brackets_behind_a_person_in_a_picture_is_no_outlet():
    picture = "Dmitry Peskov (Tass Rusia)\nDmitry Peskov (Tass Rusia)"
    page = f"Kremlin Membuka Ruang Baca\n- Sabtu, 28 Januari 2023 | 15:42 WIB\n{picture}\n{TEXT}"
    assert clean(page).outlet == ""


def test_an_agency_with_readers_of_its_own_is_the_outlet_when_nothing_else_says_whose_page_it_is():
    text = "\n".join(TEXT.replace("reading", name) for name in ("reading", "tea", "map", "ink", "pen"))
    page = "Mayors Meet Again at the Harbour\nBeijing ({agency}) - " + text
    assert clean(page.format(agency="ANTARA")).outlet == "ANTARA"
    assert clean(page.format(agency="Reuters")).outlet == ""
    assert clean(page.format(agency="ANTARA") + "\n© 2021 Harbour Tribune").outlet == "Harbour Tribune"


def test_a_broadcaster_abroad_names_itself_in_what_it_is_told():
    told = f"Mayors Meet Again at the Harbour\n{TEXT}\nShe told {{house}} that nothing had changed.\n{TEXT} Yes."
    assert [clean(told.format(house=house)).outlet for house in ("VOA", "CNN")] == ["VOA", ""]


def test_letters_in_an_agencys_slug_are_nobodys_house():
    page = f"Mayors Meet Again at the Harbour\nSource: Xinhua| 2019-06-07 03:51:07|Editor: yan\n{TEXT}\n{TEXT} Yes.\n"
    slug = "CITY-ST. HARBOUR-ANA BUDI-MAYOR-CEREMONY\nThe mayor speaks at a ceremony, June 6, 2019. (Xinhua/Ana Budi)"
    assert clean(f"{page}{slug}\n{TEXT} No.").outlet != "The Straits Times"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("BBC\nCari\nBBC INDONESIA", "BBC Indonesia"),
        ("BBC\nCari", "BBC"),
        ("VOA News\nTautan-tautan Akses", "VOA"),
        ("Tautan-tautan Akses\nCari", "VOA Indonesia"),
    ],
)
def test_a_page_in_indonesian_is_of_the_houses_edition_that_it_names(head, outlet):
    prose = "Wali kota mengatakan bahwa ruang baca itu akan dibuka pada hari Rabu untuk semua warga yang ingin membaca."
    assert clean(f"{head}\n\nRuang Baca Dibuka di Kota\n15 Desember 2021\n{prose}\n{prose} Ya.").outlet == outlet


@pytest.mark.parametrize(
    ("head", "begin", "outlet"),
    [
        ("PROKAL.CO\nKALTIM POST\nUTAMA", "", "Kaltim Post"),
        ("PROKAL.CO\nUTAMA", "", "Prokal.co"),
        ("Tribunnews.com\nHome", "SURYA.co.id | MOSKWA - ", "Surya.co.id"),
        ("Tribunnews.com\nHome", "TRIBUNNEWS.COM, JAKARTA - ", "Tribunnews.com"),
        ("detikX\nHome", "Ratna Dewi - detikNews\n", "detikNews"),
    ],
)
def test_of_a_house_the_part_is_meant_that_has_the_report(head, begin, outlet):
    prose = "Wali kota mengatakan bahwa ruang baca itu akan dibuka pada hari Rabu untuk semua warga yang ingin membaca."
    page = f"{head}\n\nRuang Baca Dibuka di Kota\nRabu, 15 Desember 2021\n{begin}{prose}\n{prose} Ya."
    assert clean(page).outlet == outlet


def test_the_times_that_prints_a_new_york_edition_is_of_new_york():
    foot = (
        "Ana Budi is the Moscow bureau chief of The Times, covering Russia. More about Ana Budi\n"
        "A version of this article appears in print on Feb. 5, 2022, Section A, Page 1 of the New York edition."
    )
    page = f"A Reading Room Opens at the Kremlin\nBy Ana Budi\nDec 15, 2021\n{TEXT}\n{TEXT} Yes.\n{foot}"
    assert clean(page).outlet == "The New York Times"


def test_channels_name_their_house_wherever_they_stand_and_a_button_names_none():
    page = f"A Reading Room Opens at the Kremlin\nDec 15, 2021\n{TEXT}\n{TEXT} Yes.\nMost read\nAn oak desk\n"
    assert clean(f"{page}News of Kabarkota.co.id on your WhatsApp").outlet == "Kabarkota.co.id"
    assert clean(f"{page}CONNECT WITH REUTERS").outlet == ""


def test_a_house_before_who_wrote_an_opinion_is_the_outlet():
    page = "Ruang Baca di Kota\n15 Desember 2021\nREPUBLIKA.CO.ID, Oleh: Dr Hanif Ma'arif*\n"
    prose = "Wali kota mengatakan bahwa ruang baca itu akan dibuka pada hari Rabu untuk semua warga yang ingin membaca."
    report = clean(f"{page}{prose}\n{prose} Ya.")
    assert (report.outlet, report.byline) == ("Republika.co.id", "Dr Hanif Ma'arif")


def test_a_brand_in_a_line_of_the_head_is_named_without_its_button():
    page = f"Watch CBS News\nA Reading Room Opens at the Kremlin\nDec 15, 2021\n{TEXT}\n{TEXT} Yes."
    assert clean(page).outlet == "CBS News"


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        (
            "“It is quiet,” an expert told the Global Times. A guard told the Global Times that it was warm.",
            "Global Times",
        ),
        ("“It is quiet,” an expert told The Independent.", "The Independent"),
        ("“It is quiet,” an expert told the Global Times.", ""),
        ("“It is quiet,” an expert told The Independent. A guard told The Guardian that it was warm.", ""),
    ],
)
def test_the_paper_to_which_people_speak_again_or_by_its_whole_name_is_the_outlet(told, outlet):
    assert clean(f"Kremlin Opens a Reading Room\nDec 15, 2021\n{TEXT}\n{told}").outlet == outlet
