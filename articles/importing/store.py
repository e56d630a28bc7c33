"""Records → rows, idempotent by natural key (DESIGN §3.5); of the importers, this one writes.

What needs no row is worked out first: a write transaction is one report's, and short.
"""

import contextlib
import zlib
from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from ..annotating.reanchoring import Places, foreseen
from ..canonical import folded, join_paragraphs
from ..models import Article, Original, Outlet, ReportWords, SourceKey, Version
from ..words import cut_text, line_of
from . import known_reports
from .current_text import make_current
from .describe import describe, one_line, sort_at
from .feed_source import FeedSource
from .known_reports import Met
from .notices import error_page
from .one_at_a_time import one_at_a_time
from .records import CleanReport
from .verdicts import Action, Verdict, judge

# Raise it when the cleaner reads pages otherwise than before.
CLEANER_VERSION = 15

# Another importer may be quicker with the key, with the outlet, with the version's number: three collisions.
_ATTEMPTS = 4


@dataclass(frozen=True)
class Stored:
    """What became of a report, and why, where that needs saying.

    `article`: the report that was made, renewed or recognised, or that stands in the way; None in a rehearsal.
    """

    action: Action
    article: Article | None = None
    why: str = ""
    # It is a version of the report now, but waits for an administrator: readers go on seeing the one before.
    is_held: bool = False

    @classmethod
    def of(cls, verdict: Verdict, article: Article | None = None) -> "Stored":
        why = verdict.why
        if verdict.held:
            why = _("held for an administrator: %s") % Version.HeldWhy(verdict.held).label
        return cls(verdict.action, article, why, is_held=verdict.held is not None)


@dataclass(frozen=True)
class _Arrival:
    """A report on its way in, with its text and its original as they will be kept, and where marks will stand in it."""

    report: CleanReport
    key: str
    outlet: str
    text: str
    digest: str
    original: Original
    reason: str
    actor: AbstractBaseUser | None
    now: datetime
    source: FeedSource | None = None
    places: Places | None = None
    # Nobody has looked yet what is there: a report that is there already is left as it is.
    is_blind: bool = False

    def met(self) -> Met:
        """Look what is there now."""
        return self.source.met(self.digest) if self.source else known_reports.met(self.key, self.digest)

    def verdict(self, met: Met) -> Verdict:
        if self.source:
            return self.source.verdict(self.report, self.text, met)
        return judge(
            self.text,
            outlet=self.outlet,
            key=self.key,
            under_key=met.own,
            same_text=met.same_text,
            error=error_page(self.report),
            notes=self.report.notes,
        )

    def is_noted(self, met: Met) -> bool:
        return not self.source or met.keys.issuperset(self.source.keys)


def store(
    report: CleanReport,
    *,
    key: str,
    body: bytes,
    media_type: str,
    reason: str,
    now: datetime,
    charset: str = "",
    actor: AbstractBaseUser | None = None,
    source: FeedSource | None = None,
) -> Stored:
    """Bring `report`, read from `body`, to rows under `key` (`file:<name>`, `url:<address>`, `guid:<feed>:…`).

    Storing the same again changes nothing, also when two importers do so at once. `reason` is a Version.Reason.
    `source`: what an entry of a feed brings along; `key` is the first of its keys then.
    """
    text, outlet = join_paragraphs(report.paragraphs), one_line(report.outlet)
    original = Original(body=zlib.compress(body), media_type=media_type, charset=charset)
    arrival = _Arrival(report, key, outlet, text, Version.digest(text), original, reason, actor, now, source)
    if source and source.is_first and text and (stored := _written(replace(arrival, is_blind=True))):
        # Mostly nothing is there, and one look is enough.
        return stored
    met = arrival.met()
    verdict = arrival.verdict(met)
    is_old = verdict.action == "unchanged" and not verdict.is_new_key and arrival.is_noted(met)
    if verdict.action == "skipped" or is_old:
        # Most arrivals are old acquaintances: no write transaction for them.
        article = _article(verdict)
        if source and article:
            source.note(article, met)
        return Stored.of(verdict, article)
    is_next = verdict.action == "updated" and not (verdict.held or verdict.is_retitled)
    return _written(replace(arrival, places=foreseen(_article(verdict), text) if is_next else None))


