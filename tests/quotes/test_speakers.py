"""Who is named: titles, roles and bodies round a name, pronouns, several speakers, nobody."""

from datetime import date

import pytest

from articles.importing.register import known_names
from articles.quotes import KnownName, KnownRole
from tests.quotes.notation import read

QUOTE = "“‹Air sudah surut sejak pagi›,” "


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("kata Wening Asri.", "Wening Asri"),
        ("kata Wening Asri, Ketua RT 004 Kelurahan Muarasari.", "Wening Asri"),
        ("kata Kepala Dinas Pekerjaan Umum Kota Muarasari Wening Asri di kantornya.", "Wening Asri"),
        (
            "ujar Ketua Tim Kesehatan, Keselamatan, dan Lingkungan PT Bahari Jaya, Galih Prakoso, di Muarasari.",
            "Galih Prakoso",
        ),
        ("tutur Direktur Utama PT Bahari Nusa (Barsa) Galih Prakoso saat dihubungi.", "Galih Prakoso"),
        ("ucap Kepala Balai yang juga Ketua Panitia Galih Prakoso, Jumat (3/5/2024).", "Galih Prakoso"),
        ("jelas dr Galih Prakoso, Sp.A, dokter RSUD Muarasari.", "Galih Prakoso"),
        ("kata juru bicara presiden, Galih Prakoso.", "Galih Prakoso"),
        ("kata Kementerian Perhubungan.", "Kementerian Perhubungan"),
        ("kata seorang pedagang di pasar itu.", "seorang pedagang"),
    ],
)
def test_the_speaker_is_found_among_titles_and_roles(attribution, speaker):
    case = read(QUOTE + attribution)
    assert case.spans == case.expected
    assert case.found[0].speakers[0].startswith(speaker)


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Bupati Galih Prakoso menjelaskan, pompa sudah bekerja. Pompa itu baru dibeli. ", "Galih Prakoso"),
        ("Bupati Galih Prakoso bertemu Camat Wening Asri. Seusai rapat, Galih memuji Wening. ", "Galih Prakoso"),
        ("Pompa itu, lanjut Wening Asri, sudah tua. ", "Wening Asri"),
        ("Menurut Wening Asri, pompa itu sudah tua. Ada tiga pompa. ", "Wening Asri"),
        ("Galih Prakoso mengatakan kota siap. Hal senada disampaikan Wening Asri. ", "Wening Asri"),
        ("Galih Prakoso, penasihat yang ditunjuk Bupati Wening Asri, menyatakan bahwa kota siap. ", "Galih Prakoso"),
        ("Bupati Galih Prakoso menilai kota siap. Apalagi, Presiden Wening Asri sudah datang. ", "Galih Prakoso"),
    ],
)
def test_nya_is_who_spoke_or_acted_last(before, speaker):
    assert read(before + QUOTE + "katanya.").found[-1].speakers == (speaker,)


def test_a_first_quote_is_named_by_the_sentence_behind_it():
    found = read("“Kami siap berangkat besok,” jelasnya.\nWening Asri juga mengatakan bahwa kapal sudah diisi.").found
    assert found[0].speakers == ("Wening Asri",)


def test_who_speaks_first_is_not_who_is_quoted_inside_the_quotation():
    quoted = "“Bupati (Galih) menyatakan bahwa dia mendukung rencana itu,” jelasnya."
    text = f"{quoted}\nWening Asri mengatakan bahwa kapal sudah diisi."
    found = read(text).found
    assert [(quote.speakers, quote.relayed_by) for quote in found[:2]] == [
        (("Wening Asri",), ()),
        (("Galih",), ("Wening Asri",)),
    ]


@pytest.mark.parametrize(
    ("text", "language", "speakers"),
    [
        ("Galih Prakoso dan Wening Asri menyatakan bahwa air akan dibagi.", "id", ("Galih Prakoso", "Wening Asri")),
        (
            "AS, Kanada, Australia dan Inggris mengatakan mereka akan pergi.",
            "id",
            ("AS", "Kanada", "Australia", "Inggris"),
        ),
        ("Wendy Ashe and Otis Brandt both said the plan was bad.", "en", ("Wendy Ashe", "Otis Brandt")),
        ("A spokesman for Otis Brandt said the plan was bad.", "en", ("A spokesman for Otis Brandt",)),
        ("Brandt's lawyer, Wendy Ashe, told the court the plan was bad.", "en", ("Wendy Ashe",)),
        ("Brandt campaign manager Wendy Ashe said the plan was bad.", "en", ("Wendy Ashe",)),
        ("Sen. Wendy Ashe, a Democrat, said the plan was bad.", "en", ("Wendy Ashe",)),
        ("Two officials familiar with the matter said the plan was bad.", "en", ("Two officials",)),
    ],
)
def test_the_subject_of_a_cue_is_its_speaker(text, language, speakers):
    assert read(text, language).found[0].speakers == speakers


PUTIN = KnownName(
    "Vladimir Putin",
    aliases=("Poetin",),
    roles=(
        KnownRole("Presiden Rusia", since=date(2012, 5, 7)),
        KnownRole("Perdana Menteri Rusia", until=date(2012, 5, 7)),
    ),
)


@pytest.mark.parametrize(
    "written", ["Poetin", "Presiden Rusia", "Pemimpin Rusia", "Pemimpin Kremlin itu", "Pemimpin Kremlin"]
)
def test_aliases_and_titles_of_the_register_give_the_name(written):
    found = read(f"{written} mengatakan bahwa kota itu siap.", names=[PUTIN], published=date(2021, 12, 15)).found
    assert found[0].speakers == ("Vladimir Putin",)


def test_a_title_is_somebody_only_on_the_days_it_was_held():
    found = read("Perdana Menteri Rusia mengatakan bahwa kota siap.", names=[PUTIN], published=date(2021, 12, 15)).found
    assert found[0].speakers == ("Perdana Menteri Rusia",)


def test_the_register_is_not_needed_where_the_report_says_who_leads():
    text = "Presiden Rusia Galih Prakoso tiba di Beijing. Pemimpin Kremlin itu mengatakan bahwa perundingan lancar."
    assert read(text).found[0].speakers == ("Galih Prakoso",)


def test_the_register_that_comes_along_can_be_passed_in():
    found = read("Ushakov mengatakan bahwa perundingan lancar.", names=known_names()).found
    assert found[0].speakers == ("Yuri Ushakov",)


def test_the_capitals_of_a_headline_are_nobodys_name():
    case = read(
        "Wening Asri Resmikan Jembatan Baru Bersama Warga Muarasari, Ekonomi Diharapkan Tumbuh\n"
        "Bupati Wening Asri meresmikan jembatan itu pada Senin. “‹Kami lega›,” katanya. “‹Semoga awet›,” kata Wening."
    )
    assert case.spans == case.expected
    assert [quote.speakers for quote in case.found] == [("Wening Asri",), ("Wening Asri",)]


def test_a_second_verb_behind_an_adverbial_begins_a_statement_of_its_own():
    case = read(
        "Wening Asri mengatakan ‹jembatan itu aman› dan pada saat yang sama mengingatkan ‹warga agar tetap waspada›."
    )
    assert case.spans == case.expected
