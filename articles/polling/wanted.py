"""A person asks for a feed now."""

from datetime import datetime, timedelta

from ..models import Feed

# Ahead of whatever else has waited.
_AHEAD = timedelta(days=365)


def want(feed: Feed, now: datetime) -> None:
    """Let the next worker that is free fetch the feed: before all others, and whenever it would be due.

    Who asks can tell by `attempted_at` >= `wanted_at` that it was done. A feed that is switched off stays so.
    """
    feed.wanted_at, feed.due_at = now, now - _AHEAD
    Feed.objects.filter(pk=feed.pk).update(wanted_at=feed.wanted_at, due_at=feed.due_at)
