"""What a person fills in, parsed: forms know names and words, not how rows are written."""

import uuid
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .annotating.actions import Attribution, Named
from .canonical import canonical, folded
from .models import Highlight, Speaker, Voice

SEPARATOR = ";"


@dataclass(frozen=True)
class Choice:
    """Somebody filled in: what the form sends, what the page says, and the colour of one of the register."""

    value: str
    text: str
    css_class: str = ""


def _value(named: Named) -> str:
    return str(named.speaker.uuid) if named.speaker else named.as_written


def _is_uuid(text: str) -> bool:
    try:
        return bool(uuid.UUID(text))
    except ValueError:
        return False


class ManyTexts(forms.Widget):
    """All values sent under one name, each cut at `;`: ticked boxes and chips, and what was typed without a script."""

    def value_from_datadict(self, data, files, name) -> list[str]:
        values = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        texts = [canonical(part) for value in values for part in value.split(SEPARATOR)]
        return list(dict.fromkeys(filter(None, texts)))


class TextsField(forms.Field):
    """Several texts, in the order given, none twice."""

    widget = ManyTexts

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)


class NamesField(TextsField):
    """Several people: the uuid of a speaker, a name or alias of exactly one, or a name kept as it is written."""

    def clean(self, value: list[str]) -> tuple[Named, ...]:
        people = [self._named(text) for text in super().clean(value)]
        return tuple(dict.fromkeys(people))

    def _named(self, text: str) -> Named:
        if _is_uuid(text):
            if speaker := Speaker.objects.filter(uuid=text).first():
                return Named(speaker)
            raise forms.ValidationError(_("That speaker is no longer in the register."))
        known = list(Speaker.objects.unmerged().named(text)[:2])
        if len(known) > 1:
            raise forms.ValidationError(_("Several speakers are called “%s”: choose one from the list.") % text)
        return Named(known[0]) if known else Named(None, text)


class AttributionForm(forms.Form):
    """Who said the words, through whom they came, what kind of quote they are, and what for."""

    speaker = NamesField(label=gettext_lazy("Who said it"))
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Highlight.Kind.choices, required=False)
    relayed_by = NamesField(label=gettext_lazy("Relayed by"))
    agency = forms.CharField(label=gettext_lazy("Agency"), required=False)
    cue = forms.CharField(label=gettext_lazy("Cue"), required=False)
    tags = TextsField(label=gettext_lazy("Tags"))
    note = forms.CharField(label=gettext_lazy("Note"), required=False)
    enrol = forms.BooleanField(label=gettext_lazy("Add new names to the register"), required=False)

    def clean_tags(self) -> tuple[str, ...]:
        tags = {folded(tag): tag for tag in self.cleaned_data["tags"]}
        if any("|" in tag for tag in tags):
            raise forms.ValidationError(_("A tag cannot hold the sign “|”: it separates tags in the files."))
        return tuple(tags.values())

    def clean(self) -> dict:
        data = super().clean()
        if data.get("speaker") and not data.get("kind"):
            self.add_error("kind", _("Words with a speaker are a quote: say which kind."))
        return data

    def attribution(self) -> Attribution:
        """Return what was filled in, once the form is valid."""
        data = self.cleaned_data
        return Attribution(
            kind=data["kind"],
            speakers=data["speaker"],
            relayed_by=data["relayed_by"],
            agency=canonical(data["agency"]),
            cue=canonical(data["cue"]),
            note=canonical(data["note"]),
            tags=data["tags"],
            enrol=data["enrol"],
        )

    @classmethod
    def of(cls, highlight: Highlight) -> "AttributionForm":
        """Return the form with what is said of `highlight` now."""
        voices = list(highlight.voices.all())
        first = Named(highlight.speaker, highlight.speaker_as_written)
        joint = [Named(v.speaker, v.as_written) for v in voices if v.part == Voice.Part.JOINT]
        relayed = [Named(v.speaker, v.as_written) for v in voices if v.part == Voice.Part.RELAYED]
        initial = {
            "speaker": [_value(named) for named in [first, *joint] if named != Named(None)],
            "relayed_by": [_value(named) for named in relayed],
            "kind": highlight.kind,
            "agency": highlight.agency.name if highlight.agency else "",
            "cue": highlight.cue,
            "note": highlight.note,
            "tags": [tag.name for tag in highlight.tags.all()],
        }
        return cls(initial=initial)

    def chosen(self, name: str) -> list[Choice]:
        """Return what is filled in under `name` (speaker, relayed_by), valid or not, as a page shows it."""
        values = self[name].value() or []
        speakers = {str(s.uuid): s for s in Speaker.objects.filter(uuid__in=filter(_is_uuid, values))}
        return [
            Choice(value, speakers[value].name, speakers[value].css_class)
            if value in speakers
            else Choice(value, value)
            for value in values
        ]


class WhereForm(forms.Form):
    """Which words somebody points at: start and end (code points) of a browser's selection, or a paragraph (from 1)."""

    start = forms.IntegerField(min_value=0, required=False)
    end = forms.IntegerField(min_value=1, required=False)
    paragraph = forms.IntegerField(min_value=1, required=False)


class PlaceForm(WhereForm):
    """The words themselves too, and the uuid that the new highlight will have."""

    key = forms.UUIDField()
    occurrence = forms.IntegerField(min_value=1, required=False)
    words = forms.CharField(strip=False, error_messages={"required": gettext_lazy("Say which words.")})
