"""Taking back an act: all or nothing, as an act of its own."""

import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..canonical import folded
from ..models import Article, CannotMerge, Change, Highlight, Speaker, Stale, Tag, Version, Voice
from .highlights import Rewriting, Unnameable, loaded, rewrite
from .recording import RECORDED, entry
from .tag_names import give_way, keep_name, take_in

# Things that others hold on to: back before those, away behind those.
_HELD = ("speaker", "tag")
_NOUNS = {
    "article": gettext_lazy("report"),
    "highlight": gettext_lazy("highlight"),
    "report_link": gettext_lazy("report link"),
    "speaker": gettext_lazy("speaker"),
    "tag": gettext_lazy("tag"),
    "version": gettext_lazy("text"),
}


class CannotUndo(Exception):
    """Nothing was taken back; the message says why, to the person who asked."""


@dataclass(frozen=True)
class Texts:
    """What history leaves to those who read texts, each called in the transaction of an undo.

    `place_anew` finds the places in the current texts of marks of which a person's word on that was taken back;
    `put_back` makes a version, and which text of its report readers see, what a snapshot says.
    """

    place_anew: Callable[[list[Highlight]], None]
    put_back: Callable[[Version, dict], None]


def newest_act(actor: AbstractBaseUser) -> uuid.UUID | None:
    """Return the set that `u` takes back: my newest act that stands. An undo is no act, the undo of an undo is.

    A name that came into the register with a mark stays there when the mark goes into the bin: `u` goes on behind it.
    """
    undoes = _my_sets(actor)
    undone: set[uuid.UUID] = set()
    for set_id, target in undoes.items():
        if _is_undo(set_id, undoes):
            undone.add(target)
        elif set_id not in undone and not _is_name_in_use(set_id):
            return set_id
    return None


def _is_name_in_use(set_id: uuid.UUID) -> bool:
    enrolled = Change.objects.filter(set=set_id, object_type="speaker", before__isnull=True).values("object_uuid")
    speakers = Speaker.objects.filter(uuid__in=enrolled)
    # Marks of the act itself are taken back with it; what nobody decided holds nobody.
    marks = Highlight.objects.exclude(uuid__in=Change.objects.filter(set=set_id).values("object_uuid"))
    marks = marks.exclude(status=Highlight.Status.SUGGESTED)
    return (
        marks.filter(speaker__in=speakers).exists()
        or Voice.objects.filter(speaker__in=speakers, highlight__in=marks.order_by().values("pk")).exists()
    )


def _my_sets(actor: AbstractBaseUser, limit: int = 200) -> dict[uuid.UUID, uuid.UUID | None]:
    """The actor's latest sets, newest first, each with the set that it takes back."""
    heads = Change.objects.filter(actor=actor).heads().newest_first()
    return dict(heads.values_list("set", "undoes")[:limit])


def _is_undo(set_id: uuid.UUID, undoes: dict[uuid.UUID, uuid.UUID | None]) -> bool:
    """Whether the chain act, undo, redo, undo … ends in an undo at this set."""
    steps = 0
    while target := undoes.get(set_id):
        set_id, steps = target, steps + 1
    return steps % 2 == 1


def undo(
    set_id: uuid.UUID,
    *,
    actor: AbstractBaseUser,
    now: datetime,
    texts: Texts | None = None,
    review_anew: Callable[[list[Rewriting]], None] | None = None,
) -> list[Change]:
    """Take back every change of the set as one new set; return the new changes, in the order of the old ones.

    Without `texts` marks are left without a place where a person's word on it is taken back, and acts on texts stand.
    `review_anew`: keeps the ledger of suggestions, and hides those whose words are marked again.

    Raises CannotUndo, naming who and what, if one of the rows is not what the act left, or is gone, or is still in use.
    """
    changes = list(Change.objects.filter(set=set_id).order_by("id"))
    if not changes:
        raise CannotUndo(_("There is nothing to undo."))
    # Read before the transaction: a row that somebody changes in between is stale when it is written.
    marks = [change for change in changes if change.object_type == "highlight"]
    rewritings = _rewritings(marks)
    touched = {change.object_uuid for change in marks}
    new_set, taken_back = uuid.uuid4(), {}
    with transaction.atomic():
        for change in changes:
            if change.object_type in _HELD and not _is_gone(change.before):
                taken_back[change.pk] = _take_back(change, now, touched)
        _take_back_marks(rewritings, now)
        moved = [rewriting.highlight for _change, rewriting in rewritings if rewriting.is_elsewhere]
        if moved and texts:
            texts.place_anew(moved)
        if rewritings and review_anew:
            review_anew([rewriting for _change, rewriting in rewritings])
        for change in reversed(changes):
            if change.object_type == "version":
                taken_back[change.pk] = _take_back_text(change, texts)
            elif change.object_type != "highlight" and change.pk not in taken_back:
                taken_back[change.pk] = _take_back(change, now, touched)
        taken_back |= {change.pk: (r.highlight, r.before, r.after) for change, r in rewritings}
        entries = [
            entry(row, before=before, after=after, actor=actor, now=now, set_id=new_set, via=change.via, undoes=set_id)
            for change in changes
            for row, before, after in [taken_back[change.pk]]
        ]
        return Change.objects.bulk_create(entries)


def _is_gone(snapshot: dict | None) -> bool:
    return snapshot is None or snapshot.get("gone", False)


def _rewritings(changes: Sequence[Change]) -> list[tuple[Change, Rewriting]]:
    """Return what undoing makes of each highlight; of one not made before the act: into the bin."""
    rows = {row.uuid: row for row in loaded(Highlight.objects.filter(_rows_of(changes)))} if changes else {}
    found = []
    for change in changes:
        highlight = rows.get(change.object_uuid)
        if highlight is None or not _is_as_left(highlight.snapshot(), change.after):
            raise CannotUndo(_who_and_what(change))
        found.append((change, Rewriting.to(highlight, **(change.before or {"deleted": True}))))
    return found


