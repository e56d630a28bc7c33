"""What a person has read, and what they put by for later."""

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from .article import Article


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
