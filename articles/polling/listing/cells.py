"""The cells of a row → what they mean: addresses and languages as people and programs write them. Pure."""

import re
from urllib.parse import urlsplit

from ...canonical import canonical
from .records import ListedFeed

# PostgreSQL indexes no longer ones.
MOST_CHARS = 2000
MOST_NAME_CHARS = 200
_SHOWN = 80

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
# "detik.com/rss": what people type into a browser.
_BARE = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?:[/?#]\S*)?")
_HOST = re.compile(r"[\w.:%\[\]-]+")

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)
_LANGUAGES = {
    "in": "id",  # until 1989, and in Java ever since
    "ind": "id", "eng": "en", "msa": "ms", "rus": "ru", "zho": "zh", "chi": "zh",
    "indonesian": "id", "bahasa indonesia": "id", "indonesia": "id", "bahasa": "id",
    "english": "en", "inggris": "en", "malay": "ms", "melayu": "ms", "russian": "ru", "rusia": "ru",
    "chinese": "zh", "mandarin": "zh", "tionghoa": "zh",
}  # fmt: skip

_YES = frozenset({"1", "true", "yes", "y", "on", "ya"})
_NO = frozenset({"0", "false", "no", "n", "off", "tidak"})


def row(
    line: int, address: str, *, outlet: str = "", language: str = "", title: str = "", full_text: str = ""
) -> ListedFeed:
    """Return what a row says, with what is wrong with it; every cell is as it was written."""
    problem = note = code = ""
    try:
        address = web_address(address)
    except ValueError as error:
        address, problem = shortened(_one_line(address)), str(error)
    try:
        code = language_code(language)
    except ValueError as error:
        note = str(error)
    names = {"outlet": _one_line(outlet)[:MOST_NAME_CHARS], "title": _one_line(title)[:MOST_CHARS]}
    return ListedFeed(line, address, language=code, full_text=yes_or_no(full_text), problem=problem, note=note, **names)


def _one_line(text: str) -> str:
    return " ".join(canonical(text).split())


def web_address(text: str) -> str:
    """Return the address that somebody wrote, whole: "detik.com/rss" is "https://detik.com/rss", "feed://x.org" is
    "http://x.org". Raises ValueError with one sentence for what cannot be fetched.
    """
    address = re.sub(r"""^(?:<(.*)>|"(.*)"|'(.*)')$""", r"\1\2\3", canonical(text).strip()).strip()
    if not address:
        raise ValueError("There is no address in this row.")
    if len(address) > MOST_CHARS:
        raise ValueError(f"The address is longer than {MOST_CHARS} characters.")
    if any(char.isspace() for char in address):
        raise ValueError(f"“{shortened(address)}” is no web address: there is a space in it.")
    address = re.sub(r"^feed:(?=https?:)", "", address, flags=re.IGNORECASE)
    address = re.sub(r"^feed:/*", "http://", address, flags=re.IGNORECASE)
    address = re.sub(r"^//(?=\w)", "https://", address)
    if _BARE.fullmatch(address):
        return "https://" + address
    return _checked(address)


def _checked(address: str) -> str:
    scheme = _SCHEME.match(address)
    if not scheme:
        raise ValueError(f"“{shortened(address)}” is no web address.")
    if scheme[1].lower() not in ("http", "https"):
        raise ValueError(f"Only addresses that begin with http or https can be fetched, not “{scheme[1][:20]}:”.")
    try:
        parts = urlsplit(address)
        is_whole = bool(parts.hostname) and parts.port != 0 and bool(_HOST.fullmatch(parts.hostname))
    except ValueError:  # a port or an IPv6 address that cannot be
        is_whole = False
    if not is_whole or "://" not in address:
        raise ValueError(f"“{shortened(address)}” is no whole web address.")
    if "@" in parts.netloc:
        raise ValueError("There is a user name in the address. Feeds behind a sign-in cannot be fetched.")
    return scheme[1].lower() + address[len(scheme[1]) :]


def shortened(text: str) -> str:
    """Return as much of a text as a sentence can hold."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def language_code(text: str) -> str:
    """Return the code of a language: "id" of "id-ID", "in" and "Indonesian". Raises ValueError for no language."""
    told = canonical(text).strip().casefold()
    if not told:
        return ""
    if told in _LANGUAGES:
        return _LANGUAGES[told]
    match = _LANGUAGE.fullmatch(told)
    if not match:
        raise ValueError(f"“{shortened(told)}” is no code of a language such as id or en.")
    return _LANGUAGES.get(match[1], match[1])


def yes_or_no(text: str) -> bool | None:
    """Return what a cell says to a question; None for nothing, or for what is neither."""
    told = text.strip().casefold()
    return True if told in _YES else False if told in _NO else None
