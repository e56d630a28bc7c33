"""Facts and points of a report in lines of their own, between its sentences: "Length: 2,600 km", "Ana Budi — mayor",
"- Whether the ferry sails"."""

import re

from .boilerplate import reason_for
from .bylines import label_alone, read_byline
from .datelines import read_dateline
from .link_lists import is_read_also_line
from .list_headings import heading_kind
from .page_lines import Page, has_title_case, is_sentence

_FIELD = re.compile(r"(?P<label>[A-Z0-9][^:.?!\"“”]{0,40}?)(?:: | [–—] )(?P<value>[^?!\"“”]{2,90}[^?!:.\"“”])")
_POINT = re.compile(r"[-–—] ?(?=\S+ \S)[^?\"“”]{4,140}")
_LEAST, _LABEL_WORDS, _HEADING_WORDS = 3, 5, 6
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")


def keep_facts(page: Page) -> None:
    """Keep runs of at least three such lines between sentences, and the heading over a run: fields, none with the label
    of another, or points in dashes that are no titles."""
    for form in (_FIELD, _POINT):
        run: list[int] = []
        for i in [*page.open(), len(page.lines)]:
            if i < len(page.lines) and form.fullmatch(page.text(i)) and (not run or i == run[-1] + 1):
                run.append(i)
                continue
            if len(run) >= _LEAST and _are_own(page, run, form):
                page.kept |= {*run, *_heading(page, run)}
            run = [i] if i < len(page.lines) and form.fullmatch(page.text(i)) else []


def _are_own(page: Page, run: list[int], form: re.Pattern[str]) -> bool:
    texts = [page.text(i) for i in run]
    if any(_is_other(text) for text in texts) or not _is_between_sentences(page, run):
        return False
    if form is _POINT:
        # Titles of other reports are in capitals.
        return not any(map(has_title_case, texts))
    labels = [match["label"].casefold() for text in texts if (match := form.fullmatch(text))]
    return len(set(labels)) == len(labels) and all(len(label.split()) <= _LABEL_WORDS for label in labels)


def _is_other(text: str) -> bool:
    """Tell whether the line has a form of the page's own, or of who signs, or is a link or a dateline."""
    is_signed = bool(read_byline(text, outside_text=True)) or label_alone(text.partition(":")[0])
    is_led = is_read_also_line(text) or heading_kind(text.partition(":")[0]) is not None
    return bool(reason_for(text)) or is_signed or is_led or bool(read_dateline(text)) or bool(_CLOCK.match(text))


def _heading(page: Page, run: list[int]) -> list[int]:
    """Return the heading right above the run, if it has one."""
    above = run[0] - 1
    text = page.lines[above].text if above >= 0 else ""
    is_one = bool(text) and not is_sentence(text) and len(text.split()) <= _HEADING_WORDS
    return [above] if is_one and heading_kind(text) is None and reason_for(text) is None else []


def _is_between_sentences(page: Page, run: list[int]) -> bool:
    above = min([*_heading(page, run), run[0]]) - 1
    below = run[-1] + 1
    rows = [page.lines[i].text for i in (above, below, below + 1) if 0 <= i < len(page.lines)]
    return len(rows) > 1 and is_sentence(rows[0]) and any(map(is_sentence, rows[1:]))
