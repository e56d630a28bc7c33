"""Marks that wait for a person since the text changed: listed, confirmed where they are proposed, or detached."""

import uuid
from collections.abc import Callable

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
from ._htmx import back_to, outdated, wants_fragment
from ._lookups import analyst_required, get_highlight, get_report, revision_in
from ._passages import answer_with_passage


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
    try:
        act = verb(highlight, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        why = _("This mark, or the text, was changed meanwhile: look at it again.")
        return outdated(request, why, back=page)
    if not wants_fragment(request):
        return back_to(request, page, said=said, undo=act.change.set)
    return answer_with_passage(article, version, numbers, said=said, undo=act.change.set, focused=str(key))
