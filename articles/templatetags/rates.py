"""How often a rule was right, as a figure and a bar with its interval."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..rates import Rate

register = template.Library()

WIDTH = 120  # the bar's units


@register.simple_tag
def rate(value: Rate) -> SafeString:
    """Return "83 %, between 61 and 94", with a bar; that nothing was decided, for none."""
    if value.share is None:
        return format_html('<span class="quiet">{}</span>', _("nothing decided yet"))
    share, low, high = (round(part * 100) for part in (value.share, value.low, value.high))
    told = _("%(share)d %%, between %(low)d and %(high)d") % {"share": share, "low": low, "high": high}
    x, width, at = (round(part * WIDTH, 1) for part in (value.low, value.high - value.low, value.share))
    return format_html(
        '<svg class="rate" viewBox="0 0 {} 12" aria-hidden="true"><path d="M0 6h{}"/>'
        '<rect x="{}" y="3" width="{}" height="6"/><path class="at" d="M{} 0v12"/></svg>'
        ' <span class="number">{}</span>',
        WIDTH,
        WIDTH,
        x,
        max(width, 1),
        min(max(at, 0.75), WIDTH - 0.75),
        told,
    )
