"""The headline is found among what stands above a report, and what only looks like furniture is not lost."""

import pytest

from articles.importing.clean_text import clean
from articles.importing.cleaning.titles import without_outlet

TEXT = """\
Presiden Rusia Vladimir Putin berkata di Kremlin bahwa perang akan berakhir kalau Barat berhenti mengirim senjata.
Xi setuju.
"Ya," katanya.
Putin lalu pergi.
"""


@pytest.mark.parametrize(
    "title",
    [
        "Wartawan Rusia Ditahan Amerika Serikat",
        "Editor Senior Kompas Meninggal Dunia",
        "Putin: Kami Siap Berunding.",
        "PUTIN TEMUI XI",
        "Putin Menang",
        "Xi Jinping",
        "Prakiraan Cuaca 15 Desember 2021",
        "Komentar Putin soal NATO",
        "Iklan Putin Dihapus YouTube",
        "Ikuti Jejak Amerika, Inggris Boikot Olimpiade Beijing",
        "Dapatkan Dukungan Xi, Putin Buka Kanal Telegram Baru",
        "Simak Pidato Lengkap Putin di Kremlin",
        "Jakarta - Moskow Buka Penerbangan Langsung",
        "Terpopuler: Putin Ultimatum Barat",
        "Foto: Putin Bertemu Xi di Kremlin",
        "Putin: Perang Akan Berakhir, Kalau ...",
    ],
)
def test_headline_that_looks_like_something_else_stays_the_title(title):
    report = clean(f"{title}\nRabu, 15 Des 2021 10:00 WIB\n{TEXT}")
    assert (report.title, len(report.paragraphs)) == (title, 4)


@pytest.mark.parametrize(
    "above",
    [
        "Home",
        "Dunia Internasional",
        "Home About Contact",
        "Beranda / Dunia",
        "Baca juga: Xi Temui Biden",
        "15 Desember",
    ],
)
def test_furniture_above_is_not_the_title(above):
    report = clean(f"{above}\nPutin Kritik Barat di Depan Xi\n{TEXT}")
    assert (report.title, len(report.paragraphs)) == ("Putin Kritik Barat di Depan Xi", 4)


@pytest.mark.parametrize(
    ("line", "title", "outlet"),
    [
        ("Putin Temui Xi di Moskow - Tempo.co", "Putin Temui Xi di Moskow", "Tempo.co"),
        ("Putin Temui Xi di Moskow | Reuters", "Putin Temui Xi di Moskow", "Reuters"),
        ("Putin Temui Xi di Moskow - Dunia Tempo.co", "Putin Temui Xi di Moskow", "Tempo.co"),
        ("Putin Temui Xi di Moskow Halaman all - Kompas.com", "Putin Temui Xi di Moskow", "Kompas.com"),
        ("Putin Temui Xi di Moskow | Russia | The Guardian", "Putin Temui Xi di Moskow", "The Guardian"),
        ("Putin Temui Xi di Moskow – kabarkota.id", "Putin Temui Xi di Moskow", "kabarkota.id"),
        ("Putin Temui Xi di Moskow - Ini Hasilnya", "Putin Temui Xi di Moskow - Ini Hasilnya", ""),
        ("Putin - Xi", "Putin - Xi", ""),
    ],
)
def test_outlet_behind_the_title_leaves_it(line, title, outlet):
    assert without_outlet(line) == (title, outlet)


def test_a_page_without_headline_gets_none_and_a_warning():
    report = clean(TEXT)
    assert (report.title, len(report.paragraphs), report.warnings) == ("", 4, ("no title found",))


