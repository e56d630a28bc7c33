"""What a person is shown of a text before it is stored. Pure."""

from dataclasses import dataclass

from ..canonical import canonical
from .records import CleanReport


@dataclass(frozen=True)
class RemovedLines:
    """Lines of the raw text that are not part of the report (from 1, both ends included), their words, and why."""

    first: int
    last: int
    text: str
    why: str


def removed_lines(raw: str, report: CleanReport) -> list[RemovedLines]:
    """Return what `report`, read from `raw`, left out, in the order of the page."""
    lines = canonical(raw).split("\n")
    return [
        RemovedLines(gone.first, gone.last, "\n".join(filter(None, lines[gone.first - 1 : gone.last])), gone.why)
        for gone in report.removed
    ]