def _rows_of(changes: Sequence[Change]) -> models.Q:
    """Return the condition "a row of those changes": by their set, as a list may be too long for a statement."""
    uuids = Change.objects.filter(set=changes[0].set, object_type=changes[0].object_type).values("object_uuid")
    return models.Q(uuid__in=uuids)


def _is_as_left(snapshot: dict, after: dict | None) -> bool:
    """Whether the row still is, or is again, what the act left; how often it changed in between makes no difference."""
    if after is None:
        return False
    spelled = {"tags": lambda names: [folded(name) for name in names]}  # capitals of a tag are no change of its marks
    return all(
        spelled.get(name, _same)(snapshot.get(name)) == spelled.get(name, _same)(after[name])
        for name in after
        if name != "revision"
    )


def _same(value: object) -> object:
    return value


def _take_back_marks(rewritings: Sequence[tuple[Change, Rewriting]], now: datetime) -> None:
    try:
        rewrite([rewriting for _change, rewriting in rewritings], now=now)
    except Stale as stale:
        change = next(change for change, rewriting in rewritings if rewriting.highlight == stale.row)
        raise CannotUndo(_who_and_what(change)) from stale
    except Unnameable as error:
        raise CannotUndo(_("Somebody who was named there is no longer in the register. Nothing was undone.")) from error


def _take_back(
    change: Change, now: datetime, marks: Collection[uuid.UUID]
) -> tuple[models.Model, dict | None, dict | None]:
    """Return the row, what it was and what it is now. `marks` are those of the act."""
    model = RECORDED[change.object_type]
    row = model.objects.filter(uuid=change.object_uuid).first()
    if _is_gone(change.after) and row is None and change.before is not None:
        return _remake(change, model)
    if row is None or _is_gone(change.after) or not _is_as_left(row.snapshot(), change.after):
        raise CannotUndo(_who_and_what(change))
    before = row.snapshot()
    try:
        with transaction.atomic():
            if isinstance(row, Tag) and not _is_gone(change.before):
                _name_again(row, change.before, marks, now)
            else:
                row.restore(None if _is_gone(change.before) else change.before, now=now)
    except Stale as stale:
        raise CannotUndo(_who_and_what(change)) from stale
    except ProtectedError as error:
        raise CannotUndo(_("“%(what)s” stays: quotes name it.") % {"what": row}) from error
    except CannotMerge as refusal:
        raise CannotUndo(str(refusal)) from refusal
    except IntegrityError as error:
        raise CannotUndo(_place_is_taken(change)) from error
    return row, before, change.before if row.pk is None else row.snapshot()


def _take_back_text(change: Change, texts: Texts | None) -> tuple[Version, dict, dict]:
    """The report first, as with every import: what its versions are cannot change any more then."""
    Article.objects.select_for_update().filter(uuid=change.after["report"]).first()
    version = Version.objects.told_by([change.after]).select_related("article").first()
    if version is None or texts is None:
        raise CannotUndo(_who_and_what(change))
    before = version.snapshot()
    if before["current"] != change.after["current"]:
        said = _("Version %d became the current text since. Nothing was undone.")
        raise CannotUndo(said % before["current"] if before["current"] else _who_and_what(change))
    if not _is_as_left(before, change.after):
        raise CannotUndo(_who_and_what(change))
    texts.put_back(version, change.before)
    version.refresh_from_db()
    return version, before, version.snapshot()


def _name_again(tag: Tag, before: dict, marks: Collection[uuid.UUID], now: datetime) -> None:
    name = tag.name
    others = give_way(tag.uuid, before["name"])
    tag.restore(before, now=now)
    keep_name(tag, name, but=marks)
    take_in(tag, others)


def _remake(change: Change, model: type[models.Model]) -> tuple[models.Model, dict | None, dict | None]:
    try:
        with transaction.atomic():
            others = give_way(change.object_uuid, change.before["name"]) if model is Tag else ()
            row = model.remade(change.object_uuid, change.before)
            if others:
                take_in(row, others)
    except CannotMerge as refusal:
        raise CannotUndo(str(refusal)) from refusal
    except IntegrityError as error:
        raise CannotUndo(_place_is_taken(change)) from error
    return row, change.after, row.snapshot()


def _is_there(change: Change) -> bool:
    if change.object_type == "version":
        return Version.objects.told_by([change.after]).exists()
    return RECORDED[change.object_type].objects.filter(uuid=change.object_uuid).exists()


def _place_is_taken(change: Change) -> str:
    return _("Something else stands in the place of that %(what)s by now.") % {"what": _NOUNS[change.object_type]}


def _who_and_what(change: Change) -> str:
    """Say who changed the row after `change`, and when."""
    what = _NOUNS[change.object_type]
    later = Change.objects.filter(object_uuid=change.object_uuid, id__gt=change.id).order_by("-id").first()
    if later is None and _is_there(change):
        # Imports renew reports without an entry here: what they did is in the versions.
        return _("The program renewed that %(what)s since. Nothing was undone.") % {"what": what}
    if later is None:
        return _("That %(what)s is no longer there.") % {"what": what}
    who = later.actor.get_username() if later.actor else _("the program")
    said = _("%(who)s changed that %(what)s since, on %(day)s at %(time)s UTC. Nothing was undone.")
    return said % {"who": who, "what": what, "day": f"{later.at:%d %b %Y}", "time": f"{later.at:%H:%M}"}
