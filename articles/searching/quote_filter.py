"""What an analyst may ask of the quotes: one object for the page's address, its counts, its file and the command.

Within one name the values are alternatives, across names all must hold. A speaker is asked for by UUID, name or alias;
everything else by its name. What cannot be understood becomes a sentence in `problems`, and then no quote matches: a
filter that was misread must never hand out more than was asked for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils.translation import gettext as _

from ..canonical import folded
from ..models import Highlight, HighlightTag, Outlet, Speaker, Tag, Voice
from ..models.highlight import HighlightQuerySet

Asked = Mapping[str, Sequence[str]]
Found = TypeVar("Found")
Row = TypeVar("Row", bound=Model)

KINDS = tuple(kind for kind in Highlight.Kind.values if kind)


@dataclass(frozen=True)
class Term:
    """One value of a filter: `name=value` in the address, `label` for a person."""

    name: str
    value: str
    label: str


def _day_term(name: str, day: date, sentence: str) -> Term:
    return Term(name, day.isoformat(), sentence % {"day": day.isoformat()})


@dataclass(frozen=True)
class QuoteFilter:
    """Which quotes. Speakers are the ones that stand for all merged into them."""

    speakers: tuple[Speaker, ...] = ()
    # Said by nobody of the register: the speaker unknown, or kept only as the report writes the name.
    without_speaker: bool = False
    outlets: tuple[Outlet, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    annotators: tuple[AbstractBaseUser, ...] = ()
    # The source's own day; a report without one is in no range.
    first_day: date | None = None
    last_day: date | None = None
    problems: tuple[str, ...] = ()

    @property
    def is_active(self) -> bool:
        return self != QuoteFilter()

    def without(self, *names: str) -> Self:
        """Return the filter that asks nothing of those fields."""
        return replace(self, **{name: getattr(QuoteFilter(), name) for name in names})

    def terms(self) -> list[Term]:
        """Return everything that is asked, one value each, in the order of the page."""
        return [
            *(Term("speaker", str(speaker.uuid), speaker.name) for speaker in self.speakers),
            *([Term("without_speaker", "1", _("nobody in the register"))] if self.without_speaker else []),
            *(Term("kind", kind, str(Highlight.Kind(kind).label)) for kind in self.kinds),
            *(Term("outlet", outlet.name, outlet.name) for outlet in self.outlets),
            *(Term("tag", tag.name, tag.name) for tag in self.tags),
            *(Term("annotator", user.get_username(), user.get_username()) for user in self.annotators),
            *([_day_term("from", self.first_day, _("from %(day)s"))] if self.first_day else []),
            *([_day_term("to", self.last_day, _("to %(day)s"))] if self.last_day else []),
        ]

    def query(self, *, but: Term | None = None) -> str:
        """Return the query of the address that asks for this, `but` one of its terms."""
        return urlencode([(term.name, term.value) for term in self.terms() if term != but])

    def quotes(self) -> HighlightQuerySet:
        """Return the quotes that match, each once, in no order."""
        if self.problems:
            return Highlight.objects.none()
        quotes = self._of_speakers(Highlight.objects.quotes())
        if self.outlets:
            quotes = quotes.filter(article__outlet__in=self.outlets)
        if self.kinds:
            quotes = quotes.filter(kind__in=self.kinds)
        if self.tags:
            quotes = quotes.filter(pk__in=HighlightTag.objects.filter(tag__in=self.tags).values("highlight"))
        if self.annotators:
            quotes = quotes.filter(author__in=self.annotators)
        if self.first_day:
            quotes = quotes.filter(article__published_day__gte=self.first_day)
        if self.last_day:
            quotes = quotes.filter(article__published_day__lte=self.last_day)
        return quotes

    def _of_speakers(self, quotes: HighlightQuerySet) -> HighlightQuerySet:
        if self.speakers:
            named = [one for speaker in self.speakers for one in (speaker, *speaker.merged.all())]
            said = quotes.said_by(named)
            return said | without_speaker(quotes) if self.without_speaker else said
        return without_speaker(quotes) if self.without_speaker else quotes


def without_speaker(quotes: HighlightQuerySet) -> HighlightQuerySet:
    known = Voice.objects.filter(highlight=OuterRef("pk"), part=Voice.Part.JOINT, speaker__isnull=False)
    return quotes.filter(~Exists(known), speaker__isnull=True)


def read_filter(asked: Asked) -> QuoteFilter:
    """Return what `asked` says, as `dict(request.GET.lists())` or the command holds it; other names are let be."""
    problems: list[str] = []
    first_day, last_day = (_day(asked.get(name, ()), problems) for name in ("from", "to"))
    if first_day and last_day and first_day > last_day:
        problems.append(
            _("The first day, %(first)s, is after the last, %(last)s.") % {"first": first_day, "last": last_day}
        )
    return QuoteFilter(
        speakers=_each(asked.get("speaker", ()), _speaker, problems),
        without_speaker=any(value not in ("", "0") for value in asked.get("without_speaker", ())),
        outlets=_each(asked.get("outlet", ()), _outlet, problems),
        kinds=_each(asked.get("kind", ()), _kind, problems),
        tags=_each(asked.get("tag", ()), _tag, problems),
        annotators=_each(asked.get("annotator", ()), _annotator, problems),
        first_day=first_day,
        last_day=last_day,
        problems=tuple(problems),
    )


class _Unknown(Exception):
    """Nothing, or not one thing only, goes by that value; the message says so to a person."""


def _each(values: Iterable[str], look_up: Callable[[str], Found], problems: list[str]) -> tuple[Found, ...]:
    found: dict[Found, None] = {}
    for value in dict.fromkeys(value.strip() for value in values):
        try:
            if value:
                found[look_up(value)] = None
        except _Unknown as unknown:
            problems.append(str(unknown))
    return tuple(found)


def _day(values: Sequence[str], problems: list[str]) -> date | None:
    value = next((value.strip() for value in reversed(values) if value.strip()), "")
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        problems.append(_("“%(value)s” is not a day: write it like 2021-12-15.") % {"value": value})
        return None


def _speaker(value: str) -> Speaker:
    known = Speaker.objects.select_related("merged_into").prefetch_related("merged", "merged_into__merged")
    try:
        named = list(known.filter(uuid=UUID(value)))
    except ValueError:
        named = list(known.named(_storable(value)))
    speakers = list(dict.fromkeys(speaker.merged_into or speaker for speaker in named))
    if len(speakers) > 1:
        which = ", ".join(f"{speaker.name} ({speaker.uuid})" for speaker in speakers)
        raise _Unknown(_("Several speakers answer to “%(value)s”: %(which)s.") % {"value": value, "which": which})
    if not speakers:
        raise _Unknown(_("No speaker of the register answers to “%(value)s”.") % {"value": value})
    return speakers[0]


def _outlet(value: str) -> Outlet:
    return _one(Outlet.objects.named(_storable(value)), _("There is no outlet “%(value)s”."), value)


def _tag(value: str) -> Tag:
    return _one(Tag.objects.filter(folded=folded(_storable(value))), _("There is no tag “%(value)s”."), value)


def _annotator(value: str) -> AbstractBaseUser:
    users = get_user_model().objects.filter(username=_storable(value))
    return _one(users, _("There is no user “%(value)s”."), value)


def _one(rows: QuerySet[Row], sentence: str, value: str) -> Row:
    row = rows.first()
    if row is None:
        raise _Unknown(sentence % {"value": value})
    return row


def _kind(value: str) -> str:
    if value not in KINDS:
        kinds = ", ".join(KINDS)
        raise _Unknown(_("“%(value)s” is no kind of quote: choose of %(kinds)s.") % {"value": value, "kinds": kinds})
    return value


def _storable(value: str) -> str:
    """Return what the database can be asked for: PostgreSQL refuses NUL, and a terminal may give half a character."""
    return value.replace("\0", "\ufffd").encode(errors="replace").decode()
