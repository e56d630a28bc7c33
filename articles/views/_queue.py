"""The review queue: its page, and the answer to a decision that was made on it."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..annotating.actions import Act
from ..annotating.ledger import rates
from ..models import Highlight
from ..searching.at_most import at_most
from ..searching.paging import COUNTED
from ..searching.review_queue import Queue
from ..searching.suggestion_filter import SuggestionFilter, choices_of, read_suggestion_filter
from ._htmx import announce, back_to, varied, wants_fragment


def is_in_queue(request: HttpRequest) -> bool:
    """Whether the decision was made on the queue, whose filter is then in the address."""
    return "queue" in request.GET


def queue_address(request: HttpRequest) -> str:
    """Return the address of the queue with the filter of this request."""
    return f"{reverse('suggestions')}?{read_suggestion_filter(dict(request.GET.lists())).query()}".removesuffix("?")


def queue_page(request: HttpRequest, *, focused: UUID | None = None) -> HttpResponse:
    """The page, or for htmx its results; the row `focused` gets the focus. 422 when the filter is not understood."""
    asked = read_suggestion_filter(dict(request.GET.lists()))
    queue = Queue(asked.shown(), rates())
    behind = _cursor(request)
    page = queue.page(behind=behind)
    if not page.items and behind:
        behind, page = None, queue.page()
    keys = [one.key for one in page.items]
    context = {
        "place": "suggestions",
        "asked": asked,
        "query": asked.query(),
        "here": _here(asked, behind),
        "chips": asked.chips(),
        "page": page,
        "is_later_page": behind is not None,
        "counted": _counted(asked),
        "folded": "" if page.older else _folded(asked),
        "to_folded": replace(asked, is_weak=True).query(),
        "focused": focused if focused in keys else (keys[0] if focused and keys else None),
    }
    in_page = wants_fragment(request)
    if not in_page:
        context["choices"] = choices_of(asked)
    template = "suggestions.html#results" if in_page else "suggestions.html"
    return varied(render(request, template, context, status=422 if asked.problems else 200))


def next_in_queue(request: HttpRequest, highlight: Highlight) -> UUID | None:
    """Return what comes behind the suggestion, None for nothing, or where it is not decided on the queue.

    Asked before the decision, which moves its rule's rate and with it the order.
    """
    if not is_in_queue(request):
        return None
    asked = read_suggestion_filter(dict(request.GET.lists()))
    return Queue(asked.shown(), rates()).next(highlight)


def queue_behind(request: HttpRequest, act: Act, following: UUID | None, *, said: str) -> HttpResponse:
    """The queue after a decision, with the focus on the one that comes."""
    if not wants_fragment(request):
        asked = read_suggestion_filter(dict(request.GET.lists()))
        at = f"{reverse('suggestions')}?{_here(asked, _cursor(request))}".removesuffix("?")
        return back_to(request, f"{at}#q-{following}" if following else at, said=said, undo=act.change)
    return announce(queue_page(request, focused=following or act.highlight.uuid), said=said, undo=act.change)


def row_context(request: HttpRequest, highlight: Highlight) -> dict:
    """What the template of one row needs."""
    asked = read_suggestion_filter(dict(request.GET.lists()))
    queue = Queue(asked.shown(), rates())
    return {"one": queue.queued(highlight), "here": _here(asked, _cursor(request)), "focused": highlight.uuid}


def _here(asked: SuggestionFilter, behind: Highlight | None) -> str:
    """The query of this very page: filter, and where it begins."""
    cursor = f"behind={behind.uuid}" if behind else ""
    return "&".join(filter(None, [asked.query(), cursor]))


def _cursor(request: HttpRequest) -> Highlight | None:
    try:
        return Highlight.objects.filter(uuid=UUID(request.GET.get("behind", ""))).first()
    except ValueError:
        return None


def _counted(asked: SuggestionFilter) -> str:
    count = at_most(COUNTED, asked.suggestions())
    if count > COUNTED:
        return _("more than 1,000 suggestions wait")
    return ngettext("%(count)d suggestion waits", "%(count)d suggestions wait", count) % {"count": count}


def _folded(asked: SuggestionFilter) -> str:
    """What the line behind the queue says that leads to the weak rules' suggestions; "" without any."""
    count = at_most(COUNTED, asked.folded())
    if count > COUNTED:
        return _("more than 1,000 more from weak rules")
    told = ngettext("%(count)d more from weak rules", "%(count)d more from weak rules", count)
    return told % {"count": count} if count else ""
