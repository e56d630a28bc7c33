"""What a person fills in, parsed: forms know names and words, not how rows are written."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .annotating.actions import Attribution, Named
from .canonical import canonical, folded
from .importing.addresses import canonical_address, plain_scheme
from .importing.describe import one_line
from .importing.offsets import read_offset, written_offset
from .importing.records import Published
from .models import Article, Highlight, Speaker

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
        said = Attribution.of(highlight)
        initial = {
            "speaker": [_value(named) for named in said.speakers],
            "relayed_by": [_value(named) for named in said.relayed_by],
            "kind": said.kind,
            "agency": said.agency,
            "cue": said.cue,
            "note": said.note,
            "tags": list(said.tags),
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


class OneLine(forms.CharField):
    """A text in canonical form, on one line."""

    def to_python(self, value: str | None) -> str:
        return one_line(super().to_python(value))


class WebAddress(OneLine):
    """The address of a page, http or https, in a length that a key may have: PostgreSQL indexes no longer ones."""

    default_validators = [URLValidator(schemes=("http", "https"))]

    def to_python(self, value: str | None) -> str:
        return plain_scheme(super().to_python(value))

    def validate(self, value: str) -> None:
        super().validate(value)
        try:
            is_long = bool(value) and len(canonical_address(value)) > 2000
        except ValueError:
            raise forms.ValidationError(_("Write a whole address, such as https://example.org/page.")) from None
        if is_long:
            raise forms.ValidationError(_("This address is too long."))


class ReportForm(forms.Form):
    """What a person says of a report: what it is called, whose it is, when it appeared and how sure that is.

    With `initial` beside the data sent, `changed_data` names what is said anew.
    """

    PRECISIONS = (
        (Article.Precision.MINUTE, gettext_lazy("date and time")),
        (Article.Precision.DAY, gettext_lazy("date")),
        (Article.Precision.INFERRED, gettext_lazy("about")),
        (Article.Precision.UNKNOWN, gettext_lazy("unknown")),
    )
    LANGUAGES = (
        ("id", gettext_lazy("Indonesian")),
        ("en", gettext_lazy("English")),
        ("ms", gettext_lazy("Malay")),
        ("ru", gettext_lazy("Russian")),
        ("zh", gettext_lazy("Chinese")),
    )
    DATE = frozenset({"precision", "day", "time", "offset"})

    title = OneLine(label=gettext_lazy("Title"), error_messages={"required": gettext_lazy("A report needs a title.")})
    # PostgreSQL's unique index on names holds no longer ones.
    outlet = OneLine(label=gettext_lazy("Outlet"), required=False, max_length=200)
    precision = forms.ChoiceField(label=gettext_lazy("Published"), choices=PRECISIONS)
    day = forms.DateField(
        label=gettext_lazy("Date"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        # Years of four digits, with room for a zone's offset.
        validators=[MinValueValidator(date(1600, 1, 1)), MaxValueValidator(date(2999, 12, 31))],
        error_messages={"invalid": gettext_lazy("Write the date like 2021-12-15.")},
    )
    time = forms.TimeField(
        label=gettext_lazy("Time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        error_messages={"invalid": gettext_lazy("Write the time like 23:51.")},
    )
    offset = OneLine(label=gettext_lazy("Offset from UTC"), required=False)
    byline = OneLine(label=gettext_lazy("Byline"), required=False)
    language = forms.RegexField(
        r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", label=gettext_lazy("Language"), max_length=8, widget=forms.Select
    )
    url = WebAddress(label=gettext_lazy("Address of the original"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        codes = dict(self.LANGUAGES)
        if (held := self["language"].value()) and held not in codes:
            codes[held] = held
        self.fields["language"].widget.choices = codes.items()

    def clean_offset(self) -> timezone | None:
        text = self.cleaned_data["offset"]
        if (offset := read_offset(text)) or not text:
            return offset
        raise forms.ValidationError(_("Write the offset like +07:00, or WIB."))

    def clean(self) -> dict:
        data = super().clean()
        precision = data.get("precision")
        if precision == Article.Precision.MINUTE:
            self._ask_for("time", _("Say the time too, or choose another precision."))
            self._ask_for("offset", _("Say from which offset, such as +07:00 or WIB."))
        elif data.get("time"):
            self.add_error("time", _("Choose “date and time”, or empty the time."))
        if precision == Article.Precision.UNKNOWN and data.get("day"):
            self.add_error("day", _("Say how sure the date is, or empty it."))
        elif precision and precision != Article.Precision.UNKNOWN:
            self._ask_for("day", _("Say which day, as the source names it."))
        return data

    def _ask_for(self, name: str, sentence: str) -> None:
        if not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, sentence)

    def published(self) -> Published:
        """Return the date that was filled in, once the form is valid."""
        data = self.cleaned_data
        if data["precision"] != Article.Precision.MINUTE:
            return Published(data["precision"], None, data["day"])
        return Published("minute", datetime.combine(data["day"], data["time"], data["offset"]), data["day"])

    @staticmethod
    def date_initial(published: Published, *, offset: timedelta) -> dict[str, object]:
        """Return what the form shows of a date; `offset` where the source names none."""
        instant = published.instant
        return {
            "precision": published.precision,
            "day": published.day,
            "time": instant and instant.time().replace(second=0, microsecond=0),
            "offset": written_offset(instant.utcoffset() if instant else offset),
        }
