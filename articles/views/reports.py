"""What came in: the list of reports, newest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ..models import Article, Highlight, ReadingState, Speaker
from ..searching.asking import Chip
from ..searching.report_filter import choices_of, read_report_filter
from ..searching.report_pages import Cursor, page_of
from ._htmx import back_to, varied, wants_fragment

PAGE = 50
COUNTED = 1_000


@dataclass(frozen=True)
class SpeakerCount:
    """How many quotes of a report are a speaker's."""

    speaker: Speaker
    quotes: int


@dataclass(frozen=True)
class Row:
    """A report with what was found in it."""

    article: Article
    is_read: bool
    is_later: bool
    counts: list[SpeakerCount]
    quotes: int


@require_GET
@login_required
def reports(request: HttpRequest) -> HttpResponse:
    """The list, 50 a page; for htmx what a filter changes of it. 422 when the filter cannot be understood."""
    asked = read_report_filter(dict(request.GET.lists()), request.user)
    found = asked.reports()
    page = page_of(found.select_related("outlet"), Cursor.parse(request.GET.get("before", "")), size=PAGE)
    in_page = wants_fragment(request)
    context = {
        "place": "reports",
        "asked": asked,
        "query": asked.query(),
        "chips": [Chip(term.label, asked.query(but=term)) for term in asked.terms()],
        "rows": rows_of(page.items, request.user),
        "page": page,
        "count": _count(found),
        "unread": _count(asked.without("show").unread()) if not asked.problems else "0",
        "is_empty_house": not page.items and not asked.is_active and not request.GET.get("before"),
    }
    if not in_page:
        context["choices"] = choices_of(asked)
    template = "reports.html#results" if in_page else "reports.html"
    response = varied(render(request, template, context, status=422 if asked.problems else 200))
    if in_page:
        response["HX-Push-Url"] = f"{reverse('reports')}?{asked.query()}".removesuffix("?")
    return response


def _count(found: QuerySet) -> str:
    """How many there are, without counting a large archive to its end."""
    count = found.order_by()[: COUNTED + 1].count()
    return _("more than 1,000") if count > COUNTED else str(count)


@require_POST
@login_required
def mark_all_read(request: HttpRequest) -> HttpResponse:
    """Remember that this person has read all unread reports that the filter shows."""
    asked = read_report_filter(dict(request.POST.lists()), request.user)
    count = ReadingState.mark_read(request.user, asked.unread(), now=timezone.now())
    said = ngettext("%(count)d report marked read.", "%(count)d reports marked read.", count) % {"count": count}
    return back_to(request, f"{reverse('reports')}?{asked.query()}".removesuffix("?"), said=said)


def rows_of(articles: Sequence[Article], user: AbstractBaseUser) -> list[Row]:
    """Return the list's rows, in the order of `articles`, in a fixed number of queries."""
    states = {state.article_id: state for state in ReadingState.objects.filter(user=user, article__in=articles)}
    unread = ReadingState()
    quotes = Highlight.objects.quotes().filter(article__in=articles).order_by()
    totals = dict(quotes.values_list("article").annotate(Count("id")))
    counts: defaultdict[int, list[SpeakerCount]] = defaultdict(list)
    found = quotes.filter(speaker__isnull=False).values_list("article", "speaker").annotate(quotes=Count("id"))
    rows = list(found.order_by("-quotes", "speaker"))
    speakers = Speaker.objects.in_bulk({speaker for _, speaker, _ in rows})
    for article, speaker, number in rows:
        counts[article].append(SpeakerCount(speakers[speaker], number))
    return [
        Row(
            article,
            is_read=states.get(article.pk, unread).is_read,
            is_later=states.get(article.pk, unread).later,
            counts=counts[article.pk],
            quotes=totals.get(article.pk, 0),
        )
        for article in articles
    ]
