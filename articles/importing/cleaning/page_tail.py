"""What stands below a report: where the page gives its end away, and what becomes of the lines behind it."""

import re
from itertools import groupby

from .boilerplate import is_menu, is_section
from .lexicon import english, indonesian
from .outlets import branded, is_known, is_place, is_web_name
from .page_lines import Page, is_headline_like, is_paragraph, is_sentence

# What pages print behind a report and hardly ever inside one.
_END_REASONS = frozenset(
    {"byline", "tag list", "copyright", "comments", "fund-raising note", "link list", "link list: heading"}
    | {"source note", "standards notice", "syndication note", "author's note", "cookie notice"}
)
# A line that runs on like this is a paragraph that lost its full stop.
_LIKE_PARAGRAPH = 12


def _is_tag_bar(text: str) -> bool:
    """Tell whether the line is tags in small letters: "putin xi jinping rusia china"; a sentence has small words."""
    parts = re.sub(r"^[Tt]ags? ", "", text).split()
    small = indonesian.FUNCTION_WORDS | english.FUNCTION_WORDS
    return len(parts) >= 2 and all(re.fullmatch(r"[a-z][\w-]*", p) for p in parts) and not small.intersection(parts)


def end_sign(page: Page, start: int) -> int:
    """Return the index of the first sign that the report is over, behind its last long paragraph, else of the end.

    Signs are author, tags, copyright, comments, a list of links.
    """
    last = max((i for i in page.open(start) if is_paragraph(page.text(i))), default=start)
    signs = (i for i in range(last + 1, len(page.lines)) if page.struck.get(i, "") in _END_REASONS)
    return next(signs, len(page.lines))


def strike_below_text(page: Page, start: int, end: int) -> None:
    """Strike menus, sections and runs of titles or tags behind the last running text; else keep, with a warning."""
    for i in page.open(end):
        if page.text(i).isdigit():
            page.strike(i, "lone number")
    rest = [(i, len(page.text(i).split()) <= 3) for i in page.open(end)]
    for is_short, group in groupby(rest, key=lambda row: row[1]):
        run = [i for i, _ in group if is_headline_like(page.text(i)) or is_short]
        if len(run) >= (2 if is_short else 3):
            for i in run:
                page.strike(i, "tag list" if is_short else "link list")
    for i in page.open(end):
        text = page.text(i)
        if is_section(text) or is_menu(text):
            page.strike(i, "navigation")
        elif _is_tag_bar(text):
            page.strike(i, "tag list")
        elif branded(text.split(" - ")[0]) and is_section(text.split(" - ")[-1]):
            page.strike(i, "navigation")
        elif is_known(text) or is_web_name(text) or is_place(text):
            page.strike(i, "outlet name" if is_known(text) else "label under the text")
    for i in page.open(max(end, end_sign(page, start))):
        if not is_sentence(page.text(i)) and len(page.text(i).split()) < _LIKE_PARAGRAPH:
            page.strike(i, "below the end of the report")
    for i in page.open(end):
        page.warn(f"line {page.lines[i].first} below the text was not understood and kept")
