"""What differs between two snapshots of one thing, field by field, old → new. Pure.

Values are told as a person reads them: people and agencies by name, several as one list. What has labels of its own
(kind, type, status) keeps its value here; words.py puts them into words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Snapshot = Mapping | None

MADE, CHANGED, REMOVED, RESTORED = "made", "changed", "removed", "restored"

# Where a thing stands, what every act changes, and what follows from other fields.
_SILENT = {
    "revision",
    "deleted",
    "hidden",
    "version",
    "start",
    "end",
    "words",
    "place",
    "review",
    "agency_as_written",
    "low",
    "high",
    "sort_at",
    "edited_fields",
    # Of a text: what was done to it is the sentence.
    "report",
    "number",
    "state",
    "current",
    "settled_by",
    "settled_at",
}
# Told together: who said it is one list, wherever its parts are kept.
_OF_VOICES = {"speaker", "speaker_as_written", "voices"}


@dataclass(frozen=True)
class Difference:
    """`old` is '' for what came, `new` for what went. One of a list (a tag, an alias) is a difference of its own."""

    field: str
    old: str
    new: str


def verb(before: Snapshot, after: Snapshot) -> str:
    """Return what an act did: made, changed, removed or restored a thing."""
    was, became = _stands(before), _stands(after)
    if was == became:
        return CHANGED
    if was:
        return REMOVED
    return MADE if before is None else RESTORED


def _stands(snapshot: Snapshot) -> bool:
    return snapshot is not None and not (snapshot.get("deleted") or snapshot.get("gone") or snapshot.get("hidden"))


def differences(before: Snapshot, after: Snapshot, names: Mapping[str, str]) -> list[Difference]:
    """Return what differs, in the order of the snapshot; nothing of a thing that was made or is gone for good.

    `names` are of speakers by uuid and of agencies by "agency:<id>"; one who is not in it is called "?".
    """
    if not before or not after or before.get("gone") or after.get("gone"):
        return []
    found = _people(before, after, names)
    # That a suggestion was decided is the act itself.
    silent = (
        _SILENT | _OF_VOICES | ({"status"} if "suggested" in (before.get("status"), after.get("status")) else set())
    )
    for field in dict.fromkeys([*before, *after]):
        if field in silent:
            continue
        old, new = (_told(field, side.get(field), names) for side in (before, after))
        found += _each(field, old, new) if isinstance(old, list) or isinstance(new, list) else _one(field, old, new)
    return found


def named(snapshot: Snapshot) -> set[str]:
    """Return the keys of all names that `differences` may ask for."""
    if not snapshot:
        return set()
    keys = {
        snapshot.get("speaker"),
        snapshot.get("merged_into"),
        *(voice["speaker"] for voice in snapshot.get("voices", ())),
    }
    if isinstance(snapshot.get("agency"), int):
        keys.add(f"agency:{snapshot['agency']}")
    return {key for key in keys if key}


def _people(before: Mapping, after: Mapping, names: Mapping[str, str]) -> list[Difference]:
    if not _OF_VOICES & {*before, *after}:
        return []
    told = [(_speakers(side, names), _voices(side, "relayed", names)) for side in (before, after)]
    (old, old_relayed), (new, new_relayed) = told
    speakers = _one("speaker", " + ".join(old), " + ".join(new))
    return speakers + _one("relayed_by", ", ".join(old_relayed), ", ".join(new_relayed))


def _speakers(side: Mapping, names: Mapping[str, str]) -> list[str]:
    first = names.get(side["speaker"], "?") if side.get("speaker") else side.get("speaker_as_written", "")
    return [*filter(None, [first]), *_voices(side, "joint", names)]


def _voices(side: Mapping, part: str, names: Mapping[str, str]) -> list[str]:
    voices = [voice for voice in side.get("voices", ()) if voice["part"] == part]
    return [names.get(voice["speaker"], "?") if voice["speaker"] else voice["as_written"] for voice in voices]


def _told(field: str, value: object, names: Mapping[str, str]) -> str | list[str]:
    if isinstance(value, list):
        return [_item(item) for item in value]
    if isinstance(value, Mapping):
        return str(value.get("name", ""))
    if field == "agency":
        return names.get(f"agency:{value}", "?") if value else ""
    if field == "merged_into":
        return names.get(str(value), "?") if value else ""
    if field == "hue":
        return str(int(value) + 1) if value is not None else ""
    return "" if value is None else str(value)


def _item(item: object) -> str:
    """An alias, a dated role, or a tag."""
    if not isinstance(item, Mapping):
        return str(item)
    if "title" not in item:
        return str(item.get("text", ""))
    days = f"{item.get('from_day') or ''}–{item.get('to_day') or ''}"
    return item["title"] + (f" ({days})" if days != "–" else "")


def _one(field: str, old: str, new: str) -> list[Difference]:
    return [Difference(field, old, new)] if old != new else []


def _each(field: str, old: str | list[str], new: str | list[str]) -> list[Difference]:
    """One item for another is a change of it; everything else came or went."""
    gone = [item for item in old if item not in new]
    come = [item for item in new if item not in old]
    if len(gone) == len(come) == 1:
        return [Difference(field, gone[0], come[0])]
    return [Difference(field, item, "") for item in gone] + [Difference(field, "", item) for item in come]
