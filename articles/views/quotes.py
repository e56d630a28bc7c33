"""The desk: every quote as a table, and its facets."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from ..drawing import desk_rows
from ..exporting.rows import FULL, SHORT, header
from ..models import Highlight
from ..roles import may_annotate
from ..searching.arrangement import BEST, COLUMNS, ORDERS, PUBLISHED, Arrangement
from ..searching.facet_sample import MOST
from ..searching.facets import BOXES, facets_of
from ..searching.paging import COUNTED, Page, best_page, page_of, quote_at
from ..searching.quote_filter import QuoteFilter, read_filter
from ._desk import COOKIE, COOKIE_AGE, address, arrangement_of, head_of, query_of
from ._htmx import announce, varied, wants_fragment
from ._search_box import box_of, typed_operators

NEWER, OLDER = "newer", "older"
WIDE = 7  # more columns than that scroll sideways


@require_GET
@login_required
def quotes(request: HttpRequest) -> HttpResponse:
    asked = read_filter(dict(request.GET.lists()))
    arranged = arrangement_of(request)
    if typed_operators(request, asked):
        return redirect(address(asked, arranged))
    if arranged.sort == BEST and asked.words:
        page = best_page(asked, request.GET.get(OLDER, ""))
        return _desk(request, asked, arranged, page, problems=asked.problems)
    cursors = {}
    for name in (NEWER, OLDER):
        if cursor := request.GET.get(name, ""):
            cursors[name] = quote_at(cursor, arranged.order)
    if None in cursors.values():
        return redirect(address(asked, arranged))
    page = page_of(asked.in_parts(), order=arranged.order, **cursors)
    return _desk(request, asked, arranged, page, problems=asked.problems)


@require_GET
@login_required
def facets(request: HttpRequest) -> HttpResponse:
    """What may be chosen, with counts: asked for when the table stands, or a page of its own without a script."""
    asked = read_filter(dict(request.GET.lists()))
    context = {
        "place": "quotes",
        "asked": asked,
        # A misread filter shows no quote; the facets stay, to choose from.
        "facets": facets_of(asked.without("problems")),
        "newest": f"{MOST:,}",
        "kept": _kept(asked, arrangement_of(request)),
    }
    template = "quotes_facets.html#list" if wants_fragment(request) else "quotes_facets.html"
    return varied(render(request, template, context))


def _desk(
    request: HttpRequest, asked: QuoteFilter, arranged: Arrangement, page: Page, *, problems: tuple[str, ...]
) -> HttpResponse:
    """Answer the page, or for htmx what a filter changes of it; 422 when the filter cannot be understood."""
    count = 0 if problems else asked.count(COUNTED)
    query = query_of(asked, arranged)
    table = desk_rows.Table(arranged.shown, asked.words.searched, query, may_choose=may_annotate(request.user))
    context = {
        "place": "quotes",
        "box": box_of(
            request,
            "quotes",
            asked,
            read=read_filter,
            rows=QuoteFilter.quotes,
            is_empty=not page.quotes,
            also=arranged.terms(),
            is_best=arranged.sort == BEST,
        ),
        "asked": asked,
        "arranged": arranged,
        "query": asked.query(),
        "list": query,
        "here": request.GET.urlencode(),
        "problems": problems + arranged.problems,
        "is_misread": bool(problems),
        "chips": asked.chips(),
        "chosen": [term for term in asked.terms() if term.name in BOXES],
        "kept": _kept(asked, arranged),
        "page": page,
        "rows": desk_rows.drawn(page.quotes, table),
        "head": head_of(asked, arranged),
        "columns": arranged.shown,
        "is_wide": len(arranged.shown) > WIDE,
        "all_columns": tuple(COLUMNS.items()),
        "orders": tuple((name, COLUMNS[name]) for name in ORDERS),
        "usual_order": PUBLISHED,
        "is_later_page": bool(page.newer),
        "counted": counted(count),
        "is_more_than_shown": count > len(page.quotes),
        "kinds": tuple(choice for choice in Highlight.Kind.choices if choice[0]),
        # Of confirmed ones, which are shown where no status is asked for, nothing is to be decided.
        "may_decide": bool(asked.statuses),
        "short": len(header(SHORT)),
        "full": len(header(FULL)),
    }
    is_fragment = wants_fragment(request)
    template = "quotes.html#results" if is_fragment else "quotes.html"
    response = varied(render(request, template, context, status=422 if problems else 200))
    if arranged.are_columns_asked:
        response.set_cookie(COOKIE, ".".join(arranged.columns), max_age=COOKIE_AGE, samesite="Lax", httponly=True)
    if is_fragment:
        announce(response, "facets-changed")
        response["HX-Push-Url"] = address(asked, arranged)
    return response


def counted(count: int) -> str:
    if count > COUNTED:
        return _("more than 1,000 quotes")
    return ngettext("%(count)d quote", "%(count)d quotes", count) % {"count": count}


def _kept(asked: QuoteFilter, arranged: Arrangement) -> list:
    """Return what the form of filters takes along: terms that no box or field of it stands for."""
    fields = {*BOXES, "from", "to"}
    return [*(term for term in asked.terms() if term.name not in fields), *arranged.terms()]
