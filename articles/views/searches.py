"""Searches: a person's saved ones, and how many of the other kind match."""

import uuid

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from ..canonical import canonical
from ..models import SavedSearch
from ..models.saved_search import MOST
from ..searching.at_most import at_most
from ..searching.paging import COUNTED
from ..searching.quote_filter import read_filter
from ..searching.report_filter import read_report_filter
from ..searching.saved import address_of, listed
from ._htmx import back_to, varied, wants_fragment
from ._search_box import OTHER, shared_query


class NameForm(forms.Form):
    name = forms.CharField(max_length=80, error_messages={"required": gettext_lazy("A saved search needs a name.")})

    def clean_name(self) -> str:
        name = " ".join(canonical(self.cleaned_data["name"]).split())
        if not name:
            raise forms.ValidationError(_("A saved search needs a name."))
        return name


class SaveForm(NameForm):
    page = forms.ChoiceField(choices=SavedSearch.Page.choices)
    query = forms.CharField(max_length=8_000, required=False)


@require_GET
@login_required
def searches(request: HttpRequest) -> HttpResponse:
    """A page of all that the person saved; for htmx those of the list named `in`, with what is new in each."""
    mine, page = SavedSearch.objects.of(request.user).select_related("user"), request.GET.get("in", "")
    if wants_fragment(request) and page in OTHER:
        context = {"searches": listed(mine.filter(page=page)[:MOST]), "page": page}
        return varied(render(request, "searches.html#rail", context))
    return varied(render(request, "searches.html", {"searches": listed(mine[:MOST])}))


@require_POST
@login_required
def search_new(request: HttpRequest) -> HttpResponse:
    """Keep what a list shows under a name; what it shows now is not new."""
    form = SaveForm(request.POST)
    if not form.is_valid():
        return _refused(request, form, status=422)
    if SavedSearch.objects.of(request.user).count() >= MOST:
        return _refused(request, _("You have %(most)d saved searches: delete one first.") % {"most": MOST})
    now = timezone.now()
    try:
        with transaction.atomic():
            made = SavedSearch.objects.create(user=request.user, created_at=now, seen_at=now, **form.cleaned_data)
    except IntegrityError:
        return _refused(request, _taken(form))
    return back_to(request, address_of(made), said=_("“%(name)s” saved.") % {"name": made.name})


@require_POST
@login_required
def search_open(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """Lead to what the search finds; from now on that is not new."""
    search = _mine(request, key)
    search.seen(timezone.now())
    return redirect(address_of(search))


@require_POST
@login_required
def search_rename(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    search, form = _mine(request, key), NameForm(request.POST)
    if not form.is_valid():
        return _refused(request, form, status=422)
    try:
        with transaction.atomic():
            search.rename(form.cleaned_data["name"])
    except IntegrityError:
        return _refused(request, _taken(form))
    return back_to(request, reverse("searches"), said=_("It is called “%(name)s” now.") % {"name": search.name})


@require_POST
@login_required
def search_delete(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    search = _mine(request, key)
    search.deleted_at = timezone.now()
    search.save(update_fields=["deleted_at"])
    messages.success(request, _("“%(name)s” deleted.") % {"name": search.name}, extra_tags=f"saved-{search.uuid}")
    return back_to(request, reverse("searches"))


@require_POST
@login_required
def search_restore(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The undo of deleting; of a name that is in use again by now it says so."""
    search = get_object_or_404(SavedSearch, user=request.user, uuid=key)
    search.deleted_at = None
    try:
        with transaction.atomic():
            search.save(update_fields=["deleted_at"])
    except IntegrityError:
        said = _("You have another search called “%(name)s” by now: rename that one first.") % {"name": search.name}
        return _refused(request, said)
    return back_to(request, reverse("searches"), said=_("“%(name)s” is back.") % {"name": search.name})


@require_GET
@login_required
def matches(request: HttpRequest) -> HttpResponse:
    """How many quotes, or reports, match what the other list is asked for; with the way there."""
    params, page = dict(request.GET.lists()), request.GET.get("in", "")
    if page not in OTHER:
        return HttpResponseBadRequest("“in” is quotes or reports.")
    is_quotes = page == "quotes"
    asked = read_filter(params) if is_quotes else read_report_filter(params, request.user)
    count = asked.count(COUNTED) if is_quotes else at_most(COUNTED, asked.reports())
    context = {"page": page, "query": shared_query(asked.terms()), "count": count, "is_more": count > COUNTED}
    return render(request, "search_matches.html", context)


def _mine(request: HttpRequest, key: uuid.UUID) -> SavedSearch:
    return get_object_or_404(SavedSearch.objects.of(request.user), uuid=key)


def _taken(form: forms.Form) -> str:
    return _("You have a search called “%(name)s” already.") % {"name": form.cleaned_data["name"]}


def _refused(request: HttpRequest, why: str | forms.Form, *, status: int = 409) -> HttpResponse:
    if isinstance(why, forms.Form):
        why = " ".join(error for errors in why.errors.values() for error in errors)
    return render(request, "refused.html", {"why": why, "back": reverse("searches")}, status=status)
