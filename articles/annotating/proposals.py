"""What a proposed place shows: the wording that a person saw beside the one that stands there now. Pure."""

from ..canonical import PARAGRAPH_BREAK, Span
from .wording import Piece, pieces

# Code points shown on each side where it is the attribution that changed.
_AROUND = 120


def differing(old_text: str, old: Span, new_text: str, new: Span) -> tuple[Piece, ...]:
    """Return the marked words with what became of them; if they are the same, with the words round them."""
    before, now = old_text[old.start : old.end], new_text[new.start : new.end]
    if before == now:
        before, now = _around(old_text, old), _around(new_text, new)
    return tuple(pieces(before, now))


def _around(text: str, span: Span) -> str:
    """Return the words at `span` with what stands before and behind them in their paragraph, cut between words."""
    opens = text.rfind(PARAGRAPH_BREAK, 0, span.start)
    first = 0 if opens < 0 else opens + len(PARAGRAPH_BREAK)
    closes = text.find(PARAGRAPH_BREAK, span.end)
    last = len(text) if closes < 0 else closes
    start, end = max(first, span.start - _AROUND), min(last, span.end + _AROUND)
    if start > first:
        start = max(text.find(" ", start, span.start) + 1, start)
    if end < last:
        space = text.rfind(" ", span.end, end)
        end = space if space >= 0 else end
    return ("… " if start > first else "") + text[start:end] + (" …" if end < last else "")
