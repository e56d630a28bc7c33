"""What an act is called in a message about it and on the button that takes it back."""

import uuid
from collections.abc import Sequence

from ..models import Change
from . import words


def button_of(set_id: uuid.UUID) -> str:
    """Return "Undo: removal", "Redo: removal" for an act that was an undo itself; '' for no act."""
    head = Change.objects.filter(set=set_id).newest_first().first()
    if head is None:
        return ""
    told = _original(head) or head
    return words.button(told.object_type, told.before, told.after, is_undo=head.undoes is not None)


def told(undoing: Sequence[Change]) -> str:
    """Return what those changes, which are an undo, took back: "removed “Kami berteman”, and 3 more"."""
    head = undoing[-1]
    act = _original(head) or head
    sentence = words.sentence(act.object_type, act.before, act.after)
    parts = [sentence.lead, words.thing(act.object_type, act.before, act.after), sentence.tail]
    counts: dict[str, int] = {}
    for change in undoing:
        counts[change.object_type] = counts.get(change.object_type, 0) + 1
    return " ".join(filter(None, [*parts, words.others(counts, act.object_type)]))


def _original(head: Change) -> Change | None:
    """Return the change that `head` takes back, None when it takes nothing back."""
    if head.undoes is None:
        return None
    return Change.objects.filter(set=head.undoes, object_uuid=head.object_uuid).newest_first().first()
