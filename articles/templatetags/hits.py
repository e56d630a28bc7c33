"""{% load hits %}: the words that a search found, marked in a text."""

from django import template
from django.utils.safestring import SafeString

from ..drawing.hits import marked, marked_elsewhere
from ..models import Highlight
from ..searching.query import Query

register = template.Library()


@register.simple_tag
def hits(text: str, words: Query | str, language: str) -> SafeString:
    """Return the text, which is in that language, as HTML with the words of the query marked; '' asks for none."""
    return marked(text, words.searched if words else (), language)


@register.simple_tag
def hits_elsewhere(quote: Highlight, words: Query | str) -> list[tuple[str, SafeString]]:
    """Return, by its name, what else of the quote holds what the query asks for and the words do not."""
    return marked_elsewhere(quote, words.searched) if words else []
