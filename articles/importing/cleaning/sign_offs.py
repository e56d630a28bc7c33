"""What stands behind the line with which an agency signs off its report, and behind the first comment of a reader."""

import re

from .date_lines import read_date_line
from .list_headings import heading_kind
from .page_lines import Page, bare, is_sentence

# "(Reporting by Ana Budi; Editing by Citra Dewi)": an agency has nothing of its report behind it.
_SIGNED_OFF = re.compile(
    r"\(?(?:additional )?(?:reporting|writing) by .{3,400}\bediting by .{3,200}|"
    # "ab/cd (afp, dpa)": who wrote it up, and from which agencies
    r"(?-i:[a-z]{2,3}(?:/[a-z]{2,3}){0,3}) \((?:[A-Za-z]{2,7}, ?)*[A-Za-z]{2,7}\)$",
    re.I,
)
# "Ana says:" over the time of what she wrote.
_SAYS = re.compile(r"\S(?:.{0,38}\S)? (?:says|berkata)\s?:")
_RECENT = frozenset({"recent comments", "komentar terbaru"})
_AGO = re.compile(r"[A-Z]\w*(?: \w+){0,3} \d{1,2} (?:minute|hour|day|menit|jam|hari)s? (?:ago|lalu|yang lalu)")
# "Ana B. - I agree.", "Ana, 05 June 2012": the first of readers' comments below their heading
_FIRST_COMMENT = re.compile(
    r"[\w.'’-]+(?: [\w.'’-]+){0,2}(?: [-–—] \S.*|,? (?:on )?\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d.{0,12})"
)
_LEAST_BEFORE_COMMENTS = 4
_COMMENTS = frozenset({"comments", "reader's comment"})
_LEAST_ABOVE = 3


def strike_behind_sign_off(page: Page, start: int) -> None:
    """Strike what stands behind the last sign-off of an agency when most of the text from `start` stands above it;
    what signs or dates the report below stays for others to read."""
    signed = next((i for i in reversed(range(start, len(page.lines))) if _SIGNED_OFF.match(page.lines[i].text)), None)
    if signed is None:
        return
    above = sum(is_sentence(page.text(i)) for i in page.open(start, signed))
    below = page.open(signed + 1)
    if above < _LEAST_ABOVE or sum(is_sentence(page.text(i)) for i in below) > above:
        return
    for i in below:
        if not read_date_line(page.text(i), language="en"):
            page.strike(i, "below the end of the report")


def strike_comments(page: Page, start: int) -> None:
    """Strike readers' recent comments, "Ana 2 hours ago" with one line below it; all from the first line in which
    somebody "says:" something, with its time right below; and all below a heading with somebody's name under it."""
    for i in page.open(start + 1):
        is_below = page.struck.get(i - 1) in _COMMENTS or bare(page.lines[i - 1].text) in _RECENT
        if is_below and _AGO.fullmatch(page.text(i)):
            for j in page.open(i, i + 2):
                page.strike(j, "reader's comment")
    rows = page.open(start + 1)
    first = next((i for i in rows if _SAYS.fullmatch(page.text(i)) and _is_dated(page, i + 1)), len(page.lines))
    for i in page.open(min(first, _first_headed(page, start))):
        page.strike(i, "reader's comment")


def _first_headed(page: Page, start: int) -> int:
    """Return the index of the first comment below a heading of comments that stands behind the text, or the end."""
    open_rows = page.open(start)
    for i in range(start + 1, len(page.lines)):
        if heading_kind(page.lines[i - 1].text) != "comments" or not _FIRST_COMMENT.fullmatch(page.lines[i].text):
            continue
        above = sum(is_sentence(page.text(j)) for j in open_rows if j < i)
        below = sum(is_sentence(page.text(j)) for j in open_rows if j >= i)
        if above >= max(_LEAST_BEFORE_COMMENTS, below):
            return i
    return len(page.lines)


def _is_dated(page: Page, i: int) -> bool:
    return i < len(page.lines) and read_date_line(page.lines[i].text, language="en") is not None
