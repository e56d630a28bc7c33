"""What an administrator makes of a text that is held: it becomes current, or never does. It stays in the versions."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from .. import history
from ..annotating.reanchoring import Places, foreseen
from ..models import Article, Change, Stale, Version
from .current_text import make_current
from .describe import LEAD_CHARS, opening


@dataclass(frozen=True)
class Act:
    """What was done: the version as it is now, and its entry in the history."""

    version: Version
    change: Change


def release(version: Version, *, actor: AbstractBaseUser, now: datetime) -> Act:
    """Let readers see the text from now on, also one that was rejected before. Raises Stale if it is not set aside.

    Nothing but the text is believed of the page that it came from: the title may be "404".
    """
    places = foreseen(version.article, version.text)
    with transaction.atomic():
        before = _standing(version, Version.State.HELD, Version.State.REJECTED)
        _write(version, settled_by=actor, settled_at=now)
        _show(version, places)
        return _recorded(version, before, actor=actor, now=now)


def reject(version: Version, *, actor: AbstractBaseUser, now: datetime) -> Act:
    """Keep the text from readers; coming again, it changes nothing. Raises Stale if it no longer waits."""
    with transaction.atomic():
        before = _standing(version, Version.State.HELD)
        _write(version, state=Version.State.REJECTED, settled_by=actor, settled_at=now)
        return _recorded(version, before, actor=actor, now=now)


def text_to_come(change: Change) -> Version | None:
    """Return the text that readers see again when the act is taken back, None when they go on seeing the same."""
    was, left = change.before, change.after
    if was["current"] in (None, left["current"]):
        return None
    return Version.objects.select_related("article").get(article__uuid=was["report"], number=was["current"])


def put_back(version: Version, was: dict, *, places: Places | None) -> None:
    """Make the version, and which text of its report readers see, what `was` says, a snapshot of it.

    `places`: where the marks will stand in the text to come. Belongs into a transaction that has locked the report.
    """
    if was["current"] not in (None, version.snapshot()["current"]):
        _show(version.article.versions.get(number=was["current"]), places)
    settled_at = was["settled_at"] and datetime.fromisoformat(was["settled_at"])
    _write(version, state=was["state"], settled_by=was["settled_by"], settled_at=settled_at)


def _standing(version: Version, *waiting: Version.State) -> dict:
    """Lock the report and return what its version is. Raises Stale unless that is one of `waiting`."""
    version.article = Article.objects.select_for_update().get(pk=version.article_id)
    version.refresh_from_db(fields=["state", "settled_by", "settled_at"])
    if version.state not in waiting:
        raise Stale(version)
    return version.snapshot()


def _show(version: Version, places: Places | None) -> None:
    article = version.article
    make_current(article, version, places=places)
    values = {}
    if "lead" not in article.edited_fields:
        values["lead"] = opening(version.text, dateline=article.dateline, limit=LEAD_CHARS)
    article.revise(article.revision, **values)


def _write(version: Version, **values: object) -> None:
    Version.objects.filter(pk=version.pk).update(**values)


def _recorded(version: Version, before: dict, *, actor: AbstractBaseUser, now: datetime) -> Act:
    version.refresh_from_db(fields=["state", "settled_by", "settled_at"])
    return Act(version, history.record(version, before=before, actor=actor, now=now))
