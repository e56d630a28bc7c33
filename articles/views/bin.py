"""The bin: marks and links that were removed, and bringing them back."""

import uuid
from collections.abc import Sequence

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ..annotating.actions import restore as restore_mark
from ..linking.links import AlreadyLinked
from ..linking.links import restore as restore_link
from ..linking.reading import reads_on
from ..models import ReportLink, Stale
from ..searching.asking import each, user_called
from ..searching.binned import Cursor, bin_page
from ._htmx import back_to, varied, wants_fragment
from ._lookups import analyst_required, get_any_highlight, get_link, revision_in
from .changes import people


@require_GET
@login_required
def binned(request: HttpRequest) -> HttpResponse:
    problems: list[str] = []
    removed_by = each(request.GET.getlist("person"), user_called, problems)
    after = Cursor.read(request.GET.get("older", ""))
    return _page(request, removed_by=removed_by, after=after, problems=problems, status=422 if problems else 200)


@require_POST
@analyst_required
def highlight_restore(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Bring a mark back from the bin, unless somebody was there before."""
    highlight = get_any_highlight(key)
    try:
        act = restore_mark(highlight, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        return _refused(request, _("Somebody changed this mark meanwhile: look at it again."))
    return _done(request, _("Restored."), act.change.set)


@require_POST
@analyst_required
def link_restore(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Bring a link back, unless somebody was there before or another link took its place."""
    link = get_link(key)
    if link.low.hidden_at or link.high.hidden_at:
        raise Http404
    try:
        act = restore_link(link, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        return _refused(request, _("Somebody changed this link meanwhile: look at it again."))
    except AlreadyLinked:
        why = _("“%(one)s” and “%(other)s” are linked again by now: this link's place is taken.")
        return _refused(request, why % {"one": link.low.title, "other": link.high.title})
    return _done(request, _("Restored."), act.change.set)


def _done(request: HttpRequest, said: str, undo: uuid.UUID) -> HttpResponse:
    return back_to(request, reverse("bin"), said=said, undo=undo)


def _refused(request: HttpRequest, why: str) -> HttpResponse:
    return render(request, "refused.html", {"why": why, "back": reverse("bin")}, status=409)


def _page(
    request: HttpRequest,
    *,
    removed_by: Sequence[AbstractBaseUser],
    after: Cursor | None,
    problems: list[str],
    status: int,
) -> HttpResponse:
    page = bin_page(removed_by=removed_by, after=after)
    context = {
        "rows": [] if problems else [_row(thing) for thing in page.things],
        "older": page.older,
        "people": people(),
        "removed_by": removed_by,
        "problems": problems,
        "is_later_page": after is not None,
    }
    template = "bin.html#results" if wants_fragment(request) else "bin.html"
    return varied(render(request, template, context, status=status))


def _row(thing: object) -> dict:
    """A mark, or a link as the page of the report that it is said of reads it."""
    if not isinstance(thing, ReportLink):
        return {"mark": thing, "removal": thing.removal}
    one, other = (thing.low, thing.high) if thing.forward else (thing.high, thing.low)
    return {"link": thing, "one": one, "other": other, "words": reads_on(thing, one), "removal": thing.removal}
