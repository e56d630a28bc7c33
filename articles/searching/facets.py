"""The desk's facets: what could be chosen, and how many quotes each choice would show.

A facet counts under all that is chosen in the *other* facets, so that a second choice in it can only add. Of more than
MOST quotes the newest are counted, and the facet says so: what it then lists without a count may be older. A fixed
number of queries, however many quotes, speakers or tags there are.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..canonical import folded
from ..models import Highlight, Outlet, Speaker, Tag
from .facet_sample import MOST, Sample
from .quote_filter import KINDS, STATUSES, QuoteFilter

SHOWN = 10  # more stand folded below
LISTED = 200
MONTHS = 12


@dataclass(frozen=True)
class Choice:
    """A box to tick: `name=value` of the address. `count` is None where none of the newest quotes is of it; it is a
    lower bound where `is_more`."""

    name: str
    value: str
    label: str
    count: int | None
    is_chosen: bool
    css_class: str = ""
    is_more: bool = False


@dataclass(frozen=True)
class Facet:
    legend: str
    choices: list[Choice]
    folded: list[Choice]
    # Counted are the newest MOST quotes; else all of them.
    is_of_newest: bool = False


# Names in an address that stand for a box of a facet.
BOXES = frozenset(
    ("unsettled", "speaker", "without_speaker", "relayed", "agency", "outlet", "without_outlet", "kind")
    + ("cue", "tag", "annotator", "status", "month", "undated")
)


def facets_of(chosen: QuoteFilter) -> list[Facet]:
    """Return the facets that have something to choose."""
    samples = _Samples(chosen)
    makers = (
        _unsettled,
        _speakers,
        _relayers,
        _agencies,
        _outlets,
        _kinds,
        _cues,
        _tags,
        _annotators,
        _statuses,
        _months,
    )
    return [facet for facet in (make(chosen, samples) for make in makers) if facet.choices]


class _Samples:
    """Facets in which nothing is chosen count the same quotes: they are read once."""

    def __init__(self, chosen: QuoteFilter) -> None:
        self._chosen = chosen
        self._shared: Sample | None = None

    def without(self, *fields: str, read: tuple[str, ...]) -> Sample:
        """Return the quotes of the filter that asks nothing of `fields`; only the columns `read` where it asked."""
        others = self._chosen.without(*fields)
        if others != self._chosen:
            return Sample.of(others, *read)
        self._shared = self._shared or Sample.of(self._chosen)
        return self._shared


def _unsettled(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("unsettled", read=("anchor", "status"))
    count = sample.unsettled()
    choice = Choice("unsettled", "1", _("unsettled"), count, chosen.unsettled)
    return Facet(_("The text changed"), [choice] if count or chosen.unsettled else [], [], sample.is_newest)


def _speakers(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("speakers", "without_speaker", read=("pk", "speaker"))
    counts, nobody = sample.speakers()
    facet = _facet(_("Speaker"), _people("speaker", counts, chosen.speakers, sample), sample)
    if nobody or chosen.without_speaker:
        label = _("nobody in the register")
        facet.choices.append(Choice("without_speaker", "1", label, nobody, chosen.without_speaker))
    return facet


def _relayers(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("relayed", read=("pk",))
    return _facet(_("Relayed by"), _people("relayed", sample.relayers(), chosen.relayed, sample), sample)


def _people(name: str, counts: Counter[int], chosen: Iterable[Speaker], sample: Sample) -> list[Choice]:
    wanted = {speaker.pk for speaker in chosen}
    register = Speaker.objects.unmerged().only("uuid", "name", "hue")
    found = list(register.filter(pk__in={*counts, *wanted}))
    # Who spoke long ago only can be chosen too.
    found += (
        list(register.exclude(pk__in={*counts, *wanted})[:LISTED]) if sample.is_newest and name == "speaker" else []
    )
    return [
        Choice(name, str(one.uuid), one.name, _count(counts, one.pk, sample), one.pk in wanted, one.css_class)
        for one in found
    ]


def _agencies(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("agencies", read=("agency",))
    agencies = Outlet.objects.exclude(kind=Outlet.Kind.PUBLISHER)
    choices = _outlets_named("agency", sample.counts("agency"), chosen.agencies, sample, agencies)
    return _facet(_("Agency"), choices, sample)


def _outlets(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("outlets", "without_outlet", read=("article",))
    counts, unknown = sample.outlets()
    choices = _outlets_named("outlet", counts, chosen.outlets, sample, Outlet.objects.all())
    facet = _facet(_("Outlet"), choices, sample)
    if unknown or chosen.without_outlet:
        facet.choices.append(Choice("without_outlet", "1", _("outlet unknown"), unknown, chosen.without_outlet))
    return facet


def _outlets_named(
    name: str, counts: Counter[int], chosen: Iterable[Outlet], sample: Sample, others: QuerySet[Outlet]
) -> list[Choice]:
    wanted = {outlet.pk for outlet in chosen}
    found = dict(Outlet.objects.filter(pk__in={*counts, *wanted}).values_list("pk", "name"))
    found |= dict(others.values_list("pk", "name")[:LISTED]) if sample.is_newest else {}
    return [Choice(name, label, label, _count(counts, pk, sample), pk in wanted) for pk, label in found.items()]


def _kinds(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("kinds", read=("kind",))
    counts, labels = sample.counts("kind"), dict(Highlight.Kind.choices)
    choices = [Choice("kind", kind, str(labels[kind]), counts[kind], kind in chosen.kinds) for kind in KINDS]
    return Facet(_("Kind"), choices, [], sample.is_newest)


def _cues(chosen: QuoteFilter, samples: _Samples) -> Facet:
    """However a cue is spelled it is one; the spelling that is most frequent names it."""
    sample = samples.without("cues", read=("cue",))
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for cue, count in sample.counts("cue").most_common():
        counts[folded(cue)] += count
        labels.setdefault(folded(cue), cue)
    wanted = {cue.folded for cue in chosen.cues}
    choices = [Choice("cue", cue, labels.get(cue, cue), counts[cue], cue in wanted) for cue in {*counts, *wanted}]
    return _facet(_("Cue"), choices, sample)


def _tags(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("tags", read=("pk",))
    tags = sample.tags()
    names = dict(Tag.objects.filter(pk__in=tags).values_list("pk", "name"))
    counts = {names[tag]: count for tag, count in tags.items()}
    others = Tag.objects.values_list("name", flat=True)[:LISTED] if sample.is_newest else ()
    return _facet(_("Tag"), _named("tag", counts, [tag.name for tag in chosen.tags], others, sample), sample)


def _annotators(chosen: QuoteFilter, samples: _Samples) -> Facet:
    sample = samples.without("annotators", read=("author",))
    authors = sample.counts("author")
    users = get_user_model().objects.filter(pk__in=authors)
    counts = Counter({user.get_username(): authors[user.pk] for user in users})
    choices = _named("annotator", counts, [user.get_username() for user in chosen.annotators], (), sample)
    return _facet(_("Annotator"), choices, sample)


def _statuses(chosen: QuoteFilter, samples: _Samples) -> Facet:
    """Each counted for itself, up to MOST: only what is chosen is in a sample. Confirmed is chosen by itself."""
    labels, wanted = dict(Highlight.Status.choices), chosen.statuses or STATUSES[:1]
    sample = samples.without(read=())
    choices = []
    for status in STATUSES:
        if wanted == (status,):
            is_more, count = sample.is_newest, len(sample.columns["pk"])
        else:
            found = chosen.quotes_in(status).order_by()[: MOST + 1].count()
            is_more, count = found > MOST, min(found, MOST)
        choices.append(Choice("status", status, str(labels[status]), count, status in wanted, is_more=is_more))
    return Facet(_("Status"), choices, [])


def _months(chosen: QuoteFilter, samples: _Samples) -> Facet:
    """The newest month first."""
    sample = samples.without("months", "undated", read=("article",))
    counts, undated = sample.months()
    wanted = set(chosen.months)
    months = sorted({*counts, *wanted}, reverse=True)
    choices = [
        Choice("month", f"{month:%Y-%m}", date_format(month, "F Y"), counts[month], month in wanted) for month in months
    ]
    facet = _cut(_("Month"), choices, sample, shown=MONTHS)
    if undated or chosen.undated:
        facet.choices.append(Choice("undated", "1", _("undated"), undated, chosen.undated))
    return facet


def _named(
    name: str, counts: Mapping[str, int], chosen: Iterable[str], others: Iterable[str], sample: Sample
) -> list[Choice]:
    wanted = set(chosen)
    values = {*counts, *wanted, *others}
    return [Choice(name, value, value, _count(counts, value, sample), value in wanted) for value in values]


def _count(counts: Mapping, value: object, sample: Sample) -> int | None:
    return counts.get(value) or (None if sample.is_newest else 0)


def _facet(legend: str, choices: list[Choice], sample: Sample) -> Facet:
    """Put the most frequent first, and keep that order when one is ticked; fold what is more than SHOWN."""
    choices.sort(key=lambda choice: (-(choice.count or 0), choice.label.casefold(), choice.value))
    return _cut(legend, choices, sample)


def _cut(legend: str, choices: list[Choice], sample: Sample, *, shown: int | None = None) -> Facet:
    shown = shown or SHOWN
    seen = [choice for at, choice in enumerate(choices) if at < shown or choice.is_chosen]
    more = [choice for choice in choices[shown:LISTED] if not choice.is_chosen]
    return Facet(legend, seen, more, sample.is_newest)
