"""What the pages of the desk have in common: the arrangement that a browser remembers, and their addresses."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from ..searching.arrangement import COLUMNS, ORDERS, Arrangement
from ..searching.quote_filter import QuoteFilter

COOKIE = "desk_columns"
COOKIE_AGE = 365 * 24 * 3600  # seconds


@dataclass(frozen=True)
class Head:
    """The head of a column; `address` is that of the order by it, '' where there is none."""

    name: str
    label: str
    address: str = ""
    is_order: bool = False


def arrangement_of(request: HttpRequest) -> Arrangement:
    """Return what the address says of order and columns, with the columns that this browser chose last."""
    remembered = request.COOKIES.get(COOKIE, "").replace(".", ",")
    return Arrangement.read(dict(request.GET.lists()), remembered=remembered)


def query_of(asked: QuoteFilter, arranged: Arrangement, *, sort: str = "") -> str:
    """Return the query of the address of that list."""
    return urlencode([(term.name, term.value) for term in (*asked.terms(), *arranged.terms(sort=sort))])


def address(asked: QuoteFilter, arranged: Arrangement, *, sort: str = "") -> str:
    return f"{reverse('quotes')}?{query_of(asked, arranged, sort=sort)}".removesuffix("?")


def head_of(asked: QuoteFilter, arranged: Arrangement) -> list[Head]:
    """Return the heads of the columns beside the words."""
    return [
        Head(
            name,
            str(COLUMNS[name]),
            address(asked, arranged, sort=name) if name in ORDERS else "",
            name == arranged.sort,
        )
        for name in arranged.shown
    ]
