"""A typed, signed, dated link between two reports."""

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ._revision import Stale
from .article import Article
from .highlight import Highlight


class ReportLinkQuerySet(models.QuerySet):
    def alive(self) -> Self:
        """Not removed."""
        return self.filter(deleted_at__isnull=True)

    def binned(self) -> Self:
        """Removed, between reports that nobody hid."""
        return self.filter(deleted_at__isnull=False, low__hidden_at__isnull=True, high__hidden_at__isnull=True)

    def confirmed(self) -> Self:
        return self.alive().filter(status=ReportLink.Status.CONFIRMED)

    def touching(self, article: Article) -> Self:
        """Links that have `article` at either end."""
        return self.filter(Q(low=article) | Q(high=article))


class ReportLink(models.Model):
    """`low` and `high` are the two reports by id: a pair stands once. `forward` says that it reads low → high."""

    class Type(models.TextChoices):
        SAME_EVENT = "same_event", _("same event")
        SAME_STATEMENT = "same_statement", _("same statement")
        FOLLOW_UP = "follow_up", _("follow-up")
        CONTRADICTS = "contradicts", _("contradicts")
        BACKGROUND = "background", _("background")
        COPY_OF = "copy_of", _("copy of")

    class Status(models.TextChoices):
        SUGGESTED = "suggested", _("suggested")
        CONFIRMED = "confirmed", _("confirmed")
        REJECTED = "rejected", _("rejected")

    SYMMETRIC = (Type.SAME_EVENT, Type.SAME_STATEMENT, Type.CONTRADICTS)

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    low = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="links_as_low")
    high = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="links_as_high")
    type = models.CharField(max_length=14, choices=Type)
    forward = models.BooleanField(default=True)
    status = models.CharField(max_length=9, choices=Status, default=Status.CONFIRMED)
    note = models.TextField(blank=True, default="")
    reason = models.TextField(blank=True, default="")
    score = models.FloatField(null=True, blank=True)
    low_quote = models.ForeignKey(Highlight, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    high_quote = models.ForeignKey(Highlight, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = ReportLinkQuerySet.as_manager()

    class Meta:
        indexes = [
            # the related reports of a page, from either end
            models.Index(fields=["high", "status"], name="report_link_high"),
            models.Index(fields=["low", "status"], name="report_link_low"),
            # the bin
            models.Index(
                F("deleted_at").desc(), F("id").desc(), name="report_link_bin", condition=Q(deleted_at__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(low__lt=F("high")), name="report_link_low_before_high"),
            models.UniqueConstraint(
                fields=["low", "high", "type"], condition=Q(deleted_at__isnull=True), name="report_link_once_per_type"
            ),
            models.CheckConstraint(
                condition=~Q(type__in=["same_event", "same_statement", "contradicts"]) | Q(forward=True),
                name="report_link_symmetric_is_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.low_id} {self.type} {self.high_id}"

    @property
    def is_symmetric(self) -> bool:
        return self.type in self.SYMMETRIC

    def snapshot(self) -> dict:
        """Return the row as JSON values: what history keeps and undo puts back."""
        return {
            "revision": self.revision,
            "deleted": self.deleted_at is not None,
            "low": str(self.low.uuid),
            "high": str(self.high.uuid),
            "type": self.type,
            "forward": self.forward,
            "status": self.status,
            "note": self.note,
        }

    def restore(self, snapshot: dict | None, *, now: datetime) -> None:
        """Put back what `snapshot` says, as a new revision; None is a link not yet made: removed.

        Raises Stale if somebody else changed the row since it was read.
        """
        values = {"deleted_at": now} if snapshot is None or snapshot["deleted"] else {"deleted_at": None}
        if snapshot:
            values |= {name: snapshot[name] for name in ("type", "forward", "status", "note")}
        self.revise(self.revision, **values)

    def revise(self, revision: int, **values) -> None:
        """Write `values` as the revision after `revision`, and raise the stamps of both reports.

        Raises Stale when the row is no longer at `revision`: nothing is written then.
        """
        if not ReportLink.objects.filter(pk=self.pk, revision=revision).update(revision=revision + 1, **values):
            raise Stale(self)
        self.refresh_from_db()
        self.low.marks_changed()
        self.high.marks_changed()
