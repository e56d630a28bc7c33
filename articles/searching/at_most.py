"""Counting to a bound: nobody needs to know whether it is 90,000 or 91,000 while a page waits for it."""

from django.db.models import QuerySet


def at_most(most: int, rows: QuerySet) -> int:
    """Return how many there are, `most` + 1 for all that are more."""
    return rows.order_by()[: most + 1].count()
