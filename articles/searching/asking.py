"""What a filter is asked, in words: each value becomes the row that it names, or a sentence that says why not.

Shared by all filters. What cannot be understood matches nothing: a filter that was misread
must never hand out more than was asked for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..canonical import folded
from ..models import Outlet, Speaker, Tag
from .query import Query

Asked = Mapping[str, Sequence[str]]
Found = TypeVar("Found")
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Term:
    """One value of a filter: `name=value` in the address, `label` for a person."""

    name: str
    value: str
    label: str


@dataclass(frozen=True)
class Chip:
    """A term as a page shows it, with the query of the address that lacks it."""

    label: str
    query: str


@dataclass(frozen=True)
class Choice:
    """A box or button to tick: `name=value` of the address. Without a count; the desk's facets have their own."""

    name: str
    value: str
    label: str
    is_chosen: bool
    css_class: str = ""


class Addressed:
    """A filter that an address asks for: what follows from its terms."""

    def terms(self) -> list[Term]:
        """Return everything that is asked, one value each, in the order of the page."""
        raise NotImplementedError

    def query(self, *, but: Term | None = None) -> str:
        """Return the query of the address that asks for this, `but` one of its terms."""
        return urlencode([(term.name, term.value) for term in self.terms() if term != but])

    def chips(self) -> list[Chip]:
        """Return the terms as a page shows them, each to be taken away."""
        return [Chip(term.label, self.query(but=term)) for term in self.terms()]


def word_terms(words: Query) -> list[Term]:
    """Return the words of a query as one term: together they are asked for."""
    return [Term("q", str(words), str(words))] if words else []


def day_terms(first_day: date | None, last_day: date | None) -> list[Term]:
    """Return the terms of a range of days."""
    # Lazily: a page asks a dozen times for terms, mostly without days.
    named = (("from", first_day, gettext_lazy("from %(day)s")), ("to", last_day, gettext_lazy("to %(day)s")))
    return [Term(name, day.isoformat(), label % {"day": day.isoformat()}) for name, day, label in named if day]


class Unknown(Exception):
    """Nothing, or not one thing only, goes by that value; the message says so to a person."""


def each(values: Iterable[str], look_up: Callable[[str], Found], problems: list[str]) -> tuple[Found, ...]:
    found: dict[Found, None] = {}
    for value in dict.fromkeys(value.strip() for value in values):
        try:
            if value:
                found[look_up(value)] = None
        except Unknown as unknown:
            problems.append(str(unknown))
    return tuple(found)


def is_on(asked: Asked, name: str) -> bool:
    """Whether a box is ticked: an address may also say 0, or nothing."""
    return any(value not in ("", "0") for value in asked.get(name, ()))


def days_in(asked: Asked, problems: list[str]) -> tuple[date | None, date | None]:
    """Return the first and the last day that are asked for, either may be open."""
    first_day, last_day = (_day(asked.get(name, ()), problems) for name in ("from", "to"))
    if first_day and last_day and first_day > last_day:
        problems.append(
            _("The first day, %(first)s, is after the last, %(last)s.") % {"first": first_day, "last": last_day}
        )
    return first_day, last_day


def _day(values: Sequence[str], problems: list[str]) -> date | None:
    value = next((value.strip() for value in reversed(values) if value.strip()), "")
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        problems.append(_("“%(value)s” is not a day: write it like 2021-12-15.") % {"value": value})
        return None


def speaker_called(value: str) -> Speaker:
    known = Speaker.objects.select_related("merged_into").prefetch_related("merged", "merged_into__merged")
    try:
        named = list(known.filter(uuid=UUID(value)))
    except ValueError:
        named = list(known.named(_storable(value)))
    speakers = list(dict.fromkeys(speaker.merged_into or speaker for speaker in named))
    if len(speakers) > 1:
        which = ", ".join(f"{speaker.name} ({speaker.uuid})" for speaker in speakers)
        raise Unknown(_("Several speakers answer to “%(value)s”: %(which)s.") % {"value": value, "which": which})
    if not speakers:
        raise Unknown(_("No speaker of the register answers to “%(value)s”.") % {"value": value})
    return speakers[0]


def outlet_called(value: str) -> Outlet:
    return _one(Outlet.objects.named(_storable(value)), _("There is no outlet “%(value)s”."), value)


def tag_called(value: str) -> Tag:
    return _one(Tag.objects.filter(folded=folded(_storable(value))), _("There is no tag “%(value)s”."), value)


def user_called(value: str) -> AbstractBaseUser:
    users = get_user_model().objects.filter(username=_storable(value))
    return _one(users, _("There is no user “%(value)s”."), value)


def _one(rows: QuerySet[Row], sentence: str, value: str) -> Row:
    row = rows.first()
    if row is None:
        raise Unknown(sentence % {"value": value})
    return row


def _storable(value: str) -> str:
    """Return what the database can be asked for: PostgreSQL refuses NUL, and a terminal may give half a character."""
    return value.replace("\0", "\ufffd").encode(errors="replace").decode()
