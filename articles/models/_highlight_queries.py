"""Conditions on highlights that have a name."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from .article import Version
from .speaker import Speaker
from .voice import Voice


class HighlightQuerySet(models.QuerySet):
    def alive(self) -> Self:
        """Not in the bin."""
        return self.filter(deleted_at__isnull=True)

    def binned(self) -> Self:
        """In the bin, of reports that nobody hid."""
        return self.filter(
            deleted_at__isnull=False, article__hidden_at__isnull=True, status=self.model.Status.CONFIRMED
        )

    def standing_in(self, version: Version) -> Self:
        """Confirmed marks of which it is certain that they stand in `version`, the report's current one."""
        return self.alive().filter(
            now_version=version, status=self.model.Status.CONFIRMED, anchor__in=self.model.CERTAIN
        )

    def shown_in(self, version: Version) -> Self:
        """The same, those that are proposed to stand there, and suggestions that nobody decided."""
        anchors = (*self.model.CERTAIN, *self.model.PROPOSED)
        return self.alive().filter(now_version=version, status__in=self.model.SHOWN, anchor__in=anchors)

    def waiting(self) -> Self:
        """Suggestions that nobody decided, of reports that nobody hid."""
        return self.alive().filter(status=self.model.Status.SUGGESTED, article__hidden_at__isnull=True)

    def by_rules(self, rules: Iterable[tuple[str, str]]) -> Self:
        """Suggestions of those rules, each with the language of the reports in which it is meant."""
        return self.filter(_of_rules(rules))

    def not_by_rules(self, rules: Iterable[tuple[str, str]]) -> Self:
        """The other suggestions."""
        return self.exclude(_of_rules(rules))

    def suggested_in(self, version: Version) -> Self:
        """Suggestions that nobody decided, where it is certain that they stand there."""
        return self.alive().filter(
            now_version=version, status=self.model.Status.SUGGESTED, anchor__in=self.model.CERTAIN
        )

    def marked_in(self, version: Version) -> Self:
        """Confirmed marks that were made in `version`, whatever became of them since."""
        return self.alive().filter(version=version, status=self.model.Status.CONFIRMED)

    def made_before(self, number: int) -> Self:
        """Marks that were made in an older version than that one."""
        return self.alive().filter(version__number__lt=number)

    def nowhere_surely(self) -> Self:
        """Marks that the program could not carry into the current text, until a person confirms where they stand."""
        return self.alive().filter(status=self.model.Status.CONFIRMED).exclude(anchor__in=self.model.CERTAIN)

    def unsettled(self) -> Self:
        """Those of them that wait for a person's word."""
        return self.nowhere_surely().exclude(anchor=self.model.Anchor.DETACHED)

    def quotes(self, *statuses: str, by_key: bool = False) -> Self:
        """What pages count and files hand out: confirmed (or in those `statuses`), not in the bin, of reports that
        nobody hid. `by_key`: of a few rows that another condition names."""
        first, *others = statuses or (self.model.Status.CONFIRMED,)
        if by_key:
            # Said so that no index answers it: without statistics SQLite takes one by status for the shortest way.
            unwanted = [status for status in self.model.Status.values if status not in (first, *others)]
            return self.alive().filter(~Q(status__in=unwanted), article__hidden_at__isnull=True).exclude(kind="")
        # One alone as such, not as a list: the order of the desk can then be read from its index.
        wanted = Q(status__in=statuses) if others else Q(status=first)
        return self.alive().filter(wanted, article__hidden_at__isnull=True).exclude(kind="")

    def said_by(self, speakers: list[Speaker]) -> Self:
        """Quotes of which one of `speakers` is a speaker, joint ones included."""
        joint = Voice.objects.filter(part=Voice.Part.JOINT, speaker__in=speakers).values("highlight")
        return self.filter(Q(speaker__in=speakers) | Q(pk__in=joint))

    def unaccepted(self) -> Self:
        """Suggestions that nobody made a quote of: they hold no report back from being deleted."""
        return self.filter(origin=self.model.Origin.RULE).exclude(status=self.model.Status.CONFIRMED)

    def newest_first(self) -> Self:
        """The order of the desk and of every file: by report, then as they stand in the text."""
        return self.order_by("-sort_at", "article__id", "start", "id")

    def in_export_order(self) -> Self:
        """DESIGN §6: sort_at, report_id, start, quote_id."""
        return self.order_by("sort_at", "article__uuid", "start", "uuid")

    def with_attribution(self) -> Self:
        """Everything a card, a row or an export line says of a quote, in a fixed number of queries."""
        people = ("speaker", "voices__speaker")
        return self.select_related(
            "article__outlet", "version", "speaker__merged_into", "agency", "author", "reviewer"
        ).prefetch_related(
            "voices__speaker__merged_into",
            *(f"{who}__{names}" for who in people for names in ("aliases", "roles")),
            "tags",
        )


def _of_rules(rules: Iterable[tuple[str, str]]) -> Q:
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for rule, language in rules:
        by_language[language].append(rule)
    found = Q(pk__in=())
    for language, its in by_language.items():
        found |= Q(article__language=language, rule__in=its)
    return found
