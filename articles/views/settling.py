"""Marks that wait for a person since the text changed: listed, confirmed where they are proposed, or detached."""

import uuid
from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ..annotating.actions import Act
from ..annotating.passages import stands_on
from ..annotating.settling import confirm, detach
from ..annotating.unsettled import unsettled_of
from ..models import Stale
from ._drawn import passage_of
from ._htmx import announce, back_to, wants_fragment
from ._lookups import analyst_required, get_highlight, get_report


@require_GET
@login_required
def report_unsettled(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The strip above the text."""
    article = get_report(key)
    if not wants_fragment(request):
        return back_to(request, article.get_absolute_url())
    context = {"article": article, "unsettled": unsettled_of(article)}
    return render(request, "report.html#unsettled", context)


@require_POST
@analyst_required
def highlight_confirm(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The mark stands where it is proposed, unless somebody or another text was there before."""
    return _settled(request, key, confirm, said=_("Confirmed."))


@require_POST
@analyst_required
def highlight_detach(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The mark has no place in the current text."""
    return _settled(request, key, detach, said=_("Detached: it stays in the version where it was made."))


def _settled(request: HttpRequest, key: uuid.UUID, verb: Callable[..., Act], *, said: str) -> HttpResponse:
    highlight = get_highlight(key)
    article, page = highlight.article, highlight.get_absolute_url()
    version = article.current_version()
    numbers = stands_on(highlight, version)
    revision = request.POST.get("revision", "")
    try:
        act = verb(
            highlight,
            revision=int(revision) if revision.isdecimal() and len(revision) < 10 else -1,
            actor=request.user,
            now=timezone.now(),
        )
    except Stale:
        return _refused(request, page)
    if not wants_fragment(request):
        return back_to(request, page, said=said, undo=act.change.set)
    if not numbers:
        return announce(HttpResponse(status=204), "marks-changed", said=said, undo=act.change.set)
    drawn = passage_of(article, version, numbers[0], focused=str(key))
    events = [f"passage-{number}-changed" for number in numbers[1:]]
    return announce(HttpResponse(drawn), "marks-changed", *events, said=said, undo=act.change.set)


def _refused(request: HttpRequest, page: str) -> HttpResponse:
    """409. What the page shows is out of date all over: with a script it is loaded anew, and says so."""
    why = _("This mark, or the text, was changed meanwhile: look at it again.")
    if wants_fragment(request):
        messages.warning(request, why)
        return HttpResponse(status=409, headers={"HX-Refresh": "true"})
    return render(request, "refused.html", {"why": why, "back": page}, status=409)
