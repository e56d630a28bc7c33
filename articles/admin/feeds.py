"""Feeds: added by their addresses or from a list, each with its settings."""

from urllib.parse import urlsplit

from django import forms
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone

from ..models import Feed
from . import feed_lists
from ._parts import ONE_LINE, FoldedSearch


@admin.register(Feed)
class FeedAdmin(FoldedSearch):
    list_display = ["url", "outlet", "language", "enabled", "due_at", "failures", "last_ok_at", "last_new_at"]
    list_filter = ["enabled", "language"]
    list_select_related = ["outlet"]
    search_fields = ["url", "outlet__folded__contains"]
    autocomplete_fields = ["outlet"]
    formfield_overrides = ONE_LINE
    readonly_fields = ["host", "due_at", "leased_until", "failures", "last_ok_at", "last_new_at"]

    def get_urls(self) -> list[URLPattern]:
        enter = self.admin_site.admin_view
        return [
            path("add/<uuid:key>/", enter(feed_lists.look_and_add), name="articles_feed_listed"),
            path("add/<uuid:key>/added/", enter(feed_lists.added), name="articles_feed_added"),
            path("add/<uuid:key>/added.csv", enter(feed_lists.added_file), name="articles_feed_added_file"),
            path("feeds.opml", enter(feed_lists.export), name="articles_feed_export"),
            *super().get_urls(),
        ]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: dict | None = None) -> HttpResponse:
        """An address is tried before it becomes a feed, so Django's own form is no way in."""
        return feed_lists.choose(request)

    def save_model(self, request: HttpRequest, obj: Feed, form: forms.ModelForm, change: bool) -> None:
        """A new address is fetched as if it had never failed; `etag` and `last_modified` belong to the old one."""
        if "url" in form.changed_data:
            obj.host = urlsplit(obj.url).hostname
            obj.etag = obj.last_modified = ""
        if {"url", "enabled"} & set(form.changed_data):
            obj.due_at, obj.failures = timezone.now(), 0
        super().save_model(request, obj, form, change)
