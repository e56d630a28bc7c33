"""What the rules found → what a row of it will say, without what people have settled already. Pure.

A suggestion is known again by its report, its rule and its words: a re-run meets itself (DESIGN §3.4).
"""

import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from ..canonical import Span, folded
from ..quotes import QuoteSuggestion

# So much of two stretches in common, of both together: they are about the same words.
SAME = 0.8
JOINT, RELAYED = "joint", "relayed"


class Known(Protocol):
    """Which row a name means (known.Register)."""

    def speaker(self, name: str) -> int | None: ...
    def outlet(self, name: str) -> int | None: ...


@dataclass(frozen=True)
class Who:
    """Somebody of the register by id, or a name as the report has it."""

    speaker: int | None
    as_written: str


@dataclass(frozen=True)
class Draft:
    """A suggestion as its row will have it; offsets are code points of the text."""

    key: uuid.UUID
    start: int
    end: int
    words: str
    kind: str
    said_by: Who
    agency: int | None
    agency_as_written: str
    cue: str
    statement_date: date | None
    rule: str
    voices: tuple[tuple[str, Who], ...]
    # A person's mark is about the same words: it is kept, and not shown.
    is_covered: bool = False


@dataclass(frozen=True)
class Settled:
    """What a person said about a stretch of the text: marked as somebody's words, or (`is_refused`) rejected."""

    span: Span | None
    words: str
    who: Who
    is_refused: bool


def drafts(
    found: Iterable[QuoteSuggestion], *, report: uuid.UUID, text: str, known: Known, decided: Collection[uuid.UUID]
) -> list[Draft]:
    """Return the drafts of what was found, each once, without those `decided` before."""
    seen: Counter[tuple[str, str]] = Counter()
    made: dict[tuple, Draft] = {}
    for quote in found:
        span = _trimmed(text, quote.start, quote.end)
        if span is None:
            continue
        words = text[span.start : span.end]
        same = (quote.rule, normalised(words))
        seen[same] += 1
        key = uuid.uuid5(report, "\n".join([*same, str(seen[same])]))
        draft = _draft(quote, key, span, words, known)
        if key not in decided:
            made.setdefault((span, draft.said_by), draft)
    return list(made.values())


def unsettled(found: Iterable[Draft], settled: Sequence[Settled]) -> list[Draft]:
    """Return the drafts without rejected words; one of words that a person marked is covered."""
    refused = [one for one in settled if one.is_refused]
    words = {normalised(one.words) for one in refused}
    left = [
        draft
        for draft in found
        if normalised(draft.words) not in words
        and not any(covers(one, Span(draft.start, draft.end), draft.said_by) for one in refused)
    ]
    marks = [one for one in settled if not one.is_refused]
    return [
        replace(draft, is_covered=any(covers(one, Span(draft.start, draft.end), draft.said_by) for one in marks))
        for draft in left
    ]


def normalised(words: str) -> str:
    """Return words as rejections compare them: folded, any run of spaces as one, without marks at the edges."""
    return " ".join(folded(words).split()).strip(" \"'“”„«»‘’‚‹›‟.,;:!?…-–—")


def covers(one: Settled, span: Span, who: Who) -> bool:
    """Whether a suggestion at `span`, of words that `who` said, is about what was settled."""
    if one.span is None:
        return False
    common = min(one.span.end, span.end) - max(one.span.start, span.start)
    if common <= 0:
        return False
    longest = max(one.span.end, span.end) - min(one.span.start, span.start)
    if common >= SAME * longest:
        return True
    # Inside a longer mark of the same person it says nothing new; of another person it is a statement in a statement.
    is_inside = common >= SAME * (span.end - span.start)
    return is_inside and not one.is_refused and _is_one(one.who, who)


def _is_one(one: Who, other: Who) -> bool:
    if one.speaker or other.speaker:
        return one.speaker == other.speaker
    return folded(one.as_written) == folded(other.as_written)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without spaces at its edges; None for what is no stretch of the text."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start] in " \n":
        start += 1
    while start < end and text[end - 1] in " \n":
        end -= 1
    return Span(start, end) if start < end else None


def _draft(quote: QuoteSuggestion, key: uuid.UUID, span: Span, words: str, known: Known) -> Draft:
    first, *joint = _people(quote, known) or [Who(None, "")]
    relayed = _each(quote.relayed_by, known)
    agency = known.outlet(quote.agency) if quote.agency else None
    return Draft(
        key=key,
        start=span.start,
        end=span.end,
        words=words,
        kind=str(quote.kind),
        said_by=first,
        agency=agency,
        agency_as_written="" if agency else quote.agency,
        cue=quote.cue,
        statement_date=quote.statement_date,
        rule=quote.rule,
        voices=(*((JOINT, who) for who in joint), *((RELAYED, who) for who in relayed)),
    )


def _people(quote: QuoteSuggestion, known: Known) -> list[Who]:
    people = _each(quote.speakers, known)
    if len(people) == 1 and people[0].speaker and quote.as_written[:1] != "-":
        return [Who(people[0].speaker, quote.as_written)]
    if not people and quote.as_written[:1] not in ("", "-"):
        return [Who(known.speaker(quote.as_written), quote.as_written)]
    return people


def _each(names: Iterable[str], known: Known) -> list[Who]:
    """Return each once: two ways to name one speaker are the same speaker."""
    named = [(known.speaker(name), name) for name in names if name]
    return list(dict.fromkeys(Who(speaker, "" if speaker else name) for speaker, name in named))
