"""A tag gets its old name back, or comes back, when tagging has made another one of that name meanwhile.

To a mark and its history a tag is its name. So whoever carries the name then goes on carrying it, whichever row it is;
only a tag on which somebody's act stands does not give way.
"""

import uuid
from collections.abc import Collection, Sequence

from ..canonical import folded
from ..models import Article, Change, HighlightTag, Tag


def give_way(key: uuid.UUID, name: str) -> Sequence[int]:
    """Delete the tag of that name, unless it is `key` itself or an act on it stands; return the marks that carried it.

    Belongs into the transaction that brings the tag `key` back, and gives it to them by `take_in`.
    """
    other = Tag.objects.select_for_update().filter(folded=folded(name)).exclude(uuid=key).first()
    if other is None or _has_standing_acts(other.uuid):
        return ()
    carried = HighlightTag.objects.filter(tag=other)
    marks = list(carried.values_list("highlight", flat=True))
    carried.delete()
    other.delete()
    return marks


def take_in(tag: Tag, marks: Sequence[int]) -> None:
    """Let the marks with those ids carry the tag."""
    rows = [HighlightTag(highlight_id=mark, tag=tag) for mark in marks]
    HighlightTag.objects.bulk_create(rows, ignore_conflicts=True)


def keep_name(tag: Tag, name: str, *, but: Collection[uuid.UUID]) -> None:
    """The tag was called `name` until now: whoever carries it goes on saying so, but for the marks of the act."""
    others = HighlightTag.objects.filter(tag=tag).exclude(highlight__uuid__in=but)
    marks = list(others.values_list("highlight", flat=True))
    if not marks:
        return
    if folded(name) == tag.folded:  # capitals: one name
        Article.objects.filter(highlights__in=marks).restamp()
        return
    others.update(tag=Tag.objects.create(name=name))


def _has_standing_acts(key: uuid.UUID) -> bool:
    undoes = dict(Change.objects.filter(object_uuid=key).values_list("set", "undoes"))
    undoer = {target: set_id for set_id, target in undoes.items() if target}

    def stands(set_id: uuid.UUID) -> bool:
        return set_id not in undoer or not stands(undoer[set_id])

    return any(stands(set_id) for set_id, target in undoes.items() if target is None)
