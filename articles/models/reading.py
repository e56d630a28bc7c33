"""What a person has read, and what they put by for later."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from .article import Article

STEP = 500  # rows written at once: some 10 ms


class ReadingState(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reading")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="readings")
    read_at = models.DateTimeField(null=True)
    later = models.BooleanField(default=False)

    class Meta:
        indexes = [
            # what I put by
            models.Index(fields=["user", "later"], name="reading_later"),
        ]
        constraints = [models.UniqueConstraint(fields=["user", "article"], name="reading_once_per_user")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.article_id}"

    @classmethod
    def of(cls, user: AbstractBaseUser, article: Article) -> "ReadingState":
        """Return the person's row for the report, an unsaved one when there is none."""
        return cls.objects.filter(user=user, article=article).first() or cls(user=user, article=article)

    @property
    def is_read(self) -> bool:
        return self.read_at is not None

    @property
    def is_kept_unread(self) -> bool:
        """Whether the person said so: looking at the page does not make it read again."""
        return self.pk is not None and not self.is_read and not self.later

    @classmethod
    def mark_read(cls, user: AbstractBaseUser, reports: models.QuerySet, *, now: datetime) -> int:
        """Mark all `reports` read and return how many. In steps, so that no other writer waits long (DESIGN §3.1)."""
        keys = list(reports.values_list("pk", flat=True))
        for at in range(0, len(keys), STEP):
            rows = [cls(user=user, article_id=key, read_at=now) for key in keys[at : at + STEP]]
            cls.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=["user", "article"], update_fields=["read_at"]
            )
        return len(keys)

    @classmethod
    def mark_unread(cls, user: AbstractBaseUser, *, read_at: datetime) -> int:
        """Take back what `mark_read` marked at that instant and return how many: they are as if never looked at."""
        marked = cls.objects.filter(user=user, read_at=read_at)
        keys = list(marked.values_list("pk", flat=True))
        for at in range(0, len(keys), STEP):
            rows = marked.filter(pk__in=keys[at : at + STEP])
            rows.filter(later=True).update(read_at=None)
            rows.delete()
        return len(keys)
