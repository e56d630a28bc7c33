"""Acts as pages list them: who did what to which thing, when, and whether it can still be taken back.

A fixed number of queries, however many acts there are and however many things one act touched.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import Article, Change, Highlight, Outlet, ReportLink, Speaker, Tag, Version
from . import words
from .differences import Snapshot, differences, named


@dataclass(frozen=True)
class Thing:
    """What was acted on. `is_words`: the name is an outlet's, in `language`. No `address`: there is nothing to see.

    Of a link between two reports, `ends`, the name is its kind."""

    name: str
    address: str = ""
    is_words: bool = False
    language: str = ""
    report: Article | None = None
    ends: tuple[Article, ...] = ()


@dataclass(frozen=True)
class Act:
    """`change` is the last row of the act. `undone` names whose act was taken back, None for an act of its own."""

    change: Change
    who: str
    thing: Thing
    sentence: words.Sentence
    details: list[str]
    others: str
    undone: str | None
    is_undone: bool
    can_undo: bool
    button: str
    # Texts that are held are settled by administrators alone, and so is taking that back.
    for_admins: bool


def acts_of(changes: Iterable[Change]) -> list[Act]:
    """Return the acts that `changes` (with their actors) are the last rows of, or rows in the history of one thing."""
    changes = list(changes)
    around = _Around.of(changes)
    return [_act(change, around) for change in changes]


def _act(change: Change, around: "_Around") -> Act:
    before, after = change.before, change.after
    undone = around.originals.get((change.undoes, change.object_uuid)) if change.undoes else None
    if undone:
        # Told is the act that was taken back, as it was.
        before, after = undone.before, undone.after
    told = differences(before, after, around.names)
    counts = around.counts.get(change.set, {})
    is_undone = around.is_undone(change.set)
    return Act(
        change=change,
        who=_who(change),
        thing=_thing(change, around),
        sentence=words.sentence(change.object_type, before, after),
        details=[words.phrase(change.object_type, difference) for difference in told],
        others=words.others(counts, change.object_type),
        undone=_who(undone) if undone else None,
        is_undone=is_undone,
        can_undo=not is_undone and around.is_latest(change, sum(counts.values())),
        button=words.button(change.object_type, before, after, is_undo=undone is not None),
        for_admins=change.object_type == "version",
    )


def _who(change: Change) -> str:
    return change.actor.get_username() if change.actor else _("the program")


@dataclass
class _Around:
    """What the rows of a page need to know of other rows."""

    names: dict[str, str]
    originals: dict[tuple[UUID, UUID], Change]
    counts: dict[UUID, dict[str, int]]
    blocked: set[UUID]
    things: dict[UUID, Highlight]
    reports: dict[str, Article]
    standing: set[UUID]
    texts: set[tuple[str, int, str, int | None]]
    later: dict[UUID, list[tuple[int, UUID, UUID | None]]] = field(default_factory=dict)
    undoers: dict[UUID, UUID] = field(default_factory=dict)

    @classmethod
    def of(cls, changes: Sequence[Change]) -> "_Around":
        sets = {change.set for change in changes}
        marks = _uuids(changes, "highlight")
        highlights = Highlight.objects.filter(uuid__in=marks).select_related("article").defer("article__lead")
        originals = _originals([change for change in changes if change.undoes])
        around = cls(
            names=_names([*changes, *originals.values()]),
            originals=originals,
            counts=_counts(sets),
            blocked=_blocked(sets),
            things={highlight.uuid: highlight for highlight in highlights},
            reports=_reports(changes),
            standing=_standing(changes),
            texts=_texts(changes),
        )
        around._read_later_acts(changes)
        return around

    def _read_later_acts(self, changes: Sequence[Change]) -> None:
        things = {change.object_uuid for change in changes}
        rows = Change.objects.filter(object_uuid__in=things).order_by("id")
        later = defaultdict(list)
        for pk, set_id, undoes, thing in rows.values_list("id", "set", "undoes", "object_uuid"):
            later[thing].append((pk, set_id, undoes))
            if undoes:
                self.undoers[undoes] = set_id
        self.later = later

    def is_undone(self, set_id: UUID) -> bool:
        undoer = self.undoers.get(set_id)
        return undoer is not None and not self.is_undone(undoer)

    def is_latest(self, change: Change, rows: int) -> bool:
        """Whether the thing still is what the act left; acts that were taken back meanwhile left no trace."""
        if rows > 1:
            return change.set not in self.blocked
        if change.object_type == "version" and _text(change.after) not in self.texts:
            return False
        since = [row for row in self.later[change.object_uuid] if row[0] > change.pk]
        if change.undoes:
            return not since
        return all(undoes or self.is_undone(set_id) for _pk, set_id, undoes in since)


def _blocked(sets: set[UUID]) -> set[UUID]:
    """Return the sets of which one thing was changed since."""
    since = Change.objects.filter(object_uuid=OuterRef("object_uuid"), id__gt=OuterRef("id")).exclude(
        set=OuterRef("set")
    )
    touched = Change.objects.filter(set__in=sets).filter(Exists(since))
    return set(touched.order_by().values_list("set", flat=True).distinct())


def _counts(sets: set[UUID]) -> dict[UUID, dict[str, int]]:
    counts: dict[UUID, dict[str, int]] = defaultdict(dict)
    rows = Change.objects.filter(set__in=sets).order_by().values_list("set", "object_type").annotate(Count("id"))
    for set_id, object_type, count in rows:
        counts[set_id][object_type] = count
    return counts


def _originals(undoings: Sequence[Change]) -> dict[tuple[UUID, UUID], Change]:
    """Return the changes that were taken back, by their set and thing."""
    sets, things = {change.undoes for change in undoings}, {change.object_uuid for change in undoings}
    rows = Change.objects.filter(set__in=sets, object_uuid__in=things).select_related("actor")
    return {(row.set, row.object_uuid): row for row in rows}


def _uuids(changes: Sequence[Change], *types: str) -> set[UUID]:
    return {change.object_uuid for change in changes if change.object_type in types}


def _names(changes: Sequence[Change]) -> dict[str, str]:
    keys = set().union(*(named(change.before) | named(change.after) for change in changes))
    agencies = [key.removeprefix("agency:") for key in keys if key.startswith("agency:")]
    people = [key for key in keys if not key.startswith("agency:")]
    names = {str(key): name for key, name in Speaker.objects.filter(uuid__in=people).values_list("uuid", "name")}
    outlets = Outlet.objects.filter(pk__in=agencies).values_list("pk", "name")
    return names | {f"agency:{pk}": name for pk, name in outlets}


def _reports(changes: Sequence[Change]) -> dict[str, Article]:
    """Return the reports that were acted on, and those that links are between, by uuid; hidden ones are not named."""
    snapshots = [change.after or change.before for change in changes if change.object_type == "report_link"]
    ends = {snapshot[end] for snapshot in snapshots if snapshot for end in ("low", "high")}
    ends |= {str(key) for key in _uuids(changes, "article")}
    ends |= {snapshot["report"] for snapshot in _of_texts(changes)}
    return {str(article.uuid): article for article in Article.objects.visible().filter(uuid__in=ends)}


def _standing(changes: Sequence[Change]) -> set[UUID]:
    """Return the speakers and tags that are still there, and the links that were not removed."""
    rows = [
        Speaker.objects.filter(uuid__in=_uuids(changes, "speaker")),
        Tag.objects.filter(uuid__in=_uuids(changes, "tag")),
        ReportLink.objects.alive().filter(uuid__in=_uuids(changes, "report_link")),
    ]
    return {key for found in rows for key in found.values_list("uuid", flat=True)}


def _of_texts(changes: Sequence[Change]) -> list[Mapping]:
    return [change.after for change in changes if change.object_type == "version"]


def _text(snapshot: Mapping) -> tuple[str, int, str, int | None]:
    return (snapshot["report"], snapshot["number"], snapshot["state"], snapshot["current"])


def _texts(changes: Sequence[Change]) -> set[tuple[str, int, str, int | None]]:
    """Return what the versions of the reports whose texts were settled are now, as `_text` of their snapshots."""
    reports = {snapshot["report"] for snapshot in _of_texts(changes)}
    rows = Version.objects.filter(article__uuid__in=reports).values_list("article__uuid", "number", "state")
    found = [(str(report), number, state) for report, number, state in rows] if reports else []
    current = {report: number for report, number, state in found if state == Version.State.CURRENT}
    return {(report, number, state, current.get(report)) for report, number, state in found}


def _thing(change: Change, around: _Around) -> Thing:
    snapshot = change.after or change.before or {}
    if change.object_type == "highlight":
        return _mark(around.things.get(change.object_uuid))
    if change.object_type == "report_link":
        return _link(change.object_uuid, snapshot, around)
    if change.object_type == "article":
        return _report(around.reports.get(str(change.object_uuid)))
    if change.object_type == "version":
        return _report(around.reports.get(snapshot["report"]), page="report_versions")
    told = around.originals.get((change.undoes, change.object_uuid)) or change
    # Called by the name that the act met: "renamed the tag nato-otan", "name: from nato-otan to NATO".
    snapshot = told.before or snapshot
    name, is_there = snapshot.get("name", "?"), change.object_uuid in around.standing
    if change.object_type == "speaker":
        return Thing(name, reverse("speaker", args=[change.object_uuid]) if is_there else "")
    return Thing(name, f"{reverse('tags')}#tag-{change.object_uuid}" if is_there else "")


def _mark(highlight: Highlight | None) -> Thing:
    if highlight is None:
        return Thing(_("a mark that is gone"))
    if highlight.article.hidden_at:
        return Thing(_("a mark in a hidden report"))
    is_binned = highlight.deleted_at is not None
    address = reverse("highlight_history", args=[highlight.uuid]) if is_binned else highlight.get_absolute_url()
    article = highlight.article
    return Thing(highlight.words, address, is_words=True, language=article.language, report=article)


def _report(article: Article | None, *, page: str = "report") -> Thing:
    if article is None:
        return Thing(_("a hidden report"))
    return Thing(article.title, reverse(page, args=[article.uuid]), is_words=True, language=article.language)


def _link(key: UUID, snapshot: Snapshot, around: _Around) -> Thing:
    ends = [around.reports.get(snapshot[end]) for end in ("low", "high")]
    if None in ends:
        return Thing(_("between hidden reports"))
    one, other = ends if snapshot["forward"] else reversed(ends)
    kind, is_there = str(ReportLink.Type(snapshot["type"]).label), key in around.standing
    address = f"{one.get_absolute_url()}#related" if is_there else f"{reverse('bin')}#link-{key}"
    return Thing(kind, address, ends=(one, other))