def test_menu_with_words_of_the_text_is_no_title():
    title = "Putin: Perang Akan Segera Berakhir"
    assert clean(f"Menu Utama Rusia\nRusia|{title}\n{title}\n15 Desember 2021\n{TEXT}").title == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Krisis Selat Bering\n{}\n15 Desember 2021\n{text}Krisis Selat Bering", "Putin Kritik Barat di Depan Xi"),
        (
            "Russia's war in Ukraine\nPolitics\n{}\n15 Desember 2021\n{text}",
            "Putin: Perang di Ukraina Akan Segera Berakhir",
        ),
        ("Wawancara Khusus dengan Presiden Rusia\n{}\n15 Desember 2021\n{text}", "Vladimir Putin: Kami Siap Berunding"),
        ("15 Desember 2021\n{}\nPresiden Rusia Vladimir Putin berkata\n{text}", "Perang Akan Berakhir, Kata Moskow"),
        ("Axios Pro PRO\nMay 16, 2024 - World\n{}\n{text}", "What Putin Got in Moscow"),
        (
            "{}\n3 min read\nBarat diminta berhenti mengirim senjata\n15 Desember 2021\n{text}",
            "Putin Berkata Perang Akan Segera Berakhir",
        ),
    ],
)
def test_headline_is_told_from_topics_kickers_excerpts_and_products(head, title):
    assert clean(head.format(title, text=TEXT)).title == title


def test_caption_that_begins_with_the_headline_leaves_it_in_place():
    title = "Kapal Pemecah Es Putin Tiba di Moskow"
    picture = f"lihat foto\n{title} TASS/LEV FEDOSEYEV Kapal bersandar di Moskow."
    assert clean(f"{title}\n15 Desember 2021\n{picture}\n{TEXT}").title == title


@pytest.mark.parametrize("title", ["Putin Meets Xi in Beijing", "What Putin Got in Moscow"])
def test_headline_of_somebody_in_a_place_is_no_author(title):
    report = clean(f"News From Europe\nDec 15, 2021\n{title}\n{TEXT.replace('Xi', 'Xi in Beijing')}")
    assert (report.title, report.byline) == (title, "")
    assert clean(f"{title} at Last\nMary Holland in Moscow\n{TEXT}").byline == "Mary Holland"


@pytest.mark.parametrize(
    "above",
    [
        # A topic.
        ["Konflik Rusia Vs Ukraina"],
        # What the outlet has besides, behind its menu.
        ["News", "Poll of Polls", "War in Ukraine", "Brussels Playbook", "Events"],
        # The way to the page, with the headline at its end.
        ["Beranda Berita Eropa Putin Terima Utusan Barat di Kremlin, Perang Segera Berakhir"],
        ["Carnegie Endowment for International Peace", "Carnegie Politika"],
    ],
)
def test_what_stands_above_the_headline_is_none(above):
    title = "Putin Terima Utusan Barat di Kremlin, Perang Segera Berakhir"
    report = clean("\n".join([*above, title, "Rabu, 15 Des 2021 10:00 WIB", TEXT]))
    assert (report.title, len(report.paragraphs)) == (title, 4)


def test_a_subtitle_with_more_words_of_the_text_is_not_the_title():
    title = "Putin dan Xi bicara satu jam lewat tautan"
    subtitle = "Presiden Rusia Vladimir Putin berkata di Kremlin bahwa perang akan berakhir kalau Barat berhenti"
    report = clean(f"{title}\n{subtitle}\nRabu, 15 Des 2021 10:00 WIB\n{TEXT}")
    assert report.title == title


def test_a_topic_with_capitals_over_a_headline_without_is_none():
    topic = "Putin dan Barat Berperang"
    title = "Putin bilang perang akan berakhir kalau Barat berhenti mengirim senjata dan Xi setuju"
    report = clean(f"{topic}\n{title}\nRabu, 15 Des 2021 10:00 WIB\n{TEXT}")
    assert (report.title, len(report.paragraphs)) == (title, 4)


def test_caption_that_is_the_headline_with_a_credit_leaves_it_in_place():
    title = "Bikin Barat Gigit Jari, Putin Menjual Gas ke Timur"
    report = clean(f"Menu\nNews\nNew Economy\n{title}\n{title} Kredit Foto: Reuters/Ivan Petrenko\n{TEXT}")
    assert (report.title, len(report.paragraphs)) == (title, 4)


