"""What an analyst may ask of the suggestions that wait: by speaker, outlet, rule. As the other filters are read.

Those of weak rules are folded: not among the others, but counted, and shown when they are asked for.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from ..models import Article, Highlight, Outlet, ReviewSettings, Speaker
from ..models.highlight import HighlightQuerySet
from ..quotes import RULES
from .asking import Addressed, Asked, Choice, Term, Unknown, each, is_on, outlet_called, speaker_called

LISTED = 40


@dataclass(frozen=True)
class SuggestionFilter(Addressed):
    """Which suggestions; speakers are the ones that stand for all merged into them."""

    speakers: tuple[Speaker, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    without_outlet: bool = False
    rules: tuple[str, ...] = ()
    # Of weak rules only.
    is_weak: bool = False
    problems: tuple[str, ...] = ()

    @property
    def is_active(self) -> bool:
        return self != SuggestionFilter()

    def without(self, *names: str) -> Self:
        """Return the filter that asks nothing of those fields."""
        return replace(self, **{name: getattr(SuggestionFilter(), name) for name in names})

    def terms(self) -> list[Term]:
        return [
            *(Term("speaker", str(speaker.uuid), speaker.name) for speaker in self.speakers),
            *(Term("outlet", outlet.name, outlet.name) for outlet in self.outlets),
            *([Term("without_outlet", "1", _("outlet unknown"))] if self.without_outlet else []),
            *(Term("rule", rule, rule) for rule in self.rules),
            *([Term("weak", "1", _("weak rules"))] if self.is_weak else []),
        ]

    def suggestions(self) -> HighlightQuerySet:
        """Return what waits and matches, each once, in no order."""
        if self.problems:
            return Highlight.objects.none()
        found = Highlight.objects.waiting().filter(anchor__in=Highlight.CERTAIN, now_version__isnull=False)
        if self.speakers:
            found = found.said_by([one for speaker in self.speakers for one in (speaker, *speaker.merged.all())])
        if self.outlets or self.without_outlet:
            unknown = Q(article__outlet__isnull=True) if self.without_outlet else Q()
            known = Q(article__outlet__in=self.outlets) if self.outlets else Q()
            found = found.filter(known | unknown)
        if self.rules:
            found = found.filter(rule__in=self.rules)
        return found.by_rules(self._weak) if self.is_weak else found

    def shown(self) -> HighlightQuerySet:
        """Return those of them that are shown: not the weak rules', unless they or a rule by name are asked for."""
        return self.suggestions() if self.is_weak or self.rules else self.suggestions().not_by_rules(self._weak)

    def folded(self) -> HighlightQuerySet:
        """Return the others."""
        return Highlight.objects.none() if self.is_weak or self.rules else self.suggestions().by_rules(self._weak)

    @cached_property
    def _weak(self) -> list[tuple[str, str]]:
        return ReviewSettings.current().folded_rules()


def choices_of(chosen: SuggestionFilter) -> dict[str, tuple[Choice, ...]]:
    """Return what can be asked, by name; without counts, as for the list of reports."""
    waiting = Article.objects.visible().filter(outlet=OuterRef("pk"), waiting__gt=0)
    outlets = Outlet.objects.filter(Exists(waiting)).only("name")[:LISTED]
    speakers = Speaker.objects.unmerged().only("uuid", "name", "hue")[:LISTED]
    return {
        "speaker": tuple(
            Choice("speaker", str(one.uuid), one.name, one in chosen.speakers, one.css_class) for one in speakers
        ),
        "outlet": (
            *(Choice("outlet", one.name, one.name, one in chosen.outlets) for one in outlets),
            Choice("without_outlet", "1", _("outlet unknown"), chosen.without_outlet),
        ),
        "rule": tuple(Choice("rule", rule, told, rule in chosen.rules) for rule, told in RULES.items()),
    }


def read_suggestion_filter(asked: Asked) -> SuggestionFilter:
    """Return what `asked` says, as `dict(request.GET.lists())` holds it; other names are let be."""
    problems: list[str] = []
    return SuggestionFilter(
        speakers=each(asked.get("speaker", ()), speaker_called, problems),
        outlets=each(asked.get("outlet", ()), outlet_called, problems),
        without_outlet=is_on(asked, "without_outlet"),
        rules=each(asked.get("rule", ()), _rule, problems),
        is_weak=is_on(asked, "weak"),
        problems=tuple(problems),
    )


def _rule(value: str) -> str:
    if value in RULES or Highlight.objects.filter(rule=value.replace("\0", "")).exists():
        return value
    raise Unknown(_("There is no rule “%(value)s”.") % {"value": value})
