"""Who wrote an entry, which agency it came from, in which language it is. Pure."""

import re

from ..cleaning.datelines import read_dateline
from ..cleaning.lexicon import english, indonesian
from ..cleaning.outlets import display, is_agency
from ..cleaning.page_lines import words
from .one_line import LONGEST

_ADDRESS = re.compile(r"<?(?:mailto:)?[\w.+-]+(?:@| \[?at\]? )[\w-]+(?:\.[\w-]+)+>?", re.I)
_BRACKETED = re.compile(r"[\w.+-]+@[\w.-]+\s*\((?P<name>[^()]+)\)")
_BY = re.compile(r"^(?:by|oleh|penulis|reporter|author)\s*:?\s+", re.I)
_AT_END = re.compile(r"[(\[]\s*(?P<name>[^()\[\]]{2,40}?)\s*[)\]][.\s]*$")
# Names of logins, not of people.
_NOBODY = frozenset(
    {"admin", "administrator", "editor", "redaksi", "webmaster", "root", "user", "unknown", "anonymous"}
)
_ENOUGH_TEXT = 4_000  # code points
_ENOUGH = 3  # small words, before a language is claimed
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_OLD_CODES = {"in": "id", "iw": "he", "ji": "yi", "ind": "id", "eng": "en", "indonesian": "id", "english": "en"}


def byline_of(authors: list[str]) -> str:
    """Return the names among `authors` (plain text, one a name or a whole credit), each once, joined by commas."""
    names = filter(None, map(_name, authors))
    return ", ".join(dict.fromkeys(names))[:LONGEST]


def _name(author: str) -> str:
    bracketed = _BRACKETED.fullmatch(author.strip())
    name = bracketed["name"] if bracketed else _ADDRESS.sub(" ", author)
    name = _BY.sub("", " ".join(name.replace("()", " ").split()).strip(" ,;<>\"'"))
    return "" if name.casefold() in _NOBODY or name.startswith(("http://", "https://")) else name


def agency_of(named: list[str], paragraphs: tuple[str, ...]) -> str:
    """Return the agency as it writes itself: among the names a feed gives (source, author, publisher), in the text's
    dateline, or in brackets behind its last paragraph; '' when none is known as one.
    """
    for name in named:
        for part in (name, *re.split(r"\s*[/,;&|]\s*|\s+-\s+|\s*[()]\s*", name)):
            if is_agency(part):
                return display(part)
    dateline = read_dateline(paragraphs[0]) if paragraphs else None
    if dateline and dateline.agency and is_agency(dateline.agency):
        return display(dateline.agency)
    for paragraph in paragraphs[-1:]:
        found = _AT_END.search(paragraph)
        for part in re.split(r"\s*[/,;]\s*", found["name"]) if found else ():
            if is_agency(part):
                return display(part)
    return ""


def language_said(code: str) -> str:
    """Return "id" of "in_ID", "id-id" or "ID"; '' for what is no code of a language."""
    first = re.split(r"[-_.\s]", code.strip().lower(), maxsplit=1)[0]
    first = _OLD_CODES.get(first, first)
    return first if _LANGUAGE.fullmatch(first) and first not in {"und", "mul", "zxx", "mis"} else ""


def language_heard(text: str) -> str:
    """Return "id" or "en" when the text has small words of one of them and clearly more than of the other, else ''."""
    found = [word.casefold() for word in words(text[:_ENOUGH_TEXT])]
    ours = sum(word in indonesian.FUNCTION_WORDS for word in found)
    theirs = sum(word in english.FUNCTION_WORDS for word in found)
    if (
        max(ours, theirs) < _ENOUGH
        or max(ours, theirs) < 0.08 * len(found)
        or min(ours, theirs) * 2 > max(ours, theirs)
    ):
        return ""
    return "id" if ours > theirs else "en"
