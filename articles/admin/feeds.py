"""Feeds: added by their addresses or from a list, each with its settings, its health and what its fetches brought."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Feed
from ..polling.afresh import begin_afresh, is_read_alike, read_again
from ..polling.health import WORST_FIRST, grade
from ..polling.wanted import want
from . import feed_lists, feed_pages
from ._parts import FoldedSearch
from .feed_form import FeedForm

LEVELS = {
    "dead": gettext_lazy("dead"),
    "failing": gettext_lazy("failing"),
    "silent": gettext_lazy("silent"),
    "hiccup": gettext_lazy("hiccup"),
    "new": gettext_lazy("new"),
    "off": gettext_lazy("switched off"),
    "well": gettext_lazy("well"),
}


class HealthFilter(admin.SimpleListFilter):
    """By how a feed does, which is worked out of its row and the time (polling/health.py)."""

    title = gettext_lazy("health")
    parameter_name = "health"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(level, LEVELS[level]) for level in WORST_FIRST]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Feed]) -> QuerySet[Feed]:
        if self.value() not in LEVELS:
            return queryset
        now = timezone.now()
        return queryset.filter(pk__in=[feed.pk for feed in queryset if grade(feed, now).level == self.value()])


@admin.register(Feed)
class FeedAdmin(FoldedSearch):
    form = FeedForm
    list_display = ["named", "health", "outlet", "language", "full_text", "last_new_at"]
    list_filter = [HealthFilter, "enabled", ("outlet", admin.RelatedOnlyFieldListFilter), "language", "full_text"]
    list_select_related = ["outlet"]
    search_fields = ["url", "title__icontains", "outlet__folded__contains"]
    autocomplete_fields = ["outlet"]
    actions = ["fetch_now", "switch_on", "switch_off", "export_chosen"]
    change_form_template = "admin/articles/feed/change_form.html"
    readonly_fields = ["site", "moved_from", "due_at", "last_ok_at", "last_new_at", "rhythm"]
    fieldsets = [
        (None, {"fields": ["url", "outlet", "title", "language", "enabled"]}),
        (gettext_lazy("Fetching"), {"fields": ["interval", "full_text", "identity"]}),
        (
            gettext_lazy("Cleaning rules"),
            {
                "fields": ["prefixes", "selectors"],
                "description": gettext_lazy(
                    "What stands in the reports of this feed and belongs to none of them. One rule a line: a paragraph"
                    " that begins with these words is taken out; so is what a CSS selector finds on the page."
                ),
            },
        ),
        (gettext_lazy("Kept by the program"), {"fields": readonly_fields, "classes": ["collapse"]}),
    ]

    def get_urls(self) -> list[URLPattern]:
        enter = self.admin_site.admin_view
        return [
            path("add/<uuid:key>/", enter(feed_lists.look_and_add), name="articles_feed_listed"),
            path("add/<uuid:key>/added/", enter(feed_lists.added), name="articles_feed_added"),
            path("add/<uuid:key>/added.csv", enter(feed_lists.added_file), name="articles_feed_added_file"),
            path("feeds.opml", enter(feed_lists.export), name="articles_feed_export"),
            path("attention/", enter(feed_pages.attention), name="articles_feed_attention"),
            path("<int:object_id>/fetch/", enter(feed_pages.fetch_now), name="articles_feed_fetch"),
            path("<int:object_id>/rules/", enter(feed_pages.try_rules), name="articles_feed_rules"),
            *super().get_urls(),
        ]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: dict | None = None) -> HttpResponse:
        """An address is tried before it becomes a feed, so Django's own form is no way in."""
        return feed_lists.choose(request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        feed = self.get_object(request, object_id)
        context = {"fetching": feed_pages.fetching_of(feed, now=timezone.now())} if feed else {}
        if feed:
            attempts = list(feed.attempts.order_by("-started_at")[: feed_pages.ATTEMPTS])
            context |= {"attempts": attempts, "is_all": len(attempts) < feed_pages.ATTEMPTS}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def save_model(self, request: HttpRequest, obj: Feed, form: FeedForm, change: bool) -> None:
        """A new address, or one switched on again, is fetched as if it had never failed; what is to be read in another
        way is read again."""
        if {"url", "enabled"} & set(form.changed_data):
            begin_afresh(obj, now=timezone.now(), has_new_address="url" in form.changed_data)
        if change and not is_read_alike(obj, Feed.objects.get(pk=obj.pk)):
            read_again(obj, now=timezone.now())
        super().save_model(request, obj, form, change)

    @admin.display(description=gettext_lazy("feed"), ordering="url")
    def named(self, feed: Feed) -> SafeString:
        return format_html("{}<br><span class=quiet>{}</span>", feed.title, feed.url) if feed.title else feed.url

    @admin.display(description=gettext_lazy("health"))
    def health(self, feed: Feed) -> SafeString:
        found = grade(feed, timezone.now())
        name = LEVELS[found.level]
        words = "" if found.words == name else found.words
        return format_html("<strong class=health-{}>{}</strong><br>{}", found.level, name, words)

    @admin.action(description=gettext_lazy("Fetch the selected feeds now"), permissions=["change"])
    def fetch_now(self, request: HttpRequest, queryset: QuerySet[Feed]) -> None:
        now = timezone.now()
        feeds = list(queryset.filter(enabled=True))
        for feed in feeds:
            want(feed, now)
        self.message_user(
            request, _("Asked for: %d. Those that are switched off stay so.") % len(feeds), messages.SUCCESS
        )

    @admin.action(description=gettext_lazy("Switch the selected feeds on"), permissions=["change"])
    def switch_on(self, request: HttpRequest, queryset: QuerySet[Feed]) -> None:
        now, feeds = timezone.now(), list(queryset.filter(enabled=False))
        for feed in feeds:
            feed.enabled = True
            begin_afresh(feed, now=now)
            feed.save()
        self.message_user(request, _("Switched on: %d.") % len(feeds), messages.SUCCESS)

    @admin.action(description=gettext_lazy("Switch the selected feeds off"), permissions=["change"])
    def switch_off(self, request: HttpRequest, queryset: QuerySet[Feed]) -> None:
        self.message_user(
            request, _("Switched off: %d.") % queryset.filter(enabled=True).update(enabled=False), messages.SUCCESS
        )

    @admin.action(description=gettext_lazy("Export the selected feeds as OPML"))
    def export_chosen(self, request: HttpRequest, queryset: QuerySet[Feed]) -> HttpResponse:
        return feed_lists.opml_file(queryset.select_related("outlet").order_by("outlet__folded", "url"))
