"""Names that quotes keep as they are written become a speaker of the register, and the quotes follow: one act.

Looked at first (`following`), then done (`take_up`) only if it is still what was looked at. The quotes keep how the
report writes the name. All is prepared before the transaction, which then only writes.
"""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Q

from .. import history
from ..canonical import folded
from ..history.highlights import Rewriting, loaded, rewrite
from ..models import Change, Highlight, Speaker, Voice
from ..models.highlight import HighlightQuerySet
from .covering import cover
from .following import follow, names_of
from .register import OtherName, Profile, new_speaker

# Quotes of one act: what is written holds up everybody else's writing on SQLite.
MOST = 2_000


class Moved(Exception):
    """The quotes are not the ones that were looked at any more."""


@dataclass(frozen=True)
class Followers:
    """The quotes that keep one of the `spellings` for a name; `digest` tells them from any others."""

    spellings: tuple[str, ...]
    total: int
    digest: str

    @property
    def is_too_many(self) -> bool:
        """Whether the newest of them only go into one act."""
        return self.total > MOST

    @property
    def count(self) -> int:
        """How many one act takes."""
        return min(self.total, MOST)


@dataclass(frozen=True)
class Act:
    """The speaker, how many quotes follow, and the act's set in the history; None: there was nothing to do."""

    speaker: Speaker
    quotes: int
    set_id: uuid.UUID | None


def written_as(spellings: Sequence[str]) -> HighlightQuerySet:
    """Return the quotes of which a speaker or relayer stands in none but exactly one of these spellings."""
    named = Highlight.objects.filter(speaker__isnull=True, speaker_as_written__in=spellings)
    voices = Voice.objects.filter(speaker__isnull=True, as_written__in=spellings)
    return Highlight.objects.quotes().filter(
        Q(pk__in=named.exclude(speaker_as_written="").values("pk")) | Q(pk__in=voices.values("highlight"))
    )


def followers(spellings: Sequence[str]) -> Followers:
    """Return what would follow, in one query, or two of so many that one act does not take them."""
    rows = list(_newest(spellings).values_list("uuid", "revision"))
    total = written_as(spellings).count() if len(rows) == MOST else len(rows)
    return Followers(tuple(spellings), total, _digest(spellings, rows))


def take_up(
    spellings: Sequence[str], *, who: Speaker | Profile, digest: str, actor: AbstractBaseUser, now: datetime
) -> Act:
    """Let the quotes written so be those of `who`, of the register or new in it, who answers to the spellings then.

    Raises Moved unless the quotes are those of `digest`, Stale if one of them, or the speaker, changed meanwhile.
    """
    quotes = loaded(Highlight.objects.filter(pk__in=_newest(spellings).values("pk")))
    by = {"actor": actor, "now": now, "set_id": uuid.uuid4(), "via": Change.Via.BULK}
    with transaction.atomic():
        read = _digest(spellings, [(quote.uuid, quote.revision) for quote in quotes])
        if {read, followers(spellings).digest} != {digest}:
            raise Moved
        before, speaker = _speaker(who, spellings, now)
        after = speaker.snapshot()
        rewritings = [_naming(quote, speaker, spellings) for quote in quotes]
        rewrite(rewritings, now=now)
        cover({rewriting.highlight.article_id for rewriting in rewritings}, now=now)
        entries = [history.entry(r.highlight, before=r.before, after=r.after, **by) for r in rewritings]
        if before != after:
            # The speaker last: the last row stands for the act.
            entries.append(history.entry(speaker, before=before, after=after, **by))
            follow(names_of([before, after]), now=now)
        Change.objects.bulk_create(entries)
    return Act(speaker, len(rewritings), by["set_id"] if entries else None)


def _newest(spellings: Sequence[str]) -> HighlightQuerySet:
    return written_as(spellings).order_by("-sort_at", "-pk")[:MOST]


def _digest(spellings: Sequence[str], rows: Iterable[tuple[uuid.UUID, int]]) -> str:
    told = [*sorted(spellings), "", *sorted(f"{key} {revision}" for key, revision in rows)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _speaker(who: Speaker | Profile, spellings: Sequence[str], now: datetime) -> tuple[dict | None, Speaker]:
    """Return what the speaker was, None for a new one, and the speaker, who answers to the spellings."""
    others = tuple(OtherName(text) for text in spellings)
    if isinstance(who, Profile):
        return None, new_speaker(Profile(who.name, who.kind, who.hue, (*who.aliases, *others), who.roles))
    before = who.snapshot()
    known = {folded(who.name), *(folded(alias["text"]) for alias in before["aliases"])}
    new = {folded(text): text for text in reversed(spellings) if folded(text) not in known}
    if new:
        aliases = [OtherName(text).snapshot() for text in reversed(new.values())]
        who.restore(before | {"aliases": before["aliases"] + aliases}, now=now)
    return before, who


def _naming(quote: Highlight, speaker: Speaker, spellings: Sequence[str]) -> Rewriting:
    """The quote with `speaker` where nobody of the register stood but one of the spellings."""
    key, wanted = str(speaker.uuid), set(spellings)
    voices = [
        voice | {"speaker": key} if voice["speaker"] is None and voice["as_written"] in wanted else voice
        for voice in quote.snapshot()["voices"]
    ]
    is_first = quote.speaker_id is None and quote.speaker_as_written in wanted
    return Rewriting.to(quote, voices=voices, **({"speaker": key} if is_first else {}))
