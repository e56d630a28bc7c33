"""What the numbers of a speaker's page are: quotes by and relayed by them, when, where, in which words, with whom."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from ..canonical import folded
from ..models import Highlight, Outlet, Speaker, Voice
from .over_time import by_period
from .periods import Period
from .quotes import counted_voices, stands_for, voices
from .sheets import Head, Sheet, most

LISTED = 8


@dataclass(frozen=True)
class Tally:
    """Something, how many quotes have it, and the query of the desk that shows these."""

    label: str
    count: int
    query: str
    css_class: str = ""


@dataclass(frozen=True)
class Tallies:
    legend: str
    rows: list[Tally]


@dataclass(frozen=True)
class Numbers:
    """Of one speaker, those merged into them included."""

    said: int
    reports: int
    outlets: int
    suggested: int
    relayed: int
    months: Sheet
    tallies: list[Tallies]


def numbers_of(speaker: Speaker) -> Numbers:
    """Return the numbers of a speaker who stands for themselves. Twelve queries, however many quotes there are."""
    people = [speaker, *speaker.merged.all()]
    own = {one.pk for one in people}
    rows = _rows(people)
    articles = {article for article, *_rest in rows}
    places = Counter(outlet for _article, outlet, *_rest in rows)
    outlets = Outlet.objects.in_bulk({*places, *(agency for *_rest, agency in rows)} - {None})
    waiting = Highlight.objects.waiting()
    first = waiting.filter(speaker__in=people).count()
    joint = Voice.objects.filter(part=Voice.Part.JOINT, speaker__in=people).values("highlight")
    also = [by for by in waiting.filter(pk__in=joint).values_list("speaker", flat=True) if by not in own]
    relayed = voices(Voice.Part.RELAYED).filter(speaker__in=people).values("highlight").distinct().count()
    return Numbers(
        said=len(rows),
        reports=len(articles),
        outlets=len(set(places) - {None}),
        suggested=first + len(also),
        relayed=relayed,
        months=_months(speaker, rows, outlets),
        tallies=_tallies(speaker, people, rows, outlets),
    )


def months_of(speaker: Speaker) -> Sheet:
    """Return the sheet alone, for its file."""
    rows = _rows([speaker, *speaker.merged.all()])
    return _months(speaker, rows, Outlet.objects.in_bulk({outlet for _article, outlet, *_rest in rows} - {None}))


def _rows(people: Sequence[Speaker]) -> list[tuple]:
    """Return report, outlet, day, cue and agency of each quote that one of `people` said. Two queries, each along an
    index: asked at once, by one condition or the other, SQLite reads all quotes."""
    columns = ("article", "article__outlet", "article__published_day", "cue", "agency")
    quotes = Highlight.objects.quotes().order_by()
    first = quotes.filter(speaker__in=people).values_list(*columns)
    joint = Voice.objects.filter(part=Voice.Part.JOINT, speaker__in=people).values("highlight")
    also = quotes.filter(pk__in=joint).values_list("speaker", *columns)
    own = {one.pk for one in people}
    return [*first, *(row for by, *row in also if by not in own)]


def _months(speaker: Speaker, rows: Sequence[tuple], outlets: Mapping[int, Outlet]) -> Sheet:
    days = Counter((outlet, day) for _article, outlet, day, _cue, _agency in rows)

    def heads(keys: Sequence[int | None]) -> Mapping[int | None, Head]:
        return {key: _outlet_head(outlets.get(key)) for key in keys}

    def query(column: Head, period: Period) -> str:
        asked = urlencode([("speaker", speaker.uuid), ("from", period.first), ("to", period.last)])
        return f"{asked}&{column.query}" if column.query else asked

    return by_period(
        ((outlet, day, count) for (outlet, day), count in days.items()),
        name="months",
        title=_("Quotes by %s over time, by outlet") % speaker.name,
        heads=heads,
        query=query,
        css_class=speaker.css_class,
    )


def _outlet_head(outlet: Outlet | None) -> Head:
    if outlet is None:
        return Head(_("outlet unknown"), query="without_outlet=1")
    return Head(outlet.name, query=urlencode({"outlet": outlet.name}))


def _tallies(
    speaker: Speaker, people: Sequence[Speaker], rows: Sequence[tuple], outlets: Mapping[int, Outlet]
) -> list[Tallies]:
    asked = [("speaker", speaker.uuid)]
    cues = Counter(folded(cue) for *_rest, cue, _agency in rows if cue)
    agencies = Counter(outlets[agency].name for *_rest, agency in rows if agency)
    places = Counter(outlets[outlet].name for _article, outlet, *_rest in rows if outlet)
    beside, told = _people_beside(people)
    found = [
        Tallies(_("Cue verbs"), _named("cue", cues, asked)),
        Tallies(_("Said together with"), _speakers("speaker", beside, asked, is_instead=True)),
        Tallies(_("Told on by"), _speakers("relayed", told, asked)),
        Tallies(_("Agencies"), _named("agency", agencies, asked)),
        Tallies(_("Outlets"), _named("outlet", places, asked)),
    ]
    return [tallies for tallies in found if tallies.rows]


def _named(name: str, counts: Counter, asked: list) -> list[Tally]:
    return [Tally(key, counts[key], urlencode([*asked, (name, key)])) for key in most(counts, shown=LISTED)]


def _people_beside(people: Sequence[Speaker]) -> tuple[Counter[int], Counter[int]]:
    """Return who said it too, and who passed it on, in how many of the quotes of `people`. Two queries."""
    joint = Voice.objects.filter(part=Voice.Part.JOINT, speaker__in=people).values("highlight")
    columns = ("part", "highlight", "speaker", "highlight__speaker")
    told = [
        row
        for quotes in ({"highlight__speaker__in": people}, {"highlight__in": joint})
        for row in counted_voices().filter(speaker__isnull=False, **quotes).values_list(*columns)
    ]
    into, own = stands_for(), {one.pk for one in people}
    quotes: dict[str, set[tuple[int, int]]] = {part: set() for part in Voice.Part.values}
    for part, quote, who, first in told:
        quotes[part].add((into.get(who, who), quote))
        if part == Voice.Part.JOINT and first:
            quotes[part].add((into.get(first, first), quote))
    beside = Counter(who for who, _quote in quotes[Voice.Part.JOINT] if who not in own)
    return beside, Counter(who for who, _quote in quotes[Voice.Part.RELAYED])


def _speakers(name: str, counts: Counter[int], asked: list, *, is_instead: bool = False) -> list[Tally]:
    """The desk asks for one speaker or another, never for both: of a companion it shows all quotes."""
    people = Speaker.objects.in_bulk(most(counts, shown=LISTED))
    return [
        Tally(
            people[key].name,
            counts[key],
            urlencode([*([] if is_instead else asked), (name, people[key].uuid)]),
            people[key].css_class,
        )
        for key in most(counts, shown=LISTED)
        if key in people
    ]
