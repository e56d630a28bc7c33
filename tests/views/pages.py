"""Reading answers: HTML by selector."""

from django.http import HttpResponse
from lxml import html
from lxml.cssselect import CSSSelector


def select(response: HttpResponse, selector: str) -> list[html.HtmlElement]:
    """Return the elements of the answer that match the CSS selector."""
    return CSSSelector(selector)(html.fromstring(response.content.decode().strip() or "<p></p>"))


def texts(response: HttpResponse, selector: str) -> list[str]:
    """Return the text of each matching element, runs of spaces as one."""
    return [" ".join(element.text_content().split()) for element in select(response, selector)]
