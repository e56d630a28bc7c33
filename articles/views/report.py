"""The reading page, and the parts of it that refresh themselves."""

import uuid
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST

from ..annotating.cards import cards_of
from ..annotating.passages import Tally
from ..drawing.passages import prints_in, revisions_in
from ..drawing.told import listed
from ..linking.links import Related, links_of
from ..models import ReadingState
from ..searching.report_filter import read_report_filter
from ..searching.report_pages import neighbours_of
from ._drawn import Text, passage_of, text_of
from ._htmx import back_to, wants_fragment
from ._lookups import get_report, get_standing

# Stands for the text in the page round it. No text can hold it: a "<" of text is escaped.
TEXT_HERE = mark_safe("<text-here>")


@require_GET
@login_required
def report(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The report's text with its marks and cards, who speaks in it, and the reports it belongs with."""
    text = text_of(get_standing(key))
    article = text.article
    asked = read_report_filter(dict(request.GET.lists()), request.user)
    context = {
        "query": asked.query(),
        "neighbours": neighbours_of(article, asked.newest_first()),
        "article": article,
        "text": text,
        "at_hand": text.tally.speakers_at_hand(),
        "quotes": text.tally.quotes,
        "listed": text.listed,
        "links": _links(text),
        "state": ReadingState.of(request.user, article),
        "unsettled": text.unsettled,
        "waiting": text.waiting,
        "marked_in": _last_marked_in(text, request.user),
        "place": "reports",
    }
    answer = render(request, "report.html", context | {"text_here": TEXT_HERE})
    # A megabyte is put in once, when the page round it is made, not joined anew by every block of the template.
    answer.content = answer.content.replace(TEXT_HERE.encode(), text.html.encode())
    return answer


def _links(text: Text) -> list[Related]:
    return links_of(text.article) if text.is_linked else []


def _last_marked_in(text: Text, user: AbstractBaseUser) -> int | None:
    """Return the newest of the older versions in which this person marked something, None when there is none."""
    if text.versions < 2:
        return None
    mine = text.article.highlights.filter(author=user).made_before(text.number)
    return mine.aggregate(number=Max("version__number"))["number"]


@require_GET
@login_required
def paragraph(request: HttpRequest, key: uuid.UUID, number: int) -> HttpResponse:
    """One passage, for the page that shows it already; a browser that asks by itself gets the whole page there."""
    article = get_report(key)
    if not wants_fragment(request):
        return back_to(request, f"{article.get_absolute_url()}#p-{number}")
    return HttpResponse(passage_of(article, article.current_version(), number))


@require_GET
@login_required
def news(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """What the page would show now, as prints of its passages, revisions of its marks and of what it says of itself,
    and its links, for one that shows `stamp`.

    Asked by every open page every half minute: 204 when nothing changed, and of the many who ask after a change the
    first one draws the text for all (_drawn.py).
    """
    standing = get_standing(key)
    if request.GET.get("stamp") == str(standing.marks_stamp):
        return HttpResponse(status=204)
    text = text_of(standing)
    shown = {
        "stamp": standing.marks_stamp,
        "passages": prints_in(text.html),
        "marks": revisions_in(text.html),
        "head": text.article.revision,
        "links": [str(related.link.uuid) for related in _links(text)],
    }
    return JsonResponse(shown, headers={"Cache-Control": "no-store"})


@require_GET
@login_required
def speakers(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The rail's lists: who speaks here, and all marks in order."""
    article = get_report(key)
    if not wants_fragment(request):
        return back_to(request, article.get_absolute_url())
    cards = cards_of(article.current_version())
    tally = Tally.among(cards)
    context = {
        "article": article,
        "at_hand": tally.speakers_at_hand(),
        "quotes": tally.quotes,
        "listed": listed(card for card in cards if card.is_drawn),
    }
    return render(request, "report.html#speakers", context)


@require_POST
@login_required
def mark_read(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Remember that this person has read the report, or has not (`read` is 0)."""
    read_at = None if request.POST.get("read") == "0" else timezone.now()
    return _remember(request, key, read_at=read_at)


@require_POST
@login_required
def keep_for_later(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Put the report by for later, or take it off again (`later` is 0)."""
    return _remember(request, key, later=request.POST.get("later") != "0")


def _remember(request: HttpRequest, key: uuid.UUID, **values: datetime | bool | None) -> HttpResponse:
    article = get_report(key)
    state, _ = ReadingState.objects.update_or_create(user=request.user, article=article, defaults=values)
    if not wants_fragment(request):
        return back_to(request, article.get_absolute_url())
    context = {"key": key, "is_read": state.is_read, "is_kept_unread": state.is_kept_unread, "later": state.later}
    return render(request, "report.html#state", context)
