"""What is answered to a request that Django does not take: 400, with the reason, if it is one to do something about."""

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponseBadRequest
from django.template.loader import render_to_string


def error(request: HttpRequest, exception: Exception) -> HttpResponseBadRequest:
    """`handler400`: another host than NEWSREADER_URL's, too much at once, or a broken form."""
    address = settings.PUBLIC_URL if isinstance(exception, DisallowedHost) else ""
    return HttpResponseBadRequest(render_to_string("400.html", {"address": address}))
