"""Where the report stands on its page, and what becomes of the lines above and below it."""

import re
from collections import Counter
from itertools import groupby

from .boilerplate import is_breadcrumb, is_menu, is_section, reason_for
from .captions import is_caption
from .datelines import Dateline, read_dateline
from .outlets import branded, is_agency, is_known, is_place, is_web_name
from .page_lines import Page, is_headline_like, is_paragraph, is_sentence
from .repeats import comparable
from .titles import is_outlet_name, is_same_title

# A dateline stands this near the head of the text; further down a dash is a dash.
_LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-•*–])\s+\S+\s+\S")
_DATELINE_WITHIN = 4


def strike_boilerplate(page: Page) -> None:
    """Strike the lines whose form alone says that they are no report text, wherever they stand."""
    for i in page.open():
        why = reason_for(page.text(i)) or ("navigation" if _is_navigation(page.text(i)) else None)
        if why:
            page.strike(i, why)


def _is_navigation(text: str) -> bool:
    return is_breadcrumb(text) or (len(text.split()) >= 5 and is_menu(text))


def body_start(page: Page) -> int:
    """Return the index where running text begins: a paragraph, a sentence behind a dateline, else the second line."""
    rows = page.open()
    for i in rows:
        text = page.text(i)
        if is_paragraph(text) and not is_caption(text, in_head=True):
            return i
        if i != rows[0] and is_sentence(text) and read_dateline(text):
            return i
    later = [i for i in rows[1:] if is_sentence(page.text(i)) and not is_caption(page.text(i), in_head=True)]
    if later:
        return later[0]
    return rows[1] if len(rows) > 1 else len(page.lines)


def body_end(page: Page, start: int) -> int:
    """Return the index behind the last running text."""
    running = [i for i in page.open(start) if is_sentence(page.text(i)) or _LIST_ITEM.match(page.text(i))]
    return running[-1] + 1 if running else len(page.lines)


def first_dateline(page: Page, rows: list[int]) -> Dateline | None:
    """Return the dateline of the first paragraph that has one, near the head of the text."""
    found = (
        read_dateline(page.text(i))
        for i in rows[:_DATELINE_WITHIN]
        if is_sentence(page.text(i)) or len(page.text(i)) > 80
    )
    return next((dateline for dateline in found if dateline), None)


def strike_title_copies(page: Page, title: int, text: str) -> None:
    """Strike every other line that is the title again."""
    for i in page.open():
        if i != title and is_same_title(page.text(i), text):
            page.strike(i, "doubled title")


def strike_above(page: Page, title: int) -> None:
    """Strike the short lines above the title; running text there stays, with a warning."""
    counts = Counter(comparable(page.text(i)) for i in page.open())
    for i in page.open(0, title):
        text = page.text(i)
        if counts[comparable(text)] > 1:
            page.strike(i, "repeated line above the title")
        elif is_sentence(text) and len(text.split()) > 8:
            page.warn(f"line {page.lines[i].first} stands above the title and was kept")
        elif branded(text):
            page.strike(i, "outlet name")
        else:
            page.strike(i, "navigation" if len(text.split()) <= 3 or is_menu(text) else "line above the title")


def strike_below_title(page: Page, title: int, start: int) -> None:
    """Strike sections, outlet names and lone labels between title and text; what else stands there stays."""
    for i in page.open(title + 1, start):
        text = page.text(i)
        if text.isdigit():
            page.strike(i, "lone number")
        elif is_section(text) or is_menu(text):
            page.strike(i, "category")
        elif is_agency(text):
            page.strike(i, "photo credit")
        elif is_outlet_name(text) or any(map(branded, text.split(", "))):
            page.strike(i, "outlet name")
        elif not is_sentence(text) and len(text.split()) <= 2 and not re.search(r"[\"“?!]", text):
            page.strike(i, "label under the title")


def warn_below_title(page: Page, title: int, start: int) -> None:
    """Warn of the lines between title and text that no rule understood; a longer one right under it is the subtitle."""
    for i in page.open(title + 1, start):
        is_subtitle = len(page.text(i).split()) >= 5 and not page.open(title + 1, i)
        if not is_sentence(page.text(i)) and not is_subtitle:
            page.warn(f"line {page.lines[i].first} under the title was not understood and kept")


def strike_below_text(page: Page, end: int) -> None:
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
        elif is_known(text) or is_web_name(text) or is_place(text):
            page.strike(i, "outlet name" if is_known(text) else "label under the text")
    for i in page.open(end):
        page.warn(f"line {page.lines[i].first} below the text was not understood and kept")
