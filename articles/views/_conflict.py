"""Two people at one mark: what the one who came second is told."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from ..models import Change, Highlight


@dataclass(frozen=True)
class Place:
    """Where the words of the mark stand in the text as it is now (code points)."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Conflict:
    """What the mark became meanwhile; `again` is where mine can stand as a second quote, None for nowhere."""

    theirs: Highlight
    why: str
    is_removal: bool
    again: Place | None

    @classmethod
    def with_(cls, theirs: Highlight, *, actor: AbstractBaseUser, is_removal: bool) -> "Conflict":
        """`theirs` was read after the refusal, by get_any_highlight; `actor` came second."""
        return cls(theirs, _why(theirs, actor), is_removal, None if is_removal else _place(theirs))

    @property
    def is_binned(self) -> bool:
        """Whether it is out of sight."""
        return self.theirs.is_away


def _why(theirs: Highlight, actor: AbstractBaseUser) -> str:
    change = Change.objects.filter(object_uuid=theirs.uuid).select_related("actor").newest_first().first()
    if change is None or change.actor is None:
        return _("This mark was changed while you had it open.")
    if theirs.status == Highlight.Status.REJECTED:
        said = _("%(who)s rejected this suggestion on %(day)s at %(time)s UTC, while you had it open.")
    elif theirs.deleted_at is not None:
        said = _("%(who)s removed this mark on %(day)s at %(time)s UTC, while you had it open.")
    else:
        said = _("%(who)s changed this mark on %(day)s at %(time)s UTC, while you had it open.")
    # Two windows of one person are in each other's way just the same.
    who = _("You") if change.actor == actor else change.actor.get_username()
    return said % {"who": who, "day": f"{change.at:%d %b %Y}", "time": f"{change.at:%H:%M}"}


def _place(theirs: Highlight) -> Place | None:
    version = theirs.now_version
    if version is None or version.state != version.State.CURRENT:
        return None
    return Place(theirs.now_start, theirs.now_end, version.text[theirs.now_start : theirs.now_end])
