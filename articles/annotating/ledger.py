"""What people said to the suggestions of each rule: written with every decision, counted for the pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from ..canonical import folded
from ..history.highlights import Rewriting
from ..models import Article, Decision, Highlight, Outlet, ReviewSettings
from ..models.chunks import chunks
from ..rates import Rate
from .waiting import told

Verdict = Decision.Verdict
Part = Decision.Part


def keep(rewritings: Sequence[Rewriting], *, actor: AbstractBaseUser, now: datetime) -> None:
    """Write down the decisions, or their being taken back, of suggestions that were rewritten; count what waits.

    Belongs into the transaction that rewrites them.
    """
    decided = [one for one in rewritings if one.highlight.rule and one.differs("status")]
    if not decided:
        return
    keys = [one.highlight.pk for one in decided]
    for chunk in chunks(keys):
        Decision.objects.filter(highlight__in=chunk).delete()
    languages = dict(_articles(decided).values_list("pk", "language"))
    agencies = _agencies(decided)
    Decision.objects.bulk_create(
        Decision(
            rule=one.highlight.rule,
            rules_version=one.highlight.rules_version or 0,
            language=languages[one.highlight.article_id],
            verdict=verdict,
            corrected=parts,
            highlight=one.highlight,
            by=actor,
            at=now,
        )
        for one in decided
        if one.before["status"] == Highlight.Status.SUGGESTED
        for verdict, parts in [_verdict(one.before, one.after, agencies)]
    )
    count_waiting(_articles(decided))
    weigh({(one.highlight.rule, languages[one.highlight.article_id]) for one in decided})


def _articles(decided: Iterable[Rewriting]) -> QuerySet[Article]:
    return Article.objects.filter(pk__in={one.highlight.article_id for one in decided})


def _verdict(before: dict, after: dict, agencies: dict[int, str]) -> tuple[str, list[str]]:
    if after["status"] == Highlight.Status.REJECTED:
        return Verdict.REJECTED, []
    parts = corrections(before, after, agencies)
    return (Verdict.CORRECTED if parts else Verdict.ACCEPTED), parts


def corrections(before: dict, after: dict, agencies: dict[int, str]) -> list[str]:
    """Return which parts of a suggestion its accepted quote says otherwise; `agencies` are folded names by id."""

    def people(snapshot: dict, part: str) -> list[str]:
        return [voice["speaker"] or voice["as_written"] for voice in snapshot["voices"] if voice["part"] == part]

    def speakers(snapshot: dict) -> list[str]:
        first = snapshot["speaker"] or snapshot["speaker_as_written"]
        return [*filter(None, [first]), *people(snapshot, "joint")]

    def agency(snapshot: dict) -> str:
        return agencies.get(snapshot["agency"], "") or folded(snapshot["agency_as_written"])

    def chain(snapshot: dict) -> tuple:
        return people(snapshot, "relayed"), agency(snapshot)

    looked_at = {
        Part.SPAN: lambda snapshot: (snapshot["start"], snapshot["end"], snapshot["version"]),
        Part.SPEAKER: speakers,
        Part.CHAIN: chain,
        Part.KIND: lambda snapshot: snapshot["kind"],
    }
    return [part.value for part, look in looked_at.items() if look(before) != look(after)]


def _agencies(decided: Iterable[Rewriting]) -> dict[int, str]:
    keys = {snapshot["agency"] for one in decided for snapshot in (one.before, one.after)} - {None}
    return dict(Outlet.objects.filter(pk__in=keys).values_list("pk", "folded")) if keys else {}


def count_waiting(articles: QuerySet[Article]) -> None:
    """Write on each report how many of its suggestions nobody decided."""
    mine = Highlight.objects.alive().filter(article=OuterRef("pk"), status=Highlight.Status.SUGGESTED)
    counted = mine.order_by().values("article").annotate(count=Count("pk")).values("count")
    articles.update(waiting=Coalesce(Subquery(counted), 0))


def weigh(rules: Iterable[tuple[str, str]], *, settings: ReviewSettings | None = None) -> None:
    """Note which of the rules (rule, language) are weak now. Written only when one becomes so, or recovers."""
    settings = settings or ReviewSettings.current()
    weak = set(settings.weak)
    for rule, language in sorted(rules):
        counted = Decision.objects.filter(rule=rule, language=language).values_list("verdict").annotate(Count("pk"))
        name = named(rule, language)
        weak = weak | {name} if _rate(dict(counted.order_by())).is_weak(settings.threshold) else weak - {name}
    if weak != set(settings.weak) or settings._state.adding:
        ReviewSettings.objects.update_or_create(
            pk=1, defaults={"weak": sorted(weak)}, create_defaults={"weak": sorted(weak)}
        )


def weigh_all(settings: ReviewSettings) -> None:
    """Note anew which rules are weak, as the threshold changed; saves `settings`."""
    rules = set(Decision.objects.order_by().values_list("rule", "language").distinct())
    settings.weak = []
    settings.save()
    weigh(rules, settings=settings)


def named(rule: str, language: str) -> str:
    """Return how ReviewSettings.weak names a rule in one language."""
    return f"{rule}:{language}"


def weak_rules() -> frozenset[str]:
    """Return the names of the rules that are folded now."""
    return frozenset(ReviewSettings.current().weak)


def weak_in(language: str) -> tuple[str, ...]:
    """Return the rules that are folded now in reports of that language, in order."""
    folded = ReviewSettings.current().folded_rules()
    return tuple(sorted(rule for rule, its in folded if its == language))


def _rate(counted: dict[str, int]) -> Rate:
    kept = counted.get(Verdict.ACCEPTED, 0) + counted.get(Verdict.CORRECTED, 0)
    return Rate(kept, kept + counted.get(Verdict.REJECTED, 0))


@dataclass(frozen=True)
class Line:
    """One rule in one language: how often it was decided how, and how many of its suggestions wait."""

    rule: str
    language: str
    verdicts: dict[str, int] = field(default_factory=dict)
    corrected: dict[str, int] = field(default_factory=dict)
    waiting: int = 0
    is_weak: bool = False

    @property
    def told(self) -> str:
        return told(self.rule)

    @property
    def accepted(self) -> int:
        return self.verdicts.get(Verdict.ACCEPTED, 0)

    @property
    def corrections(self) -> int:
        return self.verdicts.get(Verdict.CORRECTED, 0)

    @property
    def rejected(self) -> int:
        return self.verdicts.get(Verdict.REJECTED, 0)

    @property
    def rate(self) -> Rate:
        """Kept are those accepted, as suggested or corrected."""
        return _rate(self.verdicts)


def lines() -> list[Line]:
    """Return the ledger, by rule and language, in four queries."""
    verdicts: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    decided = Decision.objects.order_by().values_list("rule", "language", "verdict").annotate(Count("pk"))
    for rule, language, verdict, count in decided:
        verdicts[rule, language][verdict] = count
    corrected: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong = Decision.objects.filter(verdict=Verdict.CORRECTED).values_list("rule", "language", "corrected")
    for rule, language, parts in wrong.iterator():
        corrected[rule, language].update(parts)
    waiting = Highlight.objects.waiting().order_by().values_list("rule", "article__language").annotate(Count("pk"))
    waits = {(rule, language): count for rule, language, count in waiting}
    weak = weak_rules()
    return [
        Line(*key, verdicts.get(key, {}), dict(corrected.get(key, {})), waits.get(key, 0), named(*key) in weak)
        for key in sorted({*verdicts, *waits})
    ]


def rates() -> dict[str, Rate]:
    """Return the rate of each rule, all languages together, in one query."""
    counted: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for rule, verdict, count in Decision.objects.order_by().values_list("rule", "verdict").annotate(Count("pk")):
        counted[rule][verdict] = count
    return {rule: _rate(verdicts) for rule, verdicts in counted.items()}


CASES = 50


@dataclass(frozen=True)
class Case:
    """A decision with what it was about; `corrected` in words."""

    decision: Decision
    corrected: list[str]

    @property
    def highlight(self) -> Highlight | None:
        return self.decision.highlight


@dataclass(frozen=True)
class Cases:
    """Some cases, newest first; `older` is the id behind which the next page begins, None at the end."""

    items: list[Case]
    older: int | None


def cases_of(rule: str, *, language: str = "", verdict: str = "", older: int | None = None) -> Cases:
    """Return decisions on a rule, in one query."""
    found = Decision.objects.filter(rule=rule).select_related("highlight__article__outlet", "by")
    if language:
        found = found.filter(language=language)
    if verdict:
        found = found.filter(verdict=verdict)
    if older is not None:
        found = found.filter(pk__lt=older)
    rows = list(found.order_by("-pk")[: CASES + 1])
    labels = dict(Part.choices)
    cases = [Case(row, [str(labels.get(part, part)) for part in row.corrected]) for row in rows[:CASES]]
    return Cases(cases, rows[CASES - 1].pk if len(rows) > CASES else None)
