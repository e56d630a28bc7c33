"""The chain of a statement: a list of who said it, who passed it on, the agency."""

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.translation import gettext as _

from ..chain import Hop, relayers_of, speakers_of
from ..models import Highlight, Voice
from .addresses import address_of


def chain_of(highlight: Highlight, voices: Iterable[Voice] | None = None) -> str:
    """Return the chain of a quote as HTML, with the names that stand for speakers merged since.

    `voices` are the highlight's own, where they have been fetched for many at once.
    """
    agency = highlight.agency.name if highlight.agency else ""
    return chain(speakers_of(highlight, voices), relayers_of(highlight, voices), agency)


def chain(speakers: Sequence[Hop], relayers: Sequence[Hop], agency: str) -> str:
    said = _enumerated([who(hop) for hop in speakers])
    told_by = escape(_("told by")) if relayers else ""
    told = "".join(f" <li>{told_by} {who(hop)}</li>" for hop in relayers)
    told += f" <li>{escape(agency)}</li>" if agency else ""
    return f'<ol class="chain"><li>{said}</li>{told}</ol>'


def who(hop: Hop) -> str:
    """Somebody in their colour, with the way to their page; or the name as the report has it."""
    if not hop.speaker:
        return f'<span class="as-written">{escape(hop.as_written)}</span>'
    speaker = hop.speaker
    return f'<a class="who {speaker.css_class}" href="{address_of("speaker", speaker.uuid)}">{escape(speaker.name)}</a>'


def _enumerated(people: list[str]) -> str:
    if not people:
        return f'<span class="quiet">{escape(_("no speaker"))}</span>'
    if len(people) == 1:
        return people[0]
    return f"{', '.join(people[:-1])} {escape(_('and'))} {people[-1]}"
