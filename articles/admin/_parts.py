"""What several pages of the admin share."""

import json
from collections.abc import Iterable

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminTextInputWidget
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..canonical import folded
from ..history.acts import acts_of
from ..models import Change
from ..searching.change_filter import ChangeFilter

# Names, addresses and titles are TextFields (STYLE: prose has no length), yet one line each.
ONE_LINE = {models.TextField: {"widget": AdminTextInputWidget}}


class FoldedSearch(admin.ModelAdmin):
    """Searches folded columns (`search_fields` end in __contains), so that both engines find the same."""

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        return super().get_search_results(request, queryset, folded(search_term.replace("\x00", "")))


class ToldByHistory(admin.ModelAdmin):
    """Rows whose acts are recorded: their "History" is ours, which also knows what was done on the pages."""

    object_history_template = "admin/recorded_history.html"
    TOLD = 200

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        changes = ChangeFilter(things=(row.uuid,)).changes() if row else Change.objects.none()
        acts = acts_of(changes.select_related("actor").newest_first()[: self.TOLD])
        return super().history_view(request, object_id, {"acts": acts, **(extra_context or {})})


class KeepsWhatIsUsed(admin.ModelAdmin):
    """Rows that others hold on to. Django would rather speak of missing permissions for those than of what they are."""

    NAMED = 20

    def get_deleted_objects(self, objs: Iterable[models.Model], request: HttpRequest) -> tuple:
        deleted, counts, forbidden, protected = super().get_deleted_objects(objs, request)
        going = self.go_with(objs)
        protected = [one for one in protected if not any(f'"{address}"' in str(one) for address in going)]
        if len(protected) > self.NAMED:
            more = _("and %d more") % (len(protected) - self.NAMED)
            protected = [*protected[: self.NAMED], more]
        # Of those that go with it, nobody is asked whether they may.
        return deleted, counts, set() if protected or going else forbidden, protected

    def go_with(self, objs: Iterable[models.Model]) -> set[str]:
        """Return the addresses of rows that hold on to `objs` and yet go with them."""
        return set()


class ToLookAt(admin.ModelAdmin):
    """Rows that are shown and neither added, changed nor deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class InlineToLookAt(admin.TabularInline):
    """The same below another row."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


def as_json(value: object) -> SafeString | str:
    """Return a JSON value to read, '-' for none."""
    return format_html("<pre>{}</pre>", json.dumps(value, indent=2, ensure_ascii=False)) if value is not None else "-"
