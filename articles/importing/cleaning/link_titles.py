"""Titles of other reports that stand in the text with no button: told by their looks, their kind, their pictures, their
series, or by having nothing to do with the report."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import groupby

from .link_cards import OF_KIND, is_link_title, is_long_title
from .page_lines import Page, ends_with_stop, has_title_case, is_paragraph, is_sentence
from .repeats import comparable
from .titles import shared

# "Explainer: what was signed", "Who is watching?", "Lasers on show - and who watches"
_HEADLINE = re.compile(r"^[^:]{3,40}: \S|\?$|\w [-–—] \w|^(?:Why|How|What) \w")
# "Ana Budi: What the mayor wants"; a subheading such as "What the two agreed on" has points under it.
_LED_IN = re.compile(r"(?:[A-Z][\w'’.-]* ?){1,3}: [A-Z]\S*(?: \S+){3}")
_ASKS = re.compile(r"(?:what|how|why|who|where|when)\b[^?]*$", re.I)
_EXPLAINS = re.compile(r"(?:What to (?:know|expect|watch)|What we know|How|Why|Here['’]s what) [a-z\w]")
_PAIR = 2
_ROW_OF_TITLES = 3
_MOST_OF_A_BLOCK = 5
# Names have capitals, too: "With reporting by Kabar Kota, …".
_NAMING = ("With ", "By ", "Oleh ", "Dengan ")
_HEADLINE_WORDS = 6
# Of its longer words such a title has less in common with the report; a text of less words has few in common with any.
_HARDLY, _ENOUGH_WORDS = 0.3, 60


def strike_unlabelled(page: Page, start: int) -> None:
    """Strike, in the text from `start`, three titles and more in a row, with no heading to say what they are.

    Their form must say it: "Explainer: …", "Who is watching?", or a capital on each word. What a sentence announces
    with a colon is a list of the report.
    """
    for is_title, rows in groupby(range(start + 1, len(page.lines)), key=partial(is_long_title, page)):
        run = list(rows)
        if not is_title or len(run) < _ROW_OF_TITLES:
            continue
        above = page.lines[run[0] - 1].text
        looks = sum(bool(_HEADLINE.search(page.text(i))) or has_title_case(page.text(i)) for i in run)
        # Below a block of its own a subheading may stand between.
        is_block = page.is_set_off(run[0]) and not any(page.is_set_off(i) for i in run[1:])
        is_block = is_block and run[-1] + 1 < len(page.lines) and page.is_set_off(run[-1] + 1)
        goes_on = any(is_sentence(page.text(i)) for i in page.next_open(run[-1] + 1, 2 if is_block else 1))
        if not _announces(above) and ((goes_on and looks * 2 > len(run)) or _is_block_of_links(page, run)):
            for i in run:
                page.strike(i, "read-also link")


def _announces(text: str) -> bool:
    """Tell whether the line announces what stands below it, or runs on."""
    return text.rstrip().endswith((":", ";", ","))


def _is_block_of_links(page: Page, run: list[int]) -> bool:
    """Tell whether blank lines set the titles off from a paragraph above them, and not from each other, and the text
    goes on below, with a subheading or without. Points of a report stand under a subheading, or a colon."""
    is_one = page.is_set_off(run[0]) and not any(page.is_set_off(i) for i in run[1:])
    is_one = is_one and not _ASKS.match(page.text(run[0])) and any(_LED_IN.match(page.text(i)) for i in run)
    is_below_prose = run[0] - 1 not in page.struck and ends_with_stop(page.text(run[0] - 1))
    below = page.next_open(run[-1] + 1, 2)
    goes_on = bool(below) and any(is_paragraph(page.text(i)) for i in below)
    return is_one and is_below_prose and goes_on and len(run) <= _MOST_OF_A_BLOCK


def strike_of_kind(page: Page, start: int) -> None:
    """Strike, in the text from `start`, titles in a row between sentences when one of them begins with its kind,
    "Analysis: What does the mayor want?" / "What we know about the plan for the quay", or explains."""
    for is_title, run in _runs(page, start):
        # A subheading may stand between them and the next paragraph.
        above, below = page.lines[run[0] - 1].text, page.next_open(run[-1] + 1, _PAIR)
        is_between = ends_with_stop(above) and any(is_sentence(page.text(i)) for i in below)
        is_told = len(run) >= _PAIR and any(OF_KIND.match(page.text(i)) for i in run)
        if is_title and is_between and (is_told or _is_pair(page, run)):
            for i in run:
                page.strike(i, "read-also link")


def _runs(page: Page, start: int) -> Iterator[tuple[bool, list[int]]]:
    """Yield the lines behind `start` in runs of titles and of others, with which it is; a pair ends at a blank line."""
    for is_title, rows in groupby(range(start + 1, len(page.lines)), key=partial(is_long_title, page)):
        run = list(rows)
        if is_title and len(run) > _PAIR and page.is_set_off(run[_PAIR]) and not page.is_set_off(run[1]):
            run = run[:_PAIR]
        yield is_title, run


def _is_pair(page: Page, run: list[int]) -> bool:
    """Tell whether the lines are two long titles of which one begins as an explanation does: "What to know about …"."""
    texts = [page.text(i) for i in run]
    are_long = len(texts) == _PAIR and all(len(text.split()) > _HEADLINE_WORDS for text in texts)
    # Where a blank line parts them, the second may be a subheading.
    is_told = any(_EXPLAINS.match(text) for text in texts) and not any(text.endswith("?") for text in texts)
    return are_long and is_told and not page.is_set_off(run[-1])


def strike_unrelated(page: Page, start: int) -> None:
    """Strike, in the text from `start`, single titles with no heading that have nothing to do with the report: a
    subheading has words of the headline or of the text in which it stands."""
    text = " ".join(comparable(page.text(i)) for i in page.open() if i < start or is_sentence(page.text(i)))
    rows = page.open(start) if len(text.split()) >= _ENOUGH_WORDS else []
    between = [
        i
        for before, i, after in zip(rows, rows[1:], rows[2:], strict=False)
        if ends_with_stop(page.text(before)) and is_sentence(page.text(after)) and not is_sentence(page.text(i))
    ]
    headlines = [i for i in between if _is_headline(page, i) and not page.text(i).startswith(_NAMING)]
    # A report with more subheadings like it has one more.
    if len(headlines) == 1 and sum(has_title_case(page.text(i)) for i in between) > _PAIR:
        return
    for i in headlines:
        if shared(page.text(i), text) < _HARDLY:
            page.strike(i, "read-also link")


def _is_headline(page: Page, i: int) -> bool:
    """Tell whether line `i` could be another report's title with a capital on each word: a subheading has fewer."""
    text = page.text(i)
    is_one = len(text.split()) >= _HEADLINE_WORDS and has_title_case(text) and not text.isupper()
    return is_one and is_link_title(page, i)
