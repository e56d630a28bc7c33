"""One feed, once: fetch, read, store what is new, decide what follows, write it down."""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..importing.feed_records import Fetched, FetchFailed, Validators
from ..models import Feed, FetchAttempt, HostLease
from . import attempts
from .afresh import is_read_alike
from .deciding import Brought, Failed, State, decide
from .entries import instants_of
from .leases import Claim
from .rhythm import SHORTEST
from .storing import LeaseLost, Tally, store_entries
from .tools import DATABASE_LOST, NoRoom, Tools

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What became of one round, in a line for people. `is_ok`: the feed was understood."""

    feed: Feed
    is_ok: bool
    words: str


@dataclass(frozen=True)
class _Attempt:
    """What was done so far; `bytes` of the feed, unpacked."""

    began: datetime
    ms: int
    became: Brought | Failed
    tally: Tally = Tally()
    bytes: int = 0


def poll(claim: Claim, tools: Tools) -> Outcome:
    """Fetch the claimed feed and store what it brings. The lease is given back in the end, whatever came.

    Raises DATABASE_LOST, and the lease stays then.
    """
    try:
        with tools.room() as room:
            return _poll(claim, tools, room)
    except NoRoom:
        with tools.desk():
            return _put_off(claim, now=tools.now())


def _poll(claim: Claim, tools: Tools, room: Callable[[int], None]) -> Outcome:
    began, start = timezone.now(), time.monotonic()
    tally, body = Tally(), b""
    fetched = None
    try:
        fetched = _fetch(claim.feed, tools, room)
        body = fetched.body
        became, tally = _understood(claim, fetched, tools)
    except NoRoom:
        raise
    except FetchFailed as failure:
        status = failure.status or (fetched and fetched.status)
        became = Failed(failure.failure, failure.reason, status, failure.retry_after)
    except LeaseLost:
        return _lost(claim)
    except DATABASE_LOST:
        raise
    except Exception as error:
        # Feeds come in every shape; one that breaks the program must not break the worker.
        logger.exception("The program failed on %s", claim.feed)
        reason = _("The program failed on this feed (%s): please report it.") % type(error).__name__
        became = Failed("not_a_feed", reason, fetched and fetched.status)
    attempt = _Attempt(began, round((time.monotonic() - start) * 1000), became, tally, len(body))
    with tools.desk():
        return _written(claim, attempt, now=tools.now())


def _put_off(claim: Claim, *, now: datetime) -> Outcome:
    """The feed has done nothing wrong: nothing is noted of it but that it is due again soon."""
    mine = Feed.objects.filter(pk=claim.feed.pk, lease_token=claim.token)
    mine.update(lease_token=None, leased_until=None, due_at=now + SHORTEST * random.uniform(0.1, 0.5))
    return Outcome(claim.feed, False, _("put off: another large answer was being read"))


def _fetch(feed: Feed, tools: Tools, room: Callable[[int], None]) -> Fetched:
    validators = Validators(feed.etag, feed.last_modified)
    return tools.fetch(feed.url, validators=validators, accept="feed", now=timezone.now(), room=room)


def _understood(claim: Claim, fetched: Fetched, tools: Tools) -> tuple[Brought, Tally]:
    if fetched.is_unchanged:
        validators = Validators(
            fetched.validators.etag or claim.feed.etag, fetched.validators.last_modified or claim.feed.last_modified
        )
        return Brought(fetched.status, validators, moved_to=fetched.moved_to), Tally()
    read = tools.parser.parse_feed(
        fetched.body,
        address=fetched.address,
        media_type=fetched.media_type,
        charset=fetched.charset,
        now=timezone.now(),
        rules=tools.rules_of(claim.feed.clean_rules),
    )
    tally = store_entries(claim, read, tools=tools)
    is_done = not (tally.pages_left or tally.broken or tally.put_off)
    brought = Brought(
        fetched.status,
        # What is not done yet is done when the feed comes again: it must not say "nothing new" then.
        fetched.validators if is_done else Validators(),
        new=tally.new,
        moved_to=fetched.moved_to,
        entries=instants_of(read.entries),
        title=read.title,
        site=read.url_of_site,
        is_unfinished=bool(tally.unasked),
    )
    return brought, tally


def _lost(claim: Claim) -> Outcome:
    return Outcome(claim.feed, False, _("another worker has it by now"))


def _written(claim: Claim, attempt: _Attempt, *, now: datetime) -> Outcome:
    try:
        return _write(claim, attempt, now)
    except IntegrityError:
        # Another feed got the address that this one moved to, just now.
        return _write(claim, attempt, now)


@transaction.atomic
def _write(claim: Claim, attempt: _Attempt, now: datetime) -> Outcome:
    HostLease.objects.filter(token=claim.token).delete()
    feed = Feed.objects.select_for_update().filter(pk=claim.feed.pk, lease_token=claim.token).first()
    if feed is None:
        return _lost(claim)
    values: dict[str, object] = {"lease_token": None, "leased_until": None}
    if feed.url == claim.feed.url:
        # Otherwise a person gave it another address meanwhile, and all of this is about the old one.
        values |= _columns(feed, attempt, now)
        if not is_read_alike(feed, claim.feed):
            # A person wants it read in another way by now: it must not say "nothing new" then.
            values |= {"etag": "", "last_modified": "", "due_at": now}
        _keep(feed, attempt, str(values["last_error"]))
    Feed.objects.filter(pk=feed.pk).update(**values)
    return Outcome(feed, isinstance(attempt.became, Brought), _words(attempt, str(values.get("last_error", ""))))


def _columns(feed: Feed, attempt: _Attempt, now: datetime) -> dict[str, object]:
    """Return what the feed's row says from now on."""
    became, taken = attempt.became, ""
    moved_to = became.moved_to if isinstance(became, Brought) else ""
    if moved_to and Feed.objects.filter(url=moved_to).exclude(pk=feed.pk).exists():
        taken = _("Moved to %s, which is the address of another feed: delete one of the two.") % moved_to
    state = State(**{field.name: getattr(feed, field.name) for field in fields(State)})
    values = asdict(decide(state, became, now=now, chance=random.random(), taken=taken))
    if values["url"] != feed.url:
        values["host"] = urlsplit(values["url"]).hostname
    if feed.wanted_at and feed.wanted_at > attempt.began:
        # Somebody asked again while this was under way.
        del values["due_at"]
    return values


