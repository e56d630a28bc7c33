"""Who knocks, and how often they may: the sign-in's throttle (django-axes) with our two counts."""

import ipaddress

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import QuerySet, Sum
from django.http import HttpRequest

# A team behind one address mistypes more than one person does; who tries many names from there still meets an end.
NAMES_PER_ADDRESS = 5
NAME_LENGTH = AccessAttempt._meta.get_field("username").max_length


class PairAndAddressHandler(AxesDatabaseHandler):
    """Counts the failures of a name *at an address*, and, `NAMES_PER_ADDRESS` times more patiently, of the address.

    Never those of a name alone: then anybody could keep a colleague out from afar. AXES_LOCKOUT_PARAMETERS names the
    two counts in this order; axes itself knows one limit for all.
    """

    def get_failures(self, request: HttpRequest, credentials: dict | None = None) -> int:
        pair, address = (_failures(attempts) for attempts in self.get_user_attempts(request, credentials))
        return max(pair, address // NAMES_PER_ADDRESS)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict | None = None) -> int:
        """Forget what this person mistyped here. Who has one password does not win new tries at other names by it."""
        pair, _ = self.filter_user_attempts(request, credentials)
        return pair.delete()[0]


def _failures(attempts: QuerySet) -> int:
    return attempts.aggregate(number=Sum("failures_since_start"))["number"] or 0


def name_of(request: HttpRequest, credentials: dict | None) -> str:
    """Return the name that was tried, as long as axes' column is wide: PostgreSQL refuses longer ones."""
    return str((credentials or request.POST).get("username") or "")[:NAME_LENGTH]


def address_of(request: HttpRequest) -> str | None:
    """Return the visitor's address as one that counts: an IPv6 network of /64, which is what one customer gets.

    X-Forwarded-For is believed as far as the operator's own proxies wrote it (NEWSREADER_PROXIES, counted from the
    right); what stands left of that anybody can write. None when the server knows no address: a Unix socket.
    """
    written = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    proxies = settings.PROXIES
    believed = written[-proxies] if 0 < proxies <= len(written) else request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(believed)
    except ValueError:
        return None
    if address.version == 4:
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address), 64), strict=False).network_address)
