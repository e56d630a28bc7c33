"""The versions of a report: which there are, each as it was, and what changed between two."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ..annotating.cards import cards_marked_in
from ..annotating.comparing import compared, is_too_long, stretches
from ..annotating.passages import passages
from ..drawing.passages import drawn_as_marked
from ..importing import releasing
from ..intake import take_up
from ..models import Article, Stale, Version
from ._htmx import back_to
from ._lookups import admin_required, get_report, get_version


@dataclass(frozen=True)
class Listed:
    """A version without its text; `before` is the one that readers saw before it, None for the first."""

    version: Version
    before: Version | None

    @property
    def longer_by(self) -> int:
        """Code points; negative when it is shorter."""
        return self.version.length - (self.before.length if self.before else 0)

    @property
    def shorter_by(self) -> int:
        return -self.longer_by


@require_GET
@login_required
def versions(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The list; with `from` and `to` on to what changed between those two."""
    article = get_report(key)
    chosen = [request.GET.get(name, "") for name in ("from", "to")]
    if all(number.isdecimal() and len(number) < 10 for number in chosen):
        return HttpResponseRedirect(reverse("report_difference", args=[article.uuid, *map(int, chosen)]))
    listed = listed_versions(article)
    return render(request, "report_versions.html", {"article": article, "listed": listed, "place": "reports"})


@require_GET
@login_required
def version(request: HttpRequest, key: uuid.UUID, number: int) -> HttpResponse:
    """That version's text with the marks that were made in it, to look at."""
    article = get_report(key)
    shown = get_version(article, number)
    cards = cards_marked_in(shown)
    context = {
        "article": article,
        "version": shown,
        "current": article.versions.filter(state=Version.State.CURRENT).defer("text").first(),
        "marks": len(cards),
        "text": drawn_as_marked(article, passages(shown, cards)),
        "place": "reports",
    }
    return render(request, "report_version.html", context)


@require_GET
@login_required
def difference(request: HttpRequest, key: uuid.UUID, old: int, new: int) -> HttpResponse:
    """What changed from one version to another, either way round."""
    article = get_report(key)
    one, other = get_version(article, old), get_version(article, new)
    paragraphs = compared(one.text, other.text)
    context = {
        "article": article,
        "old": one,
        "new": other,
        "stretches": stretches(paragraphs),
        "changed": sum(paragraph.kind != "kept" for paragraph in paragraphs),
        "is_cut": is_too_long(one.text) or is_too_long(other.text),
        "place": "reports",
    }
    return render(request, "report_difference.html", context)


@require_POST
@admin_required
def release(request: HttpRequest, key: uuid.UUID, number: int) -> HttpResponse:
    """Let readers see a text that was held."""
    return _settled(request, key, number, releasing.release, said=_("Version %d is current."))


@require_POST
@admin_required
def reject(request: HttpRequest, key: uuid.UUID, number: int) -> HttpResponse:
    """Keep a text that was held from readers."""
    return _settled(request, key, number, releasing.reject, said=_("Version %d is rejected: readers will not see it."))


def _settled(
    request: HttpRequest, key: uuid.UUID, number: int, verb: Callable[..., releasing.Act], *, said: str
) -> HttpResponse:
    article = get_report(key)
    back = reverse("report_versions", args=[article.uuid])
    try:
        act = verb(get_version(article, number), actor=request.user, now=timezone.now())
        take_up(article, now=timezone.now())
    except Stale:
        why = _("Version %d does not wait for anybody: look at the list again.") % number
        return render(request, "refused.html", {"why": why, "back": back}, status=409)
    return back_to(request, back, said=said % number, undo=act.change)


def listed_versions(article: Article) -> list[Listed]:
    """Return the versions, newest first; the length of none is compared with that of a text nobody read."""
    listed, before = [], None
    found = article.versions.order_by("number").defer("text").select_related("actor", "settled_by")
    for one in found:
        one.article = article
        listed.append(Listed(one, before))
        if one.state in (Version.State.CURRENT, Version.State.PAST):
            before = one
    return listed[::-1]
