"""Every act of a person, append-only: triggers on both engines refuse to change or delete a row (migration 0002)."""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef


class ChangeQuerySet(models.QuerySet):
    def heads(self) -> Self:
        """The last row of each set, which stands for the whole act."""
        later = Change.objects.filter(set=OuterRef("set"), id__gt=OuterRef("id"))
        return self.filter(~Exists(later))

    def newest_first(self) -> Self:
        return self.order_by("-id")


class Change(models.Model):
    """One row holds a whole aggregate before and after; the rows of one `set` are one act of one person."""

    class Via(models.TextChoices):
        PAGE = "page"
        BULK = "bulk"
        IMPORT = "import"
        MERGE = "merge"
        COMMAND = "command"

    set = models.UUIDField(default=uuid.uuid4)
    undoes = models.UUIDField(null=True, help_text="The set that this set takes back.")
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="changes")
    via = models.CharField(max_length=7, choices=Via, default=Via.PAGE)
    object_type = models.CharField(max_length=20)
    object_uuid = models.UUIDField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        indexes = [
            # undo: the rows of one act; the list of acts: is this its last row?
            models.Index(fields=["set", "id"], name="change_of_set"),
            # the history of one thing
            models.Index(F("object_uuid"), F("id").desc(), name="change_history"),
            # my newest act
            models.Index(F("actor"), F("id").desc(), name="change_of_actor"),
            # the list of acts, on one kind of thing
            models.Index(F("object_type"), F("id").desc(), name="change_of_type"),
            # the list of acts, of some days
            models.Index(fields=["at"], name="change_at"),
        ]

    def __str__(self) -> str:
        return f"{self.object_type} {self.object_uuid} at {self.at:%Y-%m-%d %H:%M}"
