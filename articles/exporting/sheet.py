"""Lines → what a quote sheet says of each."""

from collections.abc import Iterable, Iterator
from datetime import timedelta, timezone

from django.conf import settings

from ..canonical import PARAGRAPH_BREAK
from ..chain import Hop
from ..models import Article, Highlight
from .lines import Line
from .markdown_file import SheetQuote, SheetReport
from .rows import FULL, instant, relay_chain, role_day, statement_date

Kind, Status = Highlight.Kind, Highlight.Status
# Not of the calendar module: its names follow the machine's language.
_MONTHS = ("", "January", "February", "March", "April", "May", "June")
_MONTHS += ("July", "August", "September", "October", "November", "December")
_KINDS = {
    Kind.DIRECT: "direct quote",
    Kind.PARTIAL: "partly quoted, in the words of the report",
    Kind.INDIRECT: "reported speech, in the words of the report",
}
_STATUSES = {
    Status.SUGGESTED: "suggested by a rule, confirmed by nobody",
    Status.REJECTED: "rejected",
}


def sheet_quotes(lines: Iterable[Line], *, profile: str) -> Iterator[SheetQuote]:
    """Yield what the sheet says; the full profile adds who marked it, its tags and its note."""
    report = None
    for line in lines:
        # One for all its quotes: they are told apart by it.
        if report is None or report.key != str(line.report.uuid):
            report = _report(line.report)
        yield _quote(line, report, profile)


def _quote(line: Line, report: SheetReport, profile: str) -> SheetQuote:
    quote = line.quote
    day = role_day(quote)
    place = f"Version {quote.version.number}, code points {quote.start} to {quote.end}, SHA-256 {quote.version.sha256}"
    kind = _KINDS.get(Kind(quote.kind), "no quote")
    return SheetQuote(
        report=report,
        paragraphs=quote.words.split(PARAGRAPH_BREAK),
        is_direct=quote.kind == Kind.DIRECT,
        people=[_with_role(hop, hop.role_on(day)) for hop in line.speakers],
        relayers=[hop.name for hop in line.relayers],
        agency=quote.agency.name if quote.agency else "",
        kind="; ".join(filter(None, [kind, _STATUSES.get(Status(quote.status), "")])),
        chain=relay_chain(line),
        where=place,
        address=settings.PUBLIC_URL + quote.get_absolute_url(),
        remarks=[("Said", statement_date(quote)), *(_remarks(line) if profile == FULL else ())],
    )


def _remarks(line: Line) -> list[tuple[str, str]]:
    quote = line.quote
    marked = [line.annotator, instant(quote.created_at)]
    reviewed = [line.reviewer, instant(quote.reviewed_at)]
    return [
        ("Cue", quote.cue),
        ("Marked by", ", ".join(filter(None, marked)) if line.annotator else ""),
        ("Reviewed by", ", ".join(filter(None, reviewed)) if line.reviewer else ""),
        ("Tags", ", ".join(line.tags)),
        ("Note", quote.note),
        ("Quote", str(quote.uuid)),
    ]


def _with_role(hop: Hop, role: str) -> str:
    return f"{hop.name} ({role})" if role else hop.name


def _report(article: Article) -> SheetReport:
    outlet = article.outlet.name if article.outlet else ""
    return SheetReport(str(article.uuid), article.title, outlet, published_in_words(article), article.url)


def published_in_words(article: Article) -> str:
    """Return the date no more exactly than it is known: "about 15 December 2021, inferred from the text"."""
    if article.published_at:
        minutes = article.published_offset_min or 0
        at = article.published_at.astimezone(timezone(timedelta(minutes=minutes)))
        zone = at.strftime("%z")
        return f"{at.day} {_MONTHS[at.month]} {at.year}, {at:%H:%M} (UTC{zone[:3]}:{zone[3:]})"
    day = article.published_day
    if day is None:
        return "date unknown"
    said = f"{day.day} {_MONTHS[day.month]} {day.year}"
    is_inferred = article.published_precision == Article.Precision.INFERRED
    return f"about {said}, inferred from the text" if is_inferred else said
