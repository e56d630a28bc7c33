"""The name and the slogan at the very head of a page: told by who signs it below, by its addresses, by their form."""

import re

from .outlets import is_agency, key, known_names
from .page_lines import Page, is_sentence

_HEAD_LINES = 12
# Fewer words are no headline, and page_outlet reads them.
_LEAST_WORDS, _LEAST_NAME, _MOST_WORDS, _LEAST_KEY = 3, 2, 6, 6
_ADDRESS = re.compile(r"(?:@|https?://(?:www\.)?|\bwww\.)(?P<host>[\w-]+(?:\.[\w-]+)+)", re.I)
_SIGNED = re.compile(
    r"(?:copyright|©|\(c\))[\s©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?)?,?\s*(?:by )?"
    r"(?P<name>(?-i:[A-Z])[^.,|(©]{2,60})",
    re.I,
)
_OF_SIGNATURE = re.compile(r"[©@]|\(c\)", re.I)
_YEAR = re.compile(r"\s(?:19|20)\d\d\b.*$")
# What makes a company's name of an outlet's: "Kabar Kota Publishing Ltd".
_OF_COMPANY = re.compile(
    r"(?:[\s,]+(?:publishing|publications?|publishers|media|press|holdings?|group|digital|streams|networks?|news|"
    r"corporation|corp|company|co|communications|broadcasting|enterprises|interactive|international|services|"
    r"productions|trust|foundation|inc|llc|ltd|limited|gmbh|pte|pty|plc|all rights reserved)\b\.?)$",
    re.I,
)
# "The north's independent weekly since 1958", "Established 1884", "Serving the harbour since 1901"
_PAPER = (
    r"(?:daily|weekly|monthly|newspaper|paper|magazine|broadsheet|journal|broadcaster|"
    r"news (?:site|service|agency|source))"
)
_SLOGAN = re.compile(
    rf"(?:[\w.'’-]+ ){{0,8}}{_PAPER}(?: of record)? since (?:1[6-9]|20)\d\d|"
    r"(?:est(?:d|ablished|\.)?|founded|published|publishing)(?: in| since)? (?:1[6-9]|20)\d\d|"
    r"(?:[\w.'’-]+ ){0,4}(?:serving|informing|trusted|you can trust|news)\b.{0,40} since (?:1[6-9]|20)\d\d",
    re.I,
)


def strike_masthead(page: Page) -> None:
    """Strike, among the first lines, the outlet's name as the page's addresses and its signature have it, its slogan,
    and what says whose official site this is.

    The letters of "KABAR KOTA REVIEW" are those of "letters@kabarkotareview.com", and "© Kabar Kota Review Press Ltd"
    has them without its company's words.
    """
    own = own_keys(page)
    rows = [
        i for i in page.open(0, _HEAD_LINES) if not (is_sentence(page.text(i)) or _OF_SIGNATURE.search(page.text(i)))
    ]
    for i in rows:
        text = page.text(i)
        if len(text.split()) >= _LEAST_WORDS and is_own_name(text, own):
            page.strike(i, "outlet name")
        elif is_slogan(text):
            page.strike(i, "line above the title")


def is_own_name(text: str, own: set[str]) -> bool:
    """Tell whether the line, of two words and more, is one of the page's `own_keys`."""
    if not _LEAST_NAME <= len(text.split()) <= _MOST_WORDS or own_key(text) not in own:
        return False
    # "Interfax Information Group" is how a known one signs.
    return not known_names(text) and not is_agency(text.split()[0])


def is_slogan(text: str) -> bool:
    """Tell whether the line says since when there has been a paper, and no more."""
    return bool(_SLOGAN.fullmatch(text))


def without_company(name: str) -> list[str]:
    """Return the name and what it is without its company's words, the longest first: "Kabar Kota Press Ltd" is also
    "Kabar Kota Press" and "Kabar Kota"."""
    names = [name.strip(" .,")]
    while (rest := _OF_COMPANY.sub("", names[-1])) != names[-1] and rest:
        names.append(rest)
    return names


def own_key(name: str) -> str:
    """Return the letters and digits of the name in lower case, without its article."""
    return key(re.sub(r"^the ", "", name.strip(), flags=re.I))


def own_keys(page: Page) -> set[str]:
    """Return the letters of the names under which the page can be written to and signs, in lower case."""
    found: set[str] = set()
    for line in page.lines:
        text = line.text[:300]
        for address in _ADDRESS.finditer(text):
            found.update(key(label) for label in address["host"].split(".")[:-1])
        if signed := _SIGNED.match(text):
            found.update(own_key(name) for name in without_company(_YEAR.sub("", signed["name"])))
    return {name.removeprefix("the") for name in found if len(name) >= _LEAST_KEY}
