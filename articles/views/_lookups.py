"""Get and authorise: anonymous is asked to sign in, a reader's change gets 403, 404 is for what is not there."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from ..models import Article, Highlight, ReportLink, Version
from ..roles import may_administer, may_annotate

View = Callable[..., HttpResponse]


def _required(may: Callable[[User], bool], why: str) -> Callable[[View], View]:
    """Return a decorator that lets in who `may`; it sends anonymous users to the sign-in and tells others `why` not."""

    def guard(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if not may(request.user):
                raise PermissionDenied(why)
            return view(request, *args, **kwargs)

        return guarded

    return guard


# Analysts and admins: they may mark, edit, link and undo.
analyst_required = _required(may_annotate, "Readers read. Ask an administrator to make you an analyst.")
FOR_ADMINS = "This is for administrators."
admin_required = _required(may_administer, FOR_ADMINS)


def revision_in(request: HttpRequest) -> int:
    """Return the revision that a form carries; -1, which is never up to date, for none or for what is no revision."""
    value = request.POST.get("revision", "")
    return int(value) if value.isdecimal() and len(value) < 10 else -1


def uuid_of(text: str) -> uuid.UUID | None:
    """Return what a form or an address names; None for what is no uuid."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def get_report(key: uuid.UUID) -> Article:
    """Return the report. Raises Http404 for one that does not exist or is hidden."""
    return get_object_or_404(Article.objects.visible(), uuid=key)


def get_standing(key: uuid.UUID) -> Article:
    """Return the report with nothing but what names its kept text. Raises Http404 as `get_report` does."""
    return get_object_or_404(Article.objects.visible().only("uuid", "marks_stamp", "language", "waiting"), uuid=key)


def get_version(article: Article, number: int) -> Version:
    """Return that version of the report. Raises Http404."""
    version = get_object_or_404(article.versions, number=number)
    version.article = article
    return version


def get_highlight(key: uuid.UUID) -> Highlight:
    """Return the highlight with what its card says. Raises Http404 for one that does not exist, is in the bin, or was
    rejected."""
    shown = Highlight.objects.alive().exclude(status=Highlight.Status.REJECTED)
    return get_object_or_404(shown.with_attribution(), uuid=key)


def get_any_highlight(key: uuid.UUID) -> Highlight:
    """Return the highlight, also one in the bin: its acts say Stale. Raises Http404, as for one of a hidden report."""
    highlights = Highlight.objects.filter(article__hidden_at__isnull=True).with_attribution()
    return get_object_or_404(highlights.select_related("now_version"), uuid=key)


def get_link(key: uuid.UUID) -> ReportLink:
    """Return the link with both reports, also one removed meanwhile: its acts say Stale. Raises Http404."""
    return get_object_or_404(ReportLink.objects.select_related("low__outlet", "high__outlet"), uuid=key)
