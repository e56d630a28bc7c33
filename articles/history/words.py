"""An act in words: a sentence round the thing that was acted on, and a phrase for each difference."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..models import Highlight, ReportLink, Speaker, Version
from .differences import CHANGED, MADE, REMOVED, RESTORED, Difference, Snapshot, verb

THING = "{thing}"
# What a change of a mark may be besides: a person's word on where it stands in a later text, or that taken back.
PLACED, DETACHED, ASKED = "placed", "detached", "asked"
# What is done to a text that was held.
RELEASED, REJECTED = "released", "rejected"
# A decision on a suggestion, or that taken back.
ACCEPTED, REOPENED = "accepted", "reopened"
# Of a speaker.
MERGED, SEPARATED = "merged", "separated"
SHOWN_IN_TOAST = 60
SHOWN = 160  # characters of a value; a note may be a page

KINDS = {
    "highlight": gettext_lazy("Marks"),
    "report_link": gettext_lazy("Links"),
    "speaker": gettext_lazy("Speakers"),
    "tag": gettext_lazy("Tags"),
    "article": gettext_lazy("Reports"),
    "version": gettext_lazy("Texts"),
}
_SENTENCES = {
    ("highlight", MADE): gettext_lazy("marked {thing}"),
    ("highlight", CHANGED): gettext_lazy("changed {thing}"),
    ("highlight", REMOVED): gettext_lazy("removed {thing}"),
    ("highlight", RESTORED): gettext_lazy("restored {thing}"),
    ("highlight", PLACED): gettext_lazy("confirmed the new place of {thing}"),
    ("highlight", DETACHED): gettext_lazy("detached {thing} from the current text"),
    ("highlight", ASKED): gettext_lazy("asked again for the place of {thing}"),
    ("highlight", ACCEPTED): gettext_lazy("accepted the suggestion {thing}"),
    ("highlight", REJECTED): gettext_lazy("rejected the suggestion {thing}"),
    ("highlight", REOPENED): gettext_lazy("let the suggestion {thing} wait again"),
    ("report_link", MADE): gettext_lazy("linked {thing}"),
    ("report_link", CHANGED): gettext_lazy("changed the link {thing}"),
    ("report_link", REMOVED): gettext_lazy("removed the link {thing}"),
    ("report_link", RESTORED): gettext_lazy("restored the link {thing}"),
    ("speaker", MADE): gettext_lazy("added {thing} to the register"),
    ("speaker", CHANGED): gettext_lazy("changed {thing} in the register"),
    ("speaker", REMOVED): gettext_lazy("took {thing} out of the register"),
    ("speaker", MERGED): gettext_lazy("merged the speaker {thing} into another"),
    ("speaker", SEPARATED): gettext_lazy("separated the speaker {thing} again"),
    ("speaker", RESTORED): gettext_lazy("put {thing} back into the register"),
    ("tag", MADE): gettext_lazy("made the tag {thing}"),
    ("tag", CHANGED): gettext_lazy("renamed the tag {thing}"),
    ("tag", REMOVED): gettext_lazy("deleted the tag {thing}"),
    ("tag", RESTORED): gettext_lazy("made the tag {thing} again"),
    ("article", MADE): gettext_lazy("added the report {thing}"),
    ("article", CHANGED): gettext_lazy("mended the report {thing}"),
    ("article", REMOVED): gettext_lazy("hid the report {thing}"),
    ("article", RESTORED): gettext_lazy("showed the report {thing} again"),
    ("version", RELEASED): gettext_lazy("released version {number} of the report {thing}"),
    ("version", REJECTED): gettext_lazy("rejected version {number} of the report {thing}"),
}
# What an act is called on the button that takes it back.
_ACTS = {
    ("highlight", MADE): gettext_lazy("mark"),
    ("highlight", CHANGED): gettext_lazy("edit"),
    ("highlight", REMOVED): gettext_lazy("removal"),
    ("highlight", RESTORED): gettext_lazy("restoring"),
    ("highlight", PLACED): gettext_lazy("confirmation"),
    ("highlight", DETACHED): gettext_lazy("detaching"),
    ("highlight", ASKED): gettext_lazy("question of the place"),
    ("highlight", ACCEPTED): gettext_lazy("accepting"),
    ("highlight", REJECTED): gettext_lazy("rejection"),
    ("highlight", REOPENED): gettext_lazy("reopening"),
    ("report_link", MADE): gettext_lazy("link"),
    ("report_link", CHANGED): gettext_lazy("edit of a link"),
    ("report_link", REMOVED): gettext_lazy("removal of a link"),
    ("report_link", RESTORED): gettext_lazy("restoring of a link"),
    ("speaker", MADE): gettext_lazy("new speaker"),
    ("speaker", CHANGED): gettext_lazy("edit of a speaker"),
    ("speaker", REMOVED): gettext_lazy("removal of a speaker"),
    ("speaker", MERGED): gettext_lazy("merging of speakers"),
    ("speaker", SEPARATED): gettext_lazy("separation of speakers"),
    ("speaker", RESTORED): gettext_lazy("return of a speaker"),
    ("tag", MADE): gettext_lazy("new tag"),
    ("tag", CHANGED): gettext_lazy("new name of a tag"),
    ("tag", REMOVED): gettext_lazy("deletion of a tag"),
    ("tag", RESTORED): gettext_lazy("return of a tag"),
    ("article", MADE): gettext_lazy("new report"),
    ("article", CHANGED): gettext_lazy("mending"),
    ("article", REMOVED): gettext_lazy("hiding"),
    ("article", RESTORED): gettext_lazy("showing"),
    ("version", RELEASED): gettext_lazy("release of a text"),
    ("version", REJECTED): gettext_lazy("rejection of a text"),
}
_FIELDS = {
    "speaker": gettext_lazy("speaker"),
    "relayed_by": gettext_lazy("relayed by"),
    "agency": gettext_lazy("agency"),
    "kind": gettext_lazy("kind"),
    "cue": gettext_lazy("cue"),
    "note": gettext_lazy("note"),
    "status": gettext_lazy("status"),
    "tags": gettext_lazy("tag"),
    "title": gettext_lazy("title"),
    "lead": gettext_lazy("lead"),
    "byline": gettext_lazy("byline"),
    "dateline": gettext_lazy("dateline"),
    "caption": gettext_lazy("caption"),
    "language": gettext_lazy("language"),
    "url": gettext_lazy("address"),
    "outlet": gettext_lazy("outlet"),
    "published_precision": gettext_lazy("precision of the date"),
    "published_day": gettext_lazy("day"),
    "published_at": gettext_lazy("time"),
    "published_offset_min": gettext_lazy("time zone, in minutes"),
    "published_raw": gettext_lazy("date as written"),
    "type": gettext_lazy("type"),
    "forward": gettext_lazy("direction"),
    "name": gettext_lazy("name"),
    "hue": gettext_lazy("colour"),
    "merged_into": gettext_lazy("merged into"),
    "aliases": gettext_lazy("alias"),
    "roles": gettext_lazy("role"),
}
_LABELS: dict[tuple[str, str], Mapping[str, str | Promise]] = {
    ("highlight", "kind"): dict(Highlight.Kind.choices),
    ("highlight", "status"): dict(Highlight.Status.choices),
    ("report_link", "type"): dict(ReportLink.Type.choices),
    ("report_link", "status"): dict(ReportLink.Status.choices),
    ("report_link", "forward"): {"True": gettext_lazy("as listed"), "False": gettext_lazy("the other way round")},
    ("speaker", "kind"): dict(Speaker.Kind.choices),
}


@dataclass(frozen=True)
class Sentence:
    """What was done, in two parts: what stands before the name of the thing, and behind it."""

    lead: str
    tail: str


def sentence(object_type: str, before: Snapshot, after: Snapshot) -> Sentence:
    """Return what the act did to the thing: "marked …", "took … out of the register"."""
    into = (after or {}).get("into") or (before or {}).get("into")
    did = _done(object_type, before, after)
    if object_type == "version":
        template = str(_SENTENCES[object_type, did]).replace("{number}", str((after or {}).get("number", "?")))
    elif into and did == REMOVED:
        template = _("merged the tag {thing} into “{into}”").replace("{into}", into)
    else:
        template = str(_SENTENCES[object_type, did])
    lead, _thing, tail = template.partition(THING)
    return Sentence(lead.strip(), tail.strip())


def _done(object_type: str, before: Snapshot, after: Snapshot) -> str:
    if object_type == "version":
        return RELEASED if (after or {}).get("state") == Version.State.CURRENT else REJECTED
    did = verb(before, after)
    if did != CHANGED:
        return did
    return (_merging if object_type == "speaker" else _settled)(before, after) or did


def _merging(before: Snapshot, after: Snapshot) -> str:
    """Whether a speaker was merged into another one, or separated from it; '' when the act was neither."""
    was, is_now = before.get("merged_into"), after.get("merged_into")
    return "" if was == is_now else MERGED if is_now else SEPARATED


def _settled(before: Snapshot, after: Snapshot) -> str:
    """What a person said to a suggestion, or of a mark's place in a later text; '' when the act was neither."""
    status = (before.get("status"), after.get("status"))
    if "suggested" in status and status[0] != status[1]:
        return {"confirmed": ACCEPTED, "rejected": REJECTED, "suggested": REOPENED}[status[1]]
    was, place = before.get("place"), after.get("place")
    if was == place:
        return ""
    return DETACHED if place == Highlight.Anchor.DETACHED else PLACED if place else ASKED


