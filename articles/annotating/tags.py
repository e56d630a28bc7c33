"""What a person does to a tag that quotes carry: rename it, merge it into another, delete it.

A rename or merge is one act: a row of history for every mark that carries the tag, since its card and its line of every
file change, and one for the tag. All is prepared before the transaction, which then only writes.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from .. import history
from ..canonical import folded
from ..history.highlights import Rewriting, loaded, rewrite
from ..models import Change, Highlight, HighlightTag, Stale, Tag
from ..models.tag import BAR


class NoName(Exception):
    """A tag has a name, without a bar: many tags of one cell of a file are joined by it."""


class NameIsTaken(Exception):
    """Another tag, `tag`, has that name: the two can be merged."""

    def __init__(self, tag: Tag):
        super().__init__(f"{tag} is there already")
        self.tag = tag


class InUse(Exception):
    """Marks carry the tag, in the bin or out of it."""


@dataclass(frozen=True)
class Act:
    """What was done: the tag that marks carry now (None: deleted), and the act's set in the history."""

    tag: Tag | None
    set_id: uuid.UUID
    marks: int


@dataclass(frozen=True)
class Carriers:
    """How many marks carry a tag: quotes that pages count, and others (no quote, in the bin, in hidden reports)."""

    quotes: int
    others: int


def carriers_of(tag: Tag) -> Carriers:
    marks = Highlight.objects.filter(tags=tag)
    quotes = marks.quotes().count()
    return Carriers(quotes, marks.count() - quotes)


def rename(tag: Tag, name: str, *, actor: AbstractBaseUser, now: datetime) -> Act:
    """Call the tag `name`. Raises NoName, NameIsTaken, Stale if it, or a mark that carries it, changed meanwhile."""
    if not folded(name) or BAR in name:
        raise NoName
    if other := Tag.objects.filter(folded=folded(name)).exclude(pk=tag.pk).first():
        raise NameIsTaken(other)
    before, set_id = tag.snapshot(), uuid.uuid4()

    def write() -> dict:
        tag.rename(name)
        return tag.snapshot()

    rewritings = _retag(tag, name, write, before=before, set_id=set_id, via=Change.Via.BULK, actor=actor, now=now)
    return Act(tag, set_id, len(rewritings))


def merge(tag: Tag, into: Tag, *, actor: AbstractBaseUser, now: datetime) -> Act:
    """Let every mark that carries `tag` carry `into` instead; `tag` is gone then. Raises Stale like `rename`."""
    if tag == into:
        raise NameIsTaken(into)
    before, set_id = tag.snapshot(), uuid.uuid4()
    # What is left of it in history: words.py says where it went.
    gone = before | {"gone": True, "into": into.name, "revision": tag.revision + 1}

    def write() -> dict:
        _delete(tag)
        return gone

    rewritings = _retag(tag, into.name, write, before=before, set_id=set_id, via=Change.Via.MERGE, actor=actor, now=now)
    return Act(into, set_id, len(rewritings))


def delete(tag: Tag, *, actor: AbstractBaseUser, now: datetime) -> Act:
    """Delete a tag that no mark carries. Raises InUse, Stale."""
    with transaction.atomic():
        before, row = tag.snapshot(), Tag(uuid=tag.uuid)
        try:
            _delete(tag)
        except ProtectedError as error:
            raise InUse from error
        change = history.record(row, before=before, actor=actor, now=now, gone=True)
    return Act(None, change.set, 0)


def _delete(tag: Tag) -> None:
    hit, _rows = Tag.objects.filter(pk=tag.pk, revision=tag.revision).delete()
    if not hit:
        raise Stale(tag)


def _retag(
    tag: Tag,
    name: str,
    write: Callable[[], dict],
    *,
    before: dict,
    set_id: uuid.UUID,
    via: str,
    actor: AbstractBaseUser,
    now: datetime,
) -> Sequence[Rewriting]:
    """Let every mark that carries `tag` carry `name` instead, and the tag become what `write` makes of it.

    Renaming comes before the marks, which then carry it already; deleting comes behind them.
    """
    is_merge = via == Change.Via.MERGE
    by = {"actor": actor, "now": now, "set_id": set_id, "via": via}
    for last in (False, False, True):
        rewritings = [_with_tag(mark, tag, name) for mark in loaded(Highlight.objects.filter(tags=tag))]
        entries = [history.entry(r.highlight, before=r.before, after=r.after, **by) for r in rewritings]
        row = Tag(uuid=tag.uuid)
        try:
            with transaction.atomic():
                _check_carriers(tag, rewritings)
                after = None if is_merge else write()
                rewrite(rewritings, now=now)
                after = write() if is_merge else after
                # The tag last: the last row stands for the act.
                Change.objects.bulk_create([*entries, history.entry(row, before=before, after=after, **by)])
            return rewritings
        except (Stale, ProtectedError, IntegrityError):
            # Somebody was at one of the marks meanwhile: read them again.
            if last:
                raise
    raise AssertionError("the last try returns or raises")


def _check_carriers(tag: Tag, rewritings: Sequence[Rewriting]) -> None:
    """Lock the tag and see that no mark came to carry it, or lost it, since they were read. Raises Stale."""
    standing = Tag.objects.select_for_update().filter(pk=tag.pk).first()
    carriers = HighlightTag.objects.filter(tag=tag).values_list("highlight", flat=True)
    if standing is None or standing.revision != tag.revision:
        raise Stale(tag)
    if set(carriers) != {rewriting.highlight.pk for rewriting in rewritings}:
        raise Stale(tag)


def _with_tag(mark: Highlight, tag: Tag, name: str) -> Rewriting:
    kept = {folded(one.name): one.name for one in mark.tags.all() if one.pk != tag.pk}
    names = kept | ({} if folded(name) in kept else {folded(name): name})
    return Rewriting.to(mark, tags=[names[key] for key in sorted(names)])
