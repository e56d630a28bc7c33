"""Saved searches: what is new in each since its person opened it last."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse

from ..models import SavedSearch
from .quote_filter import read_filter
from .report_filter import read_report_filter

COUNTED = 99  # "99+" beyond that


@dataclass(frozen=True)
class Listed:
    """A saved search as a list shows it. `new` is at most COUNTED + 1; None where it is not understood any more, as a
    name that it asks for is gone."""

    search: SavedSearch
    address: str
    new: int | None

    @property
    def told(self) -> str:
        return f"{COUNTED}+" if self.new and self.new > COUNTED else str(self.new or "")


def listed(searches: Iterable[SavedSearch]) -> list[Listed]:
    """Return them with what is new: one count each, which ends at COUNTED, and what reading its filter takes."""
    return [Listed(search, address_of(search), _new_in(search)) for search in searches]


def address_of(search: SavedSearch) -> str:
    return f"{reverse(search.page)}?{search.query}".removesuffix("?")


def _new_in(search: SavedSearch) -> int | None:
    found = _found_by(search)
    return None if found is None else found.order_by()[: COUNTED + 1].count()


def _found_by(search: SavedSearch) -> QuerySet | None:
    if search.page == SavedSearch.Page.REPORTS:
        asked = read_report_filter(search.asked, search.user)
        return None if asked.problems else asked.reports().filter(first_seen_at__gt=search.seen_at)
    quotes = read_filter(search.asked)
    # A suggestion is a quote from when it was accepted.
    since = Q(created_at__gt=search.seen_at) | Q(reviewed_at__gt=search.seen_at)
    return None if quotes.problems else quotes.to_count().filter(since)
