"""Quotes → a quote sheet in Markdown: for each report its quotes with who said them and through whom they came, and a
footnote for each that says where it stands. Pure.

What an outlet or a person wrote is text, whatever signs it holds: nothing in it becomes a heading, a list, a link,
HTML, a table, a formula or a footnote, and typographers (`--`, straight quotes) leave it as it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from ..canonical import canonical

_SIGNS = re.compile(
    r"[\\`*_{}\[\]<#+|~^$=@&\"'!]|^>"  # CommonMark, GFM, footnotes, mathematics, citations, smart quotes
    r"|^:|(?<!\d):(?=\S)|:(?=[^\s\d])"  # definitions, emoji, addresses; not the time of day
    r"|-(?!\w)|(?<!\w)-"  # lists, rules and dashes, not the hyphen in a word
    r"|\.(?=\.)|(?<=\.)\.|,(?=,|$)|(?<=,),|\?(?=\?)|(?<=\?)\?"  # what typographers make one sign of
    r"|(?<=\w)\.(?=[^\W\d_])"  # what some renderers make links of
    r"|\((?=(?:c|r|p|tm)\))",  # ©
    re.IGNORECASE,
)
# "1." and "a)" begin a list.
_NUMBERED = re.compile(r"^(\(?\w{1,9})([.)])(?=\s|$)")
# Everything an address may hold that can neither end `<…>` nor be taken for a sign.
_IN_ADDRESSES = ":/?#[]@!$&()*+,;=%~-._"


@dataclass(frozen=True)
class SheetReport:
    """`published` is the date with its precision, in our words; `url` the address at the outlet, or ''."""

    key: str
    title: str
    outlet: str
    published: str
    url: str


@dataclass(frozen=True)
class SheetQuote:
    """`paragraphs` are the words; `people` have their roles in brackets; `kind` and `where` are our own words."""

    report: SheetReport
    paragraphs: Sequence[str]
    is_direct: bool
    people: Sequence[str]
    relayers: Sequence[str]
    agency: str
    kind: str
    chain: str
    where: str
    address: str
    remarks: Sequence[tuple[str, str]] = ()


def plain(text: str) -> str:
    """Return Markdown that shows `text`, on one line, as it is.

    >>> plain("*Putin* [klik](http://x)"), plain("1. Rusia-China")
    ('\\\\*Putin\\\\* \\\\[klik\\\\](http\\\\://x)', '1\\\\. Rusia-China')
    """
    line = " ".join(canonical(text).split())
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", line))


def sheet_lines(quotes: Iterable[SheetQuote]) -> Iterator[bytes]:
    """Yield the sheet, a block at a time: quotes of one report follow one another. Its last line counts them."""
    yield b"# Quotes\n"
    number = reports = 0
    for report, told in groupby(quotes, key=lambda quote: quote.report):
        reports += 1
        footnotes = []
        yield f"\n## {plain(report.title) or 'Without a title'}\n\n{_source(report)}\n".encode()
        for one in told:
            number += 1
            yield f"\n{_said(one, number)}\n".encode()
            footnotes.append(f"\n[^{number}]: {_footnote(one)}\n".encode())
        yield from footnotes
    counted = f"{number} {'quote' if number == 1 else 'quotes'}, {reports} {'report' if reports == 1 else 'reports'}"
    yield f"\n---\n\n{counted}. End of the sheet.\n".encode()


def _said(one: SheetQuote, number: int) -> str:
    """Return the words, as a block when they are the speaker's own or several paragraphs, and who said them."""
    words = [line for line in map(plain, one.paragraphs) if line]
    told = f"{_attribution(one)}[^{number}]"
    if one.is_direct or len(words) != 1:
        return "\n>\n".join(f"> {line}" for line in words) + f"\n\n{told}"
    return f"“{words[0]}” {told}"


def _attribution(one: SheetQuote) -> str:
    who = _listed([plain(name) for name in one.people]) or "Speaker unknown"
    relayed = [f"relayed by {plain(name)}" for name in one.relayers]
    agency = [f"told by {plain(one.agency)}"] if one.agency else []
    outlet = [f"in {plain(one.report.outlet)}"] if one.report.outlet else []
    return f"{', '.join([who, *relayed, *agency, *outlet])}; {one.kind}."


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _source(report: SheetReport) -> str:
    parts = [plain(report.outlet), report.published]
    address = f" {_address(report.url)}" if report.url else ""
    return ", ".join(filter(None, parts)) + "." + address


def _footnote(one: SheetQuote) -> str:
    report = one.report
    title = f"“{plain(report.title)}”" if plain(report.title) else ""
    parts = [plain(report.outlet), title, report.published, _address(report.url) if report.url else ""]
    said = [", ".join(filter(None, parts)) + "."]
    if one.chain:
        said.append(_ended(f"Chain: {plain(one.chain)}"))
    said.append(f"{one.where}.")
    said += [_ended(f"{name}: {plain(value)}") for name, value in one.remarks if plain(value)]
    return " ".join([*said, _address(one.address)])


def _ended(sentence: str) -> str:
    """Two full stops would be the beginning of three."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def _address(url: str) -> str:
    return f"<{quote(url, safe=_IN_ADDRESSES)}>"
