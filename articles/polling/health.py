"""How well a feed is, in a word and in plain words. Pure but for the language: from the feed's row and `now`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..models import Feed

Level = Literal["well", "hiccup", "failing", "silent", "dead", "new", "off"]
# What needs a person first.
WORST_FIRST: tuple[Level, ...] = ("dead", "failing", "silent", "hiccup", "new", "off", "well")

# One or two failures happen to everybody.
_FAILURES, _FOR = 3, timedelta(days=1)
# A server that has not given anything for so long will hardly do so again.
_DEAD_AFTER = timedelta(days=30)
_WEEK = timedelta(days=6)


@dataclass(frozen=True)
class Grade:
    level: Level
    words: str


def grade(feed: Feed, now: datetime) -> Grade:
    """Return how the feed does, in words like "refuses robots (403) since Tuesday; last good: 12 reports on 3 May".

    well. hiccup: failed once or twice, or something should be looked at. failing: for a day, or three times. silent:
    longer than its own rhythm explains. dead: 410, or failing for a month. new: not tried yet. off: switched off.
    """
    level = _level(feed, now)
    return Grade(level, _words(level, feed, now))


def ailing(now: datetime) -> Q:
    """Return the condition on feeds that `grade` calls dead, failing or silent."""
    failing = Q(failures__gte=_FAILURES) | Q(failures__gt=0) & (Q(is_gone=True) | Q(failing_since__lte=now - _FOR))
    silent = Q(failures=0, last_error="", silent_from__lte=now)
    return Q(enabled=True, attempted_at__isnull=False) & (failing | silent)


def _level(feed: Feed, now: datetime) -> Level:
    if not feed.enabled:
        return "off"
    if feed.attempted_at is None:
        return "new"
    if feed.failures:
        lasts = now - (feed.failing_since or now)
        if feed.is_gone or lasts >= _DEAD_AFTER:
            return "dead"
        return "failing" if feed.failures >= _FAILURES or lasts >= _FOR else "hiccup"
    if feed.last_error:
        return "hiccup"
    return "silent" if feed.silent_from and feed.silent_from <= now else "well"


def _words(level: Level, feed: Feed, now: datetime) -> str:
    if level == "off":
        return _("switched off")
    if level == "new":
        return _("not fetched yet")
    if feed.failures:
        said = _("%(what)s since %(when)s") % {"what": _failure(feed), "when": _since(feed.failing_since or now, now)}
        return f"{said}; {_last_good(feed, now)}"
    if feed.last_error:
        return _uncapped(feed.last_error)
    if level == "silent":
        return _("answers, but brings nothing new; %s") % _last_good(feed, now)
    return _last_good(feed, now)


def _failure(feed: Feed) -> str:
    known = {
        401: _("asks for a password (401)"),
        403: _("refuses robots (403)"),
        404: _("is not there (404)"),
        410: _("is gone for good (410)"),
        429: _("finds that we ask too often (429)"),
    }
    status = feed.last_status
    if status and status >= 500:
        return _("its server fails (%d)") % status
    return known.get(status) or _uncapped(feed.last_error) or _("cannot be fetched")


def _uncapped(sentence: str) -> str:
    """A sentence of ours as a part of another."""
    plain = sentence.rstrip(".")
    return plain[:1].lower() + plain[1:] if plain[1:2].islower() or plain[1:2] == " " else plain


def _last_good(feed: Feed, now: datetime) -> str:
    if feed.last_new_at is None:
        return _("no reports yet") if feed.last_ok_at else _("never a good answer")
    count = ngettext("%d report", "%d reports", feed.last_new) % feed.last_new
    return _("last good: %(count)s on %(day)s") % {"count": count, "day": _day(feed.last_new_at, now)}


def _since(instant: datetime, now: datetime) -> str:
    if instant.date() == now.date():
        return date_format(instant, "H:i")
    return date_format(instant, "l") if now - instant < _WEEK else _day(instant, now)


def _day(instant: datetime, now: datetime) -> str:
    return date_format(instant, "j F" if instant.year == now.year else "j F Y")
