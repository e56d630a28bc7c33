"""Tables of a report: a browser copies their cells with tabs between, and nothing else of a page has those in rows."""

from itertools import groupby

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
    for has_cells, rows in groupby(range(len(cells)), key=cells.__getitem__):
        run = list(rows)
        if not has_cells or len(run) < _LEAST_ROWS or not paragraphs:
            continue
        if paragraphs[0] < run[0] and run[-1] < paragraphs[-1]:
            first = run[0] - bool(cells[run[0] - 1])
            is_named = first > 0 and not is_sentence(page.text(first - 1))
            page.kept.update(range(first - is_named, run[-1] + 1))
