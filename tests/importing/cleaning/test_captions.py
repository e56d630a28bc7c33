"""Captions are told by whom they credit; a sentence of the report about a picture is none."""

import pytest

from articles.importing.cleaning.captions import is_caption, is_slug


@pytest.mark.parametrize(
    "line",
    [
        "Workers put up posters ahead of the mayor's visit on Wednesday. (PTI Photo)",
        "This photo, carried by the city's news agency, shows the mayor at the harbour. (PHOTO NOT FOR SALE) (Yonhap)",
        "In this undated file photo, the mayor visits the yard [Reuters]",
        "The embassy near which both delegations met in December. (Ana Budi for The Harbour Times)",
        "The mayor with the captain in the harbour. (File Photo)(PTI)",
        "Petugas mengatur lalu lintas di dekat truk yang terguling.(KOMPAS.com/DOK. POLRES PURWAKARTA)",
        "A damaged ferry is pushed to the dock by two tugboats in Lund, Feb. 3, 2026. KKTV",
        "The captain was arrested at the services near the harbour (Harbour Police)",
        "(Harbour Police)",
        "Ana Budi (second from left) arrives at the conference centre in the harbour.",
        "The mayor and the harbour chief Photo/courtesy",
        "Wali kota menawarkan armada di utara / Dok. Ilustrasi Image by Ana Budi from Pixabay",
        "HarbourLundAna Budi arrives for talks at the palace on Feb.18. AP",
        "The mayor and the harbour chief. Picture: AFP",
        "Cash and cards seized in the harbour on Wednesday. (Ana Budi/ana@kabar.com)",
        "Image source, Getty ImagesImage caption, Visitors were seated six metres from the mayor",
        "(Ana Budi/The White House)",
        "Investigators near the house of the suspect on Monday. Credit Ana Budi for The Harbour Times",
        "The load began to explode late in the night.(Harbour County Fire and Rescue)",
        "A satellite image dated November 8 shows ships near a tunnel on the island. Fjordwatch",
        "Pangkalan udara itu disebut menyimpan senjata milik ASFoto: Ana Budi/dpa/picture alliance",
        "Infografis Jalan Sang Wali Kota. (Kabarkota.com/Ana Budi)",
        "Wali kota dan tamunya di pelabuhan. Sumber: Ana Budi/TASS",
        "Suasana kota menjelang kedatangan tamu. – Kabar/RNZ Pacific",
        "The mayor meets the minister at the palace on July 31. (Photo courtesy of the Harbour Office)",
        "(Cover: The mayor in an interview with Kabar Kota, Lund. /KMG)",
        "© Sputnik/ Ana Budi",
        "Ana Budi / Kota News Agency",
        "DOK PRIBADI",
        "The president and the mayor shake hands at the palace on Tuesday. PHOTO BY ANA BUDI/KABAR DAILY",
        "The mayor in Lund. Ana Budi/Pool via REUTERS ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY.",
        "BERSAING: Tongkang batu bara melintas di sungai. Pasar lama kini dibidik pula. ANA BUDI/KP",
        "BIRO PERS SETPRES",
        "Foto: Ana Budi, Sputnik, Kremlin Pool Photo via AP",
    ],
)
def test_credit_in_brackets_makes_a_caption_in_the_text(line):
    assert is_caption(line, in_head=False)


@pytest.mark.parametrize(
    "line",
    [
        "This photo has been on every desk of the city since Wednesday, the mayor said.",
        "A picture of the mayor hung above the door (the frame was gone).",
        "The talks were led by the organisation for security in the north (OSCE)",
        "Di sisi lain, pihak kota hanya menyebut percakapan itu hangat. (Kabarkota.com/Ana Budi)",
        "The mayor said he had seen it. He spoke to the members of the council (Harbour Party)",
        "He showed the court two photos (a photo of each ship).",
    ],
)
def test_sentence_about_a_picture_is_no_caption(line):
    assert not is_caption(line, in_head=False)


def test_slug_of_an_agency_may_name_its_country_behind():
    assert is_slug("CITY-HARBOUR-MAYOR-FERRY-MEETING (CN)")
    assert is_slug("CITY-ST. HARBOUR-ANA BUDI-MAYOR-CEREMONY")
    assert not is_slug("MAYOR (CN)")


@pytest.mark.parametrize(
    "line",
    [
        "Siswa SMKN 8 berlatih gamelan di pendapa sekolah, Senin (12/2/2018). (Ana Budi/JIBI/Solopos)",
        "Gulungan aluminium di gudang pelabuhan. / Bloomberg - Ana van Dewi",
        "Presiden di galangan kapal kota itu /Kremlin.ru/",
        "The king inspects a guard of honour with the president. — Kremlin pool picture via Reuters",
        "Wali kota menyambut tamunya di pelabuhan utara, Selasa (22/10/2024)/Reuters",
        "The mayor during a meeting at the palace, Lund, June 12, 2025. (Source: Press Bureau of the Palace)",
        "Wali kota bersalaman dengan tamunya. (reuters)",
        "Para wali kota di balai kota – Kabar/Dok. Sekretariat Kota",
        "BERSAHABAT: Wali kota dan tamunya saat bertemu di Lund, Rabu (18/5). (HUMAS KOTA FOR KK)",
        "Vila di tepi danau, tempat pertemuan kedua wali kota/Antara-Reuters",
        "Wali kota disambut tamunya di balai kota, Kamis (16/5/2024). - Xinhua",
    ],
)
def test_credit_above_the_text_makes_a_caption_there(line):
    assert is_caption(line, in_head=True)
