"""The points that sum up a report over its text, under their heading: "Summary", "Key points", "Poin penting"."""

from itertools import dropwhile, takewhile

from .boilerplate import is_section, reason_for
from .bylines import read_byline
from .datelines import read_dateline
from .lexicon.page_words import SUMMARIES
from .page_lines import Page, bare, is_paragraph, is_sentence

# "Erdogan offers to help end war, Moscow sceptical"; shorter ones are labels, "Companies".
_LEAST_WORDS, _MOST_WORDS = 4, 20
_LEAST, _MOST = 2, 7


def keep_summary(page: Page) -> None:
    """Keep the points between such a heading and the text that follows at once; below a list of links none does.

    Points that are sentences need no help: they read as text.
    """
    for heading in page.open():
        if bare(page.text(heading)) in SUMMARIES:
            below = list(dropwhile(lambda i: _is_label(page.text(i)), page.open(heading + 1, heading + 2 * _MOST)))
            points = list(takewhile(lambda i: _is_point(page.text(i)), below))
            is_over_text = len(points) < len(below) and _opens_text(page.text(below[len(points)]))
            page.kept |= set(points) if is_over_text and _LEAST <= len(points) <= _MOST else set()


def _is_label(text: str) -> bool:
    return len(text.split()) < _LEAST_WORDS and not is_sentence(text)


def _is_point(text: str) -> bool:
    is_other = reason_for(text) or is_section(text) or read_byline(text, outside_text=True)
    # A caption ends in its credit: "(Ana Budi for Kabar Kota)".
    is_own = not (is_other or is_sentence(text) or read_dateline(text) or text.endswith((")", "]")))
    return is_own and _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS


def _opens_text(text: str) -> bool:
    return not reason_for(text) and bool(is_paragraph(text) or read_dateline(text))
