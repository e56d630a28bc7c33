"""Boxes inside a text: runs of short lines of which some are known furniture tell what the others are."""

from .page_lines import Page, is_clause, is_sentence
from .promotion import promotion_points

# Reasons that only a box has; an advertisement or a link stands beside subheadings too.
_BOX = frozenset({"newsletter or channel", "cookie notice", "fund-raising note", "promotion", "reader's comment"})
_CLAUSE_WORDS = 8
_OF_A_BOX = _BOX | {"navigation", "share buttons", "comments", "loading text"}


def strike_boxes(page: Page, start: int) -> None:
    """Strike the lines that stand between furniture of one box below `start`: "Enter your email" … "Sign up".

    No sentence stands in a box. A line between a box and the text stays: it may be a subheading.
    """
    run: list[int] = []
    for i in range(start, len(page.lines)):
        if i in page.struck or not _is_text(page.text(i)):
            run.append(i)
            continue
        _strike_within(page, run)
        run = []
    _strike_within(page, run)


def _is_text(text: str) -> bool:
    """Tell whether the line is running text, also without its full stop; what a box says so is short."""
    is_long_clause = is_clause(text) and len(text.split()) >= _CLAUSE_WORDS
    return is_sentence(text) or (is_long_clause and promotion_points(text) == 0)


def _strike_within(page: Page, run: list[int]) -> None:
    marks = [i for i in run if page.struck.get(i) in _OF_A_BOX]
    if len(marks) < 2 or not any(page.struck[i] in _BOX for i in marks):
        return
    for i in page.open(marks[0], marks[-1]):
        page.strike(i, "box in the text")
