"""Get and authorise: anonymous is asked to sign in, a reader's change gets 403, 404 is for what is not there."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from ..models import Article, Highlight, ReadingState, ReportLink, Version
from ..roles import may_administer, may_annotate

View = Callable[..., HttpResponse]


def analyst_required(view: View) -> View:
    """Let analysts and admins in; send anonymous users to the sign-in; refuse readers with 403."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not may_annotate(request.user):
            raise PermissionDenied("Readers read. Ask an administrator to make you an analyst.")
        return view(request, *args, **kwargs)

    return guarded


def admin_required(view: View) -> View:
    """Let admins in; send anonymous users to the sign-in; refuse everybody else with 403."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not may_administer(request.user):
            raise PermissionDenied("This is for administrators.")
        return view(request, *args, **kwargs)

    return guarded


def get_report(key: uuid.UUID) -> Article:
    """Return the report with its outlet. Raises Http404 for one that does not exist or is hidden."""
    return get_object_or_404(Article.objects.visible().select_related("outlet", "agency"), uuid=key)


def get_report_for(key: uuid.UUID, user: AbstractBaseUser) -> tuple[Article, ReadingState]:
    """Return the report with its outlet, `current_number`, `version_count`, `has_links`, and what the person has read
    of it: one query.

    Raises Http404 as `get_report` does, and for a report whose only text is held back.
    """
    current = FilteredRelation("versions", condition=Q(versions__state=Version.State.CURRENT))
    mine = FilteredRelation("readings", condition=Q(readings__user=user))
    reports = Article.objects.visible().select_related("outlet").alias(current=current, mine=mine)
    columns = {
        "current_number": "current__number",
        "state": "mine__pk",
        "read_at": "mine__read_at",
        "later": "mine__later",
    }
    ends = Q(low=OuterRef("pk")) | Q(high=OuterRef("pk"))
    versions = Version.objects.filter(article=OuterRef("pk")).order_by().values("article")
    reports = reports.annotate(version_count=Subquery(versions.values(count=Count("pk"))))
    reports = reports.annotate(has_links=Exists(ReportLink.objects.confirmed().filter(ends)))
    article = get_object_or_404(
        reports.annotate(**{name: F(column) for name, column in columns.items()}), uuid=key, current__isnull=False
    )
    kept = {"pk": article.state, "read_at": article.read_at, "later": article.later} if article.state else {}
    return article, ReadingState(user=user, article=article, **kept)


def get_version(article: Article, number: int) -> Version:
    """Return that version of the report. Raises Http404."""
    version = get_object_or_404(article.versions, number=number)
    version.article = article
    return version


def get_highlight(key: uuid.UUID) -> Highlight:
    """Return the highlight with what its card says. Raises Http404 for one that does not exist or is in the bin."""
    return get_object_or_404(Highlight.objects.alive().with_attribution(), uuid=key)


def get_any_highlight(key: uuid.UUID) -> Highlight:
    """Return the highlight, also one in the bin: its acts say Stale. Raises Http404, as for one of a hidden report."""
    highlights = Highlight.objects.filter(article__hidden_at__isnull=True).with_attribution()
    return get_object_or_404(highlights.select_related("now_version"), uuid=key)


def get_link(key: uuid.UUID) -> ReportLink:
    """Return the link with both reports, also one removed meanwhile: its acts say Stale. Raises Http404."""
    return get_object_or_404(ReportLink.objects.select_related("low__outlet", "high__outlet"), uuid=key)
