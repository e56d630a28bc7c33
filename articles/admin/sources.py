"""Outlets and feeds."""

from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import Article, Feed, Outlet
from ._parts import ONE_LINE, FoldedSearch, KeepsWhatIsUsed


class OutletForm(forms.ModelForm):
    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if Outlet.objects.named(name).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("There is an outlet of that name."))
        return name

    def clean_zone(self) -> str:
        zone = self.cleaned_data["zone"]
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise forms.ValidationError(_("There is no such time zone: write it like Asia/Jakarta.")) from None
        return zone


@admin.register(Outlet)
class OutletAdmin(FoldedSearch, KeepsWhatIsUsed):
    form = OutletForm
    list_display = ["name", "kind", "domain", "zone"]
    list_filter = ["kind"]
    search_fields = ["folded__contains", "domain__contains"]
    formfield_overrides = ONE_LINE

    def save_model(self, request: HttpRequest, obj: Outlet, form: forms.ModelForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change:
            Article.objects.restamp_showing(obj)


@admin.register(Feed)
class FeedAdmin(FoldedSearch):
    list_display = ["url", "outlet", "language", "enabled", "due_at", "failures", "last_ok_at", "last_new_at"]
    list_filter = ["enabled", "language"]
    list_select_related = ["outlet"]
    search_fields = ["url", "outlet__folded__contains"]
    autocomplete_fields = ["outlet"]
    formfield_overrides = ONE_LINE
    readonly_fields = ["host", "due_at", "leased_until", "failures", "last_ok_at", "last_new_at"]

    def save_model(self, request: HttpRequest, obj: Feed, form: forms.ModelForm, change: bool) -> None:
        """A new address is fetched as if it had never failed; `etag` and `last_modified` belong to the old one."""
        if "url" in form.changed_data:
            obj.host = urlsplit(obj.url).hostname
            obj.etag = obj.last_modified = ""
        if not change or {"url", "enabled"} & set(form.changed_data):
            obj.due_at, obj.failures = timezone.now(), 0
        super().save_model(request, obj, form, change)
