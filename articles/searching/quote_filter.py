"""What an analyst may ask of the quotes: one object for the page's address, its counts, its file and the command.

Within one name the values are alternatives, across names all must hold. Three names widen another one instead: "without
speaker" is one more speaker, "without outlet" one more outlet, "undated" one more date; and of `has` all must hold. A
name with `-` before it leaves out what has one of its values: `-speaker=…&-kind=partial`. Only confirmed quotes are
found unless a status is asked for.

A speaker is asked for by UUID, name or alias; everything else by its name. What cannot be understood becomes a sentence
in `problems`, and then no quote matches: a filter that was misread must never hand out more than was asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Highlight, Outlet, QuoteWords, Speaker, Tag
from ..models.highlight import HighlightQuerySet
from . import quote_conditions as conditions
from .asking import (
    Addressed,
    Asked,
    Term,
    day_terms,
    days_in,
    each,
    is_on,
    outlet_called,
    speaker_called,
    tag_called,
    user_called,
    word_terms,
)
from .at_most import at_most
from .finding import Found, found_by
from .query import Query
from .quote_conditions import Cue
from .quote_values import HAS, KINDS, STATUSES, cue_called, kind_called, month_called, quality_called, statuses_called
from .typed import understood

__all__ = ["HAS", "KINDS", "STATUSES", "QuoteFilter", "read_filter"]

NEGATED = "-"


@dataclass(frozen=True)
class QuoteFilter(Addressed):
    """Which quotes. Speakers are the ones that stand for all merged into them."""

    speakers: tuple[Speaker, ...] = ()
    # Said by nobody of the register: the speaker unknown, or kept only as the report writes the name.
    without_speaker: bool = False
    relayed: tuple[Speaker, ...] = ()
    # Their words name somebody.
    about: tuple[Speaker, ...] = ()
    agencies: tuple[Outlet, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    # Of reports whose outlet nobody knows.
    without_outlet: bool = False
    kinds: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    tags: tuple[Tag, ...] = ()
    annotators: tuple[AbstractBaseUser, ...] = ()
    # Empty: confirmed ones. Never just that one: one address for one question.
    statuses: tuple[str, ...] = ()
    # The text changed, and a person has to say where the quote stands.
    unsettled: bool = False
    has: tuple[str, ...] = ()
    # The source's own day; a report without one is in no range.
    first_day: date | None = None
    last_day: date | None = None
    months: tuple[date, ...] = ()
    undated: bool = False
    # What none of the quotes may be: of this one each term is negated for itself.
    but: "QuoteFilter | None" = None
    # What the words, the note or the names as written hold.
    words: Query = Query()
    problems: tuple[str, ...] = ()

    @property
    def is_active(self) -> bool:
        return self != QuoteFilter()

    def without(self, *names: str) -> Self:
        """Return the filter that asks nothing of those fields."""
        return replace(self, **{name: getattr(QuoteFilter(), name) for name in names})

    def terms(self) -> list[Term]:
        left_out = self.but.terms() if self.but else []
        return [
            *word_terms(self.words),
            *(Term("speaker", str(speaker.uuid), speaker.name) for speaker in self.speakers),
            *_flag("without_speaker", self.without_speaker, gettext_lazy("nobody in the register")),
            *(Term("relayed", str(who.uuid), _("relayed by %s") % who.name) for who in self.relayed),
            *(Term("about", str(who.uuid), _("about %s") % who.name) for who in self.about),
            *(Term("agency", outlet.name, _("through %s") % outlet.name) for outlet in self.agencies),
            *(Term("kind", kind, str(Highlight.Kind(kind).label)) for kind in self.kinds),
            *(Term("cue", cue.folded, _("cue “%s”") % cue.folded) for cue in self.cues),
            *(Term("outlet", outlet.name, outlet.name) for outlet in self.outlets),
            *_flag("without_outlet", self.without_outlet, gettext_lazy("outlet unknown")),
            *(Term("tag", tag.name, tag.name) for tag in self.tags),
            *(Term("annotator", user.get_username(), user.get_username()) for user in self.annotators),
            *self._status_terms(),
            *_flag("unsettled", self.unsettled, gettext_lazy("unsettled")),
            *(Term("has", what, str(HAS[what])) for what in self.has),
            *day_terms(self.first_day, self.last_day),
            *(Term("month", f"{month:%Y-%m}", date_format(month, "M Y")) for month in self.months),
            *_flag("undated", self.undated, gettext_lazy("undated")),
            *(Term(f"{NEGATED}{term.name}", term.value, _("not: %s") % term.label) for term in left_out),
        ]

    def _status_terms(self) -> list[Term]:
        if set(self.statuses) == set(STATUSES):
            return [Term("status", "all", _("in every status"))]
        return [Term("status", status, str(Highlight.Status(status).label)) for status in self.statuses]

    def quotes(self) -> HighlightQuerySet:
        """Return the quotes that match, each once, in no order."""
        return self.quotes_in(*self.statuses)

    def quotes_in(self, *statuses: str) -> HighlightQuerySet:
        """Return what would match, were these the statuses that are asked for; in no order."""
        return self._matching(Highlight.objects.quotes(*statuses), self._found.all_read())

    def count(self, most: int) -> int:
        """Return how many match; `most` + 1 for more, which some of many hits are enough to say."""
        some = self._found.some
        if some is not None and at_most(most, self._matching(Highlight.objects.quotes(*self.statuses), some)) > most:
            return most + 1
        return at_most(most, self.to_count())

    def to_count(self) -> HighlightQuerySet:
        """Return the same quotes as `quotes`, not to be read but counted, a few of them or to a bound."""
        return self._matching(Highlight.objects.quotes(*self.statuses), self._found.condition)

    def in_parts(self) -> list[HighlightQuerySet]:
        """Return the same quotes apart, each to be gone through in the order of the desk: an index has those of one
        status in order, and those by one speaker; what was said jointly is looked up by its keys."""
        found = self._found
        said, others = (Q(),), self
        if self.speakers and not self.without_speaker and not found.is_few:
            said, others = conditions.by_one_of_apart(self.speakers), self.without("speakers")
        by_status = [Highlight.objects.quotes(one, by_key=found.is_few) for one in self.statuses or STATUSES[:1]]
        return [others._matching(quotes, found.in_order).filter(by) for quotes in by_status for by in said]

    def _matching(self, quotes: HighlightQuerySet, found: Q) -> HighlightQuerySet:
        if self.problems:
            return quotes.none()
        left_out = self.but._conditions() if self.but else ()
        return quotes.filter(found, *self._conditions(), *(~one for one in left_out))

    @cached_property
    def _found(self) -> Found:
        """The index is asked once for all querysets."""
        return Found() if self.problems else found_by(self.words.searched, QuoteWords)

    def _conditions(self) -> Iterator[Q]:
        """Yield what must hold, all of it."""
        asked = (
            (conditions.relayed_by_one_of, self.relayed),
            (conditions.about_one_of, self.about),
            (conditions.told_by_one_of, self.agencies),
            (conditions.of_kinds, self.kinds),
            (conditions.with_one_of_cues, self.cues),
            (conditions.with_one_of_tags, self.tags),
            (conditions.by_annotators, self.annotators),
        )
        yield from (condition(values) for condition, values in asked if values)
        yield from (conditions.having(what) for what in self.has)
        if said := _either(self.speakers and conditions.by_one_of(self.speakers), self._nobody()):
            yield said
        if placed := _either(self.outlets and conditions.published_by_one_of(self.outlets), self._no_outlet()):
            yield placed
        if self.unsettled:
            yield conditions.unsettled()
        if dated := _either(self._days(), self.undated and conditions.undated()):
            yield dated

    def _nobody(self) -> Q | bool:
        return self.without_speaker and conditions.by_nobody_known()

    def _no_outlet(self) -> Q | bool:
        return self.without_outlet and conditions.published_by_nobody_known()

    def _days(self) -> Q:
        days = conditions.published_between(self.first_day, self.last_day)
        return days & conditions.published_in(self.months) if self.months else days


def _either(*alternatives: Q | bool | tuple) -> Q:
    """Return the condition that one of them holds; what is not asked is empty."""
    found = Q()
    for condition in alternatives:
        if condition:
            found |= condition
    return found


def _flag(name: str, is_asked: bool, label: Promise) -> list[Term]:
    return [Term(name, "1", str(label))] if is_asked else []


_REPEATABLE = {
    "speakers": ("speaker", speaker_called),
    "relayed": ("relayed", speaker_called),
    "about": ("about", speaker_called),
    "agencies": ("agency", outlet_called),
    "outlets": ("outlet", outlet_called),
    "kinds": ("kind", kind_called),
    "cues": ("cue", cue_called),
    "tags": ("tag", tag_called),
    "annotators": ("annotator", user_called),
    "has": ("has", quality_called),
    "months": ("month", month_called),
}


def read_filter(asked: Asked) -> QuoteFilter:
    """Return what `asked` says, as `dict(request.GET.lists())` or the command holds it; other names are let be."""
    problems: list[str] = []
    asked, words = understood(asked, problems, known=_NAMES, problems_of=lambda one: read_filter(one).problems)
    first_day, last_day = days_in(asked, problems)
    statuses = {status for found in each(asked.get("status", ()), statuses_called, problems) for status in found}
    left_out = QuoteFilter(**_repeatable(asked, problems, sign=NEGATED))
    return QuoteFilter(
        **_repeatable(asked, problems),
        without_speaker=is_on(asked, "without_speaker"),
        without_outlet=is_on(asked, "without_outlet"),
        statuses=() if statuses == {STATUSES[0]} else tuple(one for one in STATUSES if one in statuses),
        unsettled=is_on(asked, "unsettled"),
        first_day=first_day,
        last_day=last_day,
        undated=is_on(asked, "undated"),
        words=words,
        but=left_out if left_out.is_active else None,
        problems=tuple(problems),
    )


# What an address may ask for.
_NAMES = frozenset(
    [sign + name for sign in ("", NEGATED) for name, _look_up in _REPEATABLE.values()]
    + ["without_speaker", "without_outlet", "status", "unsettled", "from", "to", "undated"]
)


def _repeatable(asked: Asked, problems: list[str], *, sign: str = "") -> dict[str, tuple]:
    """Return the fields of what may be asked several times, and left out; `sign` stands before each name."""
    return {
        field: each(asked.get(sign + name, ()), look_up, problems) for field, (name, look_up) in _REPEATABLE.items()
    }
