"""Searches: how many of the other kind match."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..searching.paging import COUNTED, count_of
from ..searching.quote_filter import read_filter
from ..searching.report_filter import read_report_filter
from ._search_box import OTHER, shared_query


@require_GET
@login_required
def matches(request: HttpRequest) -> HttpResponse:
    """How many quotes, or reports, match what the other list is asked for; with the way there."""
    params = dict(request.GET.lists())
    page = request.GET.get("in", "")
    if page not in OTHER:
        return HttpResponseBadRequest("“in” is quotes or reports.")
    if page == "quotes":
        asked = read_filter(params)
        found = asked.quotes()
    else:
        asked = read_report_filter(params, request.user)
        found = asked.reports()
    count = count_of(found)
    context = {"page": page, "query": shared_query(asked.terms()), "count": count, "is_more": count > COUNTED}
    return render(request, "search_matches.html", context)
