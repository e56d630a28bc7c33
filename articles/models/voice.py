"""The other voices of a quote: who said it too, who passed it on."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from .speaker import Speaker


class Voice(models.Model):
    """Another speaker of a quote: joint with the first, or one who passed it on; in order."""

    class Part(models.TextChoices):
        JOINT = "joint"
        RELAYED = "relayed"

    highlight = models.ForeignKey("Highlight", on_delete=models.CASCADE, related_name="voices")
    part = models.CharField(max_length=7, choices=Part)
    position = models.PositiveSmallIntegerField()
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, null=True, blank=True, related_name="voices")
    as_written = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["part", "position"]
        constraints = [
            models.UniqueConstraint(fields=["highlight", "part", "position"], name="voice_position_is_unique"),
            models.CheckConstraint(
                condition=Q(speaker__isnull=False) | ~Q(as_written=""), name="voice_is_known_or_written"
            ),
        ]

    def __str__(self) -> str:
        return self.speaker.name if self.speaker else self.as_written

    @classmethod
    def placed(cls, voices: Iterable["Voice"], highlight: models.Model) -> list["Voice"]:
        """Return unsaved `voices` as those of `highlight`, each part numbered in order."""
        counts = dict.fromkeys(cls.Part.values, 0)
        placed = list(voices)
        for voice in placed:
            voice.highlight, voice.position = highlight, counts[voice.part]
            counts[voice.part] += 1
        return placed

    @classmethod
    def of_highlights(cls, keys: Iterable[int]) -> dict[int, list[Self]]:
        """Return the voices of the marks with those ids in their order, by id, in one query with their speakers.

        A prefetch makes a manager and a queryset for each mark, for most of which there is nothing.
        """
        found: defaultdict[int, list[Self]] = defaultdict(list)
        voices = cls.objects.filter(highlight__in=keys).select_related("speaker__merged_into")
        for voice in voices:
            found[voice.highlight_id].append(voice)
        return found

    def snapshot(self) -> dict:
        return {
            "part": self.part,
            "speaker": self.speaker and str(self.speaker.uuid),
            "as_written": self.as_written,
        }