def button(object_type: str, before: Snapshot, after: Snapshot, *, is_undo: bool) -> str:
    """Return "Undo: removal"; with `is_undo` the act was taken back already: "Redo: removal"."""
    did = _done(object_type, before, after)
    is_merge = did == REMOVED and "into" in (after or {})
    act = _("merging of tags") if is_merge else _ACTS[object_type, did]
    return (_("Redo: %s") if is_undo else _("Undo: %s")) % act


def thing(object_type: str, before: Snapshot, after: Snapshot) -> str:
    """Return what the snapshots themselves call it: the words of a mark, a name, a title; '' for a link."""
    snapshot = before or after or {}
    named = {"highlight": "words", "speaker": "name", "tag": "name", "article": "title"}.get(object_type)
    name = " ".join(str(snapshot.get(named, "")).split())
    return f"“{name if len(name) <= SHOWN_IN_TOAST else name[: SHOWN_IN_TOAST - 1].rstrip() + '…'}”" if name else ""


def phrase(object_type: str, difference: Difference) -> str:
    """Return "speaker: from Putin to Xi Jinping", "tag: NATO added", "note: “besok” taken away"."""
    field = str(_FIELDS.get(difference.field, difference.field.replace("_", " ")))
    old, new = (_value(object_type, difference.field, value) for value in (difference.old, difference.new))
    if difference.field == "merged_into" and not (old and new):
        return (_("into %s") % new) if new else (_("from %s") % old)
    if not old:
        told = _("%(new)s added")
    elif not new:
        told = _("%(old)s taken away")
    else:
        told = _("from %(old)s to %(new)s")
    return _("%(field)s: %(told)s") % {"field": field, "told": told % {"old": old, "new": new}}


def others(counts: Mapping[str, int], head: str) -> str:
    """Return what else the act touched: "and 13 more", "with 12 marks"; '' when it was one thing only."""
    parts = []
    if (more := counts.get(head, 1) - 1) > 0:
        parts.append(ngettext("and %d more", "and %d more", more) % more)
    if head != "highlight" and (marks := counts.get("highlight", 0)):
        parts.append(ngettext("with %d mark", "with %d marks", marks) % marks)
    return ", ".join(parts)


def _value(object_type: str, field: str, value: str) -> str:
    labels = _LABELS.get((object_type, field))
    if labels and value in labels:
        return str(labels[value])
    if not value:
        return ""
    short = value if len(value) <= SHOWN else value[: SHOWN - 1].rstrip() + "…"
    return f"“{short}”" if field in ("note", "cue") else short
