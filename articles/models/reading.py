"""What a person has read, and what they put by for later."""

from django.conf import settings
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
