"""Marks and words that report nobody's speech."""

import pytest

from tests.quotes.notation import read


@pytest.mark.parametrize(
    "text",
    [
        "Diskusi bertajuk “Menjaga Laut, Menjaga Hidup” itu dihadiri seratus orang. Film “Angin Barat” diputar.",
        "Banyak penumpang “gelap” naik dari pintu belakang.",
        "Di pagar tergantung spanduk bertuliskan ”Tanah Ini Milik Warga” dan papan ”Dilarang Masuk”.",
        "Polisi menangkap SP alias “Bang Jago” di rumahnya.",
        "Kata sandi akun itu bocor. Jumlah korban tambah banyak. Sudah jelas bahwa tanggul itu rapuh.",
        "Galih Prakoso enggan menjawab pertanyaan wartawan. Wening Asri belum memberi tanggapan.",
        "Jembatan itu akan dibuka pada Agustus. Hal itu disampaikan Wening Asri di Muarasari, Kamis.",
        "Rusia dituduh mengancam tetangganya.",
    ],
)
def test_nothing_is_suggested_in_indonesian(text):
    assert read(text).found == []


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Last Wave” opened the festival. The panel “Coast and Future” drew two hundred people.",
        "The so-called “ghost” passengers used the back door.",
        "A spokeswoman for the ministry declined to comment. Brandt did not say when he would return.",
        "The claims were filed in March. The statement is due on Friday.",
    ],
)
def test_nothing_is_suggested_in_english(text):
    assert read(text, "en").found == []


def test_a_title_inside_reported_words_does_not_become_the_quote():
    case = read("Wening Asri mengatakan ‹film “Angin Barat Laut Lepas” akan diputar di balai kota›.")
    assert case.spans == case.expected
