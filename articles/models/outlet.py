"""Who publishes."""

from django.db import models

from ..canonical import folded
from ._fields import FoldedField


class OutletQuerySet(models.QuerySet):
    def named(self, name: str) -> models.QuerySet:
        """The outlet of that name, however it is written in capitals or width."""
        return self.filter(folded=folded(name))

    def agency(self, name: str) -> "Outlet":
        """Return the outlet of that name, made as an agency when a person names one that is not there yet."""
        return self.get_or_create(folded=folded(name), defaults={"name": name, "kind": Outlet.Kind.AGENCY})[0]

    def publisher(self, name: str, *, domain: str = "") -> "Outlet | None":
        """Return the outlet of that name, made when a person names one that is not there yet; None for no name."""
        defaults = {"name": name, "domain": domain}
        return self.get_or_create(folded=folded(name), defaults=defaults)[0] if folded(name) else None

    def named_before(self, snapshot: dict | None) -> "Outlet | None":
        """Return the outlet that `named_in_history` told of, under whatever name by now; made again if it is gone."""
        if snapshot is None:
            return None
        return self.filter(pk=snapshot["id"]).first() or self.publisher(snapshot["name"])


class Outlet(models.Model):
    """A publisher or agency: SINDOnews, Beritabaru, Xinhua, Reuters."""

    class Kind(models.TextChoices):
        PUBLISHER = "publisher"
        AGENCY = "agency"
        BOTH = "both", "publisher and agency"

    name = models.TextField()
    folded = FoldedField()
    kind = models.CharField(max_length=9, choices=Kind, default=Kind.PUBLISHER)
    domain = models.TextField(blank=True, default="")
    zone = models.TextField(default="Asia/Jakarta", help_text="Time zone in which a bare date of this outlet begins.")

    objects = OutletQuerySet.as_manager()

    class Meta:
        ordering = ["folded"]
        constraints = [
            models.UniqueConstraint(fields=["folded"], name="outlet_name_is_unique"),
            models.CheckConstraint(condition=~models.Q(name=""), name="outlet_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def named_in_history(self) -> dict:
        """Return what a snapshot of a report keeps of its outlet: its id, and the name for those who read it."""
        return {"id": self.pk, "name": self.name}
