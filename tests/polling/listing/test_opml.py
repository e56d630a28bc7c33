"""Lists of other feed readers: read as far as they can be, and written so that they read back the same."""

import pytest

from articles.importing.refusal import Unreadable
from articles.polling.listing.opml import write_opml
from articles.polling.listing.reading import read_list
from articles.polling.listing.records import ListedFeed

BOMB = "<!DOCTYPE opml [<!ENTITY a 'aaaa'>" + "".join(
    f"<!ENTITY a{n} '&a{n - 1 or ''};&a{n - 1 or ''};'>" for n in range(1, 30)
)


def opml(*outlines, head="<?xml version='1.0' encoding='UTF-8'?>"):
    return "\n".join([f"{head}<opml version='2.0'><body>", *outlines, "</body></opml>"]).encode()


def read(*outlines):
    return [(row.line, row.address, row.title) for row in read_list(opml(*outlines))]


def test_feeds_are_found_in_folders_however_deep():
    folders = "<outline text='Asia'><outline text='ID'><outline text='A' xmlUrl='https://a.org/f'/></outline></outline>"
    assert read(folders, "<outline text='B' xmlUrl='http://b.org'/>") == [
        (2, "https://a.org/f", "A"),
        (3, "http://b.org", "B"),
    ]


def test_the_address_is_found_under_the_names_that_readers_give_it():
    assert read("<outline type='rss' url='https://a.org'/>", "<Outline TEXT='B' XMLURL='https://b.org'/>") == [
        (2, "https://a.org", ""),
        (3, "https://b.org", "B"),
    ]


def test_a_bad_row_says_its_line_and_what_is_wrong_and_stops_no_other():
    rows = read_list(
        opml("<outline type='rss' text='none'/>", "<outline xmlUrl='ftp://a.org'/>", "<outline xmlUrl='b.org'/>")
    )
    assert [(row.line, row.problem, row.address) for row in rows] == [
        (2, "There is no address in this row.", ""),
        (3, "Only addresses that begin with http or https can be fetched, not “ftp:”.", "ftp://a.org"),
        (4, "", "https://b.org"),
    ]


@pytest.mark.parametrize(
    ("broken", "address"),
    [
        ("<outline text='a & b' xmlUrl='https://b.org/?x=1&y=2'/>", "https://b.org/?x=1&y=2"),
        ("<outline text='caf&eacute;&nbsp;' xmlUrl='https://b.org'/>", "https://b.org"),
        ("<outline text='a < b' xmlUrl='https://b.org'/>", "https://b.org"),
        ("<outline text=b xmlUrl=https://b.org />", "https://b.org"),
        ("<outline text='b' xmlUrl='https://b.org'></outlin>", "https://b.org"),
        ("<outline text='b' text='b' xmlUrl='https://b.org'/>", "https://b.org"),
        ("<outline text='\x02' xmlUrl='https://b.org'/>", "https://b.org"),
        ("<outline text='b xmlUrl='https://b.org'/>", ""),
    ],
)
def test_what_is_not_well_formed_costs_at_most_its_own_row(broken, address):
    rows = read("<outline xmlUrl='https://a.org'/>", broken, "<outline xmlUrl='https://c.org'/>")
    assert [(line, found) for line, found, _ in rows] == [(2, "https://a.org"), (3, address), (4, "https://c.org")]


def test_a_list_that_breaks_off_or_has_no_root_keeps_its_rows():
    whole = opml("<outline xmlUrl='https://a.org'/>", "<outline xmlUrl='https://b.org'/>")
    assert len(read_list(whole[:-16])) == 2
    assert len(read_list(b"<outline xmlUrl='https://a.org'/><outline xmlUrl='https://b.org'/>")) == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1251", "shift_jis", "koi8-r"])
def test_every_encoding_is_read(encoding):
    declared = "" if encoding in ("utf-16-le", "utf-8-sig") else f"<?xml version='1.0' encoding='{encoding}'?>"
    body = f"{declared}<opml><body><outline text='Новости' xmlUrl='https://a.org'/></body></opml>".encode(encoding)
    assert read_list(body)[0].title == "Новости"


@pytest.mark.parametrize("encoding", ["punycode", "zlib", "no-such", "utf-16"])
def test_a_declaration_that_cannot_be_true_is_passed_over(encoding):
    assert read_list(opml("<outline xmlUrl='https://a.org'/>", head=f"<?xml version='1.0' encoding='{encoding}'?>"))


@pytest.mark.parametrize("doctype", [BOMB + "]>", "<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"])
def test_entities_are_refused_with_one_sentence(doctype):
    with pytest.raises(Unreadable, match="defines entities of its own"):
        read_list(opml("<outline text='&a;' xmlUrl='https://a.org'/>", head=doctype))


def test_a_doctype_without_entities_is_no_harm():
    assert read_list(opml("<outline xmlUrl='https://a.org'/>", head="<!DOCTYPE opml SYSTEM 'https://x.org/opml.dtd'>"))


def test_a_feed_is_told_from_a_list_of_feeds():
    with pytest.raises(Unreadable, match="This is a feed, not a list of feeds"):
        read_list(b"<?xml version='1.0'?><rss><channel><title>A</title></channel></rss>")
    with pytest.raises(Unreadable, match="No feed was found"):
        read_list(opml("<outline text='A folder'/>"))


def test_what_is_written_reads_back_the_same():
    said = {"title": "A & <B>", "outlet": 'Say "x"', "language": "id"}
    feeds = [
        ListedFeed(6, "https://a.org/?x=1&y='", full_text=True, **said),
        ListedFeed(9, "https://b.org", outlet="b\x02", full_text=False),
    ]
    back = read_list(write_opml(feeds, title="Feeds <of> ours").encode())
    assert [(row.address, row.outlet, row.title, row.language, row.full_text) for row in back] == [
        ("https://a.org/?x=1&y='", 'Say "x"', "A & <B>", "id", True),
        ("https://b.org", "b", "", "", False),
    ]
