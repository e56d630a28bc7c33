"""The tags: how many quotes carry each, renaming, merging and deleting them."""

import uuid

from django import forms
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ..annotating.tags import InUse, NameIsTaken, carriers_of, delete, merge, rename
from ..canonical import canonical
from ..models import Highlight, HighlightTag, Stale, Tag
from ..models.tag import BAR
from ._htmx import back_to, varied, wants_fragment
from ._lookups import analyst_required

LONGEST = 80
CHANGED = gettext_lazy("Somebody changed this tag, or a mark that carries it, meanwhile: look at it again.")


class NameForm(forms.Form):
    """The new name. `into` confirms that the tag is to be merged into the one that has that name."""

    name = forms.CharField(
        label=gettext_lazy("New name"),
        max_length=LONGEST,
        error_messages={"required": gettext_lazy("A tag needs a name.")},
    )
    into = forms.UUIDField(required=False)

    def clean_name(self) -> str:
        name = " ".join(canonical(self.cleaned_data["name"]).split())
        if not name:
            raise forms.ValidationError(_("A tag needs a name."))
        if BAR in name:
            raise forms.ValidationError(_("A tag's name holds no “|”: it stands between tags in a file."))
        return name


@require_GET
@login_required
def tags(request: HttpRequest) -> HttpResponse:
    template = "tags.html#results" if wants_fragment(request) else "tags.html"
    return varied(render(request, template, {"tags": counted(), "place": "quotes"}))


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def tag_rename(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: the form. POST: rename; to the name of another tag only when `into` says that merging is meant."""
    tag = get_object_or_404(Tag, uuid=key)
    if request.method != "POST":
        return _form(request, tag, NameForm(initial={"name": tag.name}))
    form = NameForm(request.POST)
    if not form.is_valid():
        return _form(request, tag, form, status=422)
    name, into = form.cleaned_data["name"], form.cleaned_data["into"]
    try:
        act = rename(tag, name, actor=request.user, now=timezone.now())
    except NameIsTaken as taken:
        if into != taken.tag.uuid:
            return _form(request, tag, form, other=taken.tag, status=409)
        return _merge(request, tag, taken.tag)
    except Stale:
        return _refused(request, str(CHANGED))
    return _done(request, _renamed(act.marks, name), act.set_id)


@require_POST
@analyst_required
def tag_delete(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    tag = get_object_or_404(Tag, uuid=key)
    try:
        act = delete(tag, actor=request.user, now=timezone.now())
    except InUse:
        return _refused(request, _("Marks carry “%(tag)s”, perhaps in the bin: it stays.") % {"tag": tag.name})
    except Stale:
        return _refused(request, str(CHANGED))
    return _done(request, _("“%(tag)s” deleted.") % {"tag": tag.name}, act.set_id)


def counted() -> QuerySet[Tag]:
    """Return all tags, each with how many quotes carry it, and whether any mark does, in the bin or out of it."""
    quotes = Highlight.objects.quotes().values("pk")
    carried = HighlightTag.objects.filter(tag=OuterRef("pk"))
    count = Count("highlighttag", filter=Q(highlighttag__highlight__in=quotes))
    return Tag.objects.annotate(quotes=count, is_used=Exists(carried)).order_by("folded")


def _merge(request: HttpRequest, tag: Tag, other: Tag) -> HttpResponse:
    try:
        act = merge(tag, other, actor=request.user, now=timezone.now())
    except Stale:
        return _refused(request, str(CHANGED))
    return _done(request, _renamed(act.marks, other.name), act.set_id)


def _renamed(marks: int, name: str) -> str:
    return ngettext("%(count)d mark carries “%(name)s” now.", "%(count)d marks carry “%(name)s” now.", marks) % {
        "count": marks,
        "name": name,
    }


def _form(
    request: HttpRequest, tag: Tag, form: NameForm, *, other: Tag | None = None, status: int = 200
) -> HttpResponse:
    """The form; with `other`, the tag that has the name, also what merging would do."""
    context = {"tag": tag, "form": form, "other": other, "carriers": carriers_of(tag), "place": "quotes"}
    return render(request, "tag_rename.html", context, status=status)


def _done(request: HttpRequest, said: str, undo: uuid.UUID) -> HttpResponse:
    return back_to(request, reverse("tags"), said=said, undo=undo)


def _refused(request: HttpRequest, why: str) -> HttpResponse:
    return render(request, "refused.html", {"why": why, "back": reverse("tags")}, status=409)
