"""A dateline before the first sentence names places, outlets and days, and nobody who speaks."""

import pytest

from tests.quotes.notation import read


@pytest.mark.parametrize(
    "dateline",
    [
        "MOSKOW -",
        "Moskow, Kabar -",
        "Jakarta (ANTARA) –",
        "KOMPAS.com -",
        "Liputan6.com, Moskow -",
        "MOSKOW, KOMPAS.com -",
        "KabarDermaga.com, Moskow -",
        "detikNews.com, Moskow (ANTARA) -",
        "kabardermaga.co.id, Moskow —",
        "20detik.com, Moskow -",
        "TEMPO.CO, Moskow -",
        "REPUBLIKA.CO.ID, MOSKOW --",
        "SOLOPOS.COM, MOSKOW—",
        "JAKARTA, iNews.id -",
        "iNews -",
        "Kabar Dermaga.com | Moskow -",
        "MOSKOW, Selasa (6/11/2019) –",
        "MOSKOW, 6 Nov –",
        "Moskow, 6/11/2019 (TASS) -",
    ],
)
def test_the_speaker_stands_behind_the_dateline(dateline):
    case = read(f"{dateline} Ajudan Kremlin Wening Asri mengatakan bahwa ‹pertemuan itu berlangsung terbuka›.")
    assert case.spans == case.expected
    assert [quote.as_written for quote in case.found] == ["Ajudan Kremlin Wening Asri"]


@pytest.mark.parametrize(
    "dateline",
    [
        "MOSCOW --",
        "MOSCOW (Reuters) -",
        "MOSCOW, Nov. 6 (Xinhua) --",
        "BEIJING, Nov 6 (AP) —",
        "MOSCOW. Nov 6 (Interfax) -",
    ],
)
def test_the_speaker_stands_behind_an_english_dateline(dateline):
    case = read(f"{dateline} Presidential aide Wendy Ashe said that ‹the meeting had been open›.", "en")
    assert case.spans == case.expected
    assert [quote.speakers for quote in case.found] == [("Wendy Ashe",)]


def test_the_score_of_a_match_is_no_dateline():
    case = read("‹Kabar Laut 2 - 1 Kabar Darat›, kata Wening Asri.")
    assert case.spans == case.expected
    assert [quote.speakers for quote in case.found] == [("Wening Asri",)]


@pytest.mark.parametrize("house", ["Tempo.co", "KabarDermaga.com", "kabardermaga.co.id", "Detikcom"])
def test_an_outlet_before_a_name_is_no_part_of_it(house):
    found = read(f"“Kami siap berangkat besok,” kata Pemimpin Redaksi {house} Wening Asri, Senin.").found
    assert [quote.speakers for quote in found] == [("Wening Asri",)]
