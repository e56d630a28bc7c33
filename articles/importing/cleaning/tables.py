"""Tables of a report: a browser copies their cells with tabs between, and nothing else of a page has those in rows."""

from itertools import pairwise

from ...canonical import raw_lines
from .page_lines import Page, is_paragraph, is_sentence

_LEAST_ROWS = 3


def keep_tables(page: Page, raw: str) -> None:
    """Keep the rows of `raw`, the page's text as it came, that have as many cells as those beside them, the row of
    their headings, and above it the line that says what the table shows.

    Only where paragraphs stand above and below, since columns beside a report have tables, too.
    """
    tabs = [row.strip("\t ").count("\t") for row in raw_lines(raw)]
    cells = [tabs[line.first - 1] if line.first == line.last else 0 for line in page.lines]
    paragraphs = [i for i, line in enumerate(page.lines) if is_paragraph(line.text) and not cells[i]]
    run: list[int] = []
    for i, following in pairwise([*range(len(cells)), len(cells)]):
        if cells[i]:
            run.append(i)
        if run and (following == len(cells) or cells[following] != cells[run[-1]] or not cells[i]):
            if len(run) >= _LEAST_ROWS and paragraphs and paragraphs[0] < run[0] and run[-1] < paragraphs[-1]:
                first = run[0] - bool(cells[run[0] - 1])
                is_named = first > 0 and not is_sentence(page.text(first - 1))
                page.kept.update(range(first - is_named, run[-1] + 1))
            run = []
