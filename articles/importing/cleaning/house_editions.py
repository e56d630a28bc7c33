"""Which name of a house is meant where a page has several: its edition, the member of a network, the rubric's owner."""

import re

from .datelines import Dateline
from .furniture import Furniture
from .outlets import display, is_agency, is_indonesian, is_known, key
from .page_marks import Reading

# Sites that carry papers of their house under one roof: beside them the paper is meant.
_NETWORKS = frozenset({"prokalco", "tribunnewscom", "tribunnews"})
_OF_ONE_HOUSE = 5
# One paper tells in which edition of its own a report was printed.
_EDITION = re.compile(r"appear(?:s|ed) in print\b.{0,80}\bof the New York edition\b", re.I)


def meant(name: str, read: Reading, dateline: Dateline | None, said: Furniture) -> str:
    """Return the name of the house `name` that its page means; the same name where it has no other."""
    if key(name) in _NETWORKS:
        return _member(name, dateline, said) or name
    if name == "The Times" and any(_EDITION.search(text) for _, text, _ in said.rows):
        return "The New York Times"
    return _edition(name, read.language, said) or _signing(name, read) or name


def _member(network: str, dateline: Dateline | None, said: Furniture) -> str:
    """Return the paper of the network that the dateline names, or a line of the head: "PROKAL.CO" / "KALTIM POST"."""
    head = [text for text, why in said.head if why in {"outlet name", "domain line"}]
    names = [dateline.outlet if dateline else "", *head]
    others = (display(name) for name in names if is_indonesian(name) and not is_agency(name))
    return next((name for name in others if key(network) not in key(name) and key(name) not in key(network)), "")


def _edition(name: str, language: str, said: Furniture) -> str:
    """Return the Indonesian edition where a page in Indonesian names it: "BBC Indonesia" beside "BBC"."""
    edition = f"{name} Indonesia"
    is_one = bool(name) and language == "id" and is_known(edition)
    return display(edition) if is_one and any(key(text) == key(edition) for _, text, _ in said.rows) else ""


def _signing(name: str, read: Reading) -> str:
    """Return the part of the house with which the author signs, where the head names another: "Ana Budi - detikNews"
    below a menu with "detikX"."""
    signing = (credit.outlet for credit in read.credits if is_known(credit.outlet))
    return next((display(own) for own in signing if key(own)[:_OF_ONE_HOUSE] == key(name)[:_OF_ONE_HOUSE]), "")
