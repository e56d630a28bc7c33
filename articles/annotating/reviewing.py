"""What a person says to a suggestion: right, wrong, or right but for this. An accepted one is that analyst's quote."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from .. import history
from ..canonical import Span
from ..history.highlights import Rewriting, loaded, rewrite
from ..models import Article, Change, Highlight, Outlet, Stale
from . import ledger
from .actions import Act, Attribution, edit
from .covering import cover

Status = Highlight.Status


def accept(highlight: Highlight, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Make the suggestion a quote of `actor`, as it is.

    Idempotent for a double click. Raises Stale unless it waits, at `revision`, and stands in the current text.
    """
    return _decide(highlight, Status.CONFIRMED, revision=revision, actor=actor, now=now)


def reject(highlight: Highlight, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Say that the suggestion is wrong: its words do not come again in this report. Raises Stale like `accept`."""
    return _decide(highlight, Status.REJECTED, revision=revision, actor=actor, now=now)


def _decide(highlight: Highlight, status: Status, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    standing = loaded(Highlight.objects.filter(pk=highlight.pk))
    one = standing[0] if standing else highlight
    if one.status == status and one.reviewer_id == actor.pk and one.deleted_at is None:
        return Act(one, None)
    if not standing or not _waits(one) or one.revision != revision:
        raise Stale(highlight)
    changes = decide_each(standing, status, actor=actor, now=now, via=Change.Via.PAGE)
    one.refresh_from_db()
    return Act(one, changes[-1])


def waiting_of(article: Article, rule: str) -> list[Highlight]:
    """Return the suggestions of one rule that wait in the report, with what deciding on them needs."""
    found = Highlight.objects.suggested_in(article.current_version()).filter(article=article, rule=rule)
    return loaded(found)


def accept_all(
    article: Article, rule: str, *, seen: Sequence[uuid.UUID], actor: AbstractBaseUser, now: datetime
) -> list[Change]:
    """Accept what waits of one rule in the report, as one act; `seen` are those that the page showed: no other one is
    accepted. Returns the act's changes, none when nothing waits any more. Raises Stale if one changed meanwhile."""
    standing = [one for one in waiting_of(article, rule) if one.uuid in set(seen)]
    if not standing:
        return []
    return decide_each(standing, Status.CONFIRMED, actor=actor, now=now, via=Change.Via.BULK)


def decide_each(
    suggestions: Sequence[Highlight], status: Status, *, actor: AbstractBaseUser, now: datetime, via: str
) -> list[Change]:
    """Decide on suggestions that were read by `loaded`, as one act in one transaction; return its changes.

    Raises Stale if one of them changed since it was read; nothing is decided then.
    """
    author = actor.pk if status == Status.CONFIRMED else None
    review = {"author": author, "reviewer": actor.pk, "at": now.isoformat()}
    set_id = uuid.uuid4()
    with transaction.atomic():
        rewritings = [
            Rewriting.to(one, status=status.value, review=review, **_agency(one, status)) for one in suggestions
        ]
        rewrite(rewritings, now=now)
        ledger.keep(rewritings, actor=actor, now=now)
        cover({one.article_id for one in suggestions}, now=now)
        return Change.objects.bulk_create(
            history.entry(
                one.highlight, before=one.before, after=one.after, actor=actor, now=now, set_id=set_id, via=via
            )
            for one in rewritings
        )


def _agency(suggestion: Highlight, status: Status) -> dict[str, object]:
    """The table of outlets grows when a person says that the agency is one."""
    if status != Status.CONFIRMED or suggestion.agency_id or not suggestion.agency_as_written:
        return {}
    return {"agency": Outlet.objects.agency(suggestion.agency_as_written).pk, "agency_as_written": ""}


def correct(
    highlight: Highlight,
    *,
    revision: int,
    attribution: Attribution,
    span: Span,
    actor: AbstractBaseUser,
    now: datetime,
) -> Act:
    """Accept the suggestion as the analyst has it: who said which words (`span`, of the current text).

    What was changed of it goes into the ledger. Raises Stale like `accept`.
    """
    with transaction.atomic():
        standing = Highlight.objects.filter(pk=highlight.pk).select_related("now_version").first()
        if standing and standing.status == Status.CONFIRMED and attribution.is_said_of(standing):
            return Act(standing, None)
        if standing is None or not _waits(standing):
            raise Stale(highlight)
        version = standing.now_version
        words = version.text[span.start : span.end]
        moved = (span.start, span.end) != (standing.now_start, standing.now_end)
        where = {"start": span.start, "end": span.end, "words": words, "words_key": Highlight.key_of(words)}
        where |= {"version": version, "now_start": span.start, "now_end": span.end, "anchor": Highlight.Anchor.SAME}
        review = {"status": Status.CONFIRMED, "author": actor, "reviewer": actor, "reviewed_at": now}
        act = edit(
            standing,
            revision=revision,
            attribution=attribution,
            actor=actor,
            now=now,
            **(review | (where if moved else {})),
        )
        if act.change:
            ledger.keep([Rewriting(act.highlight, act.change.before, act.change.after)], actor=actor, now=now)
        return act


def _waits(highlight: Highlight) -> bool:
    """Whether it can be decided: undecided, and the page shows it."""
    is_shown = highlight.now_version_id and highlight.anchor in Highlight.CERTAIN
    return bool(highlight.status == Status.SUGGESTED and highlight.deleted_at is None and is_shown)
