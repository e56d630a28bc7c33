"""Where do these words stand in that text? Word for word or not at all: nothing here guesses. Pure."""

from ..canonical import Span, canonical

_EDGE = " \n"


class WordsDiffer(Exception):
    """The words do not stand at the offsets: the text on the page was another one."""


class NotInText(Exception):
    """The words do not stand in the text."""


class SeveralPlaces(Exception):
    """The words stand in the text more than once. `count` says how often."""

    def __init__(self, count: int):
        super().__init__(f"found {count} times")
        self.count = count


def place(text: str, start: int, end: int, words: str) -> Span:
    """Return where `words` stand, given that the page says `start` to `end` (code points): without spaces at the edges.

    A browser's selection may hold a space or a paragraph break at either end, and a form posts line ends as CR LF.
    Raises WordsDiffer unless the words are exactly those of the text there.
    """
    if not 0 <= start < end <= len(text):
        raise WordsDiffer
    there = text[start:end]
    trimmed = there.strip(_EDGE)
    if not trimmed or canonical(words).strip(_EDGE) != trimmed:
        raise WordsDiffer
    start += len(there) - len(there.lstrip(_EDGE))
    return Span(start, start + len(trimmed))


def find(text: str, words: str, *, within: Span, occurrence: int | None = None) -> Span:
    """Return where `words` stand in `text`, beginning inside `within`; words may run on into the next paragraphs.

    `occurrence` (from 1) chooses among several. Raises NotInText, or SeveralPlaces when none was chosen.
    """
    wanted = canonical(words).strip(_EDGE)
    places = _places(text, wanted, within) if wanted else []
    if not places or (occurrence and occurrence > len(places)):
        raise NotInText
    if len(places) > 1 and not occurrence:
        raise SeveralPlaces(len(places))
    start = places[(occurrence or 1) - 1]
    return Span(start, start + len(wanted))


def nearest(text: str, words: str, *, to: Span) -> Span:
    """Return where `words` stand in `text`, of several places the one with most of `to`, else the closest to it.

    Raises NotInText.
    """
    wanted = canonical(words).strip(_EDGE)
    places = _places(text, wanted, Span(0, len(text))) if wanted else []
    if not places:
        raise NotInText

    def distance(start: int) -> tuple[int, int]:
        common = min(start + len(wanted), to.end) - max(start, to.start)
        return -max(common, 0), abs(start - to.start)

    start = min(places, key=distance)
    return Span(start, start + len(wanted))


def _places(text: str, wanted: str, within: Span) -> list[int]:
    places, at = [], text.find(wanted, within.start)
    while at != -1 and at < within.end:
        places.append(at)
        at = text.find(wanted, at + 1)
    return places
