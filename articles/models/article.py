"""A report, and the frozen versions of its text."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..canonical import Span, folded, paragraph_spans
from ._fields import FoldedField
from ._links import WebAddressField, is_web_address
from ._revision import Stale
from .feed import Feed
from .outlet import Outlet
from .search_words import QuoteWords, ReportWords


class ArticleQuerySet(models.QuerySet):
    def visible(self) -> Self:
        """Reports that nobody hid."""
        return self.filter(hidden_at__isnull=True)

    def with_held_text(self) -> Self:
        """Reports of which a text waits for an administrator."""
        held = Version.objects.filter(article=OuterRef("pk"), state=Version.State.HELD)
        return self.filter(Exists(held))

    def with_marks_left_behind(self) -> Self:
        """Reports of which a mark stands in a text that is no longer current."""
        past = Q(highlights__now_version__isnull=False) & ~Q(highlights__now_version__state=Version.State.CURRENT)
        return self.filter(past).distinct()

    def newest_first(self) -> Self:
        return self.order_by("-sort_at", "-id")

    def restamp(self) -> None:
        """Raise the stamps: something changed that the reports show. Belongs into the transaction of the change."""
        # Locked in the order of ids, so that two who raise many never wait for one another.
        list(self.select_for_update().order_by("pk").values_list("pk"))
        self.update(marks_stamp=F("marks_stamp") + 1)

    def restamp_showing(self, outlet: Outlet) -> None:
        """Raise the stamps of the reports of `outlet`, and of those in which it stands in a chain as the agency.

        Belongs into the transaction that changes its name.
        """
        # Whoever names it in a new mark meanwhile has to wait: no report is left out (PostgreSQL).
        list(Outlet.objects.select_for_update().filter(pk=outlet.pk))
        told = outlet.quotes_told.values("article")
        self.filter(Q(outlet=outlet) | Q(agency=outlet) | Q(pk__in=told)).restamp()


class Article(models.Model):
    """A report: one published text; its words are in its versions."""

    class Precision(models.TextChoices):
        MINUTE = "minute"
        DAY = "day"
        INFERRED = "inferred", "from the text"
        UNKNOWN = "unknown"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="articles")
    feed = models.ForeignKey(Feed, on_delete=models.SET_NULL, null=True, blank=True, related_name="articles")
    agency = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="carried")
    language = models.CharField(max_length=8, default="id")
    title = models.TextField()
    folded_title = FoldedField(source="title", default="")
    lead = models.TextField(blank=True, default="")
    byline = models.TextField(blank=True, default="")
    dateline = models.TextField(blank=True, default="")
    caption = models.TextField(blank=True, default="")
    url = WebAddressField(blank=True, default="")
    published_at = models.DateTimeField(null=True, blank=True)
    published_offset_min = models.SmallIntegerField(
        null=True, blank=True, help_text="The source's own offset from UTC."
    )
    published_day = models.DateField(null=True, blank=True, help_text="The day as the source names it.")
    published_precision = models.CharField(max_length=8, choices=Precision, default=Precision.UNKNOWN)
    published_raw = models.TextField(blank=True, default="", help_text="The words the date was read from.")
    first_seen_at = models.DateTimeField()
    sort_at = models.DateTimeField()
    edited_fields = models.JSONField(default=list, blank=True, help_text="Set by a person; imports leave them alone.")
    marks_stamp = models.PositiveIntegerField(default=0, editable=False)
    waiting = models.PositiveIntegerField(default=0, editable=False, help_text="Suggestions that nobody decided yet.")
    hidden_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    # What a person may set beside the outlet, and the date's columns, which go together.
    EDITABLE = ("title", "lead", "byline", "dateline", "caption", "language", "url")
    PUBLISHED = ("published_precision", "published_day", "published_at", "published_offset_min", "published_raw")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        indexes = [
            # the list, newest first
            models.Index(F("sort_at").desc(), F("id").desc(), name="article_list"),
            # the list of one outlet
            models.Index(fields=["outlet", "sort_at", "id"], name="article_of_outlet"),
            # date filters: the source's own day
            models.Index(fields=["published_day"], name="article_published_day"),
        ]
        constraints = [
            models.CheckConstraint(condition=is_web_address("url"), name="article_url_is_http"),
            models.CheckConstraint(
                condition=Q(published_precision="minute", published_at__isnull=False)
                | (~Q(published_precision="minute") & Q(published_at__isnull=True)),
                name="article_instant_iff_minute",
            ),
            models.CheckConstraint(
                condition=Q(published_precision="unknown", published_day__isnull=True)
                | (~Q(published_precision="unknown") & Q(published_day__isnull=False)),
                name="article_day_iff_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("report", args=[self.uuid])

    def current_version(self) -> "Version":
        """The text that readers see now. Raises Version.DoesNotExist for a report whose only text is held back."""
        return self.versions.get(state=Version.State.CURRENT)

    def marks_changed(self) -> None:
        """Raise the stamp that is fragment-cache key, ETag and answer to polls."""
        Article.objects.filter(pk=self.pk).update(marks_stamp=F("marks_stamp") + 1)

    def words_changed(self) -> None:
        """Let the search find the title and the current text as they are, and the marks in the report's language.

        Belongs into the transaction that changed them.
        """
        ReportWords.renew([self.pk])
        QuoteWords.renew(self.highlights.values_list("pk", flat=True))

    def snapshot(self) -> dict:
        """Return what a person may set as JSON values: what history keeps and undo puts back. The text is not in it: it
        never changes, and versions keep it."""
        as_text = ("published_day", "published_at", "sort_at")
        as_it_is = (*self.EDITABLE, *self.PUBLISHED, "edited_fields")
        return {
            "revision": self.revision,
            "hidden": self.hidden_at is not None,
            "outlet": self.outlet and self.outlet.named_in_history(),
            "agency": self.agency and self.agency.named_in_history(),
            **{name: getattr(self, name) for name in as_it_is if name not in as_text},
            **{name: value and value.isoformat() for name in as_text for value in [getattr(self, name)]},
        }

    def restore(self, snapshot: dict | None, *, now: datetime) -> None:
        """Put back what `snapshot` says, as a new revision; None is a report not yet added: hidden.

        Raises Stale if somebody else, or an import, changed the row since it was read.
        """
        if snapshot is None:
            self.revise(self.revision, hidden_at=now)
            return
        values = {name: snapshot[name] for name in (*self.EDITABLE, *self.PUBLISHED, "edited_fields")}
        values |= {name: Outlet.objects.named_before(snapshot[name]) for name in ("outlet", "agency")}
        values["published_day"] = snapshot["published_day"] and date.fromisoformat(snapshot["published_day"])
        values["published_at"] = snapshot["published_at"] and datetime.fromisoformat(snapshot["published_at"])
        values["sort_at"] = datetime.fromisoformat(snapshot["sort_at"])
        values["hidden_at"] = (self.hidden_at or now) if snapshot["hidden"] else None
        self.revise(self.revision, **values)

    def revise(self, revision: int, **values) -> None:
        """Write `values` as the revision after `revision`; the copies of `sort_at` follow, and the stamp is raised.

        Raises Stale when the row is no longer at `revision`: nothing is written then.
        """
        if "title" in values:
            values["folded_title"] = folded(values["title"])
        values |= {"revision": revision + 1, "marks_stamp": F("marks_stamp") + 1}
        if not Article.objects.filter(pk=self.pk, revision=revision).update(**values):
            raise Stale(self)
        self.refresh_from_db()
        self.highlights.exclude(sort_at=self.sort_at).update(sort_at=self.sort_at)
        if "title" in values or "language" in values:
            self.words_changed()


class VersionQuerySet(models.QuerySet):
    def told_by(self, snapshots: Iterable[Mapping]) -> Self:
        """The versions that those snapshots are of."""
        named = [Q(article__uuid=snapshot["report"], number=snapshot["number"]) for snapshot in snapshots]
        return self.filter(reduce(or_, named)) if named else self.none()


class Version(models.Model):
    """The frozen clean text of a report at one fetch: triggers on both engines refuse a change (migration 0002)."""

    class Reason(models.TextChoices):
        FEED = "feed", _("by its feed")
        PAGE = "page", _("pasted")
        FILE = "file", _("from a file")
        ADMIN = "admin", _("by an administrator")
        RECLEANED = "recleaned", _("cleaned again")

    class State(models.TextChoices):
        CURRENT = "current"
        PAST = "past"
        HELD = "held", _("held")
        REJECTED = "rejected", _("rejected")

    class HeldWhy(models.TextChoices):
        ERROR_PAGE = "error_page", _("it reads like an error page")
        PAYWALL = "paywall", _("it reads like the stub of a paywall")
        SHORT = "short", _("it is less than 40 % as long as the text before")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    length = models.PositiveIntegerField(help_text="Code points.")
    sha256 = models.CharField(max_length=64)
    reason = models.CharField(max_length=9, choices=Reason)
    cleaner = models.SmallIntegerField(help_text="The cleaner's version that made this text.")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    fetched_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State, default=State.CURRENT)
    held_why = models.CharField(max_length=10, choices=HeldWhy, blank=True, default="")
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who released or rejected a text that was held.",
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    steps_done = models.SmallIntegerField(default=0)
    # Which rules suggested quotes in this text last; older ones than today's, or 0 for none: it is to be read (intake).
    rules_version = models.PositiveSmallIntegerField(default=0, editable=False)
    simhash = models.BigIntegerField(default=0)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "number"]
        indexes = [
            # the same text under another key
            models.Index(fields=["sha256"], name="version_same_text"),
            # what waits for an administrator
            models.Index(fields=["article"], name="version_held", condition=Q(state="held")),
            # what the rules have not read yet
            models.Index(fields=["rules_version"], name="version_rules", condition=Q(state="current")),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_is_unique"),
            models.UniqueConstraint(fields=["article"], condition=Q(state="current"), name="version_one_current"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} version {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("report_version", args=[self.article.uuid, self.number])

    @staticmethod
    def digest(text: str) -> str:
        """Return the SHA-256 of a canonical text, as the column holds it."""
        return hashlib.sha256(text.encode()).hexdigest()

    def paragraphs(self) -> list[Span]:
        return paragraph_spans(self.text)

    @property
    def uuid(self) -> uuid.UUID:
        """What history calls it by; addresses name it by its report and number, of which this is made."""
        return uuid.uuid5(self.article.uuid, f"version {self.number}")

    def snapshot(self) -> dict:
        """Return what a person may decide of it as JSON values: what history keeps and undo puts back.

        `current` is the number of the text that readers see, this one or another.
        """
        readers_see = self.article.versions.filter(state=Version.State.CURRENT).values_list("number", flat=True)
        return {
            "report": str(self.article.uuid),
            "number": self.number,
            "state": str(self.state),
            "current": readers_see.first(),
            "settled_by": self.settled_by_id,
            "settled_at": self.settled_at and self.settled_at.isoformat(),
        }
