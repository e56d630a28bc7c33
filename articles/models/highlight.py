"""A stretch of one version marked by an analyst or proposed by a rule: who said it, through whom it reached us."""

import hashlib
import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..canonical import folded
from ._revision import Stale
from .article import Article, Version
from .outlet import Outlet
from .speaker import Speaker
from .tag import Tag
from .voice import Voice


class HighlightQuerySet(models.QuerySet):
    def alive(self) -> Self:
        """Not in the bin."""
        return self.filter(deleted_at__isnull=True)

    def binned(self) -> Self:
        """In the bin, of reports that nobody hid."""
        return self.filter(deleted_at__isnull=False, article__hidden_at__isnull=True)

    def standing_in(self, version: Version) -> Self:
        """Confirmed marks of which it is certain that they stand in `version`, the report's current one."""
        return self.alive().filter(now_version=version, status=Highlight.Status.CONFIRMED, anchor__in=Highlight.CERTAIN)

    def shown_in(self, version: Version) -> Self:
        """The same, and those that are proposed to stand there."""
        shown = self.alive().filter(now_version=version, status=Highlight.Status.CONFIRMED)
        return shown.filter(anchor__in=(*Highlight.CERTAIN, *Highlight.PROPOSED))

    def marked_in(self, version: Version) -> Self:
        """Confirmed marks that were made in `version`, whatever became of them since."""
        return self.alive().filter(version=version, status=Highlight.Status.CONFIRMED)

    def made_before(self, number: int) -> Self:
        """Marks that were made in an older version than that one."""
        return self.alive().filter(version__number__lt=number)

    def nowhere_surely(self) -> Self:
        """Marks that the program could not carry into the current text, until a person confirms where they stand."""
        return self.alive().filter(status=Highlight.Status.CONFIRMED).exclude(anchor__in=Highlight.CERTAIN)

    def unsettled(self) -> Self:
        """Those of them that wait for a person's word."""
        return self.nowhere_surely().exclude(anchor=Highlight.Anchor.DETACHED)

    def quotes(self) -> Self:
        """What pages count and files hand out: confirmed, not in the bin, of reports that nobody hid."""
        return self.alive().filter(status=Highlight.Status.CONFIRMED, article__hidden_at__isnull=True).exclude(kind="")

    def said_by(self, speakers: list[Speaker]) -> Self:
        """Quotes of which one of `speakers` is a speaker, joint ones included."""
        joint = Voice.objects.filter(part=Voice.Part.JOINT, speaker__in=speakers).values("highlight")
        return self.filter(Q(speaker__in=speakers) | Q(pk__in=joint))

    def newest_first(self) -> Self:
        """The order of the desk and of every file: by report, then as they stand in the text."""
        return self.order_by("-sort_at", "article__id", "start", "id")

    def in_export_order(self) -> Self:
        """DESIGN §6: sort_at, report_id, start, quote_id."""
        return self.order_by("sort_at", "article__uuid", "start", "uuid")

    def with_attribution(self) -> Self:
        """Everything a card, a row or an export line says of a quote, in a fixed number of queries."""
        people = ("speaker", "voices__speaker")
        return self.select_related(
            "article__outlet", "version", "speaker__merged_into", "agency", "author", "reviewer"
        ).prefetch_related(
            "voices__speaker__merged_into",
            *(f"{who}__{names}" for who in people for names in ("aliases", "roles")),
            "tags",
        )


