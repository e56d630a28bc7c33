"""What a record says otherwise than the quote that stands here under its id; and who goes first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..canonical import folded
from ..chain import Hop, relayers_of, speakers_of
from ..models import Highlight
from .records import QuoteRecord, Said
from .register import BAR, TWIN, Who
from .texts import Spot

Anchor, Status = Highlight.Anchor, Highlight.Status
# What only a person says of a place.
_DECIDED = (Anchor.DETACHED, Anchor.CONFIRMED)


@dataclass(frozen=True)
class Wanted:
    """A record with where its words stand here, and who its people are here."""

    record: QuoteRecord
    spot: Spot
    speakers: tuple[Who, ...]
    relayers: tuple[Who, ...]


def is_undecided(standing: Highlight) -> bool:
    """Whether it is a suggestion that nobody decided: the program makes and renews those by itself."""
    return standing.status == Status.SUGGESTED


def is_newer_here(standing: Highlight, record: QuoteRecord) -> bool:
    """Whether somebody changed it here after the file; as exactly as the file tells the time."""
    here = standing.updated_at
    return (here if record.updated_at.microsecond else here.replace(microsecond=0)) > record.updated_at


def differences(standing: Highlight, wanted: Wanted) -> set[str]:
    """Return in which fields the record differs. Who marked it, when, and by which rule is not the file's to change."""
    return set(_differences(standing, wanted))


def _differences(standing: Highlight, wanted: Wanted) -> Iterator[str]:
    record = wanted.record
    texts = {"kind": record.kind, "cue": record.cue, "note": record.note, "status": record.status}
    yield from (name for name, value in texts.items() if getattr(standing, name) != value)
    if _is_elsewhere(standing, wanted):
        yield "place"
    if _said_on(standing) != (record.statement_date, record.statement_precision):
        yield "statement_date"
    if {tag.folded for tag in standing.tags.all()} != {folded(tag) for tag in record.tags}:
        yield "tags"
    if folded(standing.agency.name if standing.agency else "") != folded(record.agency):
        yield "agency"
    if not _are(speakers_of(standing), record.speakers, wanted.speakers):
        yield "people"
    if not _are(relayers_of(standing), record.relayers, wanted.relayers):
        yield "people"
    if record.anchor and record.anchor != standing.anchor and {record.anchor, standing.anchor} & set(_DECIDED):
        yield "anchor"
    if standing.deleted_at is not None:
        yield "bin"


def _is_elsewhere(standing: Highlight, wanted: Wanted) -> bool:
    here = (standing.version_id, standing.start, standing.end)
    return here != (wanted.spot.version.pk, wanted.spot.span.start, wanted.spot.span.end)


def _said_on(standing: Highlight) -> tuple:
    day = standing.statement_date
    return (day, standing.statement_precision or "day") if day else (None, "")


def _are(hops: list[Hop], told: tuple[Said, ...], wanted: tuple[Who, ...]) -> bool:
    """Whether those are the same people, as far as the file tells: where it tells names only, by their names."""
    if any(said.is_in_register is None for said in told):
        return [_twin(hop.name) for hop in hops] == [said.name for said in told]
    here = [(hop.speaker.uuid if hop.speaker else None, _twin(hop.as_written)) for hop in hops]
    return here == [(who.key, _twin(who.as_written)) for who in wanted]


def _twin(name: str) -> str:
    """A bar in a name is written with its twin in a CSV file."""
    return name.replace(BAR, TWIN)


def told_since(standing: Highlight) -> str:
    """Return why the file does not go first."""
    at: datetime = standing.updated_at
    what = "was put into the bin" if standing.deleted_at else "was changed"
    return f"It {what} here after the file was made, on {at:%Y-%m-%d} at {at:%H:%M} UTC."