def _written(arrival: _Arrival) -> Stored | None:
    # Kept for the write transaction, which has no time for it.
    cut_text(arrival.text, arrival.report.language)
    for _attempt in range(_ATTEMPTS - 1):
        with contextlib.suppress(IntegrityError):
            return _write(arrival)
    return _write(arrival)


def _article(verdict: Verdict) -> Article | None:
    return Article.objects.filter(pk=verdict.known.id).first() if verdict.known else None


@transaction.atomic
def _write(arrival: _Arrival) -> Stored | None:
    """Write what is to be written; None when somebody must look first where marks will stand."""
    # Two feeds may bring one text at the same moment, under two keys.
    one_at_a_time(f"store {arrival.digest}")
    met = arrival.met()
    verdict = arrival.verdict(met)
    if arrival.is_blind and verdict.action == "updated":
        return None
    article = Article.objects.select_for_update().get(pk=verdict.known.id) if verdict.known else None
    if verdict.action == "updated":
        # By what readers see now: another importer may have held the lock until this moment.
        met = arrival.met()
        verdict = arrival.verdict(met)
    if verdict.action == "created":
        article = _create(arrival)
    elif verdict.held:
        _hold(article, arrival, why=verdict.held)
    elif verdict.is_retitled:
        _describe(article, arrival)
        _save_described(article)
    elif verdict.action == "updated":
        _renew(article, arrival)
    elif verdict.is_new_key:
        _recognise(article, arrival)
    if arrival.source and article:
        arrival.source.note(article, met)
    return Stored.of(verdict, article)


def _outlet(arrival: _Arrival) -> Outlet | None:
    if arrival.source:
        return arrival.source.feed.outlet
    name = arrival.outlet
    return Outlet.objects.get_or_create(folded=folded(name), defaults={"name": name})[0] if name else None


def _describe(article: Article, arrival: _Arrival) -> None:
    if arrival.source:
        arrival.source.describe(article)
    describe(article, arrival.report, text=arrival.text, outlet=_outlet(arrival))


def _create(arrival: _Arrival) -> Article:
    article = Article(first_seen_at=arrival.now)
    _describe(article, arrival)
    article.save()
    _add_version(article, arrival, number=1)
    ReportWords.write({article.pk: line_of(article.title, arrival.text, language=article.language)})
    if not arrival.source:
        SourceKey.objects.create(key=arrival.key, article=article)
    return article


def _renew(article: Article, arrival: _Arrival) -> None:
    """Add the text as the version that readers see, in which the report's marks stand from now on."""
    Original.objects.filter(version__article=article).delete()
    version = _add_version(article, arrival, number=_next_number(article), state=Version.State.PAST)
    make_current(article, version, places=arrival.places)
    _describe(article, arrival)
    _save_described(article)


def _hold(article: Article, arrival: _Arrival, *, why: str) -> None:
    """Add the text as a version that nobody reads, and believe nothing else of the page either."""
    _add_version(article, arrival, number=_next_number(article), state=Version.State.HELD, held_why=why)
    article.marks_changed()


def _next_number(article: Article) -> int:
    return (article.versions.aggregate(newest=Max("number"))["newest"] or 0) + 1


def _recognise(article: Article, arrival: _Arrival) -> None:
    """Add the key. A report of which nobody knew the outlet has one from now on, or the next outlet that carries the
    same text would be taken for it too."""
    if arrival.source:
        arrival.source.adopt(article, arrival.text)
        return
    SourceKey.objects.create(key=arrival.key, article=article)
    if arrival.outlet and article.outlet is None and "outlet" not in article.edited_fields:
        article.outlet = _outlet(arrival)
        article.sort_at = sort_at(article)
        _save_described(article)


def _add_version(article: Article, arrival: _Arrival, *, number: int, **values: str) -> Version:
    version = Version.objects.create(
        article=article,
        number=number,
        text=arrival.text,
        length=len(arrival.text),
        sha256=arrival.digest,
        reason=arrival.reason,
        cleaner=CLEANER_VERSION,
        actor=arrival.actor,
        fetched_at=arrival.now,
        **values,
    )
    original = arrival.original
    Original.objects.create(
        version=version, body=original.body, media_type=original.media_type, charset=original.charset
    )
    return version


def _save_described(article: Article) -> None:
    # Whoever has the report's form open saw it as it was before.
    article.revision += 1
    article.save()
    article.highlights.exclude(sort_at=article.sort_at).update(sort_at=article.sort_at)
    article.words_changed()
    article.marks_changed()
