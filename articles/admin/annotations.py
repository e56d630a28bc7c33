"""Marks, links between reports, and the history: to look at. What is done here is done by the verbs of the pages."""

import uuid
from collections.abc import Callable
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..annotating.actions import discard
from ..chain import relayers_of, speakers_of
from ..exporting.options import FileOptions
from ..exporting.quotes_file import file_name, quotes_file
from ..exporting.rows import FULL, SHORT
from ..history.words import sentence
from ..linking.links import remove
from ..models import Change, Highlight, ReportLink, Stale
from ..roles import may_administer
from ._parts import FoldedSearch, ToldByHistory, ToLookAt, as_json


class Removable(ToldByHistory, ToLookAt):
    """Rows to look at, which an action takes away, as the pages do."""

    def has_remove_permission(self, request: HttpRequest) -> bool:
        return may_administer(request.user)

    def take_away(self, request: HttpRequest, rows: QuerySet, act: Callable) -> None:
        """Call the verb on every chosen row that still stands, as one act, and say what came of it."""
        done, by = 0, {"actor": request.user, "set_id": uuid.uuid4(), "via": Change.Via.BULK}
        for row in rows.alive():
            try:
                act(row, revision=row.revision, now=timezone.now(), **by)
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
    actions = ["short_file", "full_file", "remove_chosen"]
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

    @admin.action(description=gettext_lazy("CSV of the chosen quotes"), permissions=["view"])
    def short_file(self, request: HttpRequest, queryset: QuerySet[Highlight]) -> FileResponse | None:
        return self._file(request, queryset, SHORT)

    @admin.action(description=gettext_lazy("CSV of the chosen quotes, all columns"), permissions=["view"])
    def full_file(self, request: HttpRequest, queryset: QuerySet[Highlight]) -> FileResponse | None:
        return self._file(request, queryset, FULL)

    def _file(self, request: HttpRequest, chosen: QuerySet[Highlight], profile: str) -> FileResponse | None:
        """The same file as the desk's, of what is a quote of the chosen: no other mark, nothing from the bin."""
        quotes = Highlight.objects.quotes().filter(pk__in=chosen.order_by().values("pk"))
        made = quotes_file(quotes, FileOptions(profile=profile))
        if left_out := chosen.count() - made.quotes:
            said = ngettext("%d is no quote and not in the file.", "%d are no quotes and not in the file.", left_out)
            self.message_user(request, said % left_out, messages.WARNING)
        if not made.quotes:
            return None
        name = file_name(timezone.now().date(), [_("chosen")])
        response = FileResponse(made.file, as_attachment=True, filename=name, content_type="text/csv; charset=utf-8")
        response["Cache-Control"] = "no-store"
        return response

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
    list_display = ["at", "actor", "act", "thing", "of_act", "via"]
    list_filter = ["object_type", "via", ("actor", admin.RelatedOnlyFieldListFilter), "at"]
    list_select_related = ["actor"]
    date_hierarchy = "at"
    show_full_result_count = False
    search_fields = ["object_uuid", "set", "actor__username"]
    search_help_text = gettext_lazy("By who did it, or by the UUID of an act or of what it was done to.")
    ordering = ["-id"]
    fields = ["at", "actor", "act", "thing", "via", "object_type", "object_uuid", "set", "undoes", "was", "became"]
    readonly_fields = ["act", "thing", "was", "became"]

    @admin.display(description=gettext_lazy("act"))
    def act(self, change: Change) -> str:
        if change.undoes:
            return _("undone")
        said = sentence(change.object_type, change.before, change.after)
        return f"{said.lead} … {said.tail}" if said.tail else said.lead

    @admin.display(description=gettext_lazy("thing"))
    def thing(self, change: Change) -> SafeString:
        """What was acted on, by the name that its snapshot has, leading to its whole history."""
        snapshot = change.after or change.before or {}
        names = (snapshot.get(name) for name in ("words", "name", "title", "type"))
        name = next(filter(None, names), str(change.object_uuid))
        address = f"{reverse('changes')}?{urlencode({'of': change.object_uuid})}"
        return format_html('<a href="{}">{}</a>', address, name if len(name) <= 80 else f"{name[:79]}…")

    @admin.display(description=gettext_lazy("whole act"))
    def of_act(self, change: Change) -> SafeString:
        address = f"{reverse('admin:articles_change_changelist')}?{urlencode({'q': change.set})}"
        return format_html('<a href="{}">{}</a>', address, str(change.set)[:8])

    @admin.display(description=gettext_lazy("before"))
    def was(self, change: Change) -> str:
        return as_json(change.before)

    @admin.display(description=gettext_lazy("after"))
    def became(self, change: Change) -> str:
        return as_json(change.after)
