"""What a person does to a highlight: mark, edit, discard, restore. Each writes its own history, in one transaction."""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import F

from .. import history
from ..canonical import Span, folded
from ..models import Article, Change, Highlight, Outlet, QuoteWords, Speaker, Stale, Version, Voice
from .covering import cover
from .placing import place
from .register import enrol


@dataclass(frozen=True)
class Named:
    """Somebody who said or passed on a statement: of the register, or kept as the report writes the name."""

    speaker: Speaker | None
    as_written: str = ""


@dataclass(frozen=True)
class Attribution:
    """What an analyst says of marked words: who said them, through whom they came, what kind of quote, and what for."""

    kind: str = Highlight.Kind.NONE
    speakers: tuple[Named, ...] = ()
    relayed_by: tuple[Named, ...] = ()
    agency: str = ""
    cue: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    enrol: bool = False

    @classmethod
    def of(cls, highlight: Highlight) -> "Attribution":
        """Return what is said of `highlight` now."""
        voices = list(highlight.voices.all())
        first = Named(highlight.speaker, highlight.speaker_as_written)
        joint = [Named(voice.speaker, voice.as_written) for voice in voices if voice.part == Voice.Part.JOINT]
        relayed = [Named(voice.speaker, voice.as_written) for voice in voices if voice.part == Voice.Part.RELAYED]
        return cls(
            kind=highlight.kind,
            speakers=tuple(named for named in [first, *joint] if named != Named(None)),
            relayed_by=tuple(relayed),
            agency=highlight.agency.name if highlight.agency else highlight.agency_as_written,
            cue=highlight.cue,
            note=highlight.note,
            tags=tuple(tag.name for tag in highlight.tags.all()),
        )

    def is_said_of(self, highlight: Highlight) -> bool:
        """Whether `highlight` says just this already; a name that was to be enrolled may stand in the register now."""
        said = Attribution.of(highlight)
        return self._told(by_name=self.enrol) == said._told(by_name=self.enrol)

    def _told(self, *, by_name: bool) -> tuple:
        def who(named: Named) -> object:
            return named.speaker.name if by_name and named.speaker else named.speaker or named.as_written

        people = [tuple(map(who, people)) for people in (self.speakers, self.relayed_by)]
        tags = frozenset(map(folded, self.tags))
        return (self.kind, *people, folded(self.agency), self.cue, self.note, tags)

    def enrolled(self, *, actor: AbstractBaseUser, now: datetime) -> "Attribution":
        """Return the same with every name as written added to the register, if that is what the analyst asked for."""
        if not self.enrol:
            return self
        people = [*self.speakers, *self.relayed_by]
        names = dict.fromkeys(named.as_written for named in people if not named.speaker)
        known = {name: Named(enrol(name, actor=actor, now=now)) for name in names}
        return replace(
            self,
            speakers=tuple(known.get(named.as_written, named) for named in self.speakers),
            relayed_by=tuple(known.get(named.as_written, named) for named in self.relayed_by),
            enrol=False,
        )

    def columns(self) -> dict:
        """The values that stand in the highlight's own row; the first speaker is one of them."""
        first = self.speakers[0] if self.speakers else Named(None)
        return {
            "kind": self.kind,
            "speaker": first.speaker,
            "speaker_as_written": first.as_written,
            "agency": Outlet.objects.agency(self.agency) if self.agency else None,
            "agency_as_written": "",
            "cue": self.cue,
            "note": self.note,
        }

    def voices(self) -> list[Voice]:
        """The values that stand in rows of their own: joint speakers and relayers, unsaved."""
        parts = [(Voice.Part.JOINT, self.speakers[1:]), (Voice.Part.RELAYED, self.relayed_by)]
        return [
            Voice(part=part, speaker=named.speaker, as_written=named.as_written)
            for part, people in parts
            for named in people
        ]


@dataclass(frozen=True)
class Act:
    """What was done: the highlight as it is now, and its entry in the history (None: it had been done before)."""

    highlight: Highlight
    change: Change | None


