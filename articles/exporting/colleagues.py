"""What a file calls the people who work here: by their user names, or by pseudonyms. Pure.

A pseudonym is a number in the order in which people come up in the file: the same person has one throughout, and
nothing in the file leads back from it, as it is not made of the name. Another file may number others so.
"""

from collections.abc import Callable

Colleagues = Callable[[str], str]


def by_name(name: str) -> str:
    return name


def pseudonyms() -> Colleagues:
    """Return what gives every user name a pseudonym; one for each file. Nobody ('') stays nobody."""
    given: dict[str, str] = {}

    def called(name: str) -> str:
        return given.setdefault(name, f"colleague-{len(given) + 1}") if name else ""

    return called
