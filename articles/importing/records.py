"""What travels between the steps of an import: frozen values, no behaviour beyond what they say of themselves."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Precision = Literal["minute", "day", "inferred", "unknown"]


@dataclass(frozen=True)
class Published:
    """When the outlet says it published: never more than the source says.

    minute: `instant` (aware, in the source's own offset; where it names none, by the outlet's clock) and its `day`.
    day: a date without a time, or with one by nobody knows whose clock. inferred: a day worked out from the text ("Rabu
    (15/12)" with the year from elsewhere). unknown: neither. `raw`: the words read.
    """

    precision: Precision = "unknown"
    instant: datetime | None = None
    day: date | None = None
    raw: str = ""

    def isoformat(self) -> str | None:
        """Return "2021-12-15T23:51+07:00", a bare "2021-12-15", or None when unknown."""
        if self.instant:
            return self.instant.isoformat(timespec="minutes")
        return self.day.isoformat() if self.day else None


@dataclass(frozen=True)
class Removed:
    """Lines of the raw file (from 1, both ends included) that are not part of the report, and why."""

    first: int
    last: int
    why: str


@dataclass(frozen=True)
class CleanReport:
    """One report as read from a raw copy of its page. Text fields are '' when the page does not say.

    `paragraphs` are canonical (articles.canonical), without blank ones; the dateline stays in the first of them.
    """

    title: str
    paragraphs: tuple[str, ...]
    outlet: str = ""
    published: Published = Published()
    byline: str = ""
    dateline: str = ""
    caption: str = ""
    language: str = "id"
    removed: tuple[Removed, ...] = ()
    warnings: tuple[str, ...] = ()
    # What the page says of subscriptions, in the text or outside it (notices.py).
    notes: tuple[str, ...] = ()
