import pytest

from articles.importing.feeds.one_line import line_of_html, line_of_text


@pytest.mark.parametrize(
    "said, seen",
    [
        ("AT&T", "AT&T"),
        ("AT&amp;T", "AT&T"),
        ("a < b", "a < b"),
        ("a &lt; b &gt; c", "a < b > c"),
        ("5 < 6 & 7 > 3", "5 < 6 & 7 > 3"),
        ("<b>Putin</b> dan <i>Xi</i>", "Putin dan Xi"),
        ("Satu<br/>dua", "Satu dua"),
        ("Presiden&nbsp;Putin&#8217;s &#x201C;x&#x201D;", "Presiden Putin’s “x”"),
        ("a<script>alert(1)</script>b", "a b"),
        ("&lt;svg/onload=alert(1)&gt;Judul", "Judul"),
        ("&amp;lt;svg/onload=alert(1)&amp;gt;Judul", "Judul"),
        ("&amp;amp;lt;img src=x&amp;amp;gt;Judul", "Judul"),
        ("<<b>script>x</<b>script>y", "y"),
        ("<!-- x -->Judul<!DOCTYPE x><?php y ?>", "Judul"),
        (" baris \r\n satu\u2028dua\t\x00\u202e\ud800 ", "baris satu dua"),
        ("R&D &copy=1 &nosuch; &#0; &", "R&D &copy=1 &nosuch; \ufffd &"),
        ("Judul <a href='x", "Judul"),
    ],
)
def test_a_title_in_markup_becomes_what_its_reader_sees(said, seen):
    assert line_of_html(said) == seen


@pytest.mark.parametrize(
    "said, seen",
    [
        ("AT&amp;T", "AT&amp;T"),
        ("a < b & c", "a < b & c"),
        ("<b>x</b> y", "x y"),
        ("&lt;b&gt;x&lt;/b&gt; &lt; y", "x &lt; y"),
    ],
)
def test_a_title_in_plain_text_keeps_its_words_and_loses_its_tags(said, seen):
    assert line_of_text(said) == seen


def test_an_endless_title_is_cut():
    assert len(line_of_html("x" * 25_000_000)) == 2_000
    assert len(line_of_html("<b>" * 1_000_000)) <= 2_000
    assert len(line_of_text("&lt;" * 1_000_000)) <= 2_000
