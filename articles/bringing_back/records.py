"""What a row of a file says, read and checked; nothing here knows what the database holds. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


class Unreadable(Exception):
    """A row, or one of its values, is not what this program writes; the message says which and why."""


@dataclass(frozen=True)
class BadRow:
    """A row that says nothing that could be kept. Rows count from 1, the header not among them."""

    row: int
    key: str
    why: str


@dataclass(frozen=True)
class Said:
    """Somebody in the chain. `is_in_register` is None where the file does not say: then the name decides."""

    name: str
    key: UUID | None = None
    as_written: str = ""
    is_in_register: bool | None = None
    role: str = ""


@dataclass(frozen=True)
class Stretch:
    """A place in the text of that digest: code points, half-open."""

    sha256: str
    start: int
    end: int


@dataclass(frozen=True)
class FromReport:
    """The report as the file names it. `number` is its version's, 0 when the file does not say."""

    key: UUID | None
    title: str
    url: str
    outlet: str
    number: int = 0
    first_seen_at: datetime | None = None


@dataclass(frozen=True)
class LinkSaid:
    """A link of the row's report to `report`. `is_of_this` is None where the file does not say which way it reads."""

    type: str
    report: UUID
    key: UUID | None = None
    is_of_this: bool | None = None
    note: str = ""
    author: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True)
class Entry:
    """A speaker as the register has them: `aliases` and `roles` as their snapshots."""

    key: UUID
    name: str
    kind: str
    hue: int
    aliases: Sequence[dict]
    roles: Sequence[dict]


@dataclass(frozen=True)
class QuoteRecord:
    """A quote as a file has it. `stretch` is None in a short file, and so are the fields behind `is_short`."""

    row: int
    key: UUID
    words: str
    prefix: str
    suffix: str
    report: FromReport
    speakers: Sequence[Said]
    relayers: Sequence[Said]
    agency: str
    kind: str
    cue: str
    statement_date: date | None
    statement_precision: str
    role_day: date | None
    tags: Sequence[str]
    note: str
    status: str
    annotator: str
    created_at: datetime
    updated_at: datetime
    links: Sequence[LinkSaid]
    is_short: bool = True
    stretch: Stretch | None = None
    agency_as_written: str = ""
    anchor: str = ""
    now: Stretch | None = None
    placed: Stretch | None = None
    origin: str = ""
    rule: str = ""
    rules_version: int | None = None
    reviewer: str = ""
    reviewed_at: datetime | None = None
    register: Sequence[Entry] = ()
