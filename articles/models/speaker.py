"""The register of speakers: it grows only by a person."""

from datetime import date, datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..canonical import folded
from ._fields import FoldedField
from ._revision import Stale
from .article import Article
from .search_words import QuoteWords

HUES = 12


class CannotMerge(Exception):
    """One hop only: a speaker that others point at points nowhere. The message says so to a person."""


class SpeakerQuerySet(models.QuerySet):
    def answering_to(self, text: str) -> Self:
        """Speakers whose name or alias begins like `text`, in any of its words, in the order of the register."""
        wanted = folded(text)
        if not wanted:
            return self
        begins = Q(folded__startswith=wanted) | Q(folded__contains=f" {wanted}")
        alias = Alias.objects.filter(begins).values("speaker")
        return self.filter(begins | Q(pk__in=alias))

    def named(self, text: str) -> Self:
        """Speakers with exactly that name or alias; several people may share one."""
        wanted = folded(text)
        return self.filter(Q(folded=wanted) | Q(pk__in=Alias.objects.filter(folded=wanted).values("speaker")))

    def unmerged(self) -> Self:
        return self.filter(merged_into__isnull=True)


class Speaker(models.Model):
    """A person or body, with undated name aliases and dated roles."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        BODY = "body", _("body")
        COUNTRY = "country", _("country")
        UNNAMED = "unnamed", _("unnamed source")

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    name = models.TextField()
    folded = FoldedField()
    kind = models.CharField(max_length=7, choices=Kind, default=Kind.PERSON)
    hue = models.PositiveSmallIntegerField(help_text="One of the colour classes, 0 to 11.")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            # type-ahead and "who is this name?"
            models.Index(fields=["folded"], name="speaker_name"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(hue__gte=0, hue__lt=HUES), name="speaker_hue_is_a_class"),
            models.CheckConstraint(condition=~Q(name=""), name="speaker_has_a_name"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="speaker_not_merged_into_self"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def css_class(self) -> str:
        """The speaker's colour and underline (static/css/marks.css)."""
        return f"speaker-{self.hue + 1}"

    @property
    def label(self) -> str:
        """The short name drawn before a mark: the shortest alias that is a word of the name ("Xi" of Xi Jinping, as no
        rule knows which word of a name is the family's), else a person's last word, else the whole name."""
        words = self.name.split()
        aliases = sorted((alias.text for alias in self.aliases.all()), key=lambda text: (len(text), text))
        short = next((text for text in aliases if text in words), None)
        return short or (words[-1] if self.kind == self.Kind.PERSON else self.name)

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split()[:3]).upper()

    def snapshot(self) -> dict:
        """Return the aggregate as JSON values: what history keeps and undo puts back."""
        return {
            "revision": self.revision,
            "name": self.name,
            "kind": self.kind,
            "hue": self.hue,
            "merged_into": self.merged_into and str(self.merged_into.uuid),
            "aliases": [alias.snapshot() for alias in self.aliases.order_by("id")],
            "roles": [role.snapshot() for role in self.roles.order_by("id")],
        }

    def restore(self, snapshot: dict | None, *, now: datetime) -> None:
        """Put back name, kind, colour, merging, aliases and roles; None is a speaker not yet made: out of the register.

        Raises ProtectedError when quotes name the speaker, Stale if somebody else changed the row since it was read,
        CannotMerge.
        """
        if snapshot is None:
            self._leave_suggestions(now)
            self.delete()
            return
        values = {name: snapshot[name] for name in ("name", "kind", "hue")} | {"folded": folded(snapshot["name"])}
        if "merged_into" in snapshot:
            values["merged_into"] = self._target(snapshot["merged_into"])
        if not Speaker.objects.filter(pk=self.pk, revision=self.revision).update(revision=F("revision") + 1, **values):
            raise Stale(self)
        self._set_names(snapshot)
        self.refresh_from_db()
        self.look_changed()

    @classmethod
    def remade(cls, key: UUID, snapshot: dict) -> Self:
        """Put back into the register, under the old uuid, the speaker that `snapshot` tells of."""
        values = {name: snapshot[name] for name in ("name", "kind", "hue")}
        speaker = cls.objects.create(uuid=key, revision=snapshot["revision"] + 1, **values)
        speaker._set_names(snapshot)
        if into := speaker._target(snapshot.get("merged_into")):
            cls.objects.filter(pk=speaker.pk).update(merged_into=into)
        speaker.refresh_from_db()
        return speaker

    def _target(self, key: str | None) -> "Speaker | None":
        """Return the speaker to be merged into, locked with all whom a second hop would go through."""
        if key is None:
            return None
        list(Speaker.objects.select_for_update().filter(Q(pk=self.pk) | Q(uuid=key)).order_by("pk"))
        into = Speaker.objects.filter(uuid=key).select_related("merged_into").first()
        if into is None:
            raise CannotMerge(gettext("Who it was merged into is no longer in the register."))
        if into.merged_into:
            said = gettext("“%(name)s” is itself merged into “%(into)s”: merge into that one.")
            raise CannotMerge(said % {"name": into.name, "into": into.merged_into.name})
        if into == self:
            raise CannotMerge(gettext("Nobody can be merged into themselves."))
        if first := self.merged.first():
            said = gettext("“%(name)s” is merged into “%(into)s”: separate the two first.")
            raise CannotMerge(said % {"name": first.name, "into": self.name})
        return into

    def _leave_suggestions(self, now: datetime) -> None:
        """Suggestions that nobody decided hold nobody in the register: they keep the name as it is written."""
        suggested = self.highlights.filter(status="suggested")
        voices = self.voices.filter(highlight__status="suggested")
        named = Q(pk__in=suggested.values("article")) | Q(pk__in=voices.values("highlight__article"))
        Article.objects.filter(named).restamp()
        marks = [*suggested.values_list("pk", flat=True), *voices.values_list("highlight", flat=True)]
        own = models.Value(self.name, output_field=models.TextField())
        written = models.Case(models.When(speaker_as_written="", then=own), default="speaker_as_written")
        suggested.update(speaker=None, speaker_as_written=written, updated_at=now, revision=F("revision") + 1)
        voices.update(speaker=None, as_written=models.Case(models.When(as_written="", then=own), default="as_written"))
        QuoteWords.renew(marks)

    def look_changed(self) -> None:
        """Raise the stamps of all reports whose marks or cards name this speaker, or one who was merged into them.

        Belongs into the transaction that changes the name, the colour, an alias (the label may be one) or the merging.
        """
        people = Speaker.objects.filter(Q(pk=self.pk) | Q(merged_into=self))
        # Whoever names them in a new mark meanwhile has to wait: no report is left out (PostgreSQL).
        list(people.select_for_update().order_by("pk"))
        told = people.values("voices__highlight__article")
        Article.objects.filter(Q(pk__in=people.values("highlights__article")) | Q(pk__in=told)).restamp()

    def _set_names(self, snapshot: dict) -> None:
        self.aliases.all().delete()
        self.roles.all().delete()
        for alias in snapshot["aliases"]:
            self.aliases.create(**alias)
        for role in snapshot["roles"]:
            self.roles.create(**role)

    def role_on(self, day: date | None, *, language: str = "id") -> str:
        """Return the title held on `day`, '' when none is known or the day is not: a role is never guessed.

        Of several the one begun last ("Presiden Rusia", no longer "Penjabat Presiden Rusia"); of its titles the one in
        `language`, else one of no language, else the one entered first.
        """
        if day is None:
            return ""
        held = [
            role
            for role in self.roles.all()
            if (role.from_day is None or role.from_day <= day) and (role.to_day is None or day <= role.to_day)
        ]
        latest = max((role.from_day or date.min for role in held), default=None)
        titles = [role for role in held if (role.from_day or date.min) == latest]
        titles.sort(key=lambda role: (role.language != language, role.language != "", role.pk))
        return titles[0].title if titles else ""


