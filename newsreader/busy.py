"""What is answered while too much is written at once: 503, and when to come again (DESIGN §3.1)."""

import sys

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error

RETRY_AFTER = 5  # seconds; a writer has waited ten by then

# SQLite's and PostgreSQL's own words for it: another writer was in the way for too long (a lock, a deadlock, a
# serialisation that failed), or there are as many connections as there may be.
_SQLITE = ("SQLITE_BUSY", "SQLITE_LOCKED")
_POSTGRESQL = {"40001", "40P01", "53300", "55P03"}


def is_busy(error: BaseException | None) -> bool:
    """Return whether the same request may well succeed in a moment."""
    if not isinstance(error, OperationalError):
        return False
    cause = error.__cause__
    # Extended codes begin with the plain one: SQLITE_BUSY_SNAPSHOT.
    return getattr(cause, "sqlite_errorname", "").startswith(_SQLITE) or getattr(cause, "sqlstate", "") in _POSTGRESQL


def error(request: HttpRequest) -> HttpResponse:
    """`handler500`: where every uncaught exception ends, whichever middleware it comes from."""
    if not is_busy(sys.exc_info()[1]):
        return server_error(request)
    return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": str(RETRY_AFTER)})
