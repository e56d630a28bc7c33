"""An archive of before the search, or of before its rules were what they are, gets its lines of words.

In short steps with pauses, so that nobody waits (DESIGN §3.1). What has its line is not looked at again: it may be
ended at any time and begun again. Whatever is written meanwhile has its line from whoever writes it.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from ..models import QuoteWords, ReportWords

# Some 50 ms each.
_STEPS = ((ReportWords, 20), (QuoteWords, 300))


@dataclass(frozen=True)
class Progress:
    """So many reports and quotes of so many have their line now."""

    done: int
    wanted: int


def missing_count() -> int:
    return sum(lines.missing().count() for lines, _step in _STEPS)


def fill() -> Iterator[Progress]:
    """Write the lines that are missing or were made by older rules; say after each step how far it is."""
    work = [(lines, step, list(lines.missing().values_list("pk", flat=True))) for lines, step in _STEPS]
    done, wanted = 0, sum(len(keys) for _lines, _step, keys in work)
    for lines, step, keys in work:
        for at in range(0, len(keys), step):
            began = time.monotonic()
            with transaction.atomic():
                # Whoever changes one of them meanwhile waits, and writes its line behind this one.
                rows = lines.rows().filter(pk__in=keys[at : at + step]).order_by("pk")
                lines.renew(rows.select_for_update().values_list("pk", flat=True))
            if connection.vendor == "sqlite":
                time.sleep(time.monotonic() - began)
            done += len(keys[at : at + step])
            yield Progress(done, wanted)
