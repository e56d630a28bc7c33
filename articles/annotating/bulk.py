"""One act on many quotes: first what it would do to each, then all of it as one act in the history, or nothing."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import history
from ..canonical import folded
from ..history.highlights import Rewriting, rewrite
from ..models import Change, Highlight, Outlet, Speaker, Voice
from .covering import cover
from .reviewing import decide_each

Status = Highlight.Status
MOST = 2_000  # quotes of one act: about a second of the only writer that SQLite has
NEW_AGENCY = 0  # the id of an outlet that is made only when the act is done


class Verb(models.TextChoices):
    TAG = "tag", gettext_lazy("add a tag")
    UNTAG = "untag", gettext_lazy("take a tag away")
    SPEAKER = "speaker", gettext_lazy("set the speaker")
    KIND = "kind", gettext_lazy("set the kind")
    AGENCY = "agency", gettext_lazy("set the agency")
    CONFIRM = "confirm", gettext_lazy("confirm")
    REJECT = "reject", gettext_lazy("reject")
    BIN = "bin", gettext_lazy("move to the bin")


DECISIONS = {Verb.CONFIRM: Status.CONFIRMED, Verb.REJECT: Status.REJECTED}
# After these a suggestion of the same words may come back, or has to hide (covering.py).
_UNCOVERING = (Verb.SPEAKER, Verb.BIN)


@dataclass(frozen=True)
class Wanted:
    """What is to be done: with `value` the tag's, kind's or agency's name ('' for no agency), or with `speaker`."""

    verb: Verb
    value: str = ""
    speaker: Speaker | None = None


@dataclass(frozen=True)
class Step:
    """What the act makes of one quote: the `values` of its snapshot that change, none when it says so already, or the
    reason why it is left as it is."""

    quote: Highlight
    values: Mapping[str, object] = field(default_factory=dict)
    refusal: str = ""

    @property
    def is_change(self) -> bool:
        return bool(self.values)


@dataclass(frozen=True)
class Plan:
    """What the act would do to each; `digest` is another one when a quote, its revision, or what is wanted differs."""

    wanted: Wanted
    steps: Sequence[Step]
    digest: str

    @property
    def changes(self) -> list[Step]:
        return [step for step in self.steps if step.is_change]

    @property
    def unchanged(self) -> list[Step]:
        return [step for step in self.steps if not step.is_change and not step.refusal]

    @property
    def refused(self) -> list[Step]:
        return [step for step in self.steps if step.refusal]


def planned(wanted: Wanted, quotes: Sequence[Highlight]) -> Plan:
    """Return what the act would do to quotes that were read by `history.highlights.loaded`."""
    agency = Outlet.objects.named(wanted.value).first() if wanted.verb == Verb.AGENCY and wanted.value else None
    return Plan(wanted, [_step(wanted, quote, agency) for quote in quotes], _digest(wanted, quotes))


def apply(plan: Plan, *, actor: AbstractBaseUser, now: datetime) -> uuid.UUID | None:
    """Do what the plan says, as one act in one transaction; return its set, None when there is nothing to do.

    Raises Stale if a quote was changed since it was read; nothing is done then.
    """
    quotes = [step.quote for step in plan.changes]
    if not quotes:
        return None
    verb = plan.wanted.verb
    if verb in DECISIONS:
        return decide_each(quotes, DECISIONS[verb], actor=actor, now=now, via=Change.Via.BULK)[-1].set
    with transaction.atomic():
        made = {"agency": Outlet.objects.agency(plan.wanted.value).pk} if _makes_agency(plan) else {}
        rewritings = [Rewriting.to(step.quote, **(step.values | made)) for step in plan.changes]
        rewrite(rewritings, now=now)
        if verb in _UNCOVERING:
            cover({quote.article_id for quote in quotes}, now=now)
        set_id = uuid.uuid4()
        act = {"actor": actor, "now": now, "set_id": set_id, "via": Change.Via.BULK}
        Change.objects.bulk_create(
            history.entry(one.highlight, before=one.before, after=one.after, **act) for one in rewritings
        )
    return set_id


def _makes_agency(plan: Plan) -> bool:
    return any(step.values.get("agency") == NEW_AGENCY for step in plan.changes)


def _step(wanted: Wanted, quote: Highlight, agency: Outlet | None) -> Step:
    if refusal := _refusal(wanted.verb, quote):
        return Step(quote, refusal=refusal)
    values = _values(wanted, quote, agency)
    before = quote.snapshot()
    return Step(quote, {name: value for name, value in values.items() if before[name] != value})


def _refusal(verb: Verb, quote: Highlight) -> str:
    """Why this quote is left as it is; '' where the act may be done."""
    if quote.deleted_at is not None:
        return _("It is in the bin.")
    if verb in DECISIONS:
        return _refused_decision(verb, quote)
    if quote.status == Status.SUGGESTED:
        return _("It is a suggestion: confirm or reject it first.")
    return _("It was rejected.") if quote.status == Status.REJECTED else ""


def _refused_decision(verb: Verb, quote: Highlight) -> str:
    if quote.status == DECISIONS[verb]:
        return ""
    if quote.status == Status.CONFIRMED:
        return _("It is a quote: move it to the bin instead.")
    if quote.status == Status.REJECTED:
        return _("It was rejected: take that back in its history.")
    stands = quote.now_version_id is not None and quote.anchor in Highlight.CERTAIN
    return "" if stands else _("It does not stand in the current text any more.")


def _values(wanted: Wanted, quote: Highlight, agency: Outlet | None) -> dict[str, object]:
    match wanted.verb:
        case Verb.TAG | Verb.UNTAG:
            return {"tags": _tags(quote, wanted.value, is_wanted=wanted.verb == Verb.TAG)}
        case Verb.SPEAKER:
            return _speaker(quote, wanted.speaker)
        case Verb.KIND:
            return {"kind": wanted.value}
        case Verb.AGENCY:
            pk = agency.pk if agency else NEW_AGENCY
            return {"agency": pk if wanted.value else None, "agency_as_written": ""}
        case Verb.BIN:
            return {"deleted": True}
    return {"status": DECISIONS[wanted.verb].value}


def _tags(quote: Highlight, name: str, *, is_wanted: bool) -> list[str]:
    """The names of its tags in the order of every snapshot, with or without that one."""
    names = {folded(tag.name): tag.name for tag in quote.tags.all()}
    if is_wanted:
        names.setdefault(folded(name), name)
    else:
        names.pop(folded(name), None)
    return [names[key] for key in sorted(names)]


def _speaker(quote: Highlight, speaker: Speaker) -> dict[str, object]:
    """That one alone said it; who passed it on stays."""
    voices = [voice for voice in quote.voices.all() if voice.part == Voice.Part.RELAYED]
    same = quote.speaker is not None and speaker.pk in (quote.speaker_id, quote.speaker.merged_into_id)
    who = quote.speaker if same else speaker
    values: dict[str, object] = {"speaker": str(who.uuid), "voices": [voice.snapshot() for voice in voices]}
    return values if same else values | {"speaker_as_written": ""}


def _digest(wanted: Wanted, quotes: Sequence[Highlight]) -> str:
    who = str(wanted.speaker.uuid) if wanted.speaker else ""
    told = [wanted.verb, wanted.value, who, *sorted(f"{quote.uuid}:{quote.revision}" for quote in quotes)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()
