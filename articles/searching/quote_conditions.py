"""Each thing that may be asked of a quote, as a condition that may be negated: the same on both engines.

Where a value is unknown (no outlet, no speaker, no day) a condition does not hold and its negation does.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Exists, OuterRef, Q, QuerySet

from ..models import Alias, Highlight, HighlightTag, Outlet, ReportLink, Speaker, Tag, Voice


@dataclass(frozen=True)
class Cue:
    """A cue as look-ups compare it, and how the quotes that have it spell it."""

    folded: str
    spellings: tuple[str, ...]


def by_one_of(speakers: Iterable[Speaker]) -> Q:
    """Said by one of them, alone or jointly, under whatever name that was merged into theirs."""
    people = _merged(speakers)
    return Q(speaker__in=people) | Q(pk__in=_voiced(Voice.Part.JOINT, people))


def by_one_of_apart(speakers: Iterable[Speaker]) -> tuple[Q, Q]:
    """The same in two that have no quote in common: named first, which an index has in order, or only jointly."""
    people = _merged(speakers)
    return Q(speaker__in=people), Q(~Q(speaker__in=people), pk__in=_voiced(Voice.Part.JOINT, people))


def by_nobody_known() -> Q:
    """Said by nobody of the register: the speaker unknown, or kept only as the report writes the name."""
    known = Voice.objects.filter(highlight=OuterRef("pk"), part=Voice.Part.JOINT, speaker__isnull=False)
    return Q(~Exists(known), speaker__isnull=True)


def relayed_by_one_of(speakers: Iterable[Speaker]) -> Q:
    return Q(pk__in=_voiced(Voice.Part.RELAYED, _merged(speakers)))


def about_one_of(speakers: Iterable[Speaker]) -> Q:
    """The words name one of them: a name or alias stands there as whole words, in whatever capitals."""
    people = _merged(speakers)
    names = {speaker.name for speaker in people}
    names |= set(Alias.objects.filter(speaker__in=people).values_list("text", flat=True))
    # Both engines read this pattern alike: the longest name first, a sign that is no letter or digit on either side.
    spelled = "|".join(re.escape(name) for name in sorted(filter(None, names), key=lambda name: (-len(name), name)))
    named = Q(words__iregex=rf"(^|\W)({spelled})(\W|$)")
    if not spelled.isascii():
        return named
    # SQLite knows capitals of ASCII only, but looks ten times as fast; the pattern then has few rows to read.
    within = Q()
    for name in filter(None, names):
        within |= Q(words__icontains=name)
    return within & named


def told_by_one_of(agencies: Iterable[Outlet]) -> Q:
    return Q(agency__in=agencies)


def published_by_one_of(outlets: Iterable[Outlet]) -> Q:
    return Q(article__outlet__in=outlets)


def published_by_nobody_known() -> Q:
    return Q(article__outlet__isnull=True)


def of_kinds(kinds: Iterable[str]) -> Q:
    return Q(kind__in=kinds)


def with_one_of_cues(cues: Iterable[Cue]) -> Q:
    return Q(cue__in=[spelling for cue in cues for spelling in cue.spellings])


def with_one_of_tags(tags: Iterable[Tag]) -> Q:
    return Q(pk__in=HighlightTag.objects.filter(tag__in=tags).values("highlight"))


def by_annotators(users: Iterable[AbstractBaseUser]) -> Q:
    return Q(author__in=users)


def unsettled() -> Q:
    """The text changed, and a person has to say where the quote stands."""
    return Q(status=Highlight.Status.CONFIRMED, anchor__in=Highlight.UNSETTLED)


def having(what: str) -> Q:
    """It has a note, a tag or a speaker of the register; or its report has a confirmed link to another one."""
    match what:
        case "note":
            return ~Q(note="")
        case "tag":
            return Q(Exists(HighlightTag.objects.filter(highlight=OuterRef("pk"))))
        case "speaker":
            return ~by_nobody_known()
        case "link":
            links = ReportLink.objects.confirmed().filter(low__hidden_at=None, high__hidden_at=None)
            low, high = (links.filter(**{end: OuterRef("article")}) for end in ("low", "high"))
            return Q(Exists(low)) | Q(Exists(high))
    raise ValueError(what)


def published_between(first: date | None, last: date | None) -> Q:
    """By the source's own day, both included; a report without one is in no range."""
    condition = Q()
    if first:
        condition &= Q(article__published_day__gte=first)
    if last:
        condition &= Q(article__published_day__lte=last)
    return condition


def published_in(months: Iterable[date]) -> Q:
    """`months` are named by any of their days."""
    condition = Q()
    for month in months:
        first = month.replace(day=1)
        following = (first + timedelta(days=31)).replace(day=1)
        condition |= Q(article__published_day__gte=first, article__published_day__lt=following)
    return condition


def undated() -> Q:
    return Q(article__published_day__isnull=True)


def _merged(speakers: Iterable[Speaker]) -> list[Speaker]:
    return [one for speaker in speakers for one in (speaker, *speaker.merged.all())]


def _voiced(part: str, people: Sequence[Speaker]) -> QuerySet[Voice]:
    return Voice.objects.filter(part=part, speaker__in=people).values("highlight")
