"""The chain of a highlight, for templates."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from ..chain import relayers_of, speakers_of
from ..drawing.chain import chain as drawn
from ..models import Highlight

register = template.Library()


@register.simple_tag
def chain(highlight: Highlight) -> SafeString:
    agency = highlight.agency.name if highlight.agency else ""
    return mark_safe(drawn(speakers_of(highlight), relayers_of(highlight), agency))
