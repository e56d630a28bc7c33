"""Who signs a page: the names in its copyright lines, and the lines of its head that these confirm."""

import re

from .lexicon.outlets import COMMON_WORDS
from .mastheads import is_own_name, own_keys
from .outlets import display, has_outlet_word, is_agency, is_known, key, key_without_web_end
from .page_lines import Page
from .page_marks import Reading

# "Kabar Kota LLC", "Kabar Kota Pte. Ltd."
_LEGAL_FORM = re.compile(r"(?:,? (?:inc|llc|ltd|limited|corp|corporation|gmbh|pte|pty|plc)\b\.?)+$", re.I)
_OF_ONE_HOUSE = 4
_COMPANY = re.compile(r"\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|Holdings|Pte|Tbk|PT|Group|Company)\b\.?")
_HEADER_LINES = 12
_COPYRIGHT = re.compile(
    r"(?:copyright|hak cipta|©|\(c\))(?:[\s©/:]|\(c\)|copyright\b)*(?:(?:19|20)\d\d)?"
    r"(?:\s*[-–—]\s*(?:19|20)\d\d)?\s*(?:[-–—|·•,]\s+)?(?:by |oleh )?"
    r"(?P<name>(?!copyright|information|policy|notice|photo|images?\b|foto)[A-Z][\w.&' -]{1,40}?)\s*"
    r"(?:[,.|·•–-]\s|\(|(?:19|20)\d\d|all rights|$|hak cipta|dilindungi|\.$)",
    re.I,
)
_BEFORE_SIGN = re.compile(r"^(?P<name>(?!Copyright|Hak)[A-Z][\w. ]{1,30}?)\s*(?:©|\(c\))", re.I)


def signed_otherwise(signed: list[str], read: Reading) -> str:
    """Return the known outlet that signs the page when its author's line names another house: that of a paper from
    which the report is taken."""
    houses = [key(credit.outlet) for credit in read.credits if is_known(credit.outlet)]
    # "Kabar Media" owns houses.
    named = (name for name in signed if is_known(name) or (has_outlet_word(name) and not name.endswith(" Media")))
    own = next((name for name in named if not is_agency(name)), "")
    # "detikNews" and "detikcom" are one house.
    is_other = bool(houses and own) and all(key(own)[:_OF_ONE_HOUSE] != house[:_OF_ONE_HOUSE] for house in houses)
    return own if is_other else ""


def signed_below(head: list[str], signed: list[str]) -> str:
    """Return the line of the head that a copyright line has as one word, "Kabar Kota", "© KabarKota.com"; or with the
    form of its company: "© KABAR KOTA LLC".
    """
    own = {key_without_web_end(name) for name in signed if " " not in name}
    own |= {key(without_legal_form(name)) for name in signed if _LEGAL_FORM.search(name)}
    written = (text for text in head if len(text.split()) > 1 and key(text) in own)
    return next((display(text) for text in written), "")


def addressed(head: list[str], page: Page) -> str:
    """Return the first line of the head, of two words and more, whose letters an address on the page has, or who signs
    it, without the words of a company: "KABAR KOTA", "redaksi@kabarkota.com"."""
    own = own_keys(page)
    return next((display(text) for text in head[:_HEADER_LINES] if is_own_name(text, own)), "")


def signer(text: str) -> str:
    """Return the name behind the sign of a copyright line, "© 2020 Kabar Kota. All rights reserved", or ''."""
    return name_in(_COPYRIGHT, text)


def signer_before(text: str) -> str:
    """Return the name before the sign, "KabarKota ©", or ''."""
    return name_in(_BEFORE_SIGN, text)


def known_signers(text: str) -> list[str]:
    """Return the known names between dashes, bars and stops: "Copyright @ 2022 Kabar Group - kabarkota. All rights"."""
    return [display(part) for part in map(str.strip, re.split(r" [-–—|] |\. ", text)) if is_known(part)]


def is_company(name: str) -> bool:
    """Tell whether the name is a company's, which may own many outlets."""
    return bool(_COMPANY.search(name))


def without_legal_form(name: str) -> str:
    """Return the name without its company's form: "Kabar Kota LLC" → "Kabar Kota"."""
    return _LEGAL_FORM.sub("", name)


def name_in(form: re.Pattern[str], text: str) -> str:
    """Return the display name that the form's group `name` finds in the text, or ''."""
    match = form.search(text)
    name = _without_company(match["name"].removeprefix("Copyright ").strip(" .")) if match else ""
    return display(name) if name and not name.casefold().startswith(("all rights", "the material")) else ""


def _without_company(name: str) -> str:
    """Return the known outlet with which a company's name begins: "Al Jazeera Media Network"; else the whole name."""
    parts = name.split()
    starts = (" ".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((start for start in starts if is_known(start) and key(start) not in COMMON_WORDS), name)
