"""Response headers that neither Django 5.2 nor django-csp has a setting for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

HEADERS = {
    # No other site may load our answers as its pictures or scripts: files, exports and pages are for this one alone.
    "Cross-Origin-Resource-Policy": "same-origin",
    # Nothing here needs a sensor or a purse. The clipboard stays: people copy quotes.
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    # For those who ask and nobody between; asked anew before it is shown, except on the way back in the history.
    # `no-store` would take that way back, and what was typed into a form, from everybody.
    "Cache-Control": "private, no-cache",
}


class HeadersMiddleware:
    """Adds HEADERS to every answer that does not say otherwise itself. First of all, so that it sees all of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        return response
