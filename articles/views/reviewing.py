"""What an analyst says to suggestions: accept, reject, accept all of one rule in a report."""

import uuid
from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from ..annotating import reviewing
from ..annotating.actions import Act
from ..annotating.cards import cards_of
from ..annotating.ledger import weak_in
from ..annotating.passages import stands_on
from ..annotating.waiting import Waiting
from ..models import Article, Highlight, Stale, Version
from ._htmx import back_to, outdated, wants_fragment
from ._lookups import analyst_required, get_report, revision_in, uuid_of
from ._passages import answer_with_passage
from ._queue import is_in_queue, next_in_queue, queue_address, queue_behind

DECIDED = "suggestion-decided"  # the page's script then goes on to the next one


@require_POST
@analyst_required
def highlight_accept(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The suggestion is right; 409 when somebody, or the program, was quicker."""
    return _decided(request, key, reviewing.accept, said=_("Accepted."))


@require_POST
@analyst_required
def highlight_reject(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The suggestion is wrong, and does not come again."""
    return _decided(request, key, reviewing.reject, said=_("Rejected."))


def _decided(request: HttpRequest, key: uuid.UUID, verb: Callable[..., Act], *, said: str) -> HttpResponse:
    highlight = Highlight.objects.filter(uuid=key, article__hidden_at__isnull=True).select_related("article").first()
    if highlight is None:
        return refused(request, queue_address(request))
    article, following = highlight.article, next_in_queue(request, highlight)
    try:
        act = verb(highlight, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        return refused(request, queue_address(request) if is_in_queue(request) else article.get_absolute_url())
    if is_in_queue(request):
        return queue_behind(request, act, following, said=said)
    if not wants_fragment(request):
        return back_to(request, next_in(article, act.highlight), said=said, undo=act.change)
    version = article.versions.filter(state=Version.State.CURRENT).first()
    article.refresh_from_db(fields=["waiting"])
    return answer_with_passage(article, version, stands_on(act.highlight, version), DECIDED, said=said, undo=act.change)


def next_in(article: Article, decided: Highlight) -> str:
    """Return the address of the suggestion behind `decided` in the text, else of the first; else of that itself."""
    waiting = article.highlights.alive().filter(
        status=Highlight.Status.SUGGESTED, now_version=decided.now_version_id, anchor__in=Highlight.CERTAIN
    )
    places = list(waiting.order_by("now_start", "-now_end", "id").values_list("now_start", "uuid"))
    later = [key for start, key in places if start >= (decided.now_start or 0)]
    following = later or [key for _start, key in places] or [decided.uuid]
    return f"{article.get_absolute_url()}#q-{following[0]}"


def refused(request: HttpRequest, page: str) -> HttpResponse:
    """409. What the page shows is out of date: with a script it is loaded anew, and says so."""
    why = _("This suggestion was decided or renewed meanwhile: look at it again.")
    return outdated(request, why, back=page)


@require_POST
@analyst_required
def report_accept_all(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Accept what the page showed of one rule, as one act."""
    article = get_report(key)
    seen = [one for one in map(uuid_of, request.POST.get("seen", "").split()) if one]
    page = article.get_absolute_url()
    try:
        changes = reviewing.accept_all(
            article, request.POST.get("rule", ""), seen=seen, actor=request.user, now=timezone.now()
        )
    except Stale:
        return refused(request, page)
    if not changes:
        return refused(request, page)
    said = ngettext("%d suggestion accepted.", "%d suggestions accepted.", len(changes)) % len(changes)
    answer = back_to(request, page, said=said, undo=changes[-1])
    # They stand all over the text: it is loaded anew, and says the message then.
    return HttpResponse(status=204, headers={"HX-Refresh": "true"}) if wants_fragment(request) else answer


@require_GET
@login_required
def report_review(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The strip above the text that says what waits."""
    article = get_report(key)
    if not wants_fragment(request):
        return back_to(request, article.get_absolute_url())
    weak = weak_in(article.language) if article.waiting else ()
    cards = cards_of(article.current_version(), weak=weak) if article.waiting else []
    return render(request, "report.html#review", {"article": article, "waiting": Waiting.among(cards)})
