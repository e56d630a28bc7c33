"""What a person may ask of the list of reports: one object for the page's address, its counts, and the next report.

Within one name the values are alternatives, across names all must hold; see `asking` for what cannot be understood.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Article, Highlight, Outlet, ReadingState, ReportWords, Speaker
from ..models.article import ArticleQuerySet
from ..models.highlight import HighlightQuerySet
from .asking import (
    Addressed,
    Asked,
    Choice,
    Term,
    Unknown,
    day_terms,
    days_in,
    each,
    is_on,
    outlet_called,
    speaker_called,
    word_terms,
)
from .at_most import at_most
from .finding import Found, found_by
from .query import Query
from .typed import understood

LISTED = 40
LANGUAGES = {"id": gettext_lazy("Indonesian"), "en": gettext_lazy("English")}
SHOWS = {
    "": gettext_lazy("Everything"),
    "unread": gettext_lazy("Unread"),
    "later": gettext_lazy("Kept for later"),
    "review": gettext_lazy("To review"),
    "unsettled": gettext_lazy("With unsettled marks"),
    "annotated": gettext_lazy("With quotes"),
    "bare": gettext_lazy("Without quotes"),
}


@dataclass(frozen=True)
class ReportFilter(Addressed):
    """Which reports; `show` is one of SHOWS, for the person who asks."""

    user: AbstractBaseUser
    show: str = ""
    outlets: tuple[Outlet, ...] = ()
    # Reports whose outlet nobody knows.
    without_outlet: bool = False
    speakers: tuple[Speaker, ...] = ()
    languages: tuple[str, ...] = ()
    # The source's own day; a report without one is in no range.
    first_day: date | None = None
    last_day: date | None = None
    # What the title or the current text hold.
    words: Query = Query()
    problems: tuple[str, ...] = ()

    @property
    def is_active(self) -> bool:
        return self != ReportFilter(self.user)

    def without(self, *names: str) -> Self:
        """Return the filter that asks nothing of those fields."""
        return replace(self, **{name: getattr(ReportFilter(self.user), name) for name in names})

    def terms(self) -> list[Term]:
        return [
            *word_terms(self.words),
            *([Term("show", self.show, str(SHOWS[self.show]))] if self.show else []),
            *(Term("outlet", outlet.name, outlet.name) for outlet in self.outlets),
            *([Term("without_outlet", "1", _("outlet unknown"))] if self.without_outlet else []),
            *(Term("speaker", str(speaker.uuid), speaker.name) for speaker in self.speakers),
            *(Term("language", language, str(LANGUAGES[language])) for language in self.languages),
            *day_terms(self.first_day, self.last_day),
        ]

    def reports(self) -> ArticleQuerySet:
        """Return the reports that match, each once, in no order."""
        return self._matching(self._found.condition)

    def newest_first(self) -> ArticleQuerySet:
        """Return the same, to be gone through in the order of the list."""
        return self._matching(self._found.in_order).newest_first()

    def _matching(self, found: Q) -> ArticleQuerySet:
        if self.problems:
            return Article.objects.none()
        reports = self._shown_as(self.show, Article.objects.visible()).filter(found)
        if self.outlets:
            known = reports.filter(outlet__in=self.outlets)
            reports = known | reports.filter(outlet__isnull=True) if self.without_outlet else known
        elif self.without_outlet:
            reports = reports.filter(outlet__isnull=True)
        if self.speakers:
            named = [one for speaker in self.speakers for one in (speaker, *speaker.merged.all())]
            reports = reports.filter(Exists(_quotes().said_by(named)))
        if self.languages:
            reports = reports.filter(language__in=self.languages)
        if self.first_day:
            reports = reports.filter(published_day__gte=self.first_day)
        if self.last_day:
            reports = reports.filter(published_day__lte=self.last_day)
        return reports

    def unread(self) -> ArticleQuerySet:
        """Return those of the reports that match which this person has not read."""
        return self._shown_as("unread", self.reports())

    def numbers(self, most: int) -> tuple[int, int]:
        """Return how many match, and how many are unread of those that match in whatever state; `most` + 1 for more."""
        if self.show:
            return at_most(most, self.reports()), at_most(most, self.without("show").unread())
        # Looking for words to the end of the archive is what costs: both are counted on one way, and among some of many
        # hits; only where there are more, and not all of these are unread, these are counted apart.
        found = self._are_unread(self._found.some, most) if self._found.some else []
        if len(found) <= most:
            found = self._are_unread(self._found.condition, most)
        is_counted = len(found) <= most or all(found)
        return len(found), sum(found) if is_counted else at_most(most, self.unread())

    def _are_unread(self, found: Q, most: int) -> list[bool]:
        """Return of up to `most` + 1 reports whether this person has not read them."""
        is_unread = ~Exists(self._mine().filter(read_at__isnull=False))
        reports = self._matching(found).order_by().annotate(is_unread=is_unread)
        return list(reports.values_list("is_unread", flat=True)[: most + 1])

    @cached_property
    def _found(self) -> Found:
        """The index is asked once for all querysets."""
        return Found() if self.problems else found_by(self.words.searched, ReportWords)

    def _mine(self) -> QuerySet:
        return ReadingState.objects.filter(article=OuterRef("pk"), user=self.user)

    def _shown_as(self, show: str, reports: ArticleQuerySet) -> ArticleQuerySet:
        mine = self._mine()
        match show:
            case "unread":
                return reports.filter(~Exists(mine.filter(read_at__isnull=False)))
            case "later":
                return reports.filter(Exists(mine.filter(later=True)))
            case "review":
                return reports.filter(waiting__gt=0)
            case "unsettled":
                return reports.filter(Exists(Highlight.objects.unsettled().filter(article=OuterRef("pk"))))
            case "annotated":
                return reports.filter(Exists(_quotes()))
            case "bare":
                return reports.filter(~Exists(_quotes()))
        return reports


def choices_of(chosen: ReportFilter) -> dict[str, tuple[Choice, ...]]:
    """Return what can be asked, by name. Without counts: over a large archive they cost more than the list itself."""
    outlets = Outlet.objects.filter(Exists(Article.objects.visible().filter(outlet=OuterRef("pk")))).only("name")[
        :LISTED
    ]
    speakers = Speaker.objects.unmerged().only("uuid", "name", "hue")[:LISTED]
    choices = {
        "show": [Choice("show", value, str(label), value == chosen.show) for value, label in SHOWS.items()],
        "outlet": [
            *(Choice("outlet", outlet.name, outlet.name, outlet in chosen.outlets) for outlet in outlets),
            Choice("without_outlet", "1", _("outlet unknown"), chosen.without_outlet),
        ],
        "speaker": [
            Choice("speaker", str(one.uuid), one.name, one in chosen.speakers, one.css_class) for one in speakers
        ],
        "language": [
            Choice("language", value, str(label), value in chosen.languages) for value, label in LANGUAGES.items()
        ],
    }
    return {name: tuple(found) for name, found in choices.items()}


def _quotes() -> HighlightQuerySet:
    return Highlight.objects.quotes().filter(article=OuterRef("pk"))


# What an address may ask for.
_NAMES = frozenset(["show", "outlet", "without_outlet", "speaker", "language", "from", "to"])


def read_report_filter(asked: Asked, user: AbstractBaseUser) -> ReportFilter:
    """Return what `asked` says, as `dict(request.GET.lists())` holds it; other names are let be."""
    problems: list[str] = []
    asked, words = understood(
        asked, problems, known=_NAMES, problems_of=lambda one: read_report_filter(one, user).problems
    )
    first_day, last_day = days_in(asked, problems)
    shows = each(asked.get("show", ()), _show, problems)
    return ReportFilter(
        user=user,
        show=shows[-1] if shows else "",
        outlets=each(asked.get("outlet", ()), outlet_called, problems),
        without_outlet=is_on(asked, "without_outlet"),
        speakers=each(asked.get("speaker", ()), speaker_called, problems),
        languages=each(asked.get("language", ()), _language, problems),
        first_day=first_day,
        last_day=last_day,
        words=words,
        problems=tuple(problems),
    )


def _show(value: str) -> str:
    if value not in SHOWS:
        raise Unknown(_("“%(value)s” is nothing to show.") % {"value": value})
    return value


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise Unknown(_("“%(value)s” is no language of reports: choose id or en.") % {"value": value})
    return value
