"""The box over a list: what stands in it, what became of it, and what the other list has."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ..searching.arrangement import BEST
from ..searching.asking import Addressed, Asked, Term
from ..searching.meant import Meant, meant
from ..searching.typed import typed_in
from ._htmx import wants_fragment

# What both lists can be asked for.
SHARED = ("q", "speaker", "outlet", "from", "to")
OTHER = {"quotes": "reports", "reports": "quotes"}


@dataclass(frozen=True)
class Order:
    """The way to the other order."""

    label: str
    query: str


@dataclass(frozen=True)
class Box:
    """`page` and `other` name the lists; `kept` are the other terms of the filter, which the box keeps."""

    page: str
    typed: str
    kept: tuple[Term, ...]
    left_out: str
    # Of this list's own address, to be saved; '' when nothing is asked.
    query: str
    other: str
    # Of the address of the other list; '' when nothing is asked that it knows.
    other_query: str
    meant: Meant | None
    order: "Order | None"


def box_of(
    request: HttpRequest,
    page: str,
    asked: Addressed,
    *,
    read: Callable[[Asked], Addressed],
    rows: Callable[[Addressed], QuerySet],
    is_empty: bool,
    also: Iterable[Term] = (),
    is_best: bool = False,
) -> Box:
    """Return the box over the list named `page`; `is_empty`: it found nothing, perhaps by a typing error.

    `also` are terms of the address that are none of the filter.
    """
    params = dict(request.GET.lists())
    terms = asked.terms()
    has_asked = bool(terms or asked.problems)
    return Box(
        page=page,
        typed=str(asked.words) if not asked.problems else " ".join(params.get("q", ())),
        kept=(*(term for term in terms if term.name != "q"), *also),
        left_out=", ".join(f"“{part}”" for part in asked.words.left_out),
        query=urlencode([(term.name, term.value) for term in (*terms, *also)]) if terms and not asked.problems else "",
        other=OTHER[page],
        other_query=shared_query(terms) if asked.words and not asked.problems else "",
        order=_other_order(asked, is_best) if asked.words and not asked.problems else None,
        meant=meant(params, read=read, rows=rows) if is_empty and has_asked else None,
    )


def _other_order(asked: Addressed, is_best: bool) -> Order:
    return (
        Order(_("Newest first"), asked.query()) if is_best else Order(_("Best first"), f"{asked.query()}&sort={BEST}")
    )


def shared_query(terms: list[Term]) -> str:
    return urlencode([(term.name, term.value) for term in terms if term.name in SHARED])


def typed_operators(request: HttpRequest, asked: Addressed) -> bool:
    """Whether the address holds typed operators, so that the one address of what they ask for is another. htmx is told
    it with the answer itself."""
    typed = typed_in(dict(request.GET.lists()))
    return bool(typed.operators) and not asked.problems and not wants_fragment(request)
