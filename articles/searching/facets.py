"""The desk's facets: what could be chosen, and how many quotes each choice would show.

A facet counts under all that is chosen in the *other* facets, so that a second choice in it can only add. Eight
queries, however many quotes, speakers or tags there are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import Count
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from ..models import Highlight, HighlightTag, Speaker, Voice
from ..models.highlight import HighlightQuerySet
from .quote_conditions import by_nobody_known
from .quote_filter import KINDS, QuoteFilter

SHOWN = 10  # more stand folded below
LISTED = 200


@dataclass(frozen=True)
class Choice:
    """A box to tick: `name=value` of the address."""

    name: str
    value: str
    label: str
    count: int
    is_chosen: bool
    css_class: str = ""


@dataclass(frozen=True)
class Facet:
    legend: str
    choices: list[Choice]
    folded: list[Choice]


def facets_of(chosen: QuoteFilter) -> list[Facet]:
    """Return the facets that have something to choose."""
    facets = [
        _unsettled(chosen),
        _speakers(chosen),
        _kinds(chosen),
        _outlets(chosen),
        _tags(chosen),
        _annotators(chosen),
    ]
    return [facet for facet in facets if facet.choices]


def _unsettled(chosen: QuoteFilter) -> Facet:
    count = chosen.without("unsettled").quotes().unsettled().count()
    choice = Choice("unsettled", "1", _("unsettled"), count, chosen.unsettled)
    return Facet(_("The text changed"), [choice] if count or chosen.unsettled else [], [])


def _speakers(chosen: QuoteFilter) -> Facet:
    quotes = chosen.without("speakers", "without_speaker").quotes()
    counts = _speaker_counts(quotes)
    counts |= {speaker.pk: counts.get(speaker.pk, 0) for speaker in chosen.speakers}
    choices = [
        Choice(
            name="speaker",
            value=str(speaker.uuid),
            label=speaker.name,
            count=counts[speaker.pk],
            is_chosen=speaker in chosen.speakers,
            css_class=speaker.css_class,
        )
        for speaker in Speaker.objects.filter(pk__in=counts)
    ]
    facet = _facet(_("Speaker"), choices)
    nobody = quotes.filter(by_nobody_known()).count()
    if nobody or chosen.without_speaker:
        label = _("nobody in the register")
        facet.choices.append(Choice("without_speaker", "1", label, nobody, chosen.without_speaker))
    return facet


def _speaker_counts(quotes: HighlightQuerySet) -> dict[int, int]:
    """Return how many quotes each speaker said, alone or jointly, those of speakers merged into them included."""
    first = quotes.filter(speaker__isnull=False).values(who=Coalesce("speaker__merged_into", "speaker"))
    counts = dict(first.annotate(quotes=Count("pk")).values_list("who", "quotes"))
    joint = (
        Voice.objects.filter(part=Voice.Part.JOINT, speaker__isnull=False, highlight__in=quotes.values("pk"))
        .annotate(who=Coalesce("speaker__merged_into", "speaker"))
        # One person may stand in a quote twice, under a name that was merged since.
        .exclude(who=Coalesce("highlight__speaker__merged_into", "highlight__speaker", 0))
        .values("who")
        .annotate(quotes=Count("highlight", distinct=True))
    )
    for row in joint:
        counts[row["who"]] = counts.get(row["who"], 0) + row["quotes"]
    return counts


def _kinds(chosen: QuoteFilter) -> Facet:
    counts = _counts(chosen.without("kinds").quotes(), "kind")
    labels = dict(Highlight.Kind.choices)
    choices = [Choice("kind", kind, str(labels[kind]), counts.get(kind, 0), kind in chosen.kinds) for kind in KINDS]
    return Facet(_("Kind"), choices, [])


def _outlets(chosen: QuoteFilter) -> Facet:
    counts = _counts(chosen.without("outlets").quotes(), "article__outlet__name")
    return _facet(_("Outlet"), _named("outlet", counts, (outlet.name for outlet in chosen.outlets)))


def _tags(chosen: QuoteFilter) -> Facet:
    tagged = HighlightTag.objects.filter(highlight__in=chosen.without("tags").quotes().values("pk"))
    counts = dict(tagged.values("tag__name").annotate(quotes=Count("pk")).values_list("tag__name", "quotes"))
    return _facet(_("Tag"), _named("tag", counts, (tag.name for tag in chosen.tags)))


def _annotators(chosen: QuoteFilter) -> Facet:
    counts = _counts(chosen.without("annotators").quotes(), f"author__{get_user_model().USERNAME_FIELD}")
    return _facet(_("Annotator"), _named("annotator", counts, (user.get_username() for user in chosen.annotators)))


def _counts(quotes: HighlightQuerySet, column: str) -> dict[str, int]:
    rows = quotes.order_by().values_list(column).annotate(quotes=Count("pk"))
    return {value: count for value, count in rows if value is not None}


def _named(name: str, counts: Mapping[str, int], chosen: Iterable[str]) -> list[Choice]:
    wanted = set(chosen)
    return [Choice(name, value, value, counts.get(value, 0), value in wanted) for value in {*counts, *wanted}]


def _facet(legend: str, choices: list[Choice]) -> Facet:
    """Put the most frequent first, and keep that order when one is ticked; fold what is more than SHOWN."""
    choices.sort(key=lambda choice: (-choice.count, choice.label.casefold(), choice.value))
    shown = [choice for at, choice in enumerate(choices) if at < SHOWN or choice.is_chosen]
    folded = [choice for choice in choices[SHOWN:LISTED] if not choice.is_chosen]
    return Facet(legend, shown, folded)
