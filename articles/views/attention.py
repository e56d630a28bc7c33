"""What administrators are told of on every page."""

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone

from ..models import Feed
from ..polling.health import ailing
from ..roles import may_administer


def as_context(request: HttpRequest) -> dict[str, Callable[[], bool]]:
    """Context processor: whether a feed needs the administrator who asks. One query, made by pages that say it."""
    user = getattr(request, "user", AnonymousUser())

    def feeds_ail() -> bool:
        return may_administer(user) and Feed.objects.filter(ailing(timezone.now())).exists()

    return {"feeds_ail": feeds_ail}
