"""The values that go in and come out: who is known, and what is suggested."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


@dataclass(frozen=True)
class KnownRole:
    """A title somebody held: "Presiden Rusia". None at either end: open."""

    title: str
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date | None) -> bool:
        """Whether it was held on `day`; on an unknown day only what is still held counts."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class KnownName:
    """Somebody of the register: the canonical name, other spellings of it, and titles with their days."""

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[KnownRole, ...] = ()


class QuoteSuggestion(NamedTuple):
    """One attributed statement. `start` and `end` are code points of the text, half-open, and never cut a word.

    `speakers` are names as complete as the text or the register has them, empty where nobody is named; `as_written` is
    what stands for the speaker at this place ("Pemimpin Rusia", "-nya"); `relayed_by` goes from the one nearest to the
    speaker outwards; `agency` is the outlet that is quoted; `rule` is a key of `rules.RULES`.
    """

    start: int
    end: int
    kind: Kind
    speakers: tuple[str, ...]
    as_written: str
    cue: str
    relayed_by: tuple[str, ...]
    agency: str
    statement_date: date | None
    rule: str
