"""The chain of a statement: a list of who said it, who passed it on, the agency."""

import functools
from collections.abc import Sequence
from html import escape

from django.urls import reverse
from django.utils.translation import gettext as _

from ..chain import Hop
from ..models import Speaker

_HOLE = "00000000-0000-0000-0000-000000000000"


def chain(speakers: Sequence[Hop], relayers: Sequence[Hop], agency: str) -> str:
    told_by = escape(_("told by"))
    said = _enumerated([who(hop) for hop in speakers])
    told = "".join(f" <li>{told_by} {who(hop)}</li>" for hop in relayers)
    told += f" <li>{escape(agency)}</li>" if agency else ""
    return f'<ol class="chain"><li>{said}</li>{told}</ol>'


def who(hop: Hop) -> str:
    """Somebody in their colour, with the way to their page; or the name as the report has it."""
    if not hop.speaker:
        return f'<span class="as-written">{escape(hop.as_written)}</span>'
    speaker = hop.speaker
    return f'<a class="who {speaker.css_class}" href="{_page_of(speaker)}">{escape(speaker.name)}</a>'


def _page_of(speaker: Speaker) -> str:
    """The address for one of hundreds on a page: `reverse` costs ten times as much as the rest of a name."""
    before, _hole, behind = _pattern().partition(_HOLE)
    return f"{before}{speaker.uuid}{behind}"


@functools.cache
def _pattern() -> str:
    return reverse("speaker", args=[_HOLE])


def _enumerated(people: list[str]) -> str:
    if not people:
        return f'<span class="quiet">{escape(_("no speaker"))}</span>'
    if len(people) == 1:
        return people[0]
    return f"{', '.join(people[:-1])} {escape(_('and'))} {people[-1]}"
