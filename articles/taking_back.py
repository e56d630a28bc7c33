"""Taking an act back with everything that hangs on it: history knows the rows, this also the texts and their marks."""

import uuid
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from . import history
from .annotating import ledger
from .annotating.covering import cover
from .annotating.following import follow, names_of
from .annotating.reanchoring import Places, foreseen
from .annotating.settling import place_anew
from .history.highlights import Rewriting
from .importing.releasing import put_back, text_to_come
from .models import Change, Version


def undo(set_id: uuid.UUID, *, actor: AbstractBaseUser, now: datetime) -> list[Change]:
    """Take an act back as history does; marks find their places anew, where somebody's word on them was taken back and
    where readers see another text again; the ledger of suggestions counts no decision that was taken back; suggestions
    follow the names of the register.

    Raises history.CannotUndo.
    """
    places = _places(set_id)

    def put_text_back(version: Version, was: dict) -> None:
        put_back(version, was, places=places)

    def review_anew(rewritings: list[Rewriting]) -> None:
        ledger.keep(rewritings, actor=actor, now=now)
        cover({one.highlight.article_id for one in rewritings}, now=now)

    texts = history.Texts(place_anew, put_text_back)
    taken = {"actor": actor, "now": now, "texts": texts, "review_anew": review_anew}
    if not Change.objects.filter(set=set_id, object_type="speaker").exists():
        return history.undo(set_id, **taken)
    with transaction.atomic():
        changes = history.undo(set_id, **taken)
        people = [change for change in changes if change.object_type == "speaker"]
        follow(names_of(told for change in people for told in (change.before, change.after)), now=now)
    return changes


def is_for_admins(set_id: uuid.UUID) -> bool:
    """Whether the act was an administrator's alone to do: to settle a text that is held."""
    return Change.objects.filter(set=set_id, object_type="version").exists()


def _places(set_id: uuid.UUID) -> Places | None:
    """Where marks will stand in the text that comes back: to work it out takes long, so before the transaction."""
    change = Change.objects.filter(set=set_id, object_type="version").first()
    text = change and text_to_come(change)
    return foreseen(text.article, text.text) if text else None
