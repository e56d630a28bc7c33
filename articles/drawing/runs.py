"""A paragraph's text with its marks. Its text nodes, put together, are the paragraph's text exactly."""

from html import escape

from ..annotating.marks import Drawn, Run
from ..annotating.passages import Passage

# Cards stand beside their mark by CSS anchors, which need a class each (static/css/cards.css); later marks of the same
# paragraph stand below the card before.
ANCHORS = 12


def runs(passage: Passage) -> str:
    order = {card.key: at for at, card in enumerate(passage.beginning, start=1)}
    return "".join(_run(run, passage, order) for run in passage.runs)


def _run(run: Run, passage: Passage, order: dict[str, int]) -> str:
    html = escape(run.text)
    for drawn in reversed(run.marks):
        html = _mark(drawn, passage, run.start, order.get(drawn.key, 0), html)
    return html


def _mark(drawn: Drawn, passage: Passage, start: int, place: int, inner: str) -> str:
    card = passage.by_key[drawn.key]
    anchor = f" m{place}" if drawn.begins and 0 < place <= ANCHORS else ""
    if card.proposal:
        return f'<mark class="is-proposed{anchor}" data-mark="{card.key}" data-start="{start}">{inner}</mark>'
    label = f' data-label="{escape(card.label)}"' if drawn.begins and card.label else ""
    names = f"{card.css_class} lane-{drawn.lane}{anchor}"
    return f'<mark class="{names}" data-mark="{card.key}" data-start="{start}"{label}>{inner}</mark>'
