import pytest

from articles.importing.feeds.excerpts import is_excerpt, without_footer
from articles.importing.feeds.links import web_address
from articles.importing.feeds.names import agency_of, byline_of, language_heard, language_said


@pytest.mark.parametrize(
    "authors, byline",
    [
        (["redaksi@kabar.example (Dian Putri)"], "Dian Putri"),
        (["Dian Putri <dian@kabar.example>"], "Dian Putri"),
        (["Oleh: Dian Putri", "by Dian Putri", "Budi"], "Dian Putri, Budi"),
        (["Rina (Antara)"], "Rina (Antara)"),
        (["admin", "https://kabar.example/u/1", "", "x@y.example"], ""),
    ],
)
def test_a_byline_is_of_people(authors, byline):
    assert byline_of(authors) == byline


@pytest.mark.parametrize(
    "named, paragraphs, agency",
    [
        (["ANTARA"], (), "ANTARA"),
        (["Oleh Wang Wei / Xinhua"], (), "Xinhua"),
        (["Kabar Harian"], ("MOSCOW (Reuters) - The leaders met.",), "Reuters"),
        ([], ("Kedua pemimpin bertemu. (Reuters)",), "Reuters"),
        ([], ("Kedua pemimpin bertemu (Rabu).",), ""),
    ],
)
def test_an_agency_is_found_where_feeds_name_it(named, paragraphs, agency):
    assert agency_of(named, paragraphs) == agency


def test_a_language_is_a_code_or_what_the_small_words_say():
    assert [language_said(code) for code in ("in_ID", "ID", "en-us", "und", "c", "English")] == [
        "id",
        "id",
        "en",
        "",
        "",
        "en",
    ]
    assert language_heard("Presiden itu mengatakan bahwa hal ini tidak benar dan akan dibahas") == "id"
    assert language_heard("The president said that it was not true and will be discussed") == "en"
    assert language_heard("Путин и Си") == ""


@pytest.mark.parametrize(
    "paragraphs, kept, goes_on",
    [
        (("A.", "Read more"), ("A.",), True),
        (("A.", "Baca selengkapnya di Kabar"), ("A.",), True),
        (("A.", "The post B appeared first on C."), ("A.",), False),
        (("A … [Continue reading]",), ("A …",), True),
        (("A.",), ("A.",), False),
    ],
)
def test_what_a_feed_hangs_on_is_taken_off(paragraphs, kept, goes_on):
    assert without_footer(paragraphs) == (kept, goes_on)


def test_an_excerpt_says_so_or_is_short():
    long = tuple("Satu kalimat yang cukup panjang untuk sebuah paragraf. " * 8 for _ in range(5))
    assert not is_excerpt(long, is_content=False, goes_on=False)
    assert is_excerpt(long, is_content=True, goes_on=True)
    assert is_excerpt((*long, "Dan seterusnya [...]"), is_content=True, goes_on=False)
    assert is_excerpt(("Pendek.",), is_content=True, goes_on=False)
    assert is_excerpt((), is_content=True, goes_on=False)


@pytest.mark.parametrize(
    "said, address",
    [
        ("a", "https://x.example/f/a"),
        ("HTTP://Y.example/a b", "http://Y.example/a%20b"),
        ("http://y.example/\n1", "http://y.example/1"),
        ("http://y.example/<b>", "http://y.example/%3Cb%3E"),
        ("javascript:alert(1)", ""),
        ("http://", ""),
        ("http://[::1", ""),
        ("http://y.example:99999/", ""),
        ("http://y.example/" + "a" * 5_000, ""),
    ],
)
def test_an_address_is_absolute_and_of_the_web(said, address):
    assert web_address(said, base="https://x.example/f/feed") == address
