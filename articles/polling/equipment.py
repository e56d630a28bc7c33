"""The world as it is: the guarded network, the child process, the rules of each feed."""

import contextlib
import logging
import threading
from collections.abc import Iterator

from ..importing.child import Child
from ..importing.feed_rules import Rules, rules_of
from ..importing.fetching import fetch
from ..importing.refusal import Unreadable
from .tools import Tools

logger = logging.getLogger(__name__)

# A thread may wait for a page that is read just now; the process ends by itself when we are gone.
_SECONDS_TO_CLOSE = 1


@contextlib.contextmanager
def equipped() -> Iterator[Tools]:
    """Yield what rounds need. In the end nobody waits for a job that the child process has not done yet."""
    child = Child()
    try:
        yield Tools(fetch=fetch, parser=child, rules_of=_rules)
    finally:
        closing = threading.Thread(target=child.close, daemon=True)
        closing.start()
        closing.join(_SECONDS_TO_CLOSE)


def _rules(kept: object) -> Rules:
    """Rules that no longer hold clean nothing: a feed without them is better than none."""
    try:
        return rules_of(kept)
    except Unreadable as unreadable:
        logger.warning("Cleaning rules were left out: %s", unreadable.reason)
        return Rules()
