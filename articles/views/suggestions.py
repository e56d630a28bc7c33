"""The review queue over all reports."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from ..models import Highlight
from ._htmx import back_to, wants_fragment
from ._queue import queue_address, queue_page, row_context


@require_GET
@login_required
def suggestions(request: HttpRequest) -> HttpResponse:
    """What waits, PAGE at once, each with the words around it."""
    return queue_page(request)


@require_GET
@login_required
def suggestion(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """One row, for the page that shows it already; a browser that asks by itself gets the whole page there."""
    waiting = Highlight.objects.waiting().filter(now_version__isnull=False).with_attribution()
    highlight = get_object_or_404(waiting.select_related("now_version"), uuid=key)
    if not wants_fragment(request):
        return back_to(request, f"{queue_address(request)}#q-{key}")
    return render(request, "suggestions.html#row", row_context(request, highlight))
