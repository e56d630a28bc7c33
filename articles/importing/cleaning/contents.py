"""The table of contents over a report: what its subheadings say, under a heading of its own."""

from itertools import takewhile

from .lexicon.page_words import CONTENTS
from .page_lines import Page, bare, is_sentence
from .repeats import comparable

_NEAR = 3


def strike_contents(page: Page) -> None:
    """Strike a heading such as "Daftar Isi" and the lines below it that the page says again as subheadings, which are
    kept."""
    keys = [comparable(line.text) for line in page.lines]
    last = {key: i for i, key in enumerate(keys)}
    for heading in [i for i in page.open() if bare(page.text(i)).rstrip(":") in CONTENTS]:
        if heading in page.struck:
            continue
        below = range(heading + 1, len(page.lines))
        rows = list(takewhile(lambda i: last[keys[i]] > i and not is_sentence(page.lines[i].text), below))
        for i in [heading, *rows] if rows else []:
            page.strike(i, "table of contents")
        # What it names are subheadings, whatever stands beside them.
        named = {last[keys[i]] for i in rows}
        page.kept |= {i for i in named if any(is_sentence(line.text) for line in page.lines[i + 1 : i + 1 + _NEAR])}
