"""The CSV that this program writes → records; either mode (the byte order mark tells), either profile, any dialect that
a spreadsheet may make of it when it saves the file again: other separators, line ends, quotes.

A row that cannot be read is told and the next one read. Memory: a row at a time.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TextIO
from uuid import UUID

from ..exporting.csv_file import BYTE_ORDER_MARK, restored
from ..exporting.rows import FULL, SHORT, header
from ..models import Highlight, ReportLink
from . import values
from .records import BadRow, FromReport, LinkSaid, QuoteRecord, Said, Stretch, Unreadable

BAR, STEP = "|", " > "
# More than any note; a quote that is never closed must not take the rest of a large file for one cell.
LONGEST_CELL = 4_000_000
KINDS = tuple(kind for kind in Highlight.Kind.values if kind)
_ADDED = [name for name in header(FULL) if name not in header(SHORT)]
_OWN_ADDRESS = re.compile(r"/reports/([0-9a-f-]{36})/#q-[0-9a-f-]{36}$")


class NotOurs(Exception):
    """The file is none that this program hands out; the message says what is missing."""


def read_csv(file: TextIO) -> Iterator[QuoteRecord | BadRow]:
    """Yield what each row says. `file` is opened with newline="". Raises NotOurs before the first row."""
    csv.field_size_limit(LONGEST_CELL)
    first = file.readline()
    is_guarded = first.startswith(BYTE_ORDER_MARK)
    first = first.removeprefix(BYTE_ORDER_MARK)
    separator = _separator(first)
    names = next(csv.reader([first], delimiter=separator), [])
    if missing := [name for name in header(SHORT) if name not in names]:
        raise NotOurs(f"The first line lacks the columns {', '.join(missing)}.")
    for row, cells in enumerate(_rows(csv.reader(file, delimiter=separator)), 1):
        if isinstance(cells, BadRow):
            yield BadRow(row, "", cells.why)
        elif cells:
            yield _read(row, names, [restored(cell) for cell in cells] if is_guarded else cells)


def _separator(first: str) -> str:
    found = re.match(r'"?quote_id"?([,;\t])', first)
    if not found:
        raise NotOurs("The file begins with no quote_id: neither a CSV nor a JSON Lines file of this program.")
    return found[1]


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str] | BadRow]:
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(0, "", f"This is no row of a CSV file: {error}.")


def _read(row: int, names: list[str], cells: list[str]) -> QuoteRecord | BadRow:
    if len(cells) != len(names):
        return BadRow(row, cells[0][:36], f"The row has {len(cells)} cells, the header {len(names)}.")
    said = dict(zip(names, cells, strict=True))
    try:
        return record_of(row, said)
    except Unreadable as error:
        return BadRow(row, said["quote_id"], str(error))


def record_of(row: int, said: Mapping[str, str]) -> QuoteRecord:
    """Return what the cells say. Raises Unreadable."""
    for name, cell in said.items():
        values.text(name, cell)
    is_short = any(name not in said for name in _ADDED)
    spoken, precision = values.day("statement_date", said["statement_date"])
    relayers = [Said(name) for name in _parts(said["relayed_by"])]
    common = {
        "row": row,
        "key": values.uuid("quote_id", said["quote_id"]),
        "words": values.needed("quote_text", said["quote_text"]),
        "prefix": said["quote_prefix"],
        "suffix": said["quote_suffix"],
        "relayers": relayers,
        "kind": values.choice("quote_type", said["quote_type"], KINDS),
        "cue": said["cue_verb"],
        "statement_date": spoken,
        "statement_precision": precision,
        "role_day": _role_day(spoken, precision, said["published_at"]),
        "tags": _parts(said["tags"]),
        "note": said["note"],
        "status": values.choice("status", said["status"], Highlight.Status.values),
        "annotator": said["annotator"],
        "created_at": values.instant("created_at", said["created_at"]),
        "updated_at": values.instant("updated_at", said["updated_at"]),
        "links": _links(said["linked_reports"]),
    }
    return QuoteRecord(**common, **(_short(said, relayers) if is_short else _full(said)))


def _short(said: Mapping[str, str], relayers: list[Said]) -> dict:
    names = _parts(said["speaker"])
    roles = _parallel("speaker_role", said["speaker_role"], len(names))
    own = _OWN_ADDRESS.search(said["quote_url"])
    return {
        "speakers": [Said(name, role=role) for name, role in zip(names, roles, strict=True)],
        "agency": _agency(said, len(relayers)),
        "report": FromReport(UUID(own[1]) if own else None, said["report_title"], said["report_url"], said["outlet"]),
    }


def _agency(said: Mapping[str, str], relayers: int) -> str:
    """What of `speaker > relayer > agency > outlet` is neither speaker nor relayer nor outlet."""
    steps = said["relay_chain"].split(STEP) if said["relay_chain"] else []
    known = bool(said["speaker"]) + relayers
    behind = steps[known : len(steps) - 1 if said["outlet"] else None]
    return behind[0].replace(" ＞ ", STEP) if len(behind) == 1 else ""


def _full(said: Mapping[str, str]) -> dict:
    names = _parts(said["speaker"])
    count = len(names)
    roles = _parallel("speaker_role", said["speaker_role"], count)
    keys = _parallel("speaker_id", said["speaker_id"], count)
    written = _parallel("speaker_as_written", said["speaker_as_written"], count)
    speakers = [
        Said(name, values.maybe_uuid("speaker_id", key), as_written, bool(key), role)
        for name, key, as_written, role in zip(names, keys, written, roles, strict=True)
    ]
    start, end = (values.number(name, said[name]) for name in ("start_char", "end_char"))
    report = FromReport(
        key=values.uuid("report_id", said["report_id"]),
        title=said["report_title"],
        url=said["report_url"],
        outlet=said["outlet"],
        number=values.number("report_version", said["report_version"]),
        first_seen_at=values.maybe_instant("first_seen_at", said["first_seen_at"]),
    )
    return {"is_short": False, "speakers": speakers, "report": report, "agency": said["agency"]} | {
        "stretch": Stretch(values.needed("report_sha256", said["report_sha256"]), start, end),
        **decided(said),
    }


def decided(said: Mapping[str, object]) -> dict:
    """Return what both full formats say of who decided what."""
    version = said["rules_version"]
    return {
        "anchor": values.choice("anchor_state", said["anchor_state"], Highlight.Anchor.values),
        "origin": values.choice("origin", said["origin"], Highlight.Origin.values),
        "rule": values.text("rule", said["rule"]),
        "rules_version": None if version in ("", None) else values.number("rules_version", version, most=32767),
        "reviewer": values.text("reviewer", said["reviewer"]),
        "reviewed_at": values.maybe_instant("reviewed_at", said["reviewed_at"]),
    }


def _parts(cell: str) -> list[str]:
    return cell.split(BAR) if cell else []


def _parallel(name: str, cell: str, count: int) -> list[str]:
    parts = cell.split(BAR) if cell else [""] * count
    if len(parts) != count:
        raise Unreadable(f"{name} has {len(parts)} parts, and there are {count} speakers.")
    return parts


def _links(cell: str) -> list[LinkSaid]:
    found = []
    for part in _parts(cell):
        kind, _, key = part.partition(":")
        values.choice("linked_reports", kind, ReportLink.Type.values)
        found.append(LinkSaid(kind, values.uuid("linked_reports", key)))
    return found


def _role_day(spoken: date | None, precision: str, published: str) -> date | None:
    if spoken is None:
        return values.published_day(published)
    return spoken if precision == "day" else None
