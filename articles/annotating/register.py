"""The register of speakers grows and changes here: by a person, with its history.

Suggestions that nobody decided are derived data: they follow the names (following.py), without being part of the act.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Count

from .. import history
from ..canonical import folded
from ..models import Change, Speaker, Stale
from ..models.speaker import HUES
from .following import follow, names_of


@dataclass(frozen=True)
class NamedRole:
    """A title held from one day to another, either may be open."""

    title: str
    language: str = ""
    from_day: date | None = None
    to_day: date | None = None

    def snapshot(self) -> dict:
        days = {name: day and day.isoformat() for name, day in (("from_day", self.from_day), ("to_day", self.to_day))}
        return {"title": self.title, "language": self.language} | days


@dataclass(frozen=True)
class OtherName:
    """An alias, as a form fills it in."""

    text: str
    language: str = ""
    script: str = ""

    def snapshot(self) -> dict:
        return {"text": self.text, "language": self.language, "script": self.script}


@dataclass(frozen=True)
class Profile:
    """What the register says of a speaker."""

    name: str
    kind: str
    hue: int
    aliases: tuple[OtherName, ...] = ()
    roles: tuple[NamedRole, ...] = ()

    def snapshot(self) -> dict:
        """Return what a speaker's snapshot says of this. A name stands once: own name first, capitals aside."""
        once = {folded(alias.text): alias.snapshot() for alias in reversed(self.aliases)}
        once.pop(folded(self.name), None)
        return {
            "name": self.name,
            "kind": self.kind,
            "hue": self.hue,
            "aliases": list(reversed(once.values())),
            "roles": [role.snapshot() for role in self.roles],
        }


def free_hue() -> int:
    """Return the colour that the fewest speakers have."""
    taken = dict(Speaker.objects.unmerged().values_list("hue").annotate(Count("id")).order_by())
    return min(range(HUES), key=lambda hue: (taken.get(hue, 0), hue))


def enrol(name: str, *, actor: AbstractBaseUser, now: datetime) -> Speaker:
    """Add `name` to the register as a person, in the colour that the fewest speakers have."""
    with transaction.atomic():
        speaker = Speaker.objects.create(name=name, hue=free_hue())
        history.record(speaker, before=None, actor=actor, now=now)
    return speaker


def revise(
    speaker: Speaker, profile: Profile, *, revision: int, actor: AbstractBaseUser, now: datetime
) -> Change | None:
    """Let the register say `profile` of `speaker`; None when it says that already: a double click.

    Raises Stale unless the speaker is still at `revision`.
    """
    with transaction.atomic():
        before = speaker.snapshot()
        values = profile.snapshot()
        if all(before[name] == value for name, value in values.items()):
            return None
        speaker.revision = revision
        speaker.restore(values, now=now)
        change = history.record(speaker, before=before, actor=actor, now=now)
        follow(names_of([before, change.after]), now=now)
    return change


def merge(speaker: Speaker, into: Speaker, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Change:
    """Let `speaker` stand for `into` wherever it is named: a pointer, quotes keep their own speaker.

    Raises CannotMerge, Stale unless the speaker is still at `revision`.
    """
    return _point(speaker, into, revision=revision, actor=actor, now=now)


def separate(speaker: Speaker, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Change:
    """Let `speaker` stand for itself again, as before it was merged. Raises Stale, also for one who is not merged."""
    return _point(speaker, None, revision=revision, actor=actor, now=now)


def _point(speaker: Speaker, into: Speaker | None, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Change:
    with transaction.atomic():
        before = speaker.snapshot()
        others = [other for other in (speaker.merged_into, into) if other]
        target = {"merged_into": str(into.uuid) if into else None}
        if before["merged_into"] == target["merged_into"]:
            raise Stale(speaker)
        speaker.revision = revision
        speaker.restore(before | target, now=now)
        change = history.record(speaker, before=before, actor=actor, now=now, via=Change.Via.MERGE)
        # A name that the two share means one person now, or two again.
        follow(names_of([before, *(other.snapshot() for other in others)]), now=now)
    return change


def new_speaker(profile: Profile) -> Speaker:
    """Make the row of a speaker, with its names, without history: that is written with the act it belongs to."""
    snapshot = profile.snapshot() | {"revision": -1}
    return Speaker.remade(uuid.uuid4(), snapshot)


def namesakes(names: Sequence[str], *, but: Speaker | None = None) -> dict[str, list[Speaker]]:
    """Return who else in the register answers to each of the names; names of nobody else are left out."""
    wanted = {folded(name): name for name in names}
    found: dict[str, list[Speaker]] = {}
    others = Speaker.objects.unmerged().exclude(pk=but.pk if but else None)
    for name in wanted.values():
        if sharing := list(others.named(name)[:5]):
            found[name] = sharing
    return found
