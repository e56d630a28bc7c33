"""The register: everybody in it, and the names that only quotes have."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ..counting.register import NAMES, page_of, written_page
from ..models import Speaker
from ._htmx import varied, wants_fragment

FARTHEST = 1_000_000


@require_GET
@login_required
def speakers(request: HttpRequest) -> HttpResponse:
    """Speakers by name, who begin like `q`, behind the one named `behind`; or, with `written`, names as written."""
    typed = request.GET.get("q", "").replace("\0", "").strip()[:200]
    is_written = "written" in request.GET
    context = {"place": "speakers", "typed": typed, "is_written": is_written, "behind": "", "skip": 0}
    if is_written:
        skip = _number(request.GET.get("skip", ""))
        context |= {"written": written_page(typed, skip=skip), "skip": skip, "next": skip + NAMES}
    else:
        behind = _speaker(request.GET.get("behind", ""))
        context |= {"page": page_of(typed, behind=behind, today=timezone.now().date()), "behind": behind or ""}
    template = "speakers.html#results" if wants_fragment(request) else "speakers.html"
    return varied(render(request, template, context))


def _number(value: str) -> int:
    return min(int(value), FARTHEST) if value.isdecimal() and len(value) < 9 else 0


def _speaker(key: str) -> Speaker | None:
    """Return the speaker behind whom the page begins; who is gone by now begins it anew."""
    try:
        return Speaker.objects.filter(uuid=uuid.UUID(key)).first()
    except ValueError:
        return None
