"""How the desk shows what was found: in which order, and which columns. It changes nothing of what is found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Self

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Highlight
from .asking import Asked, Term


@dataclass(frozen=True)
class Order:
    """Newest first by `column`; `ties` (with `-`: downwards) decide between quotes of the same instant.

    The instants stand in an index of their own, and none is ever unknown.
    """

    column: str
    ties: tuple[str, ...]

    def by(self, *, upwards: bool = False) -> list[str]:
        """Return what to order by; `upwards` the other way round, from the last to the first."""
        columns = [f"-{self.column}", *self.ties]
        return [_turned(column) for column in columns] if upwards else columns

    def sorted(self, quotes: Iterable[Highlight], *, upwards: bool = False) -> list[Highlight]:
        """Return quotes that were read in this order, of several queries, in it all together."""
        found = list(quotes)
        for column in reversed(self.by(upwards=upwards)):
            found.sort(key=attrgetter(column.lstrip("-")), reverse=column.startswith("-"))
        return found

    def beyond(self, quote: Highlight, *, upwards: bool = False) -> Q:
        """Return the condition "comes later in this order than `quote`"; `upwards` "comes before it"."""
        first, *ties = self.by(upwards=upwards)
        condition = Q()
        for tie in reversed(ties):
            column, sign = tie.lstrip("-"), "lt" if tie.startswith("-") else "gt"
            value = getattr(quote, column)
            condition = Q(**{f"{column}__{sign}": value}) | (Q(**{column: value}) & condition if condition else Q())
        sign = "lt" if first.startswith("-") else "gt"
        at = getattr(quote, self.column)
        # The first condition adds nothing: it lets both engines begin in the index where the page begins.
        return Q(**{f"{self.column}__{sign}e": at}) & (
            Q(**{f"{self.column}__{sign}": at}) | Q(**{self.column: at}) & condition
        )


def _turned(column: str) -> str:
    return column[1:] if column.startswith("-") else f"-{column}"


PUBLISHED, ADDED, CHANGED = "published", "added", "changed"
# Of a search in words; without words it is the usual order (searching/ranking.py).
BEST = "best"
ORDERS = {
    # By report, then as they stand in the text.
    PUBLISHED: Order("sort_at", ("article_id", "start", "id")),
    ADDED: Order("created_at", ("-id",)),
    CHANGED: Order("updated_at", ("-id",)),
}

COLUMNS: Mapping[str, str | Promise] = {
    "chain": gettext_lazy("Chain"),
    "kind": gettext_lazy("Kind"),
    "cue": gettext_lazy("Cue"),
    "outlet": gettext_lazy("Outlet"),
    "report": gettext_lazy("Report"),
    PUBLISHED: gettext_lazy("Published"),
    "tags": gettext_lazy("Tags"),
    "note": gettext_lazy("Note"),
    "status": gettext_lazy("Status"),
    "annotator": gettext_lazy("Annotator"),
    ADDED: gettext_lazy("Added"),
    CHANGED: gettext_lazy("Changed"),
}
USUAL = ("chain", "kind", "outlet", PUBLISHED, "tags")


@dataclass(frozen=True)
class Arrangement:
    """`columns` are those beside the words, which always stand, in the order of COLUMNS."""

    sort: str = PUBLISHED
    columns: tuple[str, ...] = USUAL
    # Asked for by the address, not remembered or usual: they stay in it.
    are_columns_asked: bool = False
    problems: tuple[str, ...] = ()

    @property
    def order(self) -> Order:
        return ORDERS.get(self.sort, ORDERS[PUBLISHED])

    @property
    def shown(self) -> tuple[str, ...]:
        """The columns, with the one that the order is by: an order by what is not seen looks like none."""
        return tuple(name for name in COLUMNS if name in self.columns or name == self.sort)

    def terms(self, *, sort: str = "") -> list[Term]:
        """Return what an address says of it; `sort` instead of its own."""
        sort = sort or self.sort
        terms = [Term("sort", sort, "")] if sort != PUBLISHED else []
        return [*terms, Term("columns", ",".join(self.columns), "")] if self.are_columns_asked else terms

    @classmethod
    def read(cls, asked: Asked, *, remembered: str = "") -> Self:
        """Return what `asked` says; without a word on columns those that are `remembered`, else the usual ones.

        What is not understood is said, and left aside: the quotes are the same.
        """
        problems: list[str] = []
        sort = next((value for value in reversed(asked.get("sort", ())) if value), PUBLISHED)
        if sort not in (*ORDERS, BEST):
            values = {"sort": sort, "orders": ", ".join([*ORDERS, BEST])}
            problems.append(_("“%(sort)s” is no order of quotes: choose of %(orders)s.") % values)
            sort = PUBLISHED
        wanted = _names(asked.get("columns", ()))
        if strange := [name for name in wanted if name not in COLUMNS]:
            values = {"name": strange[0], "columns": ", ".join(COLUMNS)}
            problems.append(_("“%(name)s” is no column: choose of %(columns)s.") % values)
        chosen = _known(wanted)
        return cls(sort, chosen or _known(_names([remembered])) or USUAL, bool(chosen), tuple(problems))


def _names(values: Iterable[str]) -> list[str]:
    return [name for value in values for name in value.split(",") if name]


def _known(names: list[str]) -> tuple[str, ...]:
    return tuple(name for name in COLUMNS if name in names)
