"""The speakers of a file among those of the register: by uuid, else by name or alias, else made.

The register grows only by a person, and a person runs the import: each speaker made is in the history. One that is here
by name already, and of whom no quote and no history tells yet, takes the file's uuid: addresses in files stay good.
"""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Count

from .. import history
from ..canonical import folded
from ..models import Alias, Change, Highlight, Role, Speaker, Voice
from ..models.chunks import chunks
from ..models.speaker import HUES
from .records import Entry, QuoteRecord, Said

BAR, TWIN = "|", "｜"
STEP = 20  # speakers made in a transaction


@dataclass(frozen=True)
class Who:
    """Somebody in a chain as they will be kept: of the register, as written, or both."""

    key: uuid.UUID | None
    as_written: str = ""


@dataclass
class _Wanted:
    name: str
    entry: Entry | None = None
    titles: dict[date, str] = field(default_factory=dict)


@dataclass
class Speakers:
    """First `note` every record of the file, then `settle`, then ask `who` each name is."""

    made: int = 0
    taken: int = 0
    _wanted: dict[uuid.UUID, _Wanted] = field(default_factory=dict)
    _here: dict[uuid.UUID, uuid.UUID] = field(default_factory=dict)
    _new: dict[str, uuid.UUID] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Of this file alone: between two the register may change.
        self._exactly = lru_cache(maxsize=10_000)(_exactly)

    def note(self, record: QuoteRecord) -> None:
        for said in (*record.speakers, *record.relayers):
            if said.key:
                wanted = self._wanted.setdefault(said.key, _Wanted(said.name))
                if record.role_day and said in record.speakers:
                    wanted.titles[record.role_day] = said.role
        for entry in record.register:
            self._wanted.setdefault(entry.key, _Wanted(entry.name)).entry = entry

    def settle(self, *, actor: AbstractBaseUser | None, now: datetime, set_id: uuid.UUID, is_rehearsal: bool) -> None:
        """Find everybody, and make who is missing (not when it `is_rehearsal`)."""
        self._find(self._wanted)
        missing = {key: wanted for key, wanted in self._wanted.items() if key not in self._here}
        for key, wanted in list(missing.items()):
            if speaker := _called(wanted.name):
                if _is_unused(speaker) and speaker.uuid not in self._wanted and _is_name(speaker, wanted.name):
                    self.taken += 1
                    if not is_rehearsal:
                        Speaker.objects.filter(pk=speaker.pk).update(uuid=key)
                    self._here[key] = key
                else:
                    self._here[key] = (speaker.merged_into or speaker).uuid
                del missing[key]
        self.made = len(missing)
        self._here |= {key: key for key in missing}
        self._new = {wanted.name: key for key, wanted in missing.items()}
        if not is_rehearsal:
            for some in _steps(missing.items()):
                _make(some, actor=actor, now=now, set_id=set_id)
        self._wanted.clear()

    def _find(self, keys: Iterable[uuid.UUID]) -> None:
        for chunk in chunks(list(keys)):
            found = Speaker.objects.filter(uuid__in=chunk)
            for key, into in found.values_list("uuid", "merged_into__uuid"):
                self._here[key] = into or key

    def who(self, said: Said) -> Who:
        """Return how the name is kept. Where the file does not say whether somebody is of the register, only the exact
        name of one speaker tells: an alias would come out as another name."""
        if said.key:
            return Who(self._here[said.key], said.as_written)
        if said.is_in_register is None and (key := self._new.get(said.name) or self._exactly(said.name)):
            return Who(key)
        return Who(None, said.as_written or said.name)


def _steps(items: Iterable) -> Iterator[list]:
    items = list(items)
    for at in range(0, len(items), STEP):
        yield items[at : at + STEP]


def _called(name: str) -> Speaker | None:
    """Return the one speaker of that name, else of that alias; several are nobody."""
    found = list(Speaker.objects.named(name).select_related("merged_into"))
    if len(found) > 1:
        found = [speaker for speaker in found if _is_name(speaker, name)]
    return found[0] if len({speaker.merged_into_id or speaker.pk for speaker in found}) == 1 else None


def _is_name(speaker: Speaker, name: str) -> bool:
    return speaker.folded == folded(name) and speaker.merged_into_id is None


def _is_unused(speaker: Speaker) -> bool:
    told = (
        Highlight.objects.filter(speaker=speaker).exclude(status=Highlight.Status.SUGGESTED),
        Voice.objects.filter(speaker=speaker).exclude(highlight__status=Highlight.Status.SUGGESTED),
        Change.objects.filter(object_uuid=speaker.uuid),
        speaker.merged.all(),
    )
    return not any(rows.exists() for rows in told)


def _exactly(name: str) -> uuid.UUID | None:
    found = Speaker.objects.unmerged().filter(folded=folded(name))
    keys = [speaker.uuid for speaker in found if speaker.name.replace(BAR, TWIN) == name]
    return keys[0] if len(keys) == 1 else None


def _make(
    missing: Iterable[tuple[uuid.UUID, _Wanted]], *, actor: AbstractBaseUser | None, now: datetime, set_id: uuid.UUID
) -> None:
    with transaction.atomic():
        taken = dict(Speaker.objects.unmerged().values_list("hue").annotate(Count("id")).order_by())
        for key, wanted in missing:
            entry = wanted.entry
            hue = entry.hue if entry else min(range(HUES), key=lambda hue: (taken.get(hue, 0), hue))
            taken[hue] = taken.get(hue, 0) + 1
            kind = entry.kind if entry else Speaker.Kind.PERSON
            speaker = Speaker.objects.create(uuid=key, name=wanted.name, hue=hue, kind=kind)
            aliases = {folded(alias["text"]): alias for alias in (entry.aliases if entry else ())}
            Alias.objects.bulk_create(Alias(speaker=speaker, folded=name, **one) for name, one in aliases.items())
            roles = entry.roles if entry else _roles(wanted.titles)
            Role.objects.bulk_create(Role(speaker=speaker, folded=folded(role["title"]), **role) for role in roles)
            history.record(speaker, before=None, actor=actor, now=now, set_id=set_id, via=Change.Via.IMPORT)


def _roles(titles: dict[date, str]) -> list[dict]:
    """Return the titles that the file tells of, each from the first day to the last between which it tells no other."""
    runs: list[dict] = []
    before = None
    for day in sorted(titles):
        title = titles[day]
        if title and title == before:
            runs[-1]["to_day"] = day
        elif title:
            runs.append({"title": title, "from_day": day, "to_day": day})
        before = title
    return runs
