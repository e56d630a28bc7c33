"""Mending what a report says of itself, and taking one out of sight."""

import uuid

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..forms import ReportForm
from ..importing.mending import Act, date_columns, hide, likely_offset, mend, published_of
from ..models import Article, Outlet, Stale
from ._htmx import back_to
from ._lookups import analyst_required, get_report, revision_in

AS_THEY_ARE = ("title", "byline", "language", "url")


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def report_mend(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: the form with what the report says. POST: say it anew, unless somebody else did meanwhile."""
    article = get_report(key)
    if request.method != "POST":
        return _form(request, article, ReportForm(initial=_initial(article)))
    form = ReportForm(request.POST, initial=_initial(article))
    revision = revision_in(request)
    if not form.is_valid():
        return _form(request, article, form, revision=revision, status=422)
    try:
        act = _mend(article, form, revision, request)
    except Stale:
        theirs = get_report(key)
        return _form(request, theirs, form, theirs=theirs, status=409)
    if act.change is None:
        return back_to(request, article.get_absolute_url(), said=_("Nothing was changed."))
    return back_to(request, article.get_absolute_url(), said=_("Mended."), undo=act.change.set)


@require_POST
@analyst_required
def report_hide(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take the report out of every list and page, unless somebody changed it meanwhile."""
    article = get_report(key)
    try:
        act = hide(article, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        theirs = get_report(key)
        return _form(request, theirs, ReportForm(initial=_initial(theirs)), theirs=theirs, status=409)
    said = _("“%s” is hidden.") % article.title
    return back_to(request, reverse("reports"), said=said, undo=act.change and act.change.set)


def _initial(article: Article) -> dict[str, object]:
    offset = likely_offset(article.outlet, now=article.first_seen_at)
    return {
        **{name: getattr(article, name) for name in AS_THEY_ARE},
        "outlet": article.outlet.name if article.outlet else "",
        **ReportForm.date_initial(published_of(article), offset=offset),
    }


def _mend(article: Article, form: ReportForm, revision: int, request: HttpRequest) -> Act:
    """Write what the form says otherwise than the report. Raises Stale."""
    values = {name: form.cleaned_data[name] for name in AS_THEY_ARE}
    if ReportForm.DATE & set(form.changed_data):
        values |= date_columns(form.published())
    # An outlet that is made for this goes again when the act is refused.
    with transaction.atomic():
        values["outlet"] = Outlet.objects.publisher(form.cleaned_data["outlet"])
        return mend(article, revision=revision, actor=request.user, now=timezone.now(), **values)


def _form(
    request: HttpRequest,
    article: Article,
    form: ReportForm,
    *,
    theirs: Article | None = None,
    revision: int | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form as a page; what was filled in is never lost."""
    context = {
        "article": article,
        "form": form,
        "theirs": theirs,
        "revision": article.revision if revision is None else revision,
        "place": "reports",
    }
    return render(request, "report_mend.html", context, status=status)
