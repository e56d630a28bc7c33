"""A page read a second time, by what was learned from labelled pages: what the rules overlooked goes, what they took by
mistake comes back.

The rules know forms. Menus, boxes and titles of links in words of their own have none, but look like what stands beside
them. The model is believed only where it is as good as sure: a line too many is better than one lost. How sure it must
be was tried on pages that it had not seen, 328 of them first, then 528: of these 429 were right in everything, by a
model that knew none of them (2026-11-23).
"""

import re
from collections.abc import Sequence

from .datelines import read_dateline
from .line_model import Likeness
from .page_lines import Page, is_paragraph, is_sentence
from .page_parts import body_end
from .report_end import tail_start
from .report_parts import parts_of

UNLIKE = "unlike the report's text"

_SURE, _SURE_OF_SENTENCE, _SURE_OF_SUBHEADING = 0.98, 0.9999, 0.9998
# Right below a line of a list the list goes on; below other furniture, and behind the text more so, a sentence is one
# of a note.
_SURE_OF_LISTED, _SURE_BELOW, _SURE_BEHIND = 0.998, 0.9997, 0.999
_NEVER = 1.0
_SAYING = re.compile(
    r"\b(?:said|told|added|replied|joked|recalled|warned|kata|ujar|tutur|ucap|imbuh|papar|mengatakan|menyatakan|"
    r"menambahkan|menegaskan)(?:nya)?\b"
)
# A line is doubted where the model is so many times less sure than it must be.
_DOUBT = 3
# A line so short between paragraphs may be a subheading, which has a report's own words or none.
_SUBHEADING_WORDS, _LAST_WORDS = 10, 8
# Of the kept words; where more would go, the page is of a kind that the model does not know.
_MOST = 0.3
# Why a rule may have struck a line by its form, not by what it says of itself, and how sure the model must be then;
# subheadings look like titles of links. On pages of the web most of what looks so does lead away.
_PARAGRAPHS = {"link list": 0.99, "read-also link": 0.999, "line above the title": 0.999}
_SENTENCES = {"link list": 0.999}
_HEADINGS = {
    "link list": 0.9999,
    "read-also link": 0.9999,
    "video or gallery": 0.9999,
    "below the end of the report": 0.99,
}
# A headline that the rules found is given up only for one that is so many times likelier.
_LIKELY, _FAR = 0.6, 15
# A caption of fewer or more words that looks like a headline still is one.
_LEAST_TITLE, _MOST_TITLE = 5, 10


def likelier_headline(page: Page, found: int | None, likely: Sequence[Likeness]) -> int | None:
    """Return the line that is likely the headline, where the one at `found` hardly is; else `found`."""
    best = max(range(len(likely)), key=lambda i: likely[i].title, default=None)
    if best is None or likely[best].title < _LIKELY or read_dateline(page.text(best)) or page.text(best)[-1] == ":":
        return found
    if page.struck.get(best) == "caption" and not _LEAST_TITLE <= _size(page, best) <= _MOST_TITLE:
        return found
    is_far = found is None or likely[best].title > _FAR * likely[found].title
    if not is_far or (found is not None and page.text(best) in page.text(found)):
        return found
    return best


def give_back(page: Page, likely: Sequence[Likeness]) -> None:
    """Take back into the text what a rule struck for its form though it reads as text."""
    # From below: what comes back is the text over which a heading or a point stands.
    for i in sorted(page.struck, reverse=True):
        if _is_mistaken(page, i, page.struck[i], likely[i].text):
            del page.struck[i]
            page.kept.add(i)


def _is_mistaken(page: Page, i: int, why: str, likeness: float) -> bool:
    """Tell whether the line is running text, or a heading or point right above text, that was struck for its form."""
    text = page.text(i)
    if is_sentence(text):
        return likeness > (_PARAGRAPHS if is_paragraph(text) else _SENTENCES).get(why, _NEVER)
    if why == "link list" and i + 1 in page.kept:
        return likeness > _SENTENCES[why]
    is_over_text = i + 1 < len(page.lines) and i + 1 not in page.struck and is_sentence(page.text(i + 1))
    return is_over_text and likeness > _HEADINGS.get(why, _NEVER)


def strike_unlike(page: Page, rows: list[int], likely: Sequence[Likeness], start: int) -> None:
    """Strike the lines of `rows`, the text's, that are unlike the report, and doubt those that may be.

    The text began at `start`; behind the report, among comments and lists, nothing is a part of it.
    """
    end = min(tail_start(page, start), body_end(page, start))
    # Of a shortened line the model read what was cut away, too.
    parts = parts_of(page, [i for i in rows if i < end]) | page.cut.keys()
    needed = {i: _needed(page, rows, at) for at, i in enumerate(rows) if i not in parts}
    # What stands first may be the subtitle, which is like a headline.
    unlike = [i for i, bound in needed.items() if (likely[i].other if i == rows[0] else 1 - likely[i].text) > bound]
    if sum(_size(page, i) for i in unlike) <= _MOST * sum(_size(page, i) for i in rows):
        for i in unlike:
            page.strike(i, UNLIKE)
    for i, bound in needed.items():
        if i != rows[0] and likely[i].text < _DOUBT * (1 - bound):
            page.doubt(i, "in the text")


def _needed(page: Page, rows: list[int], at: int) -> float:
    """Return how unlike the report the line must be. No note of a page tells who says something, and no furniture
    stands alone behind a text."""
    is_struck_above = rows[at] - 1 in page.struck
    if is_sentence(page.text(rows[at])):
        if _SAYING.search(page.text(rows[at])):
            return _NEVER
        if not is_struck_above or at == 0:
            return _SURE_OF_SENTENCE
        return _SURE_BELOW if any(is_sentence(page.text(i)) for i in rows[at + 1 :]) else _SURE_BEHIND
    if rows[at] == len(page.lines) - 1 and _size(page, rows[at]) >= _LAST_WORDS:
        return _SURE_OF_SENTENCE
    is_above_text = at + 1 < len(rows) and is_sentence(page.text(rows[at + 1]))
    is_below_text = at > 0 and is_sentence(page.text(rows[at - 1]))
    is_subheading = _size(page, rows[at]) <= _SUBHEADING_WORDS and is_above_text and is_below_text
    is_listed = is_struck_above and not page.is_set_off(rows[at]) and page.struck[rows[at] - 1] != "caption"
    if is_subheading and is_listed:
        return _SURE_OF_LISTED
    return _SURE_OF_SUBHEADING if is_subheading else _SURE


def _size(page: Page, i: int) -> int:
    return len(page.text(i).split())
