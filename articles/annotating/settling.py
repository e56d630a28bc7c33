"""What a person says of a mark that the program could not carry into the current text: it stands here, or nowhere."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from .. import history
from ..models import Article, Highlight, Stale, Version
from .actions import Act
from .covering import cover
from .reanchoring import place_marks

Anchor = Highlight.Anchor


def confirm(highlight: Highlight, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Say that the mark stands where it is proposed; from there it is aligned with later texts.

    Raises Stale unless that is proposed, and the highlight still at `revision`.
    """
    if highlight.anchor not in Highlight.PROPOSED or highlight.status != Highlight.Status.CONFIRMED:
        raise Stale(highlight)
    place = {
        "placed_version": highlight.now_version,
        "placed_start": highlight.now_start,
        "placed_end": highlight.now_end,
    }
    return _settle(highlight, revision, actor=actor, now=now, anchor=Anchor.CONFIRMED, **place)


def detach(highlight: Highlight, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Say that the mark has no place in the current text; it stays where it was made. Raises Stale like `confirm`."""
    if highlight.anchor not in Highlight.UNSETTLED or highlight.status != Highlight.Status.CONFIRMED:
        raise Stale(highlight)
    nowhere = dict.fromkeys(
        ("placed_version", "placed_start", "placed_end", "now_version", "now_start", "now_end"),
    )
    return _settle(highlight, revision, actor=actor, now=now, anchor=Anchor.DETACHED, **nowhere)


def place_anew(highlights: Sequence[Highlight]) -> None:
    """Find the places in the current texts of marks of which somebody's word on that was taken back."""
    for article in Article.objects.filter(pk__in={highlight.article_id for highlight in highlights}).order_by("pk"):
        current = article.versions.filter(state=Version.State.CURRENT).first()
        if current:
            mine = [highlight.pk for highlight in highlights if highlight.article_id == article.pk]
            place_marks(article, current, only=mine)


def _settle(highlight: Highlight, revision: int, *, actor: AbstractBaseUser, now: datetime, **values: object) -> Act:
    with transaction.atomic():
        before = highlight.snapshot()
        highlight.revise(revision, now=now, **values)
        cover([highlight.article_id], now=now)
        return Act(highlight, history.record(highlight, before=before, actor=actor, now=now))
