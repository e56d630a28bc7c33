"""What templates/includes/_chain.html asks of a highlight."""

from django import template

from ..chain import relayers_of, speakers_of

register = template.Library()
register.filter("speakers", speakers_of)
register.filter("relayers", relayers_of)
