"""Where a quote of a file stands in the text that readers see here: never more surely than that text allows.

What a person said of it (confirmed there, detached) is kept; so is what the file says of a place that waits for a word.
"""

from ..annotating.anchoring import Place, State
from ..models import Highlight, Version
from .records import QuoteRecord
from .texts import Spot, Texts

Anchor = Highlight.Anchor
_CARRIED = (State.SAME, State.MOVED)


def columns(record: QuoteRecord, spot: Spot, texts: Texts) -> dict[str, object]:
    """Return the columns of the highlight that say where it was marked and where it stands now."""
    span = spot.span
    marked = {
        "version": spot.version,
        "start": span.start,
        "end": span.end,
        "words": record.words,
        "words_key": Highlight.key_of(record.words),
    }
    return marked | _placed(None) | _now(record, spot, texts)


def _now(record: QuoteRecord, spot: Spot, texts: Texts) -> dict[str, object]:
    said = record.anchor
    if said in (Anchor.DETACHED, Anchor.GONE):
        return _at(said, None, Place(State.GONE, None, None))
    if spot.is_current and said in ("", Anchor.SAME):
        return _at(Anchor.SAME, spot.version, Place(State.SAME, spot.span.start, spot.span.end))
    current, anchoring = texts.current(spot)
    place = anchoring.locate(spot.span.start, spot.span.end)
    if said == Anchor.CONFIRMED:
        return _confirmed(record, spot, texts, current, place)
    if place.state == State.GONE or said == "" or (said in _CARRIED and place.state not in _CARRIED):
        return _at(place.state, current, place)
    return _at(said, current, place)


def _confirmed(record: QuoteRecord, spot: Spot, texts: Texts, current: Version, place: Place) -> dict[str, object]:
    """The place that a person confirmed, which JSON Lines tell; else the likeliest, as some place was confirmed."""
    seen = texts.stretch(spot.article, record.placed) if record.placed else None
    if seen:
        _current, anchoring = texts.current(seen)
        found = anchoring.locate(seen.span.start, seen.span.end)
        state = Anchor.CONFIRMED if found.state in _CARRIED else found.state
        return _placed(seen) | _at(state, current, found)
    if place.state == State.GONE:
        return _at(Anchor.GONE, current, place)
    there = {"placed_version": current, "placed_start": place.start, "placed_end": place.end}
    return there | _at(Anchor.CONFIRMED, current, place)


def _placed(spot: Spot | None) -> dict[str, object]:
    if spot is None:
        return dict.fromkeys(("placed_version", "placed_start", "placed_end"))
    return {"placed_version": spot.version, "placed_start": spot.span.start, "placed_end": spot.span.end}


def _at(anchor: str, current: Version | None, place: Place) -> dict[str, object]:
    if place.state == State.GONE:
        return {"anchor": str(anchor), **dict.fromkeys(("now_version", "now_start", "now_end"))}
    return {"anchor": str(anchor), "now_version": current, "now_start": place.start, "now_end": place.end}