def _keep(feed: Feed, attempt: _Attempt, error: str) -> None:
    """Keep the attempt, unless it brought nothing."""
    tally, became = attempt.tally, attempt.became
    has_failed = isinstance(became, Failed)
    brought = tally.new or tally.changed or tally.held or tally.broken
    if not (has_failed or brought or error != feed.last_error):
        return
    outcome = FetchAttempt.Outcome.HELD if tally.held else FetchAttempt.Outcome.OK
    if has_failed:
        is_ours = became.failure == "refused"
        outcome = FetchAttempt.Outcome.REFUSED if is_ours else FetchAttempt.Outcome.FAILED
    attempts.keep(
        FetchAttempt(
            feed=feed,
            started_at=attempt.began,
            ms=attempt.ms,
            http_status=became.status,
            outcome=outcome,
            bytes=attempt.bytes,
            new=tally.new,
            changed=tally.changed,
            error=error,
        )
    )


def _words(attempt: _Attempt, error: str) -> str:
    if isinstance(attempt.became, Failed):
        return attempt.became.reason
    tally = attempt.tally
    counted = (
        (tally.new, _("%d new")),
        (tally.changed, _("%d changed")),
        (tally.held, _("%d held for an administrator")),
        (tally.pages_left, _("%d without their page so far")),
        (tally.put_off, _("%d changed too often today and wait")),
        (tally.broken, _("%d on which the program failed")),
    )
    said = [words % count for count, words in counted if count] or [_("nothing new")]
    return ", ".join(said) + (f"; {error}" if error else "")
