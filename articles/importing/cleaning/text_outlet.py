"""What the text of a report and its dateline say of whose page it is."""

import re
from collections import Counter
from collections.abc import Iterator

from .boilerplate import source_named
from .datelines import Dateline
from .outlets import (
    display,
    is_agency,
    is_indonesian,
    is_known,
    is_place,
    is_platform,
    is_web_name,
    key,
    key_without_web_end,
    word_runs,
)
from .page_lines import Page
from .page_marks import Reading

_LEAST_LETTERS = 2
_TOLD_WEB = re.compile(r"\b(?:told|tells|telling) (?P<name>[A-Z][\w-]+(?:\.[a-z]{2,4}){1,2})\b")
_TOLD_HOUSE = re.compile(r"\b(?:told|tells|telling) (?P<name>VOA|RFE/RL|RFA|BenarNews)\b")
_TOLD_PAPER = re.compile(r"\b(?:told|tells|telling) (?P<name>[Tt]he [A-Z]\w+(?: [A-Z]\w+){0,2})\b")
_TOLD = re.compile(
    r"\bkepada (?:(?:[Kk]antor [Bb]erita|[Pp]olitik|[Rr]edaksi|[Ww]artawan|[Jj]urnalis|[Tt]im) ){0,3}"
    r"(?P<name>[\w.]+(?: [A-Z][\w.]+){0,2})"
)


def agreed(dateline: Dateline | None, head: list[str]) -> str:
    """Return the dateline's outlet when a line of the head, or who signs the page, has its name: that of a sister or of
    the agency may stand above it."""
    outlet = dateline.outlet if dateline else ""
    names = {key(text): text for text in head if len(text.split()) <= 5}
    if "." not in outlet or not {key(outlet), key_without_web_end(outlet)} & set(names):
        return ""
    written = names.get(key(outlet), outlet)
    return outlet if is_known(outlet) or written in {written.upper(), written.lower()} else written


def spelled_out(dateline: Dateline | None, head: list[str]) -> str:
    """Return the line of the head whose words begin with the letters of the dateline's outlet: "MOSKOW, KKS –" under
    "Kabar Kota Selatan"; '' if there is none."""
    letters = dateline.outlet if dateline else ""
    if not (letters.isalpha() and letters.isupper() and len(letters) > _LEAST_LETTERS):
        return ""
    names = (text for text in head if "".join(word[0] for word in text.split()).upper() == letters)
    return next(map(display, names), "")


def told_on_web(page: Page, read: Reading) -> str:
    """Return the web name to which somebody says something in the text: "He told Kabar.co.uk"."""
    told = _names_told(page, read, _TOLD_WEB)
    return next((display(name) for name in told if is_web_name(name) and not is_platform(name)), "")


def written_out(dateline: Dateline | None, page: Page) -> str:
    """Return the web name in the text of which the dateline is the first part: "KABARKOTA - ", "kata KabarKota.com"."""
    name = dateline.text if dateline else ""
    if not name.isalpha() or is_place(name):
        return ""
    written = re.compile(rf"\b{name}\.(?:com|co\.id|id|co|net|org)\b", re.I)
    found = (written.search(page.text(i)) for i in page.open())
    return next((display(match[0]) for match in found if match), "")


def told_house(page: Page, read: Reading) -> str:
    """Return the house of broadcasters abroad to which somebody says something in the text, "she told VOA": they say so
    of themselves in most of their reports."""
    return next((display(name) for name in _names_told(page, read, _TOLD_HOUSE)), "")


def told_paper(page: Page, read: Reading) -> str:
    """Return the paper abroad to which somebody says something in the text twice, "told the Harbour Times", or once to
    "The Harbour Times": papers write their own article with a capital."""
    names = (name.removeprefix("the ") for name in _names_told(page, read, _TOLD_PAPER))
    told = [name for name in names if is_known(name) and not is_agency(name)]
    counted = Counter(display(name) for name in told)
    own = [display(name) for name in told if name.startswith("The ") or counted[display(name)] > 1]
    return own[0] if len(counted) == 1 and own else ""


def told_to(page: Page, read: Reading) -> str:
    """Return the Indonesian outlet to which somebody says something in the text, "ujarnya kepada Kabar Kota": such
    papers name themselves so, and others "dikutip dari" them."""
    told = _names_told(page, read, _TOLD)
    names = (" ".join(name.split()[:size]) for name in told for size in (3, 2, 1))
    return next((display(name) for name in names if is_indonesian(name) and not is_agency(name)), "")


def _names_told(page: Page, read: Reading, form: re.Pattern[str]) -> Iterator[str]:
    """Yield the names in the text to which, by the form, somebody says something."""
    return (match["name"] for i in page.open(read.start) for match in form.finditer(page.text(i)))


def own_agency(dateline: Dateline | None, furniture: list[str], *, is_alone: bool) -> str:
    """Return the agency of the dateline when a line of the page's furniture names it, or the dateline has a line of its
    own, which a reprint has not: then the page is its own.
    """
    if not dateline or not dateline.agency:
        return ""
    if is_alone:
        return dateline.agency
    wanted = key(dateline.agency)
    named = (source_named(text) or text for text in furniture)
    return (
        dateline.agency
        if any(wanted in {key(display(word)) for word in word_runs(name)} or key(name) == wanted for name in named)
        else ""
    )
