"""A stretch of one version marked by an analyst or proposed by a rule: who said it, through whom it reached us."""

import hashlib
import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..canonical import folded
from ._highlight_queries import HighlightQuerySet
from ._revision import Stale
from .article import Article, Version
from .outlet import Outlet
from .speaker import Speaker
from .tag import HighlightTag, Tag
from .voice import Voice


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
    # Of a suggestion, for an agency that no outlet is: the table of outlets grows only by a person, who accepts it.
    agency_as_written = models.TextField(blank=True, default="")
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
    tags = models.ManyToManyField(Tag, through=HighlightTag, related_name="highlights")

    EDITABLE = ("kind", "speaker_as_written", "agency_as_written", "cue", "note", "status")
    # Drawn as marks; proposed to a person at a likely place; without any place in the current text.
    CERTAIN = (Anchor.SAME, Anchor.MOVED, Anchor.CONFIRMED)
    PROPOSED = (Anchor.CONTEXT, Anchor.CHANGED)
    SHOWN = (Status.CONFIRMED, Status.SUGGESTED)
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
            # the desk by when a quote was added, and by when it was changed
            models.Index(F("status"), F("created_at").desc(), F("id").desc(), name="highlight_added"),
            models.Index(F("status"), F("updated_at").desc(), F("id").desc(), name="highlight_changed"),
            # the quotes of a speaker
            models.Index(F("speaker"), F("status"), F("sort_at").desc(), F("id").desc(), name="highlight_of_speaker"),
            # how many quotes, of whom, in which reports: counted in the index alone (counting/quotes.py)
            models.Index(
                fields=["article", "status", "deleted_at", "kind", "speaker", "author"], name="highlight_counted"
            ),
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
        return self.speaker.css_class if self.speaker else "speaker-none"

    @property
    def is_away(self) -> bool:
        """Whether it is in the bin, or was rejected: nobody sees it on its report."""
        return self.deleted_at is not None or self.status == Highlight.Status.REJECTED

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
            "review": self._review(),
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

    def _review(self) -> dict | None:
        """Who decided on the suggestion; None for one that waits, and for what a person marked."""
        if self.reviewer_id is None:
            return None
        return {"author": self.author_id, "reviewer": self.reviewer_id, "at": self.reviewed_at.isoformat()}

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
        Voice.objects.bulk_create(Voice.placed(voices, self))

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