def mark(
    article: Article,
    *,
    key: uuid.UUID,
    start: int,
    end: int,
    words: str,
    attribution: Attribution,
    author: AbstractBaseUser,
    now: datetime,
) -> Act:
    """Mark `words` at `start`–`end` (code points) of the report's current version as the highlight `key`.

    Idempotent: a second call with the same key reads the first one's highlight back. Raises Stale when that one says
    something else (by a person since, or by a form that was filled in again), WordsDiffer when the words do not stand
    there.
    """
    try:
        with transaction.atomic():
            # First, as it locks the report: another text that became current meanwhile would leave this mark behind.
            article.marks_changed()
            version = article.versions.annotate(waiting=F("article__waiting")).get(state=Version.State.CURRENT)
            span = place(version.text, start, end, words)
            settled = attribution.enrolled(actor=author, now=now)
            made = {"uuid": key, "author": author, "created_at": now, "updated_at": now}
            highlight = _create(article, settled, **made, **_where(version, span))
            # A new mark hides suggestions and shows none.
            if version.waiting:
                cover([article.pk], now=now)
            # Most marks have neither joint speakers nor relayers nor tags: nothing to read for their snapshot.
            after = highlight.snapshot(is_bare=not (settled.voices() or settled.tags))
            return Act(highlight, history.record(highlight, before=None, after=after, actor=author, now=now))
    except IntegrityError:
        # The key is taken: a double click, or an answer that got lost. Any other broken rule has no row to read back.
        first = Highlight.objects.filter(uuid=key).first()
        if not first:
            raise
    if (first.now_version_id, first.now_start, first.now_end) != (version.pk, span.start, span.end):
        # A form that the browser's "back" brought up again, for other words.
        again = {"start": start, "end": end, "words": words, "attribution": attribution, "author": author, "now": now}
        return mark(article, key=uuid.uuid4(), **again)
    if first.deleted_at or not attribution.is_said_of(first):
        raise Stale(first)
    return Act(first, None)


def _create(article: Article, settled: Attribution, **values) -> Highlight:
    highlight = Highlight.objects.create(article=article, sort_at=article.sort_at, **values, **settled.columns())
    # Nothing to replace yet: most marks have neither, and each would cost a statement.
    if voices := settled.voices():
        highlight.set_voices(voices)
    QuoteWords.write_of(highlight, voices, article.language)
    if settled.tags:
        highlight.set_tags(settled.tags)
    return highlight


def _where(version: Version, span: Span) -> dict:
    words = version.text[span.start : span.end]
    marked = {"version": version, "start": span.start, "end": span.end, "words": words}
    now = {"now_version": version, "now_start": span.start, "now_end": span.end}
    return marked | now | {"words_key": Highlight.key_of(words)}


def edit(
    highlight: Highlight,
    *,
    revision: int,
    attribution: Attribution,
    actor: AbstractBaseUser,
    now: datetime,
    **values: object,
) -> Act:
    """Say anew who said the words; `values` are columns that are written with it.

    Raises Stale unless the highlight is still at `revision`, out of the bin, or says just that already: a double click.
    """
    try:
        with transaction.atomic():
            if highlight.is_away:
                raise Stale(highlight)
            before = highlight.snapshot()
            settled = attribution.enrolled(actor=actor, now=now)
            highlight.revise(revision, now=now, **settled.columns(), **values)
            highlight.set_voices(settled.voices())
            highlight.set_tags(settled.tags)
            QuoteWords.renew([highlight.pk])
            cover([highlight.article_id], now=now)
            return Act(highlight, history.record(highlight, before=before, actor=actor, now=now))
    except Stale:
        standing = Highlight.objects.alive().filter(pk=highlight.pk, status=Highlight.Status.CONFIRMED).first()
        if standing and attribution.is_said_of(standing):
            return Act(standing, None)
        raise


def discard(
    highlight: Highlight,
    *,
    revision: int,
    actor: AbstractBaseUser,
    now: datetime,
    set_id: uuid.UUID | None = None,
    via: str = Change.Via.PAGE,
) -> Act:
    """Put the highlight into the bin, from where undo and `restore` bring it back.

    `set_id` makes it part of an act on many. Raises Stale unless the highlight is still at `revision`, out of the bin.
    A suggestion is rejected instead (reviewing.py).
    """
    if highlight.deleted_at is not None or highlight.status != Highlight.Status.CONFIRMED:
        raise Stale(highlight)
    with transaction.atomic():
        before = highlight.snapshot()
        highlight.revise(revision, now=now, deleted_at=now)
        cover([highlight.article_id], now=now)
        change = history.record(highlight, before=before, actor=actor, now=now, set_id=set_id, via=via)
        return Act(highlight, change)


def restore(highlight: Highlight, *, revision: int, actor: AbstractBaseUser, now: datetime) -> Act:
    """Bring the highlight back from the bin. Raises Stale unless it is there, at `revision`."""
    if highlight.deleted_at is None or highlight.status != Highlight.Status.CONFIRMED:
        raise Stale(highlight)
    with transaction.atomic():
        before = highlight.snapshot()
        highlight.revise(revision, now=now, deleted_at=None)
        cover([highlight.article_id], now=now)
        return Act(highlight, history.record(highlight, before=before, actor=actor, now=now))
