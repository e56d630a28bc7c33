"""Of one feed: fetch it now, see what its cleaning rules do. Of all: which of them need a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..importing.child import Child
from ..models import Feed, FetchAttempt
from ..polling.health import WORST_FIRST, Grade, grade
from ..polling.presence import is_anyone_at_work
from ..polling.rules_preview import previews
from ..polling.wanted import want
from .feed_form import RulesForm

NEEDY = ("dead", "failing", "silent", "hiccup")
# So long a page tells of a fetch that somebody asked for.
_TOLD_FOR = timedelta(hours=1)
ATTEMPTS = 20
# A page with the rules and without takes milliseconds; a person waits for three.
_SECONDS_TO_READ = 10


@dataclass(frozen=True)
class Fetching:
    """Where a fetch that a person asked for stands. `attempt`: what it brought or failed; None also when it brought
    nothing new."""

    feed: Feed
    grade: Grade
    is_asked: bool
    is_waiting: bool
    is_anyone_at_work: bool
    attempt: FetchAttempt | None


def fetching_of(feed: Feed, *, now: datetime) -> Fetching:
    """Return how the feed does, and what became of the fetch that was asked for within the last hour."""
    asked = _asked(feed, now)
    is_waiting = is_awaited(feed, now=now)
    attempt = None
    if asked and not is_waiting:
        attempt = feed.attempts.filter(started_at__gte=asked).order_by("-started_at").first()
    at_work = is_anyone_at_work(now) if is_waiting else True
    return Fetching(feed, grade(feed, now), bool(asked), is_waiting, at_work, attempt)


def is_awaited(feed: Feed, *, now: datetime) -> bool:
    """Tell whether somebody asked for the feed within the last hour and no worker has been there since."""
    asked = _asked(feed, now)
    return bool(asked and feed.enabled and (feed.attempted_at is None or feed.attempted_at < asked))


def _asked(feed: Feed, now: datetime) -> datetime | None:
    return feed.wanted_at if feed.wanted_at and now - feed.wanted_at < _TOLD_FOR else None


@require_http_methods(["GET", "HEAD", "POST"])
def fetch_now(request: HttpRequest, object_id: int) -> HttpResponse:
    """POST: ask for the feed now. GET: how far that is."""
    feed = get_object_or_404(Feed, pk=object_id)
    now = timezone.now()
    if request.method == "POST" and feed.enabled:
        want(feed, now)
    if not request.htmx:
        return HttpResponseRedirect(reverse("admin:articles_feed_change", args=[feed.pk]), status=303)
    return render(request, "admin/articles/feed/_fetching.html", {"fetching": fetching_of(feed, now=now)})


@require_POST
def try_rules(request: HttpRequest, object_id: int) -> HttpResponse:
    """What the rules in the form would do to the last reports of the feed; nothing is changed."""
    feed = get_object_or_404(Feed, pk=object_id)
    form, shown = RulesForm(request.POST), []
    if form.is_valid():
        with Child(seconds=_SECONDS_TO_READ) as child:
            shown = previews(feed, form.rules, reader=child, now=timezone.now())
    context = {"form": form, "previews": shown, "feed": feed, "is_tried": True}
    status = 200 if form.is_valid() else 422
    if request.htmx:
        return render(request, "admin/articles/feed/_rules.html", context, status=status)
    site = admin.site.each_context(request) | {"title": _("What the rules do"), "opts": Feed._meta, "original": feed}
    return render(request, "admin/articles/feed/rules.html", site | context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def attention(request: HttpRequest) -> HttpResponse:
    """GET: the feeds that need a person, the worst first. POST: try one of them now, or all."""
    now = timezone.now()
    if request.method == "POST":
        chosen = [feed for feed, _grade in needy(now) if request.POST.get("feed") in ("all", str(feed.pk))]
        for feed in chosen:
            want(feed, now)
        if not request.htmx:
            messages.success(request, _("Asked for: %d. This page tells what becomes of it.") % len(chosen))
            return HttpResponseRedirect(reverse("admin:articles_feed_attention"), status=303)
    rows = [(feed, found, is_awaited(feed, now=now)) for feed, found in needy(now)]
    is_waiting = any(waits for _feed, _grade, waits in rows)
    context = {
        "rows": rows,
        "is_waiting": is_waiting,
        "is_anyone_at_work": is_anyone_at_work(now) if is_waiting else True,
        "count": Feed.objects.count(),
    }
    if request.htmx:
        return render(request, "admin/articles/feed/_attention.html", context)
    site = admin.site.each_context(request) | {"title": _("Feeds that need attention"), "opts": Feed._meta}
    return render(request, "admin/articles/feed/attention.html", site | context)


def needy(now: datetime) -> list[tuple[Feed, Grade]]:
    """Return the feeds that need a person with how they do, the worst first, and of those the longest so."""
    feeds = Feed.objects.filter(enabled=True).select_related("outlet")
    graded = ((feed, grade(feed, now)) for feed in feeds)
    found = [(feed, how) for feed, how in graded if how.level in NEEDY]
    return sorted(found, key=lambda pair: (WORST_FIRST.index(pair[1].level), pair[0].failing_since or now, pair[0].url))
