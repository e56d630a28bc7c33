"""Marks, links between reports, and the history: to look at. What is done here is done by the verbs of the pages."""

from collections.abc import Callable

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..annotating.actions import discard
from ..chain import relayers_of, speakers_of
from ..linking.links import remove
from ..models import Change, Highlight, ReportLink, Stale
from ..roles import may_administer
from ._parts import FoldedSearch, ToLookAt, as_json


class Removable(ToLookAt):
    """Rows to look at, which an action takes away, as the pages do."""

    def has_remove_permission(self, request: HttpRequest) -> bool:
        return may_administer(request.user)

    def take_away(self, request: HttpRequest, rows: QuerySet, act: Callable) -> None:
        """Call the verb on every chosen row that still stands, and say what came of it."""
        done = 0
        for row in rows.alive():
            try:
                act(row, revision=row.revision, actor=request.user, now=timezone.now())
                done += 1
            except Stale:
                self.message_user(request, _("“%s” changed meanwhile and stays.") % row, messages.WARNING)
        if done:
            said = ngettext("%d removed. Undo brings it back.", "%d removed. Undo brings them back.", done)
            self.message_user(request, said % done, messages.SUCCESS)


@admin.register(Highlight)
class HighlightAdmin(Removable):
    list_display = ["__str__", "said_by", "kind", "status", "article", "author", "created_at", "deleted_at"]
    list_filter = [("deleted_at", admin.EmptyFieldListFilter), "status", "kind", "origin"]
    show_full_result_count = False
    search_fields = ["words", "note"]
    ordering = ["-created_at", "-id"]
    actions = ["remove_chosen"]
    fieldsets = [
        (None, {"fields": ["article", "version", "start", "end", "words"]}),
        (gettext_lazy("Attribution"), {"fields": ["chain", "kind", "cue", "tag_names", "note"]}),
        (
            gettext_lazy("Record"),
            {"fields": ["uuid", "status", "origin", "author", "created_at", "updated_at", "deleted_at", "revision"]},
        ),
    ]

    class Media:
        css = {"all": ["css/tokens.css", "css/marks.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Highlight]:
        prefetched = ["speaker__merged_into", "voices__speaker__merged_into", "tags"]
        related = super().get_queryset(request).select_related("article", "version", "author", "agency")
        return related.defer("version__text").prefetch_related(*prefetched)

    @admin.display(description=gettext_lazy("said by"))
    def said_by(self, highlight: Highlight) -> str:
        return ", ".join(hop.name for hop in [*speakers_of(highlight), *relayers_of(highlight)]) or "-"

    @admin.display(description=gettext_lazy("chain"))
    def chain(self, highlight: Highlight) -> str:
        return render_to_string("includes/_chain.html", {"highlight": highlight})

    @admin.display(description=gettext_lazy("tags"))
    def tag_names(self, highlight: Highlight) -> str:
        return ", ".join(tag.name for tag in highlight.tags.all()) or "-"

    @admin.action(description=gettext_lazy("Remove the chosen marks"), permissions=["remove"])
    def remove_chosen(self, request: HttpRequest, queryset: QuerySet[Highlight]) -> None:
        self.take_away(request, queryset, discard)


@admin.register(ReportLink)
class ReportLinkAdmin(FoldedSearch, Removable):
    list_display = ["low", "type", "high", "forward", "status", "author", "created_at", "deleted_at"]
    list_display_links = ["low", "high"]
    list_filter = [("deleted_at", admin.EmptyFieldListFilter), "type", "status"]
    list_select_related = ["low", "high", "author"]
    show_full_result_count = False
    search_fields = ["low__folded_title__contains", "high__folded_title__contains"]
    ordering = ["-created_at", "-id"]
    actions = ["remove_chosen"]
    fields = ["uuid", "low", "high", "type", "forward", "status", "note", "author", "created_at", "deleted_at"]

    @admin.action(description=gettext_lazy("Remove the chosen links"), permissions=["remove"])
    def remove_chosen(self, request: HttpRequest, queryset: QuerySet[ReportLink]) -> None:
        self.take_away(request, queryset, remove)


@admin.register(Change)
class ChangeAdmin(ToLookAt):
    list_display = ["at", "actor", "act", "object_type", "object_uuid", "via"]
    list_filter = ["object_type", "via", ("actor", admin.RelatedOnlyFieldListFilter), "at"]
    list_select_related = ["actor"]
    show_full_result_count = False
    search_fields = ["object_uuid", "set"]
    search_help_text = gettext_lazy("By the UUID of a mark, link or speaker, or of one act.")
    ordering = ["-id"]
    fields = ["at", "actor", "act", "via", "object_type", "object_uuid", "set", "undoes", "was", "became"]
    readonly_fields = ["act", "was", "became"]

    @admin.display(description=gettext_lazy("act"))
    def act(self, change: Change) -> str:
        if change.undoes:
            return _("undone")
        if change.before is None:
            return _("made")
        is_gone = change.after is None or (change.after.get("deleted") and not change.before.get("deleted"))
        return _("removed") if is_gone else _("changed")

    @admin.display(description=gettext_lazy("before"))
    def was(self, change: Change) -> str:
        return as_json(change.before)

    @admin.display(description=gettext_lazy("after"))
    def became(self, change: Change) -> str:
        return as_json(change.after)
