"""What a person fills in of a speaker: the name, the colour, other names, roles with their days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..annotating.register import NamedRole, OtherName, Profile
from ..canonical import canonical, folded
from ..models import Speaker
from ..models.speaker import HUES

LONGEST = 200
BLANK = 2  # lines to fill in below those that are there
LANGUAGES = 8  # characters of a language


@dataclass
class RoleLine:
    """A role as it is typed; `error` says in a sentence what cannot be."""

    title: str = ""
    language: str = ""
    first: str = ""
    last: str = ""
    error: str = ""

    def role(self) -> NamedRole | None:
        """Return what it says, None for an empty line, or for one with an `error`."""
        if not (self.title or self.first or self.last):
            return None
        days = [self._day(value) for value in (self.first, self.last)]
        if not self.title:
            self.error = _("A role needs a title: “Presiden Rusia”. To take it away, empty the whole line.")
        elif not self.error and all(days) and days[0] > days[1]:
            said = _("“%(title)s” begins on %(first)s, after its last day, %(last)s.")
            self.error = said % {"title": self.title, "first": days[0], "last": days[1]}
        return None if self.error else NamedRole(self.title, self.language, *days)

    def _day(self, value: str) -> date | None:
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            self.error = _("“%(value)s” is not a day: write it like 2012-05-07.") % {"value": value}
            return None


class SpeakerForm(forms.Form):
    """Name, kind and colour. The lines of other names and roles are read beside it."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=LONGEST,
        error_messages={"required": gettext_lazy("A speaker needs a name.")},
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Speaker.Kind.choices)
    hue = forms.TypedChoiceField(
        label=gettext_lazy("Colour"), coerce=int, choices=[(hue, str(hue + 1)) for hue in range(HUES)]
    )

    def clean_name(self) -> str:
        name = one_line(self.cleaned_data["name"])
        if not folded(name):
            raise forms.ValidationError(_("A speaker needs a name."))
        return name


def one_line(text: str) -> str:
    return " ".join(canonical(text).split())


def aliases_in(posted: Mapping, known: Mapping[str, OtherName]) -> tuple[OtherName, ...]:
    """Return the other names that were sent, in order; one that is there already keeps its language and script."""
    names = [one_line(text) for text in posted.getlist("alias")]
    return tuple(known.get(name, OtherName(name)) for name in names if folded(name))


def role_lines_in(posted: Mapping) -> list[RoleLine]:
    columns = [posted.getlist(name) for name in ("role_title", "role_language", "role_from", "role_to")]
    return [
        RoleLine(one_line(title), language.strip()[:LANGUAGES], first.strip(), last.strip())
        for title, language, first, last in zip(*columns, strict=False)
    ]


def role_lines_of(speaker: Speaker) -> list[RoleLine]:
    return [
        RoleLine(role.title, role.language, *(day.isoformat() if day else "" for day in (role.from_day, role.to_day)))
        for role in speaker.roles.all()
    ]


@dataclass
class Filled:
    """A form as it was filled in, and what it says once it is right."""

    form: SpeakerForm
    aliases: Sequence[OtherName]
    roles: list[RoleLine]

    @classmethod
    def of(cls, speaker: Speaker) -> "Filled":
        form = SpeakerForm(initial={name: getattr(speaker, name) for name in ("name", "kind", "hue")})
        return cls(form, known_aliases(speaker), role_lines_of(speaker))

    @classmethod
    def posted(cls, data: Mapping, speaker: Speaker | None = None) -> "Filled":
        known = {alias.text: alias for alias in known_aliases(speaker)} if speaker else {}
        return cls(SpeakerForm(data), aliases_in(data, known), role_lines_in(data))

    def profile(self) -> Profile | None:
        """Return what was filled in; None when something of it cannot be: the form and the lines say what."""
        roles = [line.role() for line in self.roles]
        if not self.form.is_valid() or any(line.error for line in self.roles):
            return None
        data = self.form.cleaned_data
        return Profile(data["name"], data["kind"], data["hue"], tuple(self.aliases), tuple(filter(None, roles)))

    @property
    def alias_texts(self) -> list[str]:
        return [alias.text for alias in self.aliases] + [""] * BLANK

    @property
    def role_lines(self) -> list[RoleLine]:
        filled = [line for line in self.roles if line.title or line.first or line.last]
        return filled + [RoleLine() for _blank in range(BLANK)]

    @property
    def hues(self) -> list[tuple[int, str, bool]]:
        """The colours to choose from: value, class, whether it is the chosen one."""
        chosen = str(self.form["hue"].value())
        return [(hue, f"speaker-{hue + 1}", str(hue) == chosen) for hue in range(HUES)]


def known_aliases(speaker: Speaker) -> tuple[OtherName, ...]:
    return tuple(OtherName(alias.text, alias.language, alias.script) for alias in speaker.aliases.all())


def speaker_named(value: str, *, but: Speaker | None = None) -> tuple[Speaker | None, str]:
    """Return whom of the register `value` names by uuid, name or alias, and "" or the sentence that says why nobody."""
    text = one_line(value)
    others = Speaker.objects.unmerged().exclude(pk=but.pk if but else None)
    try:
        found = list(others.filter(uuid=UUID(text)))
    except ValueError:
        found = list(others.named(text)[:6]) if folded(text) else []
    if len(found) == 1:
        return found[0], ""
    if found:
        return None, _("Several speakers are called “%s”: choose one from the list.") % text
    return None, _("Nobody else in the register is called “%s”.") % text if text else _("Say who.")