class Alias(models.Model):
    """Another name, at any time: "Poetin", "Jinping". Two people may share one."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="aliases")
    text = models.TextField()
    folded = FoldedField(source="text")
    language = models.CharField(max_length=8, blank=True, default="")
    script = models.CharField(max_length=4, blank=True, default="", help_text="ISO 15924, such as Latn or Cyrl.")

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "aliases"
        indexes = [
            # who is this name?
            models.Index(fields=["folded"], name="alias_name"),
        ]
        constraints = [models.UniqueConstraint(fields=["speaker", "folded"], name="alias_once_per_speaker")]

    def __str__(self) -> str:
        return self.text

    def snapshot(self) -> dict:
        return {"text": self.text, "language": self.language, "script": self.script}


class Role(models.Model):
    """A title held from one day to another: "Presiden Rusia" is Putin only on some days."""

    speaker = models.ForeignKey(Speaker, on_delete=models.CASCADE, related_name="roles")
    title = models.TextField()
    folded = FoldedField(source="title")
    language = models.CharField(max_length=8, blank=True, default="")
    from_day = models.DateField(null=True, blank=True)
    to_day = models.DateField(null=True, blank=True, help_text="The last day in the role; empty: still held.")

    class Meta:
        ordering = ["id"]
        indexes = [
            # who held this title?
            models.Index(fields=["folded"], name="role_title"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(from_day__isnull=True) | Q(to_day__isnull=True) | Q(from_day__lte=F("to_day")),
                name="role_begins_before_it_ends",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def snapshot(self) -> dict:
        days = {name: day and day.isoformat() for name, day in (("from_day", self.from_day), ("to_day", self.to_day))}
        return {"title": self.title, "language": self.language} | days
