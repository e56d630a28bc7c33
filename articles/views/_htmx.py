"""Answers that serve htmx and a plain browser from one action."""

import json
import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from .. import history
from ..models import Change

# The act that a message offers to take back: its last change, or its set.
Undo = Change | uuid.UUID | None


def wants_fragment(request: HttpRequest) -> bool:
    """Return whether htmx asks for a part of the page; restoring its history asks for the whole page."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def varied(response: HttpResponse) -> HttpResponse:
    """Mark the answer of a URL that gives page or fragment, so that no cache hands one out for the other."""
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def announce(response: HttpResponse, *events: str, said: str = "", undo: Undo = None) -> HttpResponse:
    """Let the page's other parts know what changed (they refresh themselves), and say it in the toast, with an undo."""
    triggers: dict[str, object] = dict.fromkeys(events, True)
    if said:
        triggers["said"] = {
            "text": said,
            "undo": str(_set(undo) or ""),
            "button": history.button_of(undo) if undo else "",
        }
    response["HX-Trigger"] = json.dumps(triggers)
    return response


def back_to(request: HttpRequest, address: str, *, said: str = "", undo: Undo = None) -> HttpResponse:
    """Answer a plain form post: redirect (303), with the message on the next page."""
    if said:
        messages.success(request, said, extra_tags=f"undo-{_set(undo)}-{history.button_of(undo)}" if undo else "")
    return HttpResponseRedirect(address, status=303)


def outdated(request: HttpRequest, why: str, *, back: str) -> HttpResponse:
    """Answer 409 to an act on what a page shows that is out of date all over: with a script it is loaded anew and says
    `why`, without one a page says it, with a link to the page `back`."""
    if wants_fragment(request):
        messages.warning(request, why)
        return HttpResponse(status=409, headers={"HX-Refresh": "true"})
    return render(request, "refused.html", {"why": why, "back": back}, status=409)


def _set(undo: Undo) -> uuid.UUID | None:
    return undo.set if isinstance(undo, Change) else undo
