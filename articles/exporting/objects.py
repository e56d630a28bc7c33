"""Lines → the objects of a JSON Lines file (docs/exports.md): every column of the full profile under its own name, what
the cells join taken apart, and what else it takes to bring the quote back.

The unknown is null. The register's entry of a speaker stands with the first quote that names them.
"""

from collections.abc import Iterable, Iterator

from ..chain import Hop
from ..models import Speaker, Version
from .lines import Line, Link
from .rows import FULL, cells, header, instant, role_day

_NUMBERS = ("report_version", "start_char", "end_char", "paragraph", "rules_version")


def objects(lines: Iterable[Line]) -> Iterator[dict]:
    """Yield the object of each line. Keeps the uuids of the speakers that came up, and nothing else."""
    names, told = header(FULL), set()
    for line in lines:
        said: dict[str, object] = {
            name: cell or None for name, cell in zip(names, cells(line, profile=FULL), strict=True)
        }
        said |= {name: int(said[name]) for name in _NUMBERS if said[name] is not None}
        said["tags"] = list(line.tags)
        said["linked_reports"] = [f"{link.type}:{link.report}" for link in line.links]
        said["speakers"] = [_speaker(hop) | {"role": _role(hop, line) or None} for hop in line.speakers]
        said["relayers"] = [_speaker(hop) for hop in line.relayers]
        said["links"] = [_link(link, line) for link in line.links]
        said["agency_as_written"] = line.quote.agency_as_written or None
        said["now"] = _place(line.quote.now_version, line.quote.now_start, line.quote.now_end)
        said["placed"] = _place(line.quote.placed_version, line.quote.placed_start, line.quote.placed_end)
        new = {hop.speaker.pk: hop.speaker for hop in (*line.speakers, *line.relayers) if hop.speaker}
        said["register"] = [_entry(speaker) for pk, speaker in new.items() if pk not in told]
        told |= new.keys()
        yield said


def _speaker(hop: Hop) -> dict:
    key = str(hop.speaker.uuid) if hop.speaker else None
    return {"id": key, "name": hop.name, "as_written": hop.as_written or None}


def _role(hop: Hop, line: Line) -> str:
    return hop.role_on(role_day(line.quote))


def _link(link: Link, line: Line) -> dict:
    return {
        "id": str(link.key),
        "type": link.type,
        "report_id": str(link.report),
        "is_of_this": link.is_of_this,
        "note": link.note or None,
        "annotator": line.colleague(link.author) or None,
        "created_at": instant(link.created_at),
    }


def _place(version: Version | None, start: int | None, end: int | None) -> dict | None:
    """Where it stands in a later text, or was placed there by a person."""
    return {"report_sha256": version.sha256, "start_char": start, "end_char": end} if version else None


def _entry(speaker: Speaker) -> dict:
    return {
        "id": str(speaker.uuid),
        "name": speaker.name,
        "kind": speaker.kind,
        "hue": speaker.hue,
        "aliases": [alias.snapshot() for alias in speaker.aliases.all()],
        "roles": [role.snapshot() for role in speaker.roles.all()],
    }
