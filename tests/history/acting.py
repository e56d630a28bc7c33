"""Every act that a person has, on rows that a script picks: for tests that take acts back in any order."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from hypothesis import strategies as st

from articles import history
from articles.annotating import bulk, reviewing, tags
from articles.annotating.actions import Attribution, Named, discard, edit, mark, restore
from articles.annotating.register import enrol
from articles.annotating.settling import confirm, detach
from articles.canonical import Span
from articles.history.highlights import loaded
from articles.importing.mending import mend, mend_all
from articles.importing.releasing import reject, release
from articles.linking import links
from articles.models import Article, Change, Decision, Highlight, ReportLink, Speaker, Tag, Version
from tests import factories
from tests.suggested import suggest

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
WORDS = ["Kami berteman", "kata Putin", "berteman,” kata", "Xi mengangguk"]
# In each all WORDS stand, so that it can be marked; what was marked before moves, changes or goes.
HELD = [
    ("Kremlin membantah.", "“Kami berteman,” kata Putin.", "Xi mengangguk."),
    ("“Kami berteman,” kata Putin. Kabar lain.", "Xi mengangguk lagi."),
]
SUGGESTED = ["Kami berteman", "Xi mengangguk"]
NAMES = ["NATO", "Kyiv", "nato-otan", "KTT"]


@dataclass
class House:
    """Two reports, two speakers, one analyst, and what a script draws."""

    draw: Callable
    actor: object = field(default_factory=factories.user)

    def __post_init__(self) -> None:
        self.reports = [factories.report(), factories.report("Lain")]
        for report in self.reports:
            for paragraphs in HELD:
                factories.version(report, *paragraphs, state="held", held_why="short")
        self.speakers = [factories.speaker(), factories.speaker("Xi Jinping")]
        for report in self.reports:
            suggest(report, *SUGGESTED, agency="TASS", relayed_by=("Kremlin",))

    def one_of(self, rows) -> object | None:
        found = list(rows.order_by("pk"))
        return self.draw(st.sampled_from(found)) if found else None

    def attribution(self) -> Attribution:
        people = [Named(None, "Kremlin"), Named(None, "juru bicara"), *map(Named, self.speakers)]
        some = st.lists(st.sampled_from(people), unique=True, max_size=3).map(tuple)
        return Attribution(
            kind=self.draw(st.sampled_from(["direct", "indirect"])),
            speakers=self.draw(some),
            relayed_by=self.draw(some),
            agency=self.draw(st.sampled_from(["", "TASS", "Xinhua"])),
            note=self.draw(st.sampled_from(["", "cek", "dua\nbaris"])),
            tags=tuple(self.draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=3))),
        )

    def state(self) -> dict:
        """All that pages show; how often it changed is not part of it."""
        marks = Highlight.objects.alive().order_by("pk")
        rows = [*marks, *ReportLink.objects.alive().order_by("pk"), *Article.objects.order_by("pk"), *speakers()]
        shown = {str(row.uuid): row.snapshot() | {"revision": 0} for row in rows}
        stands = marks.values_list("uuid", "anchor", "now_version", "now_start", "now_end")
        texts = Version.objects.order_by("pk").values_list("pk", "state", "settled_by", "settled_at")
        decided = Decision.objects.order_by("highlight").values_list("highlight", "verdict", "corrected", "rule")
        waiting = Article.objects.order_by("pk").values_list("waiting", flat=True)
        told = {"stands": list(stands), "texts": list(texts), "decided": list(decided), "waiting": list(waiting)}
        return shown | told

    def by(self) -> dict:
        return {"actor": self.actor, "now": NOW}


def speakers():
    return Speaker.objects.order_by("pk")


def suggestions():
    return Highlight.objects.waiting().filter(anchor__in=Highlight.CERTAIN)


def confirmed():
    return Highlight.objects.alive().filter(status=Highlight.Status.CONFIRMED)


def make_mark(house: House) -> uuid.UUID | None:
    words = house.draw(st.sampled_from(WORDS))
    article = house.draw(st.sampled_from(house.reports))
    start = article.current_version().text.index(words)
    where = {"key": house.draw(st.uuids()), "start": start, "end": start + len(words), "words": words}
    act = mark(article, attribution=house.attribution(), author=house.actor, now=NOW, **where)
    return act.change and act.change.set


def change_mark(house: House) -> uuid.UUID | None:
    if not (found := house.one_of(confirmed())):
        return None
    return edit(found, revision=found.revision, attribution=house.attribution(), **house.by()).change.set


def discard_marks(house: House) -> uuid.UUID | None:
    """One, or several at once."""
    found = list(confirmed().order_by("pk"))
    if not found:
        return None
    set_id = uuid.uuid4()
    for one in house.draw(st.lists(st.sampled_from(found), unique=True, min_size=1)):
        discard(one, revision=one.revision, set_id=set_id, via=Change.Via.BULK, **house.by())
    return set_id


def restore_mark(house: House) -> uuid.UUID | None:
    found = house.one_of(Highlight.objects.binned())
    return found and restore(found, revision=found.revision, **house.by()).change.set


def decide(house: House) -> uuid.UUID | None:
    """Accept or reject a suggestion."""
    if not (found := house.one_of(suggestions())):
        return None
    verb = house.draw(st.sampled_from([reviewing.accept, reviewing.reject]))
    return verb(found, revision=found.revision, **house.by()).change.set


def correct_suggestion(house: House) -> uuid.UUID | None:
    if not (found := house.one_of(suggestions())):
        return None
    span = Span(found.now_start + house.draw(st.integers(0, 3)), found.now_end)
    said = {"attribution": house.attribution(), "span": span}
    return reviewing.correct(found, revision=found.revision, **said, **house.by()).change.set


def accept_rule(house: House) -> uuid.UUID | None:
    article = house.draw(st.sampled_from(house.reports))
    seen = [one.uuid for one in article.highlights.all()]
    changes = reviewing.accept_all(article, "direct-cue-behind", seen=seen, **house.by())
    return changes[0].set if changes else None


def link_reports(house: House) -> uuid.UUID | None:
    one, other = house.draw(st.permutations(house.reports))
    kind = house.draw(st.sampled_from(ReportLink.Type.values))
    try:
        return links.link(one, other, type=kind, author=house.actor, now=NOW, key=uuid.uuid4()).change.set
    except links.AlreadyLinked:
        return None


def unlink_reports(house: House) -> uuid.UUID | None:
    found = house.one_of(ReportLink.objects.alive())
    return found and links.remove(found, revision=found.revision, **house.by()).change.set


def restore_link(house: House) -> uuid.UUID | None:
    found = house.one_of(ReportLink.objects.binned())
    try:
        return found and links.restore(found, revision=found.revision, **house.by()).change.set
    except links.AlreadyLinked:
        return None


def rename_tag(house: House) -> uuid.UUID | None:
    found, name = house.one_of(Tag.objects), house.draw(st.sampled_from([*NAMES, "nato", "Ukraina"]))
    try:
        return found and tags.rename(found, name, **house.by()).set_id
    except tags.NameIsTaken:
        return None


def merge_tags(house: House) -> uuid.UUID | None:
    found, into = house.one_of(Tag.objects), house.one_of(Tag.objects)
    return tags.merge(found, into, **house.by()).set_id if found and found != into else None


def delete_tag(house: House) -> uuid.UUID | None:
    found = house.one_of(Tag.objects.filter(highlights=None))
    return found and tags.delete(found, **house.by()).set_id


def mend_report(house: House) -> uuid.UUID | None:
    found = house.one_of(Article.objects)
    said = {"title": house.draw(st.sampled_from(["Judul lain", "Putin"])), "outlet": factories.outlet()}
    hidden = {"hidden_at": house.draw(st.sampled_from([None, NOW]))}
    act = mend(found, revision=found.revision, **house.by(), **said, **hidden)
    return act.change and act.change.set


def mend_all_reports(house: House) -> uuid.UUID | None:
    keys = Article.objects.values_list("pk", flat=True)
    act = mend_all(keys, language=house.draw(st.sampled_from(["id", "en"])), **house.by())
    return act.set_id if act.changed else None


def release_text(house: House) -> uuid.UUID | None:
    found = house.one_of(Version.objects.filter(state__in=["held", "rejected"]))
    return found and release(found, **house.by()).change.set


def reject_text(house: House) -> uuid.UUID | None:
    found = house.one_of(Version.objects.filter(state="held"))
    return found and reject(found, **house.by()).change.set


def confirm_place(house: House) -> uuid.UUID | None:
    found = house.one_of(Highlight.objects.alive().filter(anchor__in=Highlight.PROPOSED))
    return found and confirm(found, revision=found.revision, **house.by()).change.set


def detach_mark(house: House) -> uuid.UUID | None:
    found = house.one_of(Highlight.objects.alive().filter(anchor__in=Highlight.UNSETTLED))
    return found and detach(found, revision=found.revision, **house.by()).change.set


def add_speaker(house: House) -> uuid.UUID | None:
    enrol(house.draw(st.sampled_from(["Lavrov", "Ushakov"])), **house.by())
    return history.newest_act(house.actor)


def change_many(house: House) -> uuid.UUID | None:
    """Whatever can be done with many quotes, suggestions and rejected ones among them."""
    found = list(Highlight.objects.exclude(kind="").order_by("pk").values_list("pk", flat=True))
    chosen = house.draw(st.lists(st.sampled_from(found), unique=True, min_size=1)) if found else []
    verb = house.draw(st.sampled_from(bulk.Verb))
    values = {"tag": NAMES, "untag": NAMES, "kind": ["direct", "partial"], "agency": ["", "TASS", "Reuters"]}
    value = house.draw(st.sampled_from(values.get(verb, [""])))
    speaker = house.draw(st.sampled_from(house.speakers)) if verb == "speaker" else None
    plan = bulk.planned(bulk.Wanted(verb, value, speaker), loaded(Highlight.objects.filter(pk__in=chosen)))
    return bulk.apply(plan, **house.by())


ACTS = [
    change_many,
    make_mark,
    change_mark,
    discard_marks,
    restore_mark,
    decide,
    correct_suggestion,
    accept_rule,
    link_reports,
    unlink_reports,
    restore_link,
    rename_tag,
    merge_tags,
    delete_tag,
    mend_report,
    mend_all_reports,
    add_speaker,
    release_text,
    reject_text,
    confirm_place,
    detach_mark,
]
