"""The related reports of a report: shown, linked, taken away; each with a script and without."""

import uuid

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ..canonical import canonical
from ..linking.candidates import candidates
from ..linking.links import AlreadyLinked, LinkedToItself, link, links_of, remove, seen_from
from ..linking.reading import READINGS
from ..models import Article, ReportLink, Stale
from ._htmx import announce, back_to, varied, wants_fragment
from ._lookups import analyst_required, get_link, get_report, revision_in

GONE = gettext_lazy("That report is no longer there: choose another.")


class LinkForm(forms.Form):
    """The other report, how the two belong together, and why. `key` is the uuid that the new link will have."""

    key = forms.UUIDField()
    report = forms.UUIDField(error_messages={"required": gettext_lazy("Choose a report."), "invalid": GONE})
    reading = forms.ChoiceField(
        label=gettext_lazy("How they belong together"), choices=[(value, r.sentence) for value, r in READINGS.items()]
    )
    note = forms.CharField(label=gettext_lazy("Note"), required=False)

    def clean_report(self) -> Article:
        if article := Article.objects.visible().filter(uuid=self.cleaned_data["report"]).first():
            return article
        raise forms.ValidationError(GONE)


@require_GET
@login_required
def report_links(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The section of related reports, for the page that shows it already (`cancelled`: its form was open)."""
    article = get_report(key)
    if not wants_fragment(request):
        return back_to(request, f"{article.get_absolute_url()}#related")
    return _section(request, article, focused="new" if "cancelled" in request.GET else None)


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def link_new(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: the form, or only the reports that `q` finds. POST: link."""
    article = get_report(key)
    if request.method != "POST":
        return _new_form(request, article)
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _form(request, article, form, typed=request.POST.get("q", ""), status=422)
    data = form.cleaned_data
    other, reading = data["report"], READINGS[data["reading"]]
    try:
        act = link(
            article,
            other,
            type=reading.type,
            reads_from=article if reading.is_of_this else other,
            note=canonical(data["note"]),
            author=request.user,
            now=timezone.now(),
            key=data["key"],
        )
    except (LinkedToItself, AlreadyLinked) as error:
        form.add_error(None, _why(error, article))
        return _form(request, article, form, typed=request.POST.get("q", ""), status=422)
    said, undo = _("Linked with “%s”.") % other.title, act.change and act.change.set
    if not wants_fragment(request):
        return back_to(request, f"{article.get_absolute_url()}#related", said=said, undo=undo)
    return announce(_section(request, article, focused=act.link), "links-changed", said=said, undo=undo)


@require_POST
@analyst_required
def link_remove(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Take the link away, on the page of its report `page`, unless somebody was there before."""
    found = get_link(key)
    article = found.high if request.POST.get("page") == str(found.high.uuid) else found.low
    try:
        act = remove(found, revision=revision_in(request), actor=request.user, now=timezone.now())
    except Stale:
        why = _("Somebody changed this link meanwhile: look at it again.")
        if wants_fragment(request):
            return announce(_section(request, article, message=why, status=409), "links-changed")
        context = {"why": why, "back": f"{article.get_absolute_url()}#related"}
        return render(request, "refused.html", context, status=409)
    said, undo = _("Link removed."), act.change.set
    if not wants_fragment(request):
        return back_to(request, f"{article.get_absolute_url()}#related", said=said, undo=undo)
    return announce(_section(request, article, focused="new"), "links-changed", said=said, undo=undo)


def _why(error: LinkedToItself | AlreadyLinked, article: Article) -> str:
    if isinstance(error, LinkedToItself):
        return _("A report cannot be linked to itself: choose another.")
    standing = seen_from(article, error.link)
    words = {"words": standing.words, "title": standing.other.title}
    return _("These two are linked already: %(words)s “%(title)s”.") % words


def _section(
    request: HttpRequest,
    article: Article,
    *,
    focused: ReportLink | str | None = None,
    message: str = "",
    status: int = 200,
) -> HttpResponse:
    """The section drawn anew, with the focus on a link, or on the way to a "new" one."""
    context = {"article": article, "links": links_of(article), "focused_link": focused, "message": message}
    return varied(render(request, "includes/_related.html", context, status=status))


def _new_form(request: HttpRequest, article: Article) -> HttpResponse:
    """The empty form; while somebody types in its search (a script then sends `q`), only what it finds."""
    typed = request.GET.get("q", "")
    form = LinkForm(initial={"key": uuid.uuid4(), "reading": next(iter(READINGS))})
    if not (wants_fragment(request) and "q" in request.GET):
        return _form(request, article, form, typed=typed)
    context = {"found": candidates(article, typed), "typed": typed, "form": form}
    return varied(render(request, "link_new.html#candidates", context))


def _form(
    request: HttpRequest, article: Article, form: LinkForm, *, typed: str = "", status: int = 200
) -> HttpResponse:
    """The form in the section or as a page of its own; what was filled in is never lost."""
    found = candidates(article, typed)
    chosen = form.cleaned_data.get("report") if form.is_bound else None
    if chosen and chosen not in found:
        found = [chosen, *found]
    in_page = wants_fragment(request)
    context = {"article": article, "form": form, "found": found, "typed": typed, "in_page": in_page, "place": "reports"}
    template = "link_new.html#form" if in_page else "link_new.html"
    response = render(request, template, context, status=status)
    if in_page and status != 200:
        # The form asked for the section in its place; it gets itself again.
        response["HX-Retarget"], response["HX-Reswap"] = "#link-form", "outerHTML"
    return varied(response)
