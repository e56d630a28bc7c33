"""The attempts of a feed, for people who ask why: kept, and only so many."""

from ..models import Feed, FetchAttempt


def keep(attempt: FetchAttempt) -> None:
    """Save an attempt, and drop what the feed has more than are kept."""
    attempt.save()
    prune(attempt.feed)


def prune(feed: Feed) -> None:
    of_feed = FetchAttempt.objects.filter(feed=feed).order_by("-started_at", "-pk")
    too_old = list(of_feed.values_list("pk", flat=True)[FetchAttempt.KEPT : FetchAttempt.KEPT + 500])
    if too_old:
        FetchAttempt.objects.filter(pk__in=too_old).delete()
