"""Quotes → rows of cells: the one shape of every file (DESIGN §6). New columns only at the end of their profile.

Several values in one cell are joined by `|`. A name that itself holds the bar is written with its full-width twin `｜`,
so that splitting is always right (NFKC, as in `canonical.folded`, turns it back); in `relay_chain` the same goes for
` > ` within a name, whose sign becomes `＞`.
`speaker`, `speaker_role`, `speaker_id` and `speaker_as_written` are parallel: of several speakers the n-th part of each
belongs to the n-th speaker, an unknown part is empty, and a cell without any known part is empty as a whole.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from django.conf import settings

from ..canonical import PARAGRAPH_BREAK
from ..chain import Hop
from ..models import Article, Highlight
from .lines import Line

SCHEMA_VERSION = "1"
SHORT, FULL = "short", "full"
PROFILES = (SHORT, FULL)
CONTEXT = 40  # code points of quote_prefix and quote_suffix

_BAR, _STEP = "|", " > "
_TWINS = str.maketrans({"|": "｜"})
_STATEMENT_DATE = {"month": "%Y-%m", "year": "%Y"}


def header(profile: str = SHORT) -> list[str]:
    return list(_columns(profile))


def cells(line: Line, *, profile: str = SHORT) -> list[str]:
    """Return what the file says of that quote, in the order of the header."""
    return [cell(line) for cell in _columns(profile).values()]


def joined(values: Iterable[str]) -> str:
    """Join parallel values: '' when none of them is known."""
    values = [value.translate(_TWINS) for value in values]
    return _BAR.join(values) if any(values) else ""


def relay_chain(line: Line) -> str:
    """Return `speaker > relayer > agency > outlet` of what is known; joint speakers share the first place."""
    agency, outlet = line.quote.agency, line.report.outlet
    hops = [joined(hop.name.replace(_STEP, " ＞ ") for hop in line.speakers)]
    hops += [hop.name.translate(_TWINS).replace(_STEP, " ＞ ") for hop in line.relayers]
    hops += [place.name.translate(_TWINS).replace(_STEP, " ＞ ") for place in (agency, outlet) if place]
    return _STEP.join(filter(None, hops))


def instant(moment: datetime | None) -> str:
    """Return a time of this system, in `Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def published(report: Article) -> str:
    """Return the minute with the source's own offset (in `Z` when that is unknown), else the bare day, else ''."""
    if report.published_at is None:
        return report.published_day.isoformat() if report.published_day else ""
    if report.published_offset_min is None:
        return report.published_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    zone = timezone(timedelta(minutes=report.published_offset_min))
    return report.published_at.astimezone(zone).isoformat(timespec="minutes")


def statement_date(quote: Highlight) -> str:
    """Return the date no more exactly than it is known: 2021-12-15, 2021-12 or 2021."""
    if quote.statement_date is None:
        return ""
    return quote.statement_date.strftime(_STATEMENT_DATE.get(quote.statement_precision, "%Y-%m-%d"))


def role_day(quote: Highlight) -> date | None:
    """Return the day on which the speaker's role counts; None when the statement's own date is only a month or year."""
    if quote.statement_date is None:
        return quote.article.published_day
    return None if quote.statement_precision in _STATEMENT_DATE else quote.statement_date


def paragraph(quote: Highlight) -> str:
    """Return in which paragraph of the marked version the quote begins, from 1."""
    return str(quote.version.text.count(PARAGRAPH_BREAK, 0, quote.start) + 1)


def _name(named: object | None) -> str:
    return str(named) if named else ""


def _uuid(hop: Hop) -> str:
    return str(hop.speaker.uuid) if hop.speaker else ""


def _columns(profile: str) -> dict[str, Callable[[Line], str]]:
    return _SHORT if profile == SHORT else _ALL


_SHORT: dict[str, Callable[[Line], str]] = {
    "quote_id": lambda line: str(line.quote.uuid),
    "quote_text": lambda line: line.quote.words,
    # The register's name, else the name as written.
    "speaker": lambda line: joined(hop.name for hop in line.speakers),
    "speaker_role": lambda line: joined(hop.role_on(role_day(line.quote)) for hop in line.speakers),
    "relayed_by": lambda line: joined(hop.name for hop in line.relayers),
    "relay_chain": relay_chain,
    "quote_type": lambda line: line.quote.kind,
    "cue_verb": lambda line: line.quote.cue,
    "statement_date": lambda line: statement_date(line.quote),
    "tags": lambda line: joined(line.tags),
    "note": lambda line: line.quote.note,
    "report_title": lambda line: line.report.title,
    # The report's own address at its outlet, often unknown for a report that came as a file; ours is quote_url.
    "report_url": lambda line: line.report.url,
    "outlet": lambda line: _name(line.report.outlet),
    "published_at": lambda line: published(line.report),
    "language": lambda line: line.report.language,
    "quote_prefix": lambda line: line.quote.version.text[max(0, line.quote.start - CONTEXT) : line.quote.start],
    "quote_suffix": lambda line: line.quote.version.text[line.quote.end : line.quote.end + CONTEXT],
    "status": lambda line: line.quote.status,
    "annotator": lambda line: line.annotator,
    "created_at": lambda line: instant(line.quote.created_at),
    "updated_at": lambda line: instant(line.quote.updated_at),
    "linked_reports": lambda line: joined(f"{link.type}:{link.report}" for link in line.links),
    "quote_url": lambda line: settings.PUBLIC_URL + line.quote.get_absolute_url(),
    "published_precision": lambda line: line.report.published_precision,
}
_FULL: dict[str, Callable[[Line], str]] = {
    "speaker_id": lambda line: joined(_uuid(hop) for hop in line.speakers),
    "speaker_as_written": lambda line: joined(hop.as_written for hop in line.speakers),
    "agency": lambda line: _name(line.quote.agency),
    "report_id": lambda line: str(line.report.uuid),
    # Version, digest, offsets and paragraph are those of the text that the person marked, whatever became of it.
    "report_version": lambda line: str(line.quote.version.number),
    "report_sha256": lambda line: line.quote.version.sha256,
    "start_char": lambda line: str(line.quote.start),
    "end_char": lambda line: str(line.quote.end),
    "paragraph": lambda line: paragraph(line.quote),
    "anchor_state": lambda line: line.quote.anchor,
    "origin": lambda line: line.quote.origin,
    "rule": lambda line: line.quote.rule,
    "rules_version": lambda line: "" if line.quote.rules_version is None else str(line.quote.rules_version),
    "reviewer": lambda line: line.reviewer,
    "reviewed_at": lambda line: instant(line.quote.reviewed_at),
    # Statements are not kept yet.
    "statement_id": lambda line: "",
    # A feed has no name; its address is what tells it from others.
    "feed": lambda line: line.report.feed.url if line.report.feed else "",
    "byline": lambda line: line.report.byline,
    "first_seen_at": lambda line: instant(line.report.first_seen_at),
    "schema_version": lambda line: SCHEMA_VERSION,
}
_ALL = _SHORT | _FULL
