"""The answer to an act on a mark: the passage on which it stands drawn anew, the others told to do the same."""

from collections.abc import Sequence

from django.http import HttpResponse

from ..models import Article, Version
from ._drawn import passage_of
from ._htmx import Undo, announce


def answer_with_passage(
    article: Article,
    version: Version,
    numbers: Sequence[int],
    *events: str,
    said: str,
    undo: Undo,
    focused: str = "",
) -> HttpResponse:
    """Return the first passage of `numbers`, those of `version` on which the mark stands; 204 for a mark that stands
    nowhere in it. `events` are announced with the passage, beside "marks-changed"."""
    if not numbers:
        return announce(HttpResponse(status=204), "marks-changed", said=said, undo=undo)
    first, *others = numbers
    told = [f"passage-{number}-changed" for number in others]
    drawn = HttpResponse(passage_of(article, version, first, focused=focused))
    return announce(drawn, "marks-changed", *events, *told, said=said, undo=undo)
