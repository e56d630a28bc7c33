"""Which lists of links stand behind the report: there, what introduces a title is no text that goes on."""

import re
from dataclasses import dataclass
from itertools import accumulate, takewhile

from .boilerplate import is_section
from .date_lines import read_date_line
from .page_lines import Page, is_headline_like, is_sentence, words
from .repeats import comparable
from .report_end import SURE_SIGNS

# One of these says alone that the report is over, of the others it takes two.
_STRONG = frozenset({"syndication note", "copyright", "standards notice"})
_OVER = frozenset({"newsletter or channel", "promotion"}) | SURE_SIGNS
_ABOVE = 6
# Of the words of prose so many may follow: behind a strong sign, behind others.
_MOST_BEHIND = {True: 1 / 3, False: 0.15}
_SHARED = 1 / 3
_DATED = frozenset({"relative date", "publication date"})
# "Georgia runoff: The race heads to a second round."
_LED_IN = re.compile(r"[A-Z][\w'’.-]*(?: [\w'’.-]+){0,3}: [A-Z“\"].*")
_LEAST_LED_IN = 2
_LEAST_ABOVE = 60
_SIGNED = re.compile(r"(?:By|Oleh|With reporting by) [A-Z][\w/.'’-]*(?: [A-Z][\w/.'’-]*){1,4}")


@dataclass(frozen=True)
class Prose:
    """How much running text a page has: `words[i]` before its line `i`; `last`: the index of the last such line.

    `signed`: that of the last author's line between the text of a report and the title of the next one, or -1.
    """

    words: list[int]
    last: int
    signed: int


def prose_of(page: Page, start: int) -> Prose:
    """Return the running text of the page from `start` on, as it stands now."""
    counts = [0] * len(page.lines)
    rows = [i for i in page.open(start) if is_sentence(page.text(i))]
    for i in rows:
        counts[i] = len(page.text(i).split())
    signed = (i for i in reversed(range(start + 1, len(page.lines) - 2)) if _SIGNED.fullmatch(page.lines[i].text))
    return Prose(
        [0, *accumulate(counts)], max(rows, default=start), next((i for i in signed if _parts_reports(page, i)), -1)
    )


def ends_page(page: Page, heading: int, prose: Prose) -> bool:
    """Tell whether the list under line `heading` goes on to the end: signs that the report is over stand right above it
    and little prose, beside what was before, comes behind.
    """
    # Whole reports stand below it, each signed behind its text.
    if heading < prose.signed and prose.words[heading] >= _LEAST_ABOVE:
        return True
    above = [page.struck[j] for j in takewhile(page.struck.__contains__, range(heading - 1, heading - _ABOVE, -1))]
    is_strong = not _STRONG.isdisjoint(above)
    if not is_strong and sum(why in SURE_SIGNS for why in above) < len(_MOST_BEHIND):
        return False
    before, behind = prose.words[heading], prose.words[-1] - prose.words[heading]
    return behind <= _MOST_BEHIND[is_strong] * before


def _parts_reports(page: Page, i: int) -> bool:
    """Tell whether an author's line at `i` stands between a report's text and another one's title and text."""
    above, title, text = (page.lines[j].text for j in (i - 1, i + 1, i + 2))
    return is_sentence(above) and is_headline_like(title) and not is_sentence(title) and is_sentence(text)


def is_last_teaser(page: Page, heading: int, i: int, prose: Prose) -> bool:
    """Tell whether line `i`, the last prose of the page, only introduces the title above it, in the list under
    `heading`: the title is said twice, or it is dated and the line has its words; and the report was over before.
    """
    if i != prose.last or i - 1 <= heading or is_sentence(page.lines[i - 1].text):
        return False
    title, above = page.lines[i - 1].text, page.lines[i - 2].text
    if not is_headline_like(title) or all(page.struck.get(j) not in _OVER for j in range(heading - _ABOVE, heading)):
        return False
    if comparable(title) == comparable(above):
        return True
    return _is_dated(page, i) and _shares_words(title, page.text(i))


def _is_dated(page: Page, i: int) -> bool:
    # Below the teaser the rubric may stand first: "Politics" / "14 September 2022".
    is_rubric = i + 2 < len(page.lines) and is_section(page.lines[i + 1].text)
    beside = (j for j in (i - 2, i + 2 if is_rubric else i + 1) if j < len(page.lines))
    return any(page.struck.get(j) in _DATED or read_date_line(page.lines[j].text, language="id") for j in beside)


def _shares_words(title: str, text: str) -> bool:
    content = [word.casefold() for word in words(title) if len(word) > 3]
    said = {word.casefold() for word in words(text)}
    return bool(content) and sum(word in said for word in content) >= _SHARED * len(content)


def end_of_led_in(page: Page, start: int) -> int:
    """Return the index behind the sentences at `start` that each begin with their subject: "Georgia: The race …".

    One alone may be text.
    """
    at = start
    while at < len(page.lines) and at not in page.struck and _LED_IN.fullmatch(page.text(at)):
        at += 1
    return at if at - start >= _LEAST_LED_IN else start
