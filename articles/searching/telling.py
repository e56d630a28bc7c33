"""What is wrong with a query, in a sentence that says where."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .query import OPERATORS, Problem, Why

_SAID = {
    Why.OPEN_QUOTE: gettext_lazy("its quotation mark is not closed."),
    Why.NO_WORD: gettext_lazy("it has no letter and no digit that could be searched."),
    Why.UNKNOWN: gettext_lazy("that is nothing to ask for. There are %(operators)s. Words stand in quotation marks."),
    Why.NO_VALUE: gettext_lazy("the value stands right behind the colon, in quotation marks if it has spaces."),
    Why.NOT_LEFT_OUT: gettext_lazy("this cannot be left out: take the minus away."),
    Why.STAR: gettext_lazy("a * stands behind the beginning of one word: put*."),
    Why.SHORT_PREFIX: gettext_lazy("write at least two letters before the *."),
    Why.TOO_LONG: gettext_lazy("from here on the query is too long: ask for less."),
}  # fmt: skip


def sentence_of(problem: Problem) -> str:
    """Return what a person is told; the position is counted from 1."""
    said = str(_SAID[problem.why])
    if problem.why == Why.UNKNOWN:
        said %= {"operators": ", ".join(f"{name}:" for name in OPERATORS)}
    return told_at(problem.at, problem.piece, said)


def told_at(at: int, piece: str, said: str) -> str:
    return _("At position %(at)d, “%(piece)s”: %(said)s") % {"at": at, "piece": piece, "said": said}
