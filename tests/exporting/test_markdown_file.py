"""The quote sheet: what others wrote is text, whatever it holds. Judged by a Markdown reader with tables, footnotes,
definition lists, typography and links of bare addresses switched on."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from articles.canonical import canonical
from articles.exporting.markdown_file import SheetQuote, SheetReport, plain, sheet_lines

_SIGNS = """# |> |- |+ |* |1. |1) |a. |(1) |~~~|```|---|===|    |: |<b>|<!-- |</p>|<script>alert(1)</script>|&amp;
&#x3c;|<http://x.example>|http://x.example
www.x.example|x.example|rina@x.example|[a](http://x)|![a](x)|[^1]|[^1]: x|[a]: http://x|^[x]
**|__|`|``|~~|$x$|$$|\\|--|...|,,|????|(c)|'a'|"a"|[ ] |{.x}|@rina|:smile:"""
_STARTS = [
    *_SIGNS.replace("\n", "|").split("|"),
    "| a |\n|-|\n",
    "\t",
    "\\\n",
    "  \n",
    "\n\n",
    "\r\n",
    "\u202e",
    "🤝🏽",
]
OUTSIDE = st.lists(st.sampled_from([*_STARTS, *string.punctuation, " ", "a", "é"]) | st.text(max_size=3), max_size=8)
OUTSIDE = OUTSIDE.map("".join)
# What our own sheet is made of.
_OURS = {"heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "blockquote_open", "hr"}
_OURS |= {"blockquote_close", "text", "text_special", "softbreak", "link_open", "link_close", "footnote_ref"}
_OURS |= {"footnote_block_open", "footnote_block_close", "footnote_open", "footnote_close", "footnote_anchor"}


def _reader() -> MarkdownIt:
    reader = MarkdownIt("js-default", {"html": True, "typographer": True})
    reader.enable(["replacements", "smartquotes", "table", "strikethrough"])
    reader.use(footnote_plugin).use(deflist_plugin).use(dollarmath_plugin).use(tasklists_plugin)
    return reader.use(front_matter_plugin)


READER = _reader()


def _tokens(markdown: str) -> list[Token]:
    found = []
    for token in READER.parse(markdown):
        found += [token, *(token.children or ())]
    return found


def _text(tokens: list[Token]) -> str:
    shown = ("text", "text_special", "softbreak")
    return "".join(" " if token.type == "softbreak" else token.content for token in tokens if token.type in shown)


HOLE = "Hole"


def _line(text: str) -> str:
    return " ".join(canonical(text).split())


@settings(deadline=None)
@given(OUTSIDE)
@pytest.mark.parametrize("frame", ["{}", "## {}", "> {}", "“{}” kata, [x](y)", "a, {}; b.[^1]\n\n[^1]: “{}”, x."])
def test_outside_text_is_shown_as_it_is_and_nothing_else(frame: str, text: str) -> None:
    mine = _tokens(frame.replace("{}", plain(text) or HOLE))
    plainly = _tokens(frame.replace("{}", HOLE))
    assert [token.type for token in mine if token.type not in ("text", "text_special")] == [
        token.type for token in plainly if token.type not in ("text", "text_special")
    ]
    assert _text(mine) == _text(plainly).replace(HOLE, _line(text) or HOLE)


def _sheet(*quotes: SheetQuote) -> str:
    return b"".join(sheet_lines(quotes)).decode()


def _quote(text: str, *, is_direct: bool, number: int = 1) -> SheetQuote:
    report = SheetReport(
        f"r{number // 2}",
        text,
        text,
        "1 May 2021, 23:51 (UTC+07:00)",
        "https://x.example/a?b=(c)&d=<e>|[f]*g_h`i\\j k\"l'",
    )
    return SheetQuote(
        report=report,
        paragraphs=[text, text] if number % 2 else [text],
        is_direct=is_direct,
        people=[text, text],
        relayers=[text],
        agency=text,
        kind="direct quote",
        chain=text,
        where="Version 1",
        address="https://ours.example/#q-1",
        remarks=[("Note", text)],
    )


@settings(max_examples=40, deadline=None)
@given(OUTSIDE, st.booleans())
def test_a_sheet_of_any_texts_holds_only_what_sheets_are_made_of(text: str, is_direct: bool) -> None:
    sheet = _sheet(*(_quote(text, is_direct=is_direct, number=number) for number in range(4)))
    tokens = _tokens(sheet)
    assert {token.type for token in tokens} <= _OURS
    assert sum(token.type == "footnote_ref" for token in tokens) == 4
    assert sum(token.type == "footnote_open" for token in tokens) == 4
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2", "h2"]
    links = {token.attrs["href"] for token in tokens if token.type == "link_open"}
    assert len(links) == 2 and all(link.startswith(("https://x.example/", "https://ours.example/")) for link in links)


def test_an_address_leads_where_it_led() -> None:
    url = "https://x.example/a%20b?c=d&e=(f)#g"
    one = _quote("x", is_direct=True)
    report = SheetReport("r", "x", "x", "x", url)
    tokens = _tokens(_sheet(SheetQuote(**vars(one) | {"report": report})))
    assert [token.attrs["href"] for token in tokens if token.type == "link_open"][0] == url


def test_a_sheet_cut_anywhere_lacks_its_last_line() -> None:
    sheet = _sheet(_quote("a", is_direct=True))
    assert sheet.endswith("\n1 quote, 1 report. End of the sheet.\n")
    assert sheet.count("End of the sheet.") == 1


def test_ordinary_text_stays_readable() -> None:
    text = "Rusia-China, kata Putin (69) pada 15/12: “Kami berteman”; 1.000 orang. Selesai"
    assert plain(text) == text
