"""Addresses for one of hundreds of things on a page: `reverse` costs ten times as much as the rest of a name."""

import functools
from uuid import UUID

from django.urls import reverse

_HOLE = "00000000-0000-0000-0000-000000000000"


def address_of(view: str, key: UUID | str) -> str:
    """Return the address of the page of that view for the thing with that uuid."""
    before, behind = _halves(view)
    return f"{before}{key}{behind}"


@functools.cache
def page(view: str) -> str:
    """Return the address of a page of which there is one."""
    return reverse(view)


@functools.cache
def _halves(view: str) -> tuple[str, str]:
    before, _hole, behind = reverse(view, args=[_HOLE]).partition(_HOLE)
    return before, behind
