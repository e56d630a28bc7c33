"""The notes at the very foot of a page: below all prose of the report, where its form alone would not be sure."""

import re

from .lexicon.last_notes import PATTERNS
from .page_lines import Page, bare, is_sentence
from .report_end import WITHIN

_NOTES = tuple((why, re.compile(pattern)) for why, patterns in PATTERNS.items() for pattern in patterns)
_MOST_CHARS = 700
_LABEL_WORDS = 3


def strike_last_notes(page: Page, start: int) -> None:
    """Strike a page's notes on itself from its last line up to the last prose that is none of them.

    Behind the report's first line, `start`. Lines that are no prose may stand between the notes, and must between them
    and the report: what is right below a paragraph may be the report's last.
    """
    notes: dict[int, str] = {}
    for i in reversed(range(start + 1, len(page.lines))):
        why = None if i in page.struck else _reason(page.text(i))
        if why:
            notes[i] = why
        elif i not in page.struck and is_sentence(page.text(i)) and not _is_label(page.text(i)):
            return
        elif page.struck.get(i) not in WITHIN:
            for note, what in notes.items():
                page.strike(note, what)
            notes = {}


def _is_label(text: str) -> bool:
    return text.endswith(":") and len(text.split()) <= _LABEL_WORDS


def _reason(text: str) -> str | None:
    if len(text) > _MOST_CHARS:
        return None
    core = bare(text)
    return next((why for why, form in _NOTES if form.fullmatch(core)), None)
