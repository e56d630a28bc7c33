"""What an administrator makes of a text that is held: it becomes current, or never does. It stays in the versions."""

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from ..annotating.reanchoring import foreseen
from ..models import Article, Stale, Version
from .current_text import make_current
from .describe import LEAD_CHARS, opening


def release(version: Version, *, actor: AbstractBaseUser, now: datetime) -> None:
    """Let readers see the text from now on, also one that was rejected before. Raises Stale if it is not set aside.

    Nothing but the text is believed of the page that it came from: the title may be "404".
    """
    places = foreseen(version.article, version.text)
    with transaction.atomic():
        article = Article.objects.select_for_update().get(pk=version.article_id)
        settled = {"settled_by": actor, "settled_at": now}
        _settle(version, (Version.State.HELD, Version.State.REJECTED), **settled)
        make_current(article, version, places=places)
        values = {}
        if "lead" not in article.edited_fields:
            values["lead"] = opening(version.text, dateline=article.dateline, limit=LEAD_CHARS)
        article.revise(article.revision, **values)


def reject(version: Version, *, actor: AbstractBaseUser, now: datetime) -> None:
    """Keep the text from readers; coming again, it changes nothing. Raises Stale if it no longer waits."""
    _settle(version, (Version.State.HELD,), state=Version.State.REJECTED, settled_by=actor, settled_at=now)


def _settle(version: Version, waiting: tuple[Version.State, ...], **values: object) -> None:
    if not Version.objects.filter(pk=version.pk, state__in=waiting).update(**values):
        raise Stale(version)
