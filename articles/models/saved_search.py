"""A filter that somebody keeps under a name, and how far they have seen what it finds."""

import uuid
from datetime import datetime
from typing import Self
from urllib.parse import parse_qs

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..canonical import folded
from ._fields import FoldedField

MOST = 50  # a person's; each costs a count on the pages that list them


class SavedSearchQuerySet(models.QuerySet):
    def of(self, user: AbstractBaseUser) -> Self:
        """Those of a person, by name, that were not deleted."""
        return self.filter(user=user, deleted_at__isnull=True).order_by("folded")


class SavedSearch(models.Model):
    class Page(models.TextChoices):
        QUOTES = "quotes", _("quotes")
        REPORTS = "reports", _("reports")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.TextField()
    folded = FoldedField()
    page = models.CharField(max_length=7, choices=Page)
    query = models.TextField(blank=True, default="", help_text="Of the page's address, without the question mark.")
    created_at = models.DateTimeField()
    seen_at = models.DateTimeField(help_text="When it was last opened: what came since is new.")
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Until its undo is no longer offered.")

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "saved searches"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "folded"], condition=Q(deleted_at__isnull=True), name="saved_search_name_is_unique"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="saved_search_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def asked(self) -> dict[str, list[str]]:
        """What the filter of its page reads."""
        return parse_qs(self.query, keep_blank_values=True)

    def seen(self, now: datetime) -> None:
        self.seen_at = now
        self.save(update_fields=["seen_at"])

    def rename(self, name: str) -> None:
        """Raises IntegrityError when another search of the person has that name."""
        self.name, self.folded = name, folded(name)
        self.save(update_fields=["name", "folded"])
