"""The register as its page lists it, with how often each was quoted; and the names that stand in none but quotes."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from ..canonical import folded
from ..models import Alias, Role, Speaker
from ..models.speaker import SpeakerQuerySet
from .quotes import names_as_written, quotes_by_relayer, quotes_by_speaker

PAGE = 60
NAMES = 40  # names as written on one page


@dataclass(frozen=True)
class Entry:
    """A speaker of the register: titles held today, quotes by and relayed by them, and who was merged into them."""

    speaker: Speaker
    roles: list[str]
    said: int
    relayed: int


@dataclass(frozen=True)
class Page:
    """Some speakers by name; `later` is the uuid of the last one when more come behind it."""

    entries: list[Entry]
    later: str


@dataclass(frozen=True)
class Written:
    """A name that quotes keep as it is written, how many do, and who in the register answers to it all the same."""

    name: str
    quotes: int
    known: list[Speaker]


@dataclass(frozen=True)
class WrittenPage:
    names: list[Written]
    total: int
    has_more: bool


def page_of(typed: str, *, behind: Speaker | None, today: date) -> Page:
    """Return the speakers whose name, alias or merged name begins like `typed`, who come `behind` that one by name.

    Nine queries, however many speakers there are.
    """
    found = answering(typed)
    if behind:
        found = found.filter(Q(folded__gt=behind.folded) | Q(folded=behind.folded, pk__gt=behind.pk))
    people = list(found.order_by("folded", "pk").prefetch_related("aliases", "roles", "merged__aliases")[: PAGE + 1])
    shown = people[:PAGE]
    said, relayed = (quotes_by_speaker(), quotes_by_relayer()) if shown else (Counter(), Counter())
    entries = [Entry(one, roles_on(one.roles.all(), today), said[one.pk], relayed[one.pk]) for one in shown]
    return Page(entries, str(shown[-1].uuid) if len(people) > PAGE else "")


def answering(typed: str) -> SpeakerQuerySet:
    """Return those who stand for themselves and answer to `typed`, also by the name of one who was merged into them."""
    known = Speaker.objects.unmerged()
    if not folded(typed):
        return known
    found = Speaker.objects.answering_to(typed)
    return known.filter(Q(pk__in=found.values("pk")) | Q(pk__in=found.values("merged_into")))


def roles_on(roles: Iterable[Role], day: date) -> list[str]:
    """Return the titles held on that day, each once, the one begun last first."""
    held = [role for role in roles if (role.from_day or day) <= day <= (role.to_day or day)]
    held.sort(key=lambda role: (role.from_day is None, -(role.from_day or day).toordinal(), role.pk))
    return list(dict.fromkeys(role.title for role in held))


def written_page(typed: str, *, skip: int) -> WrittenPage:
    """Return the names that quotes keep as written, most frequent first, `skip` of them left out. Four queries.

    Of a speaker and of who passed it on alike. With `typed`, the names that hold it.
    """
    counts = names_as_written()
    wanted = folded(typed)
    names = [name for name in counts if wanted in folded(name)] if wanted else list(counts)
    names.sort(key=lambda name: (-counts[name], folded(name), name))
    shown = names[skip : skip + NAMES]
    known = _known(shown)
    found = [Written(name, counts[name], known[folded(name)]) for name in shown]
    return WrittenPage(found, len(names), len(names) > skip + NAMES)


def alike(spellings: Collection[str], counts: Mapping[str, int], *, most: int = 12) -> list[tuple[str, int]]:
    """Return other names as written that share a word of three letters with `spellings`, most frequent first."""
    words = {word for text in spellings for word in folded(text).split() if len(word) > 2}
    found = [
        (name, count)
        for name, count in counts.items()
        if name not in spellings and not words.isdisjoint(folded(name).split())
    ]
    return sorted(found, key=lambda one: (-one[1], one[0]))[:most]


def _known(names: Sequence[str]) -> Mapping[str, list[Speaker]]:
    """Return who answers to each name, by the folded name."""
    wanted = {folded(name) for name in names}
    found: defaultdict[str, dict[int, Speaker]] = defaultdict(dict)
    for speaker in Speaker.objects.filter(folded__in=wanted).select_related("merged_into"):
        stands = speaker.merged_into or speaker
        found[speaker.folded][stands.pk] = stands
    for alias in Alias.objects.filter(folded__in=wanted).select_related("speaker__merged_into"):
        stands = alias.speaker.merged_into or alias.speaker
        found[alias.folded][stands.pk] = stands
    return defaultdict(list, {name: list(people.values()) for name, people in found.items()})
