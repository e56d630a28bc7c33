"""What stands for a speaker in a sentence."""

from enum import Enum
from typing import NamedTuple


class Head(Enum):
    NAME = "a person's or a body's name"
    ROLE = "an office or a description of a person: Presiden, seorang saksi"
    BODY = "an organisation: kementerian itu, the campaign"
    PRONOUN = "dia, he, -nya"
    PLURAL = "mereka, they"


# As for `Strength`: quicker than an enum's attribute.
NAME, ROLE, BODY, PRONOUN, PLURAL = Head


class Mention(NamedTuple):
    """A noun phrase: the items `first` to `last` (not included), and the names in it, several for joint speakers."""

    first: int
    last: int
    head: Head
    text: str
    names: tuple[str, ...] = ()
    role: str = ""
