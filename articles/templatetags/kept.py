"""An include that depends on nothing but its arguments and the language, drawn once by each process.

    {% kept "includes/_bar.html" name=user.get_username place=place %}

The frame of a page (navigation, dialogs, boxes to tick) is half of what Django's templates spend on it.
"""

import functools
from collections.abc import Hashable

from django import template
from django.template.context import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()

# Stands for the CSRF token, which is another one for everybody. No text can hold it: a "<" of text is escaped.
TOKEN = mark_safe("<token>")


@register.simple_tag(takes_context=True)
def kept(context: Context, template_name: str, **values: Hashable) -> SafeString:
    """Return that template drawn with `values` alone."""
    # A safe string equals an unsafe one, and True equals 1: their types belong to the key.
    html = _drawn(template_name, get_language(), tuple((key, value, type(value)) for key, value in values.items()))
    return with_token(html, context.get("csrf_token"))


def with_token(html: str, token: object) -> SafeString:
    """Return `html` with the CSRF token where it belongs."""
    return mark_safe(html.replace(TOKEN, str(token)) if TOKEN in html else html)


@functools.lru_cache(maxsize=1_000)
def _drawn(template_name: str, language: str, values: tuple[tuple[str, Hashable, type], ...]) -> str:
    return get_template(template_name).render({key: value for key, value, _ in values} | {"csrf_token": TOKEN})