class Highlight(models.Model):
    """`version, start, end, words` are what the person marked and never change; `now_*` is where it stands today."""

    class Kind(models.TextChoices):
        NONE = "", _("no quote")
        DIRECT = "direct", _("direct")
        PARTIAL = "partial", _("partial")
        INDIRECT = "indirect", _("indirect")

    class Status(models.TextChoices):
        SUGGESTED = "suggested", _("suggested")
        CONFIRMED = "confirmed", _("confirmed")
        REJECTED = "rejected", _("rejected")

    class Anchor(models.TextChoices):
        SAME = "same"
        MOVED = "moved"
        CONTEXT = "context"
        CHANGED = "changed"
        GONE = "gone"
        DETACHED = "detached"
        CONFIRMED = "confirmed"

    class Origin(models.TextChoices):
        PERSON = "person"
        RULE = "rule"
        IMPORT = "import"

    class DatePrecision(models.TextChoices):
        DAY = "day"
        MONTH = "month"
        YEAR = "year"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="highlights")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="highlights")
    start = models.PositiveIntegerField(help_text="Code points into the version's text.")
    end = models.PositiveIntegerField(help_text="Code points, the first one behind the words.")
    words = models.TextField()
    # Where a person confirmed it in a later text: from there on it is aligned, as that is what the person saw.
    placed_version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    placed_start = models.PositiveIntegerField(null=True, blank=True)
    placed_end = models.PositiveIntegerField(null=True, blank=True)
    now_version = models.ForeignKey(Version, on_delete=models.PROTECT, null=True, blank=True, related_name="marks_now")
    now_start = models.PositiveIntegerField(null=True, blank=True)
    now_end = models.PositiveIntegerField(null=True, blank=True)
    anchor = models.CharField(max_length=9, choices=Anchor, default=Anchor.SAME)
    kind = models.CharField(max_length=8, choices=Kind, blank=True, default=Kind.NONE)
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="highlights")
    speaker_as_written = models.TextField(blank=True, default="")
    agency = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="quotes_told")
    cue = models.TextField(blank=True, default="")
    statement_date = models.DateField(null=True, blank=True)
    statement_precision = models.CharField(max_length=5, choices=DatePrecision, blank=True, default="")
    note = models.TextField(blank=True, default="")
    status = models.CharField(max_length=9, choices=Status, default=Status.CONFIRMED)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="highlights"
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    origin = models.CharField(max_length=6, choices=Origin, default=Origin.PERSON)
    rule = models.TextField(blank=True, default="")
    rules_version = models.PositiveSmallIntegerField(null=True, blank=True)
    words_key = models.CharField(max_length=64, editable=False)
    sort_at = models.DateTimeField(editable=False, help_text="Copy of the report's.")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)
    tags = models.ManyToManyField(Tag, through="HighlightTag", related_name="highlights")

    EDITABLE = ("kind", "speaker_as_written", "cue", "note", "status")
    # Drawn as marks; proposed to a person at a likely place; without any place in the current text.
    CERTAIN = (Anchor.SAME, Anchor.MOVED, Anchor.CONFIRMED)
    PROPOSED = (Anchor.CONTEXT, Anchor.CHANGED)
    UNSETTLED = (*PROPOSED, Anchor.GONE)

    objects = HighlightQuerySet.as_manager()

    class Meta:
        indexes = [
            # the marks of the reading page
            models.Index(fields=["now_version", "now_start"], name="highlight_on_page"),
            # the marks of an old version
            models.Index(fields=["version"], name="highlight_of_version"),
            # was this rejected before?
            models.Index(fields=["article", "words_key"], name="highlight_same_words"),
            # the desk, newest first
            models.Index(F("status"), F("sort_at").desc(), F("id").desc(), name="highlight_desk"),
            # the quotes of a speaker
            models.Index(F("speaker"), F("status"), F("sort_at").desc(), F("id").desc(), name="highlight_of_speaker"),
            # the decisions on a rule
            models.Index(fields=["rule", "status"], name="highlight_of_rule"),
            # the bin
            models.Index(
                F("deleted_at").desc(), F("id").desc(), name="highlight_bin", condition=Q(deleted_at__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(start__gte=0, start__lt=F("end")), name="highlight_span_is_not_empty"),
            models.CheckConstraint(
                condition=Q(now_version__isnull=True, now_start__isnull=True, now_end__isnull=True)
                | Q(now_version__isnull=False, now_start__isnull=False, now_end__isnull=False),
                name="highlight_now_all_or_nothing",
            ),
            models.CheckConstraint(
                condition=Q(placed_version__isnull=True, placed_start__isnull=True, placed_end__isnull=True)
                | Q(placed_version__isnull=False, placed_start__isnull=False, placed_end__isnull=False),
                name="highlight_placed_all_or_nothing",
            ),
            models.CheckConstraint(
                condition=~Q(status="suggested") | (Q(author__isnull=True) & ~Q(rule="")),
                name="highlight_suggestion_names_its_rule",
            ),
            models.CheckConstraint(
                condition=Q(speaker__isnull=True) | ~Q(kind=""), name="highlight_speaker_needs_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.words[:80]

    def get_absolute_url(self) -> str:
        return f"{reverse('report', args=[self.article.uuid])}#q-{self.uuid}"

    @property
    def label(self) -> str:
        """The short text drawn before the mark: who said it, '' for a mark that names nobody."""
        first = self.speaker.label if self.speaker else self.speaker_as_written
        joint = [voice for voice in self.voices.all() if voice.part == Voice.Part.JOINT]
        names = [first, *(voice.speaker.label if voice.speaker else voice.as_written for voice in joint)]
        return " + ".join(filter(None, names))

    @property
    def css_class(self) -> str:
        """The first speaker's colour and underline."""
        return self.speaker.css_class if self.speaker else "speaker-none"

    def snapshot(self, *, is_bare: bool = False) -> dict:
        """Return the whole aggregate as JSON values: what history keeps and undo puts back.

        What was prefetched is not read again (history/highlights.py takes a thousand at once); nor anything of a mark
        that `is_bare`, without voices and tags.
        """
        return {
            "revision": self.revision,
            "deleted": self.deleted_at is not None,
            "version": self.version_id,
            "start": self.start,
            "end": self.end,
            "words": self.words,
            "place": self._place(),
            **{name: getattr(self, name) for name in self.EDITABLE},
            "speaker": self.speaker and str(self.speaker.uuid),
            "agency": self.agency_id,
            "voices": [] if is_bare else [voice.snapshot() for voice in self.voices.all()],
            "tags": [] if is_bare else [tag.name for tag in self.tags.all()],
        }

    def _place(self) -> dict | str | None:
        """What a person decided of its place in a later text; where the program put it is not history's."""
        if self.anchor == Highlight.Anchor.DETACHED:
            return Highlight.Anchor.DETACHED.value
        if self.placed_version_id is None:
            return None
        return {"version": self.placed_version_id, "start": self.placed_start, "end": self.placed_end}

    def revise(self, revision: int, *, now: datetime, **values) -> None:
        """Write `values` as the revision after `revision`, and raise the report's stamp.

        Raises Stale when the row is no longer at `revision`: nothing of the transaction may be kept then. The report's
        row comes first, as with every import, so that the two never wait for one another.
        """
        self.article.marks_changed()
        hit = Highlight.objects.filter(pk=self.pk, revision=revision).update(
            revision=revision + 1, updated_at=now, **values
        )
        if not hit:
            raise Stale(self)
        self.refresh_from_db()

    def set_voices(self, voices: list[Voice]) -> None:
        """Replace the joint speakers and relayers by unsaved `voices`, each list in order."""
        self.voices.all().delete()
        counts = dict.fromkeys(Voice.Part.values, 0)
        for voice in voices:
            voice.highlight, voice.position = self, counts[voice.part]
            counts[voice.part] += 1
        Voice.objects.bulk_create(voices)

    def set_tags(self, names: list[str] | tuple[str, ...]) -> None:
        """Replace the tags; a name not seen before becomes a tag."""
        known = {tag.folded: tag for tag in Tag.objects.filter(folded__in=[folded(name) for name in names])}
        for name in names:
            if folded(name) not in known:
                known[folded(name)] = Tag.objects.get_or_create(folded=folded(name), defaults={"name": name})[0]
        self.tags.set(known[folded(name)] for name in names)

    @staticmethod
    def key_of(words: str) -> str:
        """Return the key under which a rejection is remembered: the words folded, any run of spaces as one."""
        return hashlib.sha256(" ".join(folded(words).split()).encode()).hexdigest()
