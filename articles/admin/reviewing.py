"""The one setting of suggestions: from which hit rate on a rule's suggestions show without being asked for."""

from django.contrib import admin
from django.db import models, transaction
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from ..annotating.ledger import weigh_all
from ..models import ReviewSettings


@admin.register(ReviewSettings)
class ReviewSettingsAdmin(admin.ModelAdmin):
    fields = ["threshold"]

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """There is one row, or none as long as nobody set anything."""
        row = ReviewSettings.objects.filter(pk=1).exists()
        page = "admin:articles_reviewsettings_change" if row else "admin:articles_reviewsettings_add"
        return HttpResponseRedirect(reverse(page, args=[1] if row else []))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not ReviewSettings.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: ReviewSettings, form: ModelForm, change: bool) -> None:
        obj.pk = 1
        with transaction.atomic():
            weigh_all(obj)
