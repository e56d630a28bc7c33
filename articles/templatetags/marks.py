"""Drawing a passage's runs as HTML: in Python, since a template loop over every run is ten times slower."""

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from ..annotating.marks import DRAWN, Drawn, Run
from ..annotating.passages import Passage
from ..models import Highlight

register = template.Library()

# Cards stand beside their mark by CSS anchors, which need a class each (static/css/cards.css); later marks of the same
# paragraph stand below the card before.
ANCHORS = 12


@register.simple_tag
def draw(passage: Passage) -> SafeString:
    """Return the paragraph's text with its marks. Its text nodes, put together, are the paragraph's text exactly."""
    order = {str(highlight.uuid): at for at, highlight in enumerate(passage.beginning, start=1)}
    return mark_safe("".join(_run(run, passage, order) for run in passage.runs))  # every part of it is escaped


@register.filter
def paragraph_class(passage: Passage) -> str:
    """Return the paragraph's classes: how deep marks lie in it, and whether its runs of spaces must be kept."""
    keeps_spaces = "  " in "".join(run.text for run in passage.runs)
    return f"lanes-{min(passage.lanes, DRAWN)}{' keeps-spaces' if keeps_spaces else ''}"


def _run(run: Run, passage: Passage, order: dict[str, int]) -> str:
    html = escape(run.text)
    for drawn in reversed(run.marks):
        html = _mark(drawn, passage.by_key[drawn.key], run.start, order.get(drawn.key, 0), html)
    return html


def _mark(drawn: Drawn, highlight: Highlight, start: int, place: int, inner: str) -> SafeString:
    anchor = f" m{place}" if drawn.begins and 0 < place <= ANCHORS else ""
    label = format_html(' data-label="{}"', highlight.label) if drawn.begins and highlight.label else ""
    return format_html(
        '<mark class="{} lane-{}{}" data-mark="{}" data-start="{}"{}>{}</mark>',
        highlight.css_class,
        drawn.lane,
        anchor,
        drawn.key,
        start,
        label,
        mark_safe(inner),
    )
