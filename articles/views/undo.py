"""Taking back an act: the one that a message names, or my newest."""

import uuid
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import history, taking_back
from ..annotating.passages import stands_on
from ..intake import take_up
from ..models import Article, Change, Highlight, Speaker
from ..roles import may_administer
from ._htmx import announce, back_to, wants_fragment
from ._lookups import FOR_ADMINS, analyst_required

DRAWN = 20  # changes of which each passage is drawn anew by itself: a header holds no thousand events


@require_POST
@analyst_required
def undo(request: HttpRequest) -> HttpResponse:
    """Undo the act `set`, or my newest; 409 with one sentence when it cannot be taken back."""
    try:
        asked = _asked(request)
        if taking_back.is_for_admins(asked) and not may_administer(request.user):
            raise PermissionDenied(FOR_ADMINS)
        changes = taking_back.undo(asked, actor=request.user, now=timezone.now())
    except history.CannotUndo as refusal:
        if wants_fragment(request):
            return announce(HttpResponse(status=409), said=str(refusal))
        return render(request, "refused.html", {"why": str(refusal), "back": _page(request)}, status=409)
    _take_up_texts(changes)
    said, redo = _("Taken back: %s") % history.told(changes), changes[0].set
    if len(changes) > DRAWN or any(_is_all_over(change) for change in changes) or _counts_quotes(request):
        return _whole_page(request, said=said, redo=redo)
    if wants_fragment(request):
        return announce(HttpResponse(status=204), *_events(changes), said=said, undo=redo)
    return back_to(request, _page(request), said=said, undo=redo)


def _take_up_texts(changes: list[Change]) -> None:
    """Readers see another text again: what is suggested in it comes back."""
    reports = {change.after["report"] for change in changes if change.object_type == "version" and change.after}
    for article in Article.objects.filter(uuid__in=reports):
        take_up(article, now=timezone.now())


def _asked(request: HttpRequest) -> uuid.UUID:
    """The set to take back. Raises CannotUndo when there is none."""
    try:
        asked = uuid.UUID(request.POST["set"]) if request.POST.get("set") else history.newest_act(request.user)
    except ValueError:
        asked = None
    if asked is None:
        raise history.CannotUndo(_("There is nothing to undo."))
    return asked


def _page(request: HttpRequest) -> str:
    """The page that the form stood on, if it is one of ours."""
    page = request.META.get("HTTP_REFERER", "")
    return page if url_has_allowed_host_and_scheme(page, {request.get_host()}) else reverse("reports")


def _whole_page(request: HttpRequest, *, said: str, redo: uuid.UUID) -> HttpResponse:
    """What a report says of itself, or an act on many, stands all over a page: load it anew. A report that is hidden
    now has no page, nor has a speaker who is in the register no more."""
    reports = Change.objects.filter(set=redo, object_type="article").values("object_uuid")
    is_hidden = Article.objects.filter(uuid__in=reports, hidden_at__isnull=False).exists()
    gone = reverse("reports") if is_hidden else _register_instead(request)
    answer = back_to(request, gone or _page(request), said=said, undo=redo)
    if wants_fragment(request):
        return HttpResponse(status=204, headers={"HX-Redirect": gone} if gone else {"HX-Refresh": "true"})
    return answer


def _place(request: HttpRequest) -> ResolverMatch | None:
    try:
        return resolve(urlsplit(_page(request)).path)
    except Resolver404:
        return None


def _counts_quotes(request: HttpRequest) -> bool:
    """Whether the page says all over how many quotes are whose: the register's, a speaker's, the overview."""
    place = _place(request)
    return place is not None and (place.url_name or "").startswith(("speaker", "overview"))


def _register_instead(request: HttpRequest) -> str:
    """Return the address of the register on the page of a speaker who is gone, '' on any other."""
    place = _place(request)
    if place is None or place.url_name not in ("speaker", "speaker_edit", "speaker_merge"):
        return ""
    return "" if Speaker.objects.filter(uuid=place.kwargs["key"]).exists() else reverse("speakers")


def _is_all_over(change: Change) -> bool:
    """Whether it is of a whole page; or of a mark that came or went somewhere in the text, of which its row says only
    where it is now."""
    if change.object_type in ("article", "version"):
        return True
    return (change.before or {}).get("place") != (change.after or {}).get("place")


def _events(changes: list[Change]) -> list[str]:
    """What on the page has to be drawn anew."""
    links = [change for change in changes if change.object_type == "report_link"]
    events = ["links-changed"] if links else []
    if len(links) < len(changes):
        events.append("marks-changed")
    marks = [change.object_uuid for change in changes if change.object_type == "highlight"]
    for highlight in Highlight.objects.filter(uuid__in=marks).select_related("now_version"):
        numbers = stands_on(highlight, highlight.now_version)
        events += [f"passage-{number}-changed" for number in numbers]
    return list(dict.fromkeys(events))
