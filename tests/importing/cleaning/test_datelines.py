"""The dateline, and the outlet in it: a place never is one."""

import pytest

from articles.importing.cleaning.datelines import is_bare_dateline, read_dateline

TEXT = "Presiden Rusia Vladimir Putin berbicara dengan Presiden China Xi Jinping."


@pytest.mark.parametrize(
    ("head", "dateline", "outlet", "agency"),
    [
        ("JAKARTA, KOMPAS.com - ", "JAKARTA, KOMPAS.com", "Kompas.com", ""),
        ("TEMPO.CO, Jakarta - ", "TEMPO.CO, Jakarta", "Tempo.co", ""),
        ("Liputan6.com, Jakarta ", "Liputan6.com, Jakarta", "Liputan6.com", ""),
        ("Liputan6.com, Jakarta - ", "Liputan6.com, Jakarta", "Liputan6.com", ""),
        ("Jakarta, CNN Indonesia -- ", "Jakarta, CNN Indonesia", "CNN Indonesia", ""),
        ("Jakarta (ANTARA) - ", "Jakarta (ANTARA)", "", "ANTARA"),
        ("REPUBLIKA.CO.ID, MOSKOW -- ", "REPUBLIKA.CO.ID, MOSKOW", "Republika.co.id", ""),
        ("Moskow - ", "Moskow", "", ""),
        ("Moskow, Senin (20/3/2023) - ", "Moskow, Senin (20/3/2023)", "", ""),
        ("NANPING - ", "NANPING", "", ""),
        ("MOSCOW, Dec 15 (Reuters) - ", "MOSCOW, Dec 15 (Reuters)", "", "Reuters"),
        ("BEIJING (AP) — ", "BEIJING (AP)", "", "AP"),
        ("WASHINGTON, KOMPAS.TV - ", "WASHINGTON, KOMPAS.TV", "Kompas TV", ""),
        ("Merdeka.com - ", "Merdeka.com", "Merdeka.com", ""),
        ("VIVA – ", "VIVA", "VIVA", ""),
        ("VIVA Dunia – ", "VIVA Dunia", "VIVA", ""),
        ("PIKIRAN RAKYAT - ", "PIKIRAN RAKYAT", "Pikiran Rakyat", ""),
        ("SINDOnews.com - ", "SINDOnews.com", "SINDOnews.com", ""),
        ("Berita Baru, Moskow", "Berita Baru, Moskow", "Berita Baru", ""),
        ("Bisnis.com, JAKARTA — ", "Bisnis.com, JAKARTA", "Bisnis.com", ""),
        ("KABAR SELATAN, Jakarta - ", "KABAR SELATAN, Jakarta", "Kabar Selatan", ""),
        ("MOSKOW (Arrahmah.id) – ", "MOSKOW (Arrahmah.id)", "Arrahmah.id", "Arrahmah.id"),
        ("MOSCOW, December 15. /TASS/. ", "MOSCOW, December 15. /TASS/", "TASS", "TASS"),
        ("BEIJING, Dec. 15 (Xinhua) -- ", "BEIJING, Dec. 15 (Xinhua)", "", "Xinhua"),
        ("SAMARKAND, Uzbekistan — ", "SAMARKAND, Uzbekistan", "", ""),
        ("MOSCOW: ", "MOSCOW", "", ""),
        ("MOSCOW. Nov 6 (Interfax) - ", "MOSCOW. Nov 6 (Interfax)", "", "Interfax"),
        ("MOSKOW-", "MOSKOW", "", ""),
        ("Moscow (CNN)", "Moscow (CNN)", "CNN", "CNN"),
        ("KBRN, Samarkand: ", "KBRN, Samarkand", "RRI", ""),
        ("BEIJING and MOSCOW — ", "BEIJING and MOSCOW", "", ""),
        ("KABARKOTA.ID, BEIJING-", "KABARKOTA.ID, BEIJING", "Kabarkota.id", ""),
        ("MOSKOW (Waspada): ", "MOSKOW (Waspada)", "Waspada", "Waspada"),
        ("Jakarta 14/3/2024. ", "Jakarta 14/3/2024", "", ""),
        ("Moskow, 6 November 2019. ", "Moskow, 6 November 2019", "", ""),
        ("Jakarta, 14/3/2024 - ", "Jakarta, 14/3/2024", "", ""),
        ("Vladivostok, (Kabarita). ", "Vladivostok, (Kabarita)", "Kabarita", ""),
        ("BEIJING, (PR).- ", "BEIJING, (PR)", "", "PR"),
        ("KUALA LUMPUR, Dec 15 (Bernama) -- ", "KUALA LUMPUR, Dec 15 (Bernama)", "", "Bernama"),
        ("SAMARKAND, Uzbekistan (Waspada): ", "SAMARKAND, Uzbekistan (Waspada)", "Waspada", "Waspada"),
        ("RMOL. ", "RMOL", "RMOL", ""),
        ("BEIJING, RABU — ", "BEIJING, RABU", "", ""),
    ],
)
def test_dateline_is_read(head, dateline, outlet, agency):
    read = read_dateline(head + TEXT)
    assert read is not None
    assert (read.text, read.outlet, read.agency) == (dateline, outlet, agency)


def test_the_day_in_a_dateline_is_read():
    read = read_dateline("MOSCOW, Dec 15 (Reuters) - " + TEXT)
    assert (read.month, read.day, read.year) == (12, 15, 0)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Vladimir Putin – presiden Rusia sejak tahun 2000 – berbicara dengan Xi.",
        "Putin-Jinping sepakat memperkuat kerja sama kedua negara.",
        "Pembicaraan Moskow-NATO tentang jaminan keamanan – Putin hadir – dimulai pada Senin.",
        "Sedangkan kantor berita China Xinhua, Xi Jinping mengatakan bahwa Rusia dan China bersahabat.",
        'Ushakov: "Xi mendukung tuntutan Rusia."',
        "China, Rusia dan India sepakat.",
        "NATO. Presiden Rusia menyebutnya berkali-kali.",
    ],
)
def test_a_sentence_has_no_dateline(text):
    assert read_dateline(text) is None


def test_a_web_name_and_a_comma_is_a_dateline_of_its_own_line():
    dateline = read_dateline("KABARKOTA.ID,")
    assert is_bare_dateline("KABARKOTA.ID,")
    assert (dateline.text, dateline.outlet) == ("KABARKOTA.ID", "Kabarkota.id")
    assert not is_bare_dateline("Kabar Kota,")


def test_what_stands_beside_a_city_and_an_agency_is_no_outlet():
    assert read_dateline("KABUL, Nimruzistan (AP) — The Taliban swept into the capital.").outlet == ""
