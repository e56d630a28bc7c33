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
