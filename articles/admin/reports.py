"""Reports, with their versions and keys to look at. They come in by uploads and imports, so none is added here."""

from collections.abc import Iterable

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..canonical import canonical
from ..importing.addresses import plain_scheme
from ..importing.describe import one_line
from ..importing.mending import mend, mend_all
from ..models import Article, Highlight, Outlet, SourceKey, Stale, Version
from ..templatetags.dates import day_in_words, published
from . import uploads
from ._parts import ONE_LINE, FoldedSearch, InlineToLookAt, KeepsWhatIsUsed, ToldByHistory

NAMED = 20


class ArticleForm(forms.ModelForm):
    # Sent back as it was shown: whoever saves meanwhile makes this form out of date.
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        widgets = {"lead": AdminTextareaWidget, "caption": AdminTextareaWidget}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.revision

    def clean(self) -> dict:
        data = super().clean()
        if data.get("seen") != self.instance.revision:
            raise forms.ValidationError(_("Somebody changed this report while you had it open: open it again."))
        tidied = dict.fromkeys(("title", "byline", "dateline"), one_line) | dict.fromkeys(
            ("lead", "caption"), canonical
        )
        data |= {name: tidy(data[name]) for name, tidy in (tidied | {"url": plain_scheme}).items() if name in data}
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


class OutletForm(forms.Form):
    """Whose the chosen reports are."""

    outlet = forms.ModelChoiceField(
        label=gettext_lazy("Outlet"),
        queryset=Outlet.objects.all(),
        required=False,
        empty_label=gettext_lazy("not known"),
    )


class HiddenFilter(admin.SimpleListFilter):
    title = gettext_lazy("visibility")
    parameter_name = "hidden"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("0", _("Shown")), ("1", _("Hidden"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.filter(hidden_at__isnull=self.value() == "0") if self.value() in ("0", "1") else queryset


class HeldFilter(admin.SimpleListFilter):
    title = gettext_lazy("held texts")
    parameter_name = "held"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("1", _("Waiting for a decision"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.with_held_text() if self.value() == "1" else queryset


class VersionInline(InlineToLookAt):
    model = Version
    fields = readonly_fields = ["number", "state", "held_why", "reason", "actor", "fetched_at", "text", "sha256"]
    ordering = ["-number"]


class SourceKeyInline(InlineToLookAt):
    model = SourceKey
    fields = readonly_fields = ["key"]


@admin.register(Article)
class ArticleAdmin(FoldedSearch, KeepsWhatIsUsed, ToldByHistory):
    form = ArticleForm
    list_display = ["title", "outlet", "published", "language", "first_seen", "hidden"]
    list_filter = [
        HeldFilter,
        HiddenFilter,
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
    actions = ["set_outlet", "hide_chosen", "show_chosen"]
    fieldsets = [
        (None, {"fields": ["title", "outlet", "agency", "url", "language", "hidden_at", "seen"]}),
        (gettext_lazy("As the source has it"), {"fields": ["lead", "byline", "dateline", "caption"]}),
        (gettext_lazy("Published"), {"fields": list(Article.PUBLISHED)}),
        (gettext_lazy("Kept by the program"), {"fields": readonly_fields, "classes": ["collapse"]}),
    ]

    # Days, in the words of every page: with Django's own, which name the minute, no room is left for the titles.
    @admin.display(description=gettext_lazy("published"), ordering="sort_at")
    def published(self, article: Article) -> str:
        return published(article)

    @admin.display(description=gettext_lazy("first seen"), ordering="first_seen_at")
    def first_seen(self, article: Article) -> str:
        return day_in_words(article.first_seen_at.date())

    @admin.display(description=gettext_lazy("hidden"), ordering="hidden_at", empty_value="")
    def hidden(self, article: Article) -> str | None:
        return day_in_words(article.hidden_at.date()) if article.hidden_at else None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        enter = self.admin_site.admin_view
        return [
            path("upload/", enter(uploads.choose), name="articles_article_upload"),
            path("upload/<uuid:key>/", enter(uploads.look_and_apply), name="articles_article_uploaded"),
            *super().get_urls(),
        ]

    def go_with(self, objs: Iterable[Article]) -> set[str]:
        """Suggestions that nobody accepted go with their report; quotes, links and statements hold it back."""
        keys = Highlight.objects.unaccepted().filter(article__in=[one.pk for one in objs]).values_list("pk", flat=True)
        return {reverse("admin:articles_highlight_change", args=[key]) for key in keys}

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        self.delete_queryset(request, Article.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        with transaction.atomic():
            Highlight.objects.unaccepted().filter(article__in=list(queryset.values_list("pk", flat=True))).delete()
            queryset.delete()

    def save_model(self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool) -> None:
        """Only what was changed is written, by the verb of the pages."""
        values = {name: form.cleaned_data[name] for name in form.changed_data if name != "seen"}
        try:
            mend(obj, revision=obj.revision, actor=request.user, now=timezone.now(), **values)
        except Stale:
            why = _("“%s” was changed by somebody else at the same moment: nothing of yours was saved.") % obj
            self.message_user(request, why, messages.ERROR)

    @admin.action(description=gettext_lazy("Set outlet of the selected reports"), permissions=["change"])
    def set_outlet(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        """Ask which outlet, on a page of its own; then set it."""
        form = OutletForm(request.POST if "apply" in request.POST else None)
        if form.is_valid():
            said = _("Reports whose outlet was set: %d.")
            return self._write(request, queryset, said, outlet=form.cleaned_data["outlet"])
        context = {
            **self.admin_site.each_context(request),
            "title": _("Set outlet"),
            "opts": self.opts,
            "form": form,
            "count": queryset.count(),
            "named": queryset[:NAMED],
            "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
            "select_across": request.POST.get("select_across", "0"),
        }
        return TemplateResponse(request, "admin/articles/article/set_outlet.html", context)

    @admin.action(description=gettext_lazy("Hide the selected reports"), permissions=["change"])
    def hide_chosen(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self._write(request, queryset.visible(), _("Reports hidden: %d."), hidden_at=timezone.now())

    @admin.action(description=gettext_lazy("Show the selected reports again"), permissions=["change"])
    def show_chosen(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        self._write(request, queryset.filter(hidden_at__isnull=False), _("Reports shown again: %d."), hidden_at=None)

    def _write(self, request: HttpRequest, queryset: QuerySet[Article], said: str, **values) -> None:
        """Write `values` to the chosen reports as one act, and say how many it changed."""
        keys = list(queryset.values_list("pk", flat=True))
        done = mend_all(keys, actor=request.user, now=timezone.now(), **values)
        if not done.changed:
            self.message_user(request, _("Nothing was to be changed."), messages.WARNING)
            return
        undo = _("Undo (key u on the pages) takes it back.")
        self.message_user(request, f"{said % done.changed} {undo}", messages.SUCCESS)
