"""The overview: what came in, what waits, who said how much, who relays whom. Each plot is loaded by itself."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ..counting.over_time import Span
from ..counting.overview import SHEETS, usual_span, whole_span
from ..models import Article, Highlight
from ..searching.asking import days_in
from ._htmx import varied, wants_fragment
from ._sheets import sheet_file

BROAD = ("reports", "speakers", "relays")


@require_GET
@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """The page, with a place for each plot; the period is asked by `from` and `to`."""
    span, problems = _span(request)
    whole = whole_span()
    context = {
        "place": "overview",
        "asked": {"first_day": span.first, "last_day": span.last},
        "problems": problems,
        "query": _query(span),
        "whole": _query(whole),
        "is_young": usual_span(whole) == whole,
        "titles": {} if problems else _titles(),
        "broad": BROAD,
        "is_empty": not Article.objects.visible().exists() and not Highlight.objects.quotes().exists(),
    }
    return render(request, "overview.html", context, status=422 if problems else 200)


@require_GET
@login_required
def overview_plot(request: HttpRequest, name: str) -> HttpResponse:
    """One plot: in the page, or on a page of its own."""
    made = _sheet(name)
    span, problems = _span(request)
    query = _query(span)
    context = {"place": "overview", "problems": problems, "query": query, "name": name, "title": _titles()[name]}
    if not problems:
        context["sheet"] = made(span)
    template = "overview_plot.html#plot" if wants_fragment(request) else "overview_plot.html"
    return varied(render(request, template, context, status=422 if problems else 200))


@require_GET
@login_required
def overview_file(request: HttpRequest, name: str) -> HttpResponse:
    made = _sheet(name)
    span, problems = _span(request)
    if problems:
        return render(request, "refused.html", {"why": " ".join(problems), "back": request.path}, status=422)
    return sheet_file(request, made(span))


def _sheet(name: str):
    if name not in SHEETS:
        raise Http404
    return SHEETS[name]


def _titles() -> dict[str, str]:
    return {
        "reports": _("Reports that came in"),
        "waiting": _("Suggestions that wait for review"),
        "outlets": _("Quotes by outlet"),
        "annotators": _("Quotes by annotator"),
        "speakers": _("Quotes by speaker"),
        "relays": _("Who relays whom"),
    }


def _span(request: HttpRequest) -> tuple[Span, list[str]]:
    """Return the days that are asked for, the usual ones for none, and what is wrong with them."""
    problems: list[str] = []
    first, last = days_in(dict(request.GET.lists()), problems)
    if first or last or problems:
        return Span(first, last), problems
    return usual_span(whole_span()), problems


def _query(span: Span) -> str:
    return urlencode({name: day for name, day in (("from", span.first), ("to", span.last)) if day})
