"""Uploading text files: choose, look at what would become of each, apply, see what became of it."""

import uuid
from functools import cache

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from .. import history
from ..annotating.known import Register
from ..importing.refusal import Unreadable
from ..importing.uploads import MOST_BYTES, MOST_FILES, Row, applied, rehearsed, take_in, unpacked
from ..intake import take_up
from ..models import Article, Outlet, Upload

LIMITS = {"files": MOST_FILES, "megabytes": MOST_BYTES // 1_000_000}


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """GET: the form. POST: keep the files, and lead to the page that shows them."""
    if request.method != "POST":
        return _page(request, "upload.html", {"limits": LIMITS})
    try:
        upload = take_in(request.FILES.getlist("files"), user=request.user, now=timezone.now())
    except Unreadable as refusal:
        return _page(request, "upload.html", {"limits": LIMITS, "why": refusal.reason}, status=422)
    return HttpResponseRedirect(reverse("admin:articles_article_uploaded", args=[upload.uuid]), status=303)


@require_http_methods(["GET", "HEAD", "POST"])
def look_and_apply(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """GET: what would become of each file. POST: make reports of the ticked ones."""
    upload = Upload.objects.filter(uuid=key, user=request.user, kind=Upload.Kind.TEXTS).first()
    if upload is None or upload.is_expired(now=timezone.now()):
        return _page(request, "upload_gone.html", {"is_expired": upload is not None}, status=410 if upload else 404)
    files = unpacked(bytes(upload.body))
    if request.method != "POST":
        return _preview(request, rehearsed(files))
    form = ChosenForm(request.POST, count=len(files))
    if not form.is_valid():
        why = form.errors.get("chosen", form.errors.get("outlets", [""]))[0]
        return _preview(request, rehearsed(files), form=form, why=why, status=422)
    said = form.cleaned_data
    by = {"actor": request.user, "now": timezone.now(), "set_id": uuid.uuid4()}
    results = list(applied(files, chosen=said["chosen"], outlets=said["outlets"], **by))
    register = cache(Register.read)
    for row in results:
        take_up(row.stored.article, now=timezone.now(), register=register)
    # '' where no report is new: nothing was done that undo takes back.
    button = history.button_of(by["set_id"])
    return _page(request, "upload_result.html", {"results": results, "act": by["set_id"], "button": button})


class ChosenForm(forms.Form):
    """Which files, by number, and whose each of them is that does not say so."""

    chosen = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, *args, count: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.numbers = range(1, count + 1)
        self.fields["chosen"].choices = [(str(number), number) for number in self.numbers]

    def clean(self) -> dict:
        data = super().clean()
        if not data.get("chosen") and not self.errors:
            self.add_error("chosen", _("Tick at least one file."))
        data["outlets"] = self.outlets()
        if any(len(name) > 200 for name in data["outlets"].values()):
            self.add_error("chosen", _("An outlet’s name has 200 characters at most."))
        return data

    def outlets(self) -> dict[int, str]:
        return {number: self.data.get(f"outlet-{number}", "").replace("\0", "") for number in self.numbers}


def _preview(
    request: HttpRequest, rows: list[Row], *, form: ChosenForm | None = None, why: str = "", status: int = 200
) -> HttpResponse:
    chosen = set(form.data.getlist("chosen")) if form else {str(row.number) for row in rows if row.can_apply}
    outlets = form.outlets() if form else {}
    context = {
        "rows": [(row, str(row.number) in chosen, outlets.get(row.number, "")) for row in rows],
        "ready": sum(row.can_apply for row in rows),
        "outlets": Outlet.objects.values_list("name", flat=True),
        "why": why,
    }
    return _page(request, "upload_preview.html", context, status=status)


def _page(request: HttpRequest, template: str, context: dict, *, status: int = 200) -> HttpResponse:
    site = admin.site.each_context(request) | {"title": _("Upload text files"), "opts": Article._meta}
    return render(request, f"admin/articles/article/{template}", site | context, status=status)
