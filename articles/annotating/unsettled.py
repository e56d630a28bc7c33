"""The marks of a report that stand nowhere in its current text, or not surely: what the strip above the text lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..models import Article, Highlight

Anchor = Highlight.Anchor


@dataclass(frozen=True)
class Waiting:
    """A mark, and the number of the version in which it was made."""

    key: str
    words: str
    anchor: str
    revision: int
    version: int


@dataclass(frozen=True)
class Unsettled:
    """`proposed`: at a likely place in the text, in its order; `gone` and `detached`: in none."""

    proposed: Sequence[Waiting] = ()
    gone: Sequence[Waiting] = ()
    detached: Sequence[Waiting] = ()

    @property
    def waiting(self) -> int:
        """How many a person has to look at."""
        return len(self.proposed) + len(self.gone)

    @property
    def changed(self) -> int:
        return sum(mark.anchor == Anchor.CHANGED for mark in self.proposed)

    @property
    def context(self) -> int:
        return len(self.proposed) - self.changed


def unsettled_of(article: Article) -> Unsettled:
    found = Highlight.objects.nowhere_surely().filter(article=article).order_by("now_start", "start", "id")
    columns = ("uuid", "words", "anchor", "revision", "version__number")
    marks = [Waiting(str(key), *rest) for key, *rest in found.values_list(*columns)]
    return Unsettled(
        proposed=[mark for mark in marks if mark.anchor in Highlight.PROPOSED],
        gone=[mark for mark in marks if mark.anchor == Anchor.GONE],
        detached=[mark for mark in marks if mark.anchor == Anchor.DETACHED],
    )
