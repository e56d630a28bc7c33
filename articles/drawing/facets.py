"""The boxes of the desk's facets. Several hundred: a template takes a tenth of a second for them."""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from django.utils.safestring import SafeString, mark_safe

from ..searching.facets import Choice


def boxes(choices: Iterable[Choice]) -> SafeString:
    """Return the choices as boxes to tick, each with its count where it has one."""
    return mark_safe("".join(map(_box, choices)))  # every part of it is escaped


def _box(choice: Choice) -> str:
    key = escape(f"{choice.name}={quote(choice.value, safe='')}")
    checked = " checked" if choice.is_chosen else ""
    box = f'<input type="checkbox" id="{key}" name="{choice.name}" value="{escape(choice.value)}"{checked}>'
    names = f' class="who {choice.css_class}"' if choice.css_class else ""
    count = ""
    if choice.count is not None:
        count = f' <span class="number">{"&gt; " if choice.is_more else ""}{choice.count:,}</span>'
    return f"<label>{box} <span{names}>{escape(choice.label)}</span>{count}</label>\n"
