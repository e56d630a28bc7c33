"""The chain of a highlight, for templates."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from ..drawing.chain import chain_of
from ..models import Highlight

register = template.Library()


@register.simple_tag
def chain(highlight: Highlight) -> SafeString:
    return mark_safe(chain_of(highlight))  # every part of it is escaped
