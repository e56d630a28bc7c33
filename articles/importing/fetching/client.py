"""One fetch: address in, answer out, every redirect checked like the first address."""

import functools
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

import httpcore
import httpx
from django.conf import settings

from ..feed_records import Fetched, FetchFailed, Validators
from .address import Target, read_address
from .headers import charset, media_type, retry_after, validators
from .limits import Deadline, Limits
from .unpacking import Unpacker
from .wire import GuardedBackend

Accept = Literal["feed", "page"]
_ACCEPT: dict[Accept, str] = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.3",
    "page": "text/html, application/xhtml+xml;q=0.9, */*;q=0.3",
}
_WHOLE = {200, 203}  # the second: by way of somebody who may have changed it
_PERMANENT = {301, 308}
_REDIRECTS = {301, 302, 303, 307, 308}
# Neither a feed nor a page, whatever is inside: not worth the megabytes.
_OTHER_KINDS = ("audio/", "font/", "image/", "video/")


def fetch(
    address: str,
    *,
    validators: Validators | None = None,
    accept: Accept = "feed",
    now: datetime,
    limits: Limits | None = None,
    room: Callable[[int], None] = lambda size: None,
) -> Fetched:
    """Return the answer at `address`: 200 with its body, or 304 when `validators` still hold.

    `now` is what Retry-After counts from. Raises FetchFailed, and nothing else, for every address that is not allowed,
    every answer that is none and every limit that is passed (`limits`, by default 30 s, 10 MB, 8 redirects).
    `room` is told the bytes of the answer as they come; it may wait, or raise FetchFailed.
    """
    limits = limits or Limits()
    deadline = Deadline(limits.seconds)
    target = read_address(address, allowed=settings.ALLOW_PRIVATE)
    visited: list[Target] = []
    moved_to, only_permanent = "", True
    with _transport(deadline) as transport:
        while True:
            visited.append(target)
            with _asked(transport, target, validators or Validators(), accept) as answer:
                if answer.status_code not in _REDIRECTS:
                    return _read(answer, target, moved_to, validators, accept, now, limits, deadline, room)
            target = _next(answer, visited, limits)
            only_permanent = only_permanent and answer.status_code in _PERMANENT
            moved_to = str(target.url) if only_permanent else moved_to


@contextmanager
def _transport(deadline: Deadline) -> Iterator[httpx.HTTPTransport]:
    """Give a transport whose connections are guarded. Not an httpx.Client: that one adds cookies, proxies, log-ins."""
    context = _tls()
    transport = httpx.HTTPTransport(verify=context)
    transport._pool = httpcore.ConnectionPool(
        ssl_context=context,
        network_backend=GuardedBackend(allowed=settings.ALLOW_PRIVATE, deadline=deadline),
        max_keepalive_connections=0,
    )
    with transport:
        yield transport


@functools.cache
def _tls() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


@contextmanager
def _asked(
    transport: httpx.HTTPTransport, target: Target, known: Validators, accept: Accept
) -> Iterator[httpx.Response]:
    """Send the request, give the answer with its body still to come, and hang up."""
    headers = {"User-Agent": settings.USER_AGENT, "Accept": _ACCEPT[accept], "Accept-Encoding": "gzip"}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    try:
        answer = transport.handle_request(httpx.Request("GET", target.url, headers=headers))
        try:
            yield answer
        finally:
            answer.close()
    except httpx.RemoteProtocolError:
        raise FetchFailed("network", "The server broke off, or its answer is not HTTP.") from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
        raise FetchFailed("network", "The connection to the server failed.") from None


def _next(answer: httpx.Response, visited: list[Target], limits: Limits) -> Target:
    """Return where a redirect leads."""
    status = answer.status_code
    location = answer.headers.get("location", "")
    if not location:
        raise FetchFailed("http", "The server redirects without saying where to.", status=status)
    if len(visited) > limits.redirects:
        raise FetchFailed("refused", f"There are more than {limits.redirects} redirects.", status=status)
    target = read_address(location, allowed=settings.ALLOW_PRIVATE, base=visited[-1].url)
    if any(target.url == former.url for former in visited):
        raise FetchFailed("refused", "The redirects lead in a circle.", status=status)
    return target


def _read(
    answer: httpx.Response,
    target: Target,
    moved_to: str,
    sent: Validators | None,
    accept: Accept,
    now: datetime,
    limits: Limits,
    deadline: Deadline,
    room: Callable[[int], None],
) -> Fetched:
    status = answer.status_code
    if status == 304 and sent not in (None, Validators()):
        return Fetched(304, str(target.url), moved_to=moved_to, validators=_renewed(answer, sent))
    if status not in _WHOLE:
        raise _failed(answer, now)
    kind = media_type(answer.headers)
    if kind.startswith(_OTHER_KINDS):
        raise FetchFailed(
            "not_a_feed" if accept == "feed" else "not_a_page",
            f"This is neither a feed nor a page: {kind}.",
            status=200,
        )
    unpacker = Unpacker(limits.size, packing=answer.headers.get("content-encoding", ""), room=room)
    try:
        for piece in answer.stream:
            deadline.left()
            unpacker.take(piece)
        body = unpacker.body()
    except FetchFailed as failure:
        failure.status = status
        raise
    return Fetched(200, str(target.url), body, kind, charset(answer.headers), moved_to, validators(answer.headers))


def _renewed(answer: httpx.Response, sent: Validators) -> Validators:
    """Return the validators after a 304, which may leave them out or bring new ones."""
    new = validators(answer.headers)
    return Validators(new.etag or sent.etag, new.last_modified or sent.last_modified)


def _failed(answer: httpx.Response, now: datetime) -> FetchFailed:
    status = answer.status_code
    if status == 410:
        return FetchFailed("gone", "The server says that this is gone for good (410).", status=status)
    reasons = {
        304: "The server says that nothing is new, though we have nothing yet (304).",
        401: "The server wants a log-in (401).",
        403: "The server refuses robots (403).",
        404: "There is nothing at this address (404).",
        429: "The server asks us to come less often (429).",
    }
    reason = reasons.get(status)
    if reason is None and status >= 500:
        reason = f"The server is in trouble ({status})."
    reason = reason or f"The server answered with status {status} and no content for us."
    return FetchFailed("http", reason, status=status, retry_after=retry_after(answer.headers, now=now))
