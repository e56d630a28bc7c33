"""What came in: the list of reports, newest first."""

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.forms import DateTimeField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ..drawing.hits import marked, marked_snippet
from ..drawing.rows import Listed, Shown, drawn
from ..models import Article, ReadingState, ReportWords, Version
from ..searching.arrangement import BEST
from ..searching.asking import Term
from ..searching.query import Words
from ..searching.ranking import best_first
from ..searching.report_filter import ReportFilter, choices_of, read_report_filter
from ..searching.report_pages import Cursor, Entry, Page, entries_of
from ._drawn import rows_of
from ._htmx import back_to, varied, wants_fragment
from ._search_box import box_of, typed_operators

PAGE = 50
COUNTED = 1_000


@require_GET
@login_required
def reports(request: HttpRequest) -> HttpResponse:
    """The list, 50 a page; for htmx what a filter changes of it. 422 when the filter cannot be understood."""
    asked = read_report_filter(dict(request.GET.lists()), request.user)
    if typed_operators(request, asked):
        return redirect(_listed(asked.query()))
    is_best, before = request.GET.get("sort") == BEST and bool(asked.words), request.GET.get("before", "")
    page = _best(asked, before) if is_best else _newest(asked, before)
    in_page = wants_fragment(request)
    # Counting a large archive to its end costs more than the page.
    count, unread = asked.numbers(COUNTED) if not asked.problems else (0, 0)
    context = {
        "place": "reports",
        "asked": asked,
        "query": asked.query(),
        "chips": asked.chips(),
        "rows": _drawn_list(page.items, asked),
        "box": box_of(
            request,
            "reports",
            asked,
            read=lambda other: read_report_filter(other, request.user),
            rows=ReportFilter.reports,
            is_empty=not page.items,
            also=[Term("sort", BEST, "")] if is_best else [],
            is_best=is_best,
        ),
        "sort": BEST if is_best else "",
        "page": page,
        "count": _counted(count),
        "unread": _counted(unread),
        "is_empty_house": not page.items and not asked.is_active and not request.GET.get("before"),
    }
    if not in_page:
        context["choices"] = choices_of(asked)
    template = "reports.html#results" if in_page else "reports.html"
    response = varied(render(request, template, context, status=422 if asked.problems else 200))
    if in_page:
        response["HX-Push-Url"] = f"{reverse('reports')}?{asked.query()}".removesuffix("?")
    return response


def _drawn_list(entries: Sequence[Entry], asked: ReportFilter) -> SafeString:
    rows = rows_of(entries)
    found = _found(entries, asked.words.searched) if asked.words else {}
    # One may have been deleted just now.
    shown = (entry for entry in entries if entry.pk in rows)
    return drawn(
        (Listed(rows[entry.pk], entry.is_read, entry.is_later, found.get(entry.pk)) for entry in shown), asked.query()
    )


def _newest(asked: ReportFilter, before: str) -> Page:
    """The list newest first; `before` is the cursor of its last page."""
    return entries_of(asked.newest_first(), asked.user, Cursor.parse(before), size=PAGE)


def _best(asked: ReportFilter, before: str) -> Page:
    """The list best first; `before` is how many stand before this page."""
    newest = asked.newest_first()
    best = best_first(newest, asked.words.searched, ReportWords, shown=before, size=PAGE)
    page = entries_of(Article.objects.filter(pk__in=best.keys), asked.user, None, size=PAGE)
    place = {pk: at for at, pk in enumerate(best.keys)}
    return Page(sorted(page.items, key=lambda entry: place[entry.pk]), best.next or None)


def _found(entries: Sequence[Entry], parts: Sequence[Words]) -> dict[int, Shown]:
    """Return titles and texts where the words stand in them, by report."""
    current = Article.objects.filter(pk__in=[entry.pk for entry in entries], versions__state=Version.State.CURRENT)
    texts = current.values_list("pk", "language", "title", "versions__text")
    return {
        pk: Shown(marked(title, parts, language), marked_snippet(text, parts, language))
        for pk, language, title, text in texts
    }


def _counted(count: int) -> str:
    return _("more than 1,000") if count > COUNTED else str(count)


@require_POST
@login_required
def mark_all_read(request: HttpRequest) -> HttpResponse:
    """Remember that this person has read all unread reports that the filter shows."""
    asked, now = read_report_filter(dict(request.POST.lists()), request.user), timezone.now()
    count = ReadingState.mark_read(request.user, asked.unread(), now=now)
    said = ngettext("%(count)d report marked read.", "%(count)d reports marked read.", count) % {"count": count}
    messages.success(request, said, extra_tags=f"read-{now.isoformat()}" if count else "")
    return back_to(request, _listed(asked.query()))


@require_POST
@login_required
def mark_unread_again(request: HttpRequest) -> HttpResponse:
    """Take back what was marked read at the instant `at`; the list keeps the filter of this address."""
    try:
        at = DateTimeField().clean(request.POST.get("at"))
    except ValidationError:
        return back_to(request, _listed(request.GET.urlencode()))
    count = ReadingState.mark_unread(request.user, read_at=at)
    said = ngettext("%(count)d report is unread again.", "%(count)d reports are unread again.", count)
    return back_to(request, _listed(request.GET.urlencode()), said=said % {"count": count})


def _listed(query: str) -> str:
    return f"{reverse('reports')}?{query}".removesuffix("?")
