"""The register of speakers, and the tags. Every act on a speaker goes into the history."""

import uuid

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import history
from ..annotating.following import follow, names_of
from ..canonical import folded
from ..models import Alias, Change, Role, Speaker, Tag
from ..models.speaker import HUES
from ._parts import ONE_LINE, FoldedSearch, KeepsWhatIsUsed, ToldByHistory, ToLookAt


class SpeakerForm(forms.ModelForm):
    hue = forms.TypedChoiceField(
        label=gettext_lazy("Colour"), coerce=int, choices=[(hue, str(hue + 1)) for hue in range(HUES)]
    )

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if not folded(name):
            raise forms.ValidationError(_("A speaker needs a name."))
        return name


class AliasFormSet(forms.BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        kept = [form.cleaned_data for form in self.forms if form.cleaned_data and not form.cleaned_data.get("DELETE")]
        names = [folded(data.get("text", "")) for data in kept]
        if len(set(names)) < len(names):
            raise forms.ValidationError(_("An alias stands there twice; capitals make no difference."))


class AliasInline(admin.TabularInline):
    model = Alias
    formset = AliasFormSet
    fields = ["text", "language", "script"]
    extra = 1
    formfield_overrides = ONE_LINE


class RoleInline(admin.TabularInline):
    model = Role
    fields = ["title", "language", "from_day", "to_day"]
    extra = 1
    formfield_overrides = ONE_LINE


@admin.register(Speaker)
class SpeakerAdmin(FoldedSearch, KeepsWhatIsUsed, ToldByHistory):
    form = SpeakerForm
    fields = ["name", "kind", "hue", "merged_into"]
    readonly_fields = ["merged_into"]
    list_display = ["in_colour", "kind", "names", "merged_into"]
    list_filter = ["kind"]
    list_select_related = ["merged_into"]
    search_fields = ["folded__contains", "aliases__folded__contains"]
    formfield_overrides = ONE_LINE
    inlines = [AliasInline, RoleInline]

    class Media:
        css = {"all": ["css/tokens.css", "css/marks.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        return super().get_queryset(request).prefetch_related("aliases")

    @admin.display(description=gettext_lazy("name"), ordering="folded")
    def in_colour(self, speaker: Speaker) -> SafeString:
        return format_html('<span class="who {}">{}</span>', speaker.css_class, speaker.name)

    @admin.display(description=gettext_lazy("aliases"))
    def names(self, speaker: Speaker) -> str:
        return ", ".join(alias.text for alias in speaker.aliases.all())

    def save_model(self, request: HttpRequest, obj: Speaker, form: SpeakerForm, change: bool) -> None:
        form.before = Speaker.objects.get(pk=obj.pk).snapshot() if change else None
        obj.revision += 1 if change else 0
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: SpeakerForm, formsets: list, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        saved = Speaker.objects.get(pk=form.instance.pk)
        history.record(saved, before=form.before, actor=request.user, now=timezone.now())
        saved.look_changed()
        follow(names_of([form.before, saved.snapshot()]), now=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Speaker) -> None:
        self._delete(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Speaker]) -> None:
        set_id = uuid.uuid4()
        for speaker in queryset:
            self._delete(request, speaker, set_id=set_id, via=Change.Via.BULK)

    def _delete(self, request: HttpRequest, speaker: Speaker, **values) -> None:
        before = speaker.snapshot()
        speaker.delete()
        history.record(speaker, before=before, actor=request.user, now=timezone.now(), gone=True, **values)


@admin.register(Tag)
class TagAdmin(FoldedSearch, ToldByHistory, ToLookAt):
    """Tags are made where quotes are tagged, and renamed and merged on their page."""

    list_display = ["name", "uses"]
    search_fields = ["folded__contains"]
    fields = ["name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        return super().get_queryset(request).annotate(uses=Count("highlights"))

    @admin.display(description=gettext_lazy("marks"), ordering="uses")
    def uses(self, tag: Tag) -> int:
        return tag.uses
