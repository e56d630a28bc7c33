"""A paragraph's text with its marks. Its text nodes, put together, are the paragraph's text exactly."""

from html import escape

from django.utils.translation import gettext as _

from ..annotating.cards import Card
from ..annotating.marks import Drawn, Run
from ..annotating.passages import Passage
from .told import told

# Cards stand beside their mark by CSS anchors, which need a class each (static/css/cards.css); later marks of the same
# paragraph stand below the card before.
ANCHORS = 12
UNBROKEN = 40  # characters of a label: a line of a phone holds as many, a longer one breaks at its spaces


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
    if card.is_suggested:
        return _suggested(card, drawn, anchor, start, inner)
    if card.proposal:
        asked = escape(_("%(mark)s, may stand here") % {"mark": told(card)})
        label = f' aria-description="{asked}" aria-details="q-{card.key}"' if drawn.begins else ""
        return f'<mark class="is-proposed{anchor}" data-mark="{card.key}" data-start="{start}"{label}>{inner}</mark>'
    label = f' data-label="{_label(card.label)}"' if drawn.begins and card.label else ""
    if drawn.begins:  # read aloud once, not at every piece of the mark
        label += f' aria-description="{escape(told(card))}" aria-details="q-{card.key}"'
    names = f"{card.css_class} lane-{drawn.lane}{anchor}"
    return f'<mark class="{names}" data-mark="{card.key}" data-start="{start}"{label}>{inner}</mark>'


def _suggested(card: Card, drawn: Drawn, anchor: str, start: int, inner: str) -> str:
    """Dotted is the program; its guess of who speaks ends in a question mark."""
    label = ""
    if drawn.begins:
        name = f' data-label="{_label(card.label + "?")}"' if card.label else ""
        label = f'{name} aria-description="{escape(told(card))}" aria-details="q-{card.key}"'
    names = f"{card.css_class}{state(card)} lane-{drawn.lane}{anchor}"
    return f'<mark class="{names}" data-mark="{card.key}" data-start="{start}"{label}>{inner}</mark>'


def _label(names: str) -> str:
    """Names that stay on one line. Not `white-space: nowrap`: what is longer than a line would run out of the page."""
    return escape(names.replace(" ", "\N{NO-BREAK SPACE}") if len(names) <= UNBROKEN else names)


def state(card: Card) -> str:
    """Return the classes of a mark and its card that say what it is besides a person's mark."""
    if card.is_suggested:
        return " is-suggested is-weak" if card.is_weak else " is-suggested"
    return " is-proposed" if card.proposal else ""
