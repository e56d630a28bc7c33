"""What a person may ask of the list of acts: whose, on what, when; and its pages, by the last act shown."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from ..history.words import KINDS
from ..models import Change, Version
from ..models.change import ChangeQuerySet
from .asking import Addressed, Asked, Term, Unknown, day_terms, days_in, each, user_called

PAGE = 50


@dataclass(frozen=True)
class ChangeFilter(Addressed):
    """Which acts. An act on several kinds of things is of the kind of its last row (a renamed tag, not its marks)."""

    people: tuple[AbstractBaseUser, ...] = ()
    kinds: tuple[str, ...] = ()
    # One thing's own history.
    things: tuple[UUID, ...] = ()
    # In UTC, as the page shows times.
    first_day: date | None = None
    last_day: date | None = None
    problems: tuple[str, ...] = ()

    def terms(self) -> list[Term]:
        return [
            *(Term("person", user.get_username(), user.get_username()) for user in self.people),
            *(Term("kind", kind, str(KINDS[kind])) for kind in self.kinds),
            *(Term("of", str(thing), _("one thing")) for thing in self.things),
            *day_terms(self.first_day, self.last_day),
        ]

    def changes(self) -> ChangeQuerySet:
        """Return the acts that match, each by its last row; of one thing, all its rows."""
        if self.problems:
            return Change.objects.none()
        changes = Change.objects.filter(object_uuid__in=self._things()) if self.things else Change.objects.heads()
        if self.people:
            changes = changes.filter(actor__in=self.people)
        if self.kinds:
            changes = changes.filter(object_type__in=self.kinds)
        if self.first_day:
            changes = changes.filter(at__gte=_midnight(self.first_day))
        if self.last_day:
            changes = changes.filter(at__lt=_midnight(self.last_day) + timedelta(days=1))
        return changes

    def _things(self) -> list[UUID]:
        """To the history of a report belongs that of its texts."""
        texts = Version.objects.filter(article__uuid__in=self.things).select_related("article").defer("text")
        return [*self.things, *(text.uuid for text in texts)]


@dataclass(frozen=True)
class ChangePage:
    """Some acts, newest first; `older` is the cursor of the next page, or None at the end."""

    changes: list[Change]
    older: int | None


def change_page(changes: ChangeQuerySet, *, before: int | None = None) -> ChangePage:
    """Return the PAGE newest of `changes`, or those before the one with the id `before`."""
    if before is not None:
        changes = changes.filter(id__lt=before)
    found = list(changes.select_related("actor").newest_first()[: PAGE + 1])
    return ChangePage(found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else None)


def read_change_filter(asked: Asked) -> ChangeFilter:
    """Return what `asked` says, as `dict(request.GET.lists())` holds it; other names are let be."""
    problems: list[str] = []
    first_day, last_day = days_in(asked, problems)
    return ChangeFilter(
        people=each(asked.get("person", ()), user_called, problems),
        kinds=each(asked.get("kind", ()), _kind, problems),
        things=each(asked.get("of", ()), _thing, problems),
        first_day=first_day,
        last_day=last_day,
        problems=tuple(problems),
    )


def _kind(value: str) -> str:
    if value not in KINDS:
        raise Unknown(_("The history has no “%(value)s”.") % {"value": value})
    return value


def _thing(value: str) -> UUID:
    try:
        return UUID(value)
    except ValueError as error:
        raise Unknown(_("Nothing is named “%(value)s”.") % {"value": value}) from error


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
