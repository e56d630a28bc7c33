"""Reports, with their versions and keys to look at. They come in by imports, so none is added here."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..canonical import canonical
from ..importing.describe import one_line, sort_at
from ..models import Article, SourceKey, Version
from ._parts import ONE_LINE, FoldedSearch, InlineToLookAt, KeepsWhatIsUsed

# Imports leave alone what a person set (importing/describe.py).
DESCRIBED = ("title", "lead", "byline", "dateline", "caption", "language", "outlet")
PUBLISHED = ("published_precision", "published_day", "published_at", "published_offset_min", "published_raw")


class ArticleForm(forms.ModelForm):
    class Meta:
        widgets = {"lead": AdminTextareaWidget, "caption": AdminTextareaWidget}

    def clean(self) -> dict:
        data = super().clean()
        tidied = dict.fromkeys(("title", "byline", "dateline"), one_line) | dict.fromkeys(
            ("lead", "caption"), canonical
        )
        data |= {name: tidy(data[name]) for name, tidy in tidied.items() if name in data}
        if data.get("title") == "":
            self.add_error("title", _("A report needs a title."))
        self._clean_date(data)
        return data

    def _clean_date(self, data: dict) -> None:
        precision, day, instant = (data.get(name) for name in ("published_precision", "published_day", "published_at"))
        if precision == Article.Precision.MINUTE and not instant:
            self.add_error("published_at", _("Say when, or choose another precision."))
        elif precision != Article.Precision.MINUTE and instant:
            self.add_error("published_at", _("Only the precision “minute” has a time."))
        if precision == Article.Precision.UNKNOWN and day:
            self.add_error("published_day", _("Choose a precision: the day is known."))
        elif precision != Article.Precision.UNKNOWN and not day:
            self.add_error("published_day", _("Say which day, as the source names it."))


class VersionInline(InlineToLookAt):
    model = Version
    fields = readonly_fields = ["number", "state", "reason", "fetched_at", "text", "sha256"]
    ordering = ["-number"]


class SourceKeyInline(InlineToLookAt):
    model = SourceKey
    fields = readonly_fields = ["key"]


@admin.register(Article)
class ArticleAdmin(FoldedSearch, KeepsWhatIsUsed):
    form = ArticleForm
    list_display = ["title", "outlet", "published_day", "published_precision", "language", "first_seen_at", "hidden_at"]
    list_filter = [
        ("hidden_at", admin.EmptyFieldListFilter),
        "published_precision",
        "language",
        ("outlet", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["outlet"]
    show_full_result_count = False
    search_fields = ["folded_title__contains", "outlet__folded__contains"]
    autocomplete_fields = ["outlet", "agency"]
    ordering = ["-sort_at", "-id"]
    formfield_overrides = ONE_LINE
    readonly_fields = ["uuid", "feed", "first_seen_at", "sort_at", "edited_fields"]
    inlines = [VersionInline, SourceKeyInline]
    fieldsets = [
        (None, {"fields": ["title", "outlet", "agency", "url", "language", "hidden_at"]}),
        (gettext_lazy("As the source has it"), {"fields": ["lead", "byline", "dateline", "caption"]}),
        (gettext_lazy("Published"), {"fields": list(PUBLISHED)}),
        (gettext_lazy("Kept by the program"), {"fields": readonly_fields, "classes": ["collapse"]}),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool) -> None:
        """Remember what a person set, and keep the order of lists and the copies of it."""
        edited = [name for name in form.changed_data if name in (*DESCRIBED, *PUBLISHED)]
        obj.edited_fields = sorted({*obj.edited_fields, *edited})
        obj.sort_at = sort_at(obj)
        super().save_model(request, obj, form, change)
        obj.highlights.exclude(sort_at=obj.sort_at).update(sort_at=obj.sort_at)
        obj.marks_changed()
