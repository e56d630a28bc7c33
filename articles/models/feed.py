"""The addresses we poll, what became of each attempt, and who polls."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models

from ._links import WebAddressField, is_web_address
from .outlet import Outlet


class FeedQuerySet(models.QuerySet):
    def due(self, *, now: datetime) -> Self:
        """To be fetched, those that have waited longest first."""
        return self.filter(enabled=True, due_at__lte=now).order_by("due_at", "pk")

    def unleased(self, *, now: datetime) -> Self:
        """Nobody is fetching them, or whoever was has not been heard of for too long."""
        return self.filter(models.Q(lease_token__isnull=True) | models.Q(leased_until__lte=now))

    def leased(self, *, now: datetime) -> Self:
        """Somebody is fetching them."""
        return self.filter(lease_token__isnull=False, leased_until__gt=now)


class Feed(models.Model):
    """An RSS or Atom address of an outlet. The row is also the work list: due, leased, backed off (DESIGN §3.14)."""

    class Identity(models.TextChoices):
        GUID = "guid"
        URL = "url"
        TITLE_DATE = "title_date", "title and date"

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="feeds")
    title = models.TextField(blank=True, default="", help_text="What the feed calls itself.")
    site = WebAddressField(blank=True, default="", help_text="The page the feed belongs to.")
    url = WebAddressField(unique=True)
    host = models.TextField(editable=False)
    language = models.CharField(
        max_length=8, blank=True, default="", help_text="Of its reports; empty: as each entry says, or as it reads."
    )
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
    last_new = models.PositiveIntegerField(default=0, editable=False, help_text="New reports at `last_new_at`.")
    attempted_at = models.DateTimeField(null=True, editable=False)
    wanted_at = models.DateTimeField(null=True, editable=False, help_text="When a person last asked for it now.")
    failing_since = models.DateTimeField(null=True, editable=False)
    last_status = models.PositiveSmallIntegerField(null=True, editable=False)
    last_error = models.TextField(blank=True, default="", editable=False, help_text="Our words, never the server's.")
    is_gone = models.BooleanField(default=False, editable=False, help_text="The server said 410.")
    moved_from = models.TextField(blank=True, default="", editable=False, help_text="Before a permanent redirect.")
    rhythm = models.DurationField(null=True, editable=False, help_text="The usual time between two reports.")
    silent_from = models.DateTimeField(null=True, editable=False, help_text="From then on its silence is strange.")

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["url"]
        indexes = [
            # claim: the feeds that are due, oldest first
            models.Index(fields=["due_at"], condition=models.Q(enabled=True), name="feed_claim"),
        ]
        constraints = [
            models.CheckConstraint(condition=is_web_address("url"), name="feed_url_is_http"),
            models.CheckConstraint(condition=is_web_address("site"), name="feed_site_is_http"),
            # One fetch per host at once, on any number of machines.
            models.UniqueConstraint(
                fields=["host"], condition=models.Q(lease_token__isnull=False), name="feed_one_lease_per_host"
            ),
        ]

    def __str__(self) -> str:
        return self.url


class HostLease(models.Model):
    """A host from which somebody fetches the pages of a feed that lives elsewhere: no feed of that host is fetched
    meanwhile, and no other pages. Of its feeds' own host a worker has the lease in the feed's row."""

    host = models.TextField(unique=True)
    token = models.UUIDField()
    leased_until = models.DateTimeField()

    def __str__(self) -> str:
        return self.host


class FetchAttempt(models.Model):
    """What became of one fetch that brought or failed something; one that brought nothing leaves no row, it only moves
    the feed's `last_ok_at` (3,000 feeds, 48 times a day)."""

    class Outcome(models.TextChoices):
        OK = "ok"
        FAILED = "failed"
        REFUSED = "refused"
        HELD = "held"

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="attempts")
    started_at = models.DateTimeField()
    ms = models.PositiveIntegerField(help_text="How long it took, in milliseconds.")
    http_status = models.PositiveSmallIntegerField(null=True)
    outcome = models.CharField(max_length=7, choices=Outcome)
    bytes = models.PositiveIntegerField(default=0, help_text="Of the feed, unpacked.")
    new = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True, default="", help_text="Our words, never the server's.")

    KEPT = 100  # a feed

    class Meta:
        indexes = [
            # the attempts of a feed, newest first; and what is too old to be kept
            models.Index(models.F("feed"), models.F("started_at").desc(), name="attempt_of_feed"),
        ]

    def __str__(self) -> str:
        return f"{self.feed_id} at {self.started_at:%Y-%m-%d %H:%M}: {self.outcome}"


class Worker(models.Model):
    """A running `manage.py work`: it says now and then that it is alive, so that pages can tell when none is."""

    # Without a sign for so long, nobody counts on it any more.
    ABSENT_AFTER = timedelta(minutes=1)

    name = models.TextField(unique=True, help_text="Machine, process and start.")
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        indexes = [
            # is anybody at work?
            models.Index(fields=["seen_at"], name="worker_seen"),
        ]

    def __str__(self) -> str:
        return self.name
