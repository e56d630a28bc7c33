"""Changing what the register says of a speaker: names, colour, roles; merging two, and separating them again."""

import uuid

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ..annotating.register import merge, namesakes, revise, separate
from ..counting.quotes import quotes_by_relayer, quotes_by_speaker
from ..history.acts import acts_of
from ..models import CannotMerge, Change, Speaker, Stale
from ._htmx import back_to
from ._lookups import analyst_required, revision_in
from ._speaker_form import Filled, one_line, speaker_named

LIKE = 8  # others of whom a merge may be meant


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def speaker_edit(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: the form. POST: save; 409 with mine and what others did when somebody saved meanwhile."""
    speaker = get_speaker(key)
    if request.method != "POST":
        return _form(request, speaker, Filled.of(speaker))
    filled = Filled.posted(request.POST, speaker)
    profile = filled.profile()
    if profile is None:
        return _form(request, speaker, filled, status=422)
    revision = revision_in(request)
    try:
        change = revise(speaker, profile, revision=revision, actor=request.user, now=timezone.now())
    except Stale:
        speaker = get_speaker(key)
        return _form(request, speaker, filled, since=revision, status=409)
    said = _("Nothing was changed.") if change is None else _("Saved.")
    shared = namesakes([profile.name, *(alias.text for alias in profile.aliases)], but=speaker) if change else {}
    return back_to(request, page_of(speaker), said=" ".join([said, *shared_said(shared)]), undo=change)


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def speaker_merge(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: choose into whom (`into`), and see what follows. POST: merge."""
    speaker = get_speaker(key)
    asked = (request.POST if request.method == "POST" else request.GET).get("into", "")
    into, problem = speaker_named(asked, but=speaker)
    context = {"speaker": speaker, "place": "speakers", "asked": asked, "into": into}
    if request.method != "POST" or into is None:
        is_refused = bool(asked) and into is None
        context |= {"candidates": _others_like(speaker, asked) if into is None else []}
        context |= {"problem": problem if asked or request.method == "POST" else "", **_preview(speaker, into)}
        status = 422 if is_refused or request.method == "POST" else 200
        return render(request, "speaker_merge.html", context, status=status)
    try:
        change = merge(speaker, into, revision=revision_in(request), actor=request.user, now=timezone.now())
    except CannotMerge as refusal:
        return _refused(request, speaker, str(refusal))
    except Stale:
        return _refused(request, speaker, _changed(speaker))
    said = _("“%(name)s” is merged into “%(into)s” now.") % {"name": speaker.name, "into": into.name}
    return back_to(request, page_of(into), said=said, undo=change)


@require_POST
@analyst_required
def speaker_separate(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    speaker = get_speaker(key)
    try:
        change = separate(speaker, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        return _refused(request, speaker, _changed(speaker))
    said = _("“%(name)s” stands alone again.") % {"name": speaker.name}
    return back_to(request, page_of(speaker), said=said, undo=change)


def get_speaker(key: uuid.UUID) -> Speaker:
    """Return the speaker, also one who is merged into another. Raises Http404."""
    return get_object_or_404(Speaker.objects.select_related("merged_into"), uuid=key)


def page_of(speaker: Speaker) -> str:
    return reverse("speaker", args=[speaker.uuid])


def shared_said(shared: dict[str, list[Speaker]]) -> list[str]:
    """Return a sentence for each name that others answer to as well."""
    said = _("“%(name)s” is a name of %(others)s too: where only that stands, somebody has to choose.")
    return [
        said % {"name": name, "others": ", ".join(other.name for other in others)} for name, others in shared.items()
    ]


def _form(
    request: HttpRequest, speaker: Speaker, filled: Filled, *, since: int | None = None, status: int = 200
) -> HttpResponse:
    """The form; with `since`, the revision that it was filled in at, also what others did since."""
    context = {
        "speaker": speaker,
        "place": "speakers",
        "filled": filled,
        "theirs": _theirs(speaker, request.user) if since is not None else None,
        # What is saved from here on was seen, with what is said above it.
        "revision": speaker.revision if since is not None or status == 200 else revision_in(request),
    }
    return render(request, "speaker_edit.html", context, status=status)


def _theirs(speaker: Speaker, actor: AbstractBaseUser) -> list:
    changes = Change.objects.filter(object_uuid=speaker.uuid).select_related("actor").newest_first()[:1]
    return acts_of(changes)


def _changed(speaker: Speaker) -> str:
    change = Change.objects.filter(object_uuid=speaker.uuid).select_related("actor").newest_first().first()
    if change is None or change.actor is None:
        return _("This speaker was changed while you had the page open. Nothing was done: look again.")
    said = _("%(who)s changed this speaker on %(day)s at %(time)s UTC, while you had the page open. Nothing was done.")
    return said % {"who": change.actor.get_username(), "day": f"{change.at:%d %b %Y}", "time": f"{change.at:%H:%M}"}


def _preview(speaker: Speaker, into: Speaker | None) -> dict:
    """What merging would do, in sentences; and whether it cannot be done."""
    first = speaker.merged.first()
    if speaker.merged_into:
        said = _("“%(name)s” is merged into “%(into)s” already: separate the two first.")
        return {"hindered": said % {"name": speaker.name, "into": speaker.merged_into.name}}
    if first:
        said = _("“%(name)s” is merged into “%(into)s”: separate the two first.")
        return {"hindered": said % {"name": first.name, "into": speaker.name}}
    if into is None:
        return {}
    said, relayed = quotes_by_speaker()[speaker.pk], quotes_by_relayer()[speaker.pk]
    names = [speaker.name, *(alias.text for alias in speaker.aliases.all())]
    return {"said": said, "relayed": relayed, "names": names, "roles": speaker.roles.count()}


def _others_like(speaker: Speaker, typed: str) -> list[Speaker]:
    """Return whom `typed` may mean; for nothing typed, who shares a name with the speaker."""
    others = Speaker.objects.unmerged().exclude(pk=speaker.pk)
    if typed:
        return list(others.answering_to(one_line(typed)).distinct()[:LIKE])
    names = [speaker.name, *(alias.text for alias in speaker.aliases.all()), speaker.name.split()[-1]]
    sharing = [other for name in names[:LIKE] for other in others.answering_to(name).distinct()[:LIKE]]
    return list(dict.fromkeys(sharing))[:LIKE]


def _refused(request: HttpRequest, speaker: Speaker, why: str) -> HttpResponse:
    return render(request, "refused.html", {"why": why, "back": page_of(speaker)}, status=409)
