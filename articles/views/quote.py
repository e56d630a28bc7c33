"""One quote: its words in their context, who said them through whom, what became of it; a row of the desk, opened."""

import uuid
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from ..annotating.excerpts import Excerpt, excerpts
from ..annotating.waiting import told
from ..canonical import Span
from ..chain import Hop, relayers_of, speakers_of
from ..history.acts import acts_of
from ..linking.reading import reads_on
from ..models import Article, Change, Highlight, ReportLink, Version
from ..roles import may_annotate
from ..searching.paging import around
from ..searching.quote_filter import read_filter
from ._desk import address, arrangement_of, query_of
from ._htmx import varied, wants_fragment
from ._lookups import get_any_highlight

ACTS = 50  # the history of its own page has them all
Anchor = Highlight.Anchor
STANDS: dict[str, str | Promise] = {
    Anchor.SAME: gettext_lazy("Stands in the current text where it was marked."),
    Anchor.MOVED: gettext_lazy("Stands in the current text word for word, at another place."),
    Anchor.CONFIRMED: gettext_lazy("Stands in the current text where a person confirmed it."),
    Anchor.CONTEXT: gettext_lazy("What stands round the words changed in the current text: is it still this quote?"),
    Anchor.CHANGED: gettext_lazy("The words changed in the current text: is it still this quote?"),
    Anchor.GONE: gettext_lazy("The words are gone from the current text."),
    Anchor.DETACHED: gettext_lazy("Stands in an old text only: a person detached it from the current one."),
}


@dataclass(frozen=True)
class Held:
    """Somebody of the chain, with the role held on the day of the statement, '' where none is known."""

    hop: Hop
    role: str


@dataclass(frozen=True)
class Linked:
    """A linked report, with how the link reads on this one's page."""

    words: str
    report: Article
    note: str


@require_GET
@login_required
def quote(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The page; for htmx the row below its row on the desk. Also one in the bin, or rejected: it says so."""
    highlight = get_any_highlight(key)
    if wants_fragment(request):
        arranged = arrangement_of(request)
        context = _words(highlight) | {
            "columns": len(arranged.shown) + 1 + may_annotate(request.user),
            "page": f"{reverse('quote', args=[key])}?{request.GET.urlencode()}".removesuffix("?"),
        }
        return varied(render(request, "quote.html#row", context))
    context = _words(highlight) | _about(highlight) | _neighbours(request, highlight)
    return varied(render(request, "quote.html", context))


def _words(highlight: Highlight) -> dict[str, object]:
    """The words as marked and, where the text is another one by now, as they stand there."""
    marked, now = highlight.version, highlight.now_version
    here: list[Excerpt] = []
    if now is not None and now.pk != marked.pk:
        here = excerpts(now.text, Span(highlight.now_start, highlight.now_end))
    return {
        "quote": highlight,
        "article": highlight.article,
        "as_marked": excerpts(marked.text, Span(highlight.start, highlight.end)),
        "as_it_stands": here,
        "stands": STANDS[highlight.anchor],
        "is_current": now is not None and now.state == Version.State.CURRENT,
        "may_be_settled": highlight.anchor in Highlight.UNSETTLED and highlight.status == Highlight.Status.CONFIRMED,
    }


def _about(highlight: Highlight) -> dict[str, object]:
    day = _day(highlight)
    rows = Change.objects.filter(object_uuid=highlight.uuid).select_related("actor").newest_first()
    return {
        "place": "quotes",
        "speakers": [Held(hop, hop.role_on(day)) for hop in speakers_of(highlight)],
        "relayers": [Held(hop, hop.role_on(day)) for hop in relayers_of(highlight)],
        "agency": highlight.agency.name if highlight.agency else highlight.agency_as_written,
        "links": _links(highlight.article),
        "rule": told(highlight.rule) if highlight.rule else "",
        "acts": acts_of(rows[:ACTS]),
        "permalink": settings.PUBLIC_URL + reverse("quote", args=[highlight.uuid]),
        "may_decide": highlight.status == Highlight.Status.SUGGESTED and highlight.deleted_at is None,
        "may_edit": highlight.status == Highlight.Status.CONFIRMED and highlight.deleted_at is None,
    }


def _day(highlight: Highlight) -> object:
    """The day on which roles count; none when the statement's own date is only a month or year."""
    if highlight.statement_date is None:
        return highlight.article.published_day
    is_day = highlight.statement_precision in ("", Highlight.DatePrecision.DAY)
    return highlight.statement_date if is_day else None


def _links(article: Article) -> list[Linked]:
    both = Q(low=article, high__hidden_at__isnull=True) | Q(high=article, low__hidden_at__isnull=True)
    links = ReportLink.objects.confirmed().filter(both).select_related("low__outlet", "high__outlet").order_by("id")
    return [
        Linked(str(reads_on(link, article)), link.high if link.low_id == article.pk else link.low, link.note)
        for link in links
    ]


def _neighbours(request: HttpRequest, highlight: Highlight) -> dict[str, object]:
    """The list that the quote came from, as its address says, and the quotes before and behind it there."""
    asked, arranged = read_filter(dict(request.GET.lists())), arrangement_of(request)
    newer, older = around(asked.in_parts(), highlight, arranged.order)
    return {
        "list": query_of(asked, arranged),
        "list_address": address(asked, arranged),
        "newer": newer,
        "older": older,
    }
