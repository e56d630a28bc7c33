"""{{ pieces|wording }}: what differs between two wordings."""

from django import template

from ..drawing.wording import wording

register = template.Library()
register.filter("wording", wording)
