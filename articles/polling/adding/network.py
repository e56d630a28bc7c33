"""Where trying addresses meets the outside: the guarded fetch, and the child process that reads what comes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from ...importing.child import Child
from ...importing.feed_records import Fetched
from ...importing.fetching import Limits, fetch
from .candidates import Checked
from .checking import check
from .trying import Check

# A person waits for the verdict; a worker will be more patient with what is added all the same.
SECONDS = 15


@contextmanager
def checking(*, seconds: float = SECONDS) -> Iterator[Check]:
    """Give what tries one address, from any thread; each answer may take so long."""
    with Child() as child:

        def fetched(address: str) -> Fetched:
            return fetch(address, now=timezone.now(), limits=Limits(seconds=seconds))

        def checked(address: str) -> Checked:
            return check(address, fetch=fetched, reader=child, now=timezone.now())

        yield checked
