"""Tags: words that analysts sort quotes by."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q

from ..canonical import folded
from ._fields import FoldedField
from ._revision import Stale

BAR = "|"


class Tag(models.Model):
    """Made where a quote is tagged. Renaming, merging and deleting one are acts (annotating/tags.py)."""

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    name = models.TextField()
    folded = FoldedField()
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["folded"]
        constraints = [
            models.UniqueConstraint(fields=["folded"], name="tag_name_is_unique"),
            # Many values of one CSV cell are joined by it.
            models.CheckConstraint(condition=~Q(name__contains=BAR) & ~Q(name=""), name="tag_name_holds_no_bar"),
        ]

    def __str__(self) -> str:
        return self.name

    def snapshot(self) -> dict:
        """Return the row as JSON values: what history keeps and undo puts back. Who carries it stands in the marks."""
        return {"revision": self.revision, "name": self.name}

    def restore(self, snapshot: dict | None, *, now: datetime) -> None:
        """Put back the name, as a new revision; None is a tag not yet made: away with it.

        Raises ProtectedError when a mark carries it, Stale if somebody else changed the row since it was read.
        """
        if snapshot is None:
            self.delete()
        else:
            self.rename(snapshot["name"])

    def rename(self, name: str) -> None:
        """Raises Stale if somebody else changed the row since it was read, IntegrityError when the name is taken."""
        values = {"name": name, "folded": folded(name), "revision": self.revision + 1}
        if not Tag.objects.filter(pk=self.pk, revision=self.revision).update(**values):
            raise Stale(self)
        self.refresh_from_db()

    @classmethod
    def remade(cls, key: UUID, snapshot: dict) -> Self:
        """Make anew, under its old uuid, the tag that `snapshot` tells of."""
        return cls.objects.create(uuid=key, name=snapshot["name"], revision=snapshot["revision"] + 1)


class HighlightTag(models.Model):
    highlight = models.ForeignKey("Highlight", on_delete=models.CASCADE)
    tag = models.ForeignKey(Tag, on_delete=models.PROTECT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["highlight", "tag"], name="highlight_tag_once")]

    def __str__(self) -> str:
        return f"{self.highlight_id} {self.tag_id}"

    @classmethod
    def names_of(cls, keys: Iterable[int]) -> dict[int, list[str]]:
        """Return the names of the tags of the marks with those ids in their order, by id, in one query."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        tagged = cls.objects.filter(highlight__in=keys).order_by("tag__folded")
        for mark, name in tagged.values_list("highlight", "tag__name"):
            found[mark].append(name)
        return found
