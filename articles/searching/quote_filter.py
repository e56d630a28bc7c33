"""What an analyst may ask of the quotes: one object for the page's address, its counts, its file and the command.

Within one name the values are alternatives, across names all must hold. A speaker is asked for by UUID, name or alias;
everything else by its name. What cannot be understood becomes a sentence in `problems`, and then no quote matches: a
filter that was misread must never hand out more than was asked for.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from ..models import Highlight, HighlightTag, Outlet, Speaker, Tag, Voice
from ..models.highlight import HighlightQuerySet
from .asking import (
    Addressed,
    Asked,
    Term,
    Unknown,
    day_terms,
    days_in,
    each,
    outlet_called,
    speaker_called,
    tag_called,
    user_called,
)

KINDS = tuple(kind for kind in Highlight.Kind.values if kind)


@dataclass(frozen=True)
class QuoteFilter(Addressed):
    """Which quotes. Speakers are the ones that stand for all merged into them."""

    speakers: tuple[Speaker, ...] = ()
    # Said by nobody of the register: the speaker unknown, or kept only as the report writes the name.
    without_speaker: bool = False
    outlets: tuple[Outlet, ...] = ()
    kinds: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    annotators: tuple[AbstractBaseUser, ...] = ()
    # The text changed, and a person has to say where the quote stands.
    unsettled: bool = False
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
        return [
            *(Term("speaker", str(speaker.uuid), speaker.name) for speaker in self.speakers),
            *([Term("without_speaker", "1", _("nobody in the register"))] if self.without_speaker else []),
            *(Term("kind", kind, str(Highlight.Kind(kind).label)) for kind in self.kinds),
            *(Term("outlet", outlet.name, outlet.name) for outlet in self.outlets),
            *(Term("tag", tag.name, tag.name) for tag in self.tags),
            *(Term("annotator", user.get_username(), user.get_username()) for user in self.annotators),
            *([Term("unsettled", "1", _("unsettled"))] if self.unsettled else []),
            *day_terms(self.first_day, self.last_day),
        ]

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
        if self.unsettled:
            quotes = quotes.unsettled()
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
    first_day, last_day = days_in(asked, problems)
    return QuoteFilter(
        speakers=each(asked.get("speaker", ()), speaker_called, problems),
        without_speaker=any(value not in ("", "0") for value in asked.get("without_speaker", ())),
        outlets=each(asked.get("outlet", ()), outlet_called, problems),
        kinds=each(asked.get("kind", ()), _kind, problems),
        tags=each(asked.get("tag", ()), tag_called, problems),
        annotators=each(asked.get("annotator", ()), user_called, problems),
        unsettled=any(value not in ("", "0") for value in asked.get("unsettled", ())),
        first_day=first_day,
        last_day=last_day,
        problems=tuple(problems),
    )


def _kind(value: str) -> str:
    if value not in KINDS:
        kinds = ", ".join(KINDS)
        raise Unknown(_("“%(value)s” is no kind of quote: choose of %(kinds)s.") % {"value": value, "kinds": kinds})
    return value
