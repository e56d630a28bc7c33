"""{% boxes choices %}: the boxes of a facet."""

from django import template

from ..drawing.facets import boxes

register = template.Library()
register.simple_tag(boxes)
