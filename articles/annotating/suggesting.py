"""Suggestions → rows: made, renewed and dropped without history, as long as nobody decided (DESIGN §3.4).

The rules are asked before the transaction (extracting.py); it compares, and writes what differs in few statements.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from ..canonical import Span
from ..models import Article, Highlight, QuoteWords, Version, Voice
from ..quotes import QuoteSuggestion
from .drafts import Draft, Settled, Who, drafts, unsettled
from .extracting import RULES_VERSION, Reading, extracted
from .known import Register

Status = Highlight.Status
Extract = Callable[[Reading, Sequence], list[QuoteSuggestion]]
_COLUMNS = (
    *("version_id", "start", "end", "words", "words_key", "now_version_id", "now_start", "now_end", "anchor"),
    *("kind", "speaker_id", "speaker_as_written", "agency_id", "agency_as_written", "cue", "statement_date"),
    *("statement_precision", "rule", "sort_at"),
)


@dataclass(frozen=True)
class Renewed:
    """How many suggestions wait in the report now; `changed`: others than before. None waits in a text of the past."""

    waiting: int
    changed: bool


def reading_of(version: Version) -> Reading:
    """Return what the rules are asked about that version; its report is at hand."""
    article = version.article
    return Reading(version.pk, version.text, article.language, article.published_day)


def suggest(version: Version, *, register: Register, now: datetime, extract: Extract = extracted) -> Renewed:
    """Ask the rules about `version`, its report's current text, and let its suggestions be what they say."""
    return renew(version, extract(reading_of(version), register.names), register=register, now=now)


@transaction.atomic
def renew(version: Version, found: Sequence[QuoteSuggestion], *, register: Register, now: datetime) -> Renewed:
    """Let the undecided suggestions of the report be what was `found` in `version`, its current text.

    What a person decided or marked stays and is not suggested again. A text that is no longer current is left alone.
    """
    # First, as it locks the report: who decides meanwhile waits, and finds a suggestion or its successor.
    article = Article.objects.select_for_update().defer("lead", "caption").get(pk=version.article_id)
    if not Version.objects.filter(pk=version.pk, state=Version.State.CURRENT).exists():
        return Renewed(article.waiting, changed=False)
    decided, settled = settled_in(article, version)
    wanted = drafts(found, report=article.uuid, text=version.text, known=register, decided=decided)
    rows = [_row(draft, article, version, now) for draft in unsettled(wanted, settled)]
    changed = _write(article, rows, now)
    waiting = sum(row.highlight.deleted_at is None for row in rows)
    Version.objects.filter(pk=version.pk).update(rules_version=RULES_VERSION)
    if changed or article.waiting != waiting:
        Article.objects.filter(pk=article.pk).update(waiting=waiting, marks_stamp=F("marks_stamp") + 1)
    return Renewed(waiting, changed)


def settled_in(article: Article, version: Version) -> tuple[set, list[Settled]]:
    """Return the keys of what was decided, and what people said of which words.

    What an analyst accepted and somebody removed later is refused like what was rejected.
    """
    rows = article.highlights.exclude(status=Status.SUGGESTED).values_list(
        *("uuid", "status", "origin", "deleted_at", "words", "speaker__merged_into", "speaker", "speaker_as_written"),
        *("now_version", "now_start", "now_end"),
    )
    decided, settled = set(), []
    for key, status, origin, deleted_at, words, into, speaker, as_written, now_version, start, end in rows:
        decided.add(key)
        is_refused = status == Status.REJECTED or (deleted_at is not None and origin == Highlight.Origin.RULE)
        if deleted_at is not None and not is_refused:
            continue
        span = Span(start, end) if now_version == version.pk else None
        settled.append(Settled(span, words, Who(into or speaker, as_written), is_refused))
    return decided, settled


@dataclass(frozen=True)
class _Row:
    """A suggestion to be written: the highlight, unsaved, and its other voices."""

    highlight: Highlight
    voices: tuple[tuple[str, int | None, str], ...]

    def told(self) -> tuple:
        is_covered = self.highlight.deleted_at is not None
        return (*(getattr(self.highlight, name) for name in _COLUMNS), is_covered, self.voices)


def _row(draft: Draft, article: Article, version: Version, now: datetime) -> _Row:
    day = draft.statement_date
    highlight = Highlight(
        uuid=draft.key,
        article=article,
        version=version,
        start=draft.start,
        end=draft.end,
        words=draft.words,
        words_key=Highlight.key_of(draft.words),
        now_version=version,
        now_start=draft.start,
        now_end=draft.end,
        kind=draft.kind,
        speaker_id=draft.said_by.speaker,
        speaker_as_written=draft.said_by.as_written,
        agency_id=draft.agency,
        agency_as_written=draft.agency_as_written,
        cue=draft.cue,
        statement_date=day,
        statement_precision=Highlight.DatePrecision.DAY if day else "",
        status=Status.SUGGESTED,
        origin=Highlight.Origin.RULE,
        rule=draft.rule,
        rules_version=RULES_VERSION,
        sort_at=article.sort_at,
        created_at=now,
        updated_at=now,
        deleted_at=now if draft.is_covered else None,
    )
    return _Row(highlight, tuple((part, who.speaker, who.as_written) for part, who in draft.voices))


def _write(article: Article, rows: Sequence[_Row], now: datetime) -> bool:
    """Make the undecided suggestions of the report be `rows`; tell whether they were others."""
    standing = {row.highlight.uuid: row for row in _standing(article)}
    wanted = {row.highlight.uuid: row for row in rows}
    gone = [row.highlight.pk for key, row in standing.items() if key not in wanted]
    new = [row for key, row in wanted.items() if key not in standing]
    renewed = []
    for key, old in standing.items():
        if key not in wanted:
            continue
        row = wanted[key]
        if row.told() != old.told():
            row.highlight.pk, row.highlight.created_at = old.highlight.pk, old.highlight.created_at
            # Whoever has it before their eyes decides on what they see.
            row.highlight.revision = old.highlight.revision + 1
            renewed.append(row)
    if gone:
        Highlight.objects.filter(pk__in=gone).delete()
    if new:
        Highlight.objects.bulk_create((row.highlight for row in new), batch_size=100)
    if renewed:
        columns = [name.removesuffix("_id") for name in _COLUMNS]
        columns += ["rules_version", "updated_at", "revision", "deleted_at"]
        Highlight.objects.bulk_update((row.highlight for row in renewed), columns, batch_size=50)
        Voice.objects.filter(highlight__in=[row.highlight.pk for row in renewed]).delete()
    _write_voices([*new, *renewed])
    QuoteWords.renew(row.highlight.pk for row in [*new, *renewed])
    return bool(gone or new or renewed)


def _standing(article: Article) -> list[_Row]:
    rows = list(article.highlights.filter(status=Status.SUGGESTED).defer("note"))
    voices: defaultdict[int, list[tuple[str, int | None, str]]] = defaultdict(list)
    if rows:
        found = Voice.objects.filter(highlight__in=[row.pk for row in rows]).order_by("part", "position")
        for key, *voice in found.values_list("highlight", "part", "speaker", "as_written"):
            voices[key].append(tuple(voice))
    return [_Row(row, tuple(voices[row.pk])) for row in rows]


def _write_voices(rows: Sequence[_Row]) -> None:
    voices = [
        voice
        for row in rows
        for voice in Voice.placed(
            (Voice(part=part, speaker_id=speaker, as_written=as_written) for part, speaker, as_written in row.voices),
            row.highlight,
        )
    ]
    if voices:
        Voice.objects.bulk_create(voices, batch_size=200)
