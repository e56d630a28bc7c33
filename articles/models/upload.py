"""What somebody handed in, between preview and apply: on any web machine, for a day."""

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models

KEPT = timedelta(days=1)


class UploadQuerySet(models.QuerySet):
    def expired(self, *, now: datetime) -> Self:
        """Kept long enough: to be dropped."""
        return self.filter(created_at__lte=now - KEPT)


class Upload(models.Model):
    """`body` is read by the module that wrote it; `kind` says which one that is."""

    class Kind(models.TextChoices):
        TEXTS = "texts", "text files"
        FEEDS = "feeds", "a list of feeds"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="uploads")
    kind = models.CharField(max_length=8, choices=Kind)
    body = models.BinaryField()
    created_at = models.DateTimeField()

    objects = UploadQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.kind} of {self.created_at:%Y-%m-%d %H:%M}"

    def is_expired(self, *, now: datetime) -> bool:
        return self.created_at <= now - KEPT
