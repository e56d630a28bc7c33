"""CSV as spreadsheets and people write it, and addresses one a line."""

import pytest

from articles.importing.refusal import Unreadable
from articles.polling.listing.reading import MOST_BYTES, read_list


def read(text):
    return [(row.line, row.address, row.outlet, row.language, row.title) for row in read_list(text.encode())]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_columns_are_found_by_their_names_in_any_order(sign, mark):
    text = (
        mark + f"Judul{sign}Bahasa{sign}XML URL{sign}Outlet\r\nNews{sign}Indonesian{sign}https://a.org{sign}Antara\r\n"
    )
    assert read(text) == [(2, "https://a.org", "Antara", "id", "News")]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_without_names_the_address_is_found_and_the_rest_keeps_its_order(sign):
    text = f'https://a.org/x,y.xml\nhttps://a.org{sign}"B, c; d"{sign}en{sign}T\nDetik{sign}detik.com/rss\n'
    assert read(text)[1:] == [
        (2, "https://a.org", "B, c; d", "en", "T"),
        (3, "https://detik.com/rss", "Detik", "", ""),
    ]


@pytest.mark.parametrize("address", ["https://a.org/index,rss.xml", "https://a.org/?a=1;b=2", "https://a.org/a,b/c"])
def test_an_address_may_hold_the_signs_that_part_cells(address):
    assert [row.address for row in read_list(f"{address}\nhttps://b.org\n".encode())] == [address, "https://b.org"]
    assert [row.address for row in read_list(address.encode())] == [address]


def test_lines_are_counted_as_an_editor_counts_them():
    text = '# ours\n\nurl,title\nhttps://a.org,"two\nlines"\n,,\nwords,here\nhttps://b.org,B\n'
    assert [(row.line, row.problem[:9]) for row in read_list(text.encode())] == [(4, ""), (7, "“words” i"), (8, "")]


def test_a_quotation_mark_that_nobody_closed_swallows_no_other_row():
    assert [row[1] for row in read('https://a.org,"A\nhttps://b.org,B\nhttps://c.org,C\n')] == [
        *("https://a.org", "https://b.org", "https://c.org"),
    ]


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("detik.com", "https://detik.com"),
        ("detik.com:8080/rss?a=b", "https://detik.com:8080/rss?a=b"),
        ("<HTTP://Detik.com/A>", "http://Detik.com/A"),
        ("feed://a.org/x", "http://a.org/x"),
        ("feed:https://a.org/x", "https://a.org/x"),
        ("//a.org/x", "https://a.org/x"),
        ("https://berita.рф/лента", "https://berita.рф/лента"),
        ("http://[::1]:80/", "http://[::1]:80/"),
    ],
)
def test_an_address_is_made_whole(written, whole):
    assert read_list(written.encode())[0].address == whole


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("just words", "there is a space in it"),
        ("javascript:alert(1)", "begin with http or https"),
        ("file:///etc/passwd", "Only addresses that begin with http"),
        ("http://", "no whole web address"),
        ("http://a.org:99999/", "no whole web address"),
        ("http://[::1/", "no whole web address"),
        ("https://user:secret@a.org/", "user name in the address"),
        ("https://a.org/" + "a" * 2000, "longer than 2000"),
    ],
)
def test_one_bad_address_is_refused_with_a_sentence(written, why):
    with pytest.raises(Unreadable, match=why):
        read_list(written.encode())
    [bad, good] = read_list(f"{written}\nhttps://b.org".encode())
    assert why in bad.problem and len(bad.problem) < 200 and good.address == "https://b.org"


def test_a_language_that_is_none_leaves_the_row_usable():
    [row] = read_list(b"url,language\nhttps://a.org,klingon?!\n")
    assert (row.language, row.problem) == ("", "") and "no code of a language" in row.note
    assert [row[3] for row in read("url,language\na.org,id-ID\na.org,in\na.org,EN_us\na.org,\n")] == [
        "id",
        "id",
        "en",
        "",
    ]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "There is no address here"),
        (b" \n\n", "There is no address here"),
        (b"# nothing\n", "No feed was found"),
        (b"PK\x03\x04 a table", "office document: save it as OPML, as CSV"),
        (b"https://a.org\n" * 5_002, "more than 5,000 rows"),
        (b"a" * (MOST_BYTES + 1), "5.0 MB"),
    ],
)
def test_what_is_no_list_is_refused_with_one_sentence(body, why):
    with pytest.raises(Unreadable, match=why):
        read_list(body)


def test_five_thousand_rows_are_read():
    assert len(read_list(b"url\n" + b"https://a.org/feed\n" * 5_000)) == 5_000
