"""The settings of a feed as a person fills them in."""

from datetime import timedelta

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..forms import OneLine, ReportForm, WebAddress
from ..importing.feed_rules import Rules, rules_of
from ..importing.refusal import Unreadable
from ..models import Feed
from ..polling.adding.candidates import key_of
from ..polling.adding.waiting import known_addresses

_INTERVALS = {
    5: gettext_lazy("every 5 minutes"),
    15: gettext_lazy("every 15 minutes"),
    30: gettext_lazy("every 30 minutes"),
    60: gettext_lazy("every hour"),
    180: gettext_lazy("every 3 hours"),
    720: gettext_lazy("every 12 hours"),
    1440: gettext_lazy("once a day"),
}
_IDENTITIES = (
    (Feed.Identity.GUID, gettext_lazy("by the name that the feed gives it (GUID)")),
    (Feed.Identity.URL, gettext_lazy("by its address")),
    (Feed.Identity.TITLE_DATE, gettext_lazy("by its title and date")),
)


def _interval(text: str) -> timedelta | None:
    return timedelta(minutes=int(text)) if text else None


class Lines(forms.CharField):
    """Rules, one a line."""

    def __init__(self, **kwargs):
        widget = AdminTextareaWidget({"rows": 5, "spellcheck": "false"})
        super().__init__(required=False, strip=False, widget=widget, **kwargs)

    def to_python(self, value: str | None) -> list[str]:
        lines = (super().to_python(value) or "").replace("\0", "").splitlines()
        return [line.strip() for line in lines if line.strip()]


class RulesForm(forms.Form):
    """The cleaning rules by themselves, as the preview needs them; `rules` once it is valid."""

    prefixes = Lines(label=gettext_lazy("Beginnings of paragraphs"))
    selectors = Lines(label=gettext_lazy("CSS selectors"))
    rules: Rules

    def clean_prefixes(self) -> list[str]:
        return _checked_lines("prefixes", self.cleaned_data["prefixes"])

    def clean_selectors(self) -> list[str]:
        return _checked_lines("selectors", self.cleaned_data["selectors"])

    def clean(self) -> dict:
        data = super().clean()
        if not self.errors:
            self.rules = rules_of({"prefixes": data["prefixes"], "selectors": data["selectors"]})
        return data


def _checked_lines(name: str, lines: list[str]) -> list[str]:
    try:
        rules_of({name: lines})
    except Unreadable as refusal:
        raise forms.ValidationError(refusal.reason) from refusal
    return lines


class FeedForm(forms.ModelForm):
    url = WebAddress(label=gettext_lazy("Address"), widget=AdminTextInputWidget)
    title = OneLine(label=gettext_lazy("Title"), required=False, widget=AdminTextInputWidget)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    interval = forms.TypedChoiceField(label=gettext_lazy("Fetched"), coerce=_interval, empty_value=None, required=False)
    identity = forms.ChoiceField(label=gettext_lazy("A report is known again"), choices=_IDENTITIES)
    prefixes = Lines(label=gettext_lazy("Beginnings of paragraphs"))
    selectors = Lines(label=gettext_lazy("CSS selectors"))

    clean_prefixes, clean_selectors = RulesForm.clean_prefixes, RulesForm.clean_selectors

    class Meta:
        model = Feed
        fields = ("url", "outlet", "title", "language", "enabled", "interval", "full_text", "identity")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kept, interval = self.instance.clean_rules or {}, self.instance.interval
        minutes = interval and round(interval.total_seconds() / 60)
        self.initial |= {name: "\n".join(kept.get(name, ())) for name in ("prefixes", "selectors")}
        self.initial["interval"] = minutes or ""
        own = {minutes: _("every %d minutes") % minutes} if minutes and minutes not in _INTERVALS else {}
        self.fields["interval"].choices = [("", _("at its own pace")), *(_INTERVALS | own).items()]
        names, code = dict(ReportForm.LANGUAGES), self.instance.language
        own = {code: code} if code and code not in names else {}
        languages = {"": _("as each report says, or as it reads"), **names, **own}
        self.fields["language"].choices = list(languages.items())

    def clean_url(self) -> str:
        url = self.cleaned_data["url"]
        there = known_addresses().get(key_of(url), self.instance.url)
        if there != self.instance.url:
            raise forms.ValidationError(_("There is a feed of that address: %s") % there)
        return url

    def save(self, commit: bool = True) -> Feed:
        kept = {name: self.cleaned_data[name] for name in ("prefixes", "selectors")}
        self.instance.clean_rules = rules_of(kept).as_json() if any(kept.values()) else {}
        return super().save(commit)
