"""Names of outlets and places: which of the two a name is, and how an outlet writes itself."""

import re
import unicodedata
from collections import defaultdict

from .boilerplate import is_section
from .lexicon import register
from .lexicon.outlets import COMMON_WORDS, DATELINE_WORDS, DOMAIN_ENDS, OUTLET_WORDS, PLACES, PLATFORMS, REGIONS
from .page_lines import remembered

_ENDS = "|".join(re.escape(end) for end in sorted(DOMAIN_ENDS, key=len, reverse=True))
_WEB_END = re.compile(r"\.(?:com|co\.id|id|co|net)$", re.I)
_WEB_NAME = re.compile(rf"(?:https?://)?(?:www\.)?(?P<name>(?:[\w-]+\.)*?[\w-]{{2,}}\.(?:{_ENDS}))(?:/\S*)?", re.I)
_MOST_WORDS = 8


@remembered
def key(name: str) -> str:
    """Return the letters and digits of the name in lower case: "KOMPAS.com" and "kompas com" are one name."""
    if name.isascii():
        return "".join(filter(str.isalnum, name.casefold()))
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]", "", "".join(c for c in plain if not unicodedata.combining(c)))


def key_without_web_end(name: str) -> str:
    """Return the same of the name without what makes it a web name: "KOMPAS.com" and "Kompas" are one name."""
    return key(_WEB_END.sub("", name))


def _by_key(listed: str) -> dict[str, str]:
    """Return how each outlet of the register writes itself, by the key of each of its names."""
    lines = (line.split("|") for line in listed.strip().splitlines())
    return {key(name): names[0].strip() for names in lines for name in names}


_INDONESIAN = _by_key(register.INDONESIAN)
_OUTLETS = _by_key(register.FOREIGN) | _INDONESIAN
_AGENCIES = frozenset(_by_key(register.AGENCIES))


def _by_words(listed: str) -> defaultdict[int, set[str]]:
    """Return the keys of the outlets by how many words a name of theirs has."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for name in re.split(r"[|\n]", listed):
        found[len(name.split())].add(key(name))
    return found


_WRITTEN = _by_words(f"{register.FOREIGN}\n{register.INDONESIAN}")


def is_known(name: str) -> bool:
    """Tell whether the name is a known outlet's or agency's."""
    return key(name) in _OUTLETS


def is_indonesian(name: str) -> bool:
    """Tell whether the name is that of a known outlet of Indonesia, in whatever language it writes."""
    return key(name) in _INDONESIAN


@remembered
def branded(name: str) -> str:
    """Return the outlet in a name with its section: "Internasional Tempo.co", "VIVA Dunia"; '' when there is none."""
    parts = name.split()
    if len(parts) > _MOST_WORDS or is_platform(name):
        return ""
    for cut in range(len(parts)):
        for own, section in ((parts[cut:], parts[:cut]), (parts[: len(parts) - cut], parts[len(parts) - cut :])):
            brand = " ".join(own)
            if section and not is_section(" ".join(section)):
                # "VIVA Jabar": the edition of a province is an outlet of its own.
                if own is not parts[cut:] and is_region(" ".join(section)) and is_known(brand) and not is_agency(brand):
                    return " ".join(parts)
                continue
            # "Mata Mata Politik" is no rubric of "Matamata.com".
            if is_web_name(brand) or (is_known(brand) and (not section or key(brand) in _WRITTEN[len(own)])):
                return display(brand)
    return ""


def is_platform(name: str) -> bool:
    """Tell whether the name is that of a place where reports are shared: "Google News"."""
    return key(name) in PLATFORMS


def is_agency(name: str) -> bool:
    """Tell whether the name is that of an agency, whose reports stand on others' pages."""
    return key(name) in _AGENCIES


def is_web_name(name: str) -> bool:
    """Tell whether the name has the form of a web address's host: "Beritabaru.co", "SINDOnews.com"."""
    return bool(_WEB_NAME.fullmatch(name.strip()))


def is_place(name: str) -> bool:
    """Tell whether a dateline may name this place: a known city, country or province, or several of them."""
    plain = re.sub(r"\s+", " ", name.casefold()).strip(" .,")
    parts = [part.strip(" .") for part in re.split(r"[/,]| dan | and ", plain)]
    return plain in PLACES or plain in REGIONS or all(part in PLACES or part in REGIONS for part in parts)


def is_region(name: str) -> bool:
    """Tell whether the name is that of a country or province, which a dateline puts behind the city."""
    return re.sub(r"\s+", " ", name.casefold()).strip(" .,") in REGIONS


def known_names(text: str) -> set[str]:
    """Return the outlets that a line of furniture names, as they write themselves; no agency, no word of every day."""
    runs = word_runs(text)
    # "kumparan" writes itself small.
    # "The Independent Harbour Gazette" is no other's paper.
    longer = {run.rpartition(" ")[0] for run in runs if run.startswith("The ") and run.rpartition(" ")[2][:1].isupper()}
    names = (n for n in runs if n not in longer)
    names = (n for n in names if is_web_name(n) or display(n) == n or all(word[0].isupper() for word in n.split()))
    return {display(n) for n in names if is_known(n) and not is_agency(n) and key(n) not in COMMON_WORDS}


def word_runs(text: str) -> list[str]:
    """Return the words of a line of furniture, and two and three of them together."""
    tokens = re.findall(r"[\w.'’]+", text[:500])
    return [
        " ".join(tokens[at : at + size]).rstrip(".").removesuffix("'s").removesuffix("’s")
        for at in range(len(tokens))
        for size in (3, 2, 1)
    ]


def has_outlet_word(name: str) -> bool:
    """Tell whether a word in the name belongs to outlets rather than places: "RADAR BOGOR", "Koran Kita"."""
    return any(word in OUTLET_WORDS for word in re.findall(r"\w+", name.casefold()))


def has_network_word(name: str) -> bool:
    """Tell whether a word in the name is one with which networks of sites name themselves: "MALANG TERKINI"."""
    return any(word in DATELINE_WORDS for word in name.casefold().split())


def display(name: str) -> str:
    """Return the name as the outlet writes it in running text: the known spelling; "KABAR KOTA" → "Kabar Kota",
    "KABARKOTA.ID" → "Kabarkota.id"; a mixed spelling stays.
    """
    name = name.strip(" .,-–—|:»()/")
    if key(name) in _OUTLETS:
        return _OUTLETS[key(name)]
    web = _WEB_NAME.fullmatch(name)
    if web:
        host = web["name"]
        return host if host != host.upper() else host.capitalize()
    return name.title() if name == name.upper() and len(name) > 5 else name
