"""What people did: every act, newest first; and the history of one mark."""

import uuid

from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..annotating.passages import stands_on
from ..history.acts import acts_of
from ..history.words import KINDS
from ..models import Change, Highlight
from ..searching.change_filter import ChangeFilter, change_page, read_change_filter
from ._htmx import varied, wants_fragment
from ._lookups import get_any_highlight

SHOWN = 200  # revisions of one mark; the list of acts has them all


@require_GET
@login_required
def changes(request: HttpRequest) -> HttpResponse:
    asked = read_change_filter(dict(request.GET.lists()))
    older = request.GET.get("older", "")
    before = int(older) if older.isdecimal() and len(older) < 19 else None
    page = change_page(asked.changes(), before=before)
    context = {
        "asked": asked,
        "query": asked.query(),
        "chips": asked.chips(),
        "acts": acts_of(page.changes),
        "older": page.older,
        "is_later_page": before is not None,
        "people": people(),
        "kinds": KINDS.items(),
    }
    template = "changes.html#results" if wants_fragment(request) else "changes.html"
    return varied(render(request, template, context, status=422 if asked.problems else 200))


@require_GET
@login_required
def highlight_history(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Every revision of a mark, also of one in the bin: a card of the reading page, or a page of its own."""
    highlight = get_any_highlight(key)
    rows = ChangeFilter(things=(key,)).changes().select_related("actor").newest_first()
    in_page = wants_fragment(request)
    context = {
        "highlight": highlight,
        "article": highlight.article,
        "acts": acts_of(rows[:SHOWN]),
        "number": _number(highlight),
        "in_page": in_page,
    }
    return varied(render(request, "highlight_history.html#card" if in_page else "highlight_history.html", context))


def people() -> QuerySet:
    """Return everybody who ever did something, by name."""
    acted = Change.objects.filter(actor=OuterRef("pk"))
    return get_user_model().objects.filter(Exists(acted)).order_by("username")


def _number(highlight: Highlight) -> int | None:
    """Return the paragraph whose card asks, None for a mark that stands in no text as it is now."""
    return next(iter(stands_on(highlight, highlight.now_version)), None)
