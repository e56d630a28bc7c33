"""The values of a quote that are no rows: kind, status, cue, month, what it has. Each look-up may raise Unknown."""

import re
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..canonical import folded
from ..models import Highlight
from .asking import Unknown
from .quote_conditions import Cue

KINDS = tuple(kind for kind in Highlight.Kind.values if kind)
# The first is what is found when none is asked for.
STATUSES = (Highlight.Status.CONFIRMED.value, Highlight.Status.SUGGESTED.value, Highlight.Status.REJECTED.value)
HAS = {
    "link": gettext_lazy("with a linked report"),
    "note": gettext_lazy("with a note"),
    "tag": gettext_lazy("with a tag"),
    "speaker": gettext_lazy("with a speaker of the register"),
}
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def kind_called(value: str) -> str:
    if value not in KINDS:
        kinds = ", ".join(KINDS)
        raise Unknown(_("“%(value)s” is no kind of quote: choose of %(kinds)s.") % {"value": value, "kinds": kinds})
    return value


def statuses_called(value: str) -> tuple[str, ...]:
    """Return the one of that name, or all of them."""
    if value == "all":
        return STATUSES
    if value in STATUSES:
        return (value,)
    choices = ", ".join([*STATUSES, "all"])
    raise Unknown(
        _("“%(value)s” is no status of a quote: choose of %(choices)s.") % {"value": value, "choices": choices}
    )


def quality_called(value: str) -> str:
    if value not in HAS:
        choices = ", ".join(HAS)
        raise Unknown(
            _("“%(value)s” is nothing a quote has: choose of %(choices)s.") % {"value": value, "choices": choices}
        )
    return value


def cue_called(value: str) -> Cue:
    """Return the cue with all its spellings; one that no quote has finds nothing, and needs no sentence."""
    wanted = folded(value)
    spelled = Highlight.objects.exclude(cue="").order_by().values_list("cue", flat=True).distinct()
    return Cue(wanted, tuple(sorted(cue for cue in spelled if folded(cue) == wanted)))


def month_called(value: str) -> date:
    """Return the first day of a month that is written like 2021-12."""
    try:
        year, month = _MONTH.fullmatch(value).groups()
        return date(int(year), int(month), 1)
    except (AttributeError, ValueError):
        raise Unknown(_("“%(value)s” is not a month: write it like 2021-12.") % {"value": value}) from None
