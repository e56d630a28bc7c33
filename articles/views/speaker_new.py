"""A new speaker, of names as quotes have them: first the quotes that would follow, then the act."""

import uuid

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from ..annotating.as_written import MOST, Followers, Moved, followers, take_up, written_as
from ..annotating.register import Profile, free_hue, namesakes
from ..canonical import folded
from ..counting.quotes import names_as_written
from ..counting.register import alike
from ..models import Speaker, Stale
from ._htmx import back_to
from ._lookups import analyst_required
from ._speaker_form import LONGEST, Filled, SpeakerForm, speaker_named
from .speaker_edit import page_of, shared_said

SHOWN = 20  # quotes of the preview
SPELLINGS = 40  # of one act
NEW = "new"


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def speaker_new(request: HttpRequest) -> HttpResponse:
    """GET: the quotes that are `written` so, and who they may be. POST: `who` they are, if they still are those."""
    asked = request.POST if request.method == "POST" else request.GET
    spellings, problem = _spellings(asked)
    if request.method != "POST":
        return _page(request, spellings, problem=problem)
    who, problem, filled = _who(asked, problem)
    if who is None:
        return _page(request, spellings, filled=filled, problem=problem, status=422)
    digest = asked.get("digest", "")
    try:
        act = take_up(spellings, who=who, digest=digest, actor=request.user, now=timezone.now())
    except (Moved, Stale):
        why = _("The quotes changed since you looked: nothing was done. These are the ones now.")
        return _page(request, spellings, filled=filled, problem=why, status=409)
    shared = namesakes([act.speaker.name, *spellings], but=act.speaker)
    return back_to(request, page_of(act.speaker), said=" ".join([_done(act), *shared_said(shared)]), undo=act.set_id)


def _spellings(asked: QueryDict) -> tuple[list[str], str]:
    """Return the names as they were chosen, as quotes have them, and what is wrong with them."""
    texts = [text for text in dict.fromkeys(asked.getlist("written")) if text.strip() and "\0" not in text]
    if any(len(text) > LONGEST for text in texts):
        return [text for text in texts if len(text) <= LONGEST], _("A text so long is no name: it was left out.")
    if len(texts) > SPELLINGS:
        return texts[:SPELLINGS], _("That many spellings are too many at once: the first %d were taken.") % SPELLINGS
    return texts, ""


def _who(asked: QueryDict, problem: str) -> tuple[Speaker | Profile | None, str, Filled]:
    """Return who the quotes are said by: somebody new, or of the register; None, and why not."""
    filled = Filled.posted(asked)
    if asked.get("who", NEW) == NEW:
        return (filled.profile() if not problem else None), problem, filled
    chosen = asked.get("other", "") if asked["who"] == "other" else asked["who"]
    speaker, why = speaker_named(chosen)
    return speaker, why, filled


def _page(
    request: HttpRequest, spellings: list[str], *, filled: Filled | None = None, problem: str = "", status: int = 200
) -> HttpResponse:
    counts = names_as_written()
    found = followers(spellings)
    quotes = written_as(spellings).select_related("article__outlet", "speaker__merged_into", "agency")
    quotes = quotes.prefetch_related("voices__speaker__merged_into", "tags").newest_first()[:SHOWN]
    name = max(spellings, key=lambda text: counts[text], default=request.GET.get("name", "")[:LONGEST])
    context = {
        "place": "speakers",
        "spellings": [(text, counts[text]) for text in spellings],
        "alike": alike(spellings, counts),
        "found": found,
        "follow": _follow(found),
        "quotes": quotes if spellings else [],
        "filled": filled or Filled(SpeakerForm(initial={"name": name, "kind": "person", "hue": free_hue()}), (), []),
        "candidates": _candidates(spellings or [name]),
        "who": request.POST.get("who", ""),
        "other": request.POST.get("other", ""),
        "problem": problem,
        "most": MOST,
        "shown": SHOWN,
    }
    return render(request, "speaker_new.html", context, status=status)


def _candidates(spellings: list[str]) -> list[Speaker]:
    """Return whom of the register the names may mean: who answers to one of their words."""
    words = dict.fromkeys(word for text in spellings for word in [folded(text), *folded(text).split()] if len(word) > 2)
    found: dict[uuid.UUID, Speaker] = {}
    for word in list(words)[:8]:
        for speaker in Speaker.objects.unmerged().answering_to(word).distinct()[:4]:
            found.setdefault(speaker.uuid, speaker)
    return list(found.values())[:8]


def _follow(found: Followers) -> str:
    if found.is_too_many:
        said = _("%(total)s quotes are written so. One act takes %(most)s: the newest follow now, the rest next time.")
        return said % {"total": f"{found.total:,}", "most": f"{MOST:,}"}
    return ngettext("%(count)d quote follows.", "%(count)d quotes follow.", found.total) % {"count": found.total}


def _done(act) -> str:
    said = ngettext(
        "%(count)d quote is one of “%(name)s” now.", "%(count)d quotes are ones of “%(name)s” now.", act.quotes
    )
    if not act.quotes:
        said = _("“%(name)s” is in the register.")
    return said % {"count": act.quotes, "name": act.speaker.name}