def test_buttons_between_headline_and_subtitle_do_not_part_them():
    title = "Alhamdulillah, Presiden Rusia Berkata Begini tentang Perang"
    assert clean(f"{title}\n• Bagikan\nPresiden Rusia berkata di Kremlin bahwa perang akan\n{TEXT}").title == title


def test_headline_under_the_lead_of_a_page_that_begins_with_it():
    lead, *rest = TEXT.splitlines()
    title = "Kehangatan Putin dan Xi di Tengah Surat Perintah"
    report = clean("\n".join([lead, title, *rest]))
    assert (report.title, len(report.paragraphs)) == (title, 4)
    assert clean("\n".join([lead, "Jalan yang tidak mudah bagi keduanya", *rest])).title == ""


ENGLISH = "A reading room opened in the Kremlin on Wednesday, the first in the old arsenal in more than a century."


@pytest.mark.parametrize(
    "below",
    [
        "Ana Budi\nChina Correspondent\nPublished Dec 15, 2021",
        "Ana Budi in Port Royal\nDec 15, 2021",
        "Readers waited.\nShare\nPutin looks up from a desk below a lamp and a flag\n"
        "Putin at the arsenal on Wednesday. | Pool photo by Ana Budi/AFP via Getty Images\nDec 15, 2021\nBy Ana Budi",
    ],
)
def test_author_with_a_post_and_picture_under_buttons_are_no_headline(below):
    report = clean(f"Readers find a quiet place at last\n{below}\n{ENGLISH}\nThe room has forty desks.")
    assert report.title == "Readers find a quiet place at last"
    assert report.paragraphs[-2:] == (ENGLISH, "The room has forty desks.")
    assert len(report.paragraphs) - ("waited" in below) == 2


def test_pieces_of_the_pages_own_under_a_headline_go():
    report = clean(f"Putin Bicara di Kremlin\noleh admin · 4 menit baca · 2 komentar\n{TEXT}")
    assert len(report.paragraphs) == 4


def test_masthead_in_brackets_and_subtitle_that_asks_are_no_headline():
    below = "Kremlin: perang akan berakhir kalau Barat berhenti. Apa syaratnya?"
    report = clean(f"[ kabarkota ] Portal Warga Selatan\nDUNIA\nPutin Bicara di Kremlin\n{below}\n{TEXT}")
    assert report.title == "Putin Bicara di Kremlin"
    assert below in report.paragraphs


def test_longer_line_under_a_headline_is_its_subtitle():
    title = "Patrushev's quiet trip to the harbour sets the stage"
    below = (
        "Kremlin security chief, seen as the leading hawk, tells hosts that a reading room in the Kremlin comes first"
    )
    text = "The Kremlin security chief told his hosts that the reading room in the Kremlin came first, said the hosts."
    report = clean(f"{title}\n{below}\nAna Budi in Riga\nMon 19 Sep 2022 16.12 BST\n{text}\nThey smiled.")
    assert report.title == title
    assert below in report.paragraphs


def test_headline_below_all_the_text_with_author_and_day():
    foot = "Putin Temui Xi di Beijing Usai Pertemuan Puncak\nAna Budi Suara.com\nSelasa, 11 Februari 2025 | 19:46 WIB"
    report = clean(f"News\nBisnis\nBola\n{TEXT}{foot}\nBERITA TERKAIT\nHarga Gandum Naik Lagi Usai Kapal Tertahan")
    assert report.title == "Putin Temui Xi di Beijing Usai Pertemuan Puncak"
    assert len(report.paragraphs) == 4
    assert str(report.published.day) == "2025-02-11"


def test_masthead_glued_to_its_slogan_is_no_headline():
    page = f"The Washington PostNews That Stays\nPutin Temui Xi\nSubjudul pendek.\n15 Desember 2021\n{TEXT}"
    assert clean(page).title == "Putin Temui Xi"


