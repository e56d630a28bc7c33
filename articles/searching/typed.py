"""Operators typed into the box → parameters of the address: both are one contract, and the address is the one kept."""

import calendar
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from .asking import Asked, Unknown
from .query import Operator, Query, parse
from .telling import sentence_of, told_at

# What `is:` asks for, as name and value of an address.
_IS = {
    **{status: ("status", status) for status in ("confirmed", "suggested", "rejected")},
    **{name: (name, "1") for name in ("unsettled", "undated")},
    **{show: ("show", show) for show in ("unread", "later", "review", "annotated", "bare")},
}
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_SINGLE = ("from", "to", "show")


def typed_in(asked: Asked) -> Query:
    """Return what stands in the box: of several `q` all together."""
    return parse(" ".join(value for value in asked.get("q", ()) if value.strip()))


def understood(
    asked: Asked, problems: list[str], *, known: Collection[str], problems_of: Callable[[Asked], Sequence[str]]
) -> tuple[Asked, Query]:
    """Return the parameters with those that the typed operators stand for, and the words that remain.

    `known` are the names that the page's filter has; `problems_of` says what is wrong with a parameter alone.
    """
    query, found = typed_in(asked), {name: list(values) for name, values in asked.items()}
    problems += map(sentence_of, query.problems)
    for operator in query.operators:
        try:
            name, value = _parameter(operator)
            if name not in known:
                raise Unknown(_("this list cannot be asked for that."))
            if wrong := problems_of({name: [value]}):
                raise Unknown(wrong[0])
        except Unknown as unknown:
            problems.append(told_at(operator.at, str(operator), str(unknown)))
        else:
            found[name] = _with(found, name, value)
    return found, query.words


def _with(found: Mapping[str, Sequence[str]], name: str, value: str) -> list[str]:
    """The narrower of two days holds, as all that is typed must hold."""
    values = [value for value in found.get(name, ()) if value.strip()]
    if name in ("from", "to") and values:
        return [(max if name == "from" else min)(value, values[-1])]
    return [value] if name in _SINGLE else [*values, value]


def _parameter(operator: Operator) -> tuple[str, str]:
    sign = "-" if operator.is_without else ""
    match operator.name:
        case "is":
            if operator.value.casefold() not in _IS:
                choices = ", ".join(_IS)
                raise Unknown(_("choose of %(choices)s.") % {"choices": choices})
            return _IS[operator.value.casefold()]
        case "after":
            return "from", _day(operator.value, is_last=False).isoformat()
        case "before":
            return "to", _day(operator.value, is_last=True).isoformat()
        case "kind" | "has" | "language":
            return sign + operator.name, operator.value.casefold()
    return sign + operator.name, operator.value


def _day(value: str, *, is_last: bool) -> date:
    """Return a day; of a month or a year its first or its last."""
    try:
        year, month, day = _DAY.fullmatch(value).groups()
        number = int(month) if month else 12 if is_last else 1
        last = calendar.monthrange(int(year), number)[1] if is_last else 1
        return date(int(year), number, int(day) if day else last)
    except (AttributeError, ValueError, calendar.IllegalMonthError):
        raise Unknown(_("write a day like 2021-12-15, a month like 2021-12, or a year.")) from None
