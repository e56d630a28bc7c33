"""{% load hits %}: the words that a search found, marked in a text."""

from django import template
from django.utils.safestring import SafeString

from ..drawing.hits import marked
from ..searching.query import Query

register = template.Library()


@register.simple_tag
def hits(text: str, words: Query | str, language: str) -> SafeString:
    """Return the text, which is in that language, as HTML with the words of the query marked; '' asks for none."""
    return marked(text, words.searched if words else (), language)
