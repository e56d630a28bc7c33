"""The names that a page gives its report, and which of them make its byline.

A person who only edited, translated or uploaded counts when no author is named; an uploader only by a person's name.
"""

import re
from dataclasses import dataclass
from typing import Literal

from .outlets import is_agency
from .page_lines import is_name

Role = Literal["author", "name", "initials", "editor", "uploader"]
_RANK: tuple[Role, ...] = ("author", "name", "initials", "editor", "uploader")


@dataclass(frozen=True)
class Credit:
    """A name on the page and as what; `outlet`: the outlet the line names beside it, or ''."""

    role: Role
    name: str
    outlet: str = ""


def byline(credits: list[Credit]) -> str:
    """Return the names of the best role that is named, each once, joined by commas; '' when nobody is."""
    for role in _RANK:
        names = [
            c.name
            for c in credits
            if c.role == role
            and c.name
            and (role != "uploader" or (is_name(c.name) and not c.name.casefold().startswith("admin")))
        ]
        if names:
            # "By AP", and under it "By VLADIMIR ISACHENKOV".
            names = list(dict.fromkeys([name for name in names if not is_agency(name)] or names))
            # "Ana Budi" signs once more behind "Ana Budi and Citra Dewi".
            several = [re.split(r", | and | dan | & ", name) for name in names]
            return ", ".join(n for n in names if not any(n in parts and len(parts) > 1 for parts in several))
    return ""
