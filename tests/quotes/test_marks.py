"""Quotation marks as outlets write them: every kind, nested, lost, over paragraphs."""

import pytest

from tests.quotes.notation import read


@pytest.mark.parametrize(
    "written",
    [
        '"‹Air sudah surut›," kata Wening Asri.',
        "“‹Air sudah surut›,” kata Wening Asri.",
        "”‹Air sudah surut›,” kata Wening Asri.",
        "„‹Air sudah surut›,“ kata Wening Asri.",
        "«‹Air sudah surut›», kata Wening Asri.",
        "‘‹Air sudah surut›,’ kata Wening Asri.",
        "'‹Air sudah surut›,' kata Wening Asri.",
        "“‹Air sudah surut›”, kata Wening Asri.",
        '" ‹Air sudah surut›," kata Wening Asri.',
        '"‹Air sudah surut›,"kata Wening Asri.',
        "“‹Petugas bilang, ‘Tunggu saja,’ lalu pergi›,” kata Wening Asri.",
        "“‹Petugas bilang \"tunggu saja\" lalu pergi›,” kata Wening Asri.",
        "“‹Air sudah surut. Jalan kering. Siapa mau pulang?›” tanya Wening Asri.",
        "“‹Air sudah surut›, kata Wening Asri. Pompa itu tetap bekerja.",
        "‹Air sudah surut›,” kata Wening Asri. Pompa itu tetap bekerja.",
        "“‹Air sudah surut di timur.\n“Karena itu, pulanglah besok›,” kata Wening Asri.",
        "“‹Air sudah surut›,” kata Wening Asri, “‹tetapi jalan masih licin.›”",
    ],
)  # fmt: skip
def test_words_in_marks_of_any_kind_are_found(written):
    case = read(written)
    assert set(case.expected) <= set(case.spans)
    assert all(quote.speakers == ("Wening Asri",) for quote in case.found if (quote.start, quote.end) in case.expected)


def test_one_lost_mark_does_not_turn_the_rest_of_a_report_inside_out():
    written = "“Pintu air dibuka sejak subuh.\nWarga menunggu di tepi jalan.\n“‹Air sudah surut›,” kata Wening Asri."
    case = read(written)
    assert case.expected[0] in case.spans


def test_a_full_stop_in_numbers_and_initials_ends_no_sentence():
    case = read("Wening Asri mengatakan, ‹pada pukul 10.52 M. Galih membayar Rp 4.250,5 juta kepada dr. Surya›.")
    assert case.spans == case.expected


def test_an_apostrophe_is_no_quotation_mark():
    assert read("Ma'ruf dan Mu’ti pergi. Workers' rights matter.").found == []
