"""The list of reports: rows, under the heading of their month.

What a row shows to everybody is kept (views/_drawn.py) in two pieces; the reader's own stands round them: what they
have read and put by, and the filter that the next report is looked for in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..models import Article, Speaker
from ..templatetags.dates import published, published_month


@dataclass(frozen=True)
class SpeakerCount:
    """How many quotes of a report are a speaker's."""

    speaker: Speaker
    quotes: int


@dataclass(frozen=True)
class Row:
    """A report as everybody sees it: up to the query of its address, its title, to its lead, and the rest."""

    month: str
    before: str
    title: str
    between: str
    lead: str
    behind: str


@dataclass(frozen=True)
class Shown:
    """What a search shows of a report, as HTML: the title with its hits, and a stretch of the text, '' for the lead."""

    title: str
    snippet: str


@dataclass(frozen=True)
class Listed:
    """A row, and what the reader has done with it."""

    row: Row
    is_read: bool
    is_later: bool
    shown: Shown | None = None


def row(article: Article, counts: Sequence[SpeakerCount], *, quotes: int, unsettled: int) -> Row:
    outlet = f"<strong>{escape(article.outlet.name)}</strong>" if article.outlet else _no_outlet()
    language = escape(article.language)
    before = (
        f'<p class="source">{outlet} {escape(published(article, "short"))}</p>\n'
        f'<div>\n<h3 lang="{language}"><a href="{article.get_absolute_url()}'
    )
    between = f'</a></h3>\n<p class="lead words" lang="{language}">'
    behind = (
        f'</p>\n</div>\n<div class="found">{_found(counts, quotes)}{_unsettled(unsettled)}{_waiting(article.waiting)}'
    )
    month, title, lead = escape(published_month(article)), escape(article.title), escape(article.lead)
    return Row(month, before, title, between, lead, behind)


def _no_outlet() -> str:
    return f'<span class="quiet">{escape(_("outlet unknown"))}</span>'


def _found(counts: Sequence[SpeakerCount], quotes: int) -> str:
    if not quotes:
        return f'<span class="quiet">{escape(_("no quotes yet"))}</span>'
    items = "".join(f"<li>{_initials(count.speaker)} {count.quotes}</li>" for count in counts)
    if not items:
        said = ngettext("%(quotes)s quote", "%(quotes)s quotes", quotes) % {"quotes": quotes}
        items = f"<li>{escape(said)}</li>"
    return f'<ul class="counts" aria-label="{escape(_("Quotes by speaker"))}">{items}</ul>'


def _unsettled(marks: int) -> str:
    """How many marks wait for a person's word on where they stand in a text that changed."""
    if not marks:
        return ""
    said = ngettext("%(marks)s unsettled", "%(marks)s unsettled", marks) % {"marks": marks}
    why = _("The text changed: somebody has to confirm or detach what was marked.")
    return f'<p><span class="unsettled" title="{escape(why)}">{escape(said)}</span></p>'


def _waiting(count: int) -> str:
    """How many suggestions a person has to look at: dotted, as everything of the program."""
    if not count:
        return ""
    said = ngettext("%(count)s to review", "%(count)s to review", count) % {"count": count}
    return f'<p class="small"><span class="waiting">{escape(said)}</span></p>'


def _initials(speaker: Speaker) -> str:
    title = escape(speaker.name)
    return f'<abbr class="initials {speaker.css_class}" title="{title}">{escape(speaker.initials)}</abbr>'


def drawn(rows: Iterable[Listed], query: str) -> SafeString:
    """Return the list as HTML; `query` is that of the filter, urlencoded."""
    query = escape(f"?{query}") if query else ""
    unread = f'<span class="unread"><span class="only-read-aloud">{escape(_("unread"))}</span></span>\n'
    later = f'<p class="quiet">{escape(_("kept for later"))}</p>'
    html, month = [], None
    for listed in rows:
        shown = listed.row
        if shown.month != month:
            month = shown.month
            html.append(f'<div class="day"><h2>{month}</h2></div>\n')
        found = listed.shown or Shown(shown.title, "")
        opening = "" if listed.is_read else " is-unread"
        html.append(
            f'<article class="report-row{opening}">\n{"" if listed.is_read else unread}{shown.before}{query}">'
            f"{found.title}{shown.between}{found.snippet or shown.lead}{shown.behind}"
            f"{later if listed.is_later else ''}</div>\n</article>\n"
        )
    return mark_safe("".join(html))  # every part of it is escaped
