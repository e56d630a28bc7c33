import pytest

from articles.importing.cleaning.page_lines import ends_with_stop, is_clause, is_sentence


@pytest.mark.parametrize(
    "text",
    [
        '"Kami akan menunggu," kata dia',
        "“Apa lagi yang harus kami jual?” tanya Sutini",
        "“It has historic reductions in spending,” McCarthy said",
    ],
)
def test_speech_with_its_speaker_is_a_sentence_without_a_full_stop(text):
    assert is_sentence(text)


@pytest.mark.parametrize(
    "text", ["'Kami Menang', Kata Zelensky", '"Kami Menang," Kata Zelensky', '"Api di Bawah Tanah"']
)
def test_a_headline_with_a_quotation_is_none(text):
    assert not is_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rubel diperdagangkan sedikit melemah.***",
        "Lalu lintas dibuka kembali. (*)",
        "Ia tidak menjawab. (cr3/jpnn)",
        "The reporter had no further questions. ■",
    ],
)
def test_an_end_mark_stands_behind_the_full_stop(text):
    assert ends_with_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "Xi akan menjamu Putin makan siang",
        "Dari Phnom Penh, Biden terbang ke Bali untuk KTT G20",
        "Beijing lodged a protest through its embassy in Tokyo",
    ],
)
def test_small_verbs_and_nouns_make_a_clause(text):
    assert is_clause(text)


@pytest.mark.parametrize(
    "text", ["Xi Akan Menjamu Putin di Kremlin untuk Makan Siang", "putin xi jinping rusia", "Obituary: A long life"]
)
def test_a_headline_tags_and_a_labelled_link_are_no_clause(text):
    assert not is_clause(text)


def test_speech_in_closing_quotes_on_both_sides_is_a_sentence():
    assert is_sentence("”Ini kesempatan belajar,” ucap Erick") and not is_sentence("”Kesempatan Belajar” di Moskow")