def test_what_stands_behind_a_pictures_button_is_the_headline():
    head = "Perang Dagang Amerika Serikat Vs China\nXi Telepon Trump, Bahas Taiwan hingga Kedelai"
    below = "Presiden China Xi Jinping dan Presiden AS Donald Trump berbicara lewat telepon. Keduanya sepakat bertemu."
    picture = "zoom-inXi Telepon Trump, Bahas Taiwan hingga Kedelai\nXinhua/Ana Budi"
    page = f"{head}\n{below}\nSabtu, 20 September 2025 11:37 WIB\nPenulis: Ana Budi\n{picture}\n{TEXT}"
    assert clean(page).title == "Xi Telepon Trump, Bahas Taiwan hingga Kedelai"


def test_a_line_three_times_in_a_row_is_a_pictures():
    shown = "Yuri Ushakov di sebuah forum di utara"
    pictures = "\n".join([shown] * 4)
    report = clean(f"Rusia tidak akan meminta tempat di meja, kata Kremlin\n{pictures}\nAna Budi and Eko Putra\n{TEXT}")
    assert report.title == "Rusia tidak akan meminta tempat di meja, kata Kremlin"
    assert len(report.paragraphs) == 4


def test_what_stands_behind_a_headline_that_is_said_without_it_is_the_outlet():
    report = clean(f"Wali Kota Bertemu di Laut - KabarUtara\nWali Kota Bertemu di Laut\n25 Feb 2025\n{TEXT}")
    assert (report.title, report.outlet) == ("Wali Kota Bertemu di Laut", "KabarUtara")


def test_a_day_beside_counters_is_when():
    report = clean(f"Wali Kota Bertemu di Laut\n16/03/2018 No Comment Views: 412\n{TEXT}")
    assert report.published.day.isoformat() == "2018-03-16"


def test_a_picture_told_with_a_bullet_and_once_more():
    shown = "Ana Budi, Wali Kota Utara."
    report = clean(f"Wali Kota Bertemu di Laut\n16 Maret 2018\n• {shown}\n{shown}\n{TEXT}")
    assert shown not in report.paragraphs


def test_what_a_picture_above_the_headline_shows_is_not_it():
    shown = "Vladimir Putin and Ana Budi walk down a staircase in the Kremlin"
    title = "Putin opens a reading room for all"
    head = f"Search\n{shown}\nPhotograph: Sputnik/Reuters\n{title}\nDecember 15, 2021\n"
    report = clean(f"{head}{ENGLISH}\nPutin spoke with Ana Budi there for an hour.")
    assert report.title == title


def test_a_headline_that_says_it_is_of_pictures_is_told_from_what_they_show():
    page = "12 September 2018 10:32\nFoto: Saat Putin dan Xi Memasak\nPutin dan Xi memasak pancake\n"
    page += "Putin dan Xi memasak pancake di Vladivostok. (Foto: Ana Budi/TASS)\n"
    page += (
        "Putin dan Xi memasak blini dan pancake tipis di Vladivostok di hadapan para wartawan pada hari Selasa sore.\n"
        + TEXT
    )
    assert clean(page).title == "Foto: Saat Putin dan Xi Memasak"


def test_a_topic_that_stands_among_the_tags_is_not_the_headline_below_it():
    head = "The mayor's visit to Lund\nMayor and minister speak for five hours in Lund\nDecember 15, 2021\n"
    foot = "Tags\nLund\nThe mayor's visit to Lund\nFerries"
    page = f"{head}{ENGLISH}\nThe mayor paid a visit to Lund, too, and spoke with the minister there.\n{foot}"
    assert clean(page).title == "Mayor and minister speak for five hours in Lund"


def test_no_headline_stops_where_another_is_said_of_a_picture():
    title = "Kremlin talks in a narrow circle"
    lead = "The president opened a reading room in the Kremlin."
    page = f"{title}\n{lead}\nDecember 15, 2021\n{title}. Photo: Ana Budi, RIA Novosti\n{ENGLISH}"
    assert clean(page).title == title
    assert clean(page).paragraphs == (lead, ENGLISH)
