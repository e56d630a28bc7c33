"""Which outlet a report quotes: "seperti dikutip AFP", "dilansir dari Reuters"."""

from .mentions import Mention
from .reading import QUOTE, Line


def outlet_in(line: Line, mention: Mention) -> str:
    """Return the outlet's own name in "Penyiar CCTV negara China"; "" if no known outlet is in it."""
    return next(
        (line.word[at] for at in range(mention.first, mention.last) if line.lexicon.is_outlet(line.low[at])), ""
    )


def agency_of(line: Line) -> str:
    """Return the outlet that a sentence quotes: "seperti dikutip AFP", "dilansir dari Reuters"; "" if none."""
    if line.lexicon.quoting.isdisjoint(line.telling):
        return ""
    for at in line.places_of(line.lexicon.quoting):
        for other in range(at + 1, min(line.end, at + 12)):
            if line.low[other] in (".", ";", QUOTE):
                break
            if line.lexicon.is_outlet(line.low[other]):
                return _outlet_run(line, other)
        begin = at + 1
        while (
            line.at(begin) in ("dari", "oleh", "by", "from", "melalui", "laman")
            or line.at(begin) in line.lexicon.outlet_nouns
        ):
            begin += 1
        if begin < line.end and line.is_capital(begin):
            return _outlet_run(line, begin)
    return ""


def _outlet_run(line: Line, at: int) -> str:
    end = at
    while (
        end < line.end and (line.is_capital(end) or line.low[end].isdigit()) and line.low[end] not in line.lexicon.days
    ):
        end += 1
    return line.text(at, max(end, at + 1))
