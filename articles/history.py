"""What people did, and taking it back (DESIGN §3.7).

The functions that act call `record`; there are no signals. A set is one act of one person; undo is a set of its own,
all or nothing, and is itself undone the same way (that is "redo").
"""

import uuid
from datetime import datetime
from typing import Protocol

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from .models import Change, Highlight, ReportLink, Speaker, Stale


class Recorded(Protocol):
    """A row whose acts are recorded."""

    uuid: uuid.UUID
    revision: int

    def snapshot(self) -> dict: ...

    def restore(self, snapshot: dict | None, *, now: datetime) -> None: ...


RECORDED = {"highlight": Highlight, "report_link": ReportLink, "speaker": Speaker}
_TYPE_OF = {model: name for name, model in RECORDED.items()}


class CannotUndo(Exception):
    """Nothing was taken back; the message says why, to the person who asked."""


def record(
    row: Recorded,
    *,
    before: dict | None,
    actor: AbstractBaseUser | None,
    now: datetime,
    set_id: uuid.UUID | None = None,
    undoes: uuid.UUID | None = None,
    via: str = Change.Via.PAGE,
    gone: bool = False,
) -> Change:
    """Write what `row` was (`before`, None for a new one) and what it is now (None when `gone`).

    Belongs into the transaction of the act itself.
    """
    return Change.objects.create(
        set=set_id or uuid.uuid4(),
        undoes=undoes,
        at=now,
        actor=actor,
        via=via,
        object_type=_TYPE_OF[type(row)],
        object_uuid=row.uuid,
        before=before,
        after=None if gone else row.snapshot(),
    )


def newest_act(actor: AbstractBaseUser) -> uuid.UUID | None:
    """Return the set that `u` takes back: my newest act that stands. An undo is no act, the undo of an undo is."""
    undoes = _my_sets(actor)
    undone: set[uuid.UUID] = set()
    for set_id, target in undoes.items():
        if _is_undo(set_id, undoes):
            undone.add(target)
        elif set_id not in undone:
            return set_id
    return None


def _my_sets(actor: AbstractBaseUser, limit: int = 200) -> dict[uuid.UUID, uuid.UUID | None]:
    """The actor's latest sets, newest first, each with the set that it takes back."""
    rows = Change.objects.filter(actor=actor).order_by("-id").values_list("set", "undoes")
    return dict(rows[:limit])


def _is_undo(set_id: uuid.UUID, undoes: dict[uuid.UUID, uuid.UUID | None]) -> bool:
    """Whether the chain act, undo, redo, undo … ends in an undo at this set."""
    steps = 0
    while target := undoes.get(set_id):
        set_id, steps = target, steps + 1
    return steps % 2 == 1


def undo(set_id: uuid.UUID, *, actor: AbstractBaseUser, now: datetime) -> list[Change]:
    """Take back every change of the set, newest first, as one new set; return the new changes.

    Raises CannotUndo, naming who and what, if one of the rows was changed since, or is gone, or is still in use.
    """
    new_set = uuid.uuid4()
    with transaction.atomic():
        changes = list(Change.objects.filter(set=set_id).order_by("-id"))
        if not changes:
            raise CannotUndo("There is nothing to undo.")
        return [_take_back(change, new_set, actor=actor, now=now) for change in changes]


def _take_back(change: Change, new_set: uuid.UUID, *, actor: AbstractBaseUser, now: datetime) -> Change:
    model = RECORDED[change.object_type]
    row = model.objects.filter(uuid=change.object_uuid).first()
    if row is None or change.after is None or row.revision != change.after["revision"]:
        raise CannotUndo(_who_and_what(change))
    before = row.snapshot()
    try:
        with transaction.atomic():
            row.restore(change.before, now=now)
    except Stale as stale:
        raise CannotUndo(_who_and_what(change)) from stale
    except ProtectedError as error:
        raise CannotUndo(f"“{row}” stays: quotes name this speaker.") from error
    except IntegrityError as error:
        raise CannotUndo(f"Something else stands in the place of that {_what(change)} by now.") from error
    is_gone = row.pk is None
    return record(row, before=before, actor=actor, now=now, set_id=new_set, undoes=change.set, gone=is_gone)


def _who_and_what(change: Change) -> str:
    """Say who changed the row after `change`, and when."""
    later = Change.objects.filter(object_uuid=change.object_uuid, id__gt=change.id).order_by("-id").first()
    if later is None:
        return f"That {_what(change)} is no longer there."
    who = later.actor.get_username() if later.actor else "the program"
    return f"{who} changed that {_what(change)} since, on {later.at:%d %b %Y at %H:%M} UTC. Nothing was undone."


def _what(change: Change) -> str:
    return change.object_type.replace("_", " ")
