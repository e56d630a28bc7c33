import codecs

import pytest

from articles.importing.feeds.decoding import decoded

MOSCOW = (
    "<rss><title>Президент России прибыл в Пекин на переговоры</title><description>Главы государств обсудят торговлю и "
    "безопасность, сообщил помощник президента журналистам в аэропорту.</description></rss>"
)
TOKYO = (
    "<rss><title>首相は記者会見で新しい経済対策を発表しました</title>"
    "<description>これは東京からのニュースです。</description></rss>"
)
TEXT = "<r>Café – “Москва”</r>"


@pytest.mark.parametrize(
    "body, charset",
    [
        (TEXT.encode(), ""),
        (TEXT.encode(), "iso-8859-1"),
        (codecs.BOM_UTF8 + TEXT.encode(), "windows-1251"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>' + TEXT.encode(), ""),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-8"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ""),
        (TEXT.encode("utf-16-le"), ""),
        (TEXT.encode("utf-16-be"), "utf-8"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), ""),
        (TEXT.encode("utf-32-be"), ""),
        (TEXT.replace("é", "e").encode("koi8-r", "replace") + b" plain" * 20, "no-such"),
    ],
)
def test_what_the_bytes_say_wins_over_what_is_said_of_them(body, charset):
    assert decoded(body, charset=charset).startswith("<r>Caf")
    assert len(decoded(body, charset=charset).removesuffix(" plain" * 20)) == len(TEXT)


@pytest.mark.parametrize(
    "body, charset, text",
    [
        ("Москва".encode("windows-1251"), "windows-1251", "Москва"),
        (b'<?xml version="1.0" encoding="koi8-r"?><r>' + "Москва".encode("koi8-r"), "", "<r>Москва"),
        ("新闻".encode("gb18030"), "gb2312", "新闻"),
        ("ニュース".encode("iso-2022-jp"), "iso-2022-jp", "ニュース"),
        ("“x” €".encode("cp1252"), "iso-8859-1", "“x” €"),
        ("“x” €".encode("cp1252"), "", "“x” €"),
        (b"Caf\xe9 \xe2\x80\x9cx\xe2\x80\x9d", "utf-8", "Café “x”"),
        (MOSCOW.encode("koi8-r"), "", MOSCOW),
        (MOSCOW.encode("windows-1251"), "", MOSCOW),
        (TOKYO.encode("shift-jis"), "", TOKYO),
        (TOKYO.encode("euc-jp"), "", TOKYO),
        (b"\x80", "x-mac-roman", "Ä"),
        (b"abc\x00\x0bdef", "rot13", "abcdef"),
        (b"abc", "idna", "abc"),
        (b"\xff\xfe\xfd", "unicode_escape", "\ufffd"),
    ],
)
def test_a_charset_counts_where_the_bytes_leave_it_open(body, charset, text):
    assert decoded(body, charset=charset) == text
