"""Who fetches what: a feed is one worker's for a while, and so is the host that it lives on.

The database decides, by its clock: one constraint gives one fetch per host at once, on any number of machines. A worker
that dies keeps its leases until they run out; one that ends gives them back.
"""

import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from ..importing.one_at_a_time import is_alone
from ..models import Feed, FeedQuerySet, HostLease

# Fetching ends after 30 s, reading after 20 s; whoever works longer renews it (renew). So long a feed waits for nothing
# when its worker was killed.
LEASE = timedelta(minutes=2)
# So many due feeds are looked at in one step; more only where many share a host.
_LOOKED_AT = 200


@dataclass(frozen=True)
class Claim:
    """A feed that is ours to fetch, as its row was then, and the token that shows it."""

    feed: Feed
    token: uuid.UUID


def claim_due(most: int, *, now: datetime, waiting: FeedQuerySet | None = None) -> list[Claim]:
    """Take up to `most` feeds that are due, the longest waiting first, of as many hosts; or of `waiting`, in order."""
    waiting = Feed.objects.due(now=now) if waiting is None else waiting
    if not waiting.unleased(now=now).exists():
        # Asking takes no lock, and mostly there is nothing.
        return []
    with transaction.atomic():
        _forget_expired(now)
        claims: list[Claim] = []
        for feed in _candidates(waiting, now):
            if claim := _take(feed, now=now):
                claims.append(claim)
            if len(claims) >= most:
                break
        return claims


def _candidates(waiting: FeedQuerySet, now: datetime) -> Iterator[Feed]:
    """Go through the feeds that could be taken, one a host."""
    tried: set[str] = set(Feed.objects.leased(now=now).values_list("host", flat=True))
    while True:
        fresh = list(waiting.unleased(now=now).exclude(host__in=tried)[:_LOOKED_AT])
        if not fresh:
            return
        for feed in fresh:
            if feed.host not in tried:
                tried.add(feed.host)
                yield feed


def _take(feed: Feed, *, now: datetime) -> Claim | None:
    """Put our token on the row, unless somebody was quicker with the feed or with its host."""
    free = Feed.objects.filter(pk=feed.pk).unleased(now=now)
    claim = None
    try:
        with transaction.atomic():
            if not is_alone(f"host {feed.host}") or _has_pages_fetched(feed.host, now):
                return None
            if row := free.select_for_update(skip_locked=True, of=("self",)).select_related("outlet").first():
                claim = Claim(row, uuid.uuid4())
                Feed.objects.filter(pk=row.pk).update(lease_token=claim.token, leased_until=now + LEASE)
    except IntegrityError:
        return None
    return claim


def _has_pages_fetched(host: str, now: datetime) -> bool:
    return HostLease.objects.filter(host=host, leased_until__gt=now).exists()


def _forget_expired(now: datetime) -> None:
    """A token of somebody who is not heard of any more stands in the way of the host's other feeds."""
    Feed.objects.filter(lease_token__isnull=False, leased_until__lte=now).update(lease_token=None, leased_until=None)


def claim_host(host: str, token: uuid.UUID, *, now: datetime) -> bool:
    """Take a host for fetching pages from it; False when somebody fetches there. `token`: of the feed they belong to.

    Of the feed's own host it is taken already.
    """
    with transaction.atomic():
        if not is_alone(f"host {host}"):
            return False
        feed = Feed.objects.leased(now=now).filter(host=host).first()
        if feed:
            return feed.lease_token == token
        values = {"token": token, "leased_until": now + LEASE}
        if HostLease.objects.filter(host=host).exclude(token=token, leased_until__gt=now).exists():
            return bool(HostLease.objects.filter(host=host, leased_until__lte=now).update(**values))
        HostLease.objects.get_or_create(host=host, defaults=values)
        return True


def renew(tokens: Collection[uuid.UUID], *, now: datetime) -> None:
    """Keep the leases with these tokens for longer."""
    until = now + LEASE
    # In an order, so that two statements on the same rows never wait for one another.
    for model, column in ((Feed, "lease_token"), (HostLease, "token")):
        with transaction.atomic():
            rows = model.objects.filter(**{f"{column}__in": tokens}).order_by("pk").select_for_update()
            model.objects.filter(pk__in=[row.pk for row in rows]).update(leased_until=until)


def release(tokens: Collection[uuid.UUID]) -> None:
    """Give the leases with these tokens back."""
    HostLease.objects.filter(token__in=tokens).delete()
    Feed.objects.filter(lease_token__in=tokens).update(lease_token=None, leased_until=None)
