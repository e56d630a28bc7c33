"""The desk: every quote as a table, facets, and the file of exactly what is filtered."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from ..exporting.quotes_file import file_name, quotes_csv
from ..exporting.rows import FULL, PROFILES, SHORT, header
from ..models import Highlight
from ..searching.facets import facets_of
from ..searching.paging import COUNTED, count_of, page_of
from ..searching.quote_filter import QuoteFilter, read_filter
from ._htmx import varied, wants_fragment


@require_GET
@login_required
def quotes(request: HttpRequest) -> HttpResponse:
    asked = read_filter(dict(request.GET.lists()))
    after = _last_shown(request.GET.get("older", ""))
    if after is None and request.GET.get("older"):
        return redirect(_address(asked))
    return _desk(request, asked, problems=asked.problems, after=after)


@require_GET
@login_required
def export(request: HttpRequest) -> HttpResponse | FileResponse:
    asked = read_filter(dict(request.GET.lists()))
    profile, raw = request.GET.get("profile") or SHORT, request.GET.get("raw") or "0"
    problems = asked.problems
    if profile not in PROFILES or raw not in ("0", "1"):
        problems += (_("A file has the profile short or full, and raw is 0 or 1."),)
    if problems:
        return _desk(request, asked, problems=problems)
    made = quotes_csv(asked.quotes(), profile=profile, raw=raw == "1")
    name = file_name(timezone.now().date(), [term.label for term in asked.terms()])
    response = FileResponse(made.file, as_attachment=True, filename=name, content_type="text/csv; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response


def _desk(
    request: HttpRequest, asked: QuoteFilter, *, problems: tuple[str, ...], after: Highlight | None = None
) -> HttpResponse:
    """Answer the page, or for htmx what a filter changes of it; 422 when the filter cannot be understood."""
    found = asked.quotes()
    count = count_of(found)
    context = {
        "place": "quotes",
        "asked": asked,
        "query": asked.query(),
        "problems": problems,
        "chips": asked.chips(),
        # A misread filter shows no quote; the facets stay, to choose from.
        "facets": facets_of(asked.without("problems")),
        "page": page_of(found, after=after),
        "is_later_page": after is not None,
        "counted": _counted(count),
        "short": len(header(SHORT)),
        "full": len(header(FULL)),
    }
    is_fragment = wants_fragment(request)
    template = "quotes.html#changed" if is_fragment else "quotes.html"
    response = varied(render(request, template, context, status=422 if problems else 200))
    if is_fragment:
        response["HX-Push-Url"] = _address(asked)
    return response


def _counted(count: int) -> str:
    if count > COUNTED:
        return _("more than 1,000 quotes")
    return ngettext("%(count)d quote", "%(count)d quotes", count) % {"count": count}


def _last_shown(cursor: str) -> Highlight | None:
    """Return the quote behind which the page begins; it may be in the bin by now."""
    try:
        return Highlight.objects.filter(uuid=UUID(cursor)).first()
    except ValueError:
        return None


def _address(asked: QuoteFilter) -> str:
    return f"{reverse('quotes')}?{asked.query()}".removesuffix("?")
