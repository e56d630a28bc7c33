"""Who publishes, and the addresses we poll."""

from django.db import models

from ..canonical import folded
from ._fields import FoldedField
from ._links import WebAddressField, is_web_address


class OutletQuerySet(models.QuerySet):
    def named(self, name: str) -> models.QuerySet:
        """The outlet of that name, however it is written in capitals or width."""
        return self.filter(folded=folded(name))

    def agency(self, name: str) -> "Outlet":
        """Return the outlet of that name, made as an agency when a person names one that is not there yet."""
        return self.get_or_create(folded=folded(name), defaults={"name": name, "kind": Outlet.Kind.AGENCY})[0]

    def publisher(self, name: str) -> "Outlet | None":
        """Return the outlet of that name, made when a person names one that is not there yet; None for no name."""
        return self.get_or_create(folded=folded(name), defaults={"name": name})[0] if folded(name) else None

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


class Feed(models.Model):
    """An RSS or Atom address of an outlet. The row is also the work list: due, leased, backed off (DESIGN §3.14)."""

    class Identity(models.TextChoices):
        GUID = "guid"
        URL = "url"
        TITLE_DATE = "title_date", "title and date"

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="feeds")
    url = WebAddressField(unique=True)
    host = models.TextField(editable=False)
    language = models.CharField(max_length=8, default="id")
    full_text = models.BooleanField(
        default=False, help_text="Fetch each report's page; the feed holds only the beginning."
    )
    identity = models.CharField(max_length=10, choices=Identity, default=Identity.GUID)
    clean_rules = models.JSONField(default=dict, blank=True)
    interval = models.DurationField(null=True, blank=True)
    etag = models.TextField(blank=True, default="", editable=False)
    last_modified = models.TextField(blank=True, default="", editable=False)
    enabled = models.BooleanField(default=True)
    due_at = models.DateTimeField(editable=False)
    leased_until = models.DateTimeField(null=True, editable=False)
    lease_token = models.UUIDField(null=True, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    last_ok_at = models.DateTimeField(null=True, editable=False)
    last_new_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["url"]
        indexes = [
            # claim: the feeds that are due, oldest first
            models.Index(fields=["due_at"], condition=models.Q(enabled=True), name="feed_claim"),
        ]
        constraints = [
            models.CheckConstraint(condition=is_web_address("url"), name="feed_url_is_http"),
            # One fetch per host at once, on any number of machines.
            models.UniqueConstraint(
                fields=["host"], condition=models.Q(lease_token__isnull=False), name="feed_one_lease_per_host"
            ),
        ]

    def __str__(self) -> str:
        return self.url
