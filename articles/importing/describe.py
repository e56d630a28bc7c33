"""What a source says of its report → the columns of its row."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..canonical import canonical
from ..models import Article, Outlet
from .records import CleanReport, Published

LEAD_CHARS = 300
_TITLE_CHARS = 100

# What a dateline leaves in front of the first sentence.
_BEHIND_DATELINE = " -–—:|,.)/"
_SURENESS = ("unknown", "inferred", "day", "minute")


def describe(article: Article, report: CleanReport, *, text: str, outlet: Outlet | None) -> None:
    """Set the columns of `article`, unsaved, from a report with the canonical `text` and its outlet's row.

    What a person set stays (`edited_fields`; one of the date's columns stands for all of them), and so does what this
    copy of the report does not say.
    """
    dateline = one_line(report.dateline)
    lead = opening(text, dateline=dateline, limit=LEAD_CHARS)
    values = {
        # A list of reports needs something to click on; the page's own words, never made-up ones.
        "title": one_line(report.title) or article.title or opening(text, dateline=dateline, limit=_TITLE_CHARS),
        "lead": lead,
        "byline": one_line(report.byline) or article.byline,
        "dateline": dateline,
        "caption": one_line(report.caption) or article.caption,
        "language": report.language,
        "outlet": outlet or article.outlet,
    }
    for name, value in values.items():
        if name not in article.edited_fields:
            setattr(article, name, value)
    _date(article, report.published)
    article.sort_at = sort_at(article)


def _date(article: Article, published: Published) -> None:
    is_edited = any(name.startswith("published") for name in article.edited_fields)
    if is_edited or _SURENESS.index(published.precision) < _SURENESS.index(article.published_precision):
        return
    instant = published.instant
    offset = instant.utcoffset() if instant else None
    article.published_precision = published.precision
    article.published_at = instant
    article.published_offset_min = None if offset is None else round(offset.total_seconds() / 60)
    article.published_day = published.day or (instant.date() if instant else None)
    article.published_raw = one_line(published.raw)


def sort_at(article: Article) -> datetime:
    """Return where `article` stands in every order by time (DESIGN §3.13): the published instant; of a day its start in
    the outlet's zone; first seen when neither is known or it would lie later than that. Never in the future.
    """
    instant = article.published_at
    if instant is None and article.published_day:
        instant = datetime.combine(article.published_day, time(), zone_of(article.outlet)).astimezone(UTC)
    return article.first_seen_at if instant is None else min(instant, article.first_seen_at)


def zone_of(outlet: Outlet | None) -> ZoneInfo:
    """Return the zone in which a bare date of the outlet begins; Jakarta's when it names none that exists."""
    default = ZoneInfo(Outlet._meta.get_field("zone").default)
    try:
        return ZoneInfo(outlet.zone) if outlet else default
    except (ZoneInfoNotFoundError, ValueError):
        return default


def opening(text: str, *, dateline: str, limit: int) -> str:
    """Return how a text begins, without its dateline, cut at a word's end to at most `limit` code points."""
    first = text.partition("\n")[0]
    if dateline and first.startswith(dateline):
        first = first.removeprefix(dateline).lstrip(_BEHIND_DATELINE) or first
    if len(first) <= limit:
        return first
    cut = first[:limit]
    return (cut.rpartition(" ")[0] or cut[:-1]).rstrip(_BEHIND_DATELINE) + "…"


def one_line(text: str) -> str:
    """Return `text` in canonical form, on one line."""
    return " ".join(canonical(text).split())
