"""Records → rows: some at a time, in one transaction that writes only, with their history."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import F

from ..annotating.covering import cover
from ..annotating.ledger import count_waiting
from ..history import entry
from ..history.highlights import loaded
from ..models import Article, Change, Highlight, HighlightTag, QuoteWords, Speaker, Voice
from .comparing import Wanted, is_undecided
from .names import Names
from .register import Who

CREATED, UPDATED, UNCHANGED, SKIPPED = "created", "updated", "unchanged", "skipped"


@dataclass(frozen=True)
class Work:
    """A row to be written: `standing` is the quote here and `before` its snapshot, None for a new one."""

    wanted: Wanted
    placed: dict[str, object]
    standing: Highlight | None = None
    before: dict | None = None
    differing: frozenset[str] = frozenset()

    @property
    def action(self) -> str:
        return UPDATED if self.standing else CREATED


def write(
    works: Sequence[Work], *, names: Names, actor: AbstractBaseUser | None, now: datetime, set_id: uuid.UUID
) -> set[uuid.UUID]:
    """Write the rows; return the ids of those that somebody else wrote since they were read, which are left alone."""
    with transaction.atomic():
        # The reports first, as with every import, so that the two never wait for one another.
        Article.objects.filter(pk__in={work.wanted.spot.article.pk for work in works}).restamp()
        outdated = _outdated(works)
        works = [work for work in works if work.wanted.record.key not in outdated]
        speakers = _speakers(works)
        made = _create([work for work in works if not work.standing], speakers, names)
        for work in works:
            if work.standing:
                _update(work, speakers, names)
                made[work.wanted.record.key] = work.standing.pk
        QuoteWords.renew(made.values())
        _settle(works, now)
        _record(works, list(made.values()), actor=actor, now=now, set_id=set_id)
    return outdated


def _outdated(works: Sequence[Work]) -> set[uuid.UUID]:
    keys = [work.wanted.record.key for work in works]
    rows = Highlight.objects.select_for_update().filter(uuid__in=keys).order_by("pk").values_list("uuid", "revision")
    here = dict(rows)
    read = {work.wanted.record.key: work.standing.revision if work.standing else None for work in works}
    return {key for key, revision in read.items() if here.get(key) != revision}


def _speakers(works: Sequence[Work]) -> dict[uuid.UUID, int]:
    people = {who.key for work in works for who in (*work.wanted.speakers, *work.wanted.relayers)} - {None}
    return dict(Speaker.objects.filter(uuid__in=people).values_list("uuid", "pk"))


def _create(works: Sequence[Work], speakers: dict, names: Names) -> dict[uuid.UUID, int]:
    rows = [Highlight(uuid=work.wanted.record.key, **_columns(work, names, speakers)) for work in works]
    Highlight.objects.bulk_create(rows)
    voices, tags = [], []
    for row, work in zip(rows, works, strict=True):
        voices += Voice.placed(_voices(work.wanted, speakers), row)
        tags += [HighlightTag(highlight=row, tag=tag) for tag in names.tags(work.wanted.record.tags)]
    Voice.objects.bulk_create(voices)
    HighlightTag.objects.bulk_create(tags)
    return {row.uuid: row.pk for row in rows}


def _columns(work: Work, names: Names, speakers: dict) -> dict[str, object]:
    """What a new quote gets, and a suggestion that the file has decided."""
    record, article = work.wanted.record, work.wanted.spot.article
    is_suggested = record.status == Highlight.Status.SUGGESTED
    return {
        **work.placed,
        **_said(work, names),
        **_first(work.wanted.speakers, speakers),
        "article": article,
        "sort_at": article.sort_at,
        "author": None if is_suggested else names.user(record.annotator),
        "reviewer": names.user(record.reviewer),
        "reviewed_at": record.reviewed_at,
        "origin": record.origin or Highlight.Origin.IMPORT,
        "rule": record.rule,
        "rules_version": record.rules_version,
        "created_at": record.created_at,
        "updated_at": record.updated_at,
    }


def _said(work: Work, names: Names) -> dict[str, object]:
    record = work.wanted.record
    return {
        "kind": record.kind,
        "cue": record.cue,
        "note": record.note,
        "status": record.status,
        "statement_date": record.statement_date,
        "statement_precision": record.statement_precision,
        "agency": names.agency(record.agency),
        "agency_as_written": record.agency_as_written,
    }


def _first(people: Sequence[Who], speakers: dict) -> dict[str, object]:
    first = people[0] if people else Who(None)
    return {"speaker_id": speakers.get(first.key), "speaker_as_written": first.as_written}


def _voices(wanted: Wanted, speakers: dict) -> list[Voice]:
    parts = ((Voice.Part.JOINT, wanted.speakers[1:]), (Voice.Part.RELAYED, wanted.relayers))
    return [
        Voice(part=part, speaker_id=speakers.get(who.key), as_written=who.as_written)
        for part, people in parts
        for who in people
    ]


def _update(work: Work, speakers: dict, names: Names) -> None:
    """Write what differs. Who marked a quote, and when, stays, unless it was nobody's yet."""
    standing, wanted = work.standing, work.wanted
    if is_undecided(standing):
        columns = _columns(work, names, speakers) | {"deleted_at": None}
    else:
        columns = _said(work, names) | {"updated_at": wanted.record.updated_at, "deleted_at": None}
        if {"place", "anchor"} & work.differing:
            columns |= work.placed
        if "people" in work.differing:
            columns |= _first(wanted.speakers, speakers)
    Highlight.objects.filter(pk=standing.pk).update(revision=F("revision") + 1, **columns)
    if "people" in work.differing:
        standing.set_voices(_voices(wanted, speakers))
    if "tags" in work.differing:
        standing.tags.set(names.tags(wanted.record.tags))


def _settle(works: Sequence[Work], now: datetime) -> None:
    """What follows from the marks of a report: which suggestions are hidden behind them, and how many wait."""
    reports = {work.wanted.spot.article.pk for work in works}
    cover(reports, now=now)
    if any(work.standing and is_undecided(work.standing) for work in works) or any(
        work.wanted.record.status == Highlight.Status.SUGGESTED for work in works
    ):
        count_waiting(Article.objects.filter(pk__in=reports))


def _record(
    works: Sequence[Work],
    keys: Sequence[int],
    *,
    actor: AbstractBaseUser | None,
    now: datetime,
    set_id: uuid.UUID,
) -> None:
    """Write the history; none of suggestions, which the program makes and renews by itself."""
    before = {work.wanted.record.key: work.before for work in works}
    rows = loaded(Highlight.objects.filter(pk__in=keys).exclude(status=Highlight.Status.SUGGESTED))
    Change.objects.bulk_create(
        entry(
            row,
            before=before[row.uuid],
            after=row.snapshot(),
            actor=actor,
            now=now,
            set_id=set_id,
            via=Change.Via.IMPORT,
        )
        for row in rows
    )
