import pytest

from articles.importing.feed_rules import Rules
from articles.importing.feeds.paragraphs import paragraphs_of_html, paragraphs_of_text


@pytest.mark.parametrize(
    "markup, paragraphs",
    [
        ("<p>Satu.</p><p>Dua <b>tebal</b>.</p>", ["Satu.", "Dua tebal."]),
        ("Satu<br>dua<br/><br />Tiga", ["Satu dua", "Tiga"]),
        ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a b", "c"]),
        ("<pre>satu\ndua\n\ntiga</pre>", ["satu dua", "tiga"]),
        ("x<script>a<b</script>y<style>p{}</style><!-- z --><iframe>q</iframe>", ["xy"]),
        ("<figure><img alt=x><figcaption>Foto</figcaption></figure><p>Teks</p>", ["Teks"]),
        ("<div hidden>a</div><p style='display: none'>b</p><p>c</p>", ["c"]),
        ("&lt;p&gt;Satu&lt;/p&gt;&lt;p&gt;dua&lt;/p&gt;", ["Satu", "dua"]),
        ("AT&amp;T: a &lt; b", ["AT&T: a < b"]),
        ("Satu.\n\nDua\nbaris.", ["Satu.", "Dua baris."]),
        ("<p>a\u202eb\x00c\u200b</p>", ["abc"]),
        ("<p>x &amp;lt;svg/onload=alert(1)&amp;gt; y</p>", ["x y"]),
        ("", []),
        ("<br><br>", []),
        ("<p>tak tertutup <b>tebal <p>dua", ["tak tertutup tebal", "dua"]),
    ],
)
def test_markup_becomes_paragraphs_of_plain_text(markup, paragraphs):
    assert list(paragraphs_of_html(markup)) == paragraphs


def test_full_lines_that_end_sentences_are_paragraphs():
    line = "Presiden Rusia Vladimir Putin bertemu dengan Presiden China Xi Jinping di Moskow."
    assert list(paragraphs_of_html(f"{line}<br>{line}<br>Pendek<br>saja")) == [line, line, "Pendek saja"]


def test_deep_nesting_and_long_texts_end(tmp_path):
    assert paragraphs_of_html("<div>" * 100_000 + "x") in ((), ("x",))
    assert sum(map(len, paragraphs_of_html("<p>" + "kata " * 1_000_000))) <= 2_000_001


def test_plain_text_is_cut_at_blank_lines_else_at_each_line():
    assert paragraphs_of_text("a\nb\n\nc") == ("a b", "c")
    assert paragraphs_of_text("a\nb") == ("a", "b")


def test_a_feeds_own_rules_drop_lines_and_elements():
    rules = Rules(prefixes=("baca juga",), selectors=("div.ad", "p > .share"))
    markup = "<p>Satu<span class=share>Bagikan</span> lagi</p><div class=ad>Beli</div>ekor<p>BACA JUGA: x</p>"
    assert paragraphs_of_html(markup, rules) == ("Satu lagi", "ekor")
