"""What came in, what waits, who said how much, who relays whom: the sheets of the overview, each for itself."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.db.models import Count, Max, Min, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..models import Article, Highlight, Outlet, Voice
from .over_time import Span, by_period, nobody_last
from .periods import Period, Unit
from .quotes import BY, NOBODY, SPEAKER, between, counted, named, stands_for, voices
from .sheets import Cell, Head, Line, Shape, Sheet, most

SHOWN = 15  # bars
TOLD = 10  # people on a side of who relays whom
YEAR = timedelta(days=365)


def whole_span() -> Span:
    """Return the first and the last day of which there are reports; open for none."""
    days = Article.objects.visible().order_by().aggregate(first=Min("published_day"), last=Max("published_day"))
    return Span(days["first"], days["last"])


def usual_span(whole: Span) -> Span:
    """Return what is shown when nothing is asked for: the last twelve months that anything is of, of a young archive
    all."""
    if not whole.last or whole.last - whole.first <= 2 * YEAR:
        return whole
    return Span(whole.last - YEAR, whole.last)


def reports(span: Span) -> Sheet:
    found = between(Article.objects.visible().order_by(), span.first, span.last, day="published_day")
    counts = found.values_list("outlet", "published_day").annotate(Count("pk"))
    return by_period(
        counts,
        name="reports",
        title=_("Reports that came in"),
        heads=_outlets,
        query=_of_days,
        span=span,
        finest=Unit.DAY,
        page="reports",
    )


def waiting(span: Span) -> Sheet:
    """What waits now, of whatever day: the queue that it leads to is asked by outlet alone."""
    found = Article.objects.visible().filter(waiting__gt=0).order_by()
    counts = dict(found.values_list("outlet").annotate(Sum("waiting")))
    marks = Highlight.objects.unsettled().filter(article__hidden_at__isnull=True).count()
    said = ngettext(
        "%(count)d mark waits for a person to say where it stands in a text that changed.",
        "%(count)d marks wait for a person to say where they stand in texts that changed.",
        marks,
    )
    note = " ".join([*([_("Now, of all days.")] if counts else []), *([said % {"count": marks}] if marks else [])])
    sheet = {"name": "waiting", "title": _("Suggestions that wait for review"), "page": "suggestions", "note": note}
    return _bars(counts, _outlets, Span(), corner=_("Outlet"), measure=_("Suggestions"), **sheet)


def speakers(span: Span) -> Sheet:
    into = stands_for()
    counts: Counter = Counter()
    rows = between(counted(), span.first, span.last).annotate(who=SPEAKER)
    for who, day, count in rows.values_list("who", "article__published_day").annotate(Count("pk")):
        counts[into.get(who, who), day] += count
    joint = between(voices(Voice.Part.JOINT), span.first, span.last, day="highlight__article__published_day")
    columns = ("highlight", "speaker", "by", "highlight__article__published_day")
    found = {
        (quote, into.get(who, who), into.get(by, by), day)
        for quote, who, by, day in joint.annotate(by=BY).values_list(*columns)
    }
    counts.update((who, day) for _quote, who, by, day in found if who != by)
    # Said by somebody of the register, if not by the first who is named.
    counts.subtract((NOBODY, day) for _quote, day in {(quote, day) for quote, _who, by, day in found if by == NOBODY})
    return by_period(
        ((who, day, count) for (who, day), count in counts.items() if count),
        name="speakers",
        title=_("Quotes by speaker"),
        heads=_people("speaker"),
        query=_of_days,
        span=span,
        finest=Unit.WEEK,
    )


def outlets(span: Span) -> Sheet:
    counts = dict(between(counted(), span.first, span.last).values_list("article__outlet").annotate(Count("pk")))
    sheet = {"name": "outlets", "title": _("Quotes by outlet")}
    return _bars(counts, _outlets, span, corner=_("Outlet"), measure=_("Quotes"), **sheet)


def annotators(span: Span) -> Sheet:
    found = between(counted(), span.first, span.last).annotate(who=Coalesce("author", Value(NOBODY)))
    counts = dict(found.values_list("who").annotate(Count("pk")))
    sheet = {"name": "annotators", "title": _("Quotes by annotator")}
    return _bars(counts, _users, span, corner=_("Annotator"), measure=_("Quotes"), **sheet)


def relays(span: Span) -> Sheet:
    """Relayers as lines, those whose words they pass on as columns."""
    into = stands_for()
    found = between(voices(Voice.Part.RELAYED), span.first, span.last, day="highlight__article__published_day")
    told: Counter = Counter()
    for who, by, count in (
        found.annotate(by=BY).values_list("speaker", "by").annotate(Count("highlight", distinct=True))
    ):
        told[into.get(who, who), into.get(by, by)] += count
    sides = Counter(), Counter()
    for pair, count in told.items():
        for side, key in zip(sides, pair, strict=True):
            side[key] += count
    left, right = (nobody_last(most(side, shown=TOLD if len(side) > TOLD + 1 else TOLD + 1)) for side in sides)
    cells: Counter = Counter()
    for (who, by), count in told.items():
        cells[_place(left, who), _place(right, by)] += count
    heads = [
        _heads(side, shown, name)
        for side, shown, name in zip(sides, (left, right), ("relayed", "speaker"), strict=True)
    ]
    lines = tuple(
        Line(_asked(line, span), tuple(_cell(cells[at, to], line, column, span) for to, column in enumerate(heads[1])))
        for at, line in enumerate(heads[0])
    )
    return Sheet("relays", _("Who relays whom"), Shape.FLOW, _("Relayed by"), tuple(heads[1]), lines)


SHEETS: Mapping[str, Callable[[Span], Sheet]] = {
    "reports": reports,
    "waiting": waiting,
    "outlets": outlets,
    "annotators": annotators,
    "speakers": speakers,
    "relays": relays,
}


def _place(shown: Sequence[int], key: int) -> int:
    return shown.index(key) if key in shown else len(shown)


def _heads(side: Counter, shown: Sequence[int], name: str) -> list[Head]:
    heads = _people(name)(shown)
    rest = [Head(_("all others"))] if len(side) > len(shown) else []
    return [heads[key] for key in shown] + rest


def _cell(value: int, line: Head, column: Head, span: Span) -> Cell:
    """Of "all others" the desk cannot be asked."""
    known = value and line.query and column.query
    return Cell(value, f"{line.query}&{column.query}{_days(span)}" if known else "")


def _asked(head: Head, span: Span) -> Head:
    return Head(head.label, query=f"{head.query}{_days(span)}" if head.query else "", css_class=head.css_class)


def _days(span: Span) -> str:
    days = {name: day for name, day in (("from", span.first), ("to", span.last)) if day}
    return f"&{urlencode(days)}" if days else ""


def _of_days(column: Head, period: Period) -> str:
    return f"{column.query}{_days(Span(period.first, period.last))}".removeprefix("&")


def _people(name: str) -> Callable[[Sequence[int]], Mapping[int, Head]]:
    """Return what names speakers, who are asked for by `name`."""

    def heads(keys: Sequence[int]) -> Mapping[int, Head]:
        known = {
            key: Head(who.name, query=urlencode({name: who.uuid}), css_class=who.css_class)
            for key, who in named(keys).items()
        }
        return known | {NOBODY: Head(_("nobody in the register"), query="without_speaker=1")}

    return heads


def _outlets(keys: Sequence[int | None]) -> Mapping[int | None, Head]:
    known = Outlet.objects.in_bulk({key for key in keys if key})
    heads = {key: Head(outlet.name, query=urlencode({"outlet": outlet.name})) for key, outlet in known.items()}
    return heads | {None: Head(_("outlet unknown"), query="without_outlet=1")}


def _users(keys: Sequence[int]) -> Mapping[int, Head]:
    known = get_user_model().objects.in_bulk({key for key in keys if key})
    heads = {
        key: Head(user.get_username(), query=urlencode({"annotator": user.get_username()}))
        for key, user in known.items()
    }
    return heads | {NOBODY: Head(_("nobody named"))}


def _bars(
    counts: Mapping,
    named_by: Callable[[Sequence], Mapping],
    span: Span,
    *,
    corner: str,
    measure: str,
    name: str,
    title: str,
    **values: str,
) -> Sheet:
    """Return a line for each of the largest `counts`, and one for all others."""
    keys = sorted(counts, key=lambda key: (-counts[key], key is None, key or 0))
    shown = keys[:SHOWN] if len(keys) > SHOWN + 1 else keys
    heads = named_by(shown)
    lines = [_bar(_asked(heads[key], span), counts[key]) for key in shown]
    if rest := sum(counts[key] for key in keys[len(shown) :]):
        lines.append(_bar(Head(_("all others")), rest))
    return Sheet(name, title, Shape.BARS, corner, (Head(measure),), tuple(lines), **values)


def _bar(head: Head, value: int) -> Line:
    return Line(head, (Cell(value, head.query),))
