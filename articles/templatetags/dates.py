"""How a report's date is said: never more exactly than the source says it (DESIGN §3.13). The one place for it."""

import functools
from datetime import UTC, date, datetime, timedelta, timezone

from django import template
from django.utils.dateformat import format as formatted
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..models import Article

register = template.Library()


@register.filter
def published(report: Article, length: str = "short") -> str:
    """Return when `report` appeared: short for lists and tables, long where there is room to say how sure that is.

    minute    15 Dec 2021, 23:51   15 December 2021, 23:51 +07:00      in the source's own zone, else in UTC, named
    day       15 Dec 2021          15 December 2021, no time given
    inferred  about 15 Dec 2021    about 15 December 2021, from the text
    unknown   undated              undated
    """
    if report.published_day is None:
        return _("undated")
    is_long = length == "long"
    if report.published_at is not None:
        return _minute(get_language(), report.published_at, report.published_offset_min, is_long)
    day = day_in_words(report.published_day, is_long=is_long)
    if report.published_precision == Article.Precision.INFERRED:
        said = _("about %(day)s, from the text") if is_long else _("about %(day)s")
        return said % {"day": day}
    return _("%(day)s, no time given") % {"day": day} if is_long else day


@register.filter
def published_month(report: Article) -> str:
    """Return the heading under which the list shows `report`: the month of its own day, or that none is known."""
    if report.published_day is None:
        return _("Undated, first seen in %(month)s") % {"month": formatted(report.first_seen_at, "F Y")}
    return formatted(report.published_day, "F Y")


# The quotes of a report have one instant, the rows of the next page often the same.
@functools.lru_cache(maxsize=5_000)
def _minute(_language: str | None, at: datetime, offset: int | None, is_long: bool) -> str:
    local = at.astimezone(UTC if offset is None else timezone(timedelta(minutes=offset)))
    zone = ""
    if offset is None:
        zone = " UTC"
    elif is_long:
        zone = f" {local.isoformat()[-6:]}"
    return f"{day_in_words(local.date(), is_long=is_long)}, {local:%H:%M}{zone}"


def day_in_words(day: date, *, is_long: bool = False) -> str:
    """Return a day as everybody here says it: 15 Dec 2021, or with the month's whole name."""
    return _day_in(get_language(), day, "j F Y" if is_long else "j M Y")


# A page has a hundred of them, of few days: Django looks up the name of the month for each.
@functools.lru_cache(maxsize=5_000)
def _day_in(_language: str | None, day: date, letters: str) -> str:
    return formatted(day, letters)
