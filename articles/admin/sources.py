"""Outlets."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ..models import Article, Outlet
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
