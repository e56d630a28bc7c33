"""The newsroom's notes on its own work at the foot of a report: who reported from where, what was changed since."""

import re

from .lexicon.desk_notes import FORMS
from .outlets import is_agency
from .page_lines import Page
from .promotion import is_report_paragraph

_NOTE = re.compile("|".join(FORMS))
_AROUND = " .*_—–-()[]"
# "Ana K. Budi" is no end of a sentence.
_NEXT_SENTENCE = re.compile(r"(?<=[a-z\d)]{2}\.)\s+(?=[A-Z])")
_MOST_CHARS = 500


def strike_desk_notes(page: Page, start: int) -> None:
    """Strike the lines behind the last long paragraph of the report that hold such notes and nothing else."""
    rows = page.open(start + 1)
    notes = [i for i in rows if is_desk_note(page.text(i))]
    last = max((i for i in rows if i not in notes and is_report_paragraph(page.text(i))), default=start)
    for i in notes:
        # Agencies set it off by a line of their own.
        if i > last or page.struck.get(i - 1) == "decoration":
            page.strike(i, "note of the newsroom")


def is_desk_note(text: str) -> bool:
    """Tell whether each sentence of the line is a note of a newsroom: "Budi reported from Lund." An agency that
    "reported from Moscow" is a source."""
    if len(text) > _MOST_CHARS:
        return False
    sentences = [part.strip(_AROUND) for part in _NEXT_SENTENCE.split(text.strip(_AROUND))]
    return all(_NOTE.fullmatch(part) and not is_agency(part.partition(" reported ")[0]) for part in sentences)
