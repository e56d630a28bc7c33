"""Through whom words come: relayed by whom, quoted from which outlet, said on which day."""

from datetime import date

import pytest

from tests.quotes.notation import read


@pytest.mark.parametrize(
    ("written", "speaker", "relayers"),
    [
        (
            "Nita Rahma mengatakan Galih Prakoso menyatakan bahwa ‹dermaga akan ditutup›.",
            "Galih Prakoso",
            ("Nita Rahma",),
        ),
        (
            "Menurut Nita Rahma, Galih Prakoso menekankan ‹pentingnya pemeriksaan kapal›.",
            "Galih Prakoso",
            ("Nita Rahma",),
        ),
        ("Galih Prakoso menekankan ‹perlunya pembicaraan baru›, menurut Nita Rahma.", "Galih Prakoso", ("Nita Rahma",)),
        (
            "Dia mengatakan bahwa biaya itu “‹tidak dapat dibenarkan›”, kata juru bicara Galih Prakoso, Nita Rahma.",
            "Galih Prakoso",
            ("Nita Rahma",),
        ),
        (
            "Kementerian Kelautan mengeluarkan pernyataan yang mengatakan Galih Prakoso mengatakan bahwa ‹laut aman›.",
            "Galih Prakoso",
            ("Kementerian Kelautan",),
        ),
    ],
)
def test_the_inner_speaker_speaks_and_the_outer_one_passes_it_on(written, speaker, relayers):
    case = read(written)
    assert case.spans == case.expected
    assert (case.found[0].speakers, case.found[0].relayed_by) == ((speaker,), relayers)


def test_an_order_inside_a_statement_is_part_of_it():
    case = read("Nita Rahma mengatakan ‹Panglima telah memerintahkan penarikan pasukan›.")
    assert case.spans == case.expected
    assert case.found[0].speakers == ("Nita Rahma",)


def test_an_outer_layer_with_content_of_its_own_is_a_statement_too():
    text = (
        "Nita Rahma mengatakan bahwa Galih Prakoso telah menawarkan bantuan kapal dan tenaga kepada semua nelayan, "
        "dengan mengatakan dia memahami kesulitan mereka."
    )
    outer, inner = read(text).found
    assert (outer.speakers, outer.relayed_by) == (("Nita Rahma",), ())
    assert (inner.speakers, inner.relayed_by) == (("Galih Prakoso",), ("Nita Rahma",))


def test_what_is_reported_inside_a_quotation_is_relayed_by_who_is_quoted():
    found = read("“Menurut nakhoda, kapal itu berisi beras,” ujar Galih Prakoso.").found
    assert [(quote.speakers, quote.relayed_by) for quote in found] == [
        (("Galih Prakoso",), ()),
        (("nakhoda",), ("Galih Prakoso",)),
    ]


def test_behind_a_relayed_quotation_dia_is_the_relayer():
    text = (
        "Galih Prakoso mengatakan “kami akan memahami semua ini,” kata Nita Rahma. Dia mengatakan rapat telah selesai."
    )
    assert read(text).found[-1].speakers == ("Nita Rahma",)


@pytest.mark.parametrize(
    ("attribution", "language", "agency"),
    [
        ("kata Galih Prakoso, dikutip dari kantor berita Antara", "id", "Antara"),
        ("kata Galih Prakoso, dilansir dari Reuters", "id", "Reuters"),
        ("kata Galih Prakoso seperti dikutip CCTV", "id", "CCTV"),
        ("kata Galih Prakoso seperti dikutip kabardermaga.co.id", "id", "kabardermaga.co.id"),
        ("kata Galih Prakoso, dikutip dari laman KabarDermaga.com, Senin", "id", "KabarDermaga.com"),
        ("Otis Brandt said, according to Reuters", "en", "Reuters"),
    ],
)
def test_the_outlet_that_is_quoted_is_the_agency(attribution, language, agency):
    found = read(f"“Kami tidak akan mundur lagi,” {attribution}.", language).found
    assert [quote.agency for quote in found] == [agency]
    assert found[0].relayed_by == ()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("pada Rabu (15/12/2021)", date(2021, 12, 15)),
        ("pada Rabu (15/12)", date(2021, 12, 15)),
        ("pada Senin", date(2021, 12, 13)),
        ("pada Jumat (31/12)", date(2020, 12, 31)),
        ("pada Senin (99/99)", None),
    ],
)
def test_the_day_of_a_statement_is_read_from_its_sentence(day, expected):
    text = f"Galih Prakoso mengatakan kepada wartawan {day} bahwa kapal itu aman."
    assert read(text, published=date(2021, 12, 16)).found[0].statement_date == expected


def test_the_two_leaders_are_those_named_together_and_not_the_one_who_speaks_of_them():
    case = read(
        "Kesepakatan itu dicapai presiden Galih Prakoso dan Wening Asri di Muarasari. Juru bicara Tigor Lubis "
        "mengatakan kedua pemimpin itu menyatakan “‹keprihatinan mendalam›” mereka tentang banjir."
    )
    assert case.spans == case.expected
    assert case.found[0].speakers == ("Galih Prakoso", "Wening Asri")
    assert case.found[0].relayed_by == ("Tigor Lubis",)
