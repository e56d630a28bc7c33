"""Undecided suggestions follow the register: whose name stands in them is derived anew when a name comes or goes.

Without history, as everything that the program does to them by itself; so taking an act on the register back, which
derives the names once more, restores them without their being part of the act.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q

from ..canonical import folded
from ..models import Article, Highlight, Voice
from ..models.chunks import chunks
from .covering import cover
from .known import Register


def names_of(snapshots: Iterable[Mapping | None]) -> set[str]:
    """Return all names, folded, of the speakers that the snapshots tell of."""
    return {
        folded(name)
        for snapshot in snapshots
        if snapshot
        for name in (snapshot["name"], *(alias["text"] for alias in snapshot["aliases"]))
    }


def follow(names: Collection[str], *, now: datetime) -> None:
    """Let every undecided suggestion that has one of the `names` (folded) as it is written name whom it means now.

    Belongs into the transaction that changed the register.
    """
    if not names:
        return
    register = Register.read()
    suggested = Highlight.objects.filter(status=Highlight.Status.SUGGESTED).exclude(kind="")
    voices = Voice.objects.filter(highlight__status=Highlight.Status.SUGGESTED)
    named = suggested.exclude(speaker_as_written="").order_by().values_list("speaker_as_written", "speaker").distinct()
    marks = [(suggested.filter(_is(move, "speaker_as_written")), move) for move in _moves(named, names, register)]
    named = voices.exclude(as_written="").order_by().values_list("as_written", "speaker").distinct()
    others = [(voices.filter(_is(move, "as_written")), move) for move in _moves(named, names, register)]
    touched = {report for rows, _move in marks for report in rows.values_list("article", flat=True)}
    touched |= {report for rows, _move in others for report in rows.values_list("highlight__article", flat=True)}
    if not touched:
        return
    # The reports first, as with every import, so that the two never wait for one another.
    for chunk in chunks(sorted(touched)):
        Article.objects.filter(pk__in=chunk).restamp()
    for rows, move in marks:
        rows.update(speaker=move.meant, updated_at=now, revision=F("revision") + 1)
    for rows, move in others:
        rows.update(speaker=move.meant)
    cover(touched, now=now)


@dataclass(frozen=True)
class _Move:
    """Names as written, the speaker whom they named, and the one whom they mean now; None is nobody of the register."""

    texts: list[str]
    had: int | None
    meant: int | None


def _is(move: _Move, column: str) -> Q:
    return Q(**{f"{column}__in": move.texts, "speaker": move.had})


def _moves(standing: Iterable[tuple[str, int | None]], names: Collection[str], register: Register) -> list[_Move]:
    moves: defaultdict[tuple[int | None, int | None], list[str]] = defaultdict(list)
    for text, had in standing:
        if folded(text) in names and (meant := register.speaker(text)) != had:
            moves[had, meant].append(text)
    return [_Move(texts, had, meant) for (had, meant), texts in moves.items()]
