"""How the feeds of a list do after they were added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ..models import Feed
from ..polling.adding.candidates import Candidate
from ..polling.health import Grade, grade
from .feed_choices import VERDICT_WORDS


@dataclass(frozen=True)
class ResultRow:
    """`feed` is there when the row was added, or was there already and chosen; `grade` tells how that feed does."""

    row: Candidate
    verdict: str
    feed: Feed | None
    grade: Grade | None

    @property
    def is_fetched(self) -> bool:
        return self.feed is not None and self.feed.attempted_at is not None

    @property
    def is_waiting(self) -> bool:
        return self.feed is not None and self.feed.enabled and self.feed.attempted_at is None


def result_rows(rows: Sequence[Candidate], *, now: datetime) -> list[ResultRow]:
    """Return what became of each row, in the list's order, with one query."""
    feeds = Feed.objects.select_related("outlet").in_bulk([row.feed for row in rows if row.feed])
    return [
        ResultRow(row, VERDICT_WORDS[row.checked.verdict], feed, feed and grade(feed, now))
        for row, feed in ((row, feeds.get(row.feed)) for row in rows)
    ]
