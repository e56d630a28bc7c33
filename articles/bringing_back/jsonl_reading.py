"""The JSON Lines that this program writes → records. A line that cannot be read is told and the next one read."""

import json
from collections.abc import Iterator, Mapping
from typing import TextIO
from uuid import UUID

from ..models import Highlight, ReportLink, Speaker
from ..models.speaker import HUES
from . import values
from .csv_reading import KINDS, decided
from .records import BadRow, Entry, FromReport, LinkSaid, QuoteRecord, Said, Stretch, Unreadable

LONGEST_LINE = 16_000_000  # characters


def read_jsonl(file: TextIO) -> Iterator[QuoteRecord | BadRow]:
    """Yield what each line says; empty lines say nothing."""
    row = 0
    while line := file.readline(LONGEST_LINE):
        if line.strip():
            row += 1
            yield _read(row, line)


def _read(row: int, line: str) -> QuoteRecord | BadRow:
    said: object = None
    try:
        said = json.loads(line)
        if not isinstance(said, dict):
            raise Unreadable("The line holds no object.")
        return _record(row, said)
    except Unreadable as error:
        why = str(error)
    except (ValueError, RecursionError):
        why = "The line is no JSON: the file was cut or damaged."
    except KeyError as error:
        why = f"{error.args[0]} is missing."
    except (TypeError, AttributeError):
        why = "A value is of another kind than this program writes."
    key = said.get("quote_id") if isinstance(said, dict) else ""
    return BadRow(row, key if isinstance(key, str) else "", why)


def _record(row: int, said: Mapping[str, object]) -> QuoteRecord:
    spoken, precision = values.day("statement_date", said["statement_date"])
    published = values.published_day(said["published_at"])
    start, end = (values.number(name, said[name]) for name in ("start_char", "end_char"))
    return QuoteRecord(
        row=row,
        key=values.uuid("quote_id", said["quote_id"]),
        words=values.needed("quote_text", said["quote_text"]),
        prefix=values.text("quote_prefix", said["quote_prefix"]),
        suffix=values.text("quote_suffix", said["quote_suffix"]),
        report=_report(said),
        speakers=[_said("speakers", one) for one in values.many("speakers", said["speakers"])],
        relayers=[_said("relayers", one) for one in values.many("relayers", said["relayers"])],
        agency=values.text("agency", said["agency"]),
        agency_as_written=values.text("agency_as_written", said["agency_as_written"]),
        kind=values.choice("quote_type", said["quote_type"], KINDS),
        cue=values.text("cue_verb", said["cue_verb"]),
        statement_date=spoken,
        statement_precision=precision,
        role_day=published if spoken is None else spoken if precision == "day" else None,
        tags=_tags(said["tags"]),
        note=values.text("note", said["note"]),
        status=values.choice("status", said["status"], Highlight.Status.values),
        annotator=values.text("annotator", said["annotator"]),
        created_at=values.instant("created_at", said["created_at"]),
        updated_at=values.instant("updated_at", said["updated_at"]),
        links=[_link(one) for one in values.many("links", said["links"])],
        is_short=False,
        stretch=Stretch(values.needed("report_sha256", said["report_sha256"]), start, end),
        now=_stretch("now", said["now"]),
        placed=_stretch("placed", said["placed"]),
        register=[_entry(one) for one in values.many("register", said["register"])],
        **decided(said),
    )


def _report(said: Mapping[str, object]) -> FromReport:
    names = ("report_title", "report_url", "outlet")
    title, url, outlet = (values.text(name, said[name]) for name in names)
    number = values.number("report_version", said["report_version"])
    seen = values.maybe_instant("first_seen_at", said["first_seen_at"])
    return FromReport(values.uuid("report_id", said["report_id"]), title, url, outlet, number, seen)


def _said(name: str, one: Mapping[str, object]) -> Said:
    key: UUID | None = values.maybe_uuid(f"{name}: id", one["id"])
    called, written = (values.text(f"{name}: {part}", one[part]) for part in ("name", "as_written"))
    role = values.text(f"{name}: role", one.get("role"))
    return Said(values.needed(f"{name}: name", called), key, written, key is not None, role)


def _tags(tags: object) -> list[str]:
    found = [values.needed("tags", tag) for tag in values.many("tags", tags)]
    if any("|" in tag for tag in found):
        raise Unreadable("A tag holds a bar (|).")
    return found


def _link(one: Mapping[str, object]) -> LinkSaid:
    return LinkSaid(
        type=values.choice("links: type", one["type"], ReportLink.Type.values),
        report=values.uuid("links: report_id", one["report_id"]),
        key=values.uuid("links: id", one["id"]),
        is_of_this=bool(one["is_of_this"]),
        note=values.text("links: note", one["note"]),
        author=values.text("links: annotator", one["annotator"]),
        created_at=values.instant("links: created_at", one["created_at"]),
    )


def _stretch(name: str, one: Mapping[str, object] | None) -> Stretch | None:
    if one is None:
        return None
    start, end = (values.number(f"{name}: {part}", one[part]) for part in ("start_char", "end_char"))
    return Stretch(values.needed(f"{name}: report_sha256", one["report_sha256"]), start, end)


def _entry(one: Mapping[str, object]) -> Entry:
    return Entry(
        key=values.uuid("register: id", one["id"]),
        name=values.needed("register: name", one["name"]),
        kind=values.choice("register: kind", one["kind"], Speaker.Kind.values),
        hue=values.number("register: hue", one["hue"], most=HUES - 1),
        aliases=[_alias(alias) for alias in values.many("register: aliases", one["aliases"])],
        roles=[_role(role) for role in values.many("register: roles", one["roles"])],
    )


def _alias(one: Mapping[str, object]) -> dict:
    language, script = (values.text(f"alias: {name}", one[name]) for name in ("language", "script"))
    return {"text": values.needed("alias: text", one["text"]), "language": language[:8], "script": script[:4]}


def _role(one: Mapping[str, object]) -> dict:
    since, until = (values.day(f"role: {name}", one[name])[0] for name in ("from_day", "to_day"))
    if since and until and since > until:
        raise Unreadable("A role ends before it begins.")
    days = {name: day and day.isoformat() for name, day in (("from_day", since), ("to_day", until))}
    title, language = values.needed("role: title", one["title"]), values.text("role: language", one["language"])
    return {"title": title, "language": language[:8]} | days
