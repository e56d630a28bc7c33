"""How likely each line of a page is the report's, as learned from labelled pages.

A conditional random field over the lines in their order (Lafferty, McCallum and Pereira 2001), by CRFsuite: it knows
what stands beside what, as pages go from menu to report to links. `./run bench pages --learn` makes the file beside
this module from `bench/labelled`; the traits of a line are told in `line_traits.py`, what of the answer is believed in
`second_reading.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import local

import pycrfsuite

from .line_traits import traits_of
from .page_lines import Line

MODEL = Path(__file__).parent / "line_model.crfsuite"
# What a line may be: the headline, the report's text, or anything else of the page.
TITLE, TEXT, OTHER = "T", "P", "-"
_opened = local()


@dataclass(frozen=True)
class Likeness:
    """How likely a line is the headline, the report's text, or anything else of the page; together they are 1."""

    title: float
    text: float
    other: float


def likeness(lines: Sequence[Line]) -> list[Likeness]:
    """Return for each line of a page what it is likely to be, by the lines round it."""
    if not lines:
        return []
    tagger = _tagger()
    tagger.set(traits_of(lines))
    return [Likeness(*(tagger.marginal(label, i) for label in (TITLE, TEXT, OTHER))) for i in range(len(lines))]


def _tagger() -> pycrfsuite.Tagger:
    """Return this thread's own: one holds the page that it was last given."""
    if not hasattr(_opened, "tagger"):
        tagger = pycrfsuite.Tagger()
        tagger.open(str(MODEL))
        _opened.tagger = tagger
    return _opened.tagger
