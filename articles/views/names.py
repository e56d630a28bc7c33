"""Type-ahead: the names that begin like what was typed."""

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..canonical import folded
from ..forms import Choice
from ..models import Outlet, Speaker, Tag

SHOWN = 8


@require_GET
@login_required
def names(request: HttpRequest) -> HttpResponse:
    """Up to eight options for `q` among the speakers, agencies, outlets or tags, as rows of a list box."""
    kinds = {"speakers": _speakers, "agencies": _agencies, "outlets": _outlets, "tags": _tags}
    found = kinds.get(request.GET.get("for", ""))
    if found is None:
        raise Http404
    return render(request, "names.html", {"choices": found(request.GET.get("q", ""))})


def _speakers(typed: str) -> list[Choice]:
    known = Speaker.objects.unmerged().answering_to(typed).distinct()[:SHOWN]
    return [Choice(str(speaker.uuid), speaker.name, speaker.css_class) for speaker in known]


def _agencies(typed: str) -> list[Choice]:
    """Agencies first: an outlet may be quoted like one, but seldom is."""
    known = Outlet.objects.filter(_begins(typed)).order_by("-kind", "folded")
    agencies = sorted(known[: 4 * SHOWN], key=lambda outlet: outlet.kind == Outlet.Kind.PUBLISHER)
    return [Choice(outlet.name, outlet.name) for outlet in agencies[:SHOWN]]


def _outlets(typed: str) -> list[Choice]:
    return [Choice(outlet.name, outlet.name) for outlet in Outlet.objects.filter(_begins(typed))[:SHOWN]]


def _tags(typed: str) -> list[Choice]:
    return [Choice(tag.name, tag.name) for tag in Tag.objects.filter(_begins(typed))[:SHOWN]]


def _begins(typed: str) -> Q:
    wanted = folded(typed)
    return Q(folded__startswith=wanted) | Q(folded__contains=f" {wanted}")
